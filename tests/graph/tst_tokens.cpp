// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphfixture.h"

#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Scripted refusal(int code)
{
    return Scripted::answer(401, R"({"error":"invalid_client","error_description":"AADSTS)" + QByteArray::number(code) +
                                     R"(: no.","error_codes":[)" + QByteArray::number(code) + "]}");
}

Scripted expired()
{
    return Scripted::answer(401, R"({"error":{"code":"InvalidAuthenticationToken","message":"expired"}})");
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twentyCallsShareOneToken();
    void theTokenIsKeptUntilFiveMinutesBeforeItsEnd();
    void shortLivedTokensAreRenewedAtHalfTheirLife();
    void anExpiredTokenIsRenewedOnce();
    void twentyRefusedCallsShareOneRenewal();
    void aTokenThatIsRefusedTwiceIsACredentialProblem();
    void aFailedTokenFailsAllThatWaitForIt();
    void aFailedTokenIsNotRemembered();
    void passingTroubleOfEntraIdIsWaitedFor();
    void throttlingOfEntraIdIsReportedAsThrottling();
    void answersThatAreNoTokensAreProtocolErrors();
    void redirectsTakeTheSecretNowhere_data();
    void redirectsTakeTheSecretNowhere();
    void theSecretArrivesUnharmed();
    void withoutASecretNothingIsSent();
    void withoutAGraphSectionNothingIsSent();

private:
    std::unique_ptr<GraphFixture> f;
};

void TestTokens::init()
{
    f = std::make_unique<GraphFixture>();
    f->server.next(Scripted::answer(200, meetingJson()));
}

void TestTokens::cleanup()
{
    f.reset();
}

void TestTokens::twentyCallsShareOneToken()
{
    QList<Async<OnlineMeeting>> pending;
    for (int i = 0; i < 20; ++i)
        pending.append(f->askMeeting());
    for (const auto &each : pending)
        QVERIFY(waitFor(each)->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 1);
    QCOMPARE(f->server.requests().size(), 20);
}

void TestTokens::theTokenIsKeptUntilFiveMinutesBeforeItsEnd()
{
    QVERIFY(waitFor(f->askMeeting())->has_value());
    f->clock.advance(3298s);
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 1);
    f->clock.advance(1s); // 3599 - 300
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 2);
    QCOMPARE(f->server.requests().last().header("Authorization"), "Bearer token-2");
}

void TestTokens::shortLivedTokensAreRenewedAtHalfTheirLife()
{
    f->server.setTokenLifetime(60);
    QVERIFY(waitFor(f->askMeeting())->has_value());
    f->clock.advance(29s);
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 1);
    f->clock.advance(1s);
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 2);
}

void TestTokens::anExpiredTokenIsRenewedOnce()
{
    QVERIFY(waitFor(f->askMeeting())->has_value());
    f->server.next(expired());
    f->server.next(Scripted::answer(200, meetingJson()));
    QVERIFY(waitFor(f->patchMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 2);
    QCOMPARE(f->server.requests().last().header("Authorization"), "Bearer token-2");
    QCOMPARE(f->server.requests().last().body, R"({"recordAutomatically":true})");
}

void TestTokens::twentyRefusedCallsShareOneRenewal()
{
    QVERIFY(waitFor(f->askMeeting())->has_value());
    for (int i = 0; i < 4; ++i) // all that are under way at once
        f->server.next(Scripted::hold(expired()));
    f->server.next(Scripted::answer(200, meetingJson()));
    QList<Async<OnlineMeeting>> pending;
    for (int i = 0; i < 20; ++i)
        pending.append(f->askMeeting());
    QTRY_COMPARE(f->server.heldCount(), 4);
    f->server.release(4);
    for (const auto &each : pending)
        QVERIFY(waitFor(each)->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 2);
}

void TestTokens::aTokenThatIsRefusedTwiceIsACredentialProblem()
{
    f->server.next(expired());
    f->server.next(expired());
    QVERIFY(waitFor(f->askMeeting())->has_value());
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Credential);
    QCOMPARE(f->server.requests().size(), 3);
    QCOMPARE(f->server.tokenRequests().size(), 2);
}

