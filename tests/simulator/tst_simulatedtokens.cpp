// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace std::chrono_literals;

using Fields = QHash<QByteArray, QByteArray>;

class SimulatedTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theRightCredentialGetsAToken_data();
    void theRightCredentialGetsAToken();
    void theTokenNamesTheGrantedRoles();
    void aTokenWithoutConsentHasNoRoles();
    void whatIsWrongIsSaidAsEntraSaysIt_data();
    void whatIsWrongIsSaidAsEntraSaysIt();
    void anExpiredSecretIsToldFromAWrongOne();
    void aCallWithoutGoodTokenIsRefused_data();
    void aCallWithoutGoodTokenIsRefused();
    void aTokenIsGoodForItsLifetimeOnly();
    void tokensCanBeExpired();
    void aTokenKeepsTheRolesOfItsIssue();
    void everyAnswerEchoesTheClientRequestId();

private:
    std::optional<FakeClock> m_clock;
    std::optional<GraphSimulator> m_simulator;
};

void SimulatedTokensTest::init()
{
    m_clock.emplace(QDateTime(QDate(2026, 1, 5), QTime(9, 12, 44), QTimeZone::utc()));
    m_simulator.emplace(*m_clock);
    QVERIFY(m_simulator->start(exampleWorld()).has_value());
}

void SimulatedTokensTest::cleanup()
{
    m_simulator.reset();
    m_clock.reset();
}

void SimulatedTokensTest::theRightCredentialGetsAToken_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("by tenant id") << QByteArray() << Fields();
    QTest::newRow("by domain") << QByteArray("contoso.example") << Fields();
    QTest::newRow("for the simulator's own root") << QByteArray() << Fields{{"scope", "{root}/.default"}};
}

void SimulatedTokensTest::theRightCredentialGetsAToken()
{
    QFETCH(QByteArray, tenant);
    QFETCH(Fields, fields);
    if (fields.contains("scope"))
        fields["scope"].replace("{root}", m_simulator->rootUrl().toUtf8());

    const RawAnswer answer = RawClient(*m_simulator).askForToken(fields, tenant);

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(answer.json().value("expires_in"_L1).toInt(), 3599);
    QVERIFY(!answer.json().value("access_token"_L1).toString().isEmpty());
}

static QJsonObject payloadOf(const QByteArray &token)
{
    const QByteArray payload = token.split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

void SimulatedTokensTest::theTokenNamesTheGrantedRoles()
{
    const QJsonObject payload = payloadOf(RawClient(*m_simulator).signIn());

    QCOMPARE(payload.value("roles"_L1).toArray(), QJsonArray::fromStringList(exampleWorld().grantedRoles));
    QCOMPARE(payload.value("tid"_L1).toString(), exampleWorld().tenantId);
}

void SimulatedTokensTest::aTokenWithoutConsentHasNoRoles()
{
    m_simulator->changeWorld([](SimulatedWorld &world) { world.grantedRoles.clear(); });
    RawClient client(*m_simulator);

    const QJsonObject payload = payloadOf(client.signIn());

    QCOMPARE(payload.value("appid"_L1).toString(), exampleWorld().clientId);
    QVERIFY(!payload.contains("roles"_L1));
    QCOMPARE(client.get("/v1.0/organization").errorCode(), u"Authorization_RequestDenied"_s);
}

void SimulatedTokensTest::whatIsWrongIsSaidAsEntraSaysIt_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    const QByteArray own;
    const QByteArray strange = "11111111-2222-4333-8444-555555555555";
    QTest::newRow("wrong secret") << Fields{{"client_secret", "x"}} << own << 401 << u"invalid_client"_s << 7000215;
    QTest::newRow("no secret") << Fields{{"client_secret", {}}} << own << 401 << u"invalid_client"_s << 7000218;
    QTest::newRow("unknown certificate") << Fields{{"client_secret", {}}, {"client_assertion", "e30.e30.c2ln"}} << own
                                         << 401 << u"invalid_client"_s << 700027;
    QTest::newRow("unknown client") << Fields{{"client_id", strange}} << own << 400 << u"unauthorized_client"_s
                                    << 700016;
    QTest::newRow("unknown tenant") << Fields() << strange << 400 << u"invalid_request"_s << 90002;
    QTest::newRow("common") << Fields() << QByteArray("common") << 400 << u"invalid_request"_s << 9001023;
    QTest::newRow("scope without .default")
        << Fields{{"scope", "https://graph.microsoft.com/User.Read.All"}} << own << 400 << u"invalid_scope"_s << 70011;
    QTest::newRow("two scopes") << Fields{{"scope", "https://graph.microsoft.com/.default openid/.default"}} << own
                                << 400 << u"invalid_scope"_s << 70011;
    QTest::newRow("another cloud") << Fields{{"scope", "https://graph.microsoft.us/.default"}} << own << 400
                                   << u"invalid_resource"_s << 500011;
    QTest::newRow("another grant") << Fields{{"grant_type", "password"}} << own << 400 << u"unsupported_grant_type"_s
                                   << 70003;
    QTest::newRow("no scope") << Fields{{"scope", {}}} << own << 400 << u"invalid_request"_s << 900144;
}

