// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conferencepane.h"

#include "gui/numberdelegate.h"
#include "gui/placeholder.h"
#include "gui/verdictdelegate.h"
#include "ui_conferencepane.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Column = ConferenceTableModel::Column;
using Phase = MeetingCatalogue::Phase;

void setWidths(DataTable &table)
{
    // The title takes what is left: however narrow the window, the verdict is not pushed out of it.
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(static_cast<int>(Column::Conference), QHeaderView::Stretch);
    table.setColumnWidth(static_cast<int>(Column::Owner), 115);
    table.setColumnWidth(static_cast<int>(Column::Branch), 90);
    table.setColumnWidth(static_cast<int>(Column::Slots), 54);
    table.setColumnWidth(static_cast<int>(Column::Verdict), 250);
}

} // namespace

ConferencePane::ConferencePane(MeetingCatalogue &catalogue, ConferenceTableModel &table, QWidget *parent)
    : QWidget(parent), m_catalogue(catalogue), m_table(table), m_ui(std::make_unique<Ui::ConferencePane>())
{
    m_ui->setupUi(this);
    DataTable *view = m_ui->conferences;
    view->setModel(&table);
    view->sortInitially(static_cast<int>(Column::Verdict), Qt::AscendingOrder);
    view->setItemDelegateForColumn(static_cast<int>(Column::Verdict), new VerdictDelegate(view));
    view->setItemDelegateForColumn(static_cast<int>(Column::Slots), new NumberDelegate(view));
    setWidths(*view);
    m_placeholder = new Placeholder(view);
    connect(m_placeholder, &Placeholder::buttonClicked, this, [this] {
        if (m_table.isFiltered())
            Q_EMIT clearRequested();
        else
            Q_EMIT widerScopeRequested();
    });
    connect(view, &DataTable::rowOpened, this, &ConferencePane::rowOpened);
    connect(view, &DataTable::pressed, this, [this] { m_isSettled = true; });
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConferencePane::takeCurrent);
    connect(&table, &ConferenceTableModel::rowsAboutToChange, this, &ConferencePane::rememberPlace);
    connect(&table, &ConferenceTableModel::countsChanged, this, &ConferencePane::keepPlace);
    connect(&table, &ConferenceTableModel::countsChanged, this, &ConferencePane::selectWanted);
    connect(&table, &ConferenceTableModel::countsChanged, this, &ConferencePane::showState);
    connect(&catalogue, &MeetingCatalogue::refreshed, this, &ConferencePane::settle);
    connect(&catalogue, &MeetingCatalogue::statusChanged, this, &ConferencePane::showState);
    showState();
}

ConferencePane::~ConferencePane() = default;

void ConferencePane::setClearAction(QAction *action)
{
    m_ui->clearButton->setDefaultAction(action);
}

void ConferencePane::setAnswer(const QString &answer)
{
    m_answer = answer;
    showState();
}

void ConferencePane::setFailed(bool hasFailed)
{
    m_hasFailed = hasFailed;
    showState();
}

DataTable *ConferencePane::view() const
{
    return m_ui->conferences;
}

std::optional<ConferenceId> ConferencePane::current() const
{
    const QModelIndex index = m_ui->conferences->currentIndex();
    return index.isValid() ? std::optional(m_table.keyAt(index.row())) : std::nullopt;
}

void ConferencePane::select(ConferenceId conference)
{
    m_wanted = conference;
    m_isSettled = true;
    selectWanted();
}

void ConferencePane::takeCurrent()
{
    // Rows that go make the view take others in between, which the person never was at.
    if (m_place)
        return;
    if (m_ui->conferences->hasFocus() && m_catalogue.status().phase != Phase::Reading)
        m_isSettled = true;
    Q_EMIT currentChanged();
}

void ConferencePane::rememberPlace(ConferenceTableModel::Cause cause)
{
    m_place = Place{.cause = cause, .conference = current(), .row = m_ui->conferences->currentIndex().row()};
}

