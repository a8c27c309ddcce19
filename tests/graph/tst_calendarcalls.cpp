// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/eventcalls.h"
#include "graph/mailcalls.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr auto noEnd = std::nullopt;

WallTime wallTime(const QString &zone, QTime start, std::optional<QTime> end = noEnd, QDate date = QDate(2026, 3, 3))
{
    return {.date = date, .start = start, .end = end, .timezone = zone};
}

NewEvent newEvent(const WallTime &wallTime)
{
    return {.transactionId = u"5f0a3c9e-1c2d-4e3f-8a4b-0c1d2e3f4a5b"_s,
            .subject = u"Algebra “1” - 2026-03-03 10:00"_s,
            .wallTime = wallTime};
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What a calendar view gives of one event.
QJsonObject listed(const QString &id, const QString &transactionId)
{
    QJsonObject event = object(R"({"subject":"Weekly","isCancelled":false,"isOnlineMeeting":true,
        "start":{"dateTime":"2026-03-03T10:00:00.0000000","timeZone":"UTC"},
        "end":{"dateTime":"2026-03-03T11:00:00.0000000","timeZone":"UTC"},
        "onlineMeeting":null,"attendees":[{"type":"required"},{"type":"optional"}]})");
    event[u"id"_s] = id;
    if (!transactionId.isEmpty())
        event[u"transactionId"_s] = transactionId;
    return event;
}

QString problemOf(const Error &error)
{
    return errorKindName(error.kind) + u": "_s + error.text + error.detail;
}

} // namespace

/// Requests about calendars and mails byte for byte, and what their answers say.
class TestCalendarCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsMadeInItsOwnZone();
    void anEventWithoutEndTakesAnHour_data();
    void anEventWithoutEndTakesAnHour();
    void aTimeThatIsNoneIsRefused_data();
    void aTimeThatIsNoneIsRefused();
    void theCalendarIsSearchedADayAround();
    void theEventOfATransactionIsChosen();
    void anEventWithoutWhatIsNeededIsRefused();
    void attendeesAndTransactionAreRead_data();
    void attendeesAndTransactionAreRead();
    void theCalendarIsAskedForItsProviders();
    void providersAreRead_data();
    void providersAreRead();
    void aBodyIsReadAsItIs();
    void aBodyThatCannotBeUsedIsRefused_data();
    void aBodyThatCannotBeUsedIsRefused();
    void aBodyIsReplacedUnderItsETag();
    void anEventIsDeletedByItsId();
    void aMailGoesToOnePerson();
};

void TestCalendarCalls::anEventIsMadeInItsOwnZone()
{
    const auto request =
        postEvent(u"lms-meetings@contoso.example"_s, newEvent(wallTime(u"Asia/Kolkata"_s, {15, 0}, QTime(16, 30))));

    QVERIFY(request);
    QCOMPARE(request->method, HttpRequest::Method::Post);
    QCOMPARE(request->target, "/users/lms-meetings%40contoso.example/events");
    QCOMPARE(request->contentType, "application/json");
    QCOMPARE(request->prefer, R"(outlook.timezone="UTC")");
    QCOMPARE(request->twice, HttpRequest::Twice::Harmful);
    QCOMPARE(
        QString::fromUtf8(request->body),
        uR"({"end":{"dateTime":"2026-03-03T16:30:00","timeZone":"Asia/Kolkata"},"isOnlineMeeting":true,)"
        uR"("onlineMeetingProvider":"teamsForBusiness",)"
        uR"("start":{"dateTime":"2026-03-03T15:00:00","timeZone":"Asia/Kolkata"},)"
        uR"("subject":"Algebra “1” - 2026-03-03 10:00","transactionId":"5f0a3c9e-1c2d-4e3f-8a4b-0c1d2e3f4a5b"})"_s);
}

