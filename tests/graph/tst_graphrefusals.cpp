// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Call { User, Event, Find, Get, GetByThreadId, Patch, Recordings };

using Change = void (*)(SimulatedWorld &);

constexpr auto other = "3e6b8d10-2f4a-4b6c-9d8e-0f1a2b3c4d5e"_L1;

Fault answer(int status, const QByteArray &body = {})
{
    return {.pathPattern = u"/v1.0/"_s, .count = -1, .kind = Fault::Kind::Answer, .status = status, .body = body};
}

QByteArray envelope(const QByteArray &code, const QByteArray &message)
{
    return R"({"error":{"code":")" + code + R"(","message":")" + message + R"("}})";
}

} // namespace

Q_DECLARE_METATYPE(Call)
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(ErrorKind)

/// Every path of the error classifier, reached through the port.
class TestGraphRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWorldRefuses_data();
    void theWorldRefuses();
    void theServerMisbehaves_data();
    void theServerMisbehaves();
    void theCredentialIsRefused_data();
    void theCredentialIsRefused();

private:
    [[nodiscard]] std::optional<Error> errorOf(Call call, const QString &user);

    std::unique_ptr<SimulatorFixture> f;
};

void TestGraphRefusals::init()
{
    f = std::make_unique<SimulatorFixture>();
}

void TestGraphRefusals::cleanup()
{
    f.reset();
}

std::optional<Error> TestGraphRefusals::errorOf(Call call, const QString &user)
{
    const UserId organizer{user.isEmpty() ? f->organizer().value() : user};
    const SimulatedMeeting meeting = f->meeting(0);
    const GraphMeetingId id{meeting.id};
    switch (call) {
    case Call::User:
        return errorIn(f->service().user(organizer.value(), {}));
    case Call::Event:
        return errorIn(f->service().event(organizer.value(), EventId{u"AAMkAGalgebra/1+AAA="_s}, {}));
    case Call::Find:
        return errorIn(f->service().findMeeting(organizer, JoinLink::parse(meeting.joinWebUrl), {}));
    case Call::Get:
        return errorIn(f->service().meeting(organizer, id, {}));
    case Call::GetByThreadId:
        return errorIn(f->service().meeting(organizer, GraphMeetingId{meeting.threadId}, {}));
    case Call::Patch:
        return errorIn(f->service().setRecording(organizer, id, Recording::On, {}));
    case Call::Recordings:
        return errorIn(f->service().recordings(organizer, id, {}));
    }
    Q_UNREACHABLE();
}

