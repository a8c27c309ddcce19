// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/requestlog.h"

#include "base/logging.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString safeSegment(const QString &segment)
{
    static const QStringList words{u"v1.0"_s,     u"users"_s,      u"events"_s, u"calendar"_s, u"calendarView"_s,
                                   u"sendMail"_s, u"oauth2"_s,     u"v2.0"_s,   u"token"_s,    u"onlineMeetings"_s,
                                   u"drive"_s,    u"recordings"_s, u"drives"_s, u"items"_s,    u"root:"_s,
                                   u"root"_s,     u"children"_s,   u"delta"_s,  u"content"_s,  u""_s};
    const QString function = segment.section(u'(', 0, 0);
    if (function == "getAllRecordings"_L1)
        return function + u"(…)";
    return words.contains(segment) ? segment : u"…"_s;
}

QString outcome(const AttemptResult &result)
{
    if (result)
        return u"%1 %2"_s.arg(result->status).arg(result->requestId());
    return errorKindName(result.error().error.kind) + u' ' + result.error().error.detail;
}

} // namespace

QString safeUrl(const QUrl &url)
{
    QStringList segments;
    for (const QString &segment : url.path(QUrl::FullyEncoded).split(u'/'))
        segments.append(safeSegment(segment));
    const QString path = segments.join(u'/');
    if (!url.hasQuery())
        return path;
    QStringList parts;
    for (const QString &part : url.query(QUrl::FullyEncoded).split(u'&'))
        parts.append(part.section(u'=', 0, 0) + u"=…");
    return path + u'?' + parts.join(u'&');
}

QString safeUrl(const QUrl &url, HttpRequest::Sender sender)
{
    return sender == HttpRequest::Sender::Anonymous ? u"/…"_s : safeUrl(url);
}

void logAttempt(const HttpRequest &request, const QUrl &url, int attempt, std::chrono::milliseconds elapsed,
                const AttemptResult &result)
{
    qCInfo(lcGraph).noquote() << methodName(request.method) << url.host() << safeUrl(url, request.sender)
                              << outcome(result) << elapsed.count() << "ms, try" << attempt;
}

} // namespace confdesk