void ConferencePane::keepPlace()
{
    if (!m_place)
        return;
    const Place before = *m_place;
    const bool isLost = before.conference && !m_table.contains(*before.conference);
    if (isLost && m_table.rowCount() > 0) {
        // What a filter leaves is looked at from the top; in a list that was read again the neighbour is next.
        const bool isFilter = before.cause == ConferenceTableModel::Cause::Person;
        const int row = isFilter ? 0 : std::min(before.row, m_table.rowCount() - 1);
        m_ui->conferences->setCurrentIndex(m_table.index(row, 0));
    }
    m_place.reset();
    if (isLost)
        Q_EMIT currentLost();
    if (current() != before.conference)
        Q_EMIT currentChanged();
}

void ConferencePane::selectWanted()
{
    const int row = m_wanted ? m_table.rowOf(*m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted.reset();
    m_ui->conferences->setCurrentIndex(m_table.index(row, 0));
    m_ui->conferences->scrollTo(m_table.index(row, 0), QAbstractItemView::PositionAtCenter);
}

void ConferencePane::settle()
{
    // Rows came in bit by bit, and the first of them need not be the most urgent one.
    if (!m_isSettled && m_table.rowCount() > 0)
        m_ui->conferences->setCurrentIndex(m_table.index(0, 0));
    m_isSettled = m_isSettled || m_table.rowCount() > 0;
}

void ConferencePane::showState()
{
    const MeetingCatalogue::Status &status = m_catalogue.status();
    const bool isReading = status.phase == Phase::Reading;
    m_ui->reading->setVisible(isReading);
    m_ui->readCount->setVisible(isReading);
    m_ui->readCount->setText(tr("%Ln meeting(s) read", nullptr, status.meetingsRead));

    QString answer = m_answer;
    if (answer.isEmpty() && !m_table.filterText().trimmed().isEmpty())
        answer = tr("Showing what matches “%1”. Enter searches the whole database.")
                     .arg(singleLine(m_table.filterText().trimmed(), 80));
    m_ui->answer->setText(answer);
    m_ui->answer->setAccessibleName(answer);
    m_ui->answerBar->setVisible(!answer.isEmpty());
    showPlaceholder();
}

void ConferencePane::showPlaceholder()
{
    if (m_table.rowCount() > 0) {
        m_placeholder->hide();
        return;
    }
    const Phase phase = m_catalogue.status().phase;
    if (m_table.isFiltered() && m_catalogue.size() > 0)
        m_placeholder->showText(m_table.filterText().isEmpty()
                                    ? tr("Nothing here matches.")
                                    : tr("Nothing here matches “%1”.").arg(singleLine(m_table.filterText(), 80)),
                                tr("Clear filters"));
    else if (m_hasFailed)
        m_placeholder->showText(tr("Nothing could be read. The message above says why."));
    else if (phase == Phase::Ready)
        m_placeholder->showText(emptyText(),
                                m_catalogue.scope() == Scope::All ? QString() : tr("Show all conferences"));
    else
        m_placeholder->showText(tr("Reading the conferences…"));
}

QString ConferencePane::emptyText() const
{
    switch (m_catalogue.scope()) {
    case Scope::Now:
        return tr("No conference is running or starts in the next 48 hours.");
    case Scope::Upcoming:
        return tr("No conference lies ahead.");
    case Scope::Recent:
        return tr("No conference has ended in the last 30 days.");
    case Scope::Relevant:
        return tr("No conference is running, lies ahead, or has ended in the last 30 days.");
    case Scope::All:
        return tr("The LMS has no conferences.");
    }
    return {};
}

void ConferencePane::saveLayout(QSettings &settings) const
{
    m_ui->conferences->saveLayout(settings, u"conferences/columns"_s);
}

void ConferencePane::restoreLayout(const QSettings &settings)
{
    m_ui->conferences->restoreLayout(settings, u"conferences/columns"_s);
}

} // namespace confdesk
