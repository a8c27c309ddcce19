// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

struct CloseFile
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

QString contents(std::FILE *file)
{
    QByteArray bytes;
    std::rewind(file);
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        bytes.append(static_cast<char>(c));
    return QString::fromUtf8(bytes);
}

/// A console whose both ends are files.
struct Desk
{
    File results{std::tmpfile()};
    File errors{std::tmpfile()};

    /// What a terminal shows where "^" stands for "back to the start of the line, and wipe it".
    [[nodiscard]] QString shown() const { return contents(errors.get()).replace(u"\r\033[K"_s, u"^"_s); }
};

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAreWrittenAsTheyAre();
    void messagesCannotMoveTheCursor();
    void messagesHideSecrets();
    void anErrorShowsItsDetailsBelow();
    void progressOverwritesItselfAndLeavesNothing();
    void waitingStandsInFrontOfTheProgress();
    void messagesAndResultsTakeTheProgressAway();
    void withoutATerminalThereIsNoProgress();
};

void TestConsole::resultsAreWrittenAsTheyAre()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), false);
    console.writeResult(u"{\"title\":\"Ä\u202E\"}\n"_s);
    QCOMPARE(contents(desk.results.get()), u"{\"title\":\"Ä\u202E\"}\n"_s);
    QVERIFY(console.allWritten());
    QCOMPARE(desk.shown(), QString());
}

void TestConsole::messagesCannotMoveTheCursor()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), false);
    console.showMessage(u"Title \033[2J\u202Eevil\nsecond line"_s);
    QCOMPARE(desk.shown(), u"confdesk-cli: Title ␣[2J␣evil\nsecond line\n"_s);
}

void TestConsole::messagesHideSecrets()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), false);
    console.showMessage(u"See https://teams.microsoft.com/meet/2812345678?p=SECRETPASS1 there."_s);
    QCOMPARE(desk.shown(), u"confdesk-cli: See https://teams.microsoft.com/meet/2812345678?p=[redacted] there.\n"_s);
}

void TestConsole::anErrorShowsItsDetailsBelow()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), false);
    console.showError(
        {.kind = ErrorKind::Server, .text = u"Graph failed."_s, .detail = u"502\n<html>"_s, .requestId = u"r1"_s});
    QCOMPARE(desk.shown(), u"confdesk-cli: Graph failed.\n  502\n  <html>\n  Request id: r1\n"_s);
}

void TestConsole::progressOverwritesItselfAndLeavesNothing()
{
    Desk desk;
    {
        Console console(desk.results.get(), desk.errors.get(), true);
        console.showProgress(u"1 of 2"_s);
        console.showProgress(u"1 of 2"_s);
        console.showProgress(u"2 of 2 "_s + QString(200, u'x'));
    }
    const QString shown = desk.shown();
    QVERIFY2(shown.startsWith(u"^1 of 2^2 of 2 xxx"_s), qPrintable(shown));
    QVERIFY2(shown.endsWith(u"…^"_s), qPrintable(shown));
    QVERIFY(!shown.contains(u'\n'));
    for (const QString &line : shown.split(u'^'))
        QVERIFY(line.size() < 80);
}

void TestConsole::waitingStandsInFrontOfTheProgress()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), true);
    console.showProgress(u"1 of 2"_s);
    console.showWaiting(u"Graph asks to wait 17 s"_s);
    console.showWaiting({});
    console.showProgress({});
    QCOMPARE(desk.shown(), u"^1 of 2^Graph asks to wait 17 s · 1 of 2^1 of 2^"_s);
}

void TestConsole::messagesAndResultsTakeTheProgressAway()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), true);
    console.showProgress(u"1 of 2"_s);
    console.showMessage(u"Something."_s);
    console.showProgress({});
    console.writeResult(u"done\n"_s);
    QCOMPARE(desk.shown(), u"^1 of 2^confdesk-cli: Something.\n^1 of 2^"_s);
}

void TestConsole::withoutATerminalThereIsNoProgress()
{
    Desk desk;
    Console console(desk.results.get(), desk.errors.get(), false);
    console.showProgress(u"1 of 2"_s);
    console.showWaiting(u"Graph asks to wait 17 s"_s);
    QCOMPARE(desk.shown(), QString());
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
