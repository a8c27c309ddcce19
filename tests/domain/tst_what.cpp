// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linksamples.h"
#include "domain/what.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

Q_DECLARE_METATYPE(confdesk::What)

namespace {

const QString baseUrl = u"https://vle.example.org"_s;
const QString shortLink = u"https://teams.microsoft.com/meet/2834567890123?p=Ab3dEf9h"_s;
const QString eventId = u"AAMkAGI2TG93LTQ1Ni1hYmNkLWVmMDEtMjM0NTY3ODkwYWJjZABGAAAAAADUuTJK1K9sTZXZvq0-_8kBwB3AAA="_s;

What conferenceOf(qint64 id)
{
    return what::ByConference{ConferenceId{id}};
}

What slotOf(qint64 id)
{
    return what::BySlot{TimeSlotId{id}};
}

What joinLink(const QString &text)
{
    return what::ByJoinLink{JoinLink::parse(text)};
}

What eventOf(const QString &text)
{
    return what::ByEventId{EventId{text}};
}

What onlineMeeting(const QString &text)
{
    return what::ByOnlineMeetingId{OnlineMeetingId::parse(text)};
}

What words(const QString &text)
{
    return what::ByText{text};
}

} // namespace

class WhatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreRecognised_data();
    void textsAreRecognised();
    void lmsAddressesAreConferences_data();
    void lmsAddressesAreConferences();
    void baseUrlMayHaveAPathAndAPort_data();
    void baseUrlMayHaveAPathAndAPort();
    void withoutBaseUrlNoAddressIsAConference();
    void saysWhatItWasRecognisedAs_data();
    void saysWhatItWasRecognisedAs();
};

void WhatTest::textsAreRecognised_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<What>("what");
    const auto row = [](const char *name, const QString &input, const What &what) {
        QTest::newRow(name) << input << what;
    };

    row("bare number", u"51"_s, conferenceOf(51));
    row("bare number, white space around", u" 51\n"_s, conferenceOf(51));
    row("bare number, leading zeros", u"0051"_s, conferenceOf(51));
    row("largest number", u"9223372036854775807"_s, conferenceOf(9223372036854775807));
    row("number too large", u"9223372036854775808"_s, words(u"9223372036854775808"_s));
    row("enormous number", QString(5000, u'9'), words(QString(5000, u'9')));
    row("negative number", u"-51"_s, words(u"-51"_s));
    row("number with a sign", u"+51"_s, words(u"+51"_s));
    row("decimal number", u"5.1"_s, words(u"5.1"_s));
    row("number in groups", u"5 1"_s, words(u"5 1"_s));
    row("foreign digits", u"٥١"_s, words(u"٥١"_s));
    row("conference", u"conference:51"_s, conferenceOf(51));
    row("conference, capitals and blanks", u" Conference : 51 "_s, conferenceOf(51));
    row("slot", u"slot:45"_s, slotOf(45));
    row("slot, capitals and blanks", u"SLOT: 45"_s, slotOf(45));
    row("slot too large", u"slot:9223372036854775808"_s, words(u"slot:9223372036854775808"_s));
    row("slot without number", u"slot:"_s, words(u"slot:"_s));
    row("slot with text behind", u"slot:45 x"_s, words(u"slot:45 x"_s));
    row("slot with a negative number", u"slot:-45"_s, words(u"slot:-45"_s));
    row("another kind", u"course:7"_s, words(u"course:7"_s));

    row("long link", sampleLink, joinLink(sampleLink));
    row("short link", shortLink, joinLink(shortLink));
    row("link with white space around", u"\t"_s + sampleLink + u"\r\n"_s, joinLink(sampleLink));
    row("link in a mail", u"Join the meeting now<"_s + sampleLink + u">\nMeeting ID: 283"_s, joinLink(sampleLink));
    row("Safe Links", inSafeLink(sampleLink), joinLink(inSafeLink(sampleLink)));
    row("Safe Links in a mail", u"see "_s + inSafeLink(sampleLink), joinLink(sampleLink));
    row("host of Teams", u"https://teams.microsoft.com"_s, joinLink(u"https://teams.microsoft.com"_s));
    row("consumer link", u"https://teams.live.com/meet/931"_s, joinLink(u"https://teams.live.com/meet/931"_s));
    row("link of another platform", u"https://zoom.us/j/91234567890"_s, joinLink(u"https://zoom.us/j/91234567890"_s));
    row("link of a meeting's chat", u"https://teams.microsoft.com/l/chat/19%3ameeting_QQ%40thread.v2/0"_s,
        onlineMeeting(u"19:meeting_QQ@thread.v2"_s));

    row("event id", eventId, eventOf(eventId));
    row("event id, white space around", u" "_s + eventId + u"\n"_s, eventOf(eventId));
    row("other event id", QString(eventId).replace(0, 4, u"AQMk"_s),
        eventOf(QString(eventId).replace(0, 4, u"AQMk"_s)));
    row("immutable event id", QString(eventId).replace(0, 4, u"AAkA"_s),
        eventOf(QString(eventId).replace(0, 4, u"AAkA"_s)));
    row("event id in standard base64", QString(eventId).replace(u'-', u'+').replace(u'_', u'/'),
        eventOf(QString(eventId).replace(u'-', u'+').replace(u'_', u'/')));
    row("GUID of a fabricated meeting", sampleOrganizer, eventOf(sampleOrganizer));
    row("beginning of an event id", u"AAMk"_s, words(u"AAMk"_s));
    row("event id with text behind", eventId + u" x"_s, words(eventId + u" x"_s));
    row("Graph id", sampleGraphId, onlineMeeting(sampleGraphId));
    row("cut Graph id", sampleGraphId.chopped(9), onlineMeeting(sampleGraphId.chopped(9)));
    row("thread id", sampleThread, onlineMeeting(sampleThread));

    row("empty", QString(), words(QString()));
    row("white space", u" \t\n"_s, words(QString()));
    row("title", u" Algebra II "_s, words(u"Algebra II"_s));
    row("title with a word like an id", u"MSoftware engineering"_s, words(u"MSoftware engineering"_s));
    row("mail address", u"ann@example.org"_s, words(u"ann@example.org"_s));
    row("pattern characters", u"100%_"_s, words(u"100%_"_s));
    row("enormous text", QString(10'000, u'x'), words(QString(10'000, u'x')));
}

