// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/assess.h"
#include "support/meetings.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const QDateTime beforeStart = utc(u"2026-03-02T10:00:00Z"_s);
const QDateTime whileRunning = utc(u"2026-03-02T14:00:00Z"_s);
const QDateTime justOver = utc(u"2026-03-02T15:00:00Z"_s);
const QDateTime longOver = utc(u"2026-03-10T15:00:00Z"_s);
const QDateTime checkedAt = utc(u"2026-03-02T09:55:00Z"_s);

CalendarEvent eventOf(const Meeting &meeting, int minutesOff)
{
    const Schedule schedule = meeting.schedule();
    return {.id = EventId(u"AAMkAGalgebra="_s),
            .startUtc = schedule.startUtc.addSecs(60 * minutesOff),
            .endUtc = schedule.endUtc.addSecs(60 * minutesOff)};
}

struct Row
{
    const char *name;
    VerdictCode code;
    Severity severity;
    Remedy remedy;
    QDateTime now = beforeStart;
    std::function<void(Meeting &)> change = [](Meeting &) {};
    std::function<std::optional<LiveFacts>(const Meeting &)> live = [](const Meeting &) { return std::nullopt; };
    bool accepted = false;
};

auto found(bool on)
{
    return [on](const Meeting &meeting) -> std::optional<LiveFacts> { return foundWith(meeting, on, checkedAt); };
}

auto refused(ErrorKind kind)
{
    return [kind](const Meeting &meeting) -> std::optional<LiveFacts> { return refusedWith(meeting, kind, checkedAt); };
}

auto recordings(qsizetype count)
{
    return [count](const Meeting &meeting) -> std::optional<LiveFacts> {
        LiveFacts facts = foundWith(meeting, true, checkedAt);
        facts.recordings = QList<CallRecording>(count, {.id = u"VjIj"_s, .createdUtc = utc(u"2026-03-02T13:41:00Z"_s)});
        return facts;
    };
}

auto drifted(bool on)
{
    return [on](const Meeting &meeting) -> std::optional<LiveFacts> {
        LiveFacts facts = foundWith(meeting, on, checkedAt);
        facts.event = eventOf(meeting, 60);
        facts.eventCheckedAt = checkedAt;
        return facts;
    };
}

auto link(const QString &text)
{
    return [text](Meeting &meeting) { meeting.stored.joinLink = text; };
}

auto id(const StoredText &text)
{
    return [text](Meeting &meeting) { meeting.stored.onlineMeetingId = text; };
}

auto noLink(const StoredText &joinLink, const StoredText &eventId)
{
    return [joinLink, eventId](Meeting &meeting) { meeting.stored = {.joinLink = joinLink, .eventId = eventId}; };
}

void notTeams(Meeting &meeting)
{
    meeting.conference.platform = u"zoom"_s;
}

const QString otherTenantLink = longLink(u"Algebra"_s, organizerText, u"00000000-1111-4222-8333-444444444444"_s);
const QString uuid = u"b3081eb2-c906-4d2f-9a61-000000000001"_s;
const QString shortLink = u"https://teams.microsoft.com/meet/2412345678901?p=abcDEF"_s;

using C = VerdictCode;
using S = Severity;
using R = Remedy;

