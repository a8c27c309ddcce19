// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTest>

#include <array>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

enum class Call { Create, Find, Allows, Read, Replace, Delete, Mail };

constexpr std::array calls{Call::Create, Call::Find, Call::Allows, Call::Read, Call::Replace, Call::Delete, Call::Mail};
constexpr std::array names{"create", "find", "allows", "read", "replace", "delete", "mail"};

using Change = void (*)(SimulatedWorld &);

QString permissionFor(Call call)
{
    if (call == Call::Mail)
        return u"Mail.Send"_s;
    const bool writes = call == Call::Create || call == Call::Replace || call == Call::Delete;
    return writes ? u"Calendars.ReadWrite"_s : u"Calendars.Read"_s;
}

bool isAboutAnEvent(Call call)
{
    return call == Call::Read || call == Call::Replace || call == Call::Delete;
}

} // namespace

Q_DECLARE_METATYPE(Call)
Q_DECLARE_METATYPE(Change)

/// Every refusal of every call of calendars and mail.
class TestCalendarRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWorldRefuses_data();
    void theWorldRefuses();
    void theServerMisbehaves_data();
    void theServerMisbehaves();
    void whatIsNoIdIsNotAskedFor_data();
    void whatIsNoIdIsNotAskedFor();
    void theCredentialIsRefused();

private:
    [[nodiscard]] std::optional<Error> errorOf(Call call, const QString &mailbox, const QString &event);

    std::unique_ptr<SimulatorFixture> f;
};

void TestCalendarRefusals::init()
{
    f = std::make_unique<SimulatorFixture>();
}

void TestCalendarRefusals::cleanup()
{
    f.reset();
}

std::optional<Error> TestCalendarRefusals::errorOf(Call call, const QString &mailbox, const QString &event)
{
    CalendarService &calendar = f->calendar();
    const EventId id{event};
    switch (call) {
    case Call::Create:
        return errorIn(calendar.createEvent(mailbox, drawing(), {}));
    case Call::Find:
        return errorIn(calendar.findEvent(mailbox, drawing(), {}));
    case Call::Allows:
        return errorIn(calendar.allowsTeamsMeetings(mailbox, {}));
    case Call::Read:
        return errorIn(calendar.eventBody(mailbox, id, {}));
    case Call::Replace:
        return errorIn(
            calendar.replaceBody(mailbox, id, {.contentType = u"html"_s, .content = u"x"_s, .etag = u"W/\"a\""_s}, {}));
    case Call::Delete:
        return errorIn(calendar.deleteEvent(mailbox, id, {}));
    case Call::Mail:
        return errorIn(calendar.sendMail(mailbox, {.to = u"a@b.example"_s, .subject = u"x"_s, .text = u"y"_s}, {}));
    }
    Q_UNREACHABLE();
}

void TestCalendarRefusals::theWorldRefuses_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("mailbox");
    QTest::addColumn<QString>("event");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const Change nothing = [](SimulatedWorld &) {};
    const Change noRoles = [](SimulatedWorld &world) { world.grantedRoles.clear(); };
    const Change outOfScope = [](SimulatedWorld &world) { world.users.first().mailboxInScope = false; };
    const QString mine = u"lms-meetings@contoso.example"_s;
    const QString nobody = u"nobody@contoso.example"_s;
    const QString mailboxless = u"no-mailbox@contoso.example"_s;
    const QString algebra = exampleWorld().events.first().id;
    const QString gone = u"AAMkAGgone/1+AAA="_s;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const Call call = calls.at(i);
        const char *name = names.at(i);
        QTest::addRow("%s: no role", name)
            << call << mine << algebra << noRoles << u"PermissionMissing"_s << permissionFor(call);
        QTest::addRow("%s: out of scope", name)
            << call << mine << algebra << outOfScope << u"PermissionMissing"_s << u"Exchange"_s;
        QTest::addRow("%s: no mailbox", name) << call << mailboxless << algebra << nothing << u"PermissionMissing"_s
                                              << u"no-mailbox@contoso.example has no mailbox"_s;
        QTest::addRow("%s: nobody", name) << call << nobody << algebra << nothing << u"UserGone"_s << nobody;
        if (isAboutAnEvent(call))
            QTest::addRow("%s: gone", name) << call << mine << gone << nothing << u"EventGone"_s << mine;
    }
}

