// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace std::chrono_literals;

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyKindDoesWhatItSays_data();
    void everyKindDoesWhatItSays();
    void anAnswerIsMadeUp_data();
    void anAnswerIsMadeUp();
    void retryAfterCanBeADate();
    void aRedirectNamesItsTarget();
    void theTokenEndpointFailsAsEntra();
    void aFaultHitsWhatItMatches_data();
    void aFaultHitsWhatItMatches();
    void countAndSkipAreHonoured();
    void clearedFaultsAreGone();
    void aDelayComesBeforeTheFault();
    void latencyDelaysEveryAnswer();
    void stoppingEndsConnectionsThatWait();
    void itCanBeStoppedAndStartedAgain();
    void aPortInUseIsAnError();
    void aRequestInPiecesIsUnderstood();
    void requestsAreRecordedAndCounted();
    void manyClientsAreServedAtOnce();

private:
    [[nodiscard]] RawAnswer switchOn(std::chrono::milliseconds patience = 20s) const;
    [[nodiscard]] bool isOn() const { return m_simulator.world().meetings.at(0).recordAutomatically; }

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
    QByteArray m_token;
    QByteArray m_target = meetingPath(exampleWorld().meetings.at(0));
};

void FaultsTest::init()
{
    m_simulator.clearFaults();
    m_simulator.setLatency(0ms);
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    m_token = m_client.signIn();
    QVERIFY(!m_token.isEmpty());
    m_simulator.clearRequests();
}

RawAnswer FaultsTest::switchOn(std::chrono::milliseconds patience) const
{
    return m_client.send("PATCH", m_target,
                         {{"Authorization", "Bearer " + m_token}, {"Content-Type", "application/json"}},
                         R"({"recordAutomatically":true})", patience);
}

void FaultsTest::everyKindDoesWhatItSays_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("acted");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("isJson");
    using Kind = Fault::Kind;
    const auto row = [](const char *name, const Fault &fault, int status, bool acted, bool complete, bool closed,
                        bool isJson) {
        QTest::newRow(name) << fault << status << acted << complete << closed << isJson;
    };
    //                                               status acted  compl  closed json
    row("answer", {.kind = Kind::Answer, .status = 429}, 429, false, true, false, true);
    row("delay", {.kind = Kind::Delay, .delay = 1ms}, 200, true, true, false, true);
    row("hang", {.kind = Kind::Hang}, 0, false, false, false, false);
    row("drop", {.kind = Kind::Drop}, 0, false, false, true, false);
    row("act, then drop", {.kind = Kind::ActThenDrop}, 0, true, false, true, false);
    row("act, then half a body", {.kind = Kind::ActThenHalfBody}, 200, true, false, true, false);
    row("truncated JSON", {.kind = Kind::TruncatedJson}, 200, true, true, false, false);
    row("redirect", {.kind = Kind::Redirect, .location = u"http://127.0.0.1:1/"_s}, 302, false, true, false, false);
    row("expired token", {.kind = Kind::ExpiredToken}, 401, false, true, false, true);
    row("act, then hang", {.kind = Kind::ActThenHang}, 0, true, false, false, false);
    row("act, then stall", {.kind = Kind::ActThenStall}, 200, true, false, false, false);
    row("slow", {.kind = Kind::Slow, .bytesPerSecond = 20'000}, 200, true, true, false, true);
    row("HTML from a gateway", {.kind = Kind::HtmlBadGateway}, 502, false, true, false, false);
}

void FaultsTest::everyKindDoesWhatItSays()
{
    QFETCH(Fault, fault);
    QFETCH(int, status);
    QFETCH(bool, acted);
    QFETCH(bool, complete);
    QFETCH(bool, closed);
    QFETCH(bool, isJson);
    m_simulator.addFault(fault);
    using Kind = Fault::Kind;
    const bool hangs = fault.kind == Kind::Hang || fault.kind == Kind::ActThenHang || fault.kind == Kind::ActThenStall;

    const RawAnswer answer = switchOn(hangs ? 300ms : 20s);

    QCOMPARE(answer.status, status);
    QTRY_COMPARE(isOn(), acted);
    QCOMPARE(answer.complete, complete);
    QCOMPARE(answer.closed, closed);
    QCOMPARE(QJsonDocument::fromJson(answer.body).isObject(), isJson);
    if (fault.kind == Fault::Kind::HtmlBadGateway)
        QCOMPARE(answer.headers.value("content-type"), "text/html"_ba);
    if (fault.kind == Fault::Kind::ExpiredToken)
        QCOMPARE(answer.errorCode(), u"InvalidAuthenticationToken"_s);
    if (fault.kind == Fault::Kind::ActThenHalfBody)
        QCOMPARE(answer.body.size(), answer.headers.value("content-length").toLongLong() / 2);
    QCOMPARE(switchOn().status, 200); // it was for one request
}

void FaultsTest::anAnswerIsMadeUp_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("code");
    const QByteArray json = "application/json; charset=utf-8";
    QTest::newRow("429 without Retry-After") << Fault{.status = 429} << QByteArray() << json << u"TooManyRequests"_s;
    QTest::newRow("429, seconds") << Fault{.status = 429, .retryAfter = u"17"_s} << QByteArray("17") << json
                                  << u"TooManyRequests"_s;
    QTest::newRow("429, fraction") << Fault{.status = 429, .retryAfter = u"2.128"_s} << QByteArray("2.128") << json
                                   << u"TooManyRequests"_s;
    QTest::newRow("503, nonsense") << Fault{.status = 503, .retryAfter = u"soon"_s} << QByteArray("soon") << json
                                   << u"ServiceUnavailable"_s;
    QTest::newRow("402") << Fault{.status = 402} << QByteArray() << json << u"PaymentRequired"_s;
    QTest::newRow("own body") << Fault{.status = 403, .body = R"({"error":{"code":"General"}})"} << QByteArray()
                              << QByteArray("application/json") << u"General"_s;
    QTest::newRow("own type") << Fault{.status = 400, .body = "1026", .contentType = "text/plain"} << QByteArray()
                              << QByteArray("text/plain") << QString();
    QTest::newRow("200 with an empty list") << Fault{.status = 200, .body = R"({"value":[]})"} << QByteArray()
                                            << QByteArray("application/json") << QString();
}

