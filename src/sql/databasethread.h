// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "sql/connection.h"

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
template <typename Database, typename Work>
auto onOpen(Database &connection, IfLost ifLost, const std::stop_token &stop, const Work &work)
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

/// A thread that owns one connection and does one work item after the other. May be used from any thread; starts, and
/// connects, with the first item.
class ConnectionThread
{
public:
    using Make = std::function<std::unique_ptr<Connection>()>;
    using Work = std::function<void(Connection &, const std::stop_token &)>;

    /// `make` is called in the thread.
    explicit ConnectionThread(Make make);
    /// close(), and waits for the present statement.
    ~ConnectionThread();
    Q_DISABLE_COPY_MOVE(ConnectionThread)

    /// Cancels what waits, and asks what runs to stop. Nothing may be posted any more.
    void close();

    /// Queues an item. Exactly one of the two functions is called: `run` in the thread, or `cancel`, at once, in the
    /// thread that asked to stop, when the item had not begun by then.
    void post(Work run, std::function<void()> cancel, const std::stop_token &stop);

private:
    class Item;

    void loop(const std::stop_token &stop);
    [[nodiscard]] std::unique_ptr<Item> next(const std::stop_token &stop);

    const Make m_make;
    std::mutex m_mutex; ///< of the queue, and of starting the thread
    std::condition_variable_any m_arrived;
    std::deque<std::unique_ptr<Item>> m_queue;
    std::jthread m_thread;
};

/// A ConnectionThread whose connection is a `Database`, which derives from Connection. Only values leave it: queries
/// and records stay inside the items.
template <typename Database>
class DatabaseThread
{
public:
    using Work = std::function<void(Database &, const std::stop_token &)>;

    explicit DatabaseThread(std::function<std::unique_ptr<Database>()> make) : m_thread(std::move(make)) {}

    void close() { m_thread.close(); }

    void post(Work run, std::function<void()> cancel, const std::stop_token &stop)
    {
        m_thread.post(
            [run = std::move(run)](Connection &connection, const std::stop_token &token) {
                run(static_cast<Database &>(connection), token);
            },
            std::move(cancel), stop);
    }

    template <typename T>
    [[nodiscard]] Async<T> run(IfLost ifLost, std::function<Result<T>(Database &, const std::stop_token &)> work,
                               const std::stop_token &stop)
    {
        const Pending<T> pending;
        post(
            [pending, ifLost, work = std::move(work)](Database &connection, const std::stop_token &token) {
                pending.resolve(onOpen(connection, ifLost, token, work));
            },
            [pending] { pending.resolve(tl::unexpected<Error>(cancelledError())); }, stop);
        return pending.future();
    }

private:
    ConnectionThread m_thread;
};

} // namespace confdesk