// clang-format off
const std::vector<Row> rows{
    {.name = "right, not asked", .code = C::Unverified, .severity = S::Unknown, .remedy = R::Verify},
    {.name = "right, recording on", .code = C::Verified, .severity = S::Ok, .remedy = R::None, .live = found(true)},
    {.name = "right, recording off", .code = C::RecordingOff, .severity = S::Broken, .remedy = R::Repair, .live = found(false)},
    {.name = "id NULL", .code = C::IdMissing, .severity = S::Broken, .remedy = R::Repair, .change = id(std::nullopt)},
    {.name = "id ''", .code = C::IdMissing, .severity = S::Broken, .remedy = R::Repair, .change = id(u""_s)},
    {.name = "id NULL although recording is on", .code = C::IdMissing, .severity = S::Broken, .remedy = R::Repair, .change = id(std::nullopt), .live = found(true)},
    {.name = "thread id", .code = C::IdIsThread, .severity = S::Broken, .remedy = R::Repair, .change = id(threadOf(u"Algebra"_s))},
    {.name = "GUID", .code = C::IdMalformed, .severity = S::Broken, .remedy = R::Repair, .change = id(uuid)},
    {.name = "cut id", .code = C::IdMalformed, .severity = S::Broken, .remedy = R::Repair, .change = id(graphIdOf(u"Algebra"_s).left(90))},
    {.name = "id of an unknown form, confirmed by Graph", .code = C::Verified, .severity = S::Ok, .remedy = R::None, .change = id(u"opaque"_s),
     .live = [](const Meeting &m) -> std::optional<LiveFacts> { LiveFacts f = foundWith(m, true, checkedAt); f.meeting->id = GraphMeetingId(u"opaque"_s); return f; }},
    {.name = "id of another thread", .code = C::IdForeign, .severity = S::Broken, .remedy = R::Repair, .change = id(graphIdOf(u"Biology"_s))},
    {.name = "id of another organizer", .code = C::IdForeign, .severity = S::Broken, .remedy = R::Repair, .change = id(graphIdOf(u"Algebra"_s, u"11111111-2222-4333-8444-555555555555"_s))},
    {.name = "Graph says another id", .code = C::IdForeign, .severity = S::Broken, .remedy = R::Repair,
     .change = [](Meeting &m) { m.stored.joinLink = shortLink; m.stored.onlineMeetingId = graphIdOf(u"Biology"_s); }, .live = found(true)},
    {.name = "short link, id of right form", .code = C::Unverified, .severity = S::Unknown, .remedy = R::Verify, .change = link(shortLink)},
    {.name = "no link, event known", .code = C::LinkMissing, .severity = S::Broken, .remedy = R::Repair, .change = noLink(u""_s, u"AAMkAGalgebra="_s)},
    {.name = "no link, but repaired", .code = C::LinkMissing, .severity = S::Broken, .remedy = R::FixInLms,
     .change = [](Meeting &m) { m.stored = {.joinLink = u""_s, .eventId = u"AAMkAGalgebra="_s, .onlineMeetingId = graphIdOf(u"Algebra"_s)}; }, .live = found(true)},
    {.name = "no link, no event", .code = C::NoMeeting, .severity = S::Broken, .remedy = R::Create, .change = noLink(std::nullopt, u""_s)},
    {.name = "no link, GUID of a fabricated one", .code = C::NoMeeting, .severity = S::Broken, .remedy = R::Create, .change = noLink(std::nullopt, uuid)},
    {.name = "fabricated link", .code = C::LinkInvalid, .severity = S::Broken, .remedy = R::Recreate, .change = link(u"https://teams.microsoft.com/l/meetup-join/%1/0"_s.arg(uuid))},
    {.name = "consumer link", .code = C::LinkInvalid, .severity = S::Broken, .remedy = R::Recreate, .change = link(u"https://teams.live.com/meet/9312345678901"_s)},
    {.name = "bare host", .code = C::LinkInvalid, .severity = S::Broken, .remedy = R::Recreate, .change = link(u"https://teams.microsoft.com/"_s)},
    {.name = "Zoom link on the Teams platform", .code = C::LinkInvalid, .severity = S::Broken, .remedy = R::Recreate, .change = link(u"https://zoom.us/j/123"_s)},
    {.name = "meeting gone", .code = C::MeetingGone, .severity = S::Broken, .remedy = R::Recreate, .live = refused(ErrorKind::MeetingGone)},
    {.name = "event gone", .code = C::MeetingGone, .severity = S::Broken, .remedy = R::Recreate, .change = noLink(u""_s, u"AAMkAGalgebra="_s), .live = refused(ErrorKind::EventGone)},
    {.name = "policy missing", .code = C::PolicyMissing, .severity = S::Broken, .remedy = R::Doctor, .live = refused(ErrorKind::PolicyMissing)},
    {.name = "permission missing", .code = C::PermissionMissing, .severity = S::Broken, .remedy = R::Doctor, .live = refused(ErrorKind::PermissionMissing)},
    {.name = "organizer gone", .code = C::OrganizerProblem, .severity = S::Broken, .remedy = R::Doctor, .live = refused(ErrorKind::UserGone)},
    {.name = "not the organizer", .code = C::OrganizerProblem, .severity = S::Broken, .remedy = R::Doctor, .live = refused(ErrorKind::NotOrganizer)},
    {.name = "another tenant", .code = C::OrganizerProblem, .severity = S::External, .remedy = R::Doctor, .change = link(otherTenantLink)},
    {.name = "blank zone", .code = C::ScheduleInvalid, .severity = S::Broken, .remedy = R::FixInLms, .change = [](Meeting &m) { m.wallTime.timezone = u" "_s; }},
    {.name = "unknown zone", .code = C::ScheduleInvalid, .severity = S::Broken, .remedy = R::FixInLms, .change = [](Meeting &m) { m.wallTime.timezone = u"Mars/Olympus"_s; }},
    {.name = "over midnight", .code = C::ScheduleInvalid, .severity = S::Broken, .remedy = R::FixInLms,
     .change = [](Meeting &m) { m.wallTime.start = QTime(23, 30); m.wallTime.end = QTime(0, 30); }},
    {.name = "in a summer-time gap", .code = C::ScheduleInvalid, .severity = S::Broken, .remedy = R::FixInLms,
     .change = [](Meeting &m) { m.wallTime = {.date = QDate(2026, 3, 29), .start = QTime(1, 30), .end = QTime(2, 30), .timezone = u"Europe/London"_s}; }},
    {.name = "repeated wall time", .code = C::Unverified, .severity = S::Unknown, .remedy = R::Verify,
     .change = [](Meeting &m) { m.wallTime = {.date = QDate(2026, 10, 25), .start = QTime(1, 30), .end = QTime(2, 30), .timezone = u"Europe/London"_s}; }},
    {.name = "event at another time", .code = C::ScheduleDrift, .severity = S::Broken, .remedy = R::UpdateEvent, .live = drifted(true)},
    {.name = "running, not asked", .code = C::InProgress, .severity = S::Waiting, .remedy = R::PressRecord, .now = whileRunning},
    {.name = "running, recording off", .code = C::InProgress, .severity = S::Waiting, .remedy = R::PressRecord, .now = whileRunning, .live = found(false)},
    {.name = "running, proved on", .code = C::Verified, .severity = S::Ok, .remedy = R::None, .now = whileRunning, .live = found(true)},
    {.name = "over, not asked", .code = C::Unverified, .severity = S::Unknown, .remedy = R::None, .now = justOver},
    {.name = "over, recording there", .code = C::Recorded, .severity = S::Ok, .remedy = R::None, .now = justOver, .live = recordings(1)},
    {.name = "over, no recording yet", .code = C::Late, .severity = S::Waiting, .remedy = R::Wait, .now = justOver, .live = recordings(0)},
    {.name = "over, no recording after the grace time", .code = C::Missed, .severity = S::Broken, .remedy = R::Accept, .now = longOver, .live = recordings(0)},
    {.name = "Zoom", .code = C::NotTeams, .severity = S::External, .remedy = R::None, .change = notTeams},
    {.name = "accepted", .code = C::Accepted, .severity = S::None, .remedy = R::None, .change = id(std::nullopt), .accepted = true},

    // Precedence
    {.name = "not Teams before accepted", .code = C::NotTeams, .severity = S::External, .remedy = R::None, .change = notTeams, .accepted = true},
    {.name = "accepted before schedule", .code = C::Accepted, .severity = S::None, .remedy = R::None, .change = [](Meeting &m) { m.wallTime.timezone.clear(); }, .accepted = true},
    {.name = "schedule before id", .code = C::ScheduleInvalid, .severity = S::Broken, .remedy = R::FixInLms,
     .change = [](Meeting &m) { m.wallTime.timezone.clear(); m.stored.onlineMeetingId.reset(); }},
    {.name = "over before id", .code = C::Unverified, .severity = S::Unknown, .remedy = R::None, .now = justOver, .change = id(std::nullopt)},
    {.name = "over before link", .code = C::Unverified, .severity = S::Unknown, .remedy = R::None, .now = justOver, .change = noLink(std::nullopt, std::nullopt)},
    {.name = "over before refusal", .code = C::Unverified, .severity = S::Unknown, .remedy = R::None, .now = justOver, .live = refused(ErrorKind::MeetingGone)},
    {.name = "running before id", .code = C::InProgress, .severity = S::Waiting, .remedy = R::PressRecord, .now = whileRunning, .change = id(std::nullopt)},
    {.name = "refusal before id", .code = C::PolicyMissing, .severity = S::Broken, .remedy = R::Doctor, .change = id(std::nullopt), .live = refused(ErrorKind::PolicyMissing)},
    {.name = "another tenant before id", .code = C::OrganizerProblem, .severity = S::External, .remedy = R::Doctor,
     .change = [](Meeting &m) { m.stored.joinLink = otherTenantLink; m.stored.onlineMeetingId.reset(); }},
    {.name = "off before drift", .code = C::RecordingOff, .severity = S::Broken, .remedy = R::Repair, .live = drifted(false)},
};
// clang-format on

} // namespace

