// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"

#include <atomic>

namespace confdesk {

/// What the transport's thread reports, told in the thread this object lives in. The reporting functions may be called
/// from any thread.
class ActivityCounter final : public GraphActivity
{
public:
    using GraphActivity::GraphActivity;

    [[nodiscard]] int requestCount() const override;
    [[nodiscard]] std::chrono::milliseconds throttledTime() const override;

    void countRequest();
    void countThrottled(std::chrono::milliseconds waited);

    /// A host that was free asks to wait.
    void beginPause(std::chrono::milliseconds duration);
    /// A host that asked already asks for more.
    void prolongPause(std::chrono::milliseconds duration);
    /// waitEnded() comes when no host asks any more.
    void endPause();

private:
    void announceWait(std::chrono::milliseconds duration);

    std::atomic<int> m_requests = 0;
    std::atomic<std::chrono::milliseconds::rep> m_throttledMs = 0;
    std::atomic<int> m_pausedHosts = 0;
};

} // namespace confdesk
