// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"
#include "simulator/requesttarget.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QTemporaryDir>
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
    void aRecreationIsLoggedWithoutBodiesAndLinks();
    void faultsOfCalendarsAndMailAreLoggedWithoutBodies();
    void aDownloadIsLoggedWithoutItsAddress();

private:
    void verifyNoAddressLeaked(const QString &text) const;
    void verifyNoBodyLeaked(const QString &text) const;

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

/// The body of an event and of a mail, with a short link, whose passcode lets anybody in.
static QString bodyWithPasscode()
{
    return u"<p>Dear Ann</p><a href=\"https://teams.microsoft.com/meet/281234567890?p=letAnyoneIn\">join</a>"_s;
}

void TestLogSecrecy::verifyNoBodyLeaked(const QString &text) const
{
    verifyNothingLeaked(text);
    for (const QString &never : {u"letAnyoneIn"_s, u"Dear Ann"_s, u"281234567890"_s, u"ann@contoso.example"_s,
                                 u"meetup-join"_s, drawing().subject, drawing().transactionId, f->mailbox()})
        QVERIFY2(!text.contains(never), qPrintable(u"“%1” is in: %2"_s.arg(never, text)));
}

void TestLogSecrecy::aRecreationIsLoggedWithoutBodiesAndLinks()
{
    const MailMessage mail{.to = u"ann@contoso.example"_s, .subject = u"Drawing"_s, .text = bodyWithPasscode()};
    QVERIFY(waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}))->has_value());
    QVERIFY(waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {}))->has_value());
    QVERIFY(waitFor(f->calendar().allowsTeamsMeetings(f->mailbox(), {}))->has_value());
    EventBody body = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}))->value();
    body.content = bodyWithPasscode();
    QVERIFY(waitFor(f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {}))->has_value());
    QVERIFY(waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}))->has_value());
    QVERIFY(waitFor(f->calendar().sendMail(f->mailbox(), mail, {}))->has_value());
    QVERIFY(waitFor(f->calendar().deleteEvent(f->mailbox(), f->algebra(), {}))->has_value());

    const QString log = allLines();
    for (const QString &line :
         {u"POST 127.0.0.1 /v1.0/users/…/events 201"_s,
          u"GET 127.0.0.1 /v1.0/users/…/calendarView?startDateTime=…&endDateTime=…&$select=…&$top=… 200"_s,
          u"GET 127.0.0.1 /v1.0/users/…/calendar?$select=… 200"_s, u"PATCH 127.0.0.1 /v1.0/users/…/events/… 200"_s,
          u"POST 127.0.0.1 /v1.0/users/…/sendMail 202"_s, u"DELETE 127.0.0.1 /v1.0/users/…/events/… 204"_s})
        QVERIFY2(log.contains(line), qPrintable(line + u" is missing in: "_s + log));
    verifyNoBodyLeaked(log);
}

void TestLogSecrecy::faultsOfCalendarsAndMailAreLoggedWithoutBodies()
{
    const MailMessage mail{.to = u"ann@contoso.example"_s, .subject = u"Drawing"_s, .text = bodyWithPasscode()};
    f->simulator.changeWorld([](SimulatedWorld &world) { world.events.first().body = bodyWithPasscode(); });
    const auto events = u"/events"_s;
    f->simulator.addFault({.method = u"GET"_s, .pathPattern = events, .kind = Fault::Kind::TruncatedJson});
    f->simulator.addFault({.method = u"POST"_s, .pathPattern = events, .kind = Fault::Kind::ActThenHalfBody});
    f->simulator.addFault({.method = u"PATCH"_s,
                           .status = 400,
                           .body = "{\"error\":{\"message\":\"sent: https://"
                                   "teams.microsoft.com/meet/28?p=letAnyoneIn\"}}"});
    QString details;
    const auto keep = [&details](const auto &result) {
        QVERIFY(result && !*result);
        details += result->error().detail;
    };
    keep(waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {})));
    keep(waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {})));
    keep(waitFor(f->calendar().replaceBody(
        f->mailbox(), f->algebra(), {.contentType = u"html"_s, .content = bodyWithPasscode(), .etag = u"W/\"a\""_s},
        {})));
    f->simulator.addFault({.pathPattern = u"/sendMail"_s, .kind = Fault::Kind::ActThenDrop});
    keep(waitFor(f->calendar().sendMail(f->mailbox(), mail, {})));
    verifyNoBodyLeaked(allLines());
    QVERIFY2(details.contains(u"sent: "_s), qPrintable(details));
    verifyNoBodyLeaked(details);
}

