// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

/// Link, event id and online meeting id of a row.
QStringList idsOf(CliSite &site, const QString &table, int id)
{
    return site
        .rows(u"SELECT meeting_link, meeting_id, online_meeting_id FROM conferences_%1 WHERE id = %2"_s.arg(table).arg(
            id))
        .value(0);
}

QStringList idsOfSlot45(CliSite &site)
{
    return idsOf(site, u"conferencetimeslot"_s, 45);
}

/// Every row, without the columns that recreating one of them changes.
QList<QStringList> everythingElse(CliSite &site)
{
    QList<QStringList> all;
    for (const QString &table : {u"conference"_s, u"conferencetimeslot"_s})
        all += site.rows(
            u"SELECT id, date, start_time, end_time, timezone, created_at FROM conferences_%1 ORDER BY id"_s.arg(
                table));
    return all + site.rows(u"SELECT * FROM conferences_conferencetimeslotselection ORDER BY id"_s);
}

void loseMeeting(CliSite &site, const QString &joinLink)
{
    site.graph.changeWorld([&joinLink](SimulatedWorld &world) {
        world.meetings.removeIf([&joinLink](const SimulatedMeeting &each) { return each.joinWebUrl == joinLink; });
    });
}

/// How many bodies of events hold `text`.
qsizetype bodiesWith(const CliSite &site, const QString &text)
{
    const SimulatedWorld world = site.graph.world();
    return std::ranges::count_if(world.events, [&text](const SimulatedEvent &event) {
        return event.body.contains(text) || event.body.contains(text.toHtmlEscaped());
    });
}

QString textOf(const QJsonValue &error)
{
    return error[u"text"_s].toString();
}

} // namespace

/// Giving meetings of a real site new ones, the same on both database engines.
class TestCliRecreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_site.reset(); }
    void aTimeSlotGetsANewMeeting();
    void aConferenceWithoutTimeSlotsGetsANewMeeting();
    void aDryRunChangesNothing();
    void withoutAYesNothingIsDone();
    void onlyOneMeetingNamedByItsNumberIsTaken();
    void whatCanBeRepairedIsNotRecreatedUnlessForced();
    void whatIsOverOrNotOfTeamsIsNeverRecreated();
    void aSecondTimeThereIsNothingToDo();
    void troublesWithLearnersEntriesAreWarnings();
    void anAccountThatMayOnlyRepairIsTold();
    void aReadOnlyProfileRecreatesNothing();
    void withoutAJournalNothingBegins();
    void peopleReadWhatWasChanged();

private:
    [[nodiscard]] CliResult recreate(const QStringList &arguments) const
    {
        return m_site->run(QStringList{u"recreate"_s} + arguments);
    }
    [[nodiscard]] static QJsonObject operation(const CliResult &result) { return result.operations().at(0).toObject(); }

    std::unique_ptr<CliSite> m_site;
};

