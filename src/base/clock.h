// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace confdesk {

/// Where time comes from. Everything that decides by time, or waits, is given one; tests give a clock they move by
/// hand. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present moment, in UTC.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// Monotonic, for durations; the zero is arbitrary.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// Calls `action` in `context`'s thread after `delay`, unless `context` is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) const = 0;

protected:
    Clock() = default;
    Q_DISABLE_COPY(Clock)
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) const override;
};

} // namespace confdesk
