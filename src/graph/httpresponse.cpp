// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httpresponse.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct AnswerTexts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::AnswerTexts)
};

tl::unexpected<Error> notAnObject(const HttpResponse &response, const QString &reason)
{
    Error error =
        makeError(ErrorKind::Protocol,
                  AnswerTexts::tr(
                      "Microsoft Graph's answer cannot be read: it is not a JSON object. A proxy or a sign-in page "
                      "between this computer and Microsoft may have answered instead. Try again; if it stays so, give "
                      "the details to IT."),
                  u"HTTP %1 · %2 · %3 bytes · %4"_s.arg(response.status)
                      .arg(QString::fromLatin1(response.header("Content-Type")))
                      .arg(response.body.size())
                      .arg(reason));
    error.requestId = response.requestId();
    return tl::unexpected<Error>(std::move(error));
}

} // namespace

QByteArray HttpResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString HttpResponse::requestId() const
{
    const QByteArray graphs = header("request-id");
    return QString::fromLatin1(graphs.isEmpty() ? header("x-ms-request-id") : graphs);
}

Result<QJsonObject> jsonObject(const HttpResponse &response)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notAnObject(response, problem.errorString());
    if (!document.isObject())
        return notAnObject(response, u"JSON, but no object"_s);
    return document.object();
}

} // namespace confdesk
