// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"
#include "simulator/simulatedcontent.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

constexpr qint64 videoSize = 300'000;

QByteArray contentPath(const QString &driveId, const QString &itemId)
{
    return "/v1.0/drives/" + QUrl::toPercentEncoding(driveId) + "/items/" + QUrl::toPercentEncoding(itemId) +
           "/content";
}

} // namespace

/// The content of videos: redirects, pre-authenticated addresses, ranges.
class DownloadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void contentFollowsFromItsSeed();
    void graphRedirectsToThePreAuthenticatedAddress();
    void whoStillSendsATokenIsRefused();
    void graphTakesNoRange();
    void aRangeIsGiven_data();
    void aRangeIsGiven();
    void aPartOfAnotherVersionIsNotGoneOnWith();
    void anAddressExpires_data();
    void anAddressExpires();
    void aDeletedFileIsGone();
    void aRecordingHasContentToo();
    void graphMayStreamARecordingItself();
    void bodiesMayBeCutOrStall();
    void aBodyMayBeSlow();

private:
    [[nodiscard]] SimulatedDriveFile video() const { return m_simulator.world().drives.first().files.first(); }
    [[nodiscard]] QByteArray content() const { return simulatedBytes({.seed = video().seed, .length = videoSize}); }
    [[nodiscard]] RawAnswer ask() const
    {
        return m_client.get(contentPath(m_simulator.world().drives.first().id, video().id));
    }
    [[nodiscard]] QString address() const { return QString::fromUtf8(ask().headers.value("location")); }

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void DownloadsTest::init()
{
    m_simulator.clearFaults();
    SimulatedWorld world = exampleWorld();
    world.drives[0].files[0].size = videoSize;
    world.recordings[0].size = videoSize;
    QVERIFY(m_simulator.start(world).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void DownloadsTest::contentFollowsFromItsSeed()
{
    const QByteArray whole = simulatedBytes({.seed = u"a"_s, .length = 200'000});
    QCOMPARE(whole.size(), 200'000);
    QCOMPARE(simulatedBytes({.seed = u"a"_s, .offset = 65'530, .length = 70'000}), whole.mid(65'530, 70'000));
    QVERIFY(simulatedBytes({.seed = u"b"_s, .length = 100}) != whole.first(100));
    QVERIFY(whole.mid(65'536, 65'536) != whole.first(65'536)); // no block stands in another's place
    const QByteArray hash = QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex();
    QCOMPARE(simulatedHash(u"a"_s, whole.size()), hash);
}

void DownloadsTest::graphRedirectsToThePreAuthenticatedAddress()
{
    const RawAnswer redirect = ask();
    QCOMPARE(redirect.status, 302);
    const QString target = QString::fromUtf8(redirect.headers.value("location"));
    QVERIFY2(target.startsWith(m_simulator.contentUrl() + u'/'), qPrintable(target));
    QVERIFY(m_simulator.contentUrl() != m_simulator.rootUrl());

    const RawAnswer video = m_client.fetch(target);

    QCOMPARE(video.status, 200);
    QVERIFY(video.complete);
    QCOMPARE(video.body, content());
    QCOMPARE(video.headers.value("content-type"), "video/mp4");
    QVERIFY(!video.headers.value("etag").isEmpty());
    QVERIFY(address() != target); // each time another one
}

void DownloadsTest::whoStillSendsATokenIsRefused()
{
    const RawAnswer answer = m_client.fetch(address(), {{"Authorization", "Bearer x"}});
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.body.contains("tempauth"));
}

void DownloadsTest::graphTakesNoRange()
{
    const QByteArray path = contentPath(m_simulator.world().drives.first().id, video().id);
    QCOMPARE(m_client.get(path, {{"Range", "bytes=5-"}}).status, 400);
    QCOMPARE(m_client.get(path + "?$select=id").status, 400);
}

void DownloadsTest::aRangeIsGiven_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length");
    QTest::newRow("the rest") << QByteArray("bytes=100000-") << 206 << QByteArray("bytes 100000-299999/300000")
                              << 100'000 << 200'000;
    QTest::newRow("a piece") << QByteArray("bytes=1-2") << 206 << QByteArray("bytes 1-2/300000") << 1 << 2;
    QTest::newRow("too far") << QByteArray("bytes=299999-400000") << 206 << QByteArray("bytes 299999-299999/300000")
                             << 299'999 << 1;
    QTest::newRow("behind the end") << QByteArray("bytes=300000-") << 416 << QByteArray("bytes */300000") << 0 << 0;
    QTest::newRow("several") << QByteArray("bytes=1-2,5-6") << 200 << QByteArray() << 0 << 300'000;
}

void DownloadsTest::aRangeIsGiven()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const QByteArray, contentRange);
    QFETCH(const int, first);
    QFETCH(const int, length);
    const RawAnswer answer = m_client.fetch(address(), {{"Range", range}});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("content-range"), contentRange);
    if (status != 416)
        QCOMPARE(answer.body, content().mid(first, length));
}

void DownloadsTest::aPartOfAnotherVersionIsNotGoneOnWith()
{
    const QByteArray etag = m_client.fetch(address()).headers.value("etag");
    const RawHeaders range{{"Range", "bytes=5-"}, {"If-Range", etag}};
    QCOMPARE(m_client.fetch(address(), range).status, 206);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.drives[0].files[0].version = 2; });
    const RawAnswer other = m_client.fetch(address(), range);
    QCOMPARE(other.status, 200);
    QCOMPARE(other.body.size(), videoSize);
    QVERIFY(other.headers.value("etag") != etag);
    QVERIFY(other.body != content());
}

