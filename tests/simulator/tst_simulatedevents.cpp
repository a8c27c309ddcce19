// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventsamples.h"
#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

const auto organizer = "lms-meetings@contoso.example"_L1;

} // namespace

/// Making events.
class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNewEventGetsATeamsMeetingOfItsOwner();
    void anEventWithoutMeetingIsPlain();
    void whoMayNotOwnTeamsMeetingsGetsAPlainEvent();
    void theJoinLinkMayTakeItsTime();
    void theMeetingMayTakeItsTime();
    void theSameTransactionMakesOneEvent();
    void aMailboxMayForgetTransactions();
    void whatGraphDoesNotTakeIsRefused_data();
    void whatGraphDoesNotTakeIsRefused();

private:
    [[nodiscard]] RawAnswer make(const QJsonObject &event)
    {
        return m_client.post(eventsPath(organizer), bytes(event));
    }
    [[nodiscard]] QString made(const QJsonObject &event) { return make(event).json().value("id"_L1).toString(); }

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void EventsTest::init()
{
    m_simulator.clearFaults();
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void EventsTest::aNewEventGetsATeamsMeetingOfItsOwner()
{
    const RawAnswer answer = make(newEvent());

    QCOMPARE(answer.status, 201);
    const SimulatedEvent event = m_simulator.world().events.constLast();
    const SimulatedMeeting meeting = m_simulator.world().meetings.constLast();
    QCOMPARE(answer.json().value("id"_L1).toString(), event.id);
    QCOMPARE(event.id.size(), 152);
    QCOMPARE(answer.json().value("transactionId"_L1), newEvent().value("transactionId"_L1));
    QCOMPARE(answer.json().value("isOnlineMeeting"_L1), QJsonValue(true));
    QCOMPARE(answer.json()["onlineMeeting"_L1]["joinUrl"_L1].toString(), meeting.joinWebUrl);
    QCOMPARE(answer.json()["start"_L1].toObject(), zoned(u"2031-07-01T08:00:00.0000000"_s, u"UTC"_s));
    QCOMPARE(event.start, (SimulatedDateTime{u"2031-07-01T10:00:00"_s, u"Europe/Berlin"_s}));
    QCOMPARE(event.ownerId, exampleWorld().users.first().id);
    QCOMPARE(meeting.startDateTime, QDateTime(QDate(2031, 7, 1), QTime(8, 0), QTimeZone::utc()));
    QCOMPARE(meeting.recordAutomatically, false);

    const QJsonObject found = m_client.get(meetingsPath(event.ownerId) + filterFor(meeting.joinWebUrl)).first();
    QCOMPARE(found.value("id"_L1).toString(), meeting.id);
    QCOMPARE(found.value("subject"_L1).toString(), u"Drawing"_s);
}

void EventsTest::anEventWithoutMeetingIsPlain()
{
    QJsonObject plain = newEvent();
    for (const QString &key : {u"isOnlineMeeting"_s, u"onlineMeetingProvider"_s, u"transactionId"_s})
        plain.remove(key);

    const RawAnswer answer = make(plain);

    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json().value("isOnlineMeeting"_L1), QJsonValue(false));
    QVERIFY(!answer.json().contains("transactionId"_L1));
    QCOMPARE(m_simulator.world().meetings, exampleWorld().meetings);
}

void EventsTest::whoMayNotOwnTeamsMeetingsGetsAPlainEvent()
{
    const QByteArray calendar =
        "/v1.0/users/lms-meetings@contoso.example/calendar?$select=allowedOnlineMeetingProviders";
    const QString key = u"allowedOnlineMeetingProviders"_s;
    QCOMPARE(m_client.get(calendar).json().value(key), (QJsonArray{u"teamsForBusiness"_s}));
    m_simulator.changeWorld([](SimulatedWorld &world) { world.users.first().teamsAllowed = false; });

    const RawAnswer answer = make(newEvent());

    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json().value("isOnlineMeeting"_L1), QJsonValue(false));
    QCOMPARE(answer.json().value("onlineMeetingProvider"_L1).toString(), u"unknown"_s);
    QCOMPARE(answer.json().value("onlineMeeting"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(m_simulator.world().meetings, exampleWorld().meetings);
    QCOMPARE(m_client.get(calendar).json().value(key), QJsonArray());
}

void EventsTest::theJoinLinkMayTakeItsTime()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.joinUrlLag = 2; });

    const RawAnswer answer = make(newEvent());
    const QByteArray target = eventPath(organizer, answer.json().value("id"_L1).toString());

    QCOMPARE(answer.json().value("isOnlineMeeting"_L1), QJsonValue(true));
    QCOMPARE(answer.json().value("onlineMeeting"_L1), QJsonValue(QJsonValue::Null));
    QVERIFY(m_client.get(target).json().value("onlineMeeting"_L1).isNull());
    QVERIFY(m_client.get(target).json().value("onlineMeeting"_L1).isNull());
    QVERIFY(m_client.get(target).json().value("onlineMeeting"_L1).isObject());
}

