// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime utc(int hour, int minute)
{
    return QDateTime(QDate(2031, 7, 3), QTime(hour, minute), QTimeZone::utc());
}

MailMessage newLink()
{
    return {.to = u"ann@contoso.example"_s, .subject = u"New link"_s, .text = u"Tuesday\n<b>"_s};
}

} // namespace

/// The port's calls against the simulated Graph, which is strict about bodies, times and ETags.
class TestCalendarService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEventIsMadeWithItsMeeting();
    void itsMeetingIsFoundAndSwitchedToRecording();
    void theLinkMayComeLater();
    void whoMayNotOwnTeamsMeetingsIsTold();
    void anEventIsFoundByItsTransaction();
    void anEventIsFoundAmongAllPages();
    void anEventThatWasNotMadeIsNotFound();
    void anEventWithoutAnIntervalIsNotSent();
    void aBodyIsReplacedAndNothingElse();
    void aBodyThatWasChangedMeanwhileIsLeftAlone();
    void aBodyWithoutETagIsNotSent();
    void aTextStaysAText();
    void anEventIsDeletedOnce();
    void aMailIsSentAndKept();
    void throttlingIsWaitedForByEveryCall_data();
    void throttlingIsWaitedForByEveryCall();

private:
    std::unique_ptr<SimulatorFixture> f;
};

void TestCalendarService::init()
{
    f = std::make_unique<SimulatorFixture>();
}

void TestCalendarService::cleanup()
{
    f.reset();
}

void TestCalendarService::anEventIsMadeWithItsMeeting()
{
    const auto event = waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}));

    QVERIFY(event);
    QVERIFY2(*event, event->has_value() ? "" : qPrintable(event->error().text));
    const SimulatedEvent made = f->simulator.world().events.constLast();
    QCOMPARE(**event, (CalendarEvent{.id = EventId{made.id},
                                     .subject = u"Drawing"_s,
                                     .startUtc = utc(8, 0),
                                     .endUtc = utc(9, 30),
                                     .isCancelled = false,
                                     .isOnlineMeeting = true,
                                     .joinUrl = made.joinUrl,
                                     .transactionId = drawing().transactionId,
                                     .attendees = 0}));
    QCOMPARE(made.start, (SimulatedDateTime{u"2031-07-03T10:00:00"_s, u"Europe/Berlin"_s}));
    QCOMPARE(f->simulator.requests().constLast().header("Prefer"), R"(IdType="ImmutableId", outlook.timezone="UTC")");
    const auto readBack = waitFor(f->service().event(f->mailbox(), (*event)->id, {}));
    QVERIFY(readBack && *readBack);
    QCOMPARE(**readBack, **event);
}

void TestCalendarService::itsMeetingIsFoundAndSwitchedToRecording()
{
    const auto event = waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}));
    QVERIFY(event && *event);
    const auto meeting = waitFor(f->service().findMeeting(f->organizer(), JoinLink::parse((*event)->joinUrl), {}));
    QVERIFY(meeting && *meeting);
    QVERIFY(!(*meeting)->recordAutomatically);
    QVERIFY(waitFor(f->service().setRecording(f->organizer(), (*meeting)->id, Recording::On, {}))->has_value());
    QVERIFY(f->simulator.world().meetings.constLast().recordAutomatically);
}

void TestCalendarService::theLinkMayComeLater()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.joinUrlLag = 1; });
    const auto event = waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}));
    QVERIFY(event && *event);
    QVERIFY((*event)->isOnlineMeeting && (*event)->joinUrl.isEmpty());
    QVERIFY(waitFor(f->service().event(f->mailbox(), (*event)->id, {}))->value().joinUrl.isEmpty());
    QVERIFY(!waitFor(f->service().event(f->mailbox(), (*event)->id, {}))->value().joinUrl.isEmpty());
}

