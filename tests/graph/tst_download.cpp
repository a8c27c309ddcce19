// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloadfixture.h"

#include "graph/videoidentity.h"

#include <QTest>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Downloads that come to their end, whatever happens on the way.
class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aVideoIsFetchedFromWhereGraphSends();
    void nobodyLearnsWhoAsks();
    void progressIsTold();
    void aRecordingIsFetchedWithoutItsFile();
    void whatGraphStreamsItselfIsTakenToo();
    void aDroppedConnectionIsGoneOnWith();
    void aConnectionThatStallsIsGoneOnWith();
    void aCancelledDownloadIsGoneOnWith();
    void aKilledProgramGoesOn();
    void anExpiredAddressIsAskedForAgain();
    void addressesThatExpireAgainAndAgainAreNoTroubleWhileBytesCome();
    void aPartOfUnknownOriginIsDropped_data();
    void aPartOfUnknownOriginIsDropped();
    void aCompletePartNeedsNoRequest();
    void aPartWithoutETagIsComparedByItsDate();
    void anExpiredTokenIsRenewedOnce();
    void throttlingIsWaitedFor();
    void aListenerMayDie();
    void severalAtATime();
    void whoWaitsForItsTurnDoesNotRunOutOfPatience();

private:
    std::unique_ptr<DownloadFixture> f;
};

void TestDownload::init()
{
    f = std::make_unique<DownloadFixture>();
}

void TestDownload::cleanup()
{
    f.reset();
}

void TestDownload::aVideoIsFetchedFromWhereGraphSends()
{
    const auto result = waitFor(f->download());

    QVERIFY(result);
    QVERIFY2(*result, *result ? "" : qPrintable(result->error().text));
    QVERIFY(f->isWhole());
    QCOMPARE(f->questions().size(), 1);
    const QByteArray driveId = QUrl::toPercentEncoding(f->source().driveId);
    QCOMPARE(f->questions().first().target, "/v1.0/drives/" + driveId + "/items/01CHEMISTRYVIDEO/content");
    QCOMPARE(f->fetches().size(), 1);
}

void TestDownload::nobodyLearnsWhoAsks()
{
    QVERIFY(waitFor(f->download())->has_value());

    const RecordedRequest asked = f->questions().first();
    QVERIFY(asked.header("Authorization").startsWith("Bearer "));
    QVERIFY(asked.header("Range").isEmpty());
    const RecordedRequest fetched = f->fetches().first();
    for (const char *ours : {"Authorization", "Prefer", "client-request-id", "return-client-request-id", "Cookie",
                             "Referer", "Range", "If-Range"})
        QVERIFY2(fetched.header(ours).isEmpty(), ours);
    QCOMPARE(fetched.header("Accept-Encoding"), "identity");
    QVERIFY(fetched.header("User-Agent").startsWith("NONISV|Confdesk|"));
}

void TestDownload::progressIsTold()
{
    QVERIFY(waitFor(f->download())->has_value());
    QTRY_COMPARE(f->received(), videoSize);
    QCOMPARE(f->progress.last().second, videoSize);
    QVERIFY(std::ranges::is_sorted(f->progress));
}

void TestDownload::aRecordingIsFetchedWithoutItsFile()
{
    QVERIFY(waitFor(f->download(f->recording()))->has_value());
    QVERIFY(f->isWhole()); // the file has the recording's content
    QVERIFY(f->questions().first().target.endsWith("/recordings/VjIjIzEx/content"));
}

void TestDownload::whatGraphStreamsItselfIsTakenToo()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.streamsRecordings = true; });
    f->simulator.addFault({.pathPattern = u"/content"_s, .kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    const auto pending = f->download(f->recording());
    QVERIFY(skip(f->clock, 1s)); // once more, from the beginning: Graph knows no ranges
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->questions().size(), 2);
    QVERIFY(f->questions().last().header("Range").isEmpty());
    QVERIFY(f->fetches().isEmpty());
}

void TestDownload::aDroppedConnectionIsGoneOnWith()
{
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 50'000});
    const auto pending = f->download();
    QVERIFY(skip(f->clock, 1s));
    QTRY_COMPARE(f->fetches().size(), 2);
    QVERIFY(skip(f->clock, 1s)); // bytes came in between, so it is a first failure again

    QVERIFY(waitFor(pending)->has_value());

    QVERIFY(f->isWhole());
    QCOMPARE(f->fetches().size(), 3);
    QCOMPARE(f->fetches().at(1).header("Range"), "bytes=100000-");
    QCOMPARE(f->fetches().at(2).header("Range"), "bytes=150000-");
    QVERIFY(f->fetches().at(1).header("If-Range").startsWith("\"{"));
    QVERIFY(f->fetches().at(1).header("Authorization").isEmpty());
    QCOMPARE(f->questions().size(), 1);
}

