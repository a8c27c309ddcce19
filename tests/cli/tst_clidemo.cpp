// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace confdesk::testing;

namespace {

QStringList demo(const QStringList &arguments)
{
    return QStringList{u"--demo"_s, u"--format"_s, u"json"_s} + arguments;
}

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

/// The demo, as a newcomer types it.
class TestCliDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void theDemoShowsTheIncident();
    void withoutAStateEveryCallBeginsAnew();
    void aStateGoesOnFromCallToCall();
    void theStateFolderIsMade();
    void anUnusableStateFolderIsAnError();
    void aDamagedStateIsAnErrorAndStays_data();
    void aDamagedStateIsAnErrorAndStays();
    void twoProgramsCannotShareAState();
    void theLockOfAProgramThatDiedIsNoHindrance();
    void ctrlCEndsTheCallAndItsLock();
    void peopleReadTheSameInWords();
    void outputIsUtf8WhateverTheLocale();
    void aReaderThatGoesAwayIsNoCrash();
    void aResultThatCannotBeWrittenIsSaid();
    void helpAndVersionAreFine();
    void aJournalOfOnesOwnIsUsed();
    void aStateHasItsJournal();
    void wrongUseExitsWithTwo();

private:
    [[nodiscard]] QString state() const { return m_folder->filePath(u"world"_s); }
    [[nodiscard]] QStringList inState(const QStringList &arguments) const
    {
        return demo({u"--state"_s, state()}) + arguments;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliDemo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliDemo::theDemoShowsTheIncident()
{
    const CliResult result = runCli(demo({u"check"_s, u"51"_s}));
    QVERIFY2(result.exitCode == 1, result.all().constData());
    QCOMPARE(result.json()[u"conference"_s][u"id"_s], 51);
    QCOMPARE(texts(result.meetings(), u"verdict"_s), (QStringList{u"IdMissing"_s, u"IdMissing"_s}));
    QCOMPARE(texts(result.meetings(), u"severity"_s), (QStringList{u"broken"_s, u"broken"_s}));
    QCOMPARE(texts(result.meetings(), u"remedy"_s), (QStringList{u"repair"_s, u"repair"_s}));
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestCliDemo::withoutAStateEveryCallBeginsAnew()
{
    QCOMPARE(runCli(demo({u"repair"_s, u"51"_s})).exitCode, 0);
    QCOMPARE(runCli(demo({u"check"_s, u"51"_s})).exitCode, 1);
}

void TestCliDemo::aStateGoesOnFromCallToCall()
{
    const CliResult before = runCli(inState({u"check"_s, u"51"_s}));
    QCOMPARE(before.exitCode, 1);
    QVERIFY(!operationOn(runCli(inState({u"repair"_s, u"51"_s})).operations(), u"slot"_s, 45).isEmpty());
    const CliResult after = runCli(inState({u"check"_s, u"51"_s, u"--live"_s}));
    QVERIFY2(after.exitCode == 0, after.all().constData());
    QCOMPARE(texts(after.meetings(), u"verdict"_s), (QStringList{u"Verified"_s, u"Verified"_s}));
    QCOMPARE(texts(after.meetings(), u"joinLink"_s), texts(before.meetings(), u"joinLink"_s));
    QVERIFY(
        !texts(runCli(inState({u"list"_s, u"--scope"_s, u"all"_s, u"--verdict"_s, u"Accepted"_s})).meetings(), u"id"_s)
             .isEmpty());
}

void TestCliDemo::theStateFolderIsMade()
{
    const QString deep = m_folder->filePath(u"a b/ü/c"_s);
    QCOMPARE(runCli(demo({u"--state"_s, deep, u"check"_s, u"51"_s})).exitCode, 1);
    QVERIFY(QFile::exists(deep + u"/lms.sqlite3"_s));
    QVERIFY(QFile::exists(deep + u"/graph.json"_s));
}

void TestCliDemo::anUnusableStateFolderIsAnError()
{
    const QString file = m_folder->filePath(u"file"_s);
    write(file, "mine");
    for (const QString &folder : {file, QString(file + u"/below"_s), u"/proc/nowhere"_s}) {
        const CliResult result = runCli(demo({u"--state"_s, folder, u"check"_s, u"51"_s}));
        QVERIFY2(result.exitCode == 3, result.all().constData());
        QVERIFY2(result.err.contains(folder.toUtf8()), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
    QCOMPARE(contents(file), "mine");
}

void TestCliDemo::aDamagedStateIsAnErrorAndStays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("damage"); ///< null: the file is gone

    QTest::newRow("no JSON") << u"graph.json"_s << QByteArray("{\"tenantId\":");
    QTest::newRow("another JSON") << u"graph.json"_s << QByteArray("{\"meetings\":3}");
    QTest::newRow("no world") << u"graph.json"_s << QByteArray();
    QTest::newRow("no SQLite") << u"lms.sqlite3"_s
                               << QByteArray("This is a text file, longer than a header.\n").repeated(100);
    QTest::newRow("no database") << u"lms.sqlite3"_s << QByteArray();
}

void TestCliDemo::aDamagedStateIsAnErrorAndStays()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, damage);
    QCOMPARE(runCli(inState({u"list"_s, u"--scope"_s, u"now"_s})).exitCode, 1);
    const QString path = state() + u'/' + file;
    const QString other = state() + (file.startsWith(u"lms"_s) ? u"/graph.json"_s : u"/lms.sqlite3"_s);
    const QByteArray untouched = contents(other);
    if (damage.isNull())
        QVERIFY(QFile::remove(path));
    else
        write(path, damage);

    for (const QString &command : {u"check"_s, u"repair"_s}) {
        const CliResult result = runCli(inState({command, u"51"_s}));
        QVERIFY2(result.exitCode == 3, result.all().constData());
        QVERIFY2(result.err.contains(file.toUtf8()), result.err.constData());
    }
    QCOMPARE(QFile::exists(path), !damage.isNull());
    if (!damage.isNull())
        QCOMPARE(contents(path), damage);
    QCOMPARE(contents(other), untouched);
}

void TestCliDemo::twoProgramsCannotShareAState()
{
    QCOMPARE(runCli(inState({u"check"_s, u"51"_s})).exitCode, 1);
    QLockFile otherProgram(state() + u"/.lock"_s);
    QVERIFY(otherProgram.tryLock());
    const CliResult second = runCli(inState({u"repair"_s, u"51"_s}));
    QVERIFY2(second.exitCode == 3, second.all().constData());
    QVERIFY2(second.err.contains("in use"), second.err.constData());
    otherProgram.unlock();
    QCOMPARE(runCli(inState({u"check"_s, u"51"_s})).exitCode, 1); // still broken: nothing was done
}

void TestCliDemo::theLockOfAProgramThatDiedIsNoHindrance()
{
    QCOMPARE(runCli(inState({u"check"_s, u"51"_s})).exitCode, 1);
    const auto first = startCli(inState({u"repair"_s, u"--all-broken"_s}));
    QTRY_VERIFY(QFile::exists(state() + u"/.lock"_s));
    first->kill();
    QVERIFY(first->waitForFinished());
    const CliResult next = runCli(inState({u"check"_s, u"51"_s}));
    QVERIFY2(next.exitCode == 0 || next.exitCode == 1, next.all().constData());
}

void TestCliDemo::ctrlCEndsTheCallAndItsLock()
{
    const auto process = startCli(inState({u"repair"_s, u"--all-broken"_s}));
    QTRY_VERIFY(QFile::exists(state() + u"/lms.sqlite3"_s));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const CliResult result = resultOf(*process);
    // However far it came: it ended by itself, and said what was done.
    QVERIFY2(result.exitCode == 1 || result.exitCode == 3, result.all().constData());
    QVERIFY(!QFile::exists(state() + u"/.lock"_s));
    QVERIFY(runCli(inState({u"check"_s, u"51"_s})).exitCode <= 1);
}

void TestCliDemo::peopleReadTheSameInWords()
{
    const CliResult card = runCli({u"--demo"_s, u"check"_s, u"51"_s});
    QCOMPARE(card.exitCode, 1);
    for (const char *word :
         {"Testing Conference 22 Nov 1", "slot:45", "slot:46", "IdMissing (broken)", "online_meeting_id"})
        QVERIFY2(card.out.contains(word), word);
    const CliResult repaired = runCli({u"--demo"_s, u"repair"_s, u"51"_s});
    QCOMPARE(repaired.exitCode, 0);
    QVERIFY2(repaired.out.contains("Done: 2, failed: 0, skipped: 0."), repaired.out.constData());
    const CliResult list = runCli({u"--demo"_s, u"list"_s, u"--scope"_s, u"all"_s});
    QCOMPARE(list.exitCode, 1);
    QVERIFY(list.out.contains("slot:45"));
    for (const char c : {'\0', '\x1B', '\t', '\r'})
        QVERIFY(!list.out.contains(c));
    QVERIFY(!list.out.contains("\u202E"));
}

void TestCliDemo::outputIsUtf8WhateverTheLocale()
{
    const QStringList arguments{u"--demo"_s, u"check"_s, u"51"_s};
    for (const QString &locale : {u"C"_s, u"POSIX"_s, u"nowhere.ISO-8859-1"_s}) {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        const CliResult result = runCli(arguments, environment);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.out.contains("13:40–14:40"), result.out.constData());
        QVERIFY2(result.err.isEmpty(), result.err.constData());
    }
}

void TestCliDemo::aReaderThatGoesAwayIsNoCrash()
{
    QProcess shell;
    shell.setProcessEnvironment(plainEnvironment());
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"{ \"$0\" --demo list --scope all --format json; echo \"status $?\" >&2; } | head -c 1"_s,
                 QStringLiteral(CONFDESK_CLI)});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(errors.trimmed() == "status 1", errors.constData());
}

