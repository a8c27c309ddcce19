// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/delivery.h"

#include <QThread>

namespace confdesk {

/// Owned by the connections of a watcher, which is a child of the context: it goes when they go.
class ChunkDelivery::Receiver
{
public:
    Receiver(std::shared_ptr<Sender> sender, std::function<void(const Chunk &)> chunk, const std::stop_token &stop)
        : m_sender(std::move(sender)), m_chunk(std::move(chunk)), m_byCaller(stop, [this] { m_stop.request_stop(); })
    {}
    Q_DISABLE_COPY_MOVE(Receiver)
    ~Receiver()
    {
        m_stop.request_stop();
        m_outcome.resolve(tl::unexpected<Error>(cancelledError()));
    }

    [[nodiscard]] Async<int> outcome() const { return m_outcome.future(); }
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }

    void receive(const Chunk &chunk) { m_chunk(chunk); }
    void end() { m_outcome.resolve(*std::move(m_sender->m_outcome)); }

private:
    std::shared_ptr<Sender> m_sender;
    std::function<void(const Chunk &)> m_chunk;
    Pending<int> m_outcome;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_byCaller; ///< last: may call while the receiver is being made
};

void ChunkDelivery::Sender::finish(Result<int> outcome)
{
    m_outcome = std::move(outcome);
    m_chunks.finish();
}

ChunkDelivery::ChunkDelivery(QObject *context, std::function<void(const Chunk &)> chunk, const std::stop_token &stop)
    : m_sender(std::make_shared<Sender>())
{
    m_sender->m_chunks.start();
    const auto receiver = std::make_shared<Receiver>(m_sender, std::move(chunk), stop);
    m_outcome = receiver->outcome();
    m_stop = receiver->stop();
    const auto attach = [context, receiver, chunks = m_sender->m_chunks.future()] {
        auto *watcher = new QFutureWatcher<Chunk>(context);
        QObject::connect(watcher, &QFutureWatcherBase::resultReadyAt, context,
                         [watcher, receiver](int index) { receiver->receive(watcher->resultAt(index)); });
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, receiver] {
            receiver->end();
            watcher->deleteLater();
        });
        watcher->setFuture(chunks);
    };
    // A watcher belongs to the thread that it is made in.
    if (QThread::currentThread() == context->thread())
        attach();
    else
        QMetaObject::invokeMethod(context, attach, Qt::QueuedConnection);
}

} // namespace confdesk
