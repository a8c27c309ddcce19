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

const auto organizer = "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_L1;

} // namespace

class DirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aUserIsFoundByIdAndPrincipalNameOnly_data();
    void aUserIsFoundByIdAndPrincipalNameOnly();
    void accountEnabledIsToldWhenAskedFor();
    void usersAreFoundByMail();
    void anEventNeverCarriesAnOnlineMeetingId();
    void anEventIsFoundByItsOwnersIdOrName_data();
    void anEventIsFoundByItsOwnersIdOrName();
    void eventTimesComeInThePreferredZone_data();
    void eventTimesComeInThePreferredZone();
    void anEventWithoutLinkSaysSo();
    void selectOfAnEventKeepsItsId();
    void theOrganizationIsTold();
    void recordingsOfAMeetingAreListed();
    void longListsComeInPages_data();
    void longListsComeInPages();
    void missingRolesAreRefused_data();
    void missingRolesAreRefused();
    void unknownRoutesAreRefused_data();
    void unknownRoutesAreRefused();

private:
    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void DirectoryTest::init()
{
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void DirectoryTest::aUserIsFoundByIdAndPrincipalNameOnly_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("object id") << QByteArray("9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f") << 200;
    QTest::newRow("principal name") << QByteArray("lms-meetings@contoso.example") << 200;
    QTest::newRow("principal name, encoded") << QByteArray("LMS-meetings%40contoso.example") << 200;
    QTest::newRow("guest with a hash") << QByteArray("ann_other.example%23EXT%23@contoso.example") << 200;
    QTest::newRow("mail that is not the principal name") << QByteArray("meetings@contoso.example") << 404;
    QTest::newRow("nobody") << QByteArray("nobody@contoso.example") << 404;
    QTest::newRow("unknown id") << QByteArray("00000000-0000-4000-8000-00000000dead") << 404;
}

void DirectoryTest::aUserIsFoundByIdAndPrincipalNameOnly()
{
    QFETCH(QByteArray, name);
    QFETCH(int, status);
    m_simulator.changeWorld([](SimulatedWorld &world) {
        world.users.append({.id = u"11111111-2222-4333-8444-555555555555"_s,
                            .userPrincipalName = u"ann_other.example#EXT#@contoso.example"_s});
    });

    const RawAnswer answer = m_client.get("/v1.0/users/" + name);

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), status == 404 ? u"Request_ResourceNotFound"_s : QString());
    QCOMPARE(answer.json().value("id"_L1).toString().isEmpty(), status == 404);
}

void DirectoryTest::accountEnabledIsToldWhenAskedFor()
{
    const QByteArray target = "/v1.0/users/lms-meetings@contoso.example";

    const QJsonObject usual = m_client.get(target).json();
    const QJsonObject asked = m_client.get(target + "?$select=id,userPrincipalName,accountEnabled").json();

    QVERIFY(!usual.contains("accountEnabled"_L1));
    QCOMPARE(usual.value("mail"_L1).toString(), u"meetings@contoso.example"_s);
    QCOMPARE(asked.value("accountEnabled"_L1), QJsonValue(true));
    QVERIFY(!asked.contains("mail"_L1));
    QCOMPARE(m_client.get(target + "?$select=shoeSize").status, 400);
}

void DirectoryTest::usersAreFoundByMail()
{
    const RawAnswer answer = m_client.get("/v1.0/users?$filter=mail%20eq%20'meetings%40contoso.example'&$select=id");

    QCOMPARE(answer.json().value("value"_L1).toArray().size(), 1);
    QCOMPARE(answer.first(), (QJsonObject{{u"id"_s, organizer}}));
    const RawAnswer none = m_client.get("/v1.0/users?$filter=mail%20eq%20'o''hara%40contoso.example'");
    QCOMPARE(none.status, 200);
    QVERIFY(none.first().isEmpty());
    QCOMPARE(m_client.get("/v1.0/users?$filter=shoeSize%20eq%20'4'").errorCode(), u"Request_UnsupportedQuery"_s);
}

void DirectoryTest::anEventNeverCarriesAnOnlineMeetingId()
{
    const SimulatedWorld world = exampleWorld();

    const RawAnswer answer = m_client.get(eventPath(organizer, world.events.at(0).id));

    QCOMPARE(answer.status, 200);
    const QJsonObject event = answer.json();
    QCOMPARE(event.value("id"_L1).toString(), world.events.at(0).id);
    QCOMPARE(event.value("onlineMeeting"_L1).toObject(),
             (QJsonObject{{u"joinUrl"_s, world.meetings.at(0).joinWebUrl}}));
    QCOMPARE(event.value("onlineMeetingUrl"_L1), QJsonValue(QJsonValue::Null));
    QVERIFY(!event.contains("onlineMeetingId"_L1));
    QVERIFY(!answer.body.contains(world.meetings.at(0).id.toUtf8()));
    QCOMPARE(event.value("isOnlineMeeting"_L1), QJsonValue(true));
    QCOMPARE(event.value("onlineMeetingProvider"_L1).toString(), u"teamsForBusiness"_s);
    QCOMPARE(event.value("attendees"_L1).toArray().size(), 1);
}

