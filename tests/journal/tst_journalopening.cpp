// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltest.h"
#include "lms/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What keeps a journal from being opened, on SQLite: each is said, with the journal's place and what to do.
class TestJournalOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aJournalIsMadeWithItsFolderForItsOwnerAlone();
    void manyThatMakeItAtOnceMakeOne();
    void itIsDurableAndReadersDoNotWait();
    void whatIsNoJournalIsLeftAlone_data();
    void whatIsNoJournalIsLeftAlone();
    void aDamagedJournalIsSaid_data();
    void aDamagedJournalIsSaid();
    void aJournalDamagedWhileOpenIsSaid();
    void aJournalOfAnotherVersionIsRefused();
    void aFolderInItsPlaceIsSaid();
    void aFolderThatCannotBeMadeIsSaid();
    void changesWithoutTheirJournalAreSaid();
    void aJournalThatMayNotBeWrittenIsSaid_data();
    void aJournalThatMayNotBeWrittenIsSaid();
    void aJournalLockedForLongIsSaid();
    void aFullDiskIsSaidAndNothingIsHalfWritten();
    void aJournalPutBackFromABackupIsUsed();

private:
    void verifyRefused(const QString &word);
    void write(const QByteArray &content) const;

    std::unique_ptr<JournalFixture> m_place;
};

void TestJournalOpening::init()
{
    m_place = std::make_unique<JournalFixture>(LmsEngine::Sqlite);
}

void TestJournalOpening::cleanup()
{
    m_place.reset();
}

void TestJournalOpening::verifyRefused(const QString &word)
{
    const auto journal = m_place->makeJournal();
    const auto opened = awaited(journal->open({}));
    QVERIFY(!opened);
    const auto begun = awaited(journal->begin(runningOperation(u"op-1"_s), {}));
    QVERIFY(!begun);
    for (const Error &error : {opened.error(), begun.error()}) {
        QCOMPARE(errorKindName(error.kind), u"Database"_s);
        QVERIFY2(error.text.contains(word), qPrintable(error.text));
        QVERIFY2(error.text.contains(u"journal "_s + m_place->file()), qPrintable(error.text));
    }
}

