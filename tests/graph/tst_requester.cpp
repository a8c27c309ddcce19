// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/activitycounter.h"
#include "graph/graphfixture.h"
#include "graph/pages.h"
#include "graph/requester.h"

#include <QJsonObject>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Scripted)

/// What the port's calls do not show: requests of other types, and paging. The requester runs in the test's own thread.
class TestRequester : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsHarmfulTwiceIsNeverSentTwice_data();
    void whatIsHarmfulTwiceIsNeverSentTwice();
    void whatDidNotHappenIsSentAgain_data();
    void whatDidNotHappenIsSentAgain();
    void aChangeThatCannotWaitStillPausesTheHost();
    void aTokenIsRenewedOnceOnly();
    void anOvertakenChangeIsNotRepeated();
    void aDeletionHasNoBodyAndIsRepeated();
    void whatIsNoAddressIsNotSent();
    void pagesAreFollowedVerbatimWithTheSameHeaders();
    void pagesElsewhereAreNotFollowed_data();
    void pagesElsewhereAreNotFollowed();
    void pagesInACircleEnd();
    void pagesWithoutEndEnd();
    void brokenPagesAreProtocolErrors_data();
    void brokenPagesAreProtocolErrors();

private:
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request);
    [[nodiscard]] Result<QJsonArray> collect();
    [[nodiscard]] QByteArray page(const QByteArray &values, const QString &nextLink) const;

    std::unique_ptr<GraphFixture> f;
    std::unique_ptr<ActivityCounter> m_activity;
    std::unique_ptr<Requester> m_requester;
};

void TestRequester::init()
{
    f = std::make_unique<GraphFixture>();
    m_activity = std::make_unique<ActivityCounter>();
    m_requester = std::make_unique<Requester>(
        f->connection, f->clock, [] { return 0.0; }, *m_activity);
}

void TestRequester::cleanup()
{
    m_requester.reset();
    m_activity.reset();
    f.reset();
}

Result<HttpResponse> TestRequester::send(const HttpRequest &request)
{
    const Pending<HttpResponse> pending;
    m_requester->send(request, {}, [pending](const Result<HttpResponse> &answer) { pending.resolve(answer); });
    return waitFor(pending.future()).value_or(failure(ErrorKind::Database, u"nothing came"_s));
}

Result<QJsonArray> TestRequester::collect()
{
    const Pending<QJsonArray> pending;
    HttpRequest request = HttpRequest::get("/users?$filter=x");
    request.prefer = "some=thing";
    collectPages(*m_requester, request, {}, {}, [pending](const Result<QJsonArray> &all) { pending.resolve(all); });
    return waitFor(pending.future()).value_or(failure(ErrorKind::Database, u"nothing came"_s));
}

QByteArray TestRequester::page(const QByteArray &values, const QString &nextLink) const
{
    return "{\"value\":" + values + ",\"@odata.nextLink\":\"" + nextLink.toUtf8() + "\"}";
}

void TestRequester::whatIsHarmfulTwiceIsNeverSentTwice_data()
{
    QTest::addColumn<Scripted>("scripted");
    QTest::newRow("dropped") << Scripted::drop();
    QTest::newRow("cut") << Scripted::cut("{", 100);
    QTest::newRow("unavailable") << Scripted::answer(503, {}, "Retry-After: 1\r\n");
    QTest::newRow("bandwidth") << Scripted::answer(509, {}, "Retry-After: 1\r\n");
    QTest::newRow("conflict") << Scripted::answer(409, {});
    QTest::newRow("locked") << Scripted::answer(423, {});
    QTest::newRow("internal") << Scripted::answer(500, {});
    QTest::newRow("gateway") << Scripted::answer(504, "<html>");
    QTest::newRow("passing trouble") << Scripted::answer(400, R"({"error":{"message":"1026: An error"}})");
}

