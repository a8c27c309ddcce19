// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Pauses = QList<std::chrono::milliseconds>;

enum class Doubt { Known, Unknown };

const Pauses &wholeTable()
{
    static const Pauses pauses{1s, 2s, 4s, 8s};
    return pauses;
}

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Doubt)

/// What happens when a change was made, or not, and its answer does not arrive.
class TestLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEventIsSentOnceAndFoundIfMade_data();
    void anEventIsSentOnceAndFoundIfMade();
    void aLateEventIsFoundLater();
    void aCancelledEventMayExist();
    void anAnswerAfterTheTokensEndComes();
    void aMailIsSentOnce_data();
    void aMailIsSentOnce();
    void aDeletionIsRepeated_data();
    void aDeletionIsRepeated();
    void aChangedBodyIsAConflictOfItsOwn();
    void aBodyThatDidNotArriveIsSentAgain();

private:
    void addUnreliability(Fault fault, const QString &method, const QString &path);
    /// Moves time by each pause in turn, when it is due.
    [[nodiscard]] bool skip(const Pauses &pauses);

    std::unique_ptr<SimulatorFixture> f;
};

void TestLostAnswers::init()
{
    f = std::make_unique<SimulatorFixture>();
}

void TestLostAnswers::cleanup()
{
    f.reset();
}

void TestLostAnswers::addUnreliability(Fault fault, const QString &method, const QString &path)
{
    fault.method = method;
    fault.pathPattern = path;
    f->simulator.addFault(fault);
}

bool TestLostAnswers::skip(const Pauses &pauses)
{
    for (const auto pause : pauses) {
        if (!QTest::qWaitFor([this, pause] { return f->clock.nextDue() == pause; }, 10'000))
            return false;
        f->clock.advance(pause);
    }
    return true;
}

void TestLostAnswers::anEventIsSentOnceAndFoundIfMade_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::chrono::milliseconds>("timeout");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isMade");
    QTest::addColumn<Doubt>("doubt");
    using Kind = Fault::Kind;
    const auto row = [](const char *name, const Fault &fault, const QString &kind, bool isMade,
                        Doubt doubt = Doubt::Unknown, std::chrono::milliseconds timeout = 0ms) {
        QTest::newRow(name) << fault << timeout << kind << isMade << doubt;
    };
    row("acted, then dropped", {.kind = Kind::ActThenDrop}, u"Offline"_s, true);
    row("dropped", {.kind = Kind::Drop}, u"Offline"_s, false);
    row("acted, half an answer", {.kind = Kind::ActThenHalfBody}, u"Offline"_s, true);
    row("acted, broken JSON", {.kind = Kind::TruncatedJson}, u"Protocol"_s, true);
    row("acted, then silent", {.kind = Kind::ActThenHang}, u"Timeout"_s, true, Doubt::Unknown, 20s);
    row("silent", {.kind = Kind::Hang}, u"Timeout"_s, false, Doubt::Unknown, 20s);
    row("HTML 502", {.kind = Kind::HtmlBadGateway}, u"Server"_s, false);
    row("503 with Retry-After", {.status = 503, .retryAfter = u"5"_s}, u"Server"_s, false);
    row("504 in HTML", {.status = 504, .body = "<html>", .contentType = "text/html"}, u"Server"_s, false);
    row("conflict", {.status = 409}, u"Conflict"_s, false);
    row("another answer", {.status = 200, .body = R"({"value":[]})"}, u"Protocol"_s, false);
    row("refused", {.status = 400}, u"Protocol"_s, false, Doubt::Known);
    row("forbidden", {.status = 403}, u"PermissionMissing"_s, false, Doubt::Known);
    row("redirected", {.kind = Kind::Redirect, .location = u"http://127.0.0.1:1/"_s}, u"Protocol"_s, false,
        Doubt::Known);
}

void TestLostAnswers::anEventIsSentOnceAndFoundIfMade()
{
    QFETCH(const Fault, fault);
    QFETCH(const std::chrono::milliseconds, timeout);
    QFETCH(const QString, kind);
    QFETCH(const bool, isMade);
    QFETCH(const Doubt, doubt);
    addUnreliability(fault, u"POST"_s, u"/events"_s);

    const auto pending = f->calendar().createEvent(f->mailbox(), drawing(), {});
    if (timeout > 0ms) {
        QTRY_COMPARE(f->simulator.requestCount(u"POST"_s, u"/events"_s), 1);
        f->clock.advance(timeout);
    }
    const auto event = waitFor(pending);

    QVERIFY(event && !*event);
    QCOMPARE(errorKindName(event->error().kind), kind);
    const bool says = event->error().text.contains(u"It is not known whether the event “Drawing” has been made"_s);
    QCOMPARE(says, doubt == Doubt::Unknown);
    QCOMPARE(f->simulator.requestCount(u"POST"_s, u"/events"_s), 1);
    f->clock.advance(60s); // 503 with Retry-After holds the host
    const auto found = waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {}));
    QVERIFY(found && *found);
    QCOMPARE((*found)->has_value(), isMade);
    QCOMPARE(f->simulator.world().events.size(), exampleWorld().events.size() + (isMade ? 1 : 0));
}

