// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoteams.h"

#include "demo/demorandom.h"
#include "demo/demotenant.h"
#include "simulator/simulatedworld.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

QString DemoTeamsMeeting::onlineMeetingId() const
{
    return simulatedMeetingId(organizer, threadId);
}

DemoTeamsMeeting demoTeamsMeeting(const QString &name, const QString &organizer, const QDateTime &startUtc,
                                  const QDateTime &endUtc)
{
    const QString threadId = simulatedThreadId(demoGuid("thread of "_L1 + name));
    return {.organizer = organizer,
            .threadId = threadId,
            .joinUrl = simulatedJoinUrl(threadId, demoTenantId(), organizer),
            .eventId = demoEventId(organizer, name),
            .startUtc = startUtc,
            .endUtc = endUtc};
}

QString demoSubject(const DemoConference &conference, const DemoMeeting &meeting)
{
    const WallTime &time = meeting.wallTime;
    return u"%1 - %2 %3"_s.arg(conference.title.left(200), time.date.toString(Qt::ISODate),
                               time.start.toString(u"HH:mm"_s));
}

QString demoEventId(const QString &mailbox, const QString &name)
{
    // As Exchange's: a version, the mailbox, then what only Exchange understands.
    QByteArray bytes = QByteArray::fromHex("00032400");
    bytes += mailbox.toLatin1();
    bytes += demoBytes("event of "_L1 + name, 113 - static_cast<int>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

QString withUpperCaseEscapes(const QString &link)
{
    static const QRegularExpression escape(u"%[0-9a-f]{2}"_s);
    QString result = link;
    auto matches = escape.globalMatch(link);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result.replace(match.capturedStart(), match.capturedLength(), match.captured().toUpper());
    }
    return result;
}

QString wrappedInSafeLink(const QString &link)
{
    return "https://eur01.safelinks.protection.outlook.com/?url="_L1 +
           QString::fromLatin1(QUrl::toPercentEncoding(link)) + "&data=05%7C02&reserved=0"_L1;
}

QString demoShortLink(const QString &name)
{
    const QString code =
        QString::fromLatin1(demoBytes("code of "_L1 + name, 12).toBase64(QByteArray::Base64UrlEncoding));
    return u"https://teams.microsoft.com/meet/%1?p=%2"_s.arg(demoDigits(name, 13), code);
}

void moveToChannel(DemoTeamsMeeting &meeting, const QString &name)
{
    meeting.threadId = u"19:%1@thread.tacv2"_s.arg(QString::fromLatin1(demoBytes(name, 16).toHex()));
    meeting.joinUrl = simulatedJoinUrl(meeting.threadId, demoTenantId(), meeting.organizer);
    meeting.joinUrl.replace(u"/0?context="_s, u"/1763800000000?context="_s);
}

QString demoFabricatedLink(const QString &guid)
{
    return u"https://teams.microsoft.com/l/meetup-join/%1/0"_s.arg(guid);
}

} // namespace confdesk
