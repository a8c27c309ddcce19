// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/joinlink.h"
#include "domain/linksamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

Q_DECLARE_METATYPE(confdesk::JoinLink::Shape)

namespace {

using Shape = JoinLink::Shape;

const QString teams = u"https://teams.microsoft.com"_s;
const QString channelPath = u"/l/meetup-join/19%3a0a1b2c3d4e5f60718293a4b5c6d7e8f9%40thread.tacv2/1700000000000"_s;
const QString channelThread = u"19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2"_s;
const QString uuid = u"b3081eb2-c906-4d1e-9a52-6f0c1d2e3f40"_s;

/// A link, and what is said of it. What is not given is empty.
struct Row
{
    const char *name;
    QString link;
    Shape shape;
    QString thread = {};
    bool hasContext = false; ///< sampleTenant and sampleOrganizer
    QString number = {};
};

QString upperCaseEscapes(QString link)
{
    for (const char16_t *escape : {u"%3a", u"%7b", u"%2c", u"%7d"})
        link.replace(QString::fromUtf16(escape), QString::fromUtf16(escape).toUpper());
    return link;
}

QString contextOf(const char *json)
{
    return u"?context="_s + QString::fromLatin1(QByteArray(json).toPercentEncoding());
}

QList<Row> longLinks()
{
    const QString thread = sampleThread;
    const QString unescaped = teams + u"/l/meetup-join/"_s + thread + u"/0?context={\"Tid\":\""_s + sampleTenant +
                              u"\",\"Oid\":\""_s + sampleOrganizer + u"\"}"_s;
    return {
        {"as Graph gives it", sampleLink, Shape::Long, thread, true},
        {"upper-case escapes", upperCaseEscapes(sampleLink), Shape::Long, thread, true},
        {"no escapes", unescaped, Shape::Long, thread, true},
        {"no escapes, blanks in the context", QString(unescaped).replace(u","_s, u", "_s).replace(u":\""_s, u": \""_s),
         Shape::Long, thread, true},
        {"escaped twice",
         teams + QString(samplePath).replace(u'%', u"%25"_s) + QString(sampleContext).replace(u'%', u"%25"_s),
         Shape::Long, thread, true},
        {"GCC High", u"https://gov.teams.microsoft.us"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"DoD", u"https://dod.teams.microsoft.us"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"bare government host", u"https://teams.microsoft.us"_s + samplePath + sampleContext, Shape::Long, thread,
         true},
        {"teams.cloud.microsoft", u"https://teams.cloud.microsoft"_s + samplePath + sampleContext, Shape::Long, thread,
         true},
        {"upper-case host", u"https://Teams.Microsoft.COM"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"upper-case scheme", u"HTTPS://teams.microsoft.com"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"http", u"http://teams.microsoft.com"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"usual port", u"https://teams.microsoft.com:443"_s + samplePath + sampleContext, Shape::Long, thread, true},
        {"upper-case route",
         teams + QString(samplePath).replace(u"/l/meetup-join"_s, u"/L/Meetup-Join"_s) + sampleContext, Shape::Long,
         thread, true},
        {"more parameters", sampleLink + u"&anon=true&launchAgent=x"_s, Shape::Long, thread, true},
        {"context not first", teams + samplePath + u"?anon=true&"_s + sampleContext.sliced(1), Shape::Long, thread,
         true},
        {"slash before the query", teams + samplePath + u"/"_s + sampleContext, Shape::Long, thread, true},
        {"no message id", teams + samplePath.chopped(2) + sampleContext, Shape::Long, thread, true},
        {"fragment", sampleLink + u"#top"_s, Shape::Long, thread, true},
        {"old skype thread", QString(sampleLink).replace(u"thread.v2"_s, u"thread.skype"_s), Shape::Long,
         QString(thread).replace(u"thread.v2"_s, u"thread.skype"_s), true},
        {"upper-case ids in the context", QString(sampleLink).replace(sampleOrganizer, sampleOrganizer.toUpper()),
         Shape::Long, thread, true},
    };
}

QList<Row> channelLinks()
{
    return {
        {"channel", teams + channelPath + sampleContext, Shape::Channel, channelThread, true},
        {"channel of GCC High", u"https://gov.teams.microsoft.us"_s + channelPath + sampleContext, Shape::Channel,
         channelThread, true},
        {"channel with message 0", teams + QString(channelPath).replace(u"1700000000000"_s, u"0"_s) + sampleContext,
         Shape::Channel, channelThread, true},
        {"channel with an old skype thread",
         teams + QString(channelPath).replace(u"tacv2"_s, u"skype"_s) + sampleContext, Shape::Channel,
         QString(channelThread).replace(u"tacv2"_s, u"skype"_s), true},
    };
}

QList<Row> shortLinks()
{
    const QString number = u"2834567890123"_s;
    return {
        {"short", teams + u"/meet/2834567890123?p=Ab3dEf9h"_s, Shape::Short, {}, false, number},
        {"short without p", teams + u"/meet/2834567890123"_s, Shape::Short, {}, false, number},
        {"short with slash", teams + u"/meet/2834567890123/"_s, Shape::Short, {}, false, number},
        {"short with slash and p", teams + u"/meet/2834567890123/?p=Ab3dEf9h"_s, Shape::Short, {}, false, number},
        {"short of DoD", u"https://dod.teams.microsoft.us/meet/2834567890123?p=Ab"_s, Shape::Short, {}, false, number},
        {"short on teams.cloud.microsoft",
         u"https://teams.cloud.microsoft/meet/2834567890123?p=Ab"_s,
         Shape::Short,
         {},
         false,
         number},
        {"short with letters", teams + u"/meet/abc?p=Ab"_s, Shape::BareHost},
        {"short without number", teams + u"/meet/?p=Ab"_s, Shape::BareHost},
        {"short with foreign digits", teams + u"/meet/٢٨٣٤?p=Ab"_s, Shape::BareHost},
    };
}

QList<Row> linksWithoutMeeting()
{
    const QString fabricated = teams + u"/l/meetup-join/"_s + uuid + u"/0"_s;
    return {
        {"fabricated", fabricated, Shape::Fabricated},
        {"fabricated, upper case", fabricated.toUpper().replace(u"HTTPS"_s, u"https"_s), Shape::Fabricated},
        {"fabricated, braces", teams + u"/l/meetup-join/%7B"_s + uuid + u"%7D/0"_s, Shape::Fabricated},
        {"fabricated, no message id", fabricated.chopped(2), Shape::Fabricated},
        {"fabricated, with context", fabricated + sampleContext, Shape::Fabricated, {}, true},
        {"meet now", teams + u"/l/meeting/new?subject=Algebra"_s, Shape::MeetNow},
        {"meetnow in place of a thread", teams + u"/l/meetup-join/meetnow/0"_s, Shape::MeetNow},
        {"no context", teams + samplePath, Shape::MeetNow, sampleThread},
        {"empty context", teams + samplePath + u"?context="_s, Shape::MeetNow, sampleThread},
        {"context cut", sampleLink.chopped(30), Shape::MeetNow, sampleThread},
        {"context of another form", teams + samplePath + contextOf(R"(["a"])"), Shape::MeetNow, sampleThread},
        {"context without organizer", teams + samplePath + contextOf(R"({"Tid":"x"})"), Shape::MeetNow, sampleThread},
        {"organizer is no GUID", teams + samplePath + contextOf(R"({"Oid":"ann@example.org"})"), Shape::MeetNow,
         sampleThread},
        {"organizer is a number", teams + samplePath + contextOf(R"({"Oid":7})"), Shape::MeetNow, sampleThread},
        {"neither thread nor GUID", teams + u"/l/meetup-join/algebra/0"_s + sampleContext, Shape::BareHost, {}, true},
        {"cut thread", teams + u"/l/meetup-join/19%3ameeting_Y2FmZT"_s, Shape::BareHost},
        {"nothing after meetup-join", teams + u"/l/meetup-join/"_s, Shape::BareHost},
        {"host", teams, Shape::BareHost},
        {"host with slash", teams + u"/"_s, Shape::BareHost},
        {"host with query", teams + u"?x=1"_s, Shape::BareHost},
        {"the calendar", teams + u"/_#/calendarv2"_s, Shape::BareHost},
        {"meeting options", teams + u"/meetingOptions/?organizerId="_s + sampleOrganizer, Shape::BareHost},
        {"webinar", u"https://events.teams.microsoft.com/event/"_s + uuid + u"@"_s + sampleTenant, Shape::BareHost},
        {"chat", teams + u"/l/chat/19%3ameeting_QQ%40thread.v2/0?context=%7b%7d"_s, Shape::BareHost,
         u"19:meeting_QQ@thread.v2"_s},
        {"team", teams + u"/l/team/19%3aabc%40thread.tacv2/conversations?groupId="_s + uuid, Shape::BareHost,
         u"19:abc@thread.tacv2"_s},
        {"consumer, short", u"https://teams.live.com/meet/9312345678901?p=AbCd"_s, Shape::Consumer},
        {"consumer, long", u"https://teams.live.com"_s + samplePath + sampleContext, Shape::Consumer},
        {"consumer, host", u"https://teams.live.com"_s, Shape::Consumer},
    };
}

QList<Row> otherLinks()
{
    return {
        {"zoom", u"https://zoom.us/j/91234567890?pwd=x"_s, Shape::NotTeams},
        {"google meet", u"https://meet.google.com/abc-defg-hij"_s, Shape::NotTeams},
        {"webex", u"https://example.webex.com/meet/ann"_s, Shape::NotTeams},
        {"telephone", u"tel:+441234567890,,123456789#"_s, Shape::NotTeams},
        {"mail", u"mailto:ann@example.org"_s, Shape::NotTeams},
        {"the desktop program's scheme", u"msteams:"_s + samplePath + sampleContext, Shape::NotTeams},
        {"script", u"javascript:alert(1)//https://teams.microsoft.com"_s, Shape::NotTeams},
        {"no scheme", u"teams.microsoft.com"_s + samplePath + sampleContext, Shape::NotTeams},
        {"one slash", u"https:/teams.microsoft.com"_s + samplePath, Shape::NotTeams},
        {"no host", u"https://"_s, Shape::NotTeams},
        {"Teams as a subdomain of another", u"https://teams.microsoft.com.evil.example"_s + samplePath + sampleContext,
         Shape::NotTeams},
        {"Teams as the end of another", u"https://evilteams.microsoft.com"_s + samplePath, Shape::NotTeams},
        {"Teams as user name", u"https://teams.microsoft.com@evil.example"_s + samplePath, Shape::NotTeams},
        {"user name before Teams", u"https://ann@teams.microsoft.com"_s + samplePath + sampleContext, Shape::NotTeams},
        {"Teams as password", u"https://ann:teams.microsoft.com@evil.example/l"_s, Shape::NotTeams},
        {"Teams before a backslash", u"https://teams.microsoft.com\\@evil.example"_s + samplePath, Shape::NotTeams},
        {"Teams in the path", u"https://evil.example/https://teams.microsoft.com"_s + samplePath, Shape::NotTeams},
        {"another port", u"https://teams.microsoft.com:8443"_s + samplePath + sampleContext, Shape::NotTeams},
        {"port that is none", u"https://teams.microsoft.com:x"_s + samplePath, Shape::NotTeams},
        {"letters that only look like it", u"https://tеams.microsoft.com"_s + samplePath, Shape::NotTeams},
        {"escaped host", u"https://teams%2emicrosoft.com"_s + samplePath, Shape::NotTeams},
        {"text behind", sampleLink + u" Meeting ID: 283"_s, Shape::NotTeams},
        {"text before", u"Join: "_s + sampleLink, Shape::NotTeams},
        {"two lines", sampleLink + u"\nhttps://zoom.us/j/1"_s, Shape::NotTeams},
        {"NUL inside", teams + u"/l/meetup"_s + QChar(QChar::Null) + u"-join/x"_s, Shape::NotTeams},
        {"right-to-left override inside", teams + u"/\u202e"_s + samplePath, Shape::NotTeams},
        {"words", u"see the mail"_s, Shape::NotTeams},
        {"missing", QString(), Shape::Missing},
        {"empty", u""_s, Shape::Missing},
        {"white space", u" \t\r\n\u00a0"_s, Shape::Missing},
        {"invisible characters", u"\ufeff\u200b"_s, Shape::Missing},
    };
}

} // namespace

class JoinLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkHasItsShapeAndParts_data();
    void everyLinkHasItsShapeAndParts();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void contextMayNameTheOrganizerOnly();
    void dropsInvisibleCharactersAroundTheLink();
    void onlyMeetingsThatGraphKnowsCanBeLookedUp_data();
    void onlyMeetingsThatGraphKnowsCanBeLookedUp();
    void meetNowWithThreadAndOrganizerCanBeLookedUp();
    void readsEnormousLinksAtOnce_data();
    void readsEnormousLinksAtOnce();
    void everyShapeHasItsName();
};

void JoinLinkTest::everyLinkHasItsShapeAndParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QString>("thread");
    QTest::addColumn<bool>("hasContext");
    QTest::addColumn<QString>("number");
    for (const QList<Row> &rows : {longLinks(), channelLinks(), shortLinks(), linksWithoutMeeting(), otherLinks()}) {
        for (const Row &row : rows)
            QTest::newRow(row.name) << row.link << row.shape << row.thread << row.hasContext << row.number;
    }
}

void JoinLinkTest::everyLinkHasItsShapeAndParts()
{
    QFETCH(QString, text);
    QFETCH(Shape, shape);
    QFETCH(bool, hasContext);

    const JoinLink link = JoinLink::parse(text);

    QCOMPARE(shapeName(link.shape()), shapeName(shape));
    QTEST(link.threadId(), "thread");
    QTEST(link.meetingNumber(), "number");
    QCOMPARE(link.tenant(), hasContext ? std::optional(TenantId{sampleTenant}) : std::nullopt);
    QCOMPARE(link.organizer(), hasContext ? std::optional(UserId{sampleOrganizer}) : std::nullopt);
    QVERIFY(!link.isWrapped());
    QCOMPARE(link.isMissing(), shape == Shape::Missing);
}

