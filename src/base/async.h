// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <stop_token>
#include <utility>

namespace confdesk {

/// A Result that comes later. Consumed by whenDone() only: continuations (`then`) and coroutines break with Qt 6.4
/// and g++ 12 (docs/architecture.md, "Why no coroutines"). Every function that returns one takes a std::stop_token
/// last and resolves exactly once: with a value, an error, or Cancelled after the token asked to stop.
template <typename T>
using Async = QFuture<Result<T>>;

/// The producing side of an Async; shared by the callbacks one of which resolves it. Resolving twice does nothing.
template <typename T>
class Pending
{
public:
    Pending() : m_state(std::make_shared<State>()) { m_state->promise.start(); }

    [[nodiscard]] Async<T> future() const { return m_state->promise.future(); }
    [[nodiscard]] bool isResolved() const { return m_state->resolved; }

    void resolve(Result<T> result) const
    {
        if (std::exchange(m_state->resolved, true))
            return;
        m_state->promise.addResult(std::move(result));
        m_state->promise.finish();
    }

private:
    struct State
    {
        QPromise<Result<T>> promise;
        bool resolved = false;
    };
    std::shared_ptr<State> m_state;
};

/// Calls `handler(Result<T>)` in `context`'s thread, after the present event, unless `context` is gone by then.
/// Must be called in `context`'s thread.
template <typename T, typename Handler>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const auto done = watcher->future();
                         if (done.resultCount() == 0)
                             handler(Result<T>(tl::unexpected<Error>(cancelledError())));
                         else
                             handler(done.result());
                     });
    watcher->setFuture(future);
}

/// An Async that is resolved already; whenDone() still delivers it later.
template <typename T>
[[nodiscard]] Async<T> ready(Result<T> result)
{
    Pending<T> pending;
    pending.resolve(std::move(result));
    return pending.future();
}

template <typename T>
[[nodiscard]] Async<T> readyValue(T value)
{
    return ready<T>(Result<T>(std::move(value)));
}

template <typename T>
[[nodiscard]] Async<T> readyError(Error error)
{
    return ready<T>(Result<T>(tl::unexpected<Error>(std::move(error))));
}

} // namespace confdesk
