// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reconcile.h"

#include "support/meetings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

using State = RecordingState;
const UserId organizer(organizerText);
const auto start = u"2026-03-02T13:40:00Z"_s; // of rightMeeting(); it ends at 14:40

/// The input of one case, put together step by step.
struct World
{
    ReconcileInput input;

    World()
    {
        input.now = utc(u"2026-03-10T12:00:00Z"_s);
        input.organizers.insert(organizer, {.recordings = QList<GraphRecording>(), .files = QList<DriveFile>()});
    }

    World &meeting(const QString &name, const std::function<void(ExpectedMeeting &)> &change = {})
    {
        ExpectedMeeting expected{.meeting = rightMeeting(),
                                 .organizer = organizer,
                                 .meetingIds = {GraphMeetingId(graphIdOf(name))},
                                 .subjects = {name}};
        expected.meeting.ref = MeetingRef::of(TimeSlotId(45 + input.meetings.size()));
        if (change)
            change(expected);
        input.meetings.append(expected);
        return *this;
    }
    World &recording(const QString &id, const QString &ofMeeting, const QString &at = start)
    {
        input.organizers[organizer].recordings->append(
            {.id = id, .meetingId = graphIdOf(ofMeeting), .organizer = organizer, .createdUtc = utc(at)});
        return *this;
    }
    World &file(const QString &item, const QString &name, const QDateTime &expires = {})
    {
        input.organizers[organizer].files->append(
            {.itemId = item, .driveId = u"d"_s, .owner = organizer, .name = name, .expiresUtc = expires});
        return *this;
    }
    World &row(qint64 number, const QString &item, qint64 conference = 51, const QString &recording = {},
               const QString &status = u"available"_s)
    {
        input.rows.append({.row = number,
                           .conference = ConferenceId(conference),
                           .recordingId = u"onedrive_"_s + item,
                           .itemId = item,
                           .meetingRecordingId = recording.isEmpty() ? StoredText() : StoredText(recording),
                           .status = status});
        return *this;
    }
    World &without(const std::function<void(OrganizerFindings &)> &change)
    {
        change(input.organizers[organizer]);
        return *this;
    }
    World &at(const QString &now)
    {
        input.now = utc(now);
        return *this;
    }
};

QString fileName(const QString &title, const QString &stamp = u"20260302_134000UTC"_s)
{
    return title + u'-' + stamp + u"-Meeting Recording.mp4"_s;
}

void moveDay(ExpectedMeeting &expected, int days)
{
    expected.meeting.wallTime.date = expected.meeting.wallTime.date.addDays(days);
}

} // namespace

Q_DECLARE_METATYPE(World)

class TestReconcile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseHasItsState_data();
    void everyCaseHasItsState();
    void everyStateHasWords();
    void aRecordingOfASharedMeetingIsThatOfTheNearestSlot();
    void nothingIsDecidedBetweenTwo();
    void theOrderOfTheInputDoesNotMatter();
};

