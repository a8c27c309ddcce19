// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/networkfailure.h"
#include "graph/requestlog.h"
#include "graph/retrypolicy.h"
#include "graph/systemproxy.h"

#include <QNetworkProxy>
#include <QTest>
#include <QTimeZone>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Repeat)

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusDecidesAboutRepeating_data();
    void statusDecidesAboutRepeating();
    void backOffGrowsAndIsSpread();
    void retryAfterIsUnderstood_data();
    void retryAfterIsUnderstood();
    void datesAreCountedFromTheServersClock();
    void networkErrorsSayWhatToDo_data();
    void networkErrorsSayWhatToDo();
    void logsShowNoIdsAndNoValues_data();
    void logsShowNoIdsAndNoValues();
    void loopbackNeedsNoProxy();
};

void TestRetryPolicy::statusDecidesAboutRepeating_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Repeat>("repeat");
    for (const int status : {500, 502, 503, 504, 408})
        QTest::addRow("%d", status) << status << QByteArray("<html>") << Repeat::Table;
    for (const int status : {409, 412, 423})
        QTest::addRow("%d", status) << status << QByteArray() << Repeat::Once;
    for (const int status : {429, 509})
        QTest::addRow("%d", status) << status << QByteArray() << Repeat::Throttled;
    for (const int status : {200, 302, 400, 401, 403, 404, 405, 410, 501, 507})
        QTest::addRow("%d", status) << status << QByteArray() << Repeat::Never;
    QTest::newRow("1026") << 400 << QByteArray(R"({"error":{"message":"1026: An error has occurred."}})")
                          << Repeat::Once;
    QTest::newRow("Entra ID busy") << 400 << QByteArray(R"({"error":"invalid_request","error_codes":[90033]})")
                                   << Repeat::Table;
    QTest::newRow("Entra ID unavailable")
        << 400 << QByteArray(R"({"error":"temporarily_unavailable"})") << Repeat::Table;
    QTest::newRow("wrong secret") << 401 << QByteArray(R"({"error":"invalid_client","error_codes":[7000215]})")
                                  << Repeat::Never;
}

void TestRetryPolicy::statusDecidesAboutRepeating()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Repeat, repeat);
    QCOMPARE(repeatAfter({.status = status, .body = body}), repeat);
}

void TestRetryPolicy::backOffGrowsAndIsSpread()
{
    QCOMPARE(backOff(1, 0), 1s);
    QCOMPARE(backOff(2, 0), 2s);
    QCOMPARE(backOff(3, 0), 4s);
    QCOMPARE(backOff(4, 0), 8s);
    QCOMPARE(backOff(5, 0), 16s);
    QCOMPARE(backOff(500, 0), 16s);
    QCOMPARE(backOff(1, 0.5), 1250ms);
    QVERIFY(backOff(1, 0.999) < 1500ms);
}

void TestRetryPolicy::retryAfterIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds"); // -1: not understood
    QTest::newRow("seconds") << QByteArray("17") << 17000LL;
    QTest::newRow("fraction") << QByteArray("2.128") << 2128LL;
    QTest::newRow("zero") << QByteArray("0") << 0LL;
    QTest::newRow("spaces") << QByteArray(" 3 ") << 3000LL;
    QTest::newRow("date") << QByteArray("Tue, 03 Feb 2026 09:00:05 GMT") << 5000LL;
    QTest::newRow("past date") << QByteArray("Tue, 03 Feb 2026 08:00:00 GMT") << 0LL;
    QTest::newRow("missing") << QByteArray() << -1LL;
    QTest::newRow("garbage") << QByteArray("soon") << -1LL;
    QTest::newRow("negative") << QByteArray("-5") << -1LL;
    QTest::newRow("nan") << QByteArray("nan") << -1LL;
    QTest::newRow("infinite") << QByteArray("inf") << 30LL * 24 * 3600 * 1000;
    QTest::newRow("huge") << QByteArray("1e300") << 30LL * 24 * 3600 * 1000;
}