class TestAssess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheVerdict_data();
    void givesTheVerdict();
    void coversEveryCode();
    void everyVerdictHasASentenceAndEvidence();
    void factsOfAnOlderRowDoNotCount();
    void acceptanceEndsWhenTheRowChanges();
    void turnsFatalAtTheStartAndNotAfterIt();
    void evidenceCarriesItsSourceAndAge();
    void missedIsBrokenButNeedsNoRepair();
    void aConferenceShowsItsWorstAndEarliestMeeting();
    void namesAreStable();
};

void TestAssess::givesTheVerdict_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name) << static_cast<int>(i);
}

static Verdict verdictOf(const Row &row)
{
    Meeting meeting = rightMeeting();
    row.change(meeting);
    KnownFacts facts{.rowReadAt = row.now, .live = row.live(meeting)};
    if (row.accepted)
        facts.acceptance =
            Acceptance{.of = meeting.stored, .reason = u"a rehearsal"_s, .person = u"A. Owner"_s, .at = checkedAt};
    return assess(meeting, facts, {.now = row.now, .tenant = TenantId(tenantText)});
}

void TestAssess::givesTheVerdict()
{
    QFETCH(int, index);
    const Row &row = rows[static_cast<std::size_t>(index)];
    const Verdict verdict = verdictOf(row);
    QCOMPARE(codeName(verdict.code), codeName(row.code));
    QCOMPARE(severityName(verdict.severity), severityName(row.severity));
    QCOMPARE(remedyName(verdict.remedy), remedyName(row.remedy));
}

