// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Signed by nobody but itself, made for this test only.
constexpr auto selfSignedCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBETCBuAIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwIBcN
MjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMMCWxvY2Fs
aG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEa5Wf1MHPmL9nXLVWPfCIZK
BPevcfnkEmoFE67AFvmQeIRWqzxclALDAuDgC3Z9jLFXCu2NndcozTEz0RlpqI8w
CgYIKoZIzj0EAwIDSAAwRQIhANcoqwQvfOY6gJ4u4lgEy9Z+l80EXvNzdeUWBQpk
KHPNAiBK+DO4gndH7fIkah/HGSVGmKDUGbZYlDgysEiTyg1caQ==
-----END CERTIFICATE-----)";
constexpr auto itsKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg/6EgffjCVteq02pJ
QaYcCF3obtEf7Q2H2PESirXjf1OhRANCAARGuVn9TBz5i/Z1y1Vj3wiGSgT3r3H5
5BJqBROuwBb5kHiEVqs8XJQCwwLg4At2fYyxVwrtjZ3XKM0xM9EZaaiP
-----END PRIVATE KEY-----)";

QSslConfiguration selfSigned()
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(selfSignedCertificate));
    configuration.setPrivateKey(QSslKey(itsKey, QSsl::Ec));
    return configuration;
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    // First: OpenSSL frees what it keeps per thread only after Qt has seen the thread end, which a process that ends at
    // once would not live to see.
    void untrustedServersAreRefused();
    void requestsIntroduceThemselves();
    void everyTryHasItsOwnId();
    void patchIsSentWithItsBody();
    void aDroppedPatchIsNotResentBehindOurBack();
    void aDroppedReadIsRetried();
    void connectionsThatKeepDroppingAreGivenUp();
    void aCutBodyIsRetried();
    void aHangingTryTimesOutAndIsRetried();
    void patienceEndsHangingTries();
    void aRefusedConnectionIsReportedSoon();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void htmlOfAGatewayIsAServerError();
    void serverErrorsAreRetriedUntilTheTableEnds();
    void conflictsAreRetriedOnce();
    void answersThatAreNoObjectsAreProtocolErrors_data();
    void answersThatAreNoObjectsAreProtocolErrors();
    void endlessBodiesAreCutOff();
    void noCookieIsKept();

private:
    std::unique_ptr<GraphFixture> f;
};

void TestTransport::init()
{
    f = std::make_unique<GraphFixture>();
}

void TestTransport::cleanup()
{
    f.reset();
}

void TestTransport::untrustedServersAreRefused()
{
    QSslServer untrusted;
    untrusted.setSslConfiguration(selfSigned());
    QVERIFY(untrusted.listen(QHostAddress::LocalHost));
    f->connection.loginUrl = u"https://127.0.0.1:%1"_s.arg(untrusted.serverPort());
    f->makeClient();

    const auto result = waitFor(f->askMeeting());

    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Offline);
    QVERIFY2(result->error().text.contains(u"certificate"_s), qPrintable(result->error().text));
    QVERIFY2(result->error().detail.contains(u"self-signed"_s), qPrintable(result->error().detail));
    QVERIFY(!untrusted.hasPendingConnections()); // not even the handshake was finished
}

void TestTransport::requestsIntroduceThemselves()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto meeting = waitFor(f->askMeeting());
    QVERIFY(meeting && *meeting);
    QVERIFY((*meeting)->recordAutomatically);

    QCOMPARE(f->server.requests().size(), 1);
    const ReceivedRequest request = f->server.requests().first();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/v1.0/users/9f3c/onlineMeetings/MSo5");
    QCOMPARE(request.header("Authorization"), "Bearer token-1");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("Prefer"), R"(IdType="ImmutableId")");
    QCOMPARE(request.header("return-client-request-id"), "true");
    QVERIFY(request.header("User-Agent").startsWith("NONISV|Confdesk|Confdesk/"));
    static const QRegularExpression guid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY(guid.match(QString::fromLatin1(request.header("client-request-id"))).hasMatch());

    const ReceivedRequest token = f->server.tokenRequests().first();
    QVERIFY(token.header("Authorization").isEmpty());
    QVERIFY(token.header("Prefer").isEmpty());
}

void TestTransport::everyTryHasItsOwnId()
{
    f->server.next(Scripted::answer(503, {}));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    QVERIFY(f->skip(1s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
    QVERIFY(f->server.requests().at(0).header("client-request-id") !=
            f->server.requests().at(1).header("client-request-id"));
}

void TestTransport::patchIsSentWithItsBody()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    QVERIFY(waitFor(f->patchMeeting())->has_value());
    const ReceivedRequest request = f->server.requests().first();
    QCOMPARE(request.method, "PATCH");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.body, R"({"recordAutomatically":true})");
}

