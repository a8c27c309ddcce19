// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloadfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Downloads that must not go on: why, and what is left on the disk.
class TestDownloadFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anotherVideoMeanwhileIsNotMixedIn_data();
    void anotherVideoMeanwhileIsNotMixedIn();
    void aPartOfAnotherRecordingIsLeftAlone();
    void theListedSizeMustFit();
    void aCutBodyIsNeverTakenForTheWhole();
    void aFullDiskIsSaid();
    void aFolderThatIsNotThereIsSaid();
    void aVideoThatIsGoneIsNotFound_data();
    void aVideoThatIsGoneIsNotFound();
    void addressesThatNeverOpenAreGivenUp_data();
    void addressesThatNeverOpenAreGivenUp();
    void aStorageThatFailsIsGivenUp();
    void aConnectionThatKeepsDroppingIsGivenUp();
    void beforeItBeginsItMayBeCancelled();
    void duringAPauseItMayBeCancelled();
    void whatCannotBeAskedForIsNotAskedFor();

private:
    /// The error of a download whose pauses pass.
    [[nodiscard]] std::optional<Error> failureAfter(const QList<std::chrono::milliseconds> &pauses);

    std::unique_ptr<DownloadFixture> f;
};

void TestDownloadFailures::init()
{
    f = std::make_unique<DownloadFixture>();
}

void TestDownloadFailures::cleanup()
{
    f.reset();
}

std::optional<Error> TestDownloadFailures::failureAfter(const QList<std::chrono::milliseconds> &pauses)
{
    const auto pending = f->download();
    for (const auto pause : pauses) {
        if (!skip(f->clock, pause))
            return {};
    }
    return errorIn(pending);
}

