// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/fault.h"
#include "simulator/simulatedworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

/// A world in which nothing has its default.
SimulatedWorld fullWorld()
{
    SimulatedWorld world = exampleWorld();
    world.secretState = SecretState::Expired;
    world.tokenLifetimeSeconds = 7;
    world.pageSize = 3;
    world.unknownMeeting = UnknownMeeting::EmptyList;
    world.users[0].accountEnabled = false;
    world.users[0].mailboxInScope = false;
    world.users[0].teamsAllowed = false;
    world.joinUrlLag = 5;
    world.lookUpLag = 6;
    world.forgetsTransactions = true;
    world.events[0].transactionId = u"5f0a3c9e-0000-4000-8000-000000000000"_s;
    world.events[0].body = u"<p>„Größe“ & \u202E</p>"_s;
    world.events[0].isOnlineMeeting = false;
    world.events[0].isCancelled = true;
    world.events[0].bodyType = u"text"_s;
    world.events[0].joinUrlLag = 2;
    world.events[0].changes = 3;
    world.meetings[0].allowRecording = false;
    world.meetings[0].allowTranscription = false;
    world.meetings[0].attendeeIds = {world.users.at(1).id};
    world.meetings[0].expired = true;
    world.meetings[0].lookUpLag = 7;
    world.meetings[0].readBackLag = 4;
    world.meetings[0].readBack = ReadBack::Ignored;
    world.meetings[0].startDateTime = QDateTime(QDate(2031, 1, 2), QTime(3, 4, 5, 678), QTimeZone::utc());
    world.meetings[1].endDateTime = {};
    world.downloadLinkSeconds = 8;
    world.downloadLinkRequests = 9;
    world.streamsRecordings = true;
    world.recordings[0].organizerId = world.users.at(1).id;
    world.recordings[0].visibleFrom = QDateTime(QDate(2031, 3, 4), QTime(5, 6, 7), QTimeZone::utc());
    world.recordings[0].size = 5'000'000'000;
    world.recordings[0].seed = u"seed"_s;
    world.drives[0].folders = {u"Aufzeichnungen"_s, u"Other"_s};
    world.drives[0].accessible = false;
    SimulatedDriveFile &file = world.drives[0].files[0];
    file.folder = u"Other"_s;
    file.size = 6'000'000'000;
    file.mimeType = u"text/plain"_s;
    file.expirationDateTime = QDateTime(QDate(2031, 5, 4), QTime(5, 6, 7), QTimeZone::utc());
    file.visibleFrom = QDateTime(QDate(2031, 3, 4), QTime(5, 6, 8), QTimeZone::utc());
    file.version = 3;
    world.mails = {{.senderId = world.users.at(0).id,
                    .to = {u"ann@contoso.example"_s, u"bob@contoso.example"_s},
                    .subject = u"Canceled: Algebra"_s,
                    .content = u"<p>x</p>"_s,
                    .contentType = u"html"_s,
                    .kind = MailKind::Cancellation,
                    .savedToSentItems = false,
                    .sentAt = QDateTime(QDate(2031, 1, 2), QTime(3, 4, 5), QTimeZone::utc())},
                   {.senderId = world.users.at(1).id, .to = {}}};
    return world;
}

QJsonObject minimalWorld()
{
    return {{u"tenantId"_s, u"2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"_s},
            {u"domain"_s, u"contoso.example"_s},
            {u"clientId"_s, u"6b1c0000-0000-4000-8000-000000000001"_s},
            {u"clientSecret"_s, u"sixteen characters"_s}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject withList(const QString &list, const QJsonArray &content)
{
    QJsonObject world = minimalWorld();
    world.insert(list, content);
    return world;
}

const auto guid = "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_L1;

} // namespace

class SimulatedWorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBackEqual();
    void leftOutKeysHaveTheirDefaults();
    void theErrorNamesTheWrongKey_data();
    void theErrorNamesTheWrongKey();
    void aMeetingIdHasTheFormThatGraphGivesIt();
    void faultsAreReadFromAFile();
    void theErrorNamesTheWrongKeyOfAFault_data();
    void theErrorNamesTheWrongKeyOfAFault();
};