void TestCalendarService::whoMayNotOwnTeamsMeetingsIsTold()
{
    QCOMPARE(waitFor(f->calendar().allowsTeamsMeetings(f->mailbox(), {}))->value(), true);
    f->simulator.changeWorld([](SimulatedWorld &world) { world.users.first().teamsAllowed = false; });
    QCOMPARE(waitFor(f->calendar().allowsTeamsMeetings(f->mailbox(), {}))->value(), false);
    const auto event = waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}));
    QVERIFY(event && *event);
    QVERIFY(!(*event)->isOnlineMeeting && (*event)->joinUrl.isEmpty());
}

void TestCalendarService::anEventIsFoundByItsTransaction()
{
    const auto made = waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}));
    QVERIFY(made && *made);
    const auto found = waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {}));
    QVERIFY(found && *found && **found);
    QCOMPARE(***found, **made);
}

void TestCalendarService::anEventIsFoundAmongAllPages()
{
    f->simulator.changeWorld([](SimulatedWorld &world) {
        SimulatedEvent event = world.events.first();
        event.start = event.end = {.dateTime = u"2031-07-03T07:30:00"_s, .timeZone = u"Asia/Kolkata"_s};
        for (int i = 0; i < 450; ++i) { // more than two pages
            event.id = u"event %1"_s.arg(i);
            event.transactionId = i % 2 == 0 ? QString() : u"transaction %1"_s.arg(i);
            world.events.append(event);
        }
    });
    QVERIFY(waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}))->has_value());
    const auto found = waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {}));
    QVERIFY(found && *found && **found);
    QCOMPARE((***found).subject, u"Drawing"_s);
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"calendarView"_s), 3);
}

void TestCalendarService::anEventThatWasNotMadeIsNotFound()
{
    NewEvent other = drawing();
    other.transactionId = u"another"_s;
    QVERIFY(waitFor(f->calendar().createEvent(f->mailbox(), other, {}))->has_value());
    const auto found = waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {}));
    QVERIFY(found && *found);
    QVERIFY(!**found);
}

void TestCalendarService::anEventWithoutAnIntervalIsNotSent()
{
    NewEvent event = drawing();
    event.wallTime.timezone = u"Europe/Lodnon"_s;
    const auto made = waitFor(f->calendar().createEvent(f->mailbox(), event, {}));
    QVERIFY(made && !*made);
    QCOMPARE(errorKindName(made->error().kind), u"NotApplied"_s);
    QCOMPARE(waitFor(f->calendar().findEvent(f->mailbox(), event, {}))->error(), made->error());
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestCalendarService::aBodyIsReplacedAndNothingElse()
{
    f->simulator.changeWorld(
        [](SimulatedWorld &world) { world.events.first().body = u"<a href=\"x&amp;y\">„x“</a>\r\n"_s; });
    const SimulatedEvent before = f->simulator.world().events.constFirst();
    const auto read = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}));
    QVERIFY(read && *read);
    QCOMPARE((*read)->contentType, u"html"_s);
    QCOMPARE((*read)->content, before.body);

    EventBody body = **read;
    body.content.replace(u"x&amp;y"_s, u"z"_s);
    QVERIFY(waitFor(f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {}))->has_value());

    SimulatedEvent expected = before;
    expected.body = u"<a href=\"z\">„x“</a>\r\n"_s;
    expected.changes = 1;
    QCOMPARE(f->simulator.world().events.constFirst(), expected);
}

void TestCalendarService::aBodyThatWasChangedMeanwhileIsLeftAlone()
{
    const auto read = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}));
    QVERIFY(read && *read);
    f->simulator.changeWorld([](SimulatedWorld &world) { ++world.events.first().changes; });
    const SimulatedWorld before = f->simulator.world();

    const auto replaced = waitFor(f->calendar().replaceBody(f->mailbox(), f->algebra(), **read, {}));

    QVERIFY(replaced && !*replaced);
    QCOMPARE(errorKindName(replaced->error().kind), u"Conflict"_s);
    QVERIFY2(replaced->error().text.contains(f->mailbox()), qPrintable(replaced->error().text));
    QCOMPARE(f->simulator.world(), before);
    QCOMPARE(f->simulator.requestCount(u"PATCH"_s), 1);
}