void TestReconcile::everyCaseHasItsState_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<State>("state");
    QTest::addColumn<Proof>("proof"); // of the first recording
    const auto add = [](const char *name, const World &world, State state, Proof proof = Proof::None) {
        QTest::newRow(name) << world << state << proof;
    };
    const QString a = u"Algebra"_s;
    const World proved = World().meeting(a).recording(u"R"_s, a);
    const World withFile = World(proved).file(u"F"_s, fileName(a));

    add("recorded", World(withFile).row(1, u"F"_s), State::Recorded, Proof::MeetingId);
    add("recorded, the row has Graph's id", World(withFile).row(1, u"F"_s, 51, u"R"_s), State::Recorded,
        Proof::MeetingId);
    add("recorded, found under a superseded id",
        World()
            .meeting(a, [](ExpectedMeeting &m) { m.meetingIds.append(GraphMeetingId(graphIdOf(u"Old"_s))); })
            .recording(u"R"_s, u"Old"_s)
            .file(u"F"_s, fileName(a))
            .row(1, u"F"_s),
        State::Recorded, Proof::MeetingId);
    add("recorded, named after a superseded subject",
        World()
            .meeting(a, [](ExpectedMeeting &m) { m.subjects.append(u"Old name"_s); })
            .recording(u"R"_s, a)
            .file(u"F"_s, fileName(u"Old name"_s))
            .row(1, u"F"_s),
        State::Recorded, Proof::MeetingId);
    add("recorded, two seconds off", World(proved).file(u"F"_s, fileName(a, u"20260302_134002UTC"_s)).row(1, u"F"_s),
        State::Recorded, Proof::MeetingId);
    add(
        "recorded, confirmed by a person",
        [&] {
            World world = World().meeting(a).file(u"F"_s, u"my film.mp4"_s).row(1, u"F"_s);
            world.input.confirmed.insert(u"F"_s, MeetingRef::of(TimeSlotId(45)));
            return world;
        }(),
        State::Recorded, Proof::Confirmed);
    add("recorded, an old name in the slot's zone",
        World()
            .meeting(a,
                     [](ExpectedMeeting &m) {
                         m.meeting.wallTime.timezone = u"Asia/Kolkata"_s;
                         m.meeting.wallTime.start = QTime(19, 10);
                         m.meeting.wallTime.end = QTime(20, 10);
                     })
            .recording(u"R"_s, a)
            .file(u"F"_s, fileName(a, u"20260302_191000"_s))
            .row(1, u"F"_s),
        State::Recorded, Proof::MeetingId);

    add("not in the LMS", withFile, State::NotInLms, Proof::MeetingId);
    add("not in the LMS, no file yet", proved, State::NotInLms, Proof::MeetingId);
    add("not in the LMS: three seconds off is another file's time",
        World(proved).file(u"F"_s, fileName(u"Other"_s, u"20260302_134003UTC"_s)), State::NotInLms, Proof::MeetingId);
    add(
        "not in the LMS, confirmed by a person",
        [&] {
            World world = World().meeting(a).file(u"F"_s, u"my film.mp4"_s);
            world.input.confirmed.insert(u"F"_s, MeetingRef::of(TimeSlotId(45)));
            return world;
        }(),
        State::NotInLms, Proof::Confirmed);
    add(
        "not in the LMS, proved by the event's id inside the recording's",
        [&] {
            World world = World().meeting(a, [](ExpectedMeeting &m) { m.iCalUIds = {u"0400000082-uid"_s}; });
            const QString id = QString::fromLatin1(QByteArray("V2##1oidtid0400000082-uid##guid").toBase64());
            return world.recording(id, u"Elsewhere"_s);
        }(),
        State::NotInLms, Proof::RecordingId);

    add("gone from the drive", World(proved).row(1, u"F"_s, 51, u"R"_s), State::GoneFromDrive, Proof::MeetingId);
    add("gone from the drive, and Graph does not have it either", World().meeting(a).row(1, u"F"_s),
        State::GoneFromDrive);
    add("gone from the drive: renamed by a person",
        World(proved).file(u"G"_s, u"renamed.mp4"_s).row(1, u"F"_s, 51, u"R"_s), State::GoneFromDrive,
        Proof::MeetingId);

    add("misfiled", World(withFile).row(1, u"F"_s, 99), State::Misfiled, Proof::MeetingId);
    add("misfiled by Graph's id", World(proved).row(1, u"X"_s, 99, u"R"_s), State::Misfiled, Proof::MeetingId);
    add("misfiled as well as filed", World(withFile).row(1, u"F"_s).row(2, u"F"_s, 99), State::Misfiled,
        Proof::MeetingId);

    add("twice in the LMS", World(withFile).row(1, u"F"_s).row(2, u"F"_s), State::Duplicate, Proof::MeetingId);
    add("twice: by file and by Graph's id", World(withFile).row(1, u"F"_s).row(2, u"X"_s, 51, u"R"_s), State::Duplicate,
        Proof::MeetingId);
    add(
        "twice, confirmed",
        [&] {
            World world = World().meeting(a).file(u"F"_s, u"my film.mp4"_s).row(1, u"F"_s).row(2, u"F"_s);
            world.input.confirmed.insert(u"F"_s, MeetingRef::of(TimeSlotId(45)));
            return world;
        }(),
        State::Duplicate, Proof::Confirmed);

    add("a guess", World().meeting(a).file(u"F"_s, fileName(a)), State::Guessed, Proof::Guess);
    add("a guess though the LMS has it: its sync takes any video",
        World().meeting(a).file(u"F"_s, fileName(a)).row(1, u"F"_s), State::Guessed, Proof::Guess);
    add("a guess: a quarter of an hour early", World().meeting(a).file(u"F"_s, fileName(a, u"20260302_132500UTC"_s)),
        State::Guessed, Proof::Guess);
    add("a guess: overrun", World().meeting(a).file(u"F"_s, fileName(a, u"20260302_184000UTC"_s)), State::Guessed,
        Proof::Guess);

    add("missing", World().meeting(a), State::Missing);
    add("missing: a file too early is no guess", World().meeting(a).file(u"F"_s, fileName(a, u"20260302_132459UTC"_s)),
        State::Missing);
    add("missing: a file too late is no guess", World().meeting(a).file(u"F"_s, fileName(a, u"20260302_184001UTC"_s)),
        State::Missing);
    add("missing: another title is no guess", World().meeting(a).file(u"F"_s, fileName(u"Biology"_s)), State::Missing);
    add("missing: the recording of a meeting that is not in the LMS is no guess",
        World().meeting(a).recording(u"R"_s, u"Private"_s).file(u"F"_s, fileName(a)), State::Missing);
    add("missing: the grace time is just over", World().meeting(a).at(u"2026-03-03T14:40:00Z"_s), State::Missing);
    add("missing: accepted before the row was changed",
        World().meeting(a, [](ExpectedMeeting &m) { m.acceptance = Acceptance{.of = {}, .reason = u"x"_s}; }),
        State::Missing);

    add("late", World().meeting(a).at(u"2026-03-03T14:39:59Z"_s), State::Late);
    add("late: just over", World().meeting(a).at(u"2026-03-02T14:40:00Z"_s), State::Late);
    add(
        "late: with a longer grace time",
        [&] {
            World world = World().meeting(a).at(u"2026-03-05T12:00:00Z"_s);
            world.input.grace = std::chrono::hours(96);
            return world;
        }(),
        State::Late);

    add("accepted",
        World().meeting(
            a,
            [](ExpectedMeeting &m) { m.acceptance = Acceptance{.of = m.meeting.stored, .reason = u"Nobody came"_s}; }),
        State::AcceptedMissing);
    add("accepted, but there it is: proof is stronger",
        World()
            .meeting(a,
                     [](ExpectedMeeting &m) {
                         m.acceptance = Acceptance{.of = m.meeting.stored, .reason = u"Nobody came"_s};
                     })
            .recording(u"R"_s, a),
        State::NotInLms, Proof::MeetingId);

    add("expired: the row says so", World(withFile).row(1, u"F"_s, 51, {}, u"expired"_s), State::Expired,
        Proof::MeetingId);
    add("expired: gone after its time", World().meeting(a).row(1, u"F"_s, 51, {}, u"expired"_s), State::Expired);
    add("expired: the file's time is over",
        World(proved).file(u"F"_s, fileName(a), utc(u"2026-03-09T00:00:00Z"_s)).row(1, u"F"_s), State::Expired,
        Proof::MeetingId);

    add("unknown: nobody could be asked", World().meeting(a).without([](auto &f) { f = {}; }), State::Unknown);
    add("unknown: the drive could not be read", World().meeting(a).without([](auto &f) { f.files.reset(); }),
        State::Unknown);
    add("unknown: Graph's list could not be read", World().meeting(a).without([](auto &f) { f.recordings.reset(); }),
        State::Unknown);
    add("unknown: no organizer", World().meeting(a, [](ExpectedMeeting &m) { m.organizer = UserId(); }),
        State::Unknown);
    add("unknown whether the file is there",
        World(proved).without([](auto &f) { f.files.reset(); }).row(1, u"F"_s, 51, u"R"_s), State::Unknown,
        Proof::MeetingId);

    add("not expected: ahead", World().meeting(a).at(u"2026-03-01T00:00:00Z"_s), State::NotExpected);
    add("not expected: running", World().meeting(a).at(u"2026-03-02T14:00:00Z"_s), State::NotExpected);
    add("not expected: another platform",
        World().meeting(a, [](ExpectedMeeting &m) { m.meeting.conference.platform = u"zoom"_s; }), State::NotExpected);
    add("not expected: times that make no sense",
        World().meeting(a, [](ExpectedMeeting &m) { m.meeting.wallTime.timezone = u"Mars/Base"_s; }),
        State::NotExpected);
}