void TestCalendarCalls::anEventWithoutEndTakesAnHour_data()
{
    QTest::addColumn<WallTime>("when");
    QTest::addColumn<QString>("end");
    const QString london = u"Europe/London"_s;
    QTest::newRow("in the day") << wallTime(london, {10, 0}) << u"2026-03-03T11:00:00"_s;
    QTest::newRow("past midnight") << wallTime(london, {23, 30}) << u"2026-03-04T00:30:00"_s;
    QTest::newRow("over the skipped hour")
        << wallTime(london, {0, 30}, noEnd, {2026, 3, 29}) << u"2026-03-29T02:30:00"_s;
    QTest::newRow("another name of the zone") << wallTime(u"US/Eastern"_s, {9, 15}) << u"2026-03-03T10:15:00"_s;
}

void TestCalendarCalls::anEventWithoutEndTakesAnHour()
{
    QFETCH(const WallTime, when);
    QFETCH(const QString, end);
    const auto request = postEvent(u"u"_s, newEvent(when));
    QVERIFY(request);
    const QJsonObject body = object(request->body);
    QCOMPARE(body[u"end"_s].toObject(), (QJsonObject{{u"dateTime"_s, end}, {u"timeZone"_s, when.timezone}}));
}

void TestCalendarCalls::aTimeThatIsNoneIsRefused_data()
{
    QTest::addColumn<WallTime>("when");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown zone") << wallTime(u"Europe/Lodnon"_s, {10, 0}) << u"Europe/Lodnon"_s;
    QTest::newRow("no zone") << wallTime({}, {10, 0}) << u"zone"_s;
    QTest::newRow("backwards") << wallTime(u"UTC"_s, {23, 30}, QTime(0, 30)) << u"end"_s;
    QTest::newRow("skipped hour") << wallTime(u"Europe/London"_s, {1, 30}, noEnd, {2026, 3, 29}) << u"01:30"_s;
}

void TestCalendarCalls::aTimeThatIsNoneIsRefused()
{
    QFETCH(const WallTime, when);
    QFETCH(const QString, words);
    const auto made = postEvent(u"u"_s, newEvent(when));
    const auto listing = listEventsAround(u"u"_s, when);
    QVERIFY(!made && !listing);
    QCOMPARE(errorKindName(made.error().kind), u"NotApplied"_s);
    QVERIFY2(made.error().text.contains(words), qPrintable(made.error().text));
    QCOMPARE(listing.error(), made.error());
}

void TestCalendarCalls::theCalendarIsSearchedADayAround()
{
    const auto request =
        listEventsAround(u"lms-meetings@contoso.example"_s, wallTime(u"Asia/Kolkata"_s, {15, 0}, QTime(16, 30)));
    QVERIFY(request);
    QCOMPARE(
        request->target,
        "/users/lms-meetings%40contoso.example/calendarView?startDateTime=2026-03-02T09:30:00Z"
        "&endDateTime=2026-03-04T11:00:00Z&$select=id,iCalUId,subject,start,end,type,seriesMasterId,isCancelled,"
        "isOnlineMeeting,onlineMeetingProvider,onlineMeeting,organizer,isOrganizer,transactionId,attendees&$top=200");
    QCOMPARE(request->prefer, R"(outlook.timezone="UTC")");
    const QUrl url = QUrl::fromEncoded("https://graph.microsoft.com/v1.0" + request->target, QUrl::StrictMode);
    QVERIFY(url.toEncoded().endsWith(request->target));
}

void TestCalendarCalls::theEventOfATransactionIsChosen()
{
    const QString mine = newEvent({}).transactionId;
    const QJsonObject broken{{u"id"_s, 7}, {u"transactionId"_s, u"x"_s}};
    const auto found = parseMadeEvent(
        {u"no object"_s, broken, listed(u"a"_s, {}), listed(u"b"_s, u"another"_s), listed(u"c"_s, mine.toUpper())},
        mine);
    QVERIFY2(found, found ? "" : qPrintable(problemOf(found.error())));
    QVERIFY(*found);
    QCOMPARE((*found)->id.value(), u"c"_s);
    QCOMPARE((*found)->transactionId, mine.toUpper());

    const auto none = parseMadeEvent({listed(u"a"_s, {}), listed(u"b"_s, u"another"_s)}, mine);
    QVERIFY(none && !*none);
    const auto nothingAsked = parseMadeEvent({listed(u"a"_s, {})}, {});
    QVERIFY(nothingAsked && !*nothingAsked);
}

