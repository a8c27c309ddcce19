// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"
#include "graph/videoidentity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Pauses = QList<std::chrono::milliseconds>;

DownloadSource source(qint64 size = -1)
{
    return {.driveId = u"b!1"_s, .itemId = u"01A"_s, .size = size};
}

Scripted answer(int status, const QByteArray &bytes, const QByteArray &headers, qsizetype length)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers +
                     "Connection: close\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + bytes};
}

Scripted video(const QByteArray &bytes, const QByteArray &headers = {}, int status = 200)
{
    return answer(status, bytes, "Content-Type: video/mp4\r\n" + headers, bytes.size());
}

Scripted inChunks(const QByteArray &chunks)
{
    return {.bytes = "HTTP/1.1 200 X\r\nContent-Type: video/mp4\r\nConnection: close\r\n"
                     "Transfer-Encoding: chunked\r\n\r\n" +
                     chunks};
}

} // namespace

Q_DECLARE_METATYPE(Scripted)
Q_DECLARE_METATYPE(Pauses)

/// What storages answer, also what they should not.
class TestDownloadAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void redirectsThatMayNotBeFollowed_data();
    void redirectsThatMayNotBeFollowed();
    void storagesMayRedirectAmongThemselves();
    void redirectsInACircleEnd();
    void oddAnswersAreNoVideo_data();
    void oddAnswersAreNoVideo();
    void aPartIsContinued_data();
    void aPartIsContinued();
    void aWholeAnswerToARangeStartsOver();
    void aServerThatAlwaysStartsOverIsGivenUp();
    void chunksThatEndTooSoonAreNoticed();
    void chunksAreTaken_data();
    void chunksAreTaken();
    void anEmptyVideoIsComplete();

private:
    [[nodiscard]] Scripted redirect(const QByteArray &target) const
    {
        return Scripted::answer(302, {}, "Location: " + target + "\r\n");
    }
    [[nodiscard]] Scripted toStorage() const
    {
        return redirect(f->server.rootUrl().toUtf8() + "/video?tempauth=secret");
    }
    [[nodiscard]] Async<Done> download(qint64 size = -1)
    {
        return f->client->recordings().download(source(size), m_part, nullptr, {}, {});
    }
    [[nodiscard]] std::optional<Error> failureAfter(const Pauses &pauses);
    void leaveAPart(const VideoIdentity &identity, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<GraphFixture> f;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_part;
};

void TestDownloadAnswers::init()
{
    f = std::make_unique<GraphFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_part = m_folder->filePath(u"video.part"_s);
}

void TestDownloadAnswers::cleanup()
{
    f.reset();
}

std::optional<Error> TestDownloadAnswers::failureAfter(const Pauses &pauses)
{
    const auto pending = download();
    for (const auto pause : pauses) {
        if (!f->skip(pause))
            return {};
    }
    return errorIn(pending);
}

void TestDownloadAnswers::leaveAPart(const VideoIdentity &identity, const QByteArray &bytes) const
{
    VideoIdentity whole = identity;
    whole.source = sourceName(source());
    QFile part(m_part);
    QFile state(m_part + u".state"_s);
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write(bytes) == bytes.size());
    QVERIFY(state.open(QIODevice::WriteOnly) && state.write(toJson(whole)) > 0);
}

QByteArray TestDownloadAnswers::content() const
{
    QFile part(m_part);
    return part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
}

void TestDownloadAnswers::redirectsThatMayNotBeFollowed_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("nowhere") << QByteArray();
    QTest::newRow("in the clear") << QByteArray("http://storage.example/video?tempauth=secret");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("another protocol") << QByteArray("ftp://storage.example/video");
    QTest::newRow("a disguised host") << QByteArray("https://graph.microsoft.com:x@storage.example/video");
    QTest::newRow("relative") << QByteArray("/video?tempauth=secret");
    QTest::newRow("no address") << QByteArray("https://");
}

void TestDownloadAnswers::redirectsThatMayNotBeFollowed()
{
    QFETCH(const QByteArray, location);
    f->server.next(redirect(location));
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Protocol"_s);
    QVERIFY(!QString(error->text + error->detail).contains(u"tempauth"_s));
    QCOMPARE(f->server.requests().size(), 1);
}

void TestDownloadAnswers::storagesMayRedirectAmongThemselves()
{
    f->server.next(toStorage());
    f->server.next(redirect("/moved%2Fthere?tempauth=se%2Bcret"));
    f->server.next(video("0123456789"));
    QVERIFY(waitFor(download())->has_value());
    QCOMPARE(content(), "0123456789");
    QCOMPARE(f->server.requests().at(1).target, "/video?tempauth=secret");
    QCOMPARE(f->server.requests().at(2).target, "/moved%2Fthere?tempauth=se%2Bcret");
    QVERIFY(f->server.requests().at(2).header("Authorization").isEmpty());
}

void TestDownloadAnswers::redirectsInACircleEnd()
{
    f->server.next(toStorage()); // and so on
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Protocol"_s);
    QCOMPARE(f->server.requests().size(), 7);
}

void TestDownloadAnswers::oddAnswersAreNoVideo_data()
{
    QTest::addColumn<Scripted>("answer");
    QTest::addColumn<QString>("kind");
    const auto protocol = u"Protocol"_s;
    QTest::newRow("a sign-in page") << answer(200, "<html>", "Content-Type: text/html\r\n", 6) << protocol;
    QTest::newRow("JSON") << Scripted::answer(200, "{}") << protocol;
    QTest::newRow("a part of nothing asked for") << video("56789", "Content-Range: bytes 5-9/10\r\n", 206) << protocol;
    QTest::newRow("a part without saying which") << video("56789", {}, 206) << protocol;
    QTest::newRow("several parts") << video("--x", "Content-Type: multipart/byteranges; boundary=x\r\n", 206)
                                   << protocol;
    QTest::newRow("nothing behind nothing") << video({}, {}, 416) << protocol;
    QTest::newRow("bad request") << video({}, {}, 400) << protocol;
    QTest::newRow("no content") << video({}, {}, 204) << protocol;
}