void SimulatedTokensTest::whatIsWrongIsSaidAsEntraSaysIt()
{
    QFETCH(Fields, fields);
    QFETCH(QByteArray, tenant);
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(int, number);

    const RawAnswer answer = RawClient(*m_simulator).askForToken(fields, tenant);

    const QJsonObject body = answer.json();
    QCOMPARE(answer.status, status);
    QCOMPARE(body.value("error"_L1).toString(), error);
    QCOMPARE(body.value("error_codes"_L1).toArray(), QJsonArray{number});
    QVERIFY(body.value("error_description"_L1).toString().startsWith(u"AADSTS%1: "_s.arg(number)));
    QCOMPARE(body.value("timestamp"_L1).toString(), u"2026-01-05 09:12:44Z"_s);
    for (const QString &key : {u"trace_id"_s, u"correlation_id"_s, u"error_uri"_s})
        QVERIFY2(!body.value(key).toString().isEmpty(), qPrintable(key));
    QVERIFY(!answer.body.contains(exampleWorld().clientSecret.toUtf8()));
}

void SimulatedTokensTest::anExpiredSecretIsToldFromAWrongOne()
{
    m_simulator->changeWorld([](SimulatedWorld &world) { world.secretState = SecretState::Expired; });
    const RawClient client(*m_simulator);

    QCOMPARE(client.askForToken().json().value("error_codes"_L1).toArray(), QJsonArray{7000222});
    QCOMPARE(client.askForToken({{"client_secret", "x"}}).json().value("error_codes"_L1).toArray(),
             QJsonArray{7000215});
}

void SimulatedTokensTest::aCallWithoutGoodTokenIsRefused_data()
{
    QTest::addColumn<RawHeaders>("headers");
    QTest::newRow("no header") << RawHeaders();
    QTest::newRow("empty") << RawHeaders{{"Authorization", "Bearer "}};
    QTest::newRow("made up") << RawHeaders{{"Authorization", "Bearer eyJ0eXAiOiJKV1QifQ.e30.c2ln"}};
    QTest::newRow("another scheme") << RawHeaders{{"Authorization", "Basic Zm9vOmJhcg=="}};
}

void SimulatedTokensTest::aCallWithoutGoodTokenIsRefused()
{
    QFETCH(RawHeaders, headers);

    const RawAnswer answer = RawClient(*m_simulator).send("GET", "/v1.0/organization", headers);

    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"InvalidAuthenticationToken"_s);
}

void SimulatedTokensTest::aTokenIsGoodForItsLifetimeOnly()
{
    m_simulator->changeWorld([](SimulatedWorld &world) { world.tokenLifetimeSeconds = 60; });
    RawClient client(*m_simulator);
    QVERIFY(!client.signIn().isEmpty());

    m_clock->advance(59s);
    QCOMPARE(client.get("/v1.0/organization").status, 200);
    m_clock->advance(1s);
    QCOMPARE(client.get("/v1.0/organization").status, 401);
}

void SimulatedTokensTest::tokensCanBeExpired()
{
    RawClient client(*m_simulator);
    QVERIFY(!client.signIn().isEmpty());

    m_simulator->expireTokens();

    QCOMPARE(client.get("/v1.0/organization").errorCode(), u"InvalidAuthenticationToken"_s);
    QVERIFY(!client.signIn().isEmpty());
    QCOMPARE(client.get("/v1.0/organization").status, 200);
}

void SimulatedTokensTest::aTokenKeepsTheRolesOfItsIssue()
{
    RawClient client(*m_simulator);
    QVERIFY(!client.signIn().isEmpty());

    m_simulator->changeWorld([](SimulatedWorld &world) { world.grantedRoles = {u"Calendars.Read"_s}; });

    QCOMPARE(client.get("/v1.0/organization").status, 200);
    QVERIFY(!client.signIn().isEmpty());
    QCOMPARE(client.get("/v1.0/organization").status, 403);
}

void SimulatedTokensTest::everyAnswerEchoesTheClientRequestId()
{
    RawClient client(*m_simulator);
    QVERIFY(!client.signIn().isEmpty());

    for (const QByteArray &target : {"/v1.0/organization"_ba, "/v1.0/nothing"_ba}) {
        const RawAnswer answer = client.get(target, {{"client-request-id", "7a1c0d4e"}});
        QCOMPARE(answer.headers.value("client-request-id"), "7a1c0d4e"_ba);
        QVERIFY(!answer.headers.value("request-id").isEmpty());
    }
    const QJsonObject error = client.get("/v1.0/nothing", {{"client-request-id", "7a1c0d4e"}}).json();
    const QJsonObject inner = error.value("error"_L1).toObject().value("innerError"_L1).toObject();
    QCOMPARE(inner.value("client-request-id"_L1).toString(), u"7a1c0d4e"_s);
    QCOMPARE(inner.value("date"_L1).toString(), u"2026-01-05T09:12:44"_s);
    QVERIFY(!inner.value("request-id"_L1).toString().isEmpty());
}

QTEST_GUILESS_MAIN(SimulatedTokensTest)
#include "tst_simulatedtokens.moc"
