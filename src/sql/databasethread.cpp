// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/databasethread.h"

namespace confdesk {

/// Whoever claims an item first, the thread to run it or a stop to cancel it, is the only one who touches it.
class ConnectionThread::Item
{
public:
    Item(Work run, std::function<void()> cancel, const std::stop_token &stop)
        : m_run(std::move(run)),
          m_cancel(std::move(cancel)),
          m_stop(stop),
          m_onStop(stop, [this] { cancelUnlessClaimed(); })
    {}
    Q_DISABLE_COPY_MOVE(Item)
    ~Item() = default;

    void cancelUnlessClaimed()
    {
        if (!m_isClaimed.exchange(true))
            m_cancel();
    }

    void runUnlessClaimed(Connection &connection, const std::stop_token &threadStop)
    {
        if (m_isClaimed.exchange(true))
            return;
        std::stop_source either;
        const std::stop_callback byCaller(m_stop, [&either] { either.request_stop(); });
        const std::stop_callback byThread(threadStop, [&either] { either.request_stop(); });
        m_run(connection, either.get_token());
    }

private:
    std::atomic_bool m_isClaimed = false;
    Work m_run;
    std::function<void()> m_cancel;
    std::stop_token m_stop;
    std::stop_callback<std::function<void()>> m_onStop; ///< last: may call while the item is being made
};

ConnectionThread::ConnectionThread(Make make) : m_make(std::move(make)) {}

ConnectionThread::~ConnectionThread()
{
    close();
}

void ConnectionThread::close()
{
    std::deque<std::unique_ptr<Item>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_queue);
        m_thread.request_stop();
    }
    for (const auto &item : waiting)
        item->cancelUnlessClaimed();
}

void ConnectionThread::post(Work run, std::function<void()> cancel, const std::stop_token &stop)
{
    auto item = std::make_unique<Item>(std::move(run), std::move(cancel), stop);
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(item));
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &threadStop) { loop(threadStop); });
    m_arrived.notify_one();
}

void ConnectionThread::loop(const std::stop_token &stop)
{
    const std::unique_ptr<Connection> connection = m_make();
    while (const auto item = next(stop))
        item->runUnlessClaimed(*connection, stop);
}

std::unique_ptr<ConnectionThread::Item> ConnectionThread::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_arrived.wait(lock, stop, [this] { return !m_queue.empty(); }) || stop.stop_requested())
        return nullptr;
    auto item = std::move(m_queue.front());
    m_queue.pop_front();
    return item;
}

} // namespace confdesk