void TestGraphRefusals::theWorldRefuses_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");

    const Change nothing = [](SimulatedWorld &) {};
    const Change uncovered = [](SimulatedWorld &world) { world.users.first().coveredByPolicy = false; };
    const Change otherIsCovered = [](SimulatedWorld &world) { world.user(other)->coveredByPolicy = true; };
    const Change noRoles = [](SimulatedWorld &world) { world.grantedRoles.clear(); };
    const Change onlyReading = [](SimulatedWorld &world) { world.grantedRoles = {u"OnlineMeetings.Read.All"_s}; };
    const Change outOfScope = [](SimulatedWorld &world) { world.users.first().mailboxInScope = false; };
    const Change noMailbox = [](SimulatedWorld &world) { world.users.first().hasMailbox = false; };
    const Change noEvent = [](SimulatedWorld &world) { world.events.clear(); };
    const Change expired = [](SimulatedWorld &world) { world.meetings.first().expired = true; };

    const auto policy = ErrorKind::PolicyMissing;
    QTest::newRow("find: no policy") << Call::Find << u""_s << uncovered << policy << u"9f3c1e52"_s;
    QTest::newRow("get: no policy") << Call::Get << u""_s << uncovered << policy << u"6b1c0000"_s;
    QTest::newRow("patch: no policy") << Call::Patch << u""_s << uncovered << policy << u"PowerShell"_s;
    QTest::newRow("recordings: no policy") << Call::Recordings << u""_s << uncovered << policy << u"PowerShell"_s;

    const auto permission = ErrorKind::PermissionMissing;
    QTest::newRow("user: no role") << Call::User << u""_s << noRoles << permission << u"User.Read.All"_s;
    QTest::newRow("event: no role") << Call::Event << u""_s << noRoles << permission << u"Calendars.Read"_s;
    QTest::newRow("find: no role") << Call::Find << u""_s << noRoles << permission << u"OnlineMeetings.Read.All"_s;
    QTest::newRow("patch: may only read")
        << Call::Patch << u""_s << onlyReading << permission << u"OnlineMeetings.ReadWrite.All"_s;
    QTest::newRow("recordings: no role") << Call::Recordings << u""_s << noRoles << permission
                                         << u"OnlineMeetingRecording.Read.All"_s;
    QTest::newRow("event: out of scope") << Call::Event << u""_s << outOfScope << permission << u"Exchange"_s;
    QTest::newRow("event: no mailbox") << Call::Event << u""_s << noMailbox << permission << u"no mailbox"_s;

    const auto notOrganizer = ErrorKind::NotOrganizer;
    QTest::newRow("find: 3003") << Call::Find << QString(other) << otherIsCovered << notOrganizer << u"organizes"_s;
    QTest::newRow("get: mismatch") << Call::Get << QString(other) << otherIsCovered << notOrganizer << u"organizes"_s;
    QTest::newRow("patch: mismatch") << Call::Patch << QString(other) << otherIsCovered << notOrganizer
                                     << u"organizes"_s;

    const auto gone = ErrorKind::MeetingGone;
    QTest::newRow("find: expired") << Call::Find << u""_s << expired << gone << u"no longer knows"_s;
    QTest::newRow("get: expired") << Call::Get << u""_s << expired << gone << u"no longer knows"_s;
    QTest::newRow("patch: expired") << Call::Patch << u""_s << expired << gone << u"no longer knows"_s;
    QTest::newRow("recordings: expired") << Call::Recordings << u""_s << expired << gone << u"no longer knows"_s;
    QTest::newRow("event: gone") << Call::Event << u""_s << noEvent << ErrorKind::EventGone << u"calendar"_s;

    const auto userGone = ErrorKind::UserGone;
    const QString nobody = u"nobody@contoso.example"_s;
    QTest::newRow("user: nobody") << Call::User << nobody << nothing << userGone << nobody;
    QTest::newRow("event: nobody") << Call::Event << nobody << nothing << userGone << nobody;
    QTest::newRow("find: nobody") << Call::Find << nobody << nothing << userGone << nobody;
    QTest::newRow("find: by mail instead of id")
        << Call::Find << u"lms-meetings@contoso.example"_s << nothing << userGone << u"lms-meetings"_s;
    QTest::newRow("get: thread id") << Call::GetByThreadId << u""_s << nothing << ErrorKind::Protocol << u"join link"_s;
}

void TestGraphRefusals::theWorldRefuses()
{
    QFETCH(Call, call);
    QFETCH(QString, user);
    QFETCH(Change, change);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    f->simulator.changeWorld(change);

    const auto error = errorOf(call, user);

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), errorKindName(kind));
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    QVERIFY(!error->requestId.isEmpty() || call == Call::User); // a search that finds nobody is no failure of Graph's
}

