// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/invocation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;

namespace {

ParsedArguments parsed(const QStringList &arguments)
{
    return parseArguments(QStringList{u"confdesk-cli"_s} + arguments);
}

/// The call that `arguments` make; a failed test and the default one when they make none.
Invocation invocation(const QStringList &arguments)
{
    const ParsedArguments result = parsed(arguments);
    if (const auto *wrong = std::get_if<WrongUse>(&result))
        QTest::qFail(qPrintable(wrong->message), __FILE__, __LINE__);
    const auto *call = std::get_if<Invocation>(&result);
    return call ? *call : Invocation{};
}

WrongUse wrongUse(const QStringList &arguments)
{
    const ParsedArguments result = parsed(arguments);
    const auto *wrong = std::get_if<WrongUse>(&result);
    return wrong ? *wrong : WrongUse{};
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsMayStandBeforeAndBehindTheCommand();
    void theDefaultsAreThoseOfTheContract();
    void listTakesItsFilters();
    void verdictsMayBeGivenInAnyCaseAndSeveralTimes();
    void checkTakesOneWhat();
    void repairTakesSeveralWhatsOrAllBroken();
    void recreateTakesOneMeetingAndWantsAYes();
    void operationsAreListedContinuedAndUndone();
    void theJournalIsMadeAndChecked();
    void helpAndVersionNeedNothingElse();
    void wrongUseNamesWhatIsWrong_data();
    void wrongUseNamesWhatIsWrong();
    void wrongUseShowsNoSecret_data();
    void wrongUseShowsNoSecret();
};

void TestArguments::optionsMayStandBeforeAndBehindTheCommand()
{
    const Invocation expected{.profile = u"here.ini"_s,
                              .journalFile = u"j.sqlite3"_s,
                              .format = OutputFormat::Json,
                              .patience = 7s,
                              .command = CheckOptions{.what = u"51"_s, .live = true}};
    const QStringList before{u"--profile"_s, u"here.ini"_s, u"--format=json"_s,       u"--patience"_s, u"7"_s,
                             u"--live"_s,    u"check"_s,    u"--journal=j.sqlite3"_s, u"51"_s};
    const QStringList behind{u"check"_s, u"51"_s,        u"--live"_s,    u"--patience=7"_s, u"--format"_s,
                             u"json"_s,  u"--journal"_s, u"j.sqlite3"_s, u"--profile"_s,    u"here.ini"_s};
    QCOMPARE(invocation(before), expected);
    QCOMPARE(invocation(behind), expected);
}

void TestArguments::theDefaultsAreThoseOfTheContract()
{
    const Invocation call = invocation({u"--demo"_s, u"list"_s});
    QCOMPARE(call.profile, QString());
    QCOMPARE(call.demoStateFolder, QString());
    QCOMPARE(call.journalFile, QString());
    QCOMPARE(call.format, OutputFormat::Text);
    QCOMPARE(call.patience, 120s);
    QCOMPARE(std::get<ListOptions>(call.command), (ListOptions{.scope = Scope::Relevant}));
}

void TestArguments::listTakesItsFilters()
{
    const Invocation call = invocation({u"--demo"_s, u"--state"_s, u"/tmp/d"_s, u"list"_s, u"--scope"_s, u"all"_s,
                                        u"--needs-repair"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(call.demoStateFolder, u"/tmp/d"_s);
    QCOMPARE(call.format, OutputFormat::Csv);
    QCOMPARE(std::get<ListOptions>(call.command), (ListOptions{.scope = Scope::All, .needsRepair = true}));
}

void TestArguments::verdictsMayBeGivenInAnyCaseAndSeveralTimes()
{
    const Invocation call =
        invocation({u"--demo"_s, u"list"_s, u"--verdict"_s, u"idmissing, LINKINVALID"_s, u"--verdict=Late,Late"_s});
    QCOMPARE(std::get<ListOptions>(call.command).verdicts,
             (QList{VerdictCode::IdMissing, VerdictCode::LinkInvalid, VerdictCode::Late}));
}

void TestArguments::checkTakesOneWhat()
{
    const QString link = u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d"_s;
    QCOMPARE(std::get<CheckOptions>(invocation({u"--demo"_s, u"check"_s, link}).command), (CheckOptions{.what = link}));
    QCOMPARE(std::get<CheckOptions>(invocation({u"--demo"_s, u"check"_s, u"--"_s, u"-x"_s}).command),
             (CheckOptions{.what = u"-x"_s}));
}

void TestArguments::repairTakesSeveralWhatsOrAllBroken()
{
    QCOMPARE(std::get<RepairOptions>(invocation({u"--demo"_s, u"repair"_s, u"51"_s, u"slot:60"_s}).command),
             (RepairOptions{.whats = {u"51"_s, u"slot:60"_s}, .apply = Apply::ForReal}));
    QCOMPARE(std::get<RepairOptions>(invocation({u"--demo"_s, u"repair"_s, u"--all-broken"_s, u"--dry-run"_s}).command),
             (RepairOptions{.whats = {}, .apply = Apply::DryRun}));
}

void TestArguments::recreateTakesOneMeetingAndWantsAYes()
{
    const auto recreate = [](const QStringList &arguments) {
        return std::get<RecreateOptions>(invocation(QStringList{u"--demo"_s, u"recreate"_s} + arguments).command);
    };
    QCOMPARE(recreate({u"slot:45"_s, u"--yes"_s}), (RecreateOptions{.what = u"slot:45"_s, .apply = Apply::ForReal}));
    QCOMPARE(recreate({u"slot:45"_s, u"--dry-run"_s}), (RecreateOptions{.what = u"slot:45"_s, .apply = Apply::DryRun}));
    QCOMPARE(recreate({u"--yes"_s, u"--dry-run"_s, u"--force"_s, u"conference:54"_s}),
             (RecreateOptions{.what = u"conference:54"_s, .apply = Apply::DryRun, .force = Force::Yes}));
}

void TestArguments::operationsAreListedContinuedAndUndone()
{
    using Way = UnfinishedOptions::Way;
    QVERIFY(std::holds_alternative<HistoryOptions>(invocation({u"--demo"_s, u"operations"_s}).command));
    QCOMPARE(std::get<UnfinishedOptions>(invocation({u"--demo"_s, u"resume"_s}).command),
             (UnfinishedOptions{.way = Way::Resume}));
    QCOMPARE(std::get<UnfinishedOptions>(invocation({u"--demo"_s, u"resume"_s, u"a"_s, u"b"_s, u"a"_s}).command),
             (UnfinishedOptions{.way = Way::Resume, .ids = {u"a"_s, u"b"_s}}));
    QCOMPARE(std::get<UnfinishedOptions>(invocation({u"--demo"_s, u"undo"_s, u"a"_s}).command),
             (UnfinishedOptions{.way = Way::Undo, .ids = {u"a"_s}}));
}

void TestArguments::theJournalIsMadeAndChecked()
{
    QCOMPARE(std::get<JournalOptions>(invocation({u"--demo"_s, u"journal"_s, u"init"_s}).command),
             (JournalOptions{.task = JournalOptions::Task::Init}));
    QCOMPARE(std::get<JournalOptions>(invocation({u"--demo"_s, u"journal"_s, u"check"_s}).command),
             (JournalOptions{.task = JournalOptions::Task::Check}));
}

void TestArguments::helpAndVersionNeedNothingElse()
{
    const ParsedArguments help = parsed({u"--help"_s});
    QVERIFY(std::get<Information>(help).text.contains(u"--patience SECONDS"_s));
    QCOMPARE(parsed({u"check"_s, u"-h"_s}), help);
    QVERIFY(std::get<Information>(parsed({u"--version"_s})).text.startsWith(u"confdesk-cli "_s));
}

void TestArguments::wrongUseNamesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");

    const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("nothing", {}, u"command is missing"_s);
    row("no command", {u"--demo"_s}, u"command is missing"_s);
    row("unknown command", {u"--demo"_s, u"mend"_s, u"51"_s}, u"“mend”"_s);
    row("a command of a later version", {u"--demo"_s, u"doctor"_s}, u"“doctor”"_s);
    row("unknown option", {u"--demo"_s, u"list"_s, u"--colour"_s}, u"colour"_s);
    row("unknown short option", {u"--demo"_s, u"check"_s, u"-5"_s}, u"'5'"_s);
    row("option of another command", {u"--demo"_s, u"list"_s, u"--live"_s}, u"--live"_s);
    row("option of another command 2", {u"--demo"_s, u"check"_s, u"51"_s, u"--dry-run"_s}, u"--dry-run"_s);
    row("value for a flag", {u"--demo"_s, u"check"_s, u"51"_s, u"--live=yes"_s}, u"--live"_s);
    row("neither profile nor demo", {u"list"_s}, u"--profile"_s);
    row("both profile and demo", {u"--profile"_s, u"x"_s, u"--demo"_s, u"list"_s}, u"--demo"_s);
    row("state without demo", {u"--profile"_s, u"x"_s, u"--state"_s, u"d"_s, u"list"_s}, u"--state"_s);
    row("empty state", {u"--demo"_s, u"--state"_s, u""_s, u"list"_s}, u"--state"_s);
    row("empty profile", {u"--profile="_s, u"list"_s}, u"--profile"_s);
    row("swallowed option", {u"list"_s, u"--profile"_s, u"--demo"_s}, u"--profile"_s);
    row("missing value", {u"--demo"_s, u"list"_s, u"--scope"_s}, u"scope"_s);
    row("unknown format", {u"--demo"_s, u"--format"_s, u"xml"_s, u"list"_s}, u"“xml”"_s);
    row("unknown scope", {u"--demo"_s, u"list"_s, u"--scope"_s, u"ever"_s}, u"“ever”"_s);
    row("the default scope has no name", {u"--demo"_s, u"list"_s, u"--scope"_s, u"relevant"_s}, u"“relevant”"_s);
    row("unknown verdict", {u"--demo"_s, u"list"_s, u"--verdict"_s, u"IdMissing,Bad"_s}, u"“Bad”"_s);
    row("the verdicts are listed", {u"--demo"_s, u"list"_s, u"--verdict"_s, u"x"_s}, u"IdMissing"_s);
    row("no verdict", {u"--demo"_s, u"list"_s, u"--verdict"_s, u","_s}, u"--verdict"_s);
    row("patience of words", {u"--demo"_s, u"--patience"_s, u"long"_s, u"list"_s}, u"“long”"_s);
    row("no patience", {u"--demo"_s, u"--patience"_s, u"0"_s, u"list"_s}, u"--patience"_s);
    row("negative patience", {u"--demo"_s, u"--patience=-1"_s, u"list"_s}, u"--patience"_s);
    row("broken patience", {u"--demo"_s, u"--patience"_s, u"1.5"_s, u"list"_s}, u"--patience"_s);
    row("endless patience", {u"--demo"_s, u"--patience"_s, u"99999999999"_s, u"list"_s}, u"--patience"_s);
    row("list of something", {u"--demo"_s, u"list"_s, u"51"_s}, u"“51”"_s);
    row("check of nothing", {u"--demo"_s, u"check"_s}, u"WHAT"_s);
    row("check of blanks", {u"--demo"_s, u"check"_s, u"  "_s}, u"check"_s);
    row("check of two", {u"--demo"_s, u"check"_s, u"51"_s, u"52"_s}, u"“52”"_s);
    row("repair of nothing", {u"--demo"_s, u"repair"_s}, u"WHAT"_s);
    row("recreate of nothing", {u"--demo"_s, u"recreate"_s, u"--yes"_s}, u"slot:45"_s);
    row("recreate of two", {u"--demo"_s, u"recreate"_s, u"slot:45"_s, u"slot:46"_s, u"--yes"_s}, u"“slot:46”"_s);
    row("recreate without a yes", {u"--demo"_s, u"recreate"_s, u"slot:45"_s}, u"--yes"_s);
    row("force is no yes", {u"--demo"_s, u"recreate"_s, u"slot:45"_s, u"--force"_s}, u"Nothing was done"_s);
    row("force of another command", {u"--demo"_s, u"repair"_s, u"51"_s, u"--force"_s}, u"--force"_s);
    row("operations of something", {u"--demo"_s, u"operations"_s, u"51"_s}, u"“51”"_s);
    row("undo of nothing", {u"--demo"_s, u"undo"_s}, u"id is missing"_s);
    row("undo of two", {u"--demo"_s, u"undo"_s, u"a"_s, u"b"_s}, u"“b”"_s);
    row("resume of blanks", {u"--demo"_s, u"resume"_s, u" "_s}, u"“resume”"_s);
    row("journal of nothing", {u"--demo"_s, u"journal"_s}, u"init or check"_s);
    row("journal of something else", {u"--demo"_s, u"journal"_s, u"burn"_s}, u"“burn”"_s);
    row("empty journal", {u"--demo"_s, u"--journal="_s, u"operations"_s}, u"--journal"_s);
    row("repair of all and one", {u"--demo"_s, u"repair"_s, u"51"_s, u"--all-broken"_s}, u"--all-broken"_s);
}

void TestArguments::wrongUseNamesWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);