void TestReconcile::everyCaseHasItsState()
{
    QFETCH(World, world);
    QFETCH(Proof, proof);
    const Reconciliation result = reconcile(world.input);
    QTEST(result.meetings.first().state, "state");
    QVERIFY(!result.meetings.first().sentence.isEmpty());
    const auto &recordings = result.meetings.first().recordings;
    QCOMPARE(recordings.isEmpty() ? Proof::None : recordings.first().proof, proof);
}

void TestReconcile::everyStateHasWords()
{
    for (int i = 0; i < recordingStateCount; ++i) {
        const auto state = static_cast<State>(i);
        QVERIFY(!stateLabel(state).isEmpty());
        QCOMPARE(recordingStateFromName(stateName(state)), state);
    }
    QVERIFY(!recordingStateFromName(u"fine"_s));
}

void TestReconcile::aRecordingOfASharedMeetingIsThatOfTheNearestSlot()
{
    const QString a = u"Algebra"_s;
    const World world = World()
                            .meeting(a)
                            .meeting(a, [](ExpectedMeeting &m) { moveDay(m, 7); })
                            .recording(u"R"_s, a, u"2026-03-09T13:41:00Z"_s);
    const Reconciliation result = reconcile(world.input);
    QCOMPARE(result.meetings.at(0).state, State::Missing);
    QCOMPARE(result.meetings.at(1).state, State::NotInLms);
}