/// The addresses that Graph redirects to are permissions by themselves.
void TestLogSecrecy::verifyNoAddressLeaked(const QString &text) const
{
    verifyNothingLeaked(text);
    QStringList secrets{u"tempauth"_s, u"download.aspx"_s, u"UniqueId"_s};
    for (const RecordedRequest &request : f->simulator.requests()) {
        for (const auto &[name, value] : RequestTarget::parse(request.target).query) {
            if (name == "tempauth"_L1 || name == "UniqueId"_L1 || name == "$deltatoken"_L1)
                secrets.append(value);
        }
    }
    QVERIFY(secrets.size() > 6);
    for (const QString &never : secrets)
        QVERIFY2(!text.contains(never), qPrintable(u"“%1” is in: %2"_s.arg(never, text)));
}

void TestLogSecrecy::aDownloadIsLoggedWithoutItsAddress()
{
    const SimulatedDrive drive = f->simulator.world().drives.first();
    const DownloadSource source{.driveId = drive.id, .itemId = drive.files.first().id};
    const QTemporaryDir folder;
    const QString part = folder.filePath(u"part"_s);
    const QDateTime from(QDate(2031, 1, 1), QTime(), Qt::UTC);
    const auto changes = waitFor(f->recordings().recordingsSince(f->organizer(), from, {}, {}));
    QVERIFY(waitFor(f->recordings().recordingsSince(f->organizer(), from, (*changes)->deltaLink, {}))->has_value());
    QVERIFY(waitFor(f->recordings().recordingsBetween(f->organizer(), from, from.addYears(1), {}))->has_value());
    QVERIFY(waitFor(f->recordings().videosIn(f->organizer(), u"Recordings"_s, {}))->has_value());
    const QString files = u"download\\.aspx"_s;
    f->simulator.addFault({.pathPattern = files, .kind = Fault::Kind::ActThenHalfBody});
    const auto pending = f->recordings().download(source, part, nullptr, {}, {});
    QVERIFY(skip(f->clock, 1s));
    QVERIFY(waitFor(pending)->has_value());
    QString texts;
    for (const int status : {403, 404, 400, 302}) {
        f->simulator.addFault({.pathPattern = files, .count = 4, .status = status});
        const auto result = waitFor(f->recordings().download(source, part, nullptr, {}, {}));
        QVERIFY(result && !*result);
        texts += result->error().text + result->error().detail;
        f->simulator.clearFaults();
    }

    const QString log = allLines();
    for (const QString &line :
         {u"GET 127.0.0.1 /v1.0/users/…/onlineMeetings/getAllRecordings(…)/delta?$deltatoken=… 200"_s,
          u"GET 127.0.0.1 /v1.0/users/…/drive/root:/…/children?$select=…&$top=… 200"_s,
          u"GET 127.0.0.1 /v1.0/drives/…/items/…/content 302"_s, u"GET 127.0.0.1 /… 206"_s})
        QVERIFY2(log.contains(line), qPrintable(line + u" is missing in: "_s + log));
    verifyNoAddressLeaked(log);
    verifyNoAddressLeaked(texts);
}

QTEST_GUILESS_MAIN(TestLogSecrecy)
#include "tst_logsecrecy.moc"