void SimulatedWorldTest::whatIsWrittenIsReadBackEqual()
{
    for (const SimulatedWorld &world : {exampleWorld(), fullWorld()}) {
        const Result<SimulatedWorld> read = parseWorld(toJson(world));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text));
        QCOMPARE(*read, world);
    }
}

void SimulatedWorldTest::leftOutKeysHaveTheirDefaults()
{
    const Result<SimulatedWorld> world = parseWorld(bytes(minimalWorld()));

    QVERIFY(world.has_value());
    QCOMPARE(*world, (SimulatedWorld{.tenantId = u"2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"_s,
                                     .domain = u"contoso.example"_s,
                                     .clientId = u"6b1c0000-0000-4000-8000-000000000001"_s,
                                     .clientSecret = u"sixteen characters"_s}));
}

void SimulatedWorldTest::theErrorNamesTheWrongKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QJsonObject &world, const QString &named) {
        QTest::newRow(name) << bytes(world) << named;
    };
    QTest::newRow("not JSON") << QByteArray("{\"tenantId\": ") << u"not valid JSON"_s;
    QTest::newRow("not an object") << QByteArray("[]") << u"one JSON object"_s;
    QTest::newRow("empty") << QByteArray() << u"not valid JSON"_s;
    for (const QString &key : minimalWorld().keys()) {
        QJsonObject world = minimalWorld();
        world.remove(key);
        row(qPrintable(u"without "_s + key), world, u"“%1”"_s.arg(key));
    }
    QJsonObject world = minimalWorld();
    world.insert(u"secretstate"_s, u"valid"_s);
    row("a mistyped key", world, u"“secretstate”"_s);
    world = minimalWorld();
    world.insert(u"secretState"_s, u"stale"_s);
    row("an unknown word", world, u"“secretState”"_s);
    world = minimalWorld();
    world.insert(u"pageSize"_s, 0);
    row("a number too small", world, u"“pageSize”"_s);
    world = minimalWorld();
    world.insert(u"tokenLifetimeSeconds"_s, 1.5);
    row("half a second", world, u"“tokenLifetimeSeconds”"_s);
    world = minimalWorld();
    world.insert(u"grantedRoles"_s, QJsonArray{u"Calendars.Read"_s, 3});
    row("a role that is no text", world, u"“grantedRoles[1]”"_s);
    row("users that are no objects", withList(u"users"_s, {1}), u"“users[0]”"_s);
    world = minimalWorld();
    world.insert(u"events"_s, 1);
    row("a list that is none", world, u"“events”"_s);
    const QJsonObject user{{u"id"_s, guid}, {u"userPrincipalName"_s, u"a@contoso.example"_s}};
    QJsonObject strange = user;
    strange.insert(u"accountEnabled"_s, u"yes"_s);
    row("a flag in words", withList(u"users"_s, {user, strange}), u"“users[1].accountEnabled”"_s);
    row("twins", withList(u"users"_s, {user, user}), u"“users[1].id”"_s);
    row("an id that is no GUID", withList(u"users"_s, {QJsonObject{{u"id"_s, u"ann"_s}}}), u"“users[0].id”"_s);
    const QJsonObject time{{u"dateTime"_s, u"2026-02-03T09:00:00"_s}, {u"timeZone"_s, u"UTC"_s}};
    const QJsonObject event{{u"id"_s, u"AAMk"_s}, {u"ownerId"_s, guid}, {u"start"_s, time}};
    row("an event without end", withList(u"events"_s, {event}), u"“events[0].end”"_s);
    const QJsonObject meeting{{u"id"_s, u"MSo="_s},
                              {u"organizerId"_s, guid},
                              {u"joinWebUrl"_s, u"https://teams.microsoft.com/meet/1"_s},
                              {u"startDateTime"_s, u"2026-02-03T09:00:00"_s}};
    const QJsonObject drive{{u"id"_s, u"b!1"_s}, {u"ownerId"_s, guid}};
    QJsonObject withFile = drive;
    withFile.insert(u"files"_s, QJsonArray{QJsonObject{{u"id"_s, u"01A"_s}, {u"name"_s, u"a"_s}, {u"size"_s, -1}}});
    row("a size below zero", withList(u"drives"_s, {drive, withFile}), u"“drives[1].files[0].size”"_s);
    row("twin drives", withList(u"drives"_s, {drive, drive}), u"“drives[1].id”"_s);
    row("an instant without offset", withList(u"meetings"_s, {meeting}), u"“meetings[0].startDateTime”"_s);
}