void TestRequester::whatIsHarmfulTwiceIsNeverSentTwice()
{
    QFETCH(Scripted, scripted);
    f->server.next(scripted);
    const auto answer = send(HttpRequest::post("/users/u/sendMail", {{u"message"_s, u"x"_s}}));
    QVERIFY(!answer || !answer->isSuccess());
    for (int i = 0; i < 5; ++i)
        f->clock.advance(60s);
    QCoreApplication::processEvents();
    QCOMPARE(f->server.requests().size(), 1);
    QCOMPARE(f->server.requests().first().body, R"({"message":"x"})");
}

void TestRequester::whatDidNotHappenIsSentAgain_data()
{
    QTest::addColumn<Scripted>("scripted");
    QTest::addColumn<std::chrono::milliseconds>("pause");
    QTest::newRow("throttled") << Scripted::answer(429, {}, "Retry-After: 7\r\n") << 7000ms;
    QTest::newRow("throttled without Retry-After") << Scripted::answer(429, {}) << 1000ms;
    QTest::newRow("token refused") << Scripted::answer(401, {}) << 0ms;
}

void TestRequester::whatDidNotHappenIsSentAgain()
{
    QFETCH(Scripted, scripted);
    QFETCH(std::chrono::milliseconds, pause);
    f->server.next(scripted);
    f->server.next(Scripted::answer(202, {}));
    std::optional<Result<HttpResponse>> answer;
    m_requester->send(HttpRequest::post("/users/u/sendMail", {{u"message"_s, u"x"_s}}), {},
                      [&answer](const Result<HttpResponse> &arrived) { answer = arrived; });
    if (pause > 0ms)
        QVERIFY(f->skip(pause));
    QTRY_VERIFY(answer);
    QVERIFY(*answer && (*answer)->status == 202);
    QCOMPARE(f->server.requests().size(), 2);
    QCOMPARE(f->server.requests().last().body, R"({"message":"x"})");
}

void TestRequester::aTokenIsRenewedOnceOnly()
{
    f->server.next(Scripted::answer(401, {}));
    const auto answer = send(HttpRequest::post("/users/u/sendMail", {}));
    QVERIFY(answer && answer->status == 401);
    QCOMPARE(f->server.requests().size(), 2);
    QCOMPARE(f->server.requests().first().header("Authorization"), "Bearer token-1");
    QCOMPARE(f->server.requests().last().header("Authorization"), "Bearer token-2");
}

void TestRequester::anOvertakenChangeIsNotRepeated()
{
    f->server.next(Scripted::answer(412, {}));
    const auto answer = send(HttpRequest::conditionalPatch("/users/u/events/e", "W/\"a=\"", {{u"body"_s, 1}}));
    QVERIFY(answer && answer->status == 412);
    QCOMPARE(f->server.requests().size(), 1);
    QCOMPARE(f->server.requests().first().header("If-Match"), "W/\"a=\"");
    QCOMPARE(f->server.requests().first().body, R"({"body":1})");
}

void TestRequester::aDeletionHasNoBodyAndIsRepeated()
{
    f->server.next(Scripted::answer(503, {}));
    f->server.next(Scripted::answer(204, {}));
    std::optional<Result<HttpResponse>> answer;
    m_requester->send(HttpRequest::remove("/users/u/events/e"), {},
                      [&answer](const Result<HttpResponse> &arrived) { answer = arrived; });
    QVERIFY(f->skip(1s));
    QTRY_VERIFY(answer);
    QVERIFY(*answer && (*answer)->status == 204);
    QCOMPARE(f->server.requests().size(), 2);
    for (const ReceivedRequest &request : f->server.requests()) {
        QCOMPARE(request.method, "DELETE");
        QVERIFY(request.body.isEmpty());
        QVERIFY(request.header("Content-Type").isEmpty());
        QCOMPARE(request.header("Prefer"), R"(IdType="ImmutableId")");
    }
}

