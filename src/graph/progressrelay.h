// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>

namespace confdesk {

/// Tells an object of another thread how far something is, as long as that object lives. What it has not heard yet is
/// replaced by what is newer, so that a slow listener does not drown. Thread-safe.
class ProgressRelay : public std::enable_shared_from_this<ProgressRelay>
{
public:
    using Listener = std::function<void(qint64 received, qint64 total)>;

    /// `listener` is called in `context`'s thread. Make it in a thread in which `context` does not die meanwhile.
    [[nodiscard]] static std::shared_ptr<ProgressRelay> to(QObject *context, Listener listener);
    ~ProgressRelay();
    Q_DISABLE_COPY_MOVE(ProgressRelay)

    void tell(qint64 received, qint64 total);

private:
    ProgressRelay(QObject *context, Listener listener);
    void deliver();
    void forget();

    QMutex m_mutex;
    QObject *m_context;                   ///< null once it is gone
    std::shared_ptr<Listener> m_listener; ///< called outside of the lock; null with the context
    QMetaObject::Connection m_watch;
    qint64 m_received = 0;
    qint64 m_total = -1;
    bool m_isUnderWay = false; ///< a delivery is posted that will take the newest numbers along
};

} // namespace confdesk