void WhatTest::textsAreRecognised()
{
    QFETCH(QString, input);
    QFETCH(What, what);

    const What recognised = recognise(input, baseUrl);

    QVERIFY2(recognised == what, qPrintable(describe(recognised)));
}

void WhatTest::lmsAddressesAreConferences_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isConference");
    QTest::newRow("as the LMS writes it") << u"https://vle.example.org/conferences/51/"_s << true;
    QTest::newRow("no slash") << u"https://vle.example.org/conferences/51"_s << true;
    QTest::newRow("query") << u"https://vle.example.org/conferences/51/?tab=time"_s << true;
    QTest::newRow("query without slash") << u"https://vle.example.org/conferences/51?tab=time"_s << true;
    QTest::newRow("fragment") << u"https://vle.example.org/conferences/51/#top"_s << true;
    QTest::newRow("page below") << u"https://vle.example.org/conferences/51/time/edit/"_s << true;
    QTest::newRow("http") << u"http://vle.example.org/conferences/51/"_s << true;
    QTest::newRow("upper-case host") << u"https://VLE.Example.Org/conferences/51/"_s << true;
    QTest::newRow("usual port") << u"https://vle.example.org:443/conferences/51/"_s << true;
    QTest::newRow("white space around") << u"  https://vle.example.org/conferences/51/\n"_s << true;
    QTest::newRow("the list") << u"https://vle.example.org/conferences/"_s << false;
    QTest::newRow("no number") << u"https://vle.example.org/conferences/new/"_s << false;
    QTest::newRow("number and letters") << u"https://vle.example.org/conferences/51x/"_s << false;
    QTest::newRow("number too large") << u"https://vle.example.org/conferences/9223372036854775808/"_s << false;
    QTest::newRow("another page") << u"https://vle.example.org/courses/51/"_s << false;
    QTest::newRow("another host") << u"https://www.example.org/conferences/51/"_s << false;
    QTest::newRow("another port") << u"https://vle.example.org:8443/conferences/51/"_s << false;
    QTest::newRow("host that begins like it") << u"https://vle.example.org.evil.example/conferences/51/"_s << false;
    QTest::newRow("user before the host") << u"https://vle.example.org@evil.example/conferences/51/"_s << false;
}

void WhatTest::lmsAddressesAreConferences()
{
    QFETCH(QString, path);
    QFETCH(bool, isConference);

    QCOMPARE(recognise(path, baseUrl) == conferenceOf(51), isConference);
}

void WhatTest::baseUrlMayHaveAPathAndAPort_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isConference");
    QTest::newRow("path") << u"https://example.org/lms"_s << u"https://example.org/lms/conferences/51/"_s << true;
    QTest::newRow("path, slash at its end")
        << u"https://example.org/lms/"_s << u"https://example.org/lms/conferences/51/"_s << true;
    QTest::newRow("path left out") << u"https://example.org/lms"_s << u"https://example.org/conferences/51/"_s << false;
    QTest::newRow("port") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1:8000/conferences/51/"_s << true;
    QTest::newRow("port left out") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1/conferences/51/"_s << false;
}

void WhatTest::baseUrlMayHaveAPathAndAPort()
{
    QFETCH(QString, base);
    QFETCH(QString, address);
    QFETCH(bool, isConference);

    QCOMPARE(recognise(address, base) == conferenceOf(51), isConference);
}

void WhatTest::withoutBaseUrlNoAddressIsAConference()
{
    const QString address = u"https://vle.example.org/conferences/51/"_s;

    QVERIFY(recognise(address, QString()) == joinLink(address));
}

void WhatTest::saysWhatItWasRecognisedAs_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("description");
    QTest::newRow("conference") << u"51"_s << u"conference 51"_s;
    QTest::newRow("slot") << u"slot:45"_s << u"time slot 45"_s;
    QTest::newRow("link") << sampleLink << u"a Teams join link"_s;
    QTest::newRow("other link") << u"https://zoom.us/j/1"_s << u"a link that does not lead to Teams"_s;
    QTest::newRow("event id") << eventId << u"an event id"_s;
    QTest::newRow("Graph id") << sampleGraphId << u"an online meeting id"_s;
    QTest::newRow("thread id") << sampleThread << u"a Teams thread id"_s;
    QTest::newRow("text") << u"algebra"_s << u"text “algebra”"_s;
    QTest::newRow("text of two lines") << u"algebra\nII"_s << u"text “algebra II”"_s;
}

void WhatTest::saysWhatItWasRecognisedAs()
{
    QFETCH(QString, input);

    QTEST(describe(recognise(input, baseUrl)), "description");
}

QTEST_APPLESS_MAIN(WhatTest)
#include "tst_what.moc"