void TestDownloadFailures::anotherVideoMeanwhileIsNotMixedIn_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<qint64>("size");
    QTest::newRow("another version of the same length") << 2 << videoSize;
    QTest::newRow("a shorter one") << 2 << qint64(150'000);
    QTest::newRow("shorter than the part") << 2 << qint64(50'000);
}

void TestDownloadFailures::anotherVideoMeanwhileIsNotMixedIn()
{
    QFETCH(const int, version);
    QFETCH(const qint64, size);
    f->leaveAPart();
    const QByteArray before = contentOf(f->part);
    f->changeVideo([=](SimulatedDriveFile &file) {
        file.version = version;
        file.size = size;
    });

    const auto error = failureAfter({});

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Conflict"_s);
    QVERIFY2(error->text.contains(f->part), qPrintable(error->text));
    QCOMPARE(contentOf(f->part), before);
    QVERIFY(QFile::exists(f->state));
}

void TestDownloadFailures::aPartOfAnotherRecordingIsLeftAlone()
{
    f->leaveAPart();
    DownloadSource other = f->source();
    other.itemId = u"01ANOTHER"_s;
    const auto error = errorIn(f->download(other));
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Conflict"_s);
    QCOMPARE(contentOf(f->part).size(), 100'000);
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestDownloadFailures::theListedSizeMustFit()
{
    DownloadSource larger = f->source();
    larger.size += 1;
    const auto error = errorIn(f->download(larger));
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Conflict"_s);
    QVERIFY2(error->text.contains(u"300000 bytes instead of 300001"_s), qPrintable(error->text));
}

void TestDownloadFailures::aCutBodyIsNeverTakenForTheWhole()
{
    f->misbehave({.kind = Fault::Kind::TruncatedJson}); // well-framed, as a broken proxy would send it
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Conflict"_s);
    QVERIFY(!f->isWhole());
}

void TestDownloadFailures::aFullDiskIsSaid()
{
    QVERIFY(QFile::link(u"/dev/full"_s, f->part));
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Database"_s);
    QVERIFY2(error->text.contains(f->part) && error->text.contains(u"No space left"_s), qPrintable(error->text));
    QVERIFY(error->text.contains(u"Make room"_s));
    QTRY_COMPARE(f->clock.nextDue(), std::nullopt); // nothing goes on behind our back

    QVERIFY(QFile::remove(f->part)); // room has been made
    QVERIFY(waitFor(f->download())->has_value());
    QVERIFY(f->isWhole());
}

void TestDownloadFailures::aFolderThatIsNotThereIsSaid()
{
    f->part = f->folder.filePath(u"not/there/video.part"_s);
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Database"_s);
    QVERIFY2(error->text.contains(f->part), qPrintable(error->text));
}

void TestDownloadFailures::aVideoThatIsGoneIsNotFound_data()
{
    QTest::addColumn<bool>("hasBegun");
    QTest::newRow("before") << false;
    QTest::newRow("in the middle") << true;
}

void TestDownloadFailures::aVideoThatIsGoneIsNotFound()
{
    QFETCH(const bool, hasBegun);
    const DownloadSource source = f->source();
    if (hasBegun)
        f->leaveAPart();
    f->simulator.changeWorld([](SimulatedWorld &world) { world.drives[0].files.clear(); });
    const auto error = errorIn(f->download(source));
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"NotFound"_s);
    QVERIFY(!error->requestId.isEmpty());
    QCOMPARE(QFile::exists(f->part), hasBegun);
}

void TestDownloadFailures::addressesThatNeverOpenAreGivenUp_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::newRow("401") << 401 << u"PermissionMissing"_s;
    QTest::newRow("403") << 403 << u"PermissionMissing"_s;
    QTest::newRow("404") << 404 << u"NotFound"_s;
    QTest::newRow("410") << 410 << u"NotFound"_s;
}

void TestDownloadFailures::addressesThatNeverOpenAreGivenUp()
{
    QFETCH(const int, status);
    QFETCH(const QString, kind);
    f->misbehave({.count = -1, .status = status});
    const auto error = failureAfter({});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY2(error->text.contains(u"127.0.0.1"_s), qPrintable(error->text));
    QCOMPARE(f->questions().size(), 4); // three fresh addresses after the first
    QVERIFY(!QFile::exists(f->part));
}

void TestDownloadFailures::aStorageThatFailsIsGivenUp()
{
    f->misbehave({.count = -1, .kind = Fault::Kind::HtmlBadGateway});
    const auto error = failureAfter({1s, 2s, 4s, 8s});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Server"_s);
    QVERIFY2(error->text.contains(u"502"_s), qPrintable(error->text));
    QCOMPARE(f->questions().size(), 1);
}

void TestDownloadFailures::aConnectionThatKeepsDroppingIsGivenUp()
{
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    f->misbehave({.count = -1, .kind = Fault::Kind::Drop});
    const auto error = failureAfter({1s, 2s, 4s, 8s});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), u"Offline"_s);
    QCOMPARE(contentOf(f->part).size(), 100'000); // for the next time
    QVERIFY(QFile::exists(f->state));
}

void TestDownloadFailures::beforeItBeginsItMayBeCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorIn(f->download(stop.get_token()))->kind, ErrorKind::Cancelled);
    QCOMPARE(f->simulator.requestCount({}), 0);
    QVERIFY(!QFile::exists(f->part));
}

void TestDownloadFailures::duringAPauseItMayBeCancelled()
{
    f->misbehave({.kind = Fault::Kind::ActThenHalfBody, .afterBytes = 100'000});
    std::stop_source stop;
    const auto pending = f->download(stop.get_token());
    QTRY_COMPARE(f->clock.nextDue(), 1s);
    stop.request_stop();
    QCOMPARE(errorIn(pending)->kind, ErrorKind::Cancelled);
    f->clock.advance(60s);
    QCOMPARE(f->fetches().size(), 1);
}

void TestDownloadFailures::whatCannotBeAskedForIsNotAskedFor()
{
    for (const DownloadSource &source :
         {DownloadSource{}, DownloadSource{.driveId = u"d"_s, .itemId = u".."_s}, DownloadSource{.itemId = u"i"_s},
          DownloadSource{.organizer = f->organizer(), .meetingId = GraphMeetingId{u"m"_s}}}) {
        const auto error = errorIn(f->download(source));
        QVERIFY(error);
        QCOMPARE(errorKindName(error->kind), u"NotFound"_s);
    }
    QCOMPARE(f->simulator.requestCount({}), 0);
}

QTEST_GUILESS_MAIN(TestDownloadFailures)
#include "tst_downloadfailures.moc"
