// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statusline.h"

#include "gui/icons.h"
#include "gui/listloader.h"
#include "models/conferencetablemodel.h"
#include "models/livecheckqueue.h"
#include "models/texts.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

using Phase = MeetingCatalogue::Phase;

QLabel *plainLabel(QStatusBar *bar, const QString &name)
{
    auto *label = new QLabel(bar);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}

void setText(QLabel *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    label->setAccessibleName(text);
}

} // namespace

StatusLine::StatusLine(const Parts &parts, QStatusBar *bar)
    : QObject(bar),
      m_services(parts.services),
      m_catalogue(parts.catalogue),
      m_table(parts.table),
      m_loader(parts.loader),
      m_liveChecks(parts.liveChecks),
      m_accessIcon(new QLabel(bar)),
      m_access(plainLabel(bar, u"statusAccess"_s)),
      m_database(plainLabel(bar, u"statusDatabase"_s)),
      m_graph(plainLabel(bar, u"statusGraph"_s)),
      m_checking(plainLabel(bar, u"statusLiveCheck"_s)),
      m_progress(new QProgressBar(bar)),
      m_cancel(new QToolButton(bar)),
      m_counts(plainLabel(bar, u"statusCounts"_s))
{
    m_progress->setAccessibleName(tr("Progress of the live check"));
    m_progress->setMaximumWidth(120);
    m_progress->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(u"cancelLiveCheck"_s);
    m_cancel->setAccessibleName(tr("Cancel the live check"));
    m_cancel->setToolTip(tr("Stop asking Microsoft Graph; what has been answered stays."));
    m_accessIcon->setContentsMargins(6, 0, 0, 0);
    for (QWidget *each : {static_cast<QWidget *>(m_accessIcon), static_cast<QWidget *>(m_access),
                          static_cast<QWidget *>(m_database), static_cast<QWidget *>(m_graph)})
        bar->addWidget(each);
    for (QWidget *each : {static_cast<QWidget *>(m_checking), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_counts)})
        bar->addPermanentWidget(each);

    connect(m_cancel, &QToolButton::clicked, &m_liveChecks, &LiveCheckQueue::cancel);
    connect(&m_liveChecks, &LiveCheckQueue::progressChanged, this, &StatusLine::showLiveChecks);
    connect(&m_liveChecks, &LiveCheckQueue::finished, this, &StatusLine::showLiveChecks);
    connect(&m_loader, &ListLoader::capabilitiesKnown, this, &StatusLine::showAccess);
    connect(&m_catalogue, &MeetingCatalogue::statusChanged, this, &StatusLine::showTimes);
    connect(&m_table, &ConferenceTableModel::countsChanged, this, &StatusLine::showCounts);
    connect(&m_services.graphActivity, &GraphActivity::waitStarted, this, &StatusLine::startWait);
    connect(&m_services.graphActivity, &GraphActivity::waitEnded, this, &StatusLine::endWait);
    connect(&m_everySecond, &QTimer::timeout, this, &StatusLine::showTimes);
    m_everySecond.start(1s);
    showAccess();
    showTimes();
    showCounts();
    showLiveChecks();
}

void StatusLine::showAccess()
{
    const auto reason = m_loader.capabilities() ? m_loader.whyReadOnly() : std::nullopt;
    constexpr int size = 16;
    m_accessIcon->setPixmap(icon(reason ? u"lock"_s : u"writable"_s).pixmap(size, size));
    m_accessIcon->setVisible(m_loader.capabilities().has_value());
    if (!m_loader.capabilities())
        setText(m_access, tr("Opening the database…"));
    else if (m_loader.isOpeningJournal())
        setText(m_access, tr("Opening the journal…"));
    else if (reason)
        setText(m_access, tr("Read-only: %1").arg(singleLine(*reason, 120)));
    else
        setText(m_access, tr("Read and write"));
    const QString place = m_loader.capabilities() ? m_loader.capabilities()->place : QString();
    m_access->setToolTip(asToolTip(reason ? u"%1\n%2"_s.arg(place, *reason) : place));
}

void StatusLine::showTimes()
{
    const QDateTime now = m_catalogue.now();
    const MeetingCatalogue::Status &status = m_catalogue.status();
    if (status.phase == Phase::Reading)
        setText(m_database, tr("Database: reading…"));
    else if (!status.readAt.isValid())
        setText(m_database, tr("Database: not read yet"));
    else if (status.phase == Phase::Failed)
        setText(
            m_database,
            tr("Database: not reachable, list of %1").arg(agoText(std::chrono::seconds(status.readAt.secsTo(now)))));
    else
        setText(m_database,
                //: %1 is an age such as "12 s ago".
                tr("Database: read %1").arg(agoText(std::chrono::seconds(status.readAt.secsTo(now)))));
    if (!m_services.profile.hasGraph())
        setText(m_graph, tr("Graph: not in the profile"));
    else
        setText(m_graph, m_waitEnds ? waitReason() : tr("Graph: ready"));
    if (m_waitEnds)
        Q_EMIT waitReasonChanged(waitReason());
}

QString StatusLine::waitReason() const
{
    if (!m_waitEnds)
        return {};
    const qint64 left = std::max<qint64>((m_catalogue.now().msecsTo(*m_waitEnds) + 999) / 1000, 0);
    return tr("Graph asks to wait %1").arg(spanText(std::chrono::seconds(left)));
}

void StatusLine::startWait(std::chrono::milliseconds duration)
{
    m_waitEnds = m_catalogue.now().addMSecs(duration.count());
    showTimes();
}

void StatusLine::endWait()
{
    m_waitEnds.reset();
    showTimes();
    Q_EMIT waitReasonChanged({});
}

void StatusLine::showCounts()
{
    const int shown = m_table.rowCount();
    const int all = m_catalogue.size();
    setText(m_counts, tr("%1 of %Ln conference(s) shown", nullptr, all).arg(QLocale().toString(shown)));
}

void StatusLine::showLiveChecks()
{
    const bool isRunning = m_liveChecks.isRunning();
    m_checking->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_progress->setMaximum(std::max(m_liveChecks.total(), 1));
    m_progress->setValue(m_liveChecks.answered());
    setText(m_checking, tr("Asking Graph: %1 of %2").arg(m_liveChecks.answered()).arg(m_liveChecks.total()));
}

} // namespace confdesk