void TestLostAnswers::aLateEventIsFoundLater()
{
    addUnreliability({.kind = Fault::Kind::Delay, .delay = 1500ms}, u"POST"_s, u"/events"_s);
    const auto pending = f->calendar().createEvent(f->mailbox(), drawing(), {});
    QTRY_COMPARE(f->simulator.requestCount(u"POST"_s, u"/events"_s), 1);
    f->clock.advance(20s);
    const auto event = waitFor(pending);
    QVERIFY(event && !*event && event->error().kind == ErrorKind::Timeout);
    QVERIFY(!**waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {})));
    QTRY_COMPARE(f->simulator.world().events.size(), exampleWorld().events.size() + 1);
    QVERIFY(**waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {})));
}

void TestLostAnswers::aCancelledEventMayExist()
{
    addUnreliability({.kind = Fault::Kind::ActThenHang}, u"POST"_s, u"/events"_s);
    std::stop_source stop;
    const auto pending = f->calendar().createEvent(f->mailbox(), drawing(), stop.get_token());
    QTRY_COMPARE(f->simulator.world().events.size(), exampleWorld().events.size() + 1);
    stop.request_stop();
    const auto event = waitFor(pending);
    QVERIFY(event && !*event);
    QCOMPARE(errorKindName(event->error().kind), u"Cancelled"_s);
    QVERIFY(**waitFor(f->calendar().findEvent(f->mailbox(), drawing(), {})));
}

void TestLostAnswers::anAnswerAfterTheTokensEndComes()
{
    QVERIFY(waitFor(f->get(0))->has_value());
    f->simulator.expireTokens();
    QVERIFY(waitFor(f->calendar().createEvent(f->mailbox(), drawing(), {}))->has_value());
    f->simulator.expireTokens();
    QVERIFY(
        waitFor(f->calendar().sendMail(f->mailbox(), {.to = u"a@b"_s, .subject = {}, .text = {}}, {}))->has_value());
    QCOMPARE(f->simulator.world().events.size(), exampleWorld().events.size() + 1);
    QCOMPARE(f->simulator.world().mails.size(), 1);
}

void TestLostAnswers::aMailIsSentOnce_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("mails");
    using Kind = Fault::Kind;
    QTest::newRow("acted, then dropped") << Fault{.kind = Kind::ActThenDrop} << u"Offline"_s << 1;
    QTest::newRow("acted, half an answer") << Fault{.kind = Kind::ActThenHalfBody} << u"Offline"_s << 1;
    QTest::newRow("dropped") << Fault{.kind = Kind::Drop} << u"Offline"_s << 0;
    QTest::newRow("HTML 502") << Fault{.kind = Kind::HtmlBadGateway} << u"Server"_s << 0;
    QTest::newRow("a page instead") << Fault{.status = 200, .body = "<html>"} << u"Protocol"_s << 0;
}