void DirectoryTest::anEventIsFoundByItsOwnersIdOrName_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString id = exampleWorld().events.at(0).id;
    const auto row = [](const char *name, const QString &user, const QString &event, int status, const QString &code) {
        QTest::newRow(name) << user << event << status << code;
    };
    row("by id", organizer, id, 200, {});
    row("by principal name", u"lms-meetings@contoso.example"_s, id, 200, {});
    row("by mail", u"meetings@contoso.example"_s, id, 404, u"Request_ResourceNotFound"_s);
    row("unknown user", u"nobody@contoso.example"_s, id, 404, u"Request_ResourceNotFound"_s);
    row("unknown event", organizer, u"AAMk="_s, 404, u"ErrorItemNotFound"_s);
    row("another case", organizer, id.toLower(), 404, u"ErrorItemNotFound"_s);
    row("an online meeting id", organizer, exampleWorld().meetings.at(0).id, 404, u"ErrorItemNotFound"_s);
    row("in another mailbox", u"no-policy@contoso.example"_s, id, 404, u"ErrorItemNotFound"_s);
    row("no mailbox", u"no-mailbox@contoso.example"_s, id, 404, u"MailboxNotEnabledForRESTAPI"_s);
    row("mailbox out of scope", u"blocked@contoso.example"_s, id, 403, u"ErrorAccessDenied"_s);
}

void DirectoryTest::anEventIsFoundByItsOwnersIdOrName()
{
    QFETCH(QString, user);
    QFETCH(QString, id);
    QFETCH(int, status);
    QFETCH(QString, code);
    m_simulator.changeWorld([](SimulatedWorld &world) {
        world.users.append({.id = u"11111111-2222-4333-8444-555555555555"_s,
                            .userPrincipalName = u"blocked@contoso.example"_s,
                            .mailboxInScope = false});
    });

    const RawAnswer answer = m_client.get(eventPath(user, id));

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
}

void DirectoryTest::eventTimesComeInThePreferredZone_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QByteArray>("prefer");
    QTest::addColumn<QString>("dateTime");
    QTest::addColumn<QString>("timeZone");
    const QString utc = u"UTC"_s;
    QTest::newRow("UTC as it is") << utc << QByteArray() << u"2031-07-01T09:00:00.0000000"_s << utc;
    QTest::newRow("IANA to UTC") << u"Europe/Berlin"_s << QByteArray() << u"2031-07-01T07:00:00.0000000"_s << utc;
    QTest::newRow("Windows to UTC") << u"W. Europe Standard Time"_s
                                    << QByteArray(R"(IdType="ImmutableId", outlook.timezone="UTC")")
                                    << u"2031-07-01T07:00:00.0000000"_s << utc;
    QTest::newRow("UTC to Windows") << utc << QByteArray(R"(outlook.timezone="Tokyo Standard Time")")
                                    << u"2031-07-01T18:00:00.0000000"_s << u"Tokyo Standard Time"_s;
    QTest::newRow("unknown stays") << u"Middle Earth"_s << QByteArray() << u"2031-07-01T09:00:00.0000000"_s
                                   << u"Middle Earth"_s;
}

void DirectoryTest::eventTimesComeInThePreferredZone()
{
    QFETCH(QString, stored);
    QFETCH(QByteArray, prefer);
    QFETCH(QString, dateTime);
    QFETCH(QString, timeZone);
    m_simulator.changeWorld([&stored](SimulatedWorld &world) {
        world.events[0].start = {.dateTime = u"2031-07-01T09:00:00"_s, .timeZone = stored};
    });

    const RawAnswer answer = m_client.get(eventPath(organizer, exampleWorld().events.at(0).id), {{"Prefer", prefer}});

    QCOMPARE(answer.json().value("start"_L1).toObject(),
             (QJsonObject{{u"dateTime"_s, dateTime}, {u"timeZone"_s, timeZone}}));
    QCOMPARE(answer.json().value("originalStartTimeZone"_L1).toString(), stored);
}

