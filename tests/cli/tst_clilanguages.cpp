// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cliprocess.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk::testing;

namespace {

/// None of these locales need be installed.
CliResult runIn(const QString &language, const QStringList &arguments, const QString &variable = u"LANG"_s)
{
    QProcessEnvironment environment = plainEnvironment();
    environment.remove(u"LC_ALL"_s);
    environment.insert(variable, language);
    return runCli(arguments, environment);
}

} // namespace

/// What people read is in their language; what programs read is the same everywhere.
class TestCliLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germansReadGerman_data();
    void germansReadGerman();
    void whoHasNoTranslationReadsEnglishWithPlurals_data();
    void whoHasNoTranslationReadsEnglishWithPlurals();
    void jsonIsTheSameInEveryLanguage();
};

void TestCliLanguages::germansReadGerman_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");

    QTest::newRow("LANG") << u"LANG"_s << u"de_DE.UTF-8"_s;
    QTest::newRow("LC_MESSAGES") << u"LC_MESSAGES"_s << u"de_AT.UTF-8"_s;
    QTest::newRow("LC_ALL") << u"LC_ALL"_s << u"de_DE@euro"_s;
    QTest::newRow("LANGUAGE") << u"LANGUAGE"_s << u"de"_s;
}

void TestCliLanguages::germansReadGerman()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const CliResult card = runIn(value, {u"--demo"_s, u"check"_s, u"51"_s}, variable);
    QVERIFY2(card.out.startsWith("Konferenz 51: Testing Conference"), card.all().constData());
    QVERIFY2(card.err.isEmpty(), card.err.constData());
    const CliResult wrong = runIn(value, {u"--demo"_s, u"check"_s}, variable);
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains("Aufruf: confdesk-cli"), wrong.err.constData());
}

void TestCliLanguages::whoHasNoTranslationReadsEnglishWithPlurals_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("French") << u"fr_FR.UTF-8"_s;
    QTest::newRow("British English") << u"en_GB.UTF-8"_s;
    QTest::newRow("none") << u"C"_s;
}

void TestCliLanguages::whoHasNoTranslationReadsEnglishWithPlurals()
{
    QFETCH(QString, language);
    const CliResult one = runIn(language, {u"--demo"_s, u"check"_s, u"51"_s, u"52"_s});
    QVERIFY2(one.err.contains("takes 1 argument.\n"), one.err.constData());
    const CliResult none = runIn(language, {u"--demo"_s, u"list"_s, u"51"_s});
    QVERIFY2(none.err.contains("takes 0 arguments.\n"), none.err.constData());
}

void TestCliLanguages::jsonIsTheSameInEveryLanguage()
{
    const QStringList arguments{u"--demo"_s, u"--format"_s, u"json"_s, u"repair"_s, u"51"_s, u"--dry-run"_s};
    const CliResult german = runIn(u"de_DE.UTF-8"_s, arguments);
    const CliResult english = runIn(u"C.UTF-8"_s, arguments);
    QCOMPARE(german.exitCode, english.exitCode);
    QCOMPARE(german.json().keys(), english.json().keys());
    QCOMPARE(german.operations().size(), 2);
    for (int index = 0; index < 2; ++index) {
        QJsonObject spoken = german.operations().at(index).toObject();
        QJsonObject expected = english.operations().at(index).toObject();
        spoken.remove(u"id"_s); // new in each call
        expected.remove(u"id"_s);
        QCOMPARE(spoken, expected);
    }
}

QTEST_GUILESS_MAIN(TestCliLanguages)
#include "tst_clilanguages.moc"