void FaultsTest::anAnswerIsMadeUp()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, contentType);
    QFETCH(QString, code);
    m_simulator.addFault(fault);

    const RawAnswer answer = m_client.get(m_target);

    QCOMPARE(answer.status, fault.status);
    QCOMPARE(answer.headers.value("retry-after"), retryAfter);
    QCOMPARE(answer.headers.value("content-type"), contentType);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY(fault.body.isEmpty() || answer.body == fault.body);
    QVERIFY(!answer.headers.value("request-id").isEmpty());
}

void FaultsTest::retryAfterCanBeADate()
{
    m_simulator.addFault({.status = 429, .retryAfter = u"date+90"_s});

    const RawAnswer answer = m_client.get(m_target);

    const QString format = u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s;
    const auto time = [&](const QByteArray &header) {
        return QLocale::c().toDateTime(QString::fromLatin1(answer.headers.value(header)), format);
    };
    QVERIFY(time("retry-after").isValid());
    const qint64 wait = time("date").secsTo(time("retry-after"));
    QVERIFY2(wait == 90 || wait == 89, qPrintable(QString::number(wait)));
}

void FaultsTest::aRedirectNamesItsTarget()
{
    m_simulator.addFault({.kind = Fault::Kind::Redirect, .location = u"http://127.0.0.1:1/elsewhere?a=%2F"_s});

    QCOMPARE(m_client.get(m_target).headers.value("location"), "http://127.0.0.1:1/elsewhere?a=%2F"_ba);
}

void FaultsTest::theTokenEndpointFailsAsEntra()
{
    m_simulator.addFault({.pathPattern = u"/oauth2/"_s, .status = 503});

    const RawAnswer answer = m_client.askForToken();

    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.json().value("error"_L1).toString(), u"temporarily_unavailable"_s);
}

void FaultsTest::aFaultHitsWhatItMatches_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("hitsRead");
    QTest::addColumn<bool>("hitsChange");
    QTest::newRow("everything") << QString() << QString() << true << true;
    QTest::newRow("method") << u"PATCH"_s << QString() << false << true;
    QTest::newRow("path") << QString() << u"^/v1\\.0/users/[^/]+/onlineMeetings/"_s << true << true;
    QTest::newRow("query") << QString() << u"\\$select=id$"_s << true << false;
    QTest::newRow("both") << u"GET"_s << u"/onlineMeetings/MSo"_s << true << false;
    QTest::newRow("another path") << QString() << u"/events/"_s << false << false;
}

void FaultsTest::aFaultHitsWhatItMatches()
{
    QFETCH(QString, method);
    QFETCH(QString, pattern);
    QFETCH(bool, hitsRead);
    QFETCH(bool, hitsChange);
    m_simulator.addFault({.method = method, .pathPattern = pattern, .count = -1});

    QCOMPARE(m_client.get(m_target + "?$select=id").status, hitsRead ? 503 : 200);
    QCOMPARE(switchOn().status, hitsChange ? 503 : 200);
}

void FaultsTest::countAndSkipAreHonoured()
{
    m_simulator.addFault({.count = 2, .skip = 1, .status = 429});
    m_simulator.addFault({.count = 1, .status = 502});

    QList<int> statuses;
    for (int i = 0; i < 5; ++i)
        statuses.append(m_client.get(m_target).status);

    QCOMPARE(statuses, (QList{502, 429, 429, 200, 200}));
}

