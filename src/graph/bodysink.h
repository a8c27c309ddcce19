// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace confdesk {

struct HttpResponse;

/// Takes the body of an answer piece by piece, so that it is never in memory as a whole. Called in the transport's
/// thread; outlives the request that names it.
class BodySink
{
public:
    enum class Body {
        Keep,   ///< as that of any other answer
        Stream, ///< to take()
        Refuse, ///< end the try at once: the sink knows why
    };

    /// Once per try, when the head of its answer has come.
    [[nodiscard]] virtual Body begin(const HttpResponse &head) = 0;
    /// false: end the try, the sink knows why.
    [[nodiscard]] virtual bool take(const QByteArray &bytes) = 0;

protected:
    BodySink() = default;
    ~BodySink() = default;
    Q_DISABLE_COPY(BodySink)
};

} // namespace confdesk
