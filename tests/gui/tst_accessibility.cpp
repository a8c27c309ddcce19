// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/accessiblegrid.h"
#include "gui/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

/// What a screen reader gets, without one: the interfaces that the bridge would ask.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingThatCanBeUsedHasAName();
    void theTableIsReadCellByCell();
    void askingForPlacesThatDoNotExistIsHarmless();
    void cellsOutliveTheirRows();
    void cellsOutliveTheirTable();
    void childrenAreNumberedAsQtNumbersThem();
    void selectingARowSelectsTheConference();
    void theOperationsAreReadLineByLine();
    void aTableWithRowsAlwaysHasACurrentOne();
    void hostileTextsAreReadAsPlainText();
    void anEmptyListSaysWhyToTheScreenReaderToo();
};

namespace {

QAccessibleInterface *accessible(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QString nameOf(QAccessibleInterface *interface)
{
    return interface ? interface->text(QAccessible::Name) : QString();
}

bool isUsable(const QWidget *widget)
{
    // Parts of others: a scroll bar, a header, the glass inside the search box.
    if (qobject_cast<const QLineEdit *>(widget->parentWidget()) || widget->objectName().startsWith(u"qt_"_s) ||
        qobject_cast<const QHeaderView *>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QProgressBar *>(widget);
}

} // namespace

void TestAccessibility::initTestCase()
{
    QAccessible::setActive(true); // so that Qt's views send their events
}

void TestAccessibility::everythingThatCanBeUsedHasAName()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    int checked = 0;
    for (QWidget *widget : site.window().findChildren<QWidget *>()) {
        if (!isUsable(widget) || !widget->isVisible())
            continue;
        ++checked;
        QVERIFY2(!nameOf(accessible(widget)).isEmpty(),
                 qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(checked > 8);
}

void TestAccessibility::theTableIsReadCellByCell()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"Algebra"_s), soundSlot(52, 46, 3)};
    site.openAndRead();
    QAccessibleInterface *table = accessible(site.conferences());
    QVERIFY(dynamic_cast<AccessibleGrid *>(table));
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(nameOf(table), u"Conferences"_s);
    QAccessibleTableInterface *grid = table->tableInterface();
    QCOMPARE(grid->rowCount(), 2);
    QCOMPARE(grid->columnCount(), 5);
    QCOMPARE(nameOf(grid->cellAt(0, 0)), u"51 Algebra"_s);
    QVERIFY(nameOf(grid->cellAt(0, 4)).startsWith(shortLabel(VerdictCode::IdMissing)));
    QCOMPARE(grid->cellAt(0, 0)->role(), QAccessible::Cell);
    QCOMPARE(grid->columnDescription(4), u"Verdict"_s);
    const auto headers = grid->cellAt(1, 4)->tableCellInterface()->columnHeaderCells();
    QCOMPARE(nameOf(headers.value(0)), u"Verdict"_s);
    QVERIFY(!grid->cellAt(0, 0)->rect().isEmpty());
    QVERIFY(grid->cellAt(0, 0)->state().selected);
    QCOMPARE(table->focusChild(), grid->cellAt(0, 0));
}

void TestAccessibility::askingForPlacesThatDoNotExistIsHarmless()
{
    WindowFixture site;
    site.openAndRead();
    QAccessibleInterface *table = accessible(site.conferences());
    QCOMPARE(table->tableInterface()->cellAt(-1, -1), nullptr);
    QCOMPARE(table->tableInterface()->cellAt(0, 0), nullptr);
    QCOMPARE(table->child(-1), nullptr);
    QCOMPARE(table->child(1000), nullptr);
    QCOMPARE(table->focusChild(), nullptr);
    QCOMPARE(table->childAt(-10, -10), nullptr);
    QVERIFY(!table->tableInterface()->selectRow(3));
    QVERIFY(!table->tableInterface()->unselectRow(-1));
    QVERIFY(table->tableInterface()->selectedCells().isEmpty());
    QCOMPARE(table->tableInterface()->rowDescription(-1), QString());
    DataTable bare;
    QCOMPARE(accessible(&bare)->childCount(), 0);
    QCOMPARE(accessible(&bare)->child(0), nullptr);
}

void TestAccessibility::cellsOutliveTheirRows()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4), brokenSlot(53, 47, 5)};
    site.openAndRead();
    QAccessibleTableInterface *grid = accessible(site.conferences())->tableInterface();
    QAccessibleInterface *last = grid->cellAt(2, 0);
    QVERIFY(last->isValid());
    site.store.rows.resize(1);
    site.action("refresh")->trigger();
    QTRY_COMPARE(grid->rowCount(), 1);
    QVERIFY(!last->isValid());
    QCOMPARE(nameOf(last), QString());
    QVERIFY(last->state().invalid);
    QVERIFY(last->rect().isEmpty());
    last->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!last->tableCellInterface()->isSelected());
    QVERIFY(grid->cellAt(0, 0)->isValid());
}

