// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "lms/connection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace confdesk {

/// What to do when the server has hung up: a read is run again, once, on a new connection; a write never.
enum class IfLost { RunAgain, GiveUp };

/// Calls `work(connection, stop)`, which returns a Result, on an open connection.
template <typename Work>
auto onOpen(Connection &connection, IfLost ifLost, const std::stop_token &stop, const Work &work)
    -> decltype(work(connection, stop))
{
    if (auto opened = connection.open(stop); !opened)
        return failure(opened.error());
    auto result = work(connection, stop);
    if (result || !connection.isLost() || ifLost == IfLost::GiveUp)
        return result;
    if (auto opened = connection.open(stop); !opened)
        return failure(opened.error());
    return work(connection, stop);
}

/// A thread that owns one connection and does one work item after the other. Only values leave it: queries and records
/// stay inside the items. May be used from any thread; starts, and connects, with the first item.
class DatabaseThread
{
public:
    using Work = std::function<void(Connection &, const std::stop_token &)>;

    explicit DatabaseThread(ConnectionSettings settings);
    /// close(), and waits for the present statement.
    ~DatabaseThread();
    Q_DISABLE_COPY_MOVE(DatabaseThread)

    /// Cancels what waits, and asks what runs to stop. Nothing may be posted any more.
    void close();

    /// Queues an item. Exactly one of the two functions is called: `run` in the thread, or `cancel`, at once, in the
    /// thread that asked to stop, when the item had not begun by then.
    void post(Work run, std::function<void()> cancel, const std::stop_token &stop);

    template <typename T>
    [[nodiscard]] Async<T> run(IfLost ifLost, std::function<Result<T>(Connection &, const std::stop_token &)> work,
                               const std::stop_token &stop)
    {
        const Pending<T> pending;
        post(
            [pending, ifLost, work = std::move(work)](Connection &connection, const std::stop_token &token) {
                pending.resolve(onOpen(connection, ifLost, token, work));
            },
            [pending] { pending.resolve(tl::unexpected<Error>(cancelledError())); }, stop);
        return pending.future();
    }

private:
    class Item;

    void loop(const std::stop_token &stop);
    [[nodiscard]] std::unique_ptr<Item> next(const std::stop_token &stop);

    const ConnectionSettings m_settings;
    std::mutex m_mutex; ///< of the queue, and of starting the thread
    std::condition_variable_any m_arrived;
    std::deque<std::unique_ptr<Item>> m_queue;
    std::jthread m_thread;
};

} // namespace confdesk
