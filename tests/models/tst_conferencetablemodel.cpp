// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/memoryjournal.h"
#include "models/conferencetablemodel.h"
#include "models/roles.h"
#include "models/scriptedstore.h"
#include "models/verdictlook.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

using Column = ConferenceTableModel::Column;

struct Site
{
    FakeClock clock{testNow()};
    ScriptedStore store;
    MemoryJournal journal;
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    MeetingCatalogue catalogue{store, knowledge};
    ConferenceTableModel model{catalogue};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Site(const QList<Meeting> &rows)
    {
        store.rows = rows;
        read();
    }

    void read()
    {
        catalogue.refresh();
        QTRY_COMPARE(catalogue.status().phase, MeetingCatalogue::Phase::Ready);
    }

    QString text(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role).toString();
    }

    QList<qint64> shown() const
    {
        QList<qint64> numbers;
        for (const ConferenceId &id : model.keys())
            numbers.append(id.value());
        return numbers;
    }
};

class TestConferenceTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstComesFirst();
    void aRowSaysNumberTitleOwnerBranchSlotsAndVerdict();
    void everyColumnHasATextForTheScreenReader();
    void theVerdictSaysItsSentence();
    void whatStartsSoonIsUrgent();
    void sortingByColumnIsStable();
    void theFilterIgnoresCaseAndAccents();
    void theFilterWantsEveryWord();
    void candidatesAloneAreShown();
    void theSelectionSurvivesARefreshThatReordersEverything();
    void aVerdictThatChangesStaysInItsPlace();
    void rowsThatComeInManyPiecesAreInOrder();
    void hostileTitlesAreOnePlainLine();
    void toolTipsNeverInterpretMarkup();
};

void TestConferenceTableModel::theWorstComesFirst()
{
    Site site({soundSlot(50, 1, 5), brokenSlot(51, 45, 72), brokenSlot(52, 47, 3)});
    QCOMPARE(site.shown(), (QList<qint64>{52, 51, 50}));
}

void TestConferenceTableModel::aRowSaysNumberTitleOwnerBranchSlotsAndVerdict()
{
    Meeting first = brokenSlot(51, 45, 3, u"Testing Conference"_s);
    Meeting second = soundSlot(51, 46, 4, u"Testing Conference"_s);
    first.conference.slotCount = second.conference.slotCount = 2;
    Site site({first, second});
    QCOMPARE(site.text(0, Column::Conference), u"51  Testing Conference"_s);
    QCOMPARE(site.text(0, Column::Owner), u"A. Owner"_s);
    QCOMPARE(site.text(0, Column::Branch), u"Northgate"_s);
    QCOMPARE(site.text(0, Column::Slots), u"2"_s);
    QCOMPARE(site.text(0, Column::Verdict), u"%1 · 1 of 2"_s.arg(shortLabel(VerdictCode::IdMissing)));
}

void TestConferenceTableModel::everyColumnHasATextForTheScreenReader()
{
    Meeting bare = brokenSlot(51, 45, 3);
    bare.conference.owner.clear();
    bare.conference.branch.clear();
    bare.conference.slotCount = 0;
    Site site({bare, soundSlot(52, 46, 3)});
    for (int row = 0; row < site.model.rowCount(); ++row) {
        for (int column = 0; column < ConferenceTableModel::columns; ++column) {
            QVERIFY(!site.text(row, static_cast<Column>(column), Qt::AccessibleTextRole).isEmpty());
            QVERIFY(site.model.index(row, column).data(Qt::AccessibleDescriptionRole).isValid());
        }
    }
}

void TestConferenceTableModel::theVerdictSaysItsSentence()
{
    Site site({brokenSlot(51, 45, 3)});
    const QString sentence = site.catalogue.entry(ConferenceId{51})->verdict.worst.sentence;
    QVERIFY(!sentence.isEmpty());
    QVERIFY(site.text(0, Column::Verdict, Qt::AccessibleTextRole).contains(sentence));
    QCOMPARE(site.text(0, Column::Verdict, Qt::AccessibleDescriptionRole), sentence);
}

void TestConferenceTableModel::whatStartsSoonIsUrgent()
{
    Site site({brokenSlot(51, 45, 47), brokenSlot(52, 46, 49)});
    const auto look = [&site](int row) {
        return static_cast<Look>(site.model.index(row, static_cast<int>(Column::Verdict)).data(LookRole).toInt());
    };
    QCOMPARE(look(0), Look::Urgent);
    QCOMPARE(look(1), Look::Broken);
    QVERIFY(!site.model.index(0, 0).data(LookRole).isValid());
}

void TestConferenceTableModel::sortingByColumnIsStable()
{
    Meeting ten = soundSlot(10, 1, 5, u"B"_s);
    Meeting nine = soundSlot(9, 2, 5, u"A"_s);
    ten.conference.owner = u"Zoe 10"_s;
    nine.conference.owner = u"zoe 9"_s;
    Site site({nine, ten});
    site.model.sort(static_cast<int>(Column::Conference), Qt::DescendingOrder);
    QCOMPARE(site.shown(), (QList<qint64>{10, 9}));
    site.model.sort(static_cast<int>(Column::Owner), Qt::AscendingOrder);
    QCOMPARE(site.shown(), (QList<qint64>{9, 10}));
    site.model.sort(static_cast<int>(Column::Branch), Qt::AscendingOrder);
    QCOMPARE(site.shown(), (QList<qint64>{9, 10}));
    site.model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(site.shown(), (QList<qint64>{9, 10}));
}

