// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/fakes.h"
#include "flows/knowledge.h"
#include "flows/livecheck.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

struct Desk
{
    FakeClock clock{utc(u"2026-03-02T10:00:00Z"_s)};
    FakeGraph graph;
    LiveCheck check{graph, clock, TenantId(tenantText), u"lms-meetings@northgate.example"_s};

    Desk()
    {
        const Meeting meeting = rightMeeting();
        graph.meetings.insert(organizerText + u'/' + *meeting.stored.joinLink,
                              {.id = GraphMeetingId(graphIdOf(u"Algebra"_s)),
                               .joinWebUrl = *meeting.stored.joinLink,
                               .recordAutomatically = true});
        graph.events.insert(organizerText + u"/AAMkAGalgebra="_s, {.id = EventId(u"AAMkAGalgebra="_s),
                                                                   .startUtc = meeting.schedule().startUtc,
                                                                   .endUtc = meeting.schedule().endUtc});
    }

    Result<LiveFacts> checked(const Meeting &meeting, std::stop_token stop = {})
    {
        std::optional<Result<LiveFacts>> answer;
        QObject context;
        whenDone(check.check(meeting, stop), &context, [&](const Result<LiveFacts> &facts) { answer = facts; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorKind::Timeout, u"no answer"_s));
    }

    Verdict verdictAfter(const Meeting &meeting)
    {
        const Result<LiveFacts> facts = checked(meeting);
        return assess(meeting, {.rowReadAt = clock.nowUtc(), .live = *facts},
                      {.now = clock.nowUtc(), .tenant = TenantId(tenantText)});
    }
};

} // namespace

class TestLiveCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMeetingAndItsEvent();
    void aDriftedEventIsSeen();
    void anUnreadableCalendarLeavesTheTimeUnknown();
    void asksForRecordingsOnlyWhenOver();
    void refusalsAreFacts_data();
    void refusalsAreFacts();
    void outagesAreErrors_data();
    void outagesAreErrors();
    void nothingIsAskedAboutWhatGraphCannotKnow();
    void anotherTenantsMeetingProvesOnlyThatGraphLetsUsIn();
    void userNamesAreResolvedOnce();
    void cancelResolves();
    void aRehearsalsRecordingIsNotTheMeetings();
    void anOlderAnswerDoesNotReplaceANewerProof();
    void knowledgeForgetsNothingTheJournalRemembers();
};

void TestLiveCheck::findsTheMeetingAndItsEvent()
{
    Desk desk;
    const Meeting meeting = rightMeeting();
    const Result<LiveFacts> facts = desk.checked(meeting);
    QVERIFY(facts.has_value());
    QCOMPARE(facts->askedAbout, meeting.stored);
    QCOMPARE(facts->checkedAt, desk.clock.nowUtc());
    QVERIFY(facts->meeting->recordAutomatically);
    QVERIFY(facts->event.has_value());
    QVERIFY(!facts->recordings.has_value());
    QCOMPARE(desk.verdictAfter(meeting).code, VerdictCode::Verified);
}

void TestLiveCheck::aDriftedEventIsSeen()
{
    Desk desk;
    desk.graph.events[organizerText + u"/AAMkAGalgebra="_s].startUtc = utc(u"2026-03-02T14:40:00Z"_s);
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::ScheduleDrift);
}

void TestLiveCheck::anUnreadableCalendarLeavesTheTimeUnknown()
{
    Desk desk;
    desk.graph.refusals.insert(u"event "_s + organizerText,
                               makeError(ErrorKind::PermissionMissing, u"no Calendars.Read"_s));
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Verified);
}

void TestLiveCheck::asksForRecordingsOnlyWhenOver()
{
    Desk desk;
    desk.clock.advance(6h);
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Late);
    desk.graph.recordingList = {{.id = u"VjIj"_s, .createdUtc = utc(u"2026-03-02T13:41:00Z"_s)}};
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Recorded);
    desk.graph.recordingList.clear();
    desk.clock.advance(48h);
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Missed);
    desk.graph.refusals.insert(u"recordings "_s + organizerText,
                               makeError(ErrorKind::PermissionMissing, u"no permission"_s));
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Unverified);
}

void TestLiveCheck::refusalsAreFacts_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<VerdictCode>("code");
    QTest::newRow("policy") << ErrorKind::PolicyMissing << VerdictCode::PolicyMissing;
    QTest::newRow("permission") << ErrorKind::PermissionMissing << VerdictCode::PermissionMissing;
    QTest::newRow("gone") << ErrorKind::MeetingGone << VerdictCode::MeetingGone;
    QTest::newRow("organizer") << ErrorKind::NotOrganizer << VerdictCode::OrganizerProblem;
    QTest::newRow("user") << ErrorKind::UserGone << VerdictCode::OrganizerProblem;
}

void TestLiveCheck::refusalsAreFacts()
{
    QFETCH(ErrorKind, kind);
    QFETCH(VerdictCode, code);
    Desk desk;
    desk.graph.meetings.clear();
    desk.graph.refusals.insert(u"find "_s + organizerText, makeError(kind, u"refused"_s));
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, code);
}

void TestLiveCheck::outagesAreErrors_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Credential, ErrorKind::Throttled,
                                 ErrorKind::Server, ErrorKind::Protocol, ErrorKind::Secret})
        QTest::newRow(qPrintable(errorKindName(kind))) << kind;
}

