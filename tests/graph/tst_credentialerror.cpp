// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/credentialerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray refusal(const QString &error, int code)
{
    const QJsonObject body{{u"error"_s, error},
                           {u"error_description"_s, u"AADSTS%1: something.\r\nTrace ID: 1"_s.arg(code)},
                           {u"error_codes"_s, QJsonArray{code}},
                           {u"trace_id"_s, u"the-trace"_s},
                           {u"correlation_id"_s, u"the-correlation"_s},
                           {u"timestamp"_s, u"2026-01-05 09:12:44Z"_s}};
    return QJsonDocument(body).toJson();
}

} // namespace

Q_DECLARE_METATYPE(ErrorKind)

class TestCredentialError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsOfEntraIdGiveTheirAdvice_data();
    void refusalsOfEntraIdGiveTheirAdvice();
    void theCodeIsTakenFromTheDescriptionWhenTheListLacks();
    void whatIsNoRefusalIsNoCredentialProblem_data();
    void whatIsNoRefusalIsNoCredentialProblem();
    void credentialDetailsKeepWhatSupportNeeds();
};

void TestCredentialError::refusalsOfEntraIdGiveTheirAdvice_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](int code, const QString &error, const QString &words, ErrorKind kind = ErrorKind::Credential) {
        QTest::addRow("%d", code) << code << error << kind << words;
    };
    row(7000215, u"invalid_client"_s, u"not its id"_s);
    row(7000222, u"invalid_client"_s, u"expired"_s);
    row(700016, u"unauthorized_client"_s, u"cloud"_s);
    row(700011, u"unauthorized_client"_s, u"cloud"_s);
    row(90002, u"invalid_request"_s, u"typing errors"_s);
    row(9001023, u"invalid_request"_s, u"not one tenant"_s);
    row(50194, u"invalid_request"_s, u"not one tenant"_s);
    row(900432, u"invalid_request"_s, u"another cloud"_s);
    row(90038, u"invalid_request"_s, u"another cloud"_s);
    row(50034, u"invalid_grant"_s, u"person to sign in"_s);
    row(50126, u"invalid_grant"_s, u"person to sign in"_s);
    row(50076, u"interaction_required"_s, u"person to sign in"_s);
    row(50079, u"interaction_required"_s, u"person to sign in"_s);
    row(65001, u"invalid_grant"_s, u"consent"_s);
    row(65004, u"invalid_grant"_s, u"consent"_s);
    row(650056, u"invalid_client"_s, u"not set up completely"_s);
    row(70011, u"invalid_scope"_s, u"graphUrl"_s);
    row(500011, u"invalid_resource"_s, u"graphUrl"_s);
    row(700027, u"invalid_client"_s, u"clock"_s);
    row(50012, u"invalid_client"_s, u"certificate"_s);
    row(70016, u"authorization_pending"_s, u"person to sign in"_s);
    row(70019, u"expired_token"_s, u"person to sign in"_s);
    row(50196, u"invalid_grant"_s, u"loop"_s);
    row(90033, u"temporarily_unavailable"_s, u"at the moment"_s, ErrorKind::Server);
    row(90024, u"invalid_request"_s, u"at the moment"_s, ErrorKind::Server);
    row(50033, u"invalid_request"_s, u"at the moment"_s, ErrorKind::Server);
    row(123456, u"invalid_request"_s, u"look the code up"_s);
}

void TestCredentialError::refusalsOfEntraIdGiveTheirAdvice()
{
    QFETCH(int, code);
    QFETCH(QString, error);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);

    const Error result = credentialError({.status = 400, .body = refusal(error, code)},
                                         {.tenantId = u"the-tenant"_s, .clientId = u"the-client"_s});

    QCOMPARE(errorKindName(result.kind), errorKindName(kind));
    QVERIFY2(result.text.contains(words), qPrintable(result.text));
    QVERIFY2(result.text.endsWith(u"(AADSTS%1)"_s.arg(code)), qPrintable(result.text));
    QCOMPARE(isTransientCredentialError(refusal(error, code)), kind == ErrorKind::Server);
}

void TestCredentialError::theCodeIsTakenFromTheDescriptionWhenTheListLacks()
{
    const Application application{.tenantId = u"t"_s, .clientId = u"c"_s};
    const QByteArray described = R"({"error":"invalid_client","error_description":"AADSTS7000222: expired"})";
    QVERIFY(credentialError({.status = 401, .body = described}, application).text.contains(u"expired"_s));

    const QByteArray bare = R"({"error":"access_denied"})";
    const Error generic = credentialError({.status = 400, .body = bare}, application);
    QCOMPARE(generic.kind, ErrorKind::Credential);
    QVERIFY(generic.text.endsWith(u"(access_denied)"_s));
}

void TestCredentialError::whatIsNoRefusalIsNoCredentialProblem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("web page") << 404 << QByteArray("<html>") << ErrorKind::Protocol;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::Protocol;
    QTest::newRow("bad gateway") << 502 << QByteArray("<html>") << ErrorKind::Server;
    QTest::newRow("Graph's envelope") << 400 << QByteArray(R"({"error":{"code":"BadRequest"}})") << ErrorKind::Protocol;
}

void TestCredentialError::whatIsNoRefusalIsNoCredentialProblem()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const Error error = credentialError({.status = status, .body = body}, {});
    QCOMPARE(errorKindName(error.kind), errorKindName(kind));
    QVERIFY(error.text.contains(QString::number(status)));
}

void TestCredentialError::credentialDetailsKeepWhatSupportNeeds()
{
    const Error error = credentialError({.status = 401, .body = refusal(u"invalid_client"_s, 7000215)}, {});
    QCOMPARE(error.detail,
             u"HTTP 401 · invalid_client · AADSTS7000215: something. · trace_id the-trace, correlation_id "
             "the-correlation, timestamp 2026-01-05 09:12:44Z"_s);
}

QTEST_GUILESS_MAIN(TestCredentialError)
#include "tst_credentialerror.moc"
