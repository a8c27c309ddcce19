// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "graph/graphclient.h"
#include "graph/scriptedserver.h"
#include "support/fakeclock.h"

#include <QTest>
#include <QTestEventLoop>

#include <memory>
#include <optional>
#include <stop_token>

namespace confdesk {

/// The result of `future` once it has come; the test's event loop runs meanwhile.
template <typename T>
[[nodiscard]] std::optional<Result<T>> waitFor(const Async<T> &future)
{
    QTestEventLoop loop;
    std::optional<Result<T>> result;
    whenDone(future, &loop, [&result, &loop](const Result<T> &arrived) {
        result = arrived;
        loop.exitLoop();
    });
    loop.enterLoopMSecs(20'000);
    return result;
}

/// The error of `future` once it has come; nothing when it succeeds, or does not come.
template <typename T>
[[nodiscard]] std::optional<Error> errorIn(const Async<T> &future)
{
    const auto result = waitFor(future);
    return result && !*result ? std::optional(result->error()) : std::nullopt;
}

/// Waits until the next timer of `clock` is due in exactly `pause`, and moves time to it.
[[nodiscard]] bool skip(FakeClock &clock, std::chrono::milliseconds pause);

/// A GraphClient on a scripted server, with time under the test's control.
struct GraphFixture
{
    GraphFixture();

    /// A new client with another patience.
    void setPatience(std::chrono::milliseconds patience);
    void makeClient();

    [[nodiscard]] Async<OnlineMeeting> askMeeting(std::stop_token stop = {});
    [[nodiscard]] Async<OnlineMeeting> patchMeeting(std::stop_token stop = {});

    [[nodiscard]] bool skip(std::chrono::milliseconds pause) { return confdesk::skip(clock, pause); }

    FakeClock clock;
    ScriptedServer server;
    GraphConnection connection;
    std::unique_ptr<GraphClient> client;
};

/// The example meeting as Graph gives it.
[[nodiscard]] QByteArray meetingJson();
[[nodiscard]] QString exampleLink();

} // namespace confdesk