void TestReconcile::nothingIsDecidedBetweenTwo()
{
    const QString a = u"Algebra"_s;
    const World world = World().meeting(a).meeting(a).file(u"F"_s, fileName(a));
    const Reconciliation result = reconcile(world.input);
    QCOMPARE(result.meetings.at(0).state, State::Guessed);
    QCOMPARE(result.meetings.at(1).state, State::Guessed);
    QVERIFY(result.meetings.at(0).recordings.isEmpty());
    QCOMPARE(result.strays.size(), 1);
    QCOMPARE(result.strays.first().candidates.size(), 2);
    QCOMPARE(result.strays.first().meeting, std::nullopt);

    // The same for two files of one recording.
    const World files = World().meeting(a).recording(u"R"_s, a).file(u"F"_s, fileName(a)).file(u"G"_s, fileName(a));
    const Reconciliation both = reconcile(files.input);
    QCOMPARE(both.meetings.first().recordings.size(), 3);
    QVERIFY(!both.meetings.first().recordings.first().file);
    QCOMPARE(both.meetings.first().state, State::Guessed);
}

void TestReconcile::theOrderOfTheInputDoesNotMatter()
{
    const QString a = u"Algebra"_s;
    const QString b = u"Biology"_s;
    World one = World().meeting(a).meeting(b).recording(u"R"_s, a).recording(u"S"_s, b).file(u"F"_s, fileName(a));
    one.file(u"G"_s, fileName(b)).row(1, u"F"_s).row(2, u"G"_s, 99);
    World other = one;
    std::reverse(other.input.organizers[organizer].files->begin(), other.input.organizers[organizer].files->end());
    std::reverse(other.input.organizers[organizer].recordings->begin(),
                 other.input.organizers[organizer].recordings->end());
    std::reverse(other.input.rows.begin(), other.input.rows.end());
    QCOMPARE(reconcile(one.input), reconcile(other.input));
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