void TestLiveCheck::outagesAreErrors()
{
    QFETCH(ErrorKind, kind);
    for (const QString &call : {u"find "_s, u"event "_s}) {
        Desk desk;
        desk.graph.refusals.insert(call + organizerText, makeError(kind, u"outage"_s));
        const Result<LiveFacts> facts = desk.checked(rightMeeting());
        QVERIFY(!facts.has_value());
        QCOMPARE(facts.error().kind, kind);
    }
}

void TestLiveCheck::nothingIsAskedAboutWhatGraphCannotKnow()
{
    Desk desk;
    Meeting zoom = rightMeeting();
    zoom.conference.platform = u"zoom"_s;
    Meeting consumer = rightMeeting();
    consumer.stored.joinLink = u"https://teams.live.com/meet/931234"_s;
    Meeting nothing = rightMeeting();
    nothing.stored = {};
    for (const Meeting &meeting : {zoom, consumer, nothing})
        QVERIFY(desk.checked(meeting).has_value());
    QVERIFY(desk.graph.calls.isEmpty());
}

void TestLiveCheck::anotherTenantsMeetingProvesOnlyThatGraphLetsUsIn()
{
    Desk desk;
    Meeting foreign = rightMeeting();
    foreign.stored.joinLink = longLink(u"Algebra"_s, organizerText, u"00000000-1111-4222-8333-444444444444"_s);
    const Result<LiveFacts> facts = desk.checked(foreign);
    QVERIFY(facts.has_value());
    QVERIFY(!facts->meeting && !facts->refusal);
    QCOMPARE(desk.graph.calls, QStringList{u"user "_s + organizerText});

    desk.graph.refusals.insert(u"user "_s + organizerText, makeError(ErrorKind::Credential, u"AADSTS90002"_s));
    QCOMPARE(desk.checked(foreign).error().kind, ErrorKind::Credential);
}

void TestLiveCheck::userNamesAreResolvedOnce()
{
    Desk desk;
    Meeting meeting = rightMeeting();
    meeting.stored.joinLink = u"https://teams.microsoft.com/meet/2412345678901?p=abcDEF"_s;
    desk.graph.users.insert(u"lms-meetings@northgate.example"_s, {.id = UserId(organizerText)});
    desk.graph.meetings.insert(organizerText + u'/' + *meeting.stored.joinLink,
                               {.id = GraphMeetingId(graphIdOf(u"Algebra"_s))});
    QVERIFY(desk.checked(meeting).has_value());
    QVERIFY(desk.checked(meeting).has_value());
    QCOMPARE(desk.graph.calls.count(u"user lms-meetings@northgate.example"_s), 1);
}

void TestLiveCheck::cancelResolves()
{
    Desk desk;
    desk.graph.hangs = true;
    std::stop_source stop;
    desk.graph.onCall = [&](const QString &) {
        QMetaObject::invokeMethod(
            &desk.check, [&] { stop.request_stop(); }, Qt::QueuedConnection);
    };
    QCOMPARE(desk.checked(rightMeeting(), stop.get_token()).error().kind, ErrorKind::Cancelled);
}

void TestLiveCheck::aRehearsalsRecordingIsNotTheMeetings()
{
    Desk desk;
    desk.clock.advance(6h);
    desk.graph.recordingList = {{.id = u"VjIj"_s, .createdUtc = utc(u"2026-03-01T13:41:00Z"_s)}};
    QCOMPARE(desk.verdictAfter(rightMeeting()).code, VerdictCode::Late);
}

void TestLiveCheck::anOlderAnswerDoesNotReplaceANewerProof()
{
    Desk desk;
    MemoryJournal journal;
    Knowledge knowledge(journal, desk.clock, TenantId(tenantText));
    const Meeting meeting = rightMeeting();
    const QDateTime asked = desk.clock.nowUtc();
    desk.clock.advance(2s);
    knowledge.learn(meeting.ref, foundWith(meeting, true, desk.clock.nowUtc()));
    knowledge.learn(meeting.ref, foundWith(meeting, false, asked));
    QCOMPARE(knowledge.assessNow(meeting, desk.clock.nowUtc()).code, VerdictCode::Verified);
}

void TestLiveCheck::knowledgeForgetsNothingTheJournalRemembers()
{
    Desk desk;
    MemoryJournal journal;
    const Meeting meeting = rightMeeting();
    {
        Knowledge first(journal, desk.clock, TenantId(tenantText));
        first.learn(meeting.ref, foundWith(meeting, true, desk.clock.nowUtc()));
    }
    desk.clock.advance(1h);
    Knowledge second(journal, desk.clock, TenantId(tenantText));
    QCOMPARE(second.assessNow(meeting, desk.clock.nowUtc()).code, VerdictCode::Unverified);
    bool loaded = false;
    whenDone(second.load({}), this, [&](const Result<Done> &done) { loaded = done.has_value(); });
    QTRY_VERIFY(loaded);
    const Verdict verdict = second.assessNow(meeting, desk.clock.nowUtc());
    QCOMPARE(verdict.code, VerdictCode::Verified);
    QCOMPARE(verdict.evidence.last().source, Evidence::Source::Journal);
    QCOMPARE(verdict.evidence.last().checkedAt, utc(u"2026-03-02T10:00:00Z"_s));
}

QTEST_GUILESS_MAIN(TestLiveCheck)
#include "tst_livecheck.moc"
