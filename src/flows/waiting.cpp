// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/waiting.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace confdesk {

Async<Done> waited(const Clock &clock, std::chrono::milliseconds delay, QObject *context, const std::stop_token &stop)
{
    using Wake = std::stop_callback<std::function<void()>>;
    const Pending<Done> pending;
    // The token may be asked in any thread; the answer is given in the context's.
    auto wake = std::make_shared<Wake>(stop, [guarded = QPointer<QObject>(context), pending] {
        if (guarded) {
            QMetaObject::invokeMethod(
                guarded, [pending] { pending.resolve(failure(cancelledError())); }, Qt::QueuedConnection);
        }
    });
    clock.after(delay, context, [wake, pending] { pending.resolve(Done{}); });
    return pending.future();
}

} // namespace confdesk
