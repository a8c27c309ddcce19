// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What the program confdesk does before there is a window: without a display, too.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay_data();
    void helpAndVersionNeedNoDisplay();
    void wrongUseIsSaidAndEndsWithTwo_data();
    void wrongUseIsSaidAndEndsWithTwo();
};

namespace {

struct Outcome
{
    int status = -1;
    QString output;
    QString errors;
};

Outcome run(const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CONFDESK_PROGRAM), arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {.status = program.exitCode(),
            .output = QString::fromUtf8(program.readAllStandardOutput()),
            .errors = QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

void TestProgram::helpAndVersionNeedNoDisplay_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("expected");
    QTest::newRow("help") << u"--help"_s << u"--demo"_s;
    QTest::newRow("version") << u"--version"_s << QStringLiteral("confdesk " CONFDESK_VERSION);
}

void TestProgram::helpAndVersionNeedNoDisplay()
{
    QFETCH(QString, argument);
    QFETCH(QString, expected);
    const Outcome outcome = run({argument});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(expected), qPrintable(outcome.output));
    QCOMPARE(outcome.errors, QString());
}

void TestProgram::wrongUseIsSaidAndEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("stray word") << QStringList{u"northgate"_s} << u"northgate"_s;
    QTest::newRow("demo and profile") << QStringList{u"--demo"_s, u"--profile"_s, u"x"_s} << u"--profile"_s;
    QTest::newRow("state without demo") << QStringList{u"--state"_s, u"x"_s} << u"--state"_s;
    QTest::newRow("profile without name") << QStringList{u"--profile"_s} << u"profile"_s;
}

void TestProgram::wrongUseIsSaidAndEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.contains(named), qPrintable(outcome.errors));
    QVERIFY(outcome.errors.contains(u"confdesk --help"_s));
    QCOMPARE(outcome.output, QString());
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestProgram)
#include "tst_program.moc"
