// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/eventcalls.h"
#include "graph/meetingcalls.h"
#include "graph/tokencalls.h"
#include "graph/usercalls.h"

#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

const UserId &ann()
{
    static const UserId id{u"9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_s};
    return id;
}

/// The bytes that leave, once QUrl has had its say.
QByteArray onTheWire(const HttpRequest &request)
{
    return QUrl::fromEncoded("https://graph.microsoft.com/v1.0" + request.target, QUrl::StrictMode)
        .toEncoded()
        .mid(QByteArrayView("https://graph.microsoft.com/v1.0").size());
}

} // namespace

class TestGraphRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinLinkFilterIsEncodedByteForByte();
    void joinLinkFilterKeepsTheLinkApartFromTheQuery_data();
    void joinLinkFilterKeepsTheLinkApartFromTheQuery();
    void idsAreOneSegmentOfThePath();
    void aUserIsAskedForByPathOrByMail();
    void eventTimesAreAskedForInUtc();
    void patchSendsNothingButTheFlag();
    void onlyGetAndIdempotentRequestsMayBeRepeated();
    void tokenFormEncodesEverySign();
    void anIncompleteConnectionSaysWhatLacks_data();
    void anIncompleteConnectionSaysWhatLacks();
};

void TestGraphRequests::joinLinkFilterIsEncodedByteForByte()
{
    // The test vector of graph facts §3.2.
    const QString link = u"https://teams.microsoft.com/l/meetup-join/"
                         "19%3ameeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%40thread.v2/"
                         "0?context=%7b%22Tid%22%3a%222d1f0b9a-"
                         "3c4d-4e5f-8a6b-7c8d9e0f1a2b%22%2c%22Oid%22%3a%229f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f%22%7d"_s;
    const QByteArray expected =
        "?$filter=JoinWebUrl%20eq%20'https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19%253ameeting_"
        "Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%2540thread.v2%2F0%3Fcontext%3D%257b%2522Tid%2522%253a%25222d1"
        "f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b%2522%252c%2522Oid%2522%253a%25229f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f%2522%"
        "257d'";

    const HttpRequest request = findByJoinLink(ann(), link);

    QCOMPARE(request.target, "/users/9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f/onlineMeetings" + expected);
    QCOMPARE(onTheWire(request), request.target);
}

void TestGraphRequests::joinLinkFilterKeepsTheLinkApartFromTheQuery_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("short") << u"https://teams.microsoft.com/meet/28?p=aB"_s
                           << QByteArray("https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F28%3Fp%3DaB");
    QTest::newRow("quote is doubled") << u"a'b"_s << QByteArray("a%27%27b");
    QTest::newRow("plus, ampersand, hash") << u"a+b&c#d"_s << QByteArray("a%2Bb%26c%23d");
    QTest::newRow("not ASCII") << u"ä"_s << QByteArray("%C3%A4");
    QTest::newRow("upper-case escapes stay") << u"19%3Ameeting"_s << QByteArray("19%253Ameeting");
    QTest::newRow("broken escape") << u"a%zz"_s << QByteArray("a%25zz");
}

void TestGraphRequests::joinLinkFilterKeepsTheLinkApartFromTheQuery()
{
    QFETCH(QString, link);
    QFETCH(QByteArray, literal);
    const HttpRequest request = findByJoinLink(UserId{u"u"_s}, link);
    QCOMPARE(request.target, "/users/u/onlineMeetings?$filter=JoinWebUrl%20eq%20'" + literal + "'");
    QCOMPARE(onTheWire(request), request.target);
}

void TestGraphRequests::idsAreOneSegmentOfThePath()
{
    const HttpRequest request = getMeeting(UserId{u"u"_s}, GraphMeetingId{u"MS/o+5?#=%2F"_s});
    QCOMPARE(request.target, "/users/u/onlineMeetings/MS%2Fo%2B5%3F%23%3D%252F");
    QCOMPARE(onTheWire(request), request.target);
    QVERIFY(!isPathSegment(u""_s));
    QVERIFY(!isPathSegment(u".."_s));
    QVERIFY(isPathSegment(u"..."_s));
}

void TestGraphRequests::aUserIsAskedForByPathOrByMail()
{
    QCOMPARE(getUser(u"ann#ext#@contoso.example"_s).target,
             "/users/ann%23ext%23%40contoso.example?$select=id,userPrincipalName,mail,displayName,accountEnabled");
    QCOMPARE(findUsersByMail(u"o'neil@contoso.example"_s).target,
             "/users?$filter=mail%20eq%20'o%27%27neil%40contoso.example'"
             "&$select=id,userPrincipalName,mail,displayName,accountEnabled");
}