void TestDownload::aConnectionThatStallsIsGoneOnWith()
{
    f->misbehave({.kind = Fault::Kind::ActThenStall, .afterBytes = 100'000});
    const auto pending = f->download();
    QTRY_COMPARE(f->received(), 100'000);
    QVERIFY(skip(f->clock, 20s)); // bytes came within them
    QVERIFY(skip(f->clock, 20s));
    QVERIFY(skip(f->clock, 1s));
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->fetches().at(1).header("Range"), "bytes=100000-");
}

void TestDownload::aCancelledDownloadIsGoneOnWith()
{
    f->leaveAPart();
    const QByteArray etag = f->etag();
    QVERIFY(waitFor(f->download())->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->fetches().size(), 1);
    QCOMPARE(f->fetches().first().header("Range"), "bytes=100000-");
    QCOMPARE(f->fetches().first().header("If-Range"), etag);
    QTRY_COMPARE(f->received(), videoSize);
    QVERIFY(f->progress.first().first >= 100'000);
}

void TestDownload::aKilledProgramGoesOn()
{
    f->misbehave({.kind = Fault::Kind::ActThenStall, .afterBytes = 100'000});
    const auto pending = f->download();
    QTRY_COMPARE(f->received(), 100'000);
    f->client.reset();
    QCOMPARE(errorIn(pending)->kind, ErrorKind::Cancelled);
    f->makeClient();
    QVERIFY(waitFor(f->download())->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->fetches().last().header("Range"), "bytes=100000-");
}

void TestDownload::anExpiredAddressIsAskedForAgain()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.downloadLinkRequests = 1; });
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    const auto pending = f->download();
    QVERIFY(skip(f->clock, 1s));
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->questions().size(), 2);
    QCOMPARE(f->fetches().size(), 3); // the second was refused
    QVERIFY(f->fetches().at(1).target != f->fetches().at(2).target);
    QCOMPARE(f->fetches().at(2).header("Range"), "bytes=100000-");
}

void TestDownload::addressesThatExpireAgainAndAgainAreNoTroubleWhileBytesCome()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.downloadLinkRequests = 1; });
    f->misbehave({.count = -1, .kind = Fault::Kind::ActThenHalfBody, .afterBytes = 40'000});
    const auto pending = f->download();
    for (int drops = 0; drops < 7; ++drops)
        QVERIFY(skip(f->clock, 1s));
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->questions().size(), 8);
}

void TestDownload::aPartOfUnknownOriginIsDropped_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("without a word about it") << QByteArray();
    QTest::newRow("a cut word") << QByteArray("{\"source\":\"dri");
    QTest::newRow("a word that says nothing") << QByteArray("{\"source\":\"\",\"size\":5}");
}

void TestDownload::aPartOfUnknownOriginIsDropped()
{
    QFETCH(const QByteArray, state);
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(f->part, "who knows what this is"));
    QVERIFY(state.isEmpty() || write(f->state, state));
    QVERIFY(waitFor(f->download())->has_value());
    QVERIFY(f->isWhole());
    QVERIFY(f->fetches().first().header("Range").isEmpty());
}

void TestDownload::aCompletePartNeedsNoRequest()
{
    f->leaveAPart();
    QFile part(f->part);
    QVERIFY(part.open(QIODevice::Append));
    part.write(simulatedBytes({.seed = f->video().seed, .offset = 100'000, .length = videoSize - 100'000}));
    part.close();
    QVERIFY(waitFor(f->download())->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestDownload::aPartWithoutETagIsComparedByItsDate()
{
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    const auto pending = f->download(f->recording());
    QVERIFY(skip(f->clock, 1s));
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
    QCOMPARE(f->fetches().at(1).header("If-Range"), "Thu, 06 Feb 2031 10:00:00 GMT");
}

void TestDownload::anExpiredTokenIsRenewedOnce()
{
    QVERIFY(waitFor(f->get(0))->has_value());
    f->simulator.expireTokens();
    QVERIFY(waitFor(f->download())->has_value());
    QCOMPARE(f->questions().size(), 2);
    QVERIFY(f->isWhole());
}

void TestDownload::throttlingIsWaitedFor()
{
    f->simulator.addFault({.pathPattern = u"/content"_s, .status = 429, .retryAfter = u"17"_s});
    f->misbehave({.status = 429, .retryAfter = u"13"_s});
    f->misbehave({.status = 503, .retryAfter = u"11"_s});
    const auto pending = f->download();
    for (const auto pause : {17s, 13s, 11s})
        QVERIFY(skip(f->clock, pause));
    QVERIFY(waitFor(pending)->has_value());
    QVERIFY(f->isWhole());
}

void TestDownload::aListenerMayDie()
{
    auto context = std::make_unique<QObject>();
    int told = 0;
    const auto pending =
        f->recordings().download(f->source(), f->part, context.get(), [&told](qint64, qint64) { ++told; }, {});
    context.reset();
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(told, 0);
    const auto unheard = f->recordings().download(f->source(), f->part, nullptr, {}, {});
    QVERIFY(waitFor(unheard)->has_value());
}

void TestDownload::severalAtATime()
{
    QList<Async<Done>> pending;
    for (int i = 0; i < 6; ++i)
        pending.append(f->recordings().download(f->source(), f->part + QString::number(i), nullptr, {}, {}));
    for (const auto &each : pending)
        QVERIFY(waitFor(each)->has_value());
    for (int i = 1; i < 6; ++i)
        QCOMPARE(contentOf(f->part + QString::number(i)), contentOf(f->part + u'0'));
}

void TestDownload::whoWaitsForItsTurnDoesNotRunOutOfPatience()
{
    constexpr int most = 4; // from one host
    f->misbehave({.count = most, .kind = Fault::Kind::Slow, .bytesPerSecond = 400'000});
    QList<Async<Done>> pending;
    int begun = 0;
    for (int i = 0; i <= most; ++i)
        pending.append(f->recordings().download(f->source(), f->part + QString::number(i), &f->context,
                                                [&begun, isFirst = true](qint64 received, qint64) mutable {
                                                    begun += received > 0 && std::exchange(isFirst, false) ? 1 : 0;
                                                },
                                                {}));
    QTRY_COMPARE(begun, most);
    QCOMPARE(f->fetches().size(), most);
    f->clock.advance(f->connection.patience + 1s); // which the others spend on their videos
    for (const auto &each : pending)
        QVERIFY(waitFor(each)->has_value());
}

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