void TestCliRecreate::initTestCase_data()
{
    QTest::addColumn<bool>("onServer");

    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestCliRecreate::init()
{
    QFETCH_GLOBAL(bool, onServer);
    if (onServer && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    m_site = std::make_unique<CliSite>(onServer ? Engine::PostgreSql : Engine::Sqlite);
}

void TestCliRecreate::aTimeSlotGetsANewMeeting()
{
    const QStringList old = idsOfSlot45(*m_site);
    loseMeeting(*m_site, old.at(0));
    const QList<QStringList> others = everythingElse(*m_site);
    QCOMPARE(bodiesWith(*m_site, old.at(0)), 3);

    const CliResult recreated = recreate({u"slot:45"_s, u"--yes"_s});

    QVERIFY2(recreated.exitCode == 0, recreated.all().constData());
    QCOMPARE(operation(recreated)[u"state"_s], u"done"_s);
    QVERIFY(operation(recreated)[u"error"_s].isNull());
    QCOMPARE(operation(recreated)[u"steps"_s].toArray().size(), 10);
    QCOMPARE(operation(recreated)[u"before"_s][u"joinLink"_s], old.at(0));
    const QStringList now = idsOfSlot45(*m_site);
    QCOMPARE(operation(recreated)[u"after"_s].toObject(),
             (QJsonObject{{u"joinLink"_s, now.at(0)}, {u"eventId"_s, now.at(1)}, {u"onlineMeetingId"_s, now.at(2)}}));
    QVERIFY(now.at(0) != old.at(0) && now.at(1) != old.at(1));
    QVERIFY(now.at(2).startsWith(u"MSo"_s));
    QCOMPARE(everythingElse(*m_site), others);
    const SimulatedWorld world = m_site->graph.world();
    QVERIFY(!world.event(old.at(1)));
    QVERIFY(world.event(now.at(1)) && world.meeting(now.at(2))->recordAutomatically);
    QCOMPARE(bodiesWith(*m_site, old.at(0)), 0);
    QCOMPARE(bodiesWith(*m_site, now.at(0)), 3);
    const CliResult proved = m_site->run({u"check"_s, u"slot:45"_s, u"--live"_s});
    QVERIFY2(proved.exitCode == 0, proved.all().constData());
    QCOMPARE(texts(proved.meetings(), u"verdict"_s), QStringList{u"Verified"_s});
}

void TestCliRecreate::aConferenceWithoutTimeSlotsGetsANewMeeting()
{
    const QStringList old = idsOf(*m_site, u"conference"_s, 54); // the link was invented by the LMS
    const QList<QStringList> others = everythingElse(*m_site);
    const qsizetype events = m_site->graph.world().events.size();

    const CliResult recreated = recreate({u"54"_s, u"--yes"_s});

    QVERIFY2(recreated.exitCode == 0, recreated.all().constData());
    const QStringList now = idsOf(*m_site, u"conference"_s, 54);
    QVERIFY(now.at(0).startsWith(u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_"_s) &&
            now.at(0) != old.at(0));
    QCOMPARE(m_site->graph.world().events.size(), events + 1); // there was nothing to delete
    QCOMPARE(everythingElse(*m_site), others);
    const CliResult proved = m_site->run({u"check"_s, u"54"_s, u"--live"_s});
    QCOMPARE(texts(proved.meetings(), u"verdict"_s), QStringList{u"Verified"_s});
}

void TestCliRecreate::aDryRunChangesNothing()
{
    loseMeeting(*m_site, idsOfSlot45(*m_site).at(0));
    const QList<QStringList> rows = m_site->allRows();
    const SimulatedWorld world = m_site->graph.world();

    for (const QStringList &arguments :
         {QStringList{u"slot:45"_s, u"--dry-run"_s}, QStringList{u"slot:45"_s, u"--dry-run"_s, u"--yes"_s}}) {
        const CliResult planned = recreate(arguments);
        QVERIFY2(planned.exitCode == 0, planned.all().constData());
        QCOMPARE(operation(planned)[u"state"_s], u"skipped"_s);
        QVERIFY(operation(planned)[u"error"_s].isNull());
        QCOMPARE(operation(planned)[u"after"_s][u"calendarEntries"_s], 3);
    }
    QCOMPARE(m_site->allRows(), rows);
    QVERIFY(m_site->graph.world() == world);
    QCOMPARE(m_site->run({u"operations"_s}).operations().size(), 0);
}

void TestCliRecreate::withoutAYesNothingIsDone()
{
    for (const QStringList &arguments : {QStringList{u"slot:45"_s}, QStringList{u"slot:45"_s, u"--force"_s}}) {
        const CliResult refused = recreate(arguments);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("--yes"), refused.err.constData());
        QVERIFY(refused.out.isEmpty());
    }
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliRecreate::onlyOneMeetingNamedByItsNumberIsTaken()
{
    const CliResult several = recreate({u"51"_s, u"--yes"_s});
    QVERIFY2(several.exitCode == 2, several.all().constData());
    for (const char *word : {"slot:45", "slot:46", "Testing Conference 22 Nov 1"})
        QVERIFY2(several.err.contains(word), several.err.constData());
    const CliResult byLink = recreate({idsOfSlot45(*m_site).at(0), u"--yes"_s});
    QVERIFY2(byLink.exitCode == 2, byLink.all().constData());
    QVERIFY2(byLink.err.contains("slot:45"), byLink.err.constData());
    QCOMPARE(recreate({u"Testing Conference 22"_s, u"--yes"_s}).exitCode, 2);
    QCOMPARE(recreate({u"slot:999999"_s, u"--yes"_s}).exitCode, 2);
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliRecreate::whatCanBeRepairedIsNotRecreatedUnlessForced()
{
    const QStringList old = idsOfSlot45(*m_site);
    const CliResult refused = recreate({u"slot:45"_s, u"--yes"_s});
    QVERIFY2(refused.exitCode == 1, refused.all().constData());
    QCOMPARE(operation(refused)[u"state"_s], u"skipped"_s);
    QCOMPARE(operation(refused)[u"error"_s][u"kind"_s], u"NotApplied"_s);
    QVERIFY(textOf(operation(refused)[u"error"_s]).contains(u"repaired"_s));
    QCOMPARE(idsOfSlot45(*m_site), old);
    QCOMPARE(recreate({u"slot:45"_s, u"--dry-run"_s}).exitCode, 1);

    QCOMPARE(recreate({u"slot:45"_s, u"--yes"_s, u"--force"_s}).exitCode, 0);
    QVERIFY(idsOfSlot45(*m_site).at(0) != old.at(0));
}

void TestCliRecreate::whatIsOverOrNotOfTeamsIsNeverRecreated()
{
    m_site->execute(u"UPDATE conferences_conferencetimeslot SET date = '2025-11-22' WHERE id = 45"_s);
    m_site->execute(u"UPDATE conferences_conference SET meeting_platform = 'zoom' WHERE id = 54"_s);
    const QList<QStringList> rows = m_site->allRows();
    for (const QString &what : {u"slot:45"_s, u"conference:54"_s}) {
        const CliResult refused = recreate({what, u"--yes"_s, u"--force"_s});
        QVERIFY2(refused.exitCode == 1, refused.all().constData());
        QCOMPARE(operation(refused)[u"state"_s], u"skipped"_s);
        QVERIFY(!textOf(operation(refused)[u"error"_s]).isEmpty());
    }
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(m_site->graph.requestCount(u"POST"_s, u"/events"_s), 0);
}

void TestCliRecreate::aSecondTimeThereIsNothingToDo()
{
    loseMeeting(*m_site, idsOfSlot45(*m_site).at(0));
    QCOMPARE(recreate({u"slot:45"_s, u"--yes"_s}).exitCode, 0);
    const QList<QStringList> rows = m_site->allRows();
    const CliResult again = recreate({u"slot:45"_s, u"--yes"_s});
    QVERIFY2(again.exitCode == 1, again.all().constData());
    QCOMPARE(operation(again)[u"state"_s], u"skipped"_s);
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(m_site->graph.requestCount(u"POST"_s, u"/events"_s), 1);
}

void TestCliRecreate::troublesWithLearnersEntriesAreWarnings()
{
    const auto hasTrouble = [](const DemoMeeting &meeting) {
        return std::ranges::any_of(
            meeting.bookings, [](const DemoBooking &booking) { return booking.entry == DemoBooking::Entry::Deleted; });
    };
    std::optional<MeetingRef> ref;
    for (const DemoConference &conference : m_site->world().conferences) {
        const auto found = std::ranges::find_if(conference.meetings, hasTrouble);
        if (found != conference.meetings.end())
            ref = found->ref;
    }
    QVERIFY(ref);

    const CliResult recreated = recreate({toString(*ref), u"--yes"_s});

    QVERIFY2(recreated.exitCode == 1, recreated.all().constData());
    QCOMPARE(operation(recreated)[u"state"_s], u"done"_s);
    QVERIFY(operation(recreated)[u"error"_s].isNull());
    // One has no mailbox any more, one has deleted the entry, one has written something else into it.
    const QJsonArray warnings = operation(recreated)[u"warnings"_s].toArray();
    QCOMPARE(warnings.size(), 3);
    for (const QJsonValue &warning : warnings)
        QVERIFY(!textOf(warning).isEmpty() && !warning[u"kind"_s].toString().isEmpty());
    QCOMPARE(bodiesWith(*m_site, operation(recreated)[u"after"_s][u"joinLink"_s].toString()), 1);
}

void TestCliRecreate::anAccountThatMayOnlyRepairIsTold()
{
    QFETCH_GLOBAL(bool, onServer);
    if (!onServer)
        return; // a file is writable, or it is not
    const QString role = m_site->rows(u"SELECT current_database()"_s).at(0).at(0);
    m_site->execute(u"REVOKE UPDATE ON conferences_conferencetimeslot FROM %1"_s.arg(role));
    m_site->execute(
        u"GRANT UPDATE (online_meeting_id, updated_at) ON conferences_conferencetimeslot TO %1"_s.arg(role));
    loseMeeting(*m_site, idsOfSlot45(*m_site).at(0));

    const CliResult refused = recreate({u"slot:45"_s, u"--yes"_s});
    QVERIFY2(refused.exitCode == 3, refused.all().constData());
    QCOMPARE(operation(refused)[u"error"_s][u"kind"_s], u"ReadOnly"_s);
    QVERIFY2(refused.err.contains("GRANT UPDATE (meeting_link"), refused.err.constData());
    QCOMPARE(m_site->graph.requestCount(u"POST"_s, u"/events"_s), 0);
    QCOMPARE(m_site->run({u"repair"_s, u"slot:46"_s}).exitCode, 0);
}

void TestCliRecreate::aReadOnlyProfileRecreatesNothing()
{
    const QString profile = m_site->writeProfile(m_site->profileText({u"safety/readOnly=true"_s}));
    const CliResult refused = m_site->runWith(profile, {u"recreate"_s, u"conference:54"_s, u"--yes"_s});
    QVERIFY2(refused.exitCode == 3, refused.all().constData());
    QVERIFY(refused.err.contains("readOnly=true"));
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliRecreate::withoutAJournalNothingBegins()
{
    const QList<QStringList> rows = m_site->allRows();
    const QString journal = m_site->writeProfile(u"This is no journal.\n"_s.repeated(100), u"journal.txt"_s);
    for (const QStringList &command :
         {QStringList{u"recreate"_s, u"conference:54"_s, u"--yes"_s}, QStringList{u"repair"_s, u"51"_s},
          QStringList{u"operations"_s}, QStringList{u"resume"_s}, QStringList{u"undo"_s, u"some"_s}}) {
        const CliResult refused = m_site->run(QStringList{u"--journal"_s, journal} + command);
        QVERIFY2(refused.exitCode == 3, refused.all().constData());
        QVERIFY2(refused.err.contains("journal.txt"), refused.err.constData());
        QCOMPARE(refused.err.count("confdesk-cli: "), 1);
    }
    QCOMPARE(m_site->allRows(), rows);
    QCOMPARE(m_site->graph.requestCount({}), 0);
    QCOMPARE(m_site->run({u"--journal"_s, journal, u"check"_s, u"51"_s}).exitCode, 1); // what only reads goes on
}

void TestCliRecreate::peopleReadWhatWasChanged()
{
    loseMeeting(*m_site, idsOfSlot45(*m_site).at(0));
    const QStringList arguments{u"--profile"_s, m_site->file(u"site.ini"_s), u"recreate"_s, u"slot:45"_s, u"--yes"_s};
    const CliResult recreated = runCli(arguments, m_site->environment());
    QVERIFY2(recreated.exitCode == 0, recreated.all().constData());
    const QStringList now = idsOfSlot45(*m_site);
    for (const QString &word : {u"slot:45"_s, u"Put the new link into the learners' calendars"_s, u"3 of 3 updated"_s,
                                QString(u"→ “"_s + now.at(0)), u"Done: 1, failed: 0, skipped: 0."_s})
        QVERIFY2(recreated.out.contains(word.toUtf8()), recreated.out.constData());
}

QTEST_GUILESS_MAIN(TestCliRecreate)
#include "tst_clirecreate.moc"
