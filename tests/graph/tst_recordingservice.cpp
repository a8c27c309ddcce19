// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime hour(int number)
{
    return QDateTime(QDate(2031, 3, 1), QTime(0, 0), QTimeZone::utc()).addSecs(3600LL * number);
}

QStringList idsOf(const QList<GraphRecording> &recordings)
{
    QStringList ids;
    for (const GraphRecording &recording : recordings)
        ids.append(recording.id);
    return ids;
}

} // namespace

/// Recordings and folders of the simulated Graph.
class TestRecordingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void recordingsOfARangeComeFromAllPages();
    void noRecordingIsNoFailure();
    void recordingsOfAReplacedMeetingAreThere();
    void onlyWhatIsAddedComesAgain();
    void aLinkThatIsNotAcceptedStartsAnew_data();
    void aLinkThatIsNotAcceptedStartsAnew();
    void aLinkToSomebodyElseGetsNoToken();
    void aRefusalOfTheWholeIsNoReasonToStartAnew();
    void anAnswerWithoutTheNextLinkIsRefused();
    void videosComeFromAllPages();
    void whatIsNotThereIsAFact_data();
    void whatIsNotThereIsAFact();
    void aStrangeFolderIsNotAskedFor();
    void throttlingIsWaitedFor();

private:
    void addRecordings(int from, int to);
    [[nodiscard]] Result<RecordingChanges> changesSince(const QString &deltaLink);
    [[nodiscard]] Result<std::optional<QList<DriveFile>>> videosIn(const QString &folder);

    std::unique_ptr<SimulatorFixture> f;
};

void TestRecordingService::init()
{
    f = std::make_unique<SimulatorFixture>();
    f->simulator.changeWorld([](SimulatedWorld &world) {
        world.recordings.clear();
        world.pageSize = 2;
    });
    addRecordings(0, 5);
}

void TestRecordingService::cleanup()
{
    f.reset();
}

void TestRecordingService::addRecordings(int from, int to)
{
    f->simulator.changeWorld([=](SimulatedWorld &world) {
        for (int i = from; i < to; ++i)
            world.recordings.append({.id = u"r%1"_s.arg(i),
                                     .meetingId = world.meetings.first().id,
                                     .createdDateTime = hour(i),
                                     .endDateTime = hour(i).addSecs(60)});
    });
}

Result<RecordingChanges> TestRecordingService::changesSince(const QString &deltaLink)
{
    return waitFor(f->recordings().recordingsSince(f->organizer(), hour(1), deltaLink, {})).value();
}

Result<std::optional<QList<DriveFile>>> TestRecordingService::videosIn(const QString &folder)
{
    return waitFor(f->recordings().videosIn(f->organizer(), folder, {})).value();
}

void TestRecordingService::recordingsOfARangeComeFromAllPages()
{
    const auto recordings = waitFor(f->recordings().recordingsBetween(f->organizer(), hour(1), hour(4), {}));
    QVERIFY(recordings && *recordings);
    QCOMPARE(idsOf(**recordings), (QStringList{u"r1"_s, u"r2"_s, u"r3"_s}));
    QCOMPARE((*recordings)->first(), (GraphRecording{.id = u"r1"_s,
                                                     .meetingId = f->meeting(0).id,
                                                     .organizer = f->organizer(),
                                                     .createdUtc = hour(1),
                                                     .endUtc = hour(1).addSecs(60)}));
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"getAllRecordings"_s), 2);
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"top="_s), 0);
}

void TestRecordingService::noRecordingIsNoFailure()
{
    const auto recordings = waitFor(f->recordings().recordingsBetween(f->organizer(), hour(90), hour(91), {}));
    QVERIFY(recordings && *recordings);
    QVERIFY((*recordings)->isEmpty());
}

