// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace std::chrono_literals;

namespace {

const auto organizer = "lms-meetings@contoso.example"_L1;

QJsonObject zoned(const QString &dateTime, const QString &zone)
{
    return {{u"dateTime"_s, dateTime}, {u"timeZone"_s, zone}};
}

QJsonObject newEvent()
{
    return {{u"subject"_s, u"Drawing"_s},
            {u"start"_s, zoned(u"2031-07-01T10:00:00"_s, u"Europe/Berlin"_s)},
            {u"end"_s, zoned(u"2031-07-01T11:30:00"_s, u"Europe/Berlin"_s)},
            {u"isOnlineMeeting"_s, true},
            {u"onlineMeetingProvider"_s, u"teamsForBusiness"_s},
            {u"transactionId"_s, u"5f0a3c9e-0000-4000-8000-000000000001"_s}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray filterOf(const QString &joinUrl)
{
    return linkFilter(QUrl::toPercentEncoding(joinUrl));
}

} // namespace

/// Making, changing and deleting events.
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
    void aBodyIsReplacedWhileTheETagIsRight();
    void whatMayNotBeChangedIsRefused_data();
    void whatMayNotBeChangedIsRefused();
    void aDeletedEventTakesItsMeetingWithIt();
    void mailboxesAndRolesAreChecked_data();
    void mailboxesAndRolesAreChecked();
    void everyChangeIsInTheStateFileBeforeItsAnswer();
    void faultsHitTheseRoutesToo_data();
    void faultsHitTheseRoutesToo();

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

    const QJsonObject found = m_client.get(meetingsPath(event.ownerId) + filterOf(meeting.joinWebUrl)).first();
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
    const QByteArray lookUp = meetingsPath(meeting.organizerId) + filterOf(meeting.joinWebUrl);

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

void EventsTest::aBodyIsReplacedWhileTheETagIsRight()
{
    const QString id = made(with(
        newEvent(), u"body"_s, QJsonObject{{u"contentType"_s, u"HTML"_s}, {u"content"_s, u"<a href='x&y'>x&y</a>"_s}}));
    const QByteArray target = eventPath(organizer, id);
    const QJsonObject before = m_client.get(target + "?$select=body").json();
    const QByteArray etag = before.value("@odata.etag"_L1).toString().toLatin1();
    QCOMPARE(before["body"_L1].toObject(),
             (QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, u"<a href='x&y'>x&y</a>"_s}}));
    const QByteArray change = R"({"body":{"contentType":"html","content":"new"}})";

    const RawAnswer wrong = m_client.patch(target, change, {{"If-Match", "W/\"other\""}});
    const RawAnswer right = m_client.patch(target, change, {{"If-Match", etag}});
    const RawAnswer late = m_client.patch(target, change, {{"If-Match", etag}});
    const RawAnswer careless = m_client.patch(target, R"({"subject":"Painting"})");

    QCOMPARE(wrong.status, 412);
    QCOMPARE(right.status, 200);
    QCOMPARE(late.status, 412); // the first change gave it another
    QCOMPARE(careless.status, 200);
    const QJsonObject after = m_client.get(target).json();
    QCOMPARE(after["body"_L1]["content"_L1].toString(), u"new"_s);
    QCOMPARE(after.value("subject"_L1).toString(), u"Painting"_s);
    QVERIFY(after.value("@odata.etag"_L1) != right.json().value("@odata.etag"_L1));
    QVERIFY(after["onlineMeeting"_L1].isObject());
}

void EventsTest::whatMayNotBeChangedIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("transaction") << QByteArray(R"({"transactionId":"x"})");
    QTest::newRow("online meeting") << QByteArray(R"({"isOnlineMeeting":false})");
    QTest::newRow("provider") << QByteArray(R"({"onlineMeetingProvider":"teamsForBusiness"})");
    QTest::newRow("join link") << QByteArray(R"({"onlineMeeting":{"joinUrl":"https://x"}})");
    QTest::newRow("etag") << QByteArray(R"({"@odata.etag":"x","subject":"y"})");
    QTest::newRow("offset") << QByteArray(R"({"start":{"dateTime":"2031-07-01T10:00:00Z","timeZone":"UTC"}})");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no JSON") << QByteArray("subject=x");
}

void EventsTest::whatMayNotBeChangedIsRefused()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(m_client.patch(eventPath(organizer, exampleWorld().events.first().id), json).status, 400);
    QCOMPARE(m_simulator.world(), exampleWorld());
}

void EventsTest::aDeletedEventTakesItsMeetingWithIt()
{
    const SimulatedEvent event = exampleWorld().events.first();
    const SimulatedMeeting meeting = exampleWorld().meetings.first();

    QCOMPARE(m_client.remove(eventPath(organizer, event.id)).status, 204);
    const RawAnswer again = m_client.remove(eventPath(organizer, event.id));
    const RawAnswer lookUp = m_client.get(meetingsPath(meeting.organizerId) + filterOf(meeting.joinWebUrl));

    QCOMPARE(again.status, 404);
    QCOMPARE(again.errorCode(), u"ErrorItemNotFound"_s);
    QCOMPARE(lookUp.status, 404);
    QCOMPARE(m_client.get(eventPath(organizer, event.id)).status, 404);
    QCOMPARE(m_simulator.world().events, exampleWorld().events.mid(1));
    QCOMPARE(m_simulator.world().meetings, exampleWorld().meetings.mid(1));
    const QList<SimulatedMail> mails = m_simulator.world().mails;
    QCOMPARE(mails.size(), 1);
    QVERIFY(mails.first().kind == MailKind::Cancellation);
    QCOMPARE(mails.first().to, QStringList{u"learner@contoso.example"_s});
    QCOMPARE(mails.first().subject, u"Canceled: Algebra"_s);

    QCOMPARE(m_client.remove(eventPath(organizer, made(newEvent()))).status, 204);
    QCOMPARE(m_simulator.world().mails, mails); // nobody was invited
}