void FaultsTest::clearedFaultsAreGone()
{
    m_simulator.addFault({.count = -1});
    QCOMPARE(m_client.get(m_target).status, 503);
    QCOMPARE(m_client.get(m_target).status, 503);

    m_simulator.clearFaults();

    QCOMPARE(m_client.get(m_target).status, 200);
}

void FaultsTest::aDelayComesBeforeTheFault()
{
    m_simulator.addFault({.kind = Fault::Kind::Drop, .delay = 200ms});
    QElapsedTimer timer;
    timer.start();

    QVERIFY(m_client.get(m_target).closed);
    QVERIFY(timer.elapsed() >= 190);
}

void FaultsTest::latencyDelaysEveryAnswer()
{
    m_simulator.setLatency(150ms);
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(m_client.get(m_target).status, 200);
    QVERIFY(timer.elapsed() >= 140);
}

void FaultsTest::stoppingEndsConnectionsThatWait()
{
    m_simulator.addFault({.kind = Fault::Kind::Hang});
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_simulator.rootUrl()).port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET /v1.0/organization HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten());
    QTRY_COMPARE(m_simulator.requestCount(u"GET"_s, u"^/v1.0/organization$"_s), 1);

    m_simulator.stop();

    QVERIFY(!m_simulator.isRunning());
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected());
    QVERIFY(socket.readAll().isEmpty());
}

void FaultsTest::itCanBeStoppedAndStartedAgain()
{
    QCOMPARE(switchOn().status, 200);
    const SimulatedWorld world = m_simulator.world();
    m_simulator.stop();
    m_simulator.stop();
    QCOMPARE(m_simulator.world(), world);

    QVERIFY(m_simulator.start(world).has_value());

    QCOMPARE(m_client.get(m_target).status, 401); // tokens do not survive
    QVERIFY(!m_client.signIn().isEmpty());
    QCOMPARE(m_client.get(m_target).json().value("recordAutomatically"_L1), QJsonValue(true));
}

void FaultsTest::aPortInUseIsAnError()
{
    const auto port = static_cast<quint16>(QUrl(m_simulator.rootUrl()).port());
    GraphSimulator second;

    const Result<Done> started = second.start(exampleWorld(), port);

    QVERIFY(!started);
    QVERIFY2(started.error().text.contains(QString::number(port)), qPrintable(started.error().text));
    QVERIFY(!second.isRunning());
    QVERIFY(second.start(exampleWorld()).has_value());
}

void FaultsTest::aRequestInPiecesIsUnderstood()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_simulator.rootUrl()).port()));
    QVERIFY(socket.waitForConnected());
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray body = R"({"recordAutomatically":true})";
    const QByteArray request =
        "PATCH " + m_target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token +
        "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    for (int round = 1; round <= 2; ++round) { // twice on one connection
        for (qsizetype i = 0; i < request.size(); i += 40) {
            socket.write(request.mid(i, 40));
            QVERIFY(socket.waitForBytesWritten());
        }
        QVERIFY(socket.waitForReadyRead());
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
        QTRY_COMPARE(m_simulator.requestCount(u"PATCH"_s), round);
    }

    QVERIFY(isOn());
    const QList<RecordedRequest> requests = m_simulator.requests();
    for (const RecordedRequest &recorded : requests) {
        QCOMPARE(recorded.target, m_target);
        QCOMPARE(recorded.body, body);
    }
}

void FaultsTest::requestsAreRecordedAndCounted()
{
    const RawAnswer changed = switchOn();
    const RawAnswer read = m_client.get(m_target + "?$select=id");

    QCOMPARE(changed.status, 200);
    QCOMPARE(read.status, 200);
    const QList<RecordedRequest> requests = m_simulator.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).method, u"PATCH"_s);
    QCOMPARE(requests.at(0).body, R"({"recordAutomatically":true})"_ba);
    QCOMPARE(requests.at(0).header("content-TYPE"), "application/json"_ba);
    QVERIFY(requests.at(0).receivedAt.isValid());
    QCOMPARE(m_simulator.requestCount({}), 2);
    QCOMPARE(m_simulator.requestCount(u"GET"_s), 1);
    QCOMPARE(m_simulator.requestCount({}, u"select"_s), 1);
    m_simulator.clearRequests();
    QCOMPARE(m_simulator.requestCount({}), 0);
}

void FaultsTest::manyClientsAreServedAtOnce()
{
    constexpr int clients = 8;
    constexpr int each = 20;
    std::atomic_int answered = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int k = 0; k < each; ++k)
                answered += switchOn().status == 200 ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());

    QCOMPARE(answered.load(), clients * each);
    QCOMPARE(m_simulator.requestCount(u"PATCH"_s), clients * each);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_simulatorfaults.moc"
