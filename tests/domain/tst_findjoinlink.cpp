// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/joinlink.h"
#include "domain/linksamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const QString shortLink = u"https://teams.microsoft.com/meet/2834567890123?p=Ab3dEf9h"_s;

} // namespace

class FindJoinLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLinkOutOfText_data();
    void takesTheLinkOutOfText();
    void findsNothingWhereNoMeetingIsNamed_data();
    void findsNothingWhereNoMeetingIsNamed();
    void searchesLongTextsAtOnce_data();
    void searchesLongTextsAtOnce();
};

void FindJoinLinkTest::takesTheLinkOutOfText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    const auto row = [](const char *name, const QString &text, const QString &link = sampleLink) {
        QTest::newRow(name) << text << link;
    };
    row("alone", sampleLink);
    row("sentence", u"Please join "_s + sampleLink + u"."_s);
    row("question", u"Is it "_s + sampleLink + u"?!"_s);
    row("brackets", u"(see "_s + sampleLink + u")"_s);
    row("angle brackets of plain text mails", u"Join the meeting now<"_s + sampleLink + u">"_s);
    row("attribute of HTML", u"<a href=\""_s + sampleLink + u"\">Join</a>"_s);
    row("attribute in single quotes, as the LMS writes it", u"<a href='"_s + sampleLink + u"'>x</a>"_s);
    row("Markdown", u"[Join]("_s + sampleLink + u")"_s);
    row("line of its own", u"________\nMicrosoft Teams meeting\r\n"_s + sampleLink + u"\r\nMeeting ID: 283 456\r\n"_s);
    row("quoted mail", u"> "_s + sampleLink + u"\n> regards"_s);
    row("after other addresses",
        u"Need help? https://aka.ms/JoinTeamsMeeting?omkt=en-GB https://teams.microsoft.com "_s + sampleLink);
    row("before the meeting options",
        sampleLink + u" | https://teams.microsoft.com/meetingOptions/?organizerId="_s + sampleOrganizer);
    row("first of two", sampleLink + u" or "_s + shortLink);
    row("short", u"Join: "_s + shortLink + u", Passcode: x"_s, shortLink);
    row("Safe Links", u"Join: "_s + inSafeLink(sampleLink) + u"."_s);
    row("upper-case scheme", u"join HTTPS"_s + sampleLink.sliced(5), u"HTTPS"_s + sampleLink.sliced(5));
    row("right behind a word", u"Link:"_s + sampleLink);
    row("invisible characters around it", u"\u200e\u2066"_s + sampleLink + u"\u2069"_s);
    const QString unescaped = u"https://teams.microsoft.com/l/meetup-join/"_s + sampleThread +
                              u"/0?context={\"Tid\": \""_s + sampleTenant + u"\", \"Oid\": \""_s + sampleOrganizer +
                              u"\"}"_s;
    row("not escaped", u"Join "_s + unescaped + u", please"_s, unescaped);
    row("fabricated", u"see https://teams.microsoft.com/l/meetup-join/b3081eb2-c906-4d1e-9a52-6f0c1d2e3f40/0."_s,
        u"https://teams.microsoft.com/l/meetup-join/b3081eb2-c906-4d1e-9a52-6f0c1d2e3f40/0"_s);
    row("consumer", u"see https://teams.live.com/meet/9312345678901?p=Ab"_s,
        u"https://teams.live.com/meet/9312345678901?p=Ab"_s);
}

void FindJoinLinkTest::takesTheLinkOutOfText()
{
    QFETCH(QString, text);

    QTEST(findJoinLink(text), "link");
}

void FindJoinLinkTest::findsNothingWhereNoMeetingIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"http is a protocol, https another"_s;
    QTest::newRow("only a scheme") << u"https://"_s;
    QTest::newRow("host of Teams") << u"see https://teams.microsoft.com"_s;
    QTest::newRow("zoom") << u"https://zoom.us/j/91234567890"_s;
    QTest::newRow("false host") << u"https://teams.microsoft.com.evil.example/meet/2834567890123"_s;
    QTest::newRow("false user") << u"https://teams.microsoft.com@evil.example/meet/2834567890123"_s;
    QTest::newRow("broken by a line break") << u"https://teams.microsoft.com/l/\nmeetup-join/x"_s;
}

void FindJoinLinkTest::findsNothingWhereNoMeetingIsNamed()
{
    QFETCH(QString, text);

    QCOMPARE(findJoinLink(text), QString());
}

void FindJoinLinkTest::searchesLongTextsAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << QString(1'000'000, u'x');
    QTest::newRow("schemes") << u"http"_s.repeated(20'000);
    QTest::newRow("addresses") << u"https://"_s.repeated(500);
    QTest::newRow("braces") << QString(u"https://"_s + QString(1'000'000, u'{'));
}

void FindJoinLinkTest::searchesLongTextsAtOnce()
{
    QFETCH(QString, text);

    QCOMPARE(findJoinLink(text), QString());
}

QTEST_APPLESS_MAIN(FindJoinLinkTest)
#include "tst_findjoinlink.moc"
