// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/bench.h"
#include "flows/fakes.h"
#include "models/reviewwords.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QString account = u"lms-meetings@northgate.example"_s;

/// Conference 51: slot 45 can be repaired, the meeting of 46 is gone, 47 is over, that of 48 was never made.
struct Site
{
    FakeClock clock{testNow()};
    ScriptedStore store;
    FakeGraph graph;
    MemoryJournal journal;
    FakeClaims claims;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    Bench bench{store, store, graph, graph, journal, claims, knowledge, {}, account};
    std::unique_ptr<RecreateReview> review;

    Site()
    {
        Meeting unmade = brokenSlot(51, 48, 27);
        unmade.stored = {};
        store.rows = {brokenSlot(51, 45, 3), brokenSlot(51, 46, 26), brokenSlot(51, 47, -30), unmade};
        const QString link = store.rows.constFirst().joinLink().text();
        graph.meetings.insert(organizerText + u'/' + link,
                              {.id = GraphMeetingId(graphIdOf(u"M45"_s)), .joinWebUrl = link});
        graph.users.insert(account, {.id = UserId(u"aaaaaaaa-0000-4000-8000-000000000001"_s),
                                     .userPrincipalName = account,
                                     .displayName = u"LMS <i>Meetings</i>"_s});
        graph.events.insert(organizerText + u"/AAMkAGM46"_s, {.id = EventId(u"AAMkAGM46"_s), .attendees = 2});
        store.bookings[store.rows.at(1).ref] = {{.id = 1, .person = u"Ann"_s, .eventId = u"E1"_s},
                                                {.id = 2, .person = u"Bob"_s, .eventId = std::nullopt}};
    }

    void start(const QList<int> &rows)
    {
        QList<Meeting> meetings;
        for (const int row : rows)
            meetings.append(store.rows.at(row));
        review = std::make_unique<RecreateReview>(bench.planner, bench.operations, meetings);
        review->plan();
    }
    void startAndPlan(const QList<int> &rows)
    {
        start(rows);
        [this] { QTRY_VERIFY(!review->isPlanning()); }();
    }
    [[nodiscard]] const ReviewedMeeting &at(int place) const { return review->meetings().at(place); }
    [[nodiscard]] ReviewWords words(int place) const { return wordsOf(at(place), clock.nowUtc()); }
};

} // namespace

class TestRecreateReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreThereBeforeTheirPlans();
    void aMeetingThatIsGoneIsChosen();
    void whatCouldBeRepairedNeedsInsisting();
    void whatIsRefusedIsListedAndNotCounted();
    void aMissingMeetingIsCreated();
    void whatCouldNotBePlannedCanBeTriedAgain();
    void aMeetingThatIsWorkedOnIsLeftAlone();
    void theNumbersMustBeTypedInAnyOrder();
    void onlyWhatIsChosenIsRecreatedAndAsItWasPlanned();
    void repairingInsteadTakesARowOut();
    void itSaysWhatChangesForWhom();
    void itCanBeCopiedWithoutMarkup();
    void deletingItWhileItPlansIsHarmless();
};

void TestRecreateReview::rowsAreThereBeforeTheirPlans()
{
    Site site;
    site.start({0, 1, 2, 3});
    QVERIFY(site.review->isPlanning());
    QCOMPARE(site.review->chosenCount(), 0);
    QCOMPARE(site.words(1).name, u"Slot 46"_s);
    QCOMPARE(site.words(1).state, u"Finding out what this would mean…"_s);
    const QSignalSpy changed(site.review.get(), &RecreateReview::meetingChanged);
    QTRY_VERIFY(!site.review->isPlanning());
    QCOMPARE(changed.count(), 4);
}

void TestRecreateReview::aMeetingThatIsGoneIsChosen()
{
    Site site;
    site.startAndPlan({1});
    QVERIFY(site.at(0).isChosen());
    QCOMPARE(reviewAct(*site.review), u"Recreate 1 meeting(s)"_s);
    QCOMPARE(site.review->phrase(), u"46"_s);
    QVERIFY(site.words(0).reason.contains(u"checked"_s));
    QVERIFY(site.words(0).objection.isEmpty());
}

void TestRecreateReview::whatCouldBeRepairedNeedsInsisting()
{
    Site site;
    site.startAndPlan({0});
    QVERIFY(site.at(0).isObjected());
    QVERIFY(site.at(0).canBeRepaired());
    QCOMPARE(site.review->chosenCount(), 0);
    QCOMPARE(reviewAct(*site.review), u"Recreate nothing"_s);
    QCOMPARE(site.words(0).objection, site.at(0).plan->objection->text);
    site.review->setForced(0, true);
    QCOMPARE(site.review->chosenCount(), 1);
    QCOMPARE(site.review->chosen(Force::Yes).size(), 1);
    QVERIFY(site.review->chosen(Force::No).isEmpty());
}

void TestRecreateReview::whatIsRefusedIsListedAndNotCounted()
{
    Site site;
    site.startAndPlan({1, 2});
    QCOMPARE(site.review->chosenCount(), 1);
    QVERIFY(!site.at(1).canBeRepaired());
    QCOMPARE(site.words(1).refusal, site.at(1).plan->refusal->text);
    QCOMPARE(site.words(1).starts, u"is over"_s);
    QVERIFY(site.words(1).organizer.isEmpty());
    site.review->setForced(1, true); // there is nothing to insist on
    QCOMPARE(site.review->chosenCount(), 1);
}

void TestRecreateReview::aMissingMeetingIsCreated()
{
    Site site;
    site.startAndPlan({3});
    QVERIFY(site.review->isCreation());
    QCOMPARE(reviewAct(*site.review), u"Create 1 meeting(s)"_s);
    QCOMPARE(site.words(0).oldLink, u"none"_s);
    QVERIFY(site.words(0).oldEvent.startsWith(u"There is none"_s));
}