void TestConferenceTableModel::theFilterIgnoresCaseAndAccents()
{
    Site site({brokenSlot(51, 45, 3, u"Élèves à Zürich"_s), brokenSlot(52, 46, 3, u"Algebra"_s)});
    site.model.setFilterText(u"ELEVES zurich"_s);
    QCOMPARE(site.shown(), QList<qint64>{51});
    site.model.setFilterText(u"algebra"_s);
    QCOMPARE(site.shown(), QList<qint64>{52});
    site.model.setFilterText({});
    QCOMPARE(site.model.rowCount(), 2);
}

void TestConferenceTableModel::theFilterWantsEveryWord()
{
    Meeting meeting = brokenSlot(51, 45, 3, u"Algebra"_s);
    meeting.conference.course = u"Mathematics"_s;
    Site site({meeting});
    site.model.setFilterText(u"northgate  math 51 owner@"_s);
    QCOMPARE(site.model.rowCount(), 1);
    site.model.setFilterText(u"northgate physics"_s);
    QCOMPARE(site.model.rowCount(), 0);
}

void TestConferenceTableModel::candidatesAloneAreShown()
{
    Site site({brokenSlot(51, 45, 3), brokenSlot(52, 46, 3), brokenSlot(53, 47, 3)});
    site.model.setCandidates(QSet{ConferenceId{51}, ConferenceId{53}, ConferenceId{99}});
    QCOMPARE(site.shown(), (QList<qint64>{51, 53}));
    QVERIFY(site.model.isFiltered());
    site.model.setCandidates(std::nullopt);
    QCOMPARE(site.model.rowCount(), 3);
}

void TestConferenceTableModel::theSelectionSurvivesARefreshThatReordersEverything()
{
    Site site({brokenSlot(51, 45, 3), brokenSlot(52, 46, 4), brokenSlot(53, 47, 5)});
    QItemSelectionModel selection(&site.model);
    selection.setCurrentIndex(site.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(site.model.keyAt(1), ConferenceId{52});
    site.store.rows = {soundSlot(40, 9, 2), brokenSlot(52, 46, 500), brokenSlot(53, 47, 5), brokenSlot(60, 50, 1)};
    site.read();
    QCOMPARE(site.shown(), (QList<qint64>{60, 53, 52, 40}));
    QCOMPARE(site.model.keyAt(selection.currentIndex().row()), ConferenceId{52});
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(site.model.keyAt(selection.selectedRows().constFirst().row()), ConferenceId{52});
}

void TestConferenceTableModel::aVerdictThatChangesStaysInItsPlace()
{
    const Meeting meeting = soundSlot(51, 45, 3);
    Site site({meeting, soundSlot(52, 46, 4)});
    QCOMPARE(site.shown(), (QList<qint64>{51, 52}));
    site.knowledge.learn(meeting.ref, provedFacts(meeting, testNow()));
    QCOMPARE(site.shown(), (QList<qint64>{51, 52}));
    QCOMPARE(site.text(0, Column::Verdict), shortLabel(VerdictCode::Verified));
    site.read();
    QCOMPARE(site.shown(), (QList<qint64>{52, 51}));
}

void TestConferenceTableModel::rowsThatComeInManyPiecesAreInOrder()
{
    Site site({});
    site.store.holdsStream = true;
    site.catalogue.refresh();
    for (int number = 100; number > 0; --number)
        site.store.deliver({brokenSlot(number, number, 1 + (number * 37) % 91)});
    site.store.finish();
    QTRY_COMPARE(site.model.rowCount(), 100);
    QList<qint64> starts;
    for (const ConferenceId &id : site.model.keys())
        starts.append(site.catalogue.entry(id)->verdict.worst.fatalAt->toSecsSinceEpoch());
    QVERIFY(std::ranges::is_sorted(starts));
}

void TestConferenceTableModel::hostileTitlesAreOnePlainLine()
{
    QString title = u"a\nb<b>bold</b>"_s;
    title += QChar(0);
    title += QChar(0x202E);
    title += QString(10'000, u'x');
    Site site({brokenSlot(51, 45, 3, title)});
    const QString shown = site.text(0, Column::Conference);
    QVERIFY(shown.size() < 300);
    QVERIFY(shown.contains(u"<b>bold</b>"_s));
    for (const QChar bad : {QChar(u'\n'), QChar(0), QChar(0x202E)}) {
        QVERIFY(!shown.contains(bad));
        QVERIFY(!site.text(0, Column::Conference, Qt::AccessibleTextRole).contains(bad));
    }
}

void TestConferenceTableModel::toolTipsNeverInterpretMarkup()
{
    Site site({brokenSlot(51, 45, 3, u"<img src=x> & <b>"_s)});
    const QString tip = site.text(0, Column::Conference, Qt::ToolTipRole);
    QVERIFY(tip.contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
    QVERIFY(!tip.contains(u"<img"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestConferenceTableModel)
#include "tst_conferencetablemodel.moc"