void TestAccessibility::cellsOutliveTheirTable()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    QAccessibleInterface *cell = accessible(site.conferences())->tableInterface()->cellAt(0, 0);
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    QVERIFY(QAccessible::accessibleInterface(id));
    site.closeWindow();
    QVERIFY(!QAccessible::accessibleInterface(id));
}

void TestAccessibility::childrenAreNumberedAsQtNumbersThem()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4)};
    site.openAndRead();
    QAccessibleInterface *table = accessible(site.conferences());
    // A header row and a row header count, hidden or not: 3 rows of 6.
    QCOMPARE(table->childCount(), 18);
    QCOMPARE(nameOf(table->child(1)), u"Conference"_s);
    QCOMPARE(table->child(1)->role(), QAccessible::ColumnHeader);
    QCOMPARE(table->child(6)->role(), QAccessible::RowHeader);
    QCOMPARE(table->child(7), table->tableInterface()->cellAt(0, 0));
    for (int number = 0; number < table->childCount(); ++number) {
        QVERIFY(table->child(number));
        QCOMPARE(table->indexOfChild(table->child(number)), number);
    }
}

void TestAccessibility::selectingARowSelectsTheConference()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4)};
    site.openAndRead();
    QAccessibleTableInterface *grid = accessible(site.conferences())->tableInterface();
    QVERIFY(grid->selectRow(1));
    QVERIFY(site.currentConference().startsWith(u"52 "_s));
    QCOMPARE(grid->selectedRows(), QList{1});
    grid->cellAt(0, 0)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(site.currentConference().startsWith(u"51 "_s));
}

void TestAccessibility::theOperationsAreReadLineByLine()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    site.operations.repair(site.store.rows, Apply::ForReal);
    QTRY_COMPARE(site.operations.runningCount(), 0);
    auto *tree = site.find<QTreeView>("operations");
    QAccessibleInterface *list = accessible(tree);
    QCOMPARE(list->role(), QAccessible::Tree);
    tree->collapseAll();
    QCOMPARE(list->tableInterface()->rowCount(), 1);
    QVERIFY(list->tableInterface()->cellAt(0, 0)->state().collapsed);
    tree->expandAll();
    const int lines = 1 + static_cast<int>(site.operations.all().constFirst().steps.size());
    QCOMPARE(list->tableInterface()->rowCount(), lines);
    for (int line = 0; line < lines; ++line)
        QVERIFY(!nameOf(list->tableInterface()->cellAt(line, 0)).isEmpty());
    QCOMPARE(nameOf(list->child(0)), u"Operation"_s);
    QVERIFY(list->tableInterface()->selectRow(lines - 1));
    QCOMPARE(list->tableInterface()->cellAt(lines - 1, 0), list->focusChild());
}

void TestAccessibility::aTableWithRowsAlwaysHasACurrentOne()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3), brokenSlot(52, 46, 4)};
    site.openAndRead();
    QVERIFY(site.conferences()->currentIndex().isValid());
    QVERIFY(site.meetings()->currentIndex().isValid());
    site.store.rows.removeFirst();
    site.action("refresh")->trigger();
    QTRY_COMPARE(site.conferences()->model()->rowCount(), 1);
    QVERIFY(site.conferences()->currentIndex().isValid());
    QVERIFY(site.meetings()->currentIndex().isValid());
    QTest::keyClicks(site.search(), u"nothing like it"_s);
    QVERIFY(!site.conferences()->currentIndex().isValid());
    QCOMPARE(site.meetings()->model()->rowCount(), 0);
    site.search()->clear();
    QVERIFY(site.conferences()->currentIndex().isValid());
    QVERIFY(site.meetings()->currentIndex().isValid());
}

void TestAccessibility::hostileTextsAreReadAsPlainText()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3, u"a\n<b>"_s + QChar(0) + QChar(0x202E) + QString(10'000, u'x'))};
    site.openAndRead();
    const QString name = nameOf(accessible(site.conferences())->tableInterface()->cellAt(0, 0));
    QVERIFY(name.size() < 300);
    QVERIFY(name.startsWith(u"51 a"_s));
    QVERIFY(name.contains(u"<b>"_s));
    QVERIFY(!name.contains(QChar(0)) && !name.contains(QChar(0x202E)) && !name.contains(u'\n'));
}

void TestAccessibility::anEmptyListSaysWhyToTheScreenReaderToo()
{
    WindowFixture site;
    site.store.rows = {brokenSlot(51, 45, 3)};
    site.openAndRead();
    const QString usual = site.conferences()->accessibleDescription();
    QTest::keyClicks(site.search(), u"nothing like it"_s);
    QCOMPARE(accessible(site.conferences())->text(QAccessible::Description),
             u"Nothing here matches “nothing like it”."_s);
    site.search()->clear();
    QCOMPARE(site.conferences()->accessibleDescription(), usual);
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestAccessibility)
#include "tst_accessibility.moc"