void DownloadsTest::anAddressExpires_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QList<int>>("statuses");
    QTest::newRow("after some requests") << 2 << 3600 << QList{200, 200, 401};
    QTest::newRow("at once") << -1 << 0 << QList{401};
}

void DownloadsTest::anAddressExpires()
{
    QFETCH(const int, requests);
    QFETCH(const int, seconds);
    QFETCH(const QList<int>, statuses);
    m_simulator.changeWorld([=](SimulatedWorld &world) {
        world.downloadLinkRequests = requests;
        world.downloadLinkSeconds = seconds;
    });
    const QString target = address();
    for (const int status : statuses)
        QCOMPARE(m_client.fetch(target).status, status);
    const QString another = address();
    m_simulator.expireDownloadLinks();
    QCOMPARE(m_client.fetch(another).status, 401);
}

void DownloadsTest::aDeletedFileIsGone()
{
    const QString target = address();
    const QByteArray path = contentPath(m_simulator.world().drives.first().id, video().id);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.drives[0].files.clear(); });
    QCOMPARE(m_client.fetch(target).status, 404);
    QCOMPARE(m_client.get(path).status, 404);
    QCOMPARE(m_client.get(path).errorCode(), u"itemNotFound"_s);
}

void DownloadsTest::aRecordingHasContentToo()
{
    const SimulatedRecording recording = m_simulator.world().recordings.first();
    const SimulatedMeeting meeting = *m_simulator.world().meeting(recording.meetingId);
    const QByteArray path = meetingPath(meeting) + "/recordings/" + recording.id.toUtf8() + "/content";
    const RawAnswer redirect = m_client.get(path);
    QCOMPARE(redirect.status, 302);
    const RawAnswer video = m_client.fetch(QString::fromUtf8(redirect.headers.value("location")));
    QCOMPARE(video.body, simulatedBytes({.seed = recording.id, .length = videoSize}));
    QVERIFY(video.headers.value("etag").isEmpty());
    QVERIFY(!video.headers.value("last-modified").isEmpty());
    QCOMPARE(m_client.get(meetingPath(meeting) + "/recordings/another/content").status, 404);
}

void DownloadsTest::graphMayStreamARecordingItself()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.streamsRecordings = true; });
    const SimulatedRecording recording = m_simulator.world().recordings.first();
    const SimulatedMeeting meeting = *m_simulator.world().meeting(recording.meetingId);
    const RawAnswer video = m_client.get(meetingPath(meeting) + "/recordings/" + recording.id.toUtf8() + "/content");
    QCOMPARE(video.status, 200);
    QCOMPARE(video.body.size(), videoSize);
}

void DownloadsTest::bodiesMayBeCutOrStall()
{
    const QString pattern = u"download\\.aspx"_s;
    m_simulator.addFault({.pathPattern = pattern, .kind = Fault::Kind::ActThenHalfBody, .afterBytes = 70'000});
    const RawAnswer cut = m_client.fetch(address());
    QCOMPARE(cut.headers.value("content-length"), QByteArray::number(videoSize));
    QCOMPARE(cut.body, content().first(70'000));
    QVERIFY(cut.closed);

    m_simulator.addFault({.pathPattern = pattern, .kind = Fault::Kind::TruncatedJson});
    const RawAnswer framed = m_client.fetch(address());
    QCOMPARE(framed.headers.value("content-length"), QByteArray::number(videoSize / 2));
    QVERIFY(framed.complete);

    m_simulator.addFault({.pathPattern = u"/content"_s, .kind = Fault::Kind::ActThenStall, .afterBytes = 0});
    const QByteArray path = contentPath(m_simulator.world().drives.first().id, video().id);
    const RawAnswer stalled = m_client.send("GET", path, {}, {}, std::chrono::milliseconds(300));
    QVERIFY(!stalled.complete && !stalled.closed);
}

void DownloadsTest::aBodyMayBeSlow()
{
    m_simulator.addFault({.pathPattern = u"download\\.aspx"_s, .kind = Fault::Kind::Slow, .bytesPerSecond = 1'000'000});
    QElapsedTimer time;
    time.start();
    QCOMPARE(m_client.fetch(address()).body, content());
    QVERIFY2(time.elapsed() >= 200, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(DownloadsTest)
#include "tst_simulateddownloads.moc"
