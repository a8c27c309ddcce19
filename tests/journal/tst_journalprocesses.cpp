// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// Another program that works with the same journal (journalprogram.cpp).
class OtherProgram
{
public:
    OtherProgram(const JournalSettings &settings, const QString &person)
    {
        const Profile::Database &database = settings.database;
        const QJsonObject json{{u"file"_s, database.file}, {u"host"_s, database.host},
                               {u"port"_s, database.port}, {u"name"_s, database.name},
                               {u"user"_s, database.user}, {u"sslRootCert"_s, database.sslRootCert},
                               {u"site"_s, settings.site}, {u"person"_s, person}};
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/confdesk_test_journalprogram"_s,
                        {QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
    }
    ~OtherProgram() { kill(); }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    void tell(const QString &line) { m_process.write(QString(line + u'\n').toUtf8()); }
    QString answer()
    {
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60'000))
            return u"no answer"_s;
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString ask(const QString &line)
    {
        tell(line);
        return answer();
    }
    /// With SIGKILL: nothing is tidied up.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

/// Several programs at once on one journal, one of which may be killed at any moment.
class TestJournalProcesses : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoProgramsThatBeginOneDoes();
    void ofManyProgramsThatMakeAJournalAndBeginOneDoes();
    void whatAKilledProgramBeganIsTakenOver();
    void whatAKilledProgramBeganWithoutLeftoversMakesWay();
    void aKilledProgramThatCameBackIsAnother();
};

void TestJournalProcesses::ofTwoProgramsThatBeginOneDoes()
{
    OtherProgram other(place->settings(), u"b.smith on desk-8"_s);
    QCOMPARE(other.ask(u"begin op-1"_s), u"ok"_s);
    const auto refused = awaited(journal->begin(runningOperation(u"op-2"_s), {}));
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(u"b.smith on desk-8"_s), qPrintable(refused.error().text));

    QCOMPARE(other.ask(u"finish op-1"_s), u"ok"_s);
    VERIFY_VALUE(awaited(journal->begin(runningOperation(u"op-2"_s), {})));
    QVERIFY(other.ask(u"begin op-3"_s).startsWith(u"error Conflict"_s));
}

void TestJournalProcesses::ofManyProgramsThatMakeAJournalAndBeginOneDoes()
{
    journal.reset();
    if (isSqlite())
        QVERIFY(QFile::remove(place->file()));
    std::vector<std::unique_ptr<OtherProgram>> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(std::make_unique<OtherProgram>(place->settings(), u"person %1"_s.arg(i)));
    for (const auto &program : programs)
        program->tell(u"begin op-%1"_s.arg(quintptr(program.get())));
    int begun = 0;
    for (const auto &program : programs) {
        const QString answer = program->answer();
        QVERIFY2(answer == u"ok"_s || answer.startsWith(u"error Conflict"_s), qPrintable(answer));
        begun += answer == u"ok"_s ? 1 : 0;
    }
    QCOMPARE(begun, 1);
}

void TestJournalProcesses::whatAKilledProgramBeganIsTakenOver()
{
    OtherProgram killed(place->settings(), u"b.smith"_s);
    QCOMPARE(killed.ask(u"beginWithLeftovers op-1"_s), u"ok"_s);
    OtherProgram third(place->settings(), u"c.brown"_s);
    QVERIFY(third.ask(u"takeOver op-1"_s).startsWith(u"error Conflict"_s));
    killed.kill();

    OperationRecord interrupted = operationWithLeftovers(u"op-1"_s);
    interrupted.state = OperationState::Interrupted;
    QTRY_COMPARE(recordOf(*journal, u"op-1"_s), Result<OperationRecord>(interrupted));
    QCOMPARE(awaited(journal->takeOver(u"op-1"_s, {})), Result<OperationRecord>(interrupted));
    QVERIFY(third.ask(u"takeOver op-1"_s).startsWith(u"error Conflict"_s));
    QVERIFY(third.ask(u"finish op-1"_s).startsWith(u"error Conflict"_s));
    VERIFY_VALUE(awaited(journal->record(fullOperation(u"op-1"_s), {})));
    QCOMPARE(third.ask(u"begin op-2"_s), u"ok"_s);
}

void TestJournalProcesses::whatAKilledProgramBeganWithoutLeftoversMakesWay()
{
    OtherProgram killed(place->settings(), u"b.smith"_s);
    QCOMPARE(killed.ask(u"begin op-1"_s), u"ok"_s);
    killed.kill();
    QTRY_COMPARE(awaited(journal->begin(runningOperation(u"op-2"_s), {})), Result<Done>(Done{}));
    QCOMPARE(stateName(recordOf(*journal, u"op-1"_s)->state), u"failed"_s);
}

void TestJournalProcesses::aKilledProgramThatCameBackIsAnother()
{
    journal.reset();
    OtherProgram killed(place->settings(), u"b.smith"_s);
    QCOMPARE(killed.ask(u"beginWithLeftovers op-1"_s), u"ok"_s);
    killed.kill();
    OtherProgram again(place->settings(), u"b.smith"_s);
    QTRY_COMPARE(again.ask(u"takeOver op-1"_s), u"ok"_s);
    QCOMPARE(again.ask(u"finish op-1"_s), u"ok"_s);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalProcesses)
#include "tst_journalprocesses.moc"
