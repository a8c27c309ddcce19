// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/simulatedworld.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace confdesk;

class SimulatorProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itServesUntilItIsEnded_data();
    void itServesUntilItIsEnded();
    void itServesAWorldFromAFileAndKeepsItsState();
    void badUseEndsWithTwo_data();
    void badUseEndsWithTwo();
    void helpIsGiven();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    /// Starts the program and reads its one line; empty when it ends instead.
    [[nodiscard]] static QByteArray rootOf(QProcess &program, const QStringList &arguments);

    QTemporaryDir m_folder;
};

QString SimulatorProgramTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QByteArray SimulatorProgramTest::rootOf(QProcess &program, const QStringList &arguments)
{
    program.setProgram(QStringLiteral(CONFDESK_SIMULATOR_PROGRAM));
    program.setArguments(arguments);
    program.start();
    while (!program.canReadLine() && program.state() != QProcess::NotRunning) {
        if (!program.waitForReadyRead(60'000))
            return {};
    }
    return program.readLine().trimmed();
}

static int statusOf(const QUrl &url)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    return finished.wait(20'000) ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : -1;
}

void SimulatorProgramTest::itServesUntilItIsEnded_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void SimulatorProgramTest::itServesUntilItIsEnded()
{
    QFETCH(int, signal);
    QProcess program;
    const QByteArray root = rootOf(program, {});
    static const QRegularExpression onLoopback(u"^http://127[.]0[.]0[.]1:[0-9]+$"_s);
    QVERIFY2(onLoopback.match(QString::fromLatin1(root)).hasMatch(), root.constData());
    QCOMPARE(statusOf(QUrl(QString::fromLatin1(root + "/v1.0/organization"))), 401);

    ::kill(static_cast<pid_t>(program.processId()), signal);

    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void SimulatorProgramTest::itServesAWorldFromAFileAndKeepsItsState()
{
    SimulatedWorld world = exampleWorld();
    world.organizationName = u"Another School"_s;
    const QString worldFile = write(u"world.json"_s, toJson(world));
    const QString faultFile = write(u"faults.json"_s, R"({"faults":[{"status":504}]})");
    const QString stateFile = m_folder.filePath(u"state.json"_s);
    QProcess program;

    const QByteArray root = rootOf(program, {u"--world"_s, worldFile, u"--faults"_s, faultFile, u"--state"_s, stateFile,
                                             u"--latency"_s, u"5"_s, u"--port"_s, u"0"_s});

    QVERIFY(!root.isEmpty());
    QCOMPARE(statusOf(QUrl(QString::fromLatin1(root + "/v1.0/organization"))), 504);
    QFile state(stateFile);
    QVERIFY(state.open(QIODevice::ReadOnly));
    QCOMPARE(parseWorld(state.readAll()).value_or(SimulatedWorld()), world);
    program.terminate();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
}

void SimulatorProgramTest::badUseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const QString badWorld = write(u"bad-world.json"_s, R"({"tenantId":"2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"})");
    const QString badFaults = write(u"bad-faults.json"_s, R"({"faults":[{"kind":"explode"}]})");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("unexpected argument") << QStringList{u"world.json"_s} << u"world.json"_s;
    QTest::newRow("no such world") << QStringList{u"--world"_s, u"/nonexistent.json"_s} << u"/nonexistent.json"_s;
    QTest::newRow("incomplete world") << QStringList{u"--world"_s, badWorld} << u"“domain”"_s;
    QTest::newRow("the file is named") << QStringList{u"--world"_s, badWorld} << badWorld;
    QTest::newRow("bad faults") << QStringList{u"--faults"_s, badFaults} << u"“faults[0].kind”"_s;
    QTest::newRow("port too big") << QStringList{u"--port"_s, u"70000"_s} << u"--port"_s;
    QTest::newRow("latency in words") << QStringList{u"--latency"_s, u"much"_s} << u"--latency"_s;
    QTest::newRow("state nowhere") << QStringList{u"--state"_s, u"/nonexistent/state.json"_s} << u"/nonexistent"_s;
}

void SimulatorProgramTest::badUseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    QProcess program;
    program.start(QStringLiteral(CONFDESK_SIMULATOR_PROGRAM), arguments);

    QVERIFY(program.waitForFinished());

    const QString said = QString::fromUtf8(program.readAllStandardError());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(said.contains(message), qPrintable(said));
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void SimulatorProgramTest::helpIsGiven()
{
    QProcess program;
    program.start(QStringLiteral(CONFDESK_SIMULATOR_PROGRAM), {u"--help"_s});

    QVERIFY(program.waitForFinished());

    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains("--world"));
}

QTEST_GUILESS_MAIN(SimulatorProgramTest)
#include "tst_simulatorprogram.moc"