void TestRecreateReview::whatCouldNotBePlannedCanBeTriedAgain()
{
    Site site;
    site.graph.refusals.insert(u"user "_s + account, makeError(ErrorKind::Offline, u"Graph cannot be reached."_s));
    site.startAndPlan({1, 2});
    QCOMPARE(site.words(0).refusal, u"Graph cannot be reached."_s);
    QCOMPARE(site.review->chosenCount(), 0);
    site.graph.refusals.clear();
    site.review->plan();
    QVERIFY(site.at(0).isPlanning());
    QVERIFY(!site.at(1).isPlanning());
    QTRY_COMPARE(site.review->chosenCount(), 1);
}

void TestRecreateReview::aMeetingThatIsWorkedOnIsLeftAlone()
{
    Site site;
    site.graph.hangs = true;
    const QStringList ids = site.bench.operations.repair({site.store.rows.at(0)}, Apply::ForReal);
    site.startAndPlan({0});
    QVERIFY(site.words(0).refusal.contains(u"is running"_s));
    site.bench.operations.cancel(ids.constFirst());
    QTRY_COMPARE(site.bench.operations.runningCount(), 0);
}

void TestRecreateReview::theNumbersMustBeTypedInAnyOrder()
{
    Site site;
    site.startAndPlan({1, 3});
    QCOMPARE(site.review->phrase(), u"46 48"_s);
    for (const QString &typed : {u"46 48"_s, u"48 46"_s, u" 46, 48 "_s, u"46;48"_s})
        QVERIFY2(site.review->isConfirmedBy(typed), qPrintable(typed));
    for (const QString &typed : {u""_s, u"46"_s, u"46 47"_s, u"4648"_s, u"46 48 49"_s, u"46 46 48"_s})
        QVERIFY2(!site.review->isConfirmedBy(typed), qPrintable(typed));
}

void TestRecreateReview::onlyWhatIsChosenIsRecreatedAndAsItWasPlanned()
{
    Site site;
    site.startAndPlan({0, 1, 2, 3});
    site.store.rows[3].stored.joinLink = longLink(u"Somebody"_s); // changes after it was shown
    site.review->apply();
    const QList<OperationRecord> &all = site.bench.operations.all();
    QCOMPARE(all.size(), 2);
    QTRY_COMPARE(site.bench.operations.runningCount(), 0);
    QVERIFY(all.at(0).meeting == site.store.rows.at(1).ref);
    QCOMPARE(all.at(0).state, OperationState::Done);
    QCOMPARE(all.at(1).state, OperationState::Failed);
    QCOMPARE(all.at(1).error->kind, ErrorKind::Conflict);
    QVERIFY(site.store.rows.at(1).stored.joinLink != longLink(u"M46"_s));
    QCOMPARE(site.store.rows.at(3).stored.joinLink, longLink(u"Somebody"_s));
}

void TestRecreateReview::repairingInsteadTakesARowOut()
{
    Site site;
    site.startAndPlan({0, 1});
    site.review->setForced(0, true);
    QCOMPARE(site.review->chosenCount(), 2);
    site.review->repairInstead(0);
    QCOMPARE(site.review->chosenCount(), 1);
    QVERIFY(site.words(0).state.contains(u"link stays"_s));
    QCOMPARE(site.bench.operations.all().constFirst().flow, u"repair"_s);
    QTRY_COMPARE(site.bench.operations.runningCount(), 0);
    QCOMPARE(site.bench.operations.all().constFirst().state, OperationState::Done);
}

void TestRecreateReview::itSaysWhatChangesForWhom()
{
    Site site;
    site.store.rows[1].wallTime.timezone = u"Europe/London"_s;
    site.startAndPlan({1});
    const ReviewWords words = site.words(0);
    QCOMPARE(words.when, u"Tue 3 Mar 12:00–12:30 (Europe/London) · Tue 3 Mar 12:00–12:30 (UTC)"_s);
    QCOMPARE(words.starts, u"starts in 1 d 2 h"_s);
    QCOMPARE(words.organizer,
             u"LMS <i>Meetings</i> <lms-meetings@northgate.example> – the profile's service account"_s);
    QCOMPARE(words.oldLink, longLink(u"M46"_s));
    QCOMPARE(words.people, u"2 booked · 1 calendar entry(ies) will point to the new link"_s);
    QCOMPARE(words.oldEvent, u"It will be deleted; 2 person(s) will get a mail about that."_s);
}

void TestRecreateReview::itCanBeCopiedWithoutMarkup()
{
    Site site;
    site.store.rows[1].conference.title = u"<b>Algebra</b>\nfor all"_s;
    site.startAndPlan({1, 0});
    const QString text = reviewText(*site.review, {.name = u"Northgate"_s, .production = true}, site.clock.nowUtc());
    QVERIFY(text.startsWith(u"Recreate 1 meeting(s)\nNorthgate (production)\n<b>Algebra</b> for all\n"_s));
    QVERIFY(text.contains(u"Slot 46"_s));
    QVERIFY(text.contains(u"Left alone."_s));
    QVERIFY(text.contains(u"→ a new link"_s));
}

void TestRecreateReview::deletingItWhileItPlansIsHarmless()
{
    Site site;
    site.graph.hangs = true;
    site.start({0, 1});
    QTRY_VERIFY(!site.graph.calls.isEmpty());
    site.review.reset();
    QCoreApplication::processEvents();
    QVERIFY(site.bench.operations.all().isEmpty());
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestRecreateReview)
#include "tst_recreatereview.moc"