void TestCalendarService::aBodyWithoutETagIsNotSent()
{
    const EventBody body{.contentType = u"html"_s, .content = u"x"_s, .etag = {}};
    const auto replaced = waitFor(f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {}));
    QVERIFY(replaced && !*replaced);
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestCalendarService::aTextStaysAText()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.events.first().bodyType = u"text"_s; });
    const auto read = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}));
    QVERIFY(read && *read);
    QCOMPARE((*read)->contentType, u"text"_s);
    QVERIFY(waitFor(f->calendar().replaceBody(f->mailbox(), f->algebra(), **read, {}))->has_value());
    QCOMPARE(f->simulator.world().events.constFirst().bodyType, u"text"_s);
}

void TestCalendarService::anEventIsDeletedOnce()
{
    const EventId id = f->algebra();
    QVERIFY(waitFor(f->calendar().deleteEvent(f->mailbox(), id, {}))->has_value());
    QVERIFY(!f->simulator.world().event(id.value()));
    const auto again = waitFor(f->calendar().deleteEvent(f->mailbox(), id, {}));
    QVERIFY(again && !*again);
    QCOMPARE(errorKindName(again->error().kind), u"EventGone"_s);
    QCOMPARE(f->simulator.world().mails.size(), 1); // its attendee's
}

void TestCalendarService::aMailIsSentAndKept()
{
    QVERIFY(waitFor(f->calendar().sendMail(f->mailbox(), newLink(), {}))->has_value());
    const QList<SimulatedMail> mails = f->simulator.world().mails;
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails.first().to, QStringList{newLink().to});
    QCOMPARE(mails.first().subject, newLink().subject);
    QCOMPARE(mails.first().content, newLink().text);
    QCOMPARE(mails.first().contentType, u"text"_s);
    QVERIFY(mails.first().savedToSentItems);
}

void TestCalendarService::throttlingIsWaitedForByEveryCall_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("make") << u"POST"_s;
    QTest::newRow("find, read") << u"GET"_s;
    QTest::newRow("change") << u"PATCH"_s;
    QTest::newRow("delete") << u"DELETE"_s;
}

void TestCalendarService::throttlingIsWaitedForByEveryCall()
{
    QFETCH(const QString, method);
    const EventBody body = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}))->value();
    f->simulator.addFault({.method = method, .pathPattern = u"/v1.0/"_s, .status = 429, .retryAfter = u"17"_s});
    int succeeded = 0;
    QObject context;
    const auto count = [&succeeded](const auto &result) { succeeded += result ? 1 : 0; };
    whenDone(f->calendar().createEvent(f->mailbox(), drawing(), {}), &context, count);
    whenDone(f->calendar().findEvent(f->mailbox(), drawing(), {}), &context, count);
    whenDone(f->calendar().sendMail(f->mailbox(), newLink(), {}), &context, count);
    whenDone(f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {}), &context, count);
    whenDone(f->calendar().deleteEvent(f->mailbox(), EventId{exampleWorld().events.at(1).id}, {}), &context, count);
    QTRY_COMPARE(f->clock.nextDue(), 17s);
    QCOMPARE(f->client->activity().throttledTime(), 0s);
    f->clock.advance(17s);
    QTRY_COMPARE(succeeded, 5);
    QCOMPARE(f->simulator.requestCount(u"POST"_s, u"/events"_s) + f->simulator.requestCount(u"POST"_s, u"/sendMail"_s),
             method == "POST"_L1 ? 3 : 2);
}

QTEST_GUILESS_MAIN(TestCalendarService)
#include "tst_calendarservice.moc"
