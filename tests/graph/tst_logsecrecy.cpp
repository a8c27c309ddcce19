// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QMutex &linesMutex()
{
    static QMutex mutex;
    return mutex;
}

QStringList &lines()
{
    static QStringList list;
    return list;
}

/// As it is said, before the log's sink has redacted it.
void keepLine(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&linesMutex());
    lines().append(QString::fromLatin1(context.category) + u": "_s + message);
}

QString allLines()
{
    const QMutexLocker lock(&linesMutex());
    return lines().join(u'\n');
}

} // namespace

/// Neither log nor errors show the secret, a token, a body or an address, whatever happens.
class TestLogSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void aRepairIsLoggedWithoutItsObjects();
    void refusedCredentialsAreLoggedWithoutTheSecret();
    void faultsAreLoggedWithoutBodies();
    void serversThatRepeatTheSecretAreRedacted();

private:
    void verifyNothingLeaked(const QString &text) const;

    std::unique_ptr<SimulatorFixture> f;
    QtMessageHandler m_before = nullptr;
};

void TestLogSecrecy::initTestCase()
{
    QLoggingCategory::setFilterRules(u"confdesk.*=true\nqt.network.*=true"_s);
}

void TestLogSecrecy::cleanupTestCase()
{
    QLoggingCategory::setFilterRules({});
}

void TestLogSecrecy::init()
{
    f = std::make_unique<SimulatorFixture>();
    lines().clear();
    m_before = qInstallMessageHandler(keepLine);
}

void TestLogSecrecy::cleanup()
{
    f.reset();
    qInstallMessageHandler(m_before);
}

void TestLogSecrecy::verifyNothingLeaked(const QString &text) const
{
    const QString secret = f->connection.clientSecret;
    const SimulatedMeeting meeting = f->meeting(0);
    const QString organizer = f->organizer().value();
    for (const QString &never :
         {secret, QString::fromLatin1(QUrl::toPercentEncoding(secret)), u"client_secret="_s, u"Bearer"_s, u"eyJ"_s,
          meeting.id, organizer, u"thread.v2"_s, u"recordAutomatically"_s, meeting.passcode})
        QVERIFY2(!text.contains(never), qPrintable(u"“%1” is in: %2"_s.arg(never, text)));
}

void TestLogSecrecy::aRepairIsLoggedWithoutItsObjects()
{
    QVERIFY(waitFor(f->find(0))->has_value());
    const GraphMeetingId id{f->meeting(0).id};
    QVERIFY(waitFor(f->service().setRecording(f->organizer(), id, Recording::On, {}))->has_value());
    QVERIFY(waitFor(f->get(0))->has_value());

    const QString log = allLines();
    QVERIFY2(log.contains(u"GET 127.0.0.1 /v1.0/users/…/onlineMeetings?$filter=… 200"_s), qPrintable(log));
    QVERIFY2(log.contains(u"PATCH 127.0.0.1 /v1.0/users/…/onlineMeetings/… 200"_s), qPrintable(log));
    QVERIFY2(log.contains(u"POST 127.0.0.1 /…/oauth2/v2.0/token 200"_s), qPrintable(log));
    verifyNothingLeaked(log);
}

void TestLogSecrecy::refusedCredentialsAreLoggedWithoutTheSecret()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.clientSecret = u"another"_s; });
    const auto result = waitFor(f->get(0));
    QVERIFY(result && !*result);
    verifyNothingLeaked(result->error().text + result->error().detail);
    QVERIFY(allLines().contains(u" 401 "_s));
    verifyNothingLeaked(allLines());
}

void TestLogSecrecy::faultsAreLoggedWithoutBodies()
{
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::ActThenHalfBody});
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::Drop});
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::HtmlBadGateway});
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::TruncatedJson});
    const auto pending = f->service().setRecording(f->organizer(), GraphMeetingId{f->meeting(0).id}, Recording::On, {});
    for (const auto pause : {1s, 2s, 4s}) {
        QTRY_COMPARE(f->clock.nextDue(), pause);
        f->clock.advance(pause);
    }
    const auto result = waitFor(pending);
    QVERIFY(result && !*result);
    verifyNothingLeaked(result->error().text + result->error().detail);
    verifyNothingLeaked(allLines());
}

void TestLogSecrecy::serversThatRepeatTheSecretAreRedacted()
{
    const QByteArray secret = f->connection.clientSecret.toUtf8();
    f->simulator.addFault(
        {.pathPattern = u"/token"_s,
         .kind = Fault::Kind::Answer,
         .status = 400,
         .body = R"({"error":"invalid_client","error_codes":[1],"error_description":"sent: )" + secret + "\"}"});
    const auto result = waitFor(f->get(0));
    QVERIFY(result && !*result);
    QVERIFY(result->error().detail.contains(u"sent: [redacted]"_s));
    verifyNothingLeaked(result->error().text + result->error().detail);
}

QTEST_GUILESS_MAIN(TestLogSecrecy)
#include "tst_logsecrecy.moc"