void JoinLinkTest::keepsEveryByte_data()
{
    everyLinkHasItsShapeAndParts_data();
}

void JoinLinkTest::keepsEveryByte()
{
    QFETCH(QString, text);
    QFETCH(Shape, shape);

    const JoinLink link = JoinLink::parse(text);

    QCOMPARE(link.storedText(), text);
    QCOMPARE(link.text(), shape == Shape::Missing ? QString() : text);
}

void JoinLinkTest::contextMayNameTheOrganizerOnly()
{
    const JoinLink link =
        JoinLink::parse(teams + samplePath + contextOf(R"({"Oid":"9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"})"));

    QCOMPARE(link.shape(), Shape::Long);
    QCOMPARE(link.organizer(), UserId{sampleOrganizer});
    QCOMPARE(link.tenant(), std::nullopt);
    QVERIFY(link.canBeLookedUp());
}

void JoinLinkTest::dropsInvisibleCharactersAroundTheLink()
{
    const QString stored = u" \ufeff\u200e"_s + sampleLink + u"\u200b\u00a0\r\n"_s;

    const JoinLink link = JoinLink::parse(stored);

    QCOMPARE(link.shape(), Shape::Long);
    QCOMPARE(link.text(), sampleLink);
    QCOMPARE(link.storedText(), stored);
    QVERIFY(!link.isWrapped());
}