void DirectoryTest::anEventWithoutLinkSaysSo()
{
    m_simulator.changeWorld([](SimulatedWorld &world) {
        world.events[0].joinUrl.clear();
        world.events[1].isOnlineMeeting = false;
    });

    const QJsonObject late = m_client.get(eventPath(organizer, exampleWorld().events.at(0).id)).json();
    const QJsonObject plain = m_client.get(eventPath(organizer, exampleWorld().events.at(1).id)).json();

    QCOMPARE(late.value("isOnlineMeeting"_L1), QJsonValue(true));
    QCOMPARE(late.value("onlineMeeting"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(plain.value("onlineMeeting"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(plain.value("onlineMeetingProvider"_L1).toString(), u"unknown"_s);
}

void DirectoryTest::selectOfAnEventKeepsItsId()
{
    const QByteArray target = eventPath(organizer, exampleWorld().events.at(0).id);

    const QJsonObject event = m_client.get(target + "?$select=subject,onlineMeeting").json();

    QCOMPARE(event.keys(),
             (QStringList{u"@odata.context"_s, u"@odata.etag"_s, u"id"_s, u"onlineMeeting"_s, u"subject"_s}));
    QCOMPARE(m_client.get(target + "?$select=onlineMeetingId").status, 400);
}

void DirectoryTest::theOrganizationIsTold()
{
    const QJsonObject organization = m_client.get("/v1.0/organization?$select=id,displayName,verifiedDomains").first();

    QCOMPARE(organization.value("displayName"_L1).toString(), u"Contoso School"_s);
    QCOMPARE(organization.value("id"_L1).toString(), exampleWorld().tenantId);
}

void DirectoryTest::recordingsOfAMeetingAreListed()
{
    const SimulatedWorld world = exampleWorld();

    const RawAnswer some = m_client.get(meetingPath(world.meetings.at(2)) + "/recordings");
    const RawAnswer none = m_client.get(meetingPath(world.meetings.at(0)) + "/recordings");

    QCOMPARE(some.json().value("value"_L1).toArray().size(), 1);
    QCOMPARE(some.first().value("meetingId"_L1).toString(), world.meetings.at(2).id);
    QCOMPARE(some.first().value("createdDateTime"_L1).toString(), u"2031-02-06T09:01:12.000Z"_s);
    QCOMPARE(none.status, 200);
    QVERIFY(none.json().value("value"_L1).toArray().isEmpty());
    QCOMPARE(m_client.get(meetingsPath(organizer) + "/19%3Ax%40thread.v2/recordings").status, 400);
}

void DirectoryTest::longListsComeInPages_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("users") << QByteArray(
        "/v1.0/users?$select=id&$filter=mail%20eq%20'shared%40contoso.example'&$top=2");
    QTest::newRow("recordings") << QByteArray(meetingPath(exampleWorld().meetings.at(2)) + "/recordings");
}

void DirectoryTest::longListsComeInPages()
{
    QFETCH(QByteArray, target);
    QStringList expected;
    m_simulator.changeWorld([&expected](SimulatedWorld &world) {
        world.pageSize = 2;
        world.recordings.clear();
        for (int i = 1; i <= 5; ++i) {
            expected.append(u"00000000-0000-4000-8000-00000000000%1"_s.arg(i));
            world.users.append({.id = expected.constLast(),
                                .userPrincipalName = u"shared%1@contoso.example"_s.arg(i),
                                .mail = u"shared@contoso.example"_s});
            world.recordings.append({.id = expected.constLast(), .meetingId = world.meetings.at(2).id});
        }
    });

    QStringList ids;
    int pages = 0;
    const QByteArray root = m_simulator.rootUrl().toLatin1();
    while (!target.isEmpty()) {
        const QJsonObject page = m_client.get(target).json();
        const QJsonArray values = page.value("value"_L1).toArray();
        for (const QJsonValue value : values)
            ids.append(value["id"_L1].toString());
        ++pages;
        const QByteArray next = page.value("@odata.nextLink"_L1).toString().toLatin1();
        QVERIFY(next.isEmpty() || (next.startsWith(root) && next.mid(root.size()).startsWith("/v1.0/")));
        target = next.mid(root.size());
    }

    QCOMPARE(pages, 3);
    QCOMPARE(ids, expected);
    QCOMPARE(m_client.get("/v1.0/users?$skiptoken=made-up").status, 400);
    QCOMPARE(m_client.get("/v1.0/users?$top=0").status, 400);
}

void DirectoryTest::missingRolesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("organization") << QByteArray("/v1.0/organization");
    QTest::newRow("user") << QByteArray("/v1.0/users/lms-meetings@contoso.example");
    QTest::newRow("users") << QByteArray("/v1.0/users");
    QTest::newRow("event") << eventPath(organizer, exampleWorld().events.at(0).id);
    QTest::newRow("recordings") << QByteArray(meetingPath(exampleWorld().meetings.at(2)) + "/recordings");
}

void DirectoryTest::missingRolesAreRefused()
{
    QFETCH(QByteArray, target);
    QCOMPARE(m_client.get(target).status, 200);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.grantedRoles = {u"OnlineMeetings.ReadWrite.All"_s}; });
    QVERIFY(!m_client.signIn().isEmpty());

    const RawAnswer answer = m_client.get(target);

    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorCode(), u"Authorization_RequestDenied"_s);
}

void DirectoryTest::unknownRoutesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("root") << QByteArray("/");
    QTest::newRow("version") << QByteArray("/beta/organization");
    QTest::newRow("segment") << QByteArray("/v1.0/groups");
    QTest::newRow("an id with bare slashes") << QByteArray("/v1.0/users/a/events/AAMkAGalgebra/1+AAA=");
}

void DirectoryTest::unknownRoutesAreRefused()
{
    QFETCH(QByteArray, target);

    const RawAnswer answer = m_client.get(target);

    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadRequest"_s);
}

QTEST_GUILESS_MAIN(DirectoryTest)
#include "tst_simulateddirectory.moc"