void TestCalendarCalls::anEventWithoutWhatIsNeededIsRefused()
{
    const QString mine = newEvent({}).transactionId;
    QJsonObject event = listed(u"a"_s, mine);
    event.remove(u"isOnlineMeeting"_s);
    const auto found = parseMadeEvent({event}, mine);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().text.contains(u"isOnlineMeeting"_s));
}

void TestCalendarCalls::attendeesAndTransactionAreRead_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("attendees");
    QTest::addColumn<QString>("transactionId");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *name, const QByteArray &members, int attendees, const QString &transactionId,
                        const QString &wrong = {}) {
        QTest::newRow(name) << members << attendees << transactionId << wrong;
    };
    row("both", R"({"attendees":[{},{},{}],"transactionId":"t"})", 3, u"t"_s);
    row("neither", "{}", 0, {});
    row("null", R"({"attendees":null,"transactionId":null})", 0, {});
    row("attendees as text", R"({"attendees":"ann"})", 0, {}, u"attendees"_s);
    row("transaction as number", R"({"transactionId":1})", 0, {}, u"transactionId"_s);
}

void TestCalendarCalls::attendeesAndTransactionAreRead()
{
    QFETCH(const QByteArray, members);
    QFETCH(const int, attendees);
    QFETCH(const QString, transactionId);
    QFETCH(const QString, wrong);
    QJsonObject event = listed(u"a"_s, {});
    event.remove(u"attendees"_s);
    const QJsonObject more = object(members);
    for (auto member = more.begin(); member != more.end(); ++member)
        event[member.key()] = member.value();

    const auto parsed = parseEvent(event);

    QCOMPARE(parsed.has_value(), wrong.isEmpty());
    QVERIFY(parsed || parsed.error().text.contains(wrong));
    QCOMPARE(parsed ? parsed->attendees : 0, attendees);
    QCOMPARE(parsed ? parsed->transactionId : QString(), transactionId);
}

void TestCalendarCalls::theCalendarIsAskedForItsProviders()
{
    QCOMPARE(getCalendar(u"ann@contoso.example"_s),
             HttpRequest::get("/users/ann%40contoso.example/calendar?$select=allowedOnlineMeetingProviders"));
}

void TestCalendarCalls::providersAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const QByteArray key = R"({"allowedOnlineMeetingProviders":)";
    QTest::newRow("Teams") << QByteArray(key + R"(["skypeForBusiness","teamsForBusiness"]})") << u"yes"_s;
    QTest::newRow("another") << QByteArray(key + R"(["skypeForBusiness"]})") << u"no"_s;
    QTest::newRow("none") << QByteArray(key + "[]}") << u"no"_s;
    QTest::newRow("not told") << QByteArray("{}") << u"allowedOnlineMeetingProviders"_s;
    QTest::newRow("null") << QByteArray(key + "null}") << u"allowedOnlineMeetingProviders"_s;
}

void TestCalendarCalls::providersAreRead()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, said);
    const auto allowed = parseAllowsTeams(object(json));
    if (allowed)
        QCOMPARE(*allowed ? u"yes"_s : u"no"_s, said);
    else
        QVERIFY2(allowed.error().text.contains(said), qPrintable(allowed.error().text));
}

