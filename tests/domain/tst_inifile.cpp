// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/inifile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

class IniFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValuesAsTheyStand_data();
    void keepsValuesAsTheyStand();
    void knowsTheLineOfEverything();
    void readsTheSameWithEveryKindOfLineEnd_data();
    void readsTheSameWithEveryKindOfLineEnd();
    void emptyTextHasNothing();
    void mistakesNameFileAndLine_data();
    void mistakesNameFileAndLine();
};

void IniFileTest::keepsValuesAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *line, const char16_t *key, const char16_t *value) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf16(key) << QString::fromUtf16(value);
    };
    row("key=value", u"key", u"value");
    row("  key \t=  value  ", u"key", u"value");
    row("key=a,b, c", u"key", u"a,b, c");
    row("key=value ; comment", u"key", u"value");
    row("key=value\t;comment", u"key", u"value");
    row("key=a;b", u"key", u"a;b");
    row("key=a;b ;c;d", u"key", u"a;b");
    row("key=;", u"key", u";");
    row("key= ; comment", u"key", u"");
    row("key=", u"key", u"");
    row("key=value # no comment", u"key", u"value # no comment");
    row("key=a=b", u"key", u"a=b");
    row("key=\"quoted\"", u"key", u"\"quoted\"");
    row("key=C:\\path\\new", u"key", u"C:\\path\\new");
    row("key=100%25", u"key", u"100%25");
    row("key=[x]", u"key", u"[x]");
    row("key=Müller ✓", u"key", u"Müller ✓");
    row("key=https://host.example/?a=1;b=2#top", u"key", u"https://host.example/?a=1;b=2#top");
}

void IniFileTest::keepsValuesAsTheyStand()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, key);
    QFETCH(QString, value);

    const auto file = parseIni("[s]\n" + line + "\n", u"test.ini"_s);

    QVERIFY2(file, qPrintable(file ? QString() : file.error().text));
    QCOMPARE(file->entries, (QList<IniEntry>{{.section = u"s"_s, .key = key, .value = value, .line = 2}}));
}

void IniFileTest::knowsTheLineOfEverything()
{
    const auto file = parseIni(
        "; a comment\n# another\n\n[one]\na=1\n  ; indented\n  # indented\n[ two ] ; comment\nb=2", u"test.ini"_s);

    QVERIFY(file);
    QCOMPARE(file->sections, (QList<IniSection>{{.name = u"one"_s, .line = 4}, {.name = u"two"_s, .line = 8}}));
    QCOMPARE(file->entries, (QList<IniEntry>{{.section = u"one"_s, .key = u"a"_s, .value = u"1"_s, .line = 5},
                                             {.section = u"two"_s, .key = u"b"_s, .value = u"2"_s, .line = 9}}));
    QCOMPARE(file->lines, 9);
}

void IniFileTest::readsTheSameWithEveryKindOfLineEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << QByteArray("[s]\nkey=value\n");
    QTest::newRow("CRLF") << QByteArray("[s]\r\nkey=value\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[s]\r\nkey=value\r\n");
    QTest::newRow("no end of the last line") << QByteArray("[s]\nkey=value");
}

void IniFileTest::readsTheSameWithEveryKindOfLineEnd()
{
    QFETCH(QByteArray, text);

    const auto file = parseIni(text, u"test.ini"_s);

    QVERIFY(file);
    QCOMPARE(*file, (IniFile{.sections = {{.name = u"s"_s, .line = 1}},
                             .entries = {{.section = u"s"_s, .key = u"key"_s, .value = u"value"_s, .line = 2}},
                             .lines = 2}));
}

void IniFileTest::emptyTextHasNothing()
{
    QCOMPARE(parseIni({}, u"test.ini"_s), IniFile{});
}

void IniFileTest::mistakesNameFileAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("words") << QByteArray("[s]\nhello\n")
                           << u"test.ini, line 2: This is neither a [section], nor key=value, nor a comment."_s;
    QTest::newRow("no key") << QByteArray("[s]\n\n=value\n")
                            << u"test.ini, line 3: This is neither a [section], nor key=value, nor a comment."_s;
    QTest::newRow("section not closed") << QByteArray("[s\n") << u"test.ini, line 1: A section is written as [name]."_s;
    QTest::newRow("key before the first section")
        << QByteArray("key=1\n[s]\n") << u"test.ini, line 1: The key “key” stands before the first [section]."_s;
    QTest::newRow("Latin-1") << QByteArray("[s]\na=1\nb=M\xFCller\n") << u"test.ini, line 3: This is no UTF-8 text."_s;
    QTest::newRow("UTF-8 cut off") << QByteArray("[s]\na=M\xC3") << u"test.ini, line 2: This is no UTF-8 text."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE[\0s\0]\0", 8) << u"test.ini, line 1: This is no UTF-8 text."_s;
    QTest::newRow("NUL") << QByteArray("[s]\na=\0b\n", 9) << u"test.ini, line 2: This is no UTF-8 text."_s;
    QTest::newRow("database") << QByteArray("SQLite format 3\0\x10", 17)
                              << u"test.ini, line 1: This is no UTF-8 text."_s;
}

void IniFileTest::mistakesNameFileAndLine()
{
    QFETCH(QByteArray, text);

    const auto file = parseIni(text, u"test.ini"_s);

    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::Protocol);
    QTEST(file.error().text, "error");
}

QTEST_APPLESS_MAIN(IniFileTest)
#include "tst_inifile.moc"