void TestRecordingService::recordingsOfAReplacedMeetingAreThere()
{
    f->simulator.changeWorld([](SimulatedWorld &world) {
        for (SimulatedRecording &recording : world.recordings)
            recording.organizerId = world.meetings.first().organizerId;
        world.meetings.removeFirst();
    });
    const auto recordings = waitFor(f->recordings().recordingsBetween(f->organizer(), hour(0), hour(9), {}));
    QVERIFY(recordings && *recordings);
    QCOMPARE((*recordings)->size(), 5);
}

void TestRecordingService::onlyWhatIsAddedComesAgain()
{
    const auto first = changesSince({});
    QVERIFY(first);
    QCOMPARE(idsOf(first->recordings), (QStringList{u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s}));
    QVERIFY(!first->startedAnew);
    addRecordings(5, 8);
    const auto second = changesSince(first->deltaLink);
    QVERIFY(second);
    QCOMPARE(idsOf(second->recordings), (QStringList{u"r5"_s, u"r6"_s, u"r7"_s}));
    QVERIFY(!second->startedAnew);
    const auto third = changesSince(second->deltaLink);
    QVERIFY(third);
    QVERIFY(third->recordings.isEmpty() && !third->startedAnew && !third->deltaLink.isEmpty());
}

void TestRecordingService::aLinkThatIsNotAcceptedStartsAnew_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("skip");
    QTest::newRow("expired") << 410 << 0;
    QTest::newRow("not understood") << 400 << 0;
    QTest::newRow("between two pages") << 410 << 1;
}

void TestRecordingService::aLinkThatIsNotAcceptedStartsAnew()
{
    QFETCH(const int, status);
    QFETCH(const int, skip);
    const QString link = changesSince({})->deltaLink;
    addRecordings(5, 8);
    f->simulator.addFault({.pathPattern = u"deltatoken"_s, .skip = skip, .status = status});
    const auto changes = changesSince(link);
    QVERIFY(changes);
    QVERIFY(changes->startedAnew);
    QCOMPARE(changes->recordings.size(), 7);
    QVERIFY(changes->deltaLink != link);
    QVERIFY(changesSince(changes->deltaLink)->recordings.isEmpty());
}

void TestRecordingService::aLinkToSomebodyElseGetsNoToken()
{
    ScriptedServer stranger;
    const auto changes = changesSince(stranger.rootUrl() + u"/v1.0/users/9f3c/onlineMeetings/x/delta"_s);
    QVERIFY(changes);
    QVERIFY(changes->startedAnew);
    QCOMPARE(changes->recordings.size(), 4);
    QVERIFY(stranger.requests().isEmpty());
}

void TestRecordingService::aRefusalOfTheWholeIsNoReasonToStartAnew()
{
    const QString link = changesSince({})->deltaLink;
    f->simulator.clearRequests();
    f->simulator.addFault({.pathPattern = u"/delta"_s, .count = -1, .status = 403});
    const auto changes = changesSince(link);
    QVERIFY(!changes);
    QCOMPARE(errorKindName(changes.error().kind), u"PermissionMissing"_s);
    QCOMPARE(f->simulator.requestCount({}), 1);
    f->simulator.clearFaults();
    f->simulator.addFault({.pathPattern = u"/delta"_s, .count = -1, .status = 410});
    const auto again = changesSince(link);
    QVERIFY(!again);
    QCOMPARE(errorKindName(again.error().kind), u"Protocol"_s);
}

void TestRecordingService::anAnswerWithoutTheNextLinkIsRefused()
{
    f->simulator.addFault({.pathPattern = u"/delta"_s, .status = 200, .body = R"({"value":[]})"});
    const auto changes = changesSince({});
    QVERIFY(!changes);
    QVERIFY2(changes.error().text.contains(u"@odata.deltaLink"_s), qPrintable(changes.error().text));
}

