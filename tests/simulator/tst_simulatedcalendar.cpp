// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

QStringList subjects(const RawAnswer &answer)
{
    QStringList list;
    for (const auto &event : answer.json().value("value"_L1).toArray())
        list.append(event[u"subject"_s].toString());
    return list;
}

} // namespace

/// What a calendar holds in a span of time, and mails.
class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void eventsThatTouchTheRangeAreListed_data();
    void eventsThatTouchTheRangeAreListed();
    void onlyTheOwnersEventsAreListed();
    void aCalendarComesInPages();
    void aRangeIsNeeded_data();
    void aRangeIsNeeded();
    void theCalendarTellsWhoMayMeetThere();
    void aMailIsKept();
    void whatIsNoMailIsRefused_data();
    void whatIsNoMailIsRefused();
    void mailboxesAndRolesAreChecked();

private:
    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
    QByteArray m_calendarView = "/v1.0/users/lms-meetings@contoso.example/calendarView";
    QByteArray m_sendMail = "/v1.0/users/lms-meetings@contoso.example/sendMail";
};

void CalendarTest::init()
{
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void CalendarTest::eventsThatTouchTheRangeAreListed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("found");
    // Algebra 4 Feb 9:00–10:00, Botany the day after, Chemistry again a day later.
    const QStringList both{u"Algebra"_s, u"Botany"_s};
    QTest::newRow("two days") << QByteArray("2031-02-04T00:00:00Z") << QByteArray("2031-02-06T00:00:00Z") << both;
    QTest::newRow("UTC without offset") << QByteArray("2031-02-04T00:00:00") << QByteArray("2031-02-06T00:00:00")
                                        << both;
    QTest::newRow("within the event") << QByteArray("2031-02-04T09:20:00Z") << QByteArray("2031-02-04T09:30:00Z")
                                      << both.mid(0, 1);
    QTest::newRow("up to its start") << QByteArray("2031-02-04T08:00:00Z") << QByteArray("2031-02-04T09:00:00Z")
                                     << QStringList();
    QTest::newRow("from its end") << QByteArray("2031-02-04T10:00:00Z") << QByteArray("2031-02-04T12:00:00Z")
                                  << QStringList();
    QTest::newRow("another offset") << QByteArray("2031-02-04T11:59:00%2B02:00")
                                    << QByteArray("2031-02-04T13:00:00%2B02:00") << both.mid(0, 1);
}

void CalendarTest::eventsThatTouchTheRangeAreListed()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QStringList, found);

    const RawAnswer answer = m_client.get(m_calendarView + "?startDateTime=" + from + "&endDateTime=" + to);

    QCOMPARE(answer.status, 200);
    QCOMPARE(subjects(answer), found);
}

void CalendarTest::onlyTheOwnersEventsAreListed()
{
    const QByteArray year = "?startDateTime=2031-01-01T00:00:00Z&endDateTime=2032-01-01T00:00:00Z";
    QCOMPARE(subjects(m_client.get(m_calendarView + year)), (QStringList{u"Algebra"_s, u"Botany"_s, u"Chemistry"_s}));
    QCOMPARE(subjects(m_client.get("/v1.0/users/no-policy@contoso.example/calendarView" + year)),
             QStringList{u"Dance"_s});
}

void CalendarTest::aCalendarComesInPages()
{
    const QByteArray target =
        m_calendarView + "?startDateTime=2031-01-01T00:00:00Z&endDateTime=2032-01-01T00:00:00Z&$select=subject&$top=2";

    const RawAnswer first = m_client.get(target);
    const QByteArray next = first.json().value("@odata.nextLink"_L1).toString().toLatin1();
    const RawAnswer second = m_client.get(next.mid(m_simulator.rootUrl().size()));

    QCOMPARE(subjects(first), (QStringList{u"Algebra"_s, u"Botany"_s}));
    QCOMPARE(subjects(second), QStringList{u"Chemistry"_s});
    QVERIFY(!second.json().contains("@odata.nextLink"_L1));
    QVERIFY(!first.first().contains("start"_L1));
}