void TestLostAnswers::aMailIsSentOnce()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, kind);
    QFETCH(const int, mails);
    addUnreliability(fault, u"POST"_s, u"/sendMail"_s);
    const MailMessage message{.to = u"ann@contoso.example"_s, .subject = u"x"_s, .text = u"y"_s};

    const auto sent = waitFor(f->calendar().sendMail(f->mailbox(), message, {}));

    QVERIFY(sent && !*sent);
    QCOMPARE(errorKindName(sent->error().kind), kind);
    QVERIFY2(sent->error().text.contains(u"It is not known whether the mail to ann@contoso.example has been sent"_s),
             qPrintable(sent->error().text));
    QCOMPARE(f->simulator.world().mails.size(), mails);
    f->clock.advance(60s);
    QCOMPARE(f->simulator.requestCount(u"POST"_s, u"/sendMail"_s), 1);
}

void TestLostAnswers::aDeletionIsRepeated_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Pauses>("pauses");
    QTest::addColumn<QString>("kind");
    using Kind = Fault::Kind;
    QTest::newRow("dropped") << Fault{.count = 2, .kind = Kind::Drop} << Pauses() << u""_s; // Qt repeats by itself
    QTest::newRow("acted, half an answer") << Fault{.kind = Kind::ActThenHalfBody} << Pauses() << u"EventGone"_s;
    QTest::newRow("HTML 502") << Fault{.kind = Kind::HtmlBadGateway} << Pauses{1s} << u""_s;
    QTest::newRow("HTML 502, for ever") << Fault{.count = -1, .kind = Kind::HtmlBadGateway} << wholeTable()
                                        << u"Server"_s;
}

void TestLostAnswers::aDeletionIsRepeated()
{
    QFETCH(const Fault, fault);
    QFETCH(const Pauses, pauses);
    QFETCH(const QString, kind);
    addUnreliability(fault, u"DELETE"_s, {});
    const EventId id = f->algebra();

    std::optional<Result<Done>> deleted;
    QObject context;
    whenDone(f->calendar().deleteEvent(f->mailbox(), id, {}), &context,
             [&deleted](const Result<Done> &done) { deleted = done; });
    QVERIFY(skip(pauses));
    // Whether Qt or the table repeats what was dropped is up to Qt.
    QTRY_VERIFY((f->clock.advance(f->clock.nextDue() == 1s ? 1s : 0s), deleted.has_value()));

    QCOMPARE(*deleted ? QString() : errorKindName(deleted->error().kind), kind);
    QCOMPARE(f->simulator.world().event(id.value()) == nullptr, kind != "Server"_L1);
    QVERIFY(f->simulator.world().mails.size() <= 1);
}

void TestLostAnswers::aChangedBodyIsAConflictOfItsOwn()
{
    EventBody body = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}))->value();
    body.content = u"new"_s;
    addUnreliability({.kind = Fault::Kind::ActThenDrop}, u"PATCH"_s, {});
    const auto pending = f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {});
    QVERIFY(skip({1s}));
    const auto replaced = waitFor(pending);
    QVERIFY(replaced && !*replaced);
    QCOMPARE(errorKindName(replaced->error().kind), u"Conflict"_s);
    const auto after = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}));
    QVERIFY(after && *after);
    QCOMPARE((*after)->content, u"new"_s);
    QVERIFY((*after)->etag != body.etag);
}

void TestLostAnswers::aBodyThatDidNotArriveIsSentAgain()
{
    EventBody body = waitFor(f->calendar().eventBody(f->mailbox(), f->algebra(), {}))->value();
    body.content = u"new"_s;
    addUnreliability({.kind = Fault::Kind::Drop}, u"PATCH"_s, {});
    const auto pending = f->calendar().replaceBody(f->mailbox(), f->algebra(), body, {});
    QVERIFY(skip({1s}));
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->simulator.world().events.constFirst().body, u"new"_s);
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