void TestDownloadAnswers::oddAnswersAreNoVideo()
{
    QFETCH(const Scripted, answer);
    QFETCH(const QString, kind);
    f->server.next(toStorage());
    f->server.next(answer);
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY(!QString(error->text + error->detail).contains(u"secret"_s));
    QVERIFY(!QFile::exists(m_part));
    QCOMPARE(f->server.requests().size(), 2);
}

void TestDownloadAnswers::aPartIsContinued_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<QString>("kind"); // empty: it works
    const QByteArray range = "Content-Range: bytes 5-9/10\r\n";
    const QByteArray date = "Thu, 06 Feb 2031 10:00:00 GMT";
    QTest::newRow("by ETag") << QByteArray("\"a\"") << date << QByteArray(range + "ETag: \"a\"\r\n")
                             << QByteArray("\"a\"") << QString();
    QTest::newRow("by date") << QByteArray() << date << QByteArray(range + "Last-Modified: " + date + "\r\n") << date
                             << QString();
    QTest::newRow("weak ETags ask by date") << QByteArray("W/\"a\"") << date << range << date << QString();
    QTest::newRow("by size alone") << QByteArray() << QByteArray() << range << QByteArray() << QString();
    QTest::newRow("another ETag") << QByteArray("\"a\"") << date << QByteArray(range + "ETag: \"b\"\r\n")
                                  << QByteArray("\"a\"") << u"Conflict"_s;
    QTest::newRow("another date") << QByteArray() << date
                                  << QByteArray(range + "Last-Modified: Fri, 07 Feb 2031 10:00:00 GMT\r\n") << date
                                  << u"Conflict"_s;
    QTest::newRow("another size") << QByteArray() << QByteArray() << QByteArray("Content-Range: bytes 5-9/11\r\n")
                                  << QByteArray() << u"Conflict"_s;
    QTest::newRow("another range") << QByteArray() << QByteArray() << QByteArray("Content-Range: bytes 4-8/10\r\n")
                                   << QByteArray() << u"Protocol"_s;
}

void TestDownloadAnswers::aPartIsContinued()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const QByteArray, date);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, ifRange);
    QFETCH(const QString, kind);
    leaveAPart({.etag = etag, .lastModified = date, .size = 10}, "01234");
    f->server.next(toStorage());
    f->server.next(video("56789", headers, 206));

    const auto result = waitFor(download());

    QVERIFY(result);
    QCOMPARE(*result ? QString() : errorKindName(result->error().kind), kind);
    QCOMPARE(content(), kind.isEmpty() ? QByteArray("0123456789") : QByteArray("01234"));
    QCOMPARE(f->server.requests().at(1).header("Range"), "bytes=5-");
    QCOMPARE(f->server.requests().at(1).header("If-Range"), ifRange);
    QVERIFY(f->server.requests().at(0).header("Range").isEmpty());
}

void TestDownloadAnswers::aWholeAnswerToARangeStartsOver()
{
    leaveAPart({.etag = "\"a\"", .size = 10}, "01234");
    f->server.next(toStorage());
    f->server.next(video("0123456789", "ETag: \"a\"\r\n"));
    QVERIFY(waitFor(download())->has_value());
    QCOMPARE(content(), "0123456789");
}

void TestDownloadAnswers::aServerThatAlwaysStartsOverIsGivenUp()
{
    f->server.next(toStorage());
    f->server.next(answer(200, "01234", "Content-Type: video/mp4\r\n", 10)); // whatever range is asked for
    const auto error = failureAfter({1s, 2s, 4s, 8s});                       // what comes a second time is no progress
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Offline"_s);
    QCOMPARE(f->server.requests().last().header("Range"), "bytes=5-");
}

void TestDownloadAnswers::chunksThatEndTooSoonAreNoticed()
{
    f->server.next(toStorage());
    f->server.next(inChunks("5\r\n01234\r\n5\r\n56"));
    const auto error = failureAfter({1s, 2s, 4s, 8s});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Offline"_s);
    QCOMPARE(f->server.requests().size(), 6); // none was sent again unasked
}

void TestDownloadAnswers::chunksAreTaken_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("kind");
    const QByteArray whole = "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n";
    QTest::newRow("whole") << whole << qint64(-1) << QString();
    QTest::newRow("of the listed size") << whole << qint64(10) << QString();
    QTest::newRow("too many") << whole << qint64(9) << u"Conflict"_s;
}

void TestDownloadAnswers::chunksAreTaken()
{
    QFETCH(const QByteArray, chunks);
    QFETCH(const qint64, size);
    QFETCH(const QString, kind);
    f->server.next(toStorage());
    f->server.next(inChunks(chunks));
    const auto result = waitFor(download(size));
    QVERIFY(result);
    QCOMPARE(*result ? QString() : errorKindName(result->error().kind), kind);
    QCOMPARE(content(), "0123456789");
}

void TestDownloadAnswers::anEmptyVideoIsComplete()
{
    f->server.next(toStorage());
    f->server.next(video({}));
    QVERIFY(waitFor(download(0))->has_value());
    QVERIFY(QFile::exists(m_part));
    QVERIFY(!QFile::exists(m_part + u".state"_s));
}

QTEST_GUILESS_MAIN(TestDownloadAnswers)
#include "tst_downloadanswers.moc"
