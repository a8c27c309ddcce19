// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/memoryjournal.h"
#include "models/meetingtablemodel.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

using Column = MeetingTableModel::Column;

struct Site
{
    FakeClock clock{testNow()};
    ScriptedStore store;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    MeetingCatalogue catalogue{store, knowledge};
    MeetingTableModel model{catalogue};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Site(const QList<Meeting> &rows)
    {
        store.rows = rows;
        catalogue.refresh();
        QTRY_COMPARE(catalogue.status().phase, MeetingCatalogue::Phase::Ready);
        model.setConference(ConferenceId{51});
    }

    QString text(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role).toString();
    }
    QString startHeader() const { return model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(); }
};

class TestMeetingTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSlotsOfTheSelectedConferenceEarliestFirst();
    void aSharedTimeZoneStandsInTheHeader();
    void differentTimeZonesStandInTheRows();
    void aConferenceWithoutSlotsIsItsOwnMeeting();
    void saysHowLongAgoGraphWasAsked();
    void aScheduleThatCannotBeReadHarmsNothing();
    void sortsByPeopleVerdictAndCheck();
    void everyColumnHasATextForTheScreenReader();
    void aSlotThatVanishesLeavesTheTable();
    void aNameOfAZoneIsShownAsText();
};

void TestMeetingTableModel::showsTheSlotsOfTheSelectedConferenceEarliestFirst()
{
    Site site({brokenSlot(51, 45, 3), brokenSlot(51, 46, 30), soundSlot(52, 47, 1)});
    QCOMPARE(site.model.rowCount(), 2);
    QVERIFY(site.model.keyAt(0) == MeetingRef::of(TimeSlotId{45}));
    QCOMPARE(site.text(0, Column::Start), u"Mon 2 Mar 13:00–13:30"_s);
    QCOMPARE(site.text(0, Column::People), u"3"_s);
    QCOMPARE(site.text(0, Column::Verdict), shortLabel(VerdictCode::IdMissing));
    QCOMPARE(site.text(0, Column::Checked), u"–"_s);
    site.model.setConference(std::nullopt);
    QCOMPARE(site.model.rowCount(), 0);
}

void TestMeetingTableModel::aSharedTimeZoneStandsInTheHeader()
{
    Meeting meeting = brokenSlot(51, 45, 3);
    meeting.wallTime.timezone = u"Europe/London"_s;
    Site site({meeting});
    QCOMPARE(site.startHeader(), u"Start (Europe/London)"_s);
}

void TestMeetingTableModel::differentTimeZonesStandInTheRows()
{
    Meeting london = brokenSlot(51, 45, 3);
    london.wallTime.timezone = u"Europe/London"_s;
    Meeting blank = brokenSlot(51, 46, 4);
    blank.wallTime.timezone = u" "_s;
    Site site({london, blank});
    QCOMPARE(site.startHeader(), u"Start"_s);
    QCOMPARE(site.text(0, Column::Start), u"Mon 2 Mar 13:00–13:30 (Europe/London)"_s);
    QCOMPARE(site.text(1, Column::Start), u"Mon 2 Mar 14:00–14:30 (no time zone)"_s);
}

void TestMeetingTableModel::aConferenceWithoutSlotsIsItsOwnMeeting()
{
    Meeting meeting = brokenSlot(51, 45, 3);
    meeting.ref = MeetingRef::of(ConferenceId{51});
    meeting.conference.slotCount = 0;
    meeting.wallTime.end = std::nullopt;
    Site site({meeting});
    QCOMPARE(site.model.rowCount(), 1);
    QCOMPARE(site.text(0, Column::Start), u"Mon 2 Mar 13:00–14:00"_s);
}

void TestMeetingTableModel::saysHowLongAgoGraphWasAsked()
{
    const Meeting meeting = soundSlot(51, 45, 3);
    Site site({meeting});
    site.knowledge.learn(meeting.ref, provedFacts(meeting, testNow().addSecs(-250)));
    QCOMPARE(site.text(0, Column::Checked), u"4 min ago"_s);
    QCOMPARE(site.text(0, Column::Verdict), shortLabel(VerdictCode::Verified));
}

void TestMeetingTableModel::aScheduleThatCannotBeReadHarmsNothing()
{
    Meeting meeting = brokenSlot(51, 45, 3);
    meeting.wallTime = {.date = QDate(), .start = QTime(), .end = std::nullopt, .timezone = {}};
    Site site({meeting});
    QVERIFY(site.text(0, Column::Start).startsWith(u'–'));
    QCOMPARE(site.text(0, Column::Verdict), shortLabel(VerdictCode::ScheduleInvalid));
}

void TestMeetingTableModel::sortsByPeopleVerdictAndCheck()
{
    Meeting many = soundSlot(51, 45, 3);
    many.bookings = 100;
    Meeting few = brokenSlot(51, 46, 4);
    few.bookings = 9;
    Site site({many, few});
    site.model.sort(static_cast<int>(Column::People), Qt::AscendingOrder);
    QVERIFY(site.model.keyAt(0) == few.ref);
    site.model.sort(static_cast<int>(Column::Start), Qt::DescendingOrder);
    QVERIFY(site.model.keyAt(0) == few.ref);
    site.model.sort(static_cast<int>(Column::Verdict), Qt::AscendingOrder);
    QVERIFY(site.model.keyAt(0) == few.ref);
    site.knowledge.learn(many.ref, provedFacts(many, testNow()));
    site.model.sort(static_cast<int>(Column::Checked), Qt::DescendingOrder);
    QVERIFY(site.model.keyAt(0) == many.ref);
}

void TestMeetingTableModel::everyColumnHasATextForTheScreenReader()
{
    Site site({brokenSlot(51, 45, 3)});
    for (int column = 0; column < MeetingTableModel::columns; ++column) {
        QVERIFY(!site.text(0, static_cast<Column>(column), Qt::AccessibleTextRole).isEmpty());
        QVERIFY(!site.text(0, static_cast<Column>(column), Qt::AccessibleDescriptionRole).isEmpty());
    }
}

void TestMeetingTableModel::aSlotThatVanishesLeavesTheTable()
{
    Site site({brokenSlot(51, 45, 3), brokenSlot(51, 46, 30)});
    site.store.rows.removeFirst();
    site.catalogue.refresh();
    QTRY_COMPARE(site.model.rowCount(), 1);
    QVERIFY(site.model.keyAt(0) == MeetingRef::of(TimeSlotId{46}));
}

void TestMeetingTableModel::aNameOfAZoneIsShownAsText()
{
    Meeting meeting = brokenSlot(51, 45, 3);
    meeting.wallTime.timezone = u"<b>Mars/Base"_s + QChar(0x202E);
    Site site({meeting});
    QVERIFY(!site.startHeader().contains(QChar(0x202E)));
    QVERIFY(site.text(0, Column::Start, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestMeetingTableModel)
#include "tst_meetingtablemodel.moc"
