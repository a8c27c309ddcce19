// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httprequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto jsonType = "application/json";

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

HttpRequest HttpRequest::get(const QByteArray &target)
{
    return {.method = Method::Get, .target = target, .twice = Twice::Harmless};
}

HttpRequest HttpRequest::anonymousGet(const QByteArray &url)
{
    return {.method = Method::Get, .target = url, .accept = "*/*", .sender = Sender::Anonymous};
}

HttpRequest HttpRequest::idempotentPatch(const QByteArray &target, const QJsonObject &changes)
{
    return {.method = Method::Patch,
            .target = target,
            .contentType = jsonType,
            .body = compact(changes),
            .twice = Twice::Harmless};
}

HttpRequest HttpRequest::conditionalPatch(const QByteArray &target, const QByteArray &etag, const QJsonObject &changes)
{
    HttpRequest request = idempotentPatch(target, changes);
    request.ifMatch = etag;
    return request;
}

HttpRequest HttpRequest::remove(const QByteArray &target)
{
    return {.method = Method::Delete, .target = target, .twice = Twice::Harmless};
}

HttpRequest HttpRequest::post(const QByteArray &target, const QJsonObject &content)
{
    return {.method = Method::Post,
            .target = target,
            .contentType = jsonType,
            .body = compact(content),
            .twice = Twice::Harmful};
}

HttpRequest HttpRequest::tokenPost(const QByteArray &url, const QByteArray &form)
{
    return {.method = Method::Post,
            .target = url,
            .contentType = "application/x-www-form-urlencoded",
            .body = form,
            .twice = Twice::Harmless,
            .sender = Sender::Nobody};
}

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Patch:
        return "PATCH";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

QByteArray pathSegment(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

bool isPathSegment(const QString &text)
{
    return !text.isEmpty() && text != "."_L1 && text != ".."_L1;
}

QByteArray filterLiteral(const QString &text)
{
    QString doubled = text;
    doubled.replace("'"_L1, "''"_L1);
    return QUrl::toPercentEncoding(doubled);
}

} // namespace confdesk
