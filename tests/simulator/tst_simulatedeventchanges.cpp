// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventsamples.h"
#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace std::chrono_literals;

namespace {

const auto organizer = "lms-meetings@contoso.example"_L1;

} // namespace

/// Changing and deleting events, and what is true of all that is done to them.
class EventChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

void EventChangesTest::init()
{
    m_simulator.clearFaults();
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void EventChangesTest::aBodyIsReplacedWhileTheETagIsRight()
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

void EventChangesTest::whatMayNotBeChangedIsRefused_data()
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

void EventChangesTest::whatMayNotBeChangedIsRefused()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(m_client.patch(eventPath(organizer, exampleWorld().events.first().id), json).status, 400);
    QCOMPARE(m_simulator.world(), exampleWorld());
}

void EventChangesTest::aDeletedEventTakesItsMeetingWithIt()
{
    const SimulatedEvent event = exampleWorld().events.first();
    const SimulatedMeeting meeting = exampleWorld().meetings.first();

    QCOMPARE(m_client.remove(eventPath(organizer, event.id)).status, 204);
    const RawAnswer again = m_client.remove(eventPath(organizer, event.id));
    const RawAnswer lookUp = m_client.get(meetingsPath(meeting.organizerId) + filterFor(meeting.joinWebUrl));

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

void EventChangesTest::mailboxesAndRolesAreChecked_data()
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

void EventChangesTest::mailboxesAndRolesAreChecked()
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

void EventChangesTest::everyChangeIsInTheStateFileBeforeItsAnswer()
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
    QCOMPARE(m_client.get(meetingsPath(onDisk().event(id)->ownerId) + filterFor(link)).status, 404);
    QCOMPARE(onDisk().meetings.constLast().lookUpLag, 0);
    QCOMPARE(m_client.patch(eventPath(organizer, id), R"({"subject":"Painting"})").status, 200);
    QCOMPARE(onDisk().event(id)->subject, u"Painting"_s);
    QCOMPARE(m_client.remove(eventPath(organizer, id)).status, 204);
    QVERIFY(!onDisk().event(id));
    QCOMPARE(onDisk(), m_simulator.world());
    m_simulator.setStateFile({});
}

void EventChangesTest::faultsHitTheseRoutesToo_data()
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

void EventChangesTest::faultsHitTheseRoutesToo()
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

QTEST_GUILESS_MAIN(EventChangesTest)
#include "tst_simulatedeventchanges.moc"