void TestTokens::aFailedTokenFailsAllThatWaitForIt()
{
    f->server.nextToken(Scripted::hold(refusal(7000215)));
    QList<Async<OnlineMeeting>> pending;
    for (int i = 0; i < 20; ++i)
        pending.append(f->askMeeting());
    QTRY_COMPARE(f->server.heldCount(), 1);
    f->server.release();
    for (const auto &each : pending) {
        const auto result = waitFor(each);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::Credential);
        QVERIFY(result->error().text.contains(u"not its id"_s));
        QVERIFY(result->error().text.contains(u"AADSTS7000215"_s));
    }
    QCOMPARE(f->server.tokenRequests().size(), 1);
    QCOMPARE(f->server.requests().size(), 0);
}

void TestTokens::aFailedTokenIsNotRemembered()
{
    f->server.nextToken(refusal(7000222));
    QVERIFY(!waitFor(f->askMeeting())->has_value());
    QVERIFY(waitFor(f->askMeeting())->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 2);
}

void TestTokens::passingTroubleOfEntraIdIsWaitedFor()
{
    f->server.nextToken(refusal(90033));
    f->server.nextToken(Scripted::answer(500, {}));
    const auto pending = f->askMeeting();
    QVERIFY(f->skip(1s));
    QVERIFY(f->skip(2s));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->server.tokenRequests().size(), 3);
}

void TestTokens::throttlingOfEntraIdIsReportedAsThrottling()
{
    f->server.nextToken(Scripted::answer(429, {}, "Retry-After: 1000\r\n"));
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Throttled);
    QCOMPARE(result->error().retryAfter, 1000s);
}

void TestTokens::answersThatAreNoTokensAreProtocolErrors()
{
    f->server.nextToken(Scripted::answer(200, R"({"token_type":"Bearer","expires_in":3599})"));
    const auto keyless = waitFor(f->askMeeting());
    QVERIFY(keyless && !*keyless);
    QCOMPARE(keyless->error().kind, ErrorKind::Protocol);
    QVERIFY(keyless->error().text.contains(u"access_token"_s));

    f->server.nextToken(Scripted::answer(404, "<html>"));
    const auto page = waitFor(f->askMeeting());
    QVERIFY(page && !*page);
    QCOMPARE(page->error().kind, ErrorKind::Protocol);
    QVERIFY(page->error().text.contains(u"404"_s));
}

void TestTokens::redirectsTakeTheSecretNowhere_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestTokens::redirectsTakeTheSecretNowhere()
{
    QFETCH(int, status);
    ScriptedServer elsewhere;
    const QByteArray target = elsewhere.rootUrl().toUtf8() + "/the-tenant/oauth2/v2.0/token";
    f->server.nextToken(Scripted::answer(status, {}, "Location: " + target + "\r\n"));

    const auto result = waitFor(f->askMeeting());

    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Protocol);
    QCOMPARE(f->server.tokenRequests().size(), 1);
    QCOMPARE(elsewhere.tokenRequests().size(), 0);
    QCOMPARE(f->server.requests().size(), 0);
}

void TestTokens::theSecretArrivesUnharmed()
{
    QVERIFY(waitFor(f->askMeeting())->has_value());
    const ReceivedRequest request = f->server.tokenRequests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/the-tenant/oauth2/v2.0/token");
    QCOMPARE(request.header("Content-Type"), "application/x-www-form-urlencoded");
    QVERIFY(request.body.contains("&client_secret=the%2Bsecret%2F%26%25&"));
}

void TestTokens::withoutASecretNothingIsSent()
{
    f->connection.clientSecret.clear();
    f->makeClient();
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Secret);
    QVERIFY(result->error().text.contains(u"CONFDESK_CLIENT_SECRET"_s));
    QCOMPARE(f->client->activity().requestCount(), 0);
}

void TestTokens::withoutAGraphSectionNothingIsSent()
{
    f->connection = {};
    f->makeClient();
    const auto result = waitFor(f->askMeeting());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Credential);
    QVERIFY(result->error().text.contains(u"[graph]"_s));
    QCOMPARE(f->client->activity().requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