void TestCliDemo::aResultThatCannotBeWrittenIsSaid()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(CONFDESK_CLI), {u"--version"_s});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY(process.readAllStandardError().contains("could not be written"));
    QCOMPARE(process.exitCode(), 1);
}

void TestCliDemo::helpAndVersionAreFine()
{
    const CliResult help = runCli({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("Usage: confdesk-cli"));
    QVERIFY(help.err.isEmpty());
    const CliResult version = runCli({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, "confdesk-cli " CONFDESK_VERSION "\n");
}

void TestCliDemo::aJournalOfOnesOwnIsUsed()
{
    const QString journal = m_folder->filePath(u"journal.sqlite3"_s);
    const QStringList ours{u"--journal"_s, journal};
    QCOMPARE(runCli(inState(ours + QStringList{u"repair"_s, u"51"_s})).exitCode, 0);
    QVERIFY(QFile::exists(journal));
    const CliResult history = runCli(inState(ours + QStringList{u"operations"_s}));
    QCOMPARE(history.exitCode, 0);
    QCOMPARE(texts(history.operations(), u"flow"_s), (QStringList{u"repair"_s, u"repair"_s}));
    QCOMPARE(texts(history.operations(), u"state"_s), (QStringList{u"done"_s, u"done"_s}));
    QCOMPARE(runCli(inState({u"operations"_s})).operations().size(), 0);
}

void TestCliDemo::aStateHasItsJournal()
{
    QCOMPARE(runCli(inState({u"recreate"_s, u"slot:45"_s, u"--yes"_s, u"--force"_s})).exitCode, 0);
    QCOMPARE(texts(runCli(inState({u"operations"_s})).operations(), u"flow"_s), QStringList{u"recreate"_s});
    QCOMPARE(runCli(inState({u"journal"_s, u"check"_s})).exitCode, 0);
    QCOMPARE(runCli(demo({u"operations"_s})).operations().size(), 0); // of a fresh one
}

void TestCliDemo::wrongUseExitsWithTwo()
{
    for (const QStringList &arguments :
         {QStringList{}, QStringList{u"--demo"_s, u"mend"_s}, QStringList{u"list"_s},
          QStringList{u"--demo"_s, u"check"_s}, QStringList{u"--demo"_s, u"recreate"_s, u"slot:45"_s},
          QStringList{u"--demo"_s, u"recreate"_s, u"51"_s, u"--yes"_s}, QStringList{u"--demo"_s, u"undo"_s, u"none"_s},
          QStringList{u"--demo"_s, u"resume"_s, u"none"_s},
          QStringList{u"--demo"_s, u"check"_s, u"conference:999999"_s},
          QStringList{u"--demo"_s, u"check"_s, u"Confer"_s},
          QStringList{u"--profile"_s, u"/nowhere/site.ini"_s, u"list"_s}}) {
        const CliResult result = runCli(arguments);
        QVERIFY2(result.exitCode == 2, qPrintable(arguments.join(u' ') + QString::fromUtf8(result.all())));
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.startsWith("confdesk-cli: "));
    }
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_clidemo.moc"
