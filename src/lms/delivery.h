// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "domain/meeting.h"

#include <functional>
#include <memory>
#include <optional>

namespace confdesk {

/// Carries chunks of meetings from the thread that reads them to the thread of a context, in order, and the outcome
/// behind the last one. When the context is destroyed, the reading is asked to stop, and the outcome is Cancelled.
class ChunkDelivery
{
public:
    using Chunk = QList<Meeting>;

    /// The reading end; shared with the work item.
    class Sender
    {
    public:
        void send(const Chunk &chunk) { m_chunks.addResult(chunk); }
        void finish(Result<int> outcome);

    private:
        friend class ChunkDelivery;

        QPromise<Chunk> m_chunks;
        std::optional<Result<int>> m_outcome; ///< written before the promise is finished, read after
    };

    /// Calls `chunk` in `context`'s thread. `stop` is the caller's.
    ChunkDelivery(QObject *context, std::function<void(const Chunk &)> chunk, const std::stop_token &stop);

    [[nodiscard]] const std::shared_ptr<Sender> &sender() const { return m_sender; }
    [[nodiscard]] Async<int> outcome() const { return m_outcome; }
    /// Asks to stop when the caller does, or when the context has gone.
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }

private:
    class Receiver;

    std::shared_ptr<Sender> m_sender;
    Async<int> m_outcome;
    std::stop_token m_stop;
};

} // namespace confdesk