void TestCalendarCalls::aBodyIsReadAsItIs()
{
    // No preference for text: HTML would come back as text, and go back as text.
    QCOMPARE(getEventBody(u"ann@contoso.example"_s, EventId{u"AAMk/AG+="_s}),
             HttpRequest::get("/users/ann%40contoso.example/events/AAMk%2FAG%2B%3D?$select=body"));
    const QString content = u"<p>\r\n<a href=\"https://x/?a=1&amp;b=%3a\">„x“</a> \u00a0</p>"_s;
    const QJsonObject event{{u"@odata.etag"_s, u"W/\"ZlnW4RIAV06KYYwlrfNZvQAAKGWwbw==\""_s},
                            {u"id"_s, u"AAMk"_s},
                            {u"body"_s, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, content}}}};
    const auto body = parseEventBody(event);
    QVERIFY(body);
    QCOMPARE(
        *body,
        (EventBody{.contentType = u"html"_s, .content = content, .etag = u"W/\"ZlnW4RIAV06KYYwlrfNZvQAAKGWwbw==\""_s}));
}

void TestCalendarCalls::aBodyThatCannotBeUsedIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    QTest::newRow("no ETag") << QByteArray(R"({"body":{"contentType":"html","content":"x"}})") << u"@odata.etag"_s;
    QTest::newRow("an ETag of two lines")
        << QByteArray(R"({"@odata.etag":"a\r\nX: y","body":{"contentType":"html","content":"x"}})") << u"@odata.etag"_s;
    QTest::newRow("no body") << QByteArray(R"({"@odata.etag":"a"})") << u"body"_s;
    QTest::newRow("no type") << QByteArray(R"({"@odata.etag":"a","body":{"content":"x"}})") << u"contentType"_s;
    QTest::newRow("content as list") << QByteArray(R"({"@odata.etag":"a","body":{"contentType":"html","content":[]}})")
                                     << u"content"_s;
}

void TestCalendarCalls::aBodyThatCannotBeUsedIsRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, key);
    const auto body = parseEventBody(object(json));
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::Protocol);
    QVERIFY(body.error().text.contains(u"“%1”"_s.arg(key)));
}

void TestCalendarCalls::aBodyIsReplacedUnderItsETag()
{
    const HttpRequest request =
        patchEventBody(u"ann@contoso.example"_s, EventId{u"AAMk/AG+="_s},
                       {.contentType = u"html"_s, .content = u"<a href='x&y'>„\"“</a>"_s, .etag = u"W/\"a==\""_s});
    QCOMPARE(request.method, HttpRequest::Method::Patch);
    QCOMPARE(request.target, "/users/ann%40contoso.example/events/AAMk%2FAG%2B%3D");
    QCOMPARE(request.ifMatch, "W/\"a==\"");
    QCOMPARE(request.prefer, "");
    QCOMPARE(QString::fromUtf8(request.body),
             uR"({"body":{"content":"<a href='x&y'>„\"“</a>","contentType":"html"}})"_s);
}

void TestCalendarCalls::anEventIsDeletedByItsId()
{
    const HttpRequest request = deleteEvent(u"ann@contoso.example"_s, EventId{u"AAMk/AG+="_s});
    QCOMPARE(request, HttpRequest::remove("/users/ann%40contoso.example/events/AAMk%2FAG%2B%3D"));
    QCOMPARE(methodName(request.method), "DELETE");
}

void TestCalendarCalls::aMailGoesToOnePerson()
{
    const HttpRequest request = postMail(
        u"lms-meetings@contoso.example"_s,
        {.to = u"o'neil@contoso.example"_s, .subject = u"New link of “Algebra”"_s, .text = u"Hello,\n<not> HTML"_s});
    QCOMPARE(request.method, HttpRequest::Method::Post);
    QCOMPARE(request.target, "/users/lms-meetings%40contoso.example/sendMail");
    QCOMPARE(request.twice, HttpRequest::Twice::Harmful);
    QCOMPARE(QString::fromUtf8(request.body),
             uR"({"message":{"body":{"content":"Hello,\n<not> HTML","contentType":"text"},)"
             uR"("subject":"New link of “Algebra”",)"
             uR"("toRecipients":[{"emailAddress":{"address":"o'neil@contoso.example"}}]},"saveToSentItems":true})"_s);
}

QTEST_GUILESS_MAIN(TestCalendarCalls)
#include "tst_calendarcalls.moc"
