// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "demo/demomoments.h"
#include "demo/demorecordings.h"
#include "demo/graphwriter.h"
#include "demo/lmswriter.h"
#include "demo/scratchdatabase.h"
#include "domain/recordingname.h"
#include "lms/awaited.h"
#include "lms/lmsdatabase.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

Q_DECLARE_METATYPE(confdesk::LmsEngine)

namespace {

using Matter = DemoRecording::Matter;

const DemoWorld &usualWorld()
{
    return worldAt(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
}

LmsRecording asRead(const DemoRecording &recording)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(*recording.file.duration);
    return {.row = recording.id,
            .conference = ConferenceId{recording.conferenceId},
            .recordingId = recording.recordingId,
            .title = recording.file.name,
            .itemId = recording.file.itemId,
            .meetingRecordingId = recording.meetingRecordingId,
            .webUrl = recording.file.webUrl,
            .status = recording.status,
            .expiresUtc = recording.expiresAt,
            .size = recording.file.size,
            .durationMinutes = static_cast<int>(minutes.count())};
}

int countOf(const DemoWorld &world, Matter matter)
{
    return static_cast<int>(std::ranges::count(world.recordings, matter, &DemoRecording::matter));
}

} // namespace

/// The recordings that the demo's LMS knows of.
class TestDemoRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReadBackAsDescribed_data();
    void everyRowIsReadBackAsDescribed();
    void everyMatterOccursAtAnyMoment_data();
    void everyMatterOccursAtAnyMoment();
    void theRowsDoNotDependOnTheMoment();
    void whatIsInOrderBelongsToItsConference();
    void whatGraphListsIsWhatTheRowsSpeakOf();
    void filesBearTheNamesThatTeamsGives();
};

void TestDemoRecordings::everyRowIsReadBackAsDescribed_data()
{
    QTest::addColumn<LmsEngine>("engine");
    QTest::newRow("SQLite") << LmsEngine::Sqlite;
    QTest::newRow("PostgreSQL") << LmsEngine::PostgreSql;
}

void TestDemoRecordings::everyRowIsReadBackAsDescribed()
{
    QFETCH(const LmsEngine, engine);
    if (engine == LmsEngine::PostgreSql && !hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set");
    ScratchDatabase database(engine);
    VERIFY_VALUE(writeLms(usualWorld(), database.connection()));
    QList<LmsRecording> described;
    for (const DemoRecording &recording : usualWorld().recordings)
        described.append(asRead(recording));
    const SystemClock clock;
    const auto store = makeLmsDatabase(database.profile(), {}, false, clock);

    const auto read = awaited(store->lmsRecordings({}));

    VERIFY_VALUE(read);
    QCOMPARE(*read, described);
    // The next one finds a free number.
    const ConferenceId conference{usualWorld().recordings.first().conferenceId};
    const auto state = awaited(store->syncState(conference, {}));
    VERIFY_VALUE(state);
    const auto saved = awaited(store->saveRecordings(conference, *state, {{.itemId = u"new"_s}}, {}, {}, {}));
    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 1);
}

void TestDemoRecordings::everyMatterOccursAtAnyMoment_data()
{
    QTest::addColumn<QDateTime>("now");
    for (const QDateTime &moment : demoMoments())
        QTest::newRow(qPrintable(moment.toString(Qt::ISODate))) << moment;
}

void TestDemoRecordings::everyMatterOccursAtAnyMoment()
{
    QFETCH(const QDateTime, now);
    const DemoWorld &world = worldAt(now);
    QCOMPARE(countOf(world, Matter::None), 9);
    QCOMPARE(countOf(world, Matter::Misfiled), 1);
    QCOMPARE(countOf(world, Matter::Duplicate), 2);
    QCOMPARE(countOf(world, Matter::FileGone), 1);
    QCOMPARE(countOf(world, Matter::Expired), 2);
    QSet<QString> recordingIds;
    for (const DemoRecording &recording : world.recordings) {
        recordingIds.insert(recording.recordingId);
        QVERIFY(recording.createdAt < now);
        QCOMPARE(recording.status == u"expired"_s, recording.matter == Matter::Expired);
        QCOMPARE(recording.expiresAt.isValid() && recording.expiresAt < now, recording.matter == Matter::Expired);
    }
    QCOMPARE(recordingIds.size(), world.recordings.size());
}

void TestDemoRecordings::theRowsDoNotDependOnTheMoment()
{
    const auto meetings = [](const DemoWorld &world) {
        QList<std::tuple<qint64, qint64, MeetingRef>> rows;
        for (const DemoRecording &recording : world.recordings)
            rows.append({recording.id, recording.conferenceId, recording.meeting});
        return rows;
    };
    for (const QDateTime &moment : demoMoments())
        QVERIFY2(meetings(worldAt(moment)) == meetings(usualWorld()), qPrintable(moment.toString(Qt::ISODate)));
}

void TestDemoRecordings::whatIsInOrderBelongsToItsConference()
{
    for (const DemoRecording &recording : usualWorld().recordings) {
        const DemoConference *conference = usualWorld().conference(recording.conferenceId);
        QVERIFY(conference);
        const bool isOwn = std::ranges::any_of(conference->meetings, [&recording](const DemoMeeting &meeting) {
            return meeting.ref == recording.meeting;
        });
        QCOMPARE(isOwn, recording.matter != Matter::Misfiled);
    }
}

void TestDemoRecordings::whatGraphListsIsWhatTheRowsSpeakOf()
{
    const SimulatedWorld graph = simulatedWorld(usualWorld());
    QHash<MeetingRef, QString> recordingIds;
    forEachMeeting(usualWorld(), [&recordingIds](const DemoConference &, const DemoMeeting &meeting) {
        if (meeting.teams)
            recordingIds.insert(meeting.ref, demoGraphRecording(*meeting.teams).id);
    });
    for (const DemoRecording &row : usualWorld().recordings) {
        const QString id = recordingIds.value(row.meeting);
        QVERIFY(!row.meetingRecordingId || row.meetingRecordingId == id);
        const bool isListed = std::ranges::any_of(
            graph.recordings, [&id](const SimulatedRecording &recording) { return recording.id == id; });
        QCOMPARE(isListed, row.matter != Matter::Expired);
    }
}

void TestDemoRecordings::filesBearTheNamesThatTeamsGives()
{
    for (const DemoRecording &row : usualWorld().recordings) {
        const auto name = parseRecordingName(row.file.name);
        QVERIFY2(name && name->isUtc, qPrintable(row.file.name));
        forEachMeeting(usualWorld(), [&](const DemoConference &conference, const DemoMeeting &meeting) {
            if (meeting.ref != row.meeting)
                return;
            QVERIFY(isTitleOf(name->title, conference.title + meeting.wallTime.date.toString(Qt::ISODate) +
                                               meeting.wallTime.start.toString(u"HH:mm"_s)));
            QVERIFY(qAbs(name->time.secsTo(demoGraphRecording(*meeting.teams).createdUtc)) <= 2);
        });
        QVERIFY(row.file.name.size() <= 255);
        QVERIFY(row.file.webUrl.size() <= 1000);
    }
}

QTEST_GUILESS_MAIN(TestDemoRecordings)
#include "tst_demorecordings.moc"