void TestAssess::coversEveryCode()
{
    std::set<VerdictCode> seen;
    for (const Row &row : rows)
        seen.insert(row.code);
    QCOMPARE(static_cast<int>(seen.size()), verdictCodeCount);
}

void TestAssess::everyVerdictHasASentenceAndEvidence()
{
    for (const Row &row : rows) {
        const Verdict verdict = verdictOf(row);
        QVERIFY2(verdict.sentence.endsWith(u'.') || row.accepted, row.name);
        QVERIFY2(!verdict.evidence.isEmpty(), row.name);
        QVERIFY2(!shortLabel(verdict.code).isEmpty(), row.name);
    }
}

void TestAssess::factsOfAnOlderRowDoNotCount()
{
    const Meeting asked = rightMeeting();
    Meeting changed = asked;
    changed.stored.onlineMeetingId = threadOf(u"Algebra"_s);
    const KnownFacts facts{.rowReadAt = beforeStart, .live = foundWith(asked, true, checkedAt)};
    QCOMPARE(assess(changed, facts, {.now = beforeStart}).code, VerdictCode::IdIsThread);
}

void TestAssess::acceptanceEndsWhenTheRowChanges()
{
    Meeting meeting = rightMeeting();
    meeting.stored.onlineMeetingId.reset();
    const KnownFacts facts{.rowReadAt = beforeStart,
                           .acceptance = Acceptance{.of = meeting.stored, .reason = u"old"_s}};
    QCOMPARE(assess(meeting, facts, {.now = beforeStart}).code, VerdictCode::Accepted);
    meeting.stored.onlineMeetingId = u""_s; // NULL and '' are different values
    QCOMPARE(assess(meeting, facts, {.now = beforeStart}).code, VerdictCode::IdMissing);
}

