// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace confdesk {

/// A misbehaviour for the requests that match.
struct Fault
{
    enum class Kind {
        Answer,          ///< `status`, `retryAfter`, `body`, `contentType` instead of acting; no body: Graph's envelope
        Delay,           ///< nothing but `delay`, then the normal answer
        Hang,            ///< never answer, keep the connection open
        Drop,            ///< close the connection without acting
        ActThenDrop,     ///< act, then close without an answer
        ActThenHalfBody, ///< act, announce the whole body, send half of it, close
        TruncatedJson,   ///< act, answer with the right status and well-framed, but cut JSON
        Redirect,        ///< 302 to `location`, without acting
        ExpiredToken,    ///< 401 InvalidAuthenticationToken, without acting
        HtmlBadGateway,  ///< 502 with an HTML page, without acting
        ActThenHang,     ///< act, then never answer, keep the connection open
        ActThenStall,    ///< like ActThenHalfBody, but keep the connection open
        Slow,            ///< act, send the body no faster than `bytesPerSecond`
    };

    QString method = {};      ///< empty: every method
    QString pathPattern = {}; ///< regular expression searched in the raw path and query; empty: every request
    int count = 1;            ///< how many requests are hit; -1: for ever
    int skip = 0;             ///< how many matching requests pass unharmed first
    Kind kind = Kind::Answer;
    int status = 503;
    std::optional<QString> retryAfter = {}; ///< sent as it is ("12", "2.128"); "date+5": as a date 5 s from the answer
    QByteArray body = {};
    QByteArray contentType = {}; ///< empty: application/json
    QString location = {};
    int afterBytes = -1;    ///< with ActThenHalfBody, ActThenStall: how much of the body is sent; -1: half of it
    int bytesPerSecond = 0; ///< with Slow; 0: no limit
    std::chrono::milliseconds delay = {}; ///< waited before the fault happens, with every kind

    bool operator==(const Fault &) const = default;
};

/// The faults of a file: {"faults":[{"method":"PATCH","path":"/onlineMeetings/","kind":"answer","status":429,…}]}
/// (docs/simulator.md). An error names the offending key.
[[nodiscard]] Result<QList<Fault>> parseFaults(const QByteArray &json);

} // namespace confdesk