void TestCalendarRefusals::theWorldRefuses()
{
    QFETCH(const Call, call);
    QFETCH(const QString, mailbox);
    QFETCH(const QString, event);
    QFETCH(const Change, change);
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    f->simulator.changeWorld(change);

    const auto error = errorOf(call, mailbox, event);

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    QVERIFY(!error->text.contains(u"not known"_s)); // what was refused did not happen
    QVERIFY(!error->requestId.isEmpty());
}

void TestCalendarRefusals::theServerMisbehaves_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const Call call = calls.at(i);
        const char *name = names.at(i);
        const auto row = [call, name](const char *what, const Fault &fault, const QString &kind, const QString &words) {
            Fault always = fault;
            always.pathPattern = u"/v1.0/"_s;
            always.count = -1;
            QTest::addRow("%s: %s", name, what) << call << always << kind << words;
        };
        using Kind = Fault::Kind;
        row("bad request", {.status = 400}, u"Protocol"_s, u"about lms-meetings@contoso.example (400)"_s);
        row("token refused twice", {.kind = Kind::ExpiredToken}, u"Credential"_s, u"access token"_s);
        row("billing", {.status = 402}, u"PermissionMissing"_s, u"billing"_s);
        row("forbidden", {.status = 403}, u"PermissionMissing"_s, permissionFor(call));
        row("throttled", {.status = 429, .retryAfter = u"500"_s}, u"Throttled"_s, u"500 s"_s);
        row("redirect", {.kind = Kind::Redirect, .location = u"http://127.0.0.1:1/"_s}, u"Protocol"_s, u"redirected"_s);
        row("a sign-in page", {.status = 200, .body = "<html>", .contentType = "text/html"}, u"Protocol"_s,
            u"sign-in page"_s);
        row("a web page with 404", {.status = 404, .body = "<html>", .contentType = "text/html"}, u"Protocol"_s,
            u"web page"_s);
    }
}

void TestCalendarRefusals::theServerMisbehaves()
{
    QFETCH(const Call, call);
    QFETCH(const Fault, fault);
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    f->simulator.addFault(fault);

    const auto error = errorOf(call, f->mailbox(), f->algebra().value());

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    QCOMPARE(f->simulator.world(), exampleWorld());
}

void TestCalendarRefusals::whatIsNoIdIsNotAskedFor_data()
{
    QTest::addColumn<Call>("call");
    for (std::size_t i = 0; i < calls.size(); ++i)
        QTest::addRow("%s", names.at(i)) << calls.at(i);
}

void TestCalendarRefusals::whatIsNoIdIsNotAskedFor()
{
    QFETCH(const Call, call);
    for (const QString &mailbox : {u""_s, u"."_s, u".."_s})
        QVERIFY(errorOf(call, mailbox, u"AAMk"_s));
    if (isAboutAnEvent(call))
        QCOMPARE(errorKindName(errorOf(call, f->mailbox(), {})->kind), u"EventGone"_s);
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestCalendarRefusals::theCredentialIsRefused()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.clientSecret = u"another"_s; });
    for (const Call call : calls) {
        const auto error = errorOf(call, f->mailbox(), f->algebra().value());
        QVERIFY(error);
        QCOMPARE(errorKindName(error->kind), u"Credential"_s);
    }
    QCOMPARE(f->simulator.requestCount({}, u"/v1.0/"_s), 0);
}

QTEST_GUILESS_MAIN(TestCalendarRefusals)
#include "tst_calendarrefusals.moc"