void TestJournalOpening::write(const QByteArray &content) const
{
    QFile file(m_place->file());
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestJournalOpening::aJournalIsMadeWithItsFolderForItsOwnerAlone()
{
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    JournalSettings settings = m_place->settings();
    settings.database.file = m_place->folder() + u"/a/b/journal.sqlite3"_s;
    const auto journal = m_place->makeJournal(settings);
    const auto opened = awaited(journal->open({}));
    VERIFY_VALUE(opened);
    QCOMPARE(*opened, QString(u"journal "_s + settings.database.file));
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    const QDir folder(m_place->folder() + u"/a/b"_s);
    for (const QString &path : {QFileInfo(folder.path()).path(), folder.path()})
        QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // and what SQLite keeps beside it
    for (const QFileInfo &file : files)
        QCOMPARE(file.permissions() & others, QFile::Permissions());
}

void TestJournalOpening::manyThatMakeItAtOnceMakeOne()
{
    std::vector<std::unique_ptr<Journal>> journals;
    QList<Async<Done>> calls;
    for (int i = 0; i < 8; ++i) {
        journals.push_back(m_place->makeJournal());
        calls.append(journals.back()->begin(runningOperation(u"op-%1"_s.arg(i), {.id = i}), {}));
    }
    for (const auto &call : std::as_const(calls))
        VERIFY_VALUE(awaited(call));
    QCOMPARE(awaited(journals.front()->operations({}))->size(), 8);
    QVERIFY(QFileInfo(m_place->file()).dir().entryList({u"*.new*"_s}).isEmpty());
}

void TestJournalOpening::itIsDurableAndReadersDoNotWait()
{
    VERIFY_VALUE(awaited(m_place->makeJournal()->open({})));
    QCOMPARE(m_place->run(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
}

void TestJournalOpening::whatIsNoJournalIsLeftAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("an LMS's database") << u"CREATE TABLE conferences_conference (id INTEGER)"_s;
    QTest::newRow("another's meta") << u"CREATE TABLE meta (name TEXT, value TEXT)"_s;
}

void TestJournalOpening::whatIsNoJournalIsLeftAlone()
{
    QFETCH(const QString, sql);
    QVERIFY(QDir().mkpath(QFileInfo(m_place->file()).path()));
    m_place->run(sql);
    QFile file(m_place->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    verifyRefused(u"another database"_s);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestJournalOpening::aDamagedJournalIsSaid_data()
{
    QTest::addColumn<qint64>("cutTo"); ///< bytes
    QTest::addColumn<QByteArray>("overwriting");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << qint64(0) << QByteArray() << u"the file is empty"_s;
    QTest::newRow("cut off in the first page") << qint64(600) << QByteArray() << u"backup"_s;
    QTest::newRow("cut off") << qint64(4096 * 3) << QByteArray() << u"damaged"_s;
    QTest::newRow("no database") << qint64(-1) << QByteArray(8192, 'x') << u"no journal, or it is damaged"_s;
    QTest::newRow("a text") << qint64(11) << QByteArray("hello world") << u"no journal, or it is damaged"_s;
}

void TestJournalOpening::aDamagedJournalIsSaid()
{
    QFETCH(const qint64, cutTo);
    QFETCH(const QByteArray, overwriting);
    QFETCH(const QString, word);
    m_place->init();
    QFile file(m_place->file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(overwriting) == overwriting.size());
    QVERIFY(cutTo < 0 || file.resize(cutTo));
    file.close();
    verifyRefused(word);
}

void TestJournalOpening::aJournalDamagedWhileOpenIsSaid()
{
    const auto journal = m_place->makeJournal();
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    for (const QString &name : {m_place->file(), QString(m_place->file() + u"-wal"_s)}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(int(file.size()), 'x'));
    }
    const auto opened = awaited(m_place->makeJournal()->open({}));
    QVERIFY(!opened);
    QCOMPARE(errorKindName(opened.error().kind), u"Database"_s);
    QVERIFY2(opened.error().text.contains(u"damaged"_s), qPrintable(opened.error().text));
}

void TestJournalOpening::aJournalOfAnotherVersionIsRefused()
{
    m_place->init();
    m_place->run(u"UPDATE meta SET value = '99' WHERE name = 'schema_version'"_s);
    verifyRefused(u"Update Confdesk"_s);
}

void TestJournalOpening::aFolderInItsPlaceIsSaid()
{
    QVERIFY(QDir().mkpath(m_place->file()));
    verifyRefused(u"this is not a file"_s);
}

void TestJournalOpening::aFolderThatCannotBeMadeIsSaid()
{
    QFile inTheWay(QFileInfo(m_place->file()).path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    verifyRefused(u"its folder"_s);
}

void TestJournalOpening::changesWithoutTheirJournalAreSaid()
{
    write("a log");
    QVERIFY(QFile::rename(m_place->file(), m_place->file() + u"-wal"_s));
    verifyRefused(u"its file is gone"_s);
    QVERIFY(!QFile::exists(m_place->file()));
}

void TestJournalOpening::aJournalThatMayNotBeWrittenIsSaid_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("the file") << false;
    QTest::newRow("the folder") << true;
}

void TestJournalOpening::aJournalThatMayNotBeWrittenIsSaid()
{
    QFETCH(const bool, folder);
    m_place->init();
    const Unprivileged person(m_place->file());
    const QString path = folder ? person.folder() : person.file();
    QVERIFY(QFile::setPermissions(path, folder ? QFile::ReadOwner | QFile::ExeOwner : QFile::ReadOwner));
    JournalSettings settings = m_place->settings();
    settings.database.file = person.file();
    const auto opened = awaited(m_place->makeJournal(settings)->open({}));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!opened);
    QCOMPARE(errorKindName(opened.error().kind), u"Database"_s);
    QVERIFY2(opened.error().text.contains(folder ? u"write in its folder"_s : u"read and write this file"_s),
             qPrintable(opened.error().text));
    QVERIFY2(opened.error().text.contains(u"--journal"_s), qPrintable(opened.error().text));
}

void TestJournalOpening::aJournalLockedForLongIsSaid()
{
    m_place->init();
    JournalSettings settings = m_place->settings();
    settings.patience.lock = std::chrono::milliseconds(200);
    const auto journal = m_place->makeJournal(settings);
    VERIFY_VALUE(awaited(journal->open({})));
    QSqlDatabase locker = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
    locker.setDatabaseName(m_place->file());
    QVERIFY(locker.open());
    QVERIFY(locker.exec(u"BEGIN IMMEDIATE"_s).isActive());
    const auto begun = awaited(journal->begin(runningOperation(u"op-1"_s), {}));
    const auto read = awaited(journal->operations({}));
    locker.close();
    locker = {};
    QSqlDatabase::removeDatabase(u"locker"_s);
    QVERIFY(!begun);
    QVERIFY2(begun.error().text.contains(u"locked by another program for more than 0.2 s"_s),
             qPrintable(begun.error().text));
    VERIFY_VALUE(read);
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
}

void TestJournalOpening::aFullDiskIsSaidAndNothingIsHalfWritten()
{
    const auto journal = m_place->makeJournal();
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    OperationRecord large = operationWithLeftovers(u"op-1"_s);
    large.facts.insert(u"text"_s, QString(3'000'000, u'x'));

    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1'000'000;
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = awaited(journal->record(large, {}));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(!written);
    QCOMPARE(errorKindName(written.error().kind), u"Database"_s);
    QVERIFY2(written.error().text.contains(u"disk"_s), qPrintable(written.error().text));
    QCOMPARE(awaited(journal->operations({})), Result<QList<OperationRecord>>(QList{runningOperation(u"op-1"_s)}));
    VERIFY_VALUE(awaited(journal->record(large, {})));
    QCOMPARE(awaited(journal->operations({})), Result<QList<OperationRecord>>(QList{large}));
}

void TestJournalOpening::aJournalPutBackFromABackupIsUsed()
{
    m_place->init();
    const QString backup = m_place->folder() + u"/backup"_s;
    QVERIFY(QFile::copy(m_place->file(), backup));
    const auto journal = m_place->makeJournal();
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-1"_s), {})));
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(m_place->file() + ending));
    QVERIFY(QFile::rename(backup, m_place->file()));
    QVERIFY(awaited(journal->operations({}))->isEmpty());
    VERIFY_VALUE(awaited(journal->record(runningOperation(u"op-1"_s), {})));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalOpening)
#include "tst_journalopening.moc"
