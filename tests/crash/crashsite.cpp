// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crash/crashsite.h"

#include "domain/joinlink.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

QString quoted(const QString &value)
{
    return value == "NULL"_L1 ? value : QString(u'\'' + QString(value).replace(u'\'', u"''"_s) + u'\'');
}

/// A conference without slots whose meeting lies ahead, with a calendar event in Teams.
QString conferenceAhead(CliSite &site)
{
    const SimulatedWorld world = site.graph.world();
    const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).date().toString(Qt::ISODate);
    const auto rows = site.rows(
        u"SELECT id, meeting_id, meeting_link FROM conferences_conference c WHERE meeting_platform = 'teams' "
        "AND date > '%1' AND NOT EXISTS (SELECT 1 FROM conferences_conferencetimeslot s WHERE s.conference_id = c.id) "
        "ORDER BY id"_s.arg(tomorrow));
    for (const QStringList &row : rows) {
        const SimulatedEvent *event = world.event(row.at(1));
        if (event && event->joinUrl == row.at(2) && JoinLink::parse(row.at(2)).canBeLookedUp())
            return row.first();
    }
    return {};
}

} // namespace

QList<bool> engines()
{
    return hasPostgreSql() ? QList{false, true} : QList{false};
}

CrashSite::CrashSite(Engine engine, bool isConference) : m_site(engine)
{
    m_table = isConference ? u"conferences_conference"_s : u"conferences_conferencetimeslot"_s;
    m_id = isConference ? conferenceAhead(m_site) : u"45"_s;
    m_meeting = (isConference ? u"conference:"_s : u"slot:"_s) + m_id;
    // Deleted in Teams, though its event is still there: nothing milder helps.
    const QString link = storedIds().first();
    m_site.graph.changeWorld([&link](SimulatedWorld &world) {
        world.meetings.removeIf([&link](const SimulatedMeeting &each) { return each.joinWebUrl == link; });
        world.forgetsTransactions = true;
    });
    m_world = m_site.graph.world();
    oldIds = storedIds();
}

QString CrashSite::where() const
{
    return u" WHERE id = "_s + m_id;
}

void CrashSite::restore()
{
    m_site.graph.changeWorld([this](SimulatedWorld &world) { world = m_world; });
    m_site.execute(u"UPDATE %1 SET meeting_link = %2, meeting_id = %3, online_meeting_id = %4"_s.arg(
                       m_table, quoted(oldIds.at(0)), quoted(oldIds.at(1)), quoted(oldIds.at(2))) +
                   where());
    ++m_runs;
}

QStringList CrashSite::commonArguments() const
{
    return {u"--profile"_s, m_site.file(u"site.ini"_s),
            u"--format"_s,  u"json"_s,
            u"--journal"_s, m_site.file(u"journal-%1.sqlite3"_s.arg(m_runs))};
}

bool CrashSite::dieAt(const QString &point)
{
    QProcessEnvironment environment = m_site.environment();
    environment.insert(u"CONFDESK_TEST_DIES_AT"_s, point);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CONFDESK_CLI_MORTAL), commonArguments() << u"recreate"_s << m_meeting << u"--yes"_s);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return false;
    }
    if (process.exitStatus() == QProcess::NormalExit)
        qWarning().noquote() << process.readAllStandardError() << process.readAllStandardOutput();
    return process.exitStatus() == QProcess::CrashExit;
}

std::unique_ptr<QProcess> CrashSite::start(const QStringList &arguments)
{
    return startCli(commonArguments() + arguments, m_site.environment());
}

CliResult CrashSite::run(const QStringList &arguments)
{
    return runCli(commonArguments() + arguments, m_site.environment());
}

QStringList CrashSite::steps()
{
    return {u"snapshot"_s, u"createEvent"_s, u"waitForLink"_s,     u"lookUp"_s,      u"enableRecording"_s,
            u"readBack"_s, u"bindRow"_s,     u"updateCalendars"_s, u"rememberOld"_s, u"deleteOldEvent"_s};
}

QStringList CrashSite::storedIds()
{
    return m_site.rows(u"SELECT meeting_link, meeting_id, online_meeting_id FROM "_s + m_table + where()).value(0);
}

QList<QStringList> CrashSite::everythingElse()
{
    // Every column but the four that a recreation writes, of the row itself; and all bookings.
    const QString columns =
        m_table == "conferences_conference"_L1
            ? u"id, title, date, start_time, end_time, timezone, meeting_platform, auto_recording_status, "
              "data_sync_status, status, created_by_id, use_time_slots, created_at"_s
            : u"id, conference_id, date, start_time, end_time, timezone, max_participants, current_participants, "
              "meeting_password, is_available, created_at"_s;
    return m_site.rows(u"SELECT %1 FROM "_s.arg(columns) + m_table + where()) +
           m_site.rows(u"SELECT * FROM conferences_conferencetimeslotselection ORDER BY id"_s);
}

QStringList CrashSite::newEvents() const
{
    QStringList ids;
    const SimulatedWorld now = m_site.graph.world();
    for (const SimulatedEvent &event : now.events) {
        if (!m_world.event(event.id))
            ids.append(event.id);
    }
    return ids;
}

bool CrashSite::hasOldEvent() const
{
    return m_site.graph.world().event(oldIds.at(1)) != nullptr;
}

bool CrashSite::records(const QString &joinLink) const
{
    const SimulatedWorld now = m_site.graph.world();
    return std::ranges::any_of(now.meetings, [&joinLink](const SimulatedMeeting &meeting) {
        return meeting.joinWebUrl == joinLink && meeting.recordAutomatically;
    });
}

int CrashSite::entriesWith(const QString &joinLink) const
{
    const SimulatedWorld now = m_site.graph.world();
    return static_cast<int>(std::ranges::count_if(now.events, [&joinLink](const SimulatedEvent &event) {
        return event.body.contains(joinLink) || event.body.contains(joinLink.toHtmlEscaped());
    }));
}

} // namespace confdesk::testing
