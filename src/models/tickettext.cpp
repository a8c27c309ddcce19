// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tickettext.h"

#include "base/redaction.h"
#include "models/evidencemodel.h"
#include "models/meetingtimes.h"
#include "models/texts.h"
#include "models/verdictlook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Ticket
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Ticket)
};

QString evidenceLine(const Evidence &evidence)
{
    //: A line of evidence: field, value, where it comes from, when it was read (UTC).
    return Ticket::tr("  %1: %2 (%3, %4)")
        .arg(evidence.field, valueText(evidence), sourceLabel(evidence.source),
             evidence.checkedAt.toUTC().toString(Qt::ISODate));
}

} // namespace

QString ticketText(const AssessedMeeting &assessed, const Profile &profile, const QDateTime &now)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    QStringList lines{singleLine(meeting.conference.title, 1000), meetingName(meeting)};
    if (const QString address = lmsAddress(profile, meeting.conference.id); !address.isEmpty())
        lines.append(address);
    for (const TimeLine &line : timeLines(meeting, QTimeZone::systemTimeZone(), now))
        lines.append(u"%1 (%2)"_s.arg(line.text, line.zone));
    lines.append(QString());
    lines.append(u"%1 – %2"_s.arg(headline(verdict), codeName(verdict.code)));
    lines.append(verdict.sentence);
    if (const QString remedy = remedySentence(verdict.remedy); !remedy.isEmpty())
        lines.append(remedy);
    lines.append(QString());
    lines.append(Ticket::tr("Evidence:"));
    for (const Evidence &each : verdict.evidence)
        lines.append(evidenceLine(each));
    lines.append(QString());
    lines.append(Ticket::tr("Confdesk %1, %2, %3 UTC")
                     .arg(QStringLiteral(CONFDESK_VERSION), profile.name, now.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)));
    return redacted(lines.join(u'\n'));
}

QString lmsAddress(const Profile &profile, ConferenceId conference)
{
    return profile.lmsBaseUrl.isEmpty() ? QString()
                                        : u"%1/conferences/%2/"_s.arg(profile.lmsBaseUrl).arg(conference.value());
}

QString meetingName(const Meeting &meeting)
{
    const qint64 conference = meeting.conference.id.value();
    return meeting.ref.kind == MeetingRef::Kind::Slot
               ? Ticket::tr("Slot %1 of conference %2").arg(meeting.ref.id).arg(conference)
               : Ticket::tr("Conference %1").arg(conference);
}

QString meetingPhrase(const Meeting &meeting)
{
    const qint64 conference = meeting.conference.id.value();
    return meeting.ref.kind == MeetingRef::Kind::Slot
               ? Ticket::tr("slot %1 of conference %2").arg(meeting.ref.id).arg(conference)
               : Ticket::tr("conference %1").arg(conference);
}

} // namespace confdesk