void TestTransport::aDroppedPatchIsNotResentBehindOurBack()
{
    f->server.next(Scripted::drop());
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->patchMeeting();
    // Until our own pause is over nothing is sent again: QNetworkAccessManager alone would have done so by now.
    QTRY_COMPARE(f->clock.nextDue(), 1s);
    QCOMPARE(f->server.requests().size(), 1);
    QVERIFY(f->skip(1s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
    QCOMPARE(f->server.requests().at(1).body, R"({"recordAutomatically":true})");
}

void TestTransport::aDroppedReadIsRetried()
{
    f->server.next(Scripted::drop());
    f->server.next(Scripted::drop()); // QNetworkAccessManager repeats a GET once by itself, which does no harm
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    QVERIFY(f->skip(1s));
    QVERIFY(waitFor(pending)->has_value());
}

void TestTransport::connectionsThatKeepDroppingAreGivenUp()
{
    f->server.next(Scripted::drop());
    const auto pending = f->patchMeeting();
    for (const auto pause : {1s, 2s, 4s, 8s})
        QVERIFY(f->skip(pause));
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Offline);
    QCOMPARE(f->server.requests().size(), 5);
}

void TestTransport::aCutBodyIsRetried()
{
    f->server.next(Scripted::cut(meetingJson().left(20), 1000));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->patchMeeting();
    QVERIFY(f->skip(1s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
}

void TestTransport::aHangingTryTimesOutAndIsRetried()
{
    f->server.next(Scripted::hang());
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    QTRY_COMPARE(f->server.requests().size(), 1);
    QVERIFY(f->skip(20s));
    QVERIFY(f->skip(1s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 2);
}

void TestTransport::patienceEndsHangingTries()
{
    f->setPatience(30s);
    f->server.next(Scripted::hang());
    const auto pending = f->askMeeting();
    QTRY_COMPARE(f->server.requests().size(), 1);
    QVERIFY(f->skip(20s));
    QVERIFY(f->skip(1s));
    QTRY_COMPARE(f->server.requests().size(), 2);
    QVERIFY(f->skip(9s)); // the rest, not another 20 s
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Timeout);
    QVERIFY(result->error().text.contains(u"127.0.0.1"_s));
    QTRY_COMPARE(f->server.openConnections(), 0);
}

void TestTransport::aRefusedConnectionIsReportedSoon()
{
    f->server.next(Scripted::answer(200, meetingJson()));
    QVERIFY(waitFor(f->askMeeting())->has_value()); // has its token now
    f->server.close();
    const auto pending = f->askMeeting();
    QVERIFY(f->skip(1s));
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Offline);
    QVERIFY2(result->error().text.contains(u"refuses the connection"_s), qPrintable(result->error().text));
}

void TestTransport::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isChange");
    QTest::addColumn<QByteArray>("body");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << false << QByteArray();
        QTest::addRow("PATCH %d", status) << status << true << QByteArray();
        QTest::addRow("PATCH %d with a page", status) << status << true << QByteArray("<html>Moved</html>");
    }
}

void TestTransport::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(bool, isChange);
    QFETCH(QByteArray, body);
    ScriptedServer elsewhere;
    elsewhere.next(Scripted::answer(200, meetingJson()));
    f->server.next(Scripted::answer(status, body, "Location: " + elsewhere.rootUrl().toUtf8() + "/x\r\n"));

    const auto result = waitFor(isChange ? f->patchMeeting() : f->askMeeting());

    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Protocol);
    QVERIFY2(result->error().text.contains(u"redirected"_s), qPrintable(result->error().text));
    QCOMPARE(f->server.requests().size(), 1);
    QCOMPARE(elsewhere.requests().size(), 0); // so the token did not get there either
}

void TestTransport::htmlOfAGatewayIsAServerError()
{
    f->server.next(Scripted::answer(502, "<html><body>Bad Gateway {\"error\":1}</body></html>"));
    const auto pending = f->askMeeting();
    for (const auto pause : {1s, 2s, 4s, 8s})
        QVERIFY(f->skip(pause));
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Server);
    QVERIFY(result->error().text.contains(u"502"_s));
    QCOMPARE(result->error().detail, u"HTTP 502 · 5 tries"_s);
}

void TestTransport::serverErrorsAreRetriedUntilTheTableEnds()
{
    f->server.next(Scripted::answer(500, {}));
    f->server.next(Scripted::answer(503, {}));
    f->server.next(Scripted::answer(504, {}));
    f->server.next(Scripted::answer(200, meetingJson()));
    const auto pending = f->askMeeting();
    for (const auto pause : {1s, 2s, 4s})
        QVERIFY(f->skip(pause));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.requests().size(), 4);
}

void TestTransport::conflictsAreRetriedOnce()
{
    f->server.next(Scripted::answer(409, {}));
    const auto pending = f->patchMeeting();
    QVERIFY(f->skip(1s));
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Conflict);
    QCOMPARE(f->server.requests().size(), 2);
}

void TestTransport::answersThatAreNoObjectsAreProtocolErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("cut JSON, well framed") << meetingJson().left(30);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("sign-in page") << QByteArray("<html>Sign in</html>");
    QTest::newRow("wrong type") << QByteArray(R"({"id":1,"joinWebUrl":"x","recordAutomatically":true})");
    QTest::newRow("missing flag") << QByteArray(R"({"id":"1","joinWebUrl":"x"})");
}

void TestTransport::answersThatAreNoObjectsAreProtocolErrors()
{
    QFETCH(QByteArray, body);
    f->server.next(Scripted::answer(200, body, "request-id: the-request\r\n"));
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Protocol);
    QCOMPARE(result->error().requestId, u"the-request"_s);
    QCOMPARE(f->server.requests().size(), 1);
}

void TestTransport::endlessBodiesAreCutOff()
{
    f->server.next(Scripted::cut(QByteArray(33 * 1024 * 1024, ' '), 1'000'000'000));
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Protocol);
    QVERIFY(result->error().text.contains(u"longer"_s));
}

void TestTransport::noCookieIsKept()
{
    f->server.next(Scripted::answer(200, meetingJson(), "Set-Cookie: spy=1; Path=/\r\n"));
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QVERIFY(f->server.requests().at(1).header("Cookie").isEmpty());
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
