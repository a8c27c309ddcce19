// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/calendarentries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

class TestCalendarEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLinkIsReplaced_data();
    void onlyTheLinkIsReplaced();
};

void TestCalendarEntries::onlyTheLinkIsReplaced_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("oldLink");
    QTest::addColumn<QString>("expected"); // a null text: not in it
    const QString old = u"https://t.example/meet/1?p=abc"_s;
    const QString two = u"https://t.example/a?x=1&y=2"_s;
    QTest::newRow("href and text") << u"html"_s << u"<a href='%1'>%1</a>"_s.arg(old) << old
                                   << u"<a href='N?a=1&amp;b=2'>N?a=1&amp;b=2</a>"_s;
    QTest::newRow("escaped in html") << u"html"_s << u"<a href=\"https://t.example/a?x=1&amp;y=2\">x</a>"_s << two
                                     << u"<a href=\"N?a=1&amp;b=2\">x</a>"_s;
    QTest::newRow("unescaped in html") << u"html"_s << u"<a href='%1'>x</a>"_s.arg(two) << two
                                       << u"<a href='N?a=1&b=2'>x</a>"_s;
    QTest::newRow("plain text") << u"text"_s << u"Join: %1."_s.arg(two) << two << u"Join: N?a=1&b=2."_s;
    QTest::newRow("the beginning of another link") << u"text"_s << u"%1def"_s.arg(old) << old << QString();
    QTest::newRow("beside the beginning of another")
        << u"text"_s << u"%1def %1"_s.arg(old) << old << u"https://t.example/meet/1?p=abcdef N?a=1&b=2"_s;
    QTest::newRow("a bare host") << u"html"_s << u"<a href='https://teams.microsoft.com/l/x'>x</a>"_s
                                 << u"https://teams.microsoft.com"_s << QString();
    QTest::newRow("a word") << u"text"_s << u"Teams"_s << u"Teams"_s << QString();
    QTest::newRow("the end of a sentence") << u"text"_s << u"See %1."_s.arg(old) << old << u"See N?a=1&b=2."_s;
    QTest::newRow("with more of a query") << u"html"_s << u"<a href='%1&amp;q=1'>x</a>"_s.arg(old) << old << QString();
    QTest::newRow("inside of a redirection") << u"text"_s << u"https://safe.example/%1"_s.arg(old) << old << QString();
    QTest::newRow("not there") << u"html"_s << u"<p>Hello</p>"_s << old << QString();
    QTest::newRow("no old link") << u"html"_s << u"<p>Hello</p>"_s << QString() << QString();
}

void TestCalendarEntries::onlyTheLinkIsReplaced()
{
    QFETCH(QString, type);
    QFETCH(QString, body);
    QFETCH(QString, oldLink);
    QFETCH(QString, expected);

    const auto changed = withLinkReplaced({.contentType = type, .content = body, .etag = {}}, oldLink, u"N?a=1&b=2"_s);

    QCOMPARE(changed.has_value(), !expected.isNull());
    QCOMPARE(changed.value_or(QString()), expected);
}

QTEST_GUILESS_MAIN(TestCalendarEntries)
#include "tst_calendarentries.moc"