    const WrongUse wrong = wrongUse(arguments);
    QVERIFY2(wrong.message.contains(named), qPrintable(wrong.message));
    QVERIFY2(wrong.usage.startsWith(u"Usage: confdesk-cli "_s), qPrintable(wrong.usage));
    QVERIFY(!wrong.usage.contains(u'\n'));
}

void TestArguments::wrongUseShowsNoSecret_data()
{
    QTest::addColumn<QStringList>("arguments");

    const QString link = u"https://teams.microsoft.com/meet/2812345678?p=SECRETPASS1"_s;
    QTest::newRow("check of two") << QStringList{u"check"_s, u"51"_s, link};
    QTest::newRow("list of something") << QStringList{u"list"_s, link};
    QTest::newRow("repair of all and one") << QStringList{u"repair"_s, link, u"--all-broken"_s};
    QTest::newRow("recreate of two") << QStringList{u"recreate"_s, u"slot:45"_s, link, u"--yes"_s};
    QTest::newRow("journal of something else") << QStringList{u"journal"_s, link};
    QTest::newRow("command") << QStringList{link};
    QTest::newRow("format") << QStringList{u"list"_s, u"--format"_s, link};
    QTest::newRow("scope") << QStringList{u"list"_s, u"--scope"_s, link};
    QTest::newRow("verdict") << QStringList{u"list"_s, u"--verdict"_s, link};
    QTest::newRow("patience") << QStringList{u"list"_s, u"--patience"_s, link};
}

void TestArguments::wrongUseShowsNoSecret()
{
    QFETCH(QStringList, arguments);
    const WrongUse wrong = wrongUse(QStringList{u"--demo"_s} + arguments);
    QVERIFY2(wrong.message.contains(u"p=[redacted]”"_s), qPrintable(wrong.message));
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