void TestRetryPolicy::retryAfterIsUnderstood()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, milliseconds);
    const QDateTime now(QDate(2026, 2, 3), QTime(9, 0), QTimeZone::utc());
    const auto wait = retryAfter({.status = 429, .headers = {{"retry-after", header}}}, now);
    QCOMPARE(wait ? wait->count() : -1, milliseconds);
}

void TestRetryPolicy::datesAreCountedFromTheServersClock()
{
    const QDateTime wrongClock(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc());
    const HttpHeaders headers{{"Date", "Tue, 03 Feb 2026 09:00:00 GMT"},
                              {"Retry-After", "Tue, 03 Feb 2026 09:00:30 GMT"}};
    QCOMPARE(retryAfter({.status = 429, .headers = headers}, wrongClock), 30s);
}

void TestRetryPolicy::networkErrorsSayWhatToDo_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Repeat>("repeat");
    QTest::addColumn<QString>("words");
    QTest::newRow("not found") << int(QNetworkReply::HostNotFoundError) << Repeat::Once << u"Cannot find"_s;
    QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << Repeat::Once << u"firewall"_s;
    QTest::newRow("certificate") << int(QNetworkReply::SslHandshakeFailedError) << Repeat::Never << u"certificate"_s;
    QTest::newRow("proxy") << int(QNetworkReply::ProxyAuthenticationRequiredError) << Repeat::Never << u"proxy"_s;
    QTest::newRow("no proxy") << int(QNetworkReply::ProxyNotFoundError) << Repeat::Once << u"proxy"_s;
    QTest::newRow("closed") << int(QNetworkReply::RemoteHostClosedError) << Repeat::Table << u"was lost"_s;
    QTest::newRow("not sent again") << int(QNetworkReply::ContentReSendError) << Repeat::Table << u"was lost"_s;
    QTest::newRow("server says goodbye") << int(QNetworkReply::ProtocolUnknownError) << Repeat::Table << u"was lost"_s;
    QTest::newRow("unknown") << int(QNetworkReply::UnknownNetworkError) << Repeat::Table << u"was lost"_s;
}

void TestRetryPolicy::networkErrorsSayWhatToDo()
{
    QFETCH(int, code);
    QFETCH(Repeat, repeat);
    QFETCH(QString, words);
    const auto failure =
        networkFailure(static_cast<QNetworkReply::NetworkError>(code), u"graph.microsoft.com"_s, u"reason"_s);
    QCOMPARE(failure.error.kind, ErrorKind::Offline);
    QCOMPARE(failure.repeat, repeat);
    QVERIFY2(failure.error.text.contains(words), qPrintable(failure.error.text));
    QVERIFY(failure.error.text.contains(u"graph.microsoft.com"_s));
    QVERIFY(failure.error.detail.startsWith(u"reason"_s));
}

void TestRetryPolicy::logsShowNoIdsAndNoValues_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("meeting") << QByteArray("https://g/v1.0/users/9f3c/onlineMeetings/MSo5%2F")
                             << u"/v1.0/users/…/onlineMeetings/…"_s;
    QTest::newRow("filter") << QByteArray("https://g/v1.0/users/9f3c/onlineMeetings?$filter=JoinWebUrl%20eq%20'x'")
                            << u"/v1.0/users/…/onlineMeetings?$filter=…"_s;
    QTest::newRow("two options") << QByteArray("https://g/v1.0/users?$filter=mail%20eq%20'a'&$select=id")
                                 << u"/v1.0/users?$filter=…&$select=…"_s;
    QTest::newRow("token") << QByteArray("https://l/2d1f/oauth2/v2.0/token") << u"/…/oauth2/v2.0/token"_s;
}

void TestRetryPolicy::logsShowNoIdsAndNoValues()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, shown);
    QCOMPARE(safeUrl(QUrl::fromEncoded(url)), shown);
}

void TestRetryPolicy::loopbackNeedsNoProxy()
{
    SystemProxy proxies;
    for (const char *url : {"http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:80/", "http://127.3.2.1/"}) {
        const auto found = proxies.queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url))));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().type(), QNetworkProxy::NoProxy);
    }
    QVERIFY(!isLoopback(u"127.0.0.1.example.org"_s));
    QVERIFY(!isLoopback(u"graph.microsoft.com"_s));
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