void TestGraphRefusals::theServerMisbehaves_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QList<std::chrono::seconds>>("pauses");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    using Pauses = QList<std::chrono::seconds>;
    const Pauses none;
    const Pauses once{1s};
    const Pauses all{1s, 2s, 4s, 8s};
    const auto kind = [](Fault::Kind which) {
        return Fault{.pathPattern = u"/v1.0/"_s, .count = -1, .kind = which, .location = u"http://127.0.0.1:1/"_s};
    };
    QTest::newRow("unknown property") << answer(400, envelope("BadRequest", "Unknown property")) << none
                                      << ErrorKind::Protocol << u"400"_s;
    QTest::newRow("1026") << answer(400, envelope("BadRequest", "1026: An error has occurred.")) << once
                          << ErrorKind::Protocol << u"400"_s;
    QTest::newRow("token refused twice") << kind(Fault::Kind::ExpiredToken) << none << ErrorKind::Credential
                                         << u"access token"_s;
    QTest::newRow("billing") << answer(402) << none << ErrorKind::PermissionMissing << u"billing"_s;
    QTest::newRow("generic 403") << answer(403, envelope("Forbidden", "An error has occurred.")) << none
                                 << ErrorKind::PermissionMissing << u"permission"_s;
    QTest::newRow("conflict") << answer(409) << once << ErrorKind::Conflict << u"409"_s;
    QTest::newRow("precondition") << answer(412) << once << ErrorKind::Conflict << u"412"_s;
    QTest::newRow("throttled") << Fault{.count = -1, .status = 429, .retryAfter = u"500"_s} << none
                               << ErrorKind::Throttled << u"500 s"_s;
    QTest::newRow("internal") << answer(500) << all << ErrorKind::Server << u"500"_s;
    QTest::newRow("HTML 502") << kind(Fault::Kind::HtmlBadGateway) << all << ErrorKind::Server << u"502"_s;
    QTest::newRow("unavailable") << answer(503) << all << ErrorKind::Server << u"503"_s;
    QTest::newRow("gateway timeout") << answer(504) << all << ErrorKind::Server << u"504"_s;
    QTest::newRow("redirect") << kind(Fault::Kind::Redirect) << none << ErrorKind::Protocol << u"redirected"_s;
    QTest::newRow("cut JSON") << kind(Fault::Kind::TruncatedJson) << none << ErrorKind::Protocol << u"JSON"_s;
    QTest::newRow("200 with a list") << answer(200, "[]") << none << ErrorKind::Protocol << u"JSON"_s;
    QTest::newRow("200 with wrong types") << answer(200, R"({"id":"x","joinWebUrl":7,"recordAutomatically":true})")
                                          << none << ErrorKind::Protocol << u"joinWebUrl"_s;
    QTest::newRow("dropped") << kind(Fault::Kind::Drop) << all << ErrorKind::Offline << u"was lost"_s;
    QTest::newRow("half a body") << kind(Fault::Kind::ActThenHalfBody) << all << ErrorKind::Offline << u"was lost"_s;
}

void TestGraphRefusals::theServerMisbehaves()
{
    QFETCH(Fault, fault);
    QFETCH(QList<std::chrono::seconds>, pauses);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    f->simulator.addFault(fault);

    const auto pending = f->service().setRecording(f->organizer(), GraphMeetingId{f->meeting(0).id}, Recording::On, {});
    for (const auto pause : pauses) {
        QTRY_COMPARE(f->clock.nextDue(), pause);
        f->clock.advance(pause);
    }
    const auto error = errorIn(pending);

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), errorKindName(kind));
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
}

void TestGraphRefusals::theCredentialIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words");
    const Change wrongSecret = [](SimulatedWorld &world) { world.clientSecret = u"another"_s; };
    const Change expiredSecret = [](SimulatedWorld &world) { world.secretState = SecretState::Expired; };
    const Change wrongTenant = [](SimulatedWorld &world) { world.tenantId = world.domain = u"elsewhere"_s; };
    const Change wrongClient = [](SimulatedWorld &world) { world.clientId = u"another"_s; };
    QTest::newRow("wrong secret") << wrongSecret << u"AADSTS7000215"_s;
    QTest::newRow("expired secret") << expiredSecret << u"AADSTS7000222"_s;
    QTest::newRow("unknown tenant") << wrongTenant << u"AADSTS90002"_s;
    QTest::newRow("unknown application") << wrongClient << u"AADSTS700016"_s;
}

void TestGraphRefusals::theCredentialIsRefused()
{
    QFETCH(Change, change);
    QFETCH(QString, words);
    f->simulator.changeWorld(change);
    const auto error = errorOf(Call::Get, {});
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), errorKindName(ErrorKind::Credential));
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    const QString secret = exampleWorld().clientSecret;
    QVERIFY(!error->text.contains(secret) && !error->detail.contains(secret));
}

QTEST_GUILESS_MAIN(TestGraphRefusals)
#include "tst_graphrefusals.moc"
