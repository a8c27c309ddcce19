// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textformat.h"

#include "cli/clitext.h"
#include "cli/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype titleWidth = 40; // in lists
constexpr int cardIndent = 2;
constexpr int evidenceIndent = 4;

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : plainText(text);
}

QString wallTimeText(const Meeting &meeting)
{
    const WallTime &wall = meeting.wallTime;
    const QString end = wall.end ? wall.end->toString(u"HH:mm"_s) : u"?"_s;
    return u"%1 %2–%3 %4"_s.arg(wall.date.toString(Qt::ISODate), wall.start.toString(u"HH:mm"_s), end,
                                orDash(wall.timezone));
}

QString utcInterval(const Schedule &schedule)
{
    if (!schedule.isValid())
        return CliText::tr("no valid time");
    return u"%1–%2 UTC"_s.arg(utcMinutes(schedule.startUtc), schedule.endUtc.toString(u"HH:mm"_s));
}

QString countText(const QList<AssessedMeeting> &meetings)
{
    const auto broken = std::count_if(meetings.begin(), meetings.end(),
                                      [](const AssessedMeeting &meeting) { return meeting.verdict.needsRepair(); });
    return CliText::tr("%1 of the listed meetings (%2) need repair.").arg(broken).arg(meetings.size());
}

QString evidenceText(const QList<Evidence> &evidence)
{
    TextTable table;
    for (const Evidence &fact : evidence) {
        const QString value = fact.value ? u"“"_s + plainText(*fact.value) + u"”"_s : CliText::tr("nothing");
        table.addRow({plainText(fact.field), sourceName(fact.source), utcText(fact.checkedAt), value});
    }
    return table.text(evidenceIndent);
}

QString meetingCard(const AssessedMeeting &assessed)
{
    const Meeting &meeting = assessed.meeting;
    const Verdict &verdict = assessed.verdict;
    QString card = textLine(
        0, u"%1  %2  (%3)"_s.arg(toString(meeting.ref), wallTimeText(meeting), utcInterval(meeting.schedule())));
    card += textLine(cardIndent, u"%1 (%2): %3"_s.arg(codeName(verdict.code), severityName(verdict.severity),
                                                      plainText(verdict.sentence)));
    const QString remedy = remedySentence(verdict.remedy);
    if (!remedy.isEmpty())
        card += textLine(cardIndent, CliText::tr("Next: %1").arg(remedy));
    if (verdict.fatalAt && verdict.needsRepair())
        card += textLine(cardIndent, CliText::tr("Too late from: %1 UTC").arg(utcMinutes(*verdict.fatalAt)));
    card += textLine(cardIndent, CliText::tr("Booked by: %1").arg(meeting.bookings));
    card += textLine(cardIndent, CliText::tr("Evidence:")) + evidenceText(verdict.evidence);
    return card;
}

QString ownerText(const Conference &conference)
{
    if (conference.ownerEmail.isEmpty())
        return orDash(conference.owner);
    return u"%1 <%2>"_s.arg(orDash(conference.owner), plainText(conference.ownerEmail));
}

} // namespace

QString listText(const QList<AssessedMeeting> &meetings)
{
    if (meetings.isEmpty())
        return textLine(0, CliText::tr("No meeting is like that."));
    TextTable table;
    table.addRow({CliText::tr("MEETING"), CliText::tr("CONFERENCE"), CliText::tr("TITLE"), CliText::tr("LOCAL TIME"),
                  CliText::tr("UTC"), CliText::tr("BOOKED"), CliText::tr("VERDICT"), CliText::tr("WHY")});
    for (const AssessedMeeting &assessed : meetings) {
        const Meeting &meeting = assessed.meeting;
        table.addRow({toString(meeting.ref), QString::number(meeting.conference.id.value()),
                      singleLine(meeting.conference.title, titleWidth), wallTimeText(meeting),
                      utcInterval(meeting.schedule()), QString::number(meeting.bookings),
                      codeName(assessed.verdict.code), plainText(assessed.verdict.sentence)});
    }
    return table.text() + u'\n' + textLine(0, countText(meetings));
}

QString cardText(const Conference &conference, const QList<AssessedMeeting> &meetings)
{
    TextTable head;
    head.addRow({CliText::tr("Course"), orDash(conference.course)});
    head.addRow({CliText::tr("Owner"), ownerText(conference)});
    head.addRow({CliText::tr("Branch"), orDash(conference.branch)});
    head.addRow({CliText::tr("Platform"), orDash(conference.platform)});
    head.addRow({CliText::tr("Recording status in the LMS"), orDash(conference.recordingStatus.value_or(QString()))});
    QString text = textLine(
        0, CliText::tr("Conference %1: %2").arg(QString::number(conference.id.value()), plainText(conference.title)));
    text += head.text(cardIndent);
    for (const AssessedMeeting &meeting : meetings)
        text += u'\n' + meetingCard(meeting);
    return text;
}

} // namespace confdesk