void TestRequester::aChangeThatCannotWaitStillPausesTheHost()
{
    f->server.next(Scripted::answer(509, {}, "Retry-After: 9\r\n"));
    f->server.next(Scripted::answer(200, "{}"));
    const auto answer = send(HttpRequest::post("/users/u/sendMail", {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Throttled);
    bool answered = false;
    m_requester->send(HttpRequest::get("/users/u"), {}, [&answered](const Result<HttpResponse> &) { answered = true; });
    QVERIFY(f->skip(9s));
    QTRY_VERIFY(answered);
}

void TestRequester::whatIsNoAddressIsNotSent()
{
    for (const char *target : {"/users/%zz", "not an address", "http://", ""}) {
        const auto answer = send(HttpRequest::get(target));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
    }
    QCOMPARE(m_activity->requestCount(), 0);
}

void TestRequester::pagesAreFollowedVerbatimWithTheSameHeaders()
{
    const QString link = f->server.rootUrl() + u"/v1.0/users?$filter=x&$skiptoken=a%2Bb%3D"_s;
    f->server.next(Scripted::answer(200, page("[1,2]", link)));
    f->server.next(Scripted::answer(200, page("[]", link + u"2"_s)));
    f->server.next(Scripted::answer(200, R"({"value":[3]})"));
    const auto values = collect();
    QVERIFY(values);
    QCOMPARE(*values, (QJsonArray{1, 2, 3}));
    QCOMPARE(f->server.requests().at(1).target, "/v1.0/users?$filter=x&$skiptoken=a%2Bb%3D");
    for (const ReceivedRequest &request : f->server.requests()) {
        QCOMPARE(request.header("Prefer"), R"(IdType="ImmutableId", some=thing)");
        QCOMPARE(request.header("Authorization"), "Bearer token-1");
    }
}

void TestRequester::pagesElsewhereAreNotFollowed_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("other host") << u"http://localhost:%1/v1.0/users"_s;
    QTest::newRow("other scheme") << u"https://127.0.0.1:%1/v1.0/users"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:1/v1.0/users?%1"_s;
    QTest::newRow("user name in front") << u"http://127.0.0.1:%1@evil.example/v1.0/users"_s;
    QTest::newRow("user of our host") << u"http://x@127.0.0.1:%1/v1.0/users"_s;
    QTest::newRow("relative") << u"/v1.0/users?%1"_s;
    QTest::newRow("no URL") << u"%zz %1"_s;
    QTest::newRow("file") << u"file:///etc/passwd?%1"_s;
}

void TestRequester::pagesElsewhereAreNotFollowed()
{
    QFETCH(QString, link);
    f->server.next(Scripted::answer(200, page("[1]", link.arg(f->server.serverPort()))));
    const auto values = collect();
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Protocol);
    QVERIFY(values.error().text.contains(u"@odata.nextLink"_s));
    QCOMPARE(f->server.requests().size(), 1);
}

void TestRequester::pagesInACircleEnd()
{
    f->server.next(Scripted::answer(200, page("[]", f->server.rootUrl() + u"/v1.0/users?a"_s)));
    const auto values = collect();
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Protocol);
    QCOMPARE(f->server.requests().size(), 2);
}

void TestRequester::pagesWithoutEndEnd()
{
    for (int i = 0; i < 510; ++i)
        f->server.next(Scripted::answer(200, page("[]", f->server.rootUrl() + u"/v1.0/users?%1"_s.arg(i))));
    const auto values = collect();
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Protocol);
    QCOMPARE(f->server.requests().size(), 501);
}

void TestRequester::brokenPagesAreProtocolErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("key");
    QTest::newRow("no value") << QByteArray("{}") << u"value"_s;
    QTest::newRow("value is no list") << QByteArray(R"({"value":{}})") << u"value"_s;
    QTest::newRow("link is a number") << QByteArray(R"({"value":[],"@odata.nextLink":7})") << u"@odata.nextLink"_s;
}

void TestRequester::brokenPagesAreProtocolErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, key);
    f->server.next(Scripted::answer(200, body));
    const auto values = collect();
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Protocol);
    QVERIFY(values.error().text.contains(key));
}

QTEST_GUILESS_MAIN(TestRequester)
#include "tst_requester.moc"