void TestRecordingService::videosComeFromAllPages()
{
    f->simulator.changeWorld([](SimulatedWorld &world) {
        SimulatedDriveFile file = world.drives.first().files.first();
        for (int i = 0; i < 450; ++i) {
            file.id = u"01FILE%1"_s.arg(i);
            file.mimeType = i % 2 == 0 ? u"video/mp4"_s : u"text/plain"_s;
            file.durationMs = -1;
            world.drives[0].files.append(file);
        }
    });
    const auto videos = videosIn(u"Recordings"_s);
    QVERIFY(videos && *videos);
    QCOMPARE((*videos)->size(), 226);
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"children"_s), 3);
    const SimulatedDrive drive = f->simulator.world().drives.first();
    QCOMPARE((*videos)->first(),
             (DriveFile{.itemId = u"01CHEMISTRYVIDEO"_s,
                        .driveId = drive.id,
                        .owner = f->organizer(),
                        .name = u"Chemistry-20310206_090112UTC-Meeting Recording.mp4"_s,
                        .path = u"/Recordings/Chemistry-20310206_090112UTC-Meeting Recording.mp4"_s,
                        .size = drive.files.first().size,
                        .createdUtc = QDateTime(QDate(2031, 2, 6), QTime(10, 2, 10), QTimeZone::utc()),
                        .duration = 3'528'000ms,
                        .webUrl = drive.files.first().webUrl,
                        .expiresUtc = {}}));
}

void TestRecordingService::whatIsNotThereIsAFact_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind"); // empty: a fact
    const auto code = [](const QByteArray &word) {
        return QByteArray(R"({"error":{"code":")" + word + R"(","message":"x","innerError":{"request-id":"5"}}})");
    };
    QTest::newRow("a folder") << 404 << code("itemNotFound") << QString();
    QTest::newRow("a drive, in other words") << 404 << code("ResourceNotFound") << QString();
    QTest::newRow("a user") << 404 << code("Request_ResourceNotFound") << u"UserGone"_s;
    QTest::newRow("nobody knows what") << 404 << code("notFound") << u"Protocol"_s;
    QTest::newRow("a gateway's page") << 404 << QByteArray("<html>") << u"Protocol"_s;
    QTest::newRow("not one word") << 404 << QByteArray("{}") << u"Protocol"_s;
    QTest::newRow("for ever") << 410 << code("itemNotFound") << u"Protocol"_s;
    QTest::newRow("behind a lock") << 403 << code("accessDenied") << u"PermissionMissing"_s;
}

void TestRecordingService::whatIsNotThereIsAFact()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, kind);
    f->simulator.addFault({.pathPattern = u"/drive/"_s, .status = status, .body = body});
    const auto videos = videosIn(u"Recordings"_s);
    QCOMPARE(videos ? QString() : errorKindName(videos.error().kind), kind);
    QVERIFY(!videos || !videos->has_value());
    QCOMPARE(f->simulator.requestCount({}, u"/drive/"_s), 1); // nobody knocks again
}

void TestRecordingService::aStrangeFolderIsNotAskedFor()
{
    QVERIFY(videosIn(u"Aufzeichnungen"_s).value() == std::nullopt);
    QCOMPARE(f->simulator.requestCount(u"GET"_s), 1);
    QVERIFY(videosIn(u"../Recordings"_s).value() == std::nullopt);
    QCOMPARE(f->simulator.requestCount(u"GET"_s), 1);
}

void TestRecordingService::throttlingIsWaitedFor()
{
    f->simulator.addFault({.method = u"GET"_s, .status = 429, .retryAfter = u"17"_s});
    int succeeded = 0;
    QObject context;
    const auto count = [&succeeded](const auto &result) { succeeded += result ? 1 : 0; };
    whenDone(f->recordings().recordingsBetween(f->organizer(), hour(0), hour(9), {}), &context, count);
    whenDone(f->recordings().recordingsSince(f->organizer(), hour(0), {}, {}), &context, count);
    whenDone(f->recordings().videosIn(f->organizer(), u"Recordings"_s, {}), &context, count);
    QVERIFY(skip(f->clock, 17s));
    QTRY_COMPARE(succeeded, 3);
}

QTEST_GUILESS_MAIN(TestRecordingService)
#include "tst_recordingservice.moc"
