// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QMutex>
#include <QPointer>

#include <vector>

namespace confdesk {

/// A clock that stands still until a test moves it. Thread-safe: actions are posted to their context's thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &nowUtc);

    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) const override;

    /// Moves time forward and posts every action that has become due, in the order of their times.
    void advance(std::chrono::milliseconds by);

    /// How long until the next action whose context lives; nullopt when none is waiting.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDue() const;

private:
    struct Waiting
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    mutable QMutex m_mutex;
    QDateTime m_start;
    std::chrono::milliseconds m_elapsed{0};
    mutable std::vector<Waiting> m_waiting;
};

} // namespace confdesk
