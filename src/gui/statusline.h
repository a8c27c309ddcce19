// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/services.h"

#include <QObject>
#include <QTimer>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace confdesk {

class ConferenceTableModel;
class ListLoader;
class LiveCheckQueue;
class MeetingCatalogue;

/// The status bar: what may be done here, how old the list is, what Graph is doing, how much of the list is shown, and
/// the progress of live checks with their Cancel.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Services &services;
        const MeetingCatalogue &catalogue;
        const ConferenceTableModel &table;
        const ListLoader &loader;
        LiveCheckQueue &liveChecks;
    };

    StatusLine(const Parts &parts, QStatusBar *bar);

    /// "Graph asks to wait 17 s"; empty while it does not.
    [[nodiscard]] QString waitReason() const;

Q_SIGNALS:
    void waitReasonChanged(const QString &reason);

private:
    void showAccess();
    void showTimes();
    void showCounts();
    void showLiveChecks();
    void startWait(std::chrono::milliseconds duration);
    void endWait();

    const Services m_services;
    const MeetingCatalogue &m_catalogue;
    const ConferenceTableModel &m_table;
    const ListLoader &m_loader;
    LiveCheckQueue &m_liveChecks;
    QLabel *m_accessIcon;
    QLabel *m_access;
    QLabel *m_database;
    QLabel *m_graph;
    QLabel *m_checking;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_counts;
    std::optional<QDateTime> m_waitEnds; ///< UTC
    QTimer m_everySecond;
};

} // namespace confdesk
