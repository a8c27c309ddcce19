// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/meetingpane.h"

#include "gui/numberdelegate.h"
#include "gui/verdictdelegate.h"
#include "ui_meetingpane.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Column = MeetingTableModel::Column;

void setWidths(DataTable &table)
{
    table.setColumnWidth(static_cast<int>(Column::Start), 250);
    table.setColumnWidth(static_cast<int>(Column::People), 70);
    table.setColumnWidth(static_cast<int>(Column::Verdict), 190);
}

} // namespace

MeetingPane::MeetingPane(MeetingCatalogue &catalogue, MeetingTableModel &table, QWidget *parent)
    : QWidget(parent), m_catalogue(catalogue), m_table(table), m_ui(std::make_unique<Ui::MeetingPane>())
{
    m_ui->setupUi(this);
    DataTable *view = m_ui->meetings;
    view->setModel(&table);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->sortInitially(static_cast<int>(Column::Start), Qt::AscendingOrder);
    view->setItemDelegateForColumn(static_cast<int>(Column::Verdict), new VerdictDelegate(view));
    view->setItemDelegateForColumn(static_cast<int>(Column::People), new NumberDelegate(view));
    setWidths(*view);
    connect(view, &DataTable::rowOpened, this, &MeetingPane::rowOpened);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MeetingPane::selectionChanged);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MeetingPane::selectionChanged);
    connect(m_ui->showAll, &QToolButton::clicked, this, [this] {
        if (m_table.conference())
            m_catalogue.pin(*m_table.conference());
    });
    connect(&catalogue, &MeetingCatalogue::changed, this, &MeetingPane::showHeading);
    showHeading();
}

MeetingPane::~MeetingPane() = default;

DataTable *MeetingPane::view() const
{
    return m_ui->meetings;
}

void MeetingPane::setConference(std::optional<ConferenceId> conference)
{
    if (conference == m_table.conference())
        return;
    m_table.setConference(conference);
    // Another conference's slots: the first one is current, whatever row was before.
    if (m_table.rowCount() > 0)
        m_ui->meetings->setCurrentIndex(m_table.index(0, 0));
    showHeading();
    Q_EMIT selectionChanged();
}

void MeetingPane::select(const QList<MeetingRef> &meetings)
{
    QItemSelection selection;
    QModelIndex first;
    for (const MeetingRef &ref : meetings) {
        const int row = m_table.rowOf(ref);
        if (row < 0)
            continue;
        selection.select(m_table.index(row, 0), m_table.index(row, 0));
        if (!first.isValid())
            first = m_table.index(row, 0);
    }
    if (!first.isValid())
        return;
    m_ui->meetings->setCurrentIndex(first);
    m_ui->meetings->selectionModel()->select(selection,
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QList<MeetingRef> MeetingPane::selected() const
{
    QList<MeetingRef> refs;
    for (const QModelIndex &index : m_ui->meetings->selectionModel()->selectedRows())
        refs.append(m_table.keyAt(index.row()));
    return refs;
}

std::optional<MeetingRef> MeetingPane::current() const
{
    const QModelIndex index = m_ui->meetings->currentIndex();
    return index.isValid() ? std::optional(m_table.keyAt(index.row())) : std::nullopt;
}

void MeetingPane::showHeading()
{
    const auto conference = m_table.conference();
    const auto *entry = conference ? m_catalogue.entry(*conference) : nullptr;
    const int all = entry ? entry->conference.slotCount : 0;
    const int shown = entry ? static_cast<int>(entry->meetings.size()) : 0;
    m_ui->showAll->setVisible(shown < all);
    if (!entry)
        m_ui->heading->setText(tr("No conference is selected."));
    else if (all == 0)
        m_ui->heading->setText(tr("Conference %1 has no time slots: it is one meeting").arg(conference->value()));
    else if (shown < all)
        m_ui->heading->setText(
            tr("%1 of the %n time slot(s) of conference %2", nullptr, all).arg(shown).arg(conference->value()));
    else
        m_ui->heading->setText(tr("%n time slot(s) of conference %1", nullptr, all).arg(conference->value()));
}

void MeetingPane::saveLayout(QSettings &settings) const
{
    m_ui->meetings->saveLayout(settings, u"meetings/columns"_s);
}

void MeetingPane::restoreLayout(const QSettings &settings)
{
    m_ui->meetings->restoreLayout(settings, u"meetings/columns"_s);
}

} // namespace confdesk