void JoinLinkTest::onlyMeetingsThatGraphKnowsCanBeLookedUp_data()
{
    everyLinkHasItsShapeAndParts_data();
}

void JoinLinkTest::onlyMeetingsThatGraphKnowsCanBeLookedUp()
{
    QFETCH(QString, text);
    QFETCH(Shape, shape);

    const bool isKnown = shape == Shape::Long || shape == Shape::Channel || shape == Shape::Short;

    QCOMPARE(JoinLink::parse(text).canBeLookedUp(), isKnown);
}

void JoinLinkTest::meetNowWithThreadAndOrganizerCanBeLookedUp()
{
    const QString context = contextOf(R"({"Oid":"9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f","Type":"MeetNow"})");

    const JoinLink link = JoinLink::parse(teams + samplePath + context);

    QCOMPARE(link.shape(), Shape::MeetNow);
    QVERIFY(link.canBeLookedUp());
}

void JoinLinkTest::readsEnormousLinksAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Shape>("shape");
    QTest::newRow("context") << QString(sampleLink + u"&x="_s + QString(10'000, u'a')) << Shape::Long;
    QTest::newRow("thread") << QString(teams + u"/l/meetup-join/19%3a"_s + QString(10'000, u'a') + u"%40thread.v2/0"_s +
                                       sampleContext)
                            << Shape::Long;
    QTest::newRow("percent signs") << QString(teams + u"/l/meetup-join/"_s + QString(1'000'000, u'%'))
                                   << Shape::BareHost;
    QTest::newRow("slashes") << QString(teams + QString(1'000'000, u'/')) << Shape::BareHost;
    QTest::newRow("ampersands") << QString(teams + samplePath + u"?"_s + QString(1'000'000, u'&')) << Shape::MeetNow;
    QTest::newRow("braces") << QString(teams + samplePath + u"?context="_s + QString(1'000'000, u'{'))
                            << Shape::MeetNow;
    QTest::newRow("anything") << QString(1'000'000, u'x') << Shape::NotTeams;
}

void JoinLinkTest::readsEnormousLinksAtOnce()
{
    QFETCH(QString, text);

    const JoinLink link = JoinLink::parse(text);

    QTEST(link.shape(), "shape");
    QCOMPARE(link.text(), text);
}

void JoinLinkTest::everyShapeHasItsName()
{
    QCOMPARE(shapeName(Shape::Missing), u"Missing"_s);
    QCOMPARE(shapeName(Shape::Long), u"Long"_s);
    QCOMPARE(shapeName(Shape::Channel), u"Channel"_s);
    QCOMPARE(shapeName(Shape::Short), u"Short"_s);
    QCOMPARE(shapeName(Shape::MeetNow), u"MeetNow"_s);
    QCOMPARE(shapeName(Shape::Fabricated), u"Fabricated"_s);
    QCOMPARE(shapeName(Shape::Consumer), u"Consumer"_s);
    QCOMPARE(shapeName(Shape::BareHost), u"BareHost"_s);
    QCOMPARE(shapeName(Shape::NotTeams), u"NotTeams"_s);
}

QTEST_APPLESS_MAIN(JoinLinkTest)
#include "tst_joinlink.moc"