void EventsTest::theMeetingMayTakeItsTime()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.lookUpLag = 2; });
    QCOMPARE(make(newEvent()).status, 201);
    const SimulatedMeeting meeting = m_simulator.world().meetings.constLast();
    const QByteArray lookUp = meetingsPath(meeting.organizerId) + filterFor(meeting.joinWebUrl);

    QCOMPARE(m_client.get(meetingPath(meeting)).status, 404);
    QCOMPARE(m_client.get(lookUp).status, 404);
    QCOMPARE(m_client.get(lookUp).status, 404);
    QCOMPARE(m_client.get(lookUp).first().value("id"_L1).toString(), meeting.id);
    QCOMPARE(m_client.get(meetingPath(meeting)).status, 200);
}

void EventsTest::theSameTransactionMakesOneEvent()
{
    const QString first = made(newEvent());
    const RawAnswer again = make(newEvent());
    const QString other = made(with(newEvent(), u"transactionId"_s, u"another"_s));

    QCOMPARE(again.status, 201);
    QCOMPARE(again.json().value("id"_L1).toString(), first);
    QVERIFY(!other.isEmpty() && other != first);
    QCOMPARE(m_simulator.world().events.size(), exampleWorld().events.size() + 2);
    QCOMPARE(m_simulator.world().meetings.size(), exampleWorld().meetings.size() + 2);
}

void EventsTest::aMailboxMayForgetTransactions()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.forgetsTransactions = true; });

    QVERIFY(made(newEvent()) != made(newEvent()));

    QCOMPARE(m_simulator.world().events.size(), exampleWorld().events.size() + 2);
}

void EventsTest::whatGraphDoesNotTakeIsRefused_data()
{
    QTest::addColumn<QJsonObject>("event");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &named) {
        QTest::newRow(name) << with(newEvent(), key, value) << named;
    };
    const auto start = [&row](const char *name, const QString &dateTime, const QString &zone) {
        row(name, u"start"_s, zoned(dateTime, zone), u"start"_s);
    };
    start("an offset inside the time", u"2031-07-01T10:00:00+02:00"_s, u"Europe/Berlin"_s);
    start("a Z inside the time", u"2031-07-01T10:00:00Z"_s, u"UTC"_s);
    start("no seconds", u"2031-07-01T10:00"_s, u"UTC"_s);
    start("no such day", u"2031-02-30T10:00:00"_s, u"UTC"_s);
    start("an unknown zone", u"2031-07-01T10:00:00"_s, u"Europe/Lodnon"_s);
    start("no zone", u"2031-07-01T10:00:00"_s, {});
    row("a time that is a text", u"start"_s, u"2031-07-01T10:00:00"_s, u"start"_s);
    row("more than a time", u"start"_s, with(newEvent()[u"start"_s].toObject(), u"offset"_s, 2), u"offset"_s);
    row("end before start", u"end"_s, zoned(u"2031-07-01T09:00:00"_s, u"Europe/Berlin"_s), u"end"_s);
    row("an unknown property", u"recordAutomatically"_s, true, u"recordAutomatically"_s);
    row("another case", u"Subject"_s, u"x"_s, u"Subject"_s);
    row("a read-only property", u"onlineMeeting"_s, QJsonObject{{u"joinUrl"_s, u"https://x"_s}}, u"onlineMeeting"_s);
    row("an id", u"id"_s, u"AAMk"_s, u"id"_s);
    row("a series", u"recurrence"_s, QJsonObject(), u"recurrence"_s);
    row("a flag in words", u"isOnlineMeeting"_s, u"yes"_s, u"isOnlineMeeting"_s);
    row("an unknown provider", u"onlineMeetingProvider"_s, u"zoom"_s, u"onlineMeetingProvider"_s);
    row("a number as subject", u"subject"_s, 7, u"subject"_s);
    row("a body without type", u"body"_s, QJsonObject{{u"content"_s, u"x"_s}}, u"body"_s);
    row("more than a body", u"body"_s, QJsonObject{{u"text"_s, u"x"_s}}, u"text"_s);
    row("attendees without address", u"attendees"_s, QJsonArray{QJsonObject()}, u"attendees"_s);
    QJsonObject endless = newEvent();
    endless.remove(u"end"_s);
    QTest::newRow("no end") << endless << u"end"_s;
    QTest::newRow("nothing") << QJsonObject() << u"start"_s;
}

void EventsTest::whatGraphDoesNotTakeIsRefused()
{
    QFETCH(const QJsonObject, event);
    QFETCH(const QString, named);

    const RawAnswer answer = make(event);

    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.errorMessage().contains(named), qPrintable(answer.errorMessage()));
    QCOMPARE(m_simulator.world(), exampleWorld());
}

QTEST_GUILESS_MAIN(EventsTest)
#include "tst_simulatedevents.moc"