void SimulatedWorldTest::theErrorNamesTheWrongKey()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);

    const Result<SimulatedWorld> world = parseWorld(json);

    QVERIFY(!world);
    QCOMPARE(world.error().kind, ErrorKind::Protocol);
    QVERIFY2(world.error().text.contains(named), qPrintable(world.error().text));
}

void SimulatedWorldTest::aMeetingIdHasTheFormThatGraphGivesIt()
{
    const QString thread = u"19:meeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi@thread.v2"_s;

    QCOMPARE(simulatedThreadId(u"cafe0123-4567-89ab-cdef-0123456789ab"_s), thread);
    QCOMPARE(simulatedMeetingId(guid, thread),
             u"MSo5ZjNjMWU1Mi03YjBkLTRjMWEtOGQyZS01YTZiN2M4ZDllMGYqMCoqMTk6bWVldGluZ19ZMkZtWlRBeE1qTXRORFUyTnkwNE9XRmlM"
             "V05rWldZdE1ERXlNelExTmpjNE9XRmlAdGhyZWFkLnYy"_s);
    QCOMPARE(
        simulatedJoinUrl(thread, u"2d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b"_s, guid),
        u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%40"
        "thread.v2/0?context=%7b%22Tid%22%3a%222d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b%22%2c%22Oid%22%3a%22"
        "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f%22%7d"_s);
}

void SimulatedWorldTest::faultsAreReadFromAFile()
{
    const Result<QList<Fault>> faults = parseFaults(R"({"faults":[
        {"method":"PATCH","path":"/onlineMeetings/","status":429,"retryAfter":"2.128","count":-1,"skip":2},
        {"kind":"actThenDrop","delayMs":50},
        {"kind":"redirect","location":"http://127.0.0.1:1/"},
        {"kind":"actThenStall","afterBytes":70000},
        {"kind":"slow","bytesPerSecond":5},
        {"status":403,"body":"<b>","contentType":"text/html"}]})");

    QVERIFY2(faults.has_value(), faults ? "" : qPrintable(faults.error().text));
    const QList<Fault> expected{{.method = u"PATCH"_s,
                                 .pathPattern = u"/onlineMeetings/"_s,
                                 .count = -1,
                                 .skip = 2,
                                 .status = 429,
                                 .retryAfter = u"2.128"_s},
                                {.kind = Fault::Kind::ActThenDrop, .delay = std::chrono::milliseconds(50)},
                                {.kind = Fault::Kind::Redirect, .location = u"http://127.0.0.1:1/"_s},
                                {.kind = Fault::Kind::ActThenStall, .afterBytes = 70'000},
                                {.kind = Fault::Kind::Slow, .bytesPerSecond = 5},
                                {.status = 403, .body = "<b>", .contentType = "text/html"}};
    QCOMPARE(*faults, expected);
}

void SimulatedWorldTest::theErrorNamesTheWrongKeyOfAFault_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("no list") << QByteArray("{}") << u"“faults”"_s;
    QTest::newRow("unknown kind") << QByteArray(R"({"faults":[{"kind":"explode"}]})") << u"“faults[0].kind”"_s;
    QTest::newRow("bad pattern") << QByteArray(R"({"faults":[{"path":"("}]})") << u"“faults[0].path”"_s;
    QTest::newRow("bad status") << QByteArray(R"({"faults":[{"status":99}]})") << u"“faults[0].status”"_s;
    QTest::newRow("mistyped key") << QByteArray(R"({"faults":[{"delay":1}]})") << u"“faults[0].delay”"_s;
}

void SimulatedWorldTest::theErrorNamesTheWrongKeyOfAFault()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);

    const Result<QList<Fault>> faults = parseFaults(json);

    QVERIFY(!faults);
    QVERIFY2(faults.error().text.contains(named), qPrintable(faults.error().text));
}

QTEST_GUILESS_MAIN(SimulatedWorldTest)
#include "tst_simulatedworld.moc"