void TestAssess::turnsFatalAtTheStartAndNotAfterIt()
{
    const Meeting meeting = rightMeeting();
    const auto fatalAt = [&](const QDateTime &now) {
        return assess(meeting, {.rowReadAt = now}, {.now = now}).fatalAt;
    };
    QCOMPARE(fatalAt(beforeStart), std::optional(utc(u"2026-03-02T13:40:00Z"_s)));
    QCOMPARE(fatalAt(utc(u"2026-03-02T13:40:00Z"_s)), std::nullopt);
    QCOMPARE(fatalAt(longOver), std::nullopt);
}

void TestAssess::evidenceCarriesItsSourceAndAge()
{
    Meeting meeting = rightMeeting();
    LiveFacts live = foundWith(meeting, true, checkedAt);
    live.fromJournal = true;
    const Verdict verdict = assess(meeting, {.rowReadAt = beforeStart, .live = live}, {.now = beforeStart});
    const auto expected = Evidence{.field = u"recordAutomatically"_s,
                                   .value = u"true"_s,
                                   .source = Evidence::Source::Journal,
                                   .checkedAt = checkedAt};
    QVERIFY(verdict.evidence.contains(expected));
    meeting.stored.onlineMeetingId.reset();
    const Evidence first = assess(meeting, {.rowReadAt = beforeStart}, {.now = beforeStart}).evidence.first();
    QCOMPARE(first, (Evidence{.field = u"online_meeting_id"_s,
                              .value = std::nullopt,
                              .source = Evidence::Source::Database,
                              .checkedAt = beforeStart}));
}

void TestAssess::missedIsBrokenButNeedsNoRepair()
{
    const Meeting meeting = rightMeeting();
    const Verdict verdict = assess(meeting, {.rowReadAt = longOver, .live = recordings(0)(meeting)}, {.now = longOver});
    QCOMPARE(verdict.severity, Severity::Broken);
    QVERIFY(!verdict.needsRepair());
}

void TestAssess::aConferenceShowsItsWorstAndEarliestMeeting()
{
    const auto assessedAt = [](int day, Severity severity, VerdictCode code) {
        Meeting meeting = rightMeeting();
        meeting.wallTime.date = QDate(2026, 3, day);
        return AssessedMeeting{.meeting = meeting, .verdict = {.code = code, .severity = severity}};
    };
    const ConferenceVerdict verdict = summarize(
        {assessedAt(2, Severity::Ok, VerdictCode::Verified), assessedAt(9, Severity::Broken, VerdictCode::RecordingOff),
         assessedAt(5, Severity::Broken, VerdictCode::IdMissing), assessedAt(1, Severity::Waiting, VerdictCode::Late)});
    QCOMPARE(verdict.worst.code, VerdictCode::IdMissing);
    QCOMPARE(verdict.withThatSeverity, 2);
    QCOMPARE(verdict.meetings, 4);
}

void TestAssess::namesAreStable()
{
    for (int i = 0; i < verdictCodeCount; ++i) {
        const auto code = static_cast<VerdictCode>(i);
        QCOMPARE(codeFromName(codeName(code).toLower()), std::optional(code));
    }
    QCOMPARE(codeFromName(u"Broken"_s), std::nullopt);
    QCOMPARE(remedyName(Remedy::FixInLms), u"fixInLms"_s);
    QCOMPARE(remedyName(Remedy::Accept), u"accept"_s);
    QCOMPARE(severityName(Severity::None), u"none"_s);
    QCOMPARE(sourceName(Evidence::Source::Journal), u"journal"_s);
}

QTEST_APPLESS_MAIN(TestAssess)
#include "tst_assess.moc"