void EventsTest::mailboxesAndRolesAreChecked_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("code");
    const QStringList reading{u"Calendars.Read"_s};
    const QStringList writing{u"Calendars.ReadWrite"_s};
    QTest::newRow("only reading") << QString(organizer) << reading << u"Authorization_RequestDenied"_s;
    QTest::newRow("nobody") << u"nobody@contoso.example"_s << writing << u"Request_ResourceNotFound"_s;
    QTest::newRow("no mailbox") << u"no-mailbox@contoso.example"_s << writing << u"MailboxNotEnabledForRESTAPI"_s;
    QTest::newRow("out of scope") << u"no-policy@contoso.example"_s << writing << u"ErrorAccessDenied"_s;
}

void EventsTest::mailboxesAndRolesAreChecked()
{
    QFETCH(const QString, user);
    QFETCH(const QStringList, roles);
    QFETCH(const QString, code);
    m_simulator.changeWorld([&roles](SimulatedWorld &world) {
        world.grantedRoles = roles;
        world.users[1].mailboxInScope = false;
    });
    QVERIFY(!m_client.signIn().isEmpty());
    const SimulatedWorld before = m_simulator.world();
    const QString id = exampleWorld().events.first().id;

    QCOMPARE(m_client.post(eventsPath(user), bytes(newEvent())).errorCode(), code);
    QCOMPARE(m_client.patch(eventPath(user, id), R"({"subject":"x"})").errorCode(), code);
    QCOMPARE(m_client.remove(eventPath(user, id)).errorCode(), code);
    QCOMPARE(m_simulator.world(), before);
}

void EventsTest::everyChangeIsInTheStateFileBeforeItsAnswer()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"graph.json"_s);
    m_simulator.setStateFile(file);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.joinUrlLag = world.lookUpLag = 1; });
    const auto onDisk = [&file] {
        QFile state(file);
        return state.open(QIODevice::ReadOnly) ? parseWorld(state.readAll()).value_or(SimulatedWorld())
                                               : SimulatedWorld();
    };

    const QString id = made(newEvent());
    QVERIFY(onDisk().event(id));
    const QString link = onDisk().event(id)->joinUrl;
    QCOMPARE(m_client.get(eventPath(organizer, id)).status, 200);
    QCOMPARE(onDisk().event(id)->joinUrlLag, 0); // counted reads are kept, too
    QCOMPARE(m_client.get(meetingsPath(onDisk().event(id)->ownerId) + filterOf(link)).status, 404);
    QCOMPARE(onDisk().meetings.constLast().lookUpLag, 0);
    QCOMPARE(m_client.patch(eventPath(organizer, id), R"({"subject":"Painting"})").status, 200);
    QCOMPARE(onDisk().event(id)->subject, u"Painting"_s);
    QCOMPARE(m_client.remove(eventPath(organizer, id)).status, 204);
    QVERIFY(!onDisk().event(id));
    QCOMPARE(onDisk(), m_simulator.world());
    m_simulator.setStateFile({});
}

void EventsTest::faultsHitTheseRoutesToo_data()
{
    QTest::addColumn<Fault::Kind>("kind");
    QTest::addColumn<bool>("acts");
    QTest::addColumn<int>("postStatus");
    QTest::addColumn<int>("deleteStatus");
    using Kind = Fault::Kind;
    QTest::newRow("hang") << Kind::Hang << false << 0 << 0;
    QTest::newRow("act, then hang") << Kind::ActThenHang << true << 0 << 0;
    QTest::newRow("drop") << Kind::Drop << false << 0 << 0;
    QTest::newRow("act, then drop") << Kind::ActThenDrop << true << 0 << 0;
    QTest::newRow("half an answer") << Kind::ActThenHalfBody << true << 201 << 0; // 204 has no body to cut
    QTest::newRow("cut JSON") << Kind::TruncatedJson << true << 201 << 204;
    QTest::newRow("HTML") << Kind::HtmlBadGateway << false << 502 << 502;
    QTest::newRow("expired token") << Kind::ExpiredToken << false << 401 << 401;
}

void EventsTest::faultsHitTheseRoutesToo()
{
    QFETCH(const Fault::Kind, kind);
    QFETCH(const bool, acts);
    QFETCH(const int, postStatus);
    QFETCH(const int, deleteStatus);
    const QByteArray token = m_client.signIn();
    const RawHeaders headers{{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
    m_simulator.addFault({.pathPattern = u"/events"_s, .count = 2, .kind = kind});
    const SimulatedWorld before = exampleWorld();
    const bool hangs = kind == Fault::Kind::Hang || kind == Fault::Kind::ActThenHang;
    const auto patience = hangs ? 300ms : 20'000ms;

    const RawAnswer post = m_client.send("POST", eventsPath(organizer), headers, bytes(newEvent()), patience);
    QTRY_COMPARE(m_simulator.world().events.size(), before.events.size() + (acts ? 1 : 0));
    const RawAnswer gone =
        m_client.send("DELETE", eventPath(organizer, before.events.first().id), headers, {}, patience);

    QTRY_COMPARE(m_simulator.world().event(before.events.first().id) == nullptr, acts);
    QCOMPARE(post.status, postStatus);
    QCOMPARE(gone.complete ? gone.status : 0, deleteStatus);
    QVERIFY(kind != Fault::Kind::ActThenHalfBody || (!post.complete && !gone.complete));
}

QTEST_GUILESS_MAIN(EventsTest)
#include "tst_simulatedevents.moc"