void TestGraphRequests::eventTimesAreAskedForInUtc()
{
    const HttpRequest request = getEvent(u"ann@contoso.example"_s, EventId{u"AAMk/AG+="_s});
    QCOMPARE(request.target, "/users/ann%40contoso.example/events/AAMk%2FAG%2B%3D?$select=id,iCalUId,subject,start,end,"
                             "type,seriesMasterId,isCancelled,isOnlineMeeting,onlineMeetingProvider,onlineMeeting,"
                             "organizer,isOrganizer,transactionId,attendees");
    QCOMPARE(request.prefer, R"(outlook.timezone="UTC")");
}

void TestGraphRequests::patchSendsNothingButTheFlag()
{
    const HttpRequest on = patchRecording(ann(), GraphMeetingId{u"MSo5"_s}, Recording::On);
    QCOMPARE(on.method, HttpRequest::Method::Patch);
    QCOMPARE(on.target, "/users/9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f/onlineMeetings/MSo5");
    QCOMPARE(on.contentType, "application/json");
    QCOMPARE(on.body, R"({"recordAutomatically":true})");
    QCOMPARE(patchRecording(ann(), GraphMeetingId{u"MSo5"_s}, Recording::Off).body, R"({"recordAutomatically":false})");
}

void TestGraphRequests::onlyGetAndIdempotentRequestsMayBeRepeated()
{
    QCOMPARE(HttpRequest::get("/x").twice, HttpRequest::Twice::Harmless);
    QCOMPARE(HttpRequest::idempotentPatch("/x", {}).twice, HttpRequest::Twice::Harmless);
    QCOMPARE(HttpRequest::tokenPost("/x", {}).twice, HttpRequest::Twice::Harmless);
    QCOMPARE(HttpRequest::conditionalPatch("/x", "e", {}).twice, HttpRequest::Twice::Harmless);
    QCOMPARE(HttpRequest::remove("/x").twice, HttpRequest::Twice::Harmless);
    QCOMPARE(HttpRequest::post("/x", {}).twice, HttpRequest::Twice::Harmful);
}

void TestGraphRequests::tokenFormEncodesEverySign()
{
    const HttpRequest request = requestToken({.graphUrl = u"https://graph.microsoft.us"_s,
                                              .loginUrl = u"https://login.microsoftonline.us"_s,
                                              .tenantId = u"contoso.example"_s,
                                              .clientId = u"6b1c"_s,
                                              .clientSecret = u"a+b/c&d%e=f ~ü"_s});
    QCOMPARE(request.target, "https://login.microsoftonline.us/contoso.example/oauth2/v2.0/token");
    QCOMPARE(request.contentType, "application/x-www-form-urlencoded");
    QCOMPARE(request.sender, HttpRequest::Sender::Nobody);
    QCOMPARE(request.body, "client_id=6b1c&scope=https%3A%2F%2Fgraph.microsoft.us%2F.default&client_secret="
                           "a%2Bb%2Fc%26d%25e%3Df%20~%C3%BC&grant_type=client_credentials");
}

void TestGraphRequests::anIncompleteConnectionSaysWhatLacks_data()
{
    QTest::addColumn<QString>("graphUrl");
    QTest::addColumn<QString>("tenantId");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const QString https = u"https://graph.microsoft.com"_s;
    const auto credential = static_cast<int>(ErrorKind::Credential);
    const auto missingSecret = static_cast<int>(ErrorKind::Secret);
    QTest::newRow("no tenant") << https << u""_s << u"c"_s << u"s"_s << credential << u"[graph] section"_s;
    QTest::newRow("no client") << https << u"t"_s << u""_s << u"s"_s << credential << u"[graph] section"_s;
    QTest::newRow("no address") << u""_s << u"t"_s << u"c"_s << u"s"_s << credential << u"[graph] section"_s;
    QTest::newRow("plain http") << u"http://graph.example"_s << u"t"_s << u"c"_s << u"s"_s << credential << u"https"_s;
    QTest::newRow("no secret") << https << u"t"_s << u"c"_s << u""_s << missingSecret << u"CONFDESK_CLIENT_SECRET"_s;
}

void TestGraphRequests::anIncompleteConnectionSaysWhatLacks()
{
    QFETCH(QString, graphUrl);
    QFETCH(QString, tenantId);
    QFETCH(QString, clientId);
    QFETCH(QString, secret);
    QFETCH(int, kind);
    QFETCH(QString, words);
    const auto problem = connectionProblem({.graphUrl = graphUrl,
                                            .loginUrl = u"http://127.0.0.1:80"_s,
                                            .tenantId = tenantId,
                                            .clientId = clientId,
                                            .clientSecret = secret});
    QVERIFY(problem);
    QCOMPARE(static_cast<int>(problem->kind), kind);
    QVERIFY2(problem->text.contains(words), qPrintable(problem->text));
}

QTEST_GUILESS_MAIN(TestGraphRequests)
#include "tst_graphrequests.moc"