void CalendarTest::aRangeIsNeeded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("no end") << QByteArray("?startDateTime=2031-01-01T00:00:00Z");
    QTest::newRow("no time") << QByteArray("?startDateTime=today&endDateTime=tomorrow");
    QTest::newRow("backwards") << QByteArray("?startDateTime=2031-02-01T00:00:00Z&endDateTime=2031-01-01T00:00:00Z");
    QTest::newRow("a filter") << QByteArray("?startDateTime=2031-01-01T00:00:00Z&endDateTime=2032-01-01T00:00:00Z"
                                            "&$filter=transactionId%20eq%20'x'");
    QTest::newRow("an unknown property") << QByteArray(
        "?startDateTime=2031-01-01T00:00:00Z&endDateTime=2032-01-01T00:00:00Z&$select=onlineMeetingId");
}

void CalendarTest::aRangeIsNeeded()
{
    QFETCH(const QByteArray, query);
    QCOMPARE(m_client.get(m_calendarView + query).status, 400);
}

void CalendarTest::theCalendarTellsWhoMayMeetThere()
{
    const QByteArray target = "/v1.0/users/lms-meetings@contoso.example/calendar";
    const QJsonObject whole = m_client.get(target).json();
    QCOMPARE(whole.value("defaultOnlineMeetingProvider"_L1).toString(), u"teamsForBusiness"_s);
    QCOMPARE(m_client.get(target + "?$select=allowedOnlineMeetingProviders").json().keys(),
             (QStringList{u"@odata.context"_s, u"allowedOnlineMeetingProviders"_s, u"id"_s}));
    QCOMPARE(m_client.get(target + "?$select=shoeSize").status, 400);
}

void CalendarTest::aMailIsKept()
{
    const RawAnswer answer = m_client.post(
        m_sendMail, R"({"message":{"subject":"New link","body":{"contentType":"Text","content":"Tuesday: https://x"},)"
                    R"("toRecipients":[{"emailAddress":{"address":"ann@contoso.example"}}]}})");

    QCOMPARE(answer.status, 202);
    QVERIFY(answer.body.isEmpty() && answer.complete);
    const QList<SimulatedMail> mails = m_simulator.world().mails;
    QCOMPARE(mails.size(), 1);
    QVERIFY(mails.first().sentAt.isValid());
    QCOMPARE(mails.first(), (SimulatedMail{.senderId = exampleWorld().users.first().id,
                                           .to = {u"ann@contoso.example"_s},
                                           .subject = u"New link"_s,
                                           .content = u"Tuesday: https://x"_s,
                                           .contentType = u"text"_s,
                                           .savedToSentItems = true,
                                           .sentAt = mails.first().sentAt}));
}

void CalendarTest::whatIsNoMailIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no message") << QByteArray("{}");
    QTest::newRow("no recipients") << QByteArray(R"({"message":{"subject":"x"}})");
    QTest::newRow("no address") << QByteArray(R"({"message":{"toRecipients":[{"emailAddress":{"address":"ann"}}]}})");
    QTest::newRow("unknown parameter") << QByteArray(
        R"({"message":{"toRecipients":[{"emailAddress":{"address":"a@b"}}]},"save":true})");
    QTest::newRow("unknown property") << QByteArray(
        R"({"message":{"text":"x","toRecipients":[{"emailAddress":{"address":"a@b"}}]}})");
    QTest::newRow("a flag in words") << QByteArray(
        R"({"message":{"toRecipients":[{"emailAddress":{"address":"a@b"}}]},"saveToSentItems":"no"})");
}

void CalendarTest::whatIsNoMailIsRefused()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(m_client.post(m_sendMail, json).status, 400);
    QVERIFY(m_simulator.world().mails.isEmpty());
}

void CalendarTest::mailboxesAndRolesAreChecked()
{
    const QByteArray mail = R"({"message":{"toRecipients":[{"emailAddress":{"address":"a@b"}}]}})";
    QCOMPARE(m_client.post("/v1.0/users/no-mailbox@contoso.example/sendMail", mail).errorCode(),
             u"MailboxNotEnabledForRESTAPI"_s);
    QCOMPARE(m_client.get("/v1.0/users/no-mailbox@contoso.example/calendar").errorCode(),
             u"MailboxNotEnabledForRESTAPI"_s);
    QCOMPARE(m_client.get(m_sendMail).status, 405);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.grantedRoles = {u"Calendars.Read"_s}; });
    QVERIFY(!m_client.signIn().isEmpty());
    QCOMPARE(m_client.post(m_sendMail, mail).errorCode(), u"Authorization_RequestDenied"_s);
    QCOMPARE(m_client.get("/v1.0/users/lms-meetings@contoso.example/calendar").status, 200);
}

QTEST_GUILESS_MAIN(CalendarTest)
#include "tst_simulatedcalendar.moc"
