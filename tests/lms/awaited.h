// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"

#include <QTest>

#include <optional>

namespace confdesk::testing {

/// The outcome of an asynchronous call, waited for with the event loop running.
template <typename T>
Result<T> awaited(const Async<T> &future)
{
    QObject context;
    std::optional<Result<T>> outcome;
    whenDone(future, &context, [&outcome](Result<T> result) { outcome = std::move(result); });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60'000))
        return failure(ErrorKind::Timeout, QStringLiteral("The call never resolved"));
    return *std::move(outcome);
}

/// "Database: The SQLite database … (detail)", for messages of failed tests; empty for a value.
template <typename T>
QString errorOf(const Result<T> &result)
{
    if (result)
        return {};
    const Error &error = result.error();
    return QStringLiteral("%1: %2 (%3)").arg(errorKindName(error.kind), error.text, error.detail);
}

} // namespace confdesk::testing

/// The value of a Result, or the end of the test with its error. Evaluates it once, whereas QVERIFY2 always evaluates
/// its message too.
#define VERIFY_VALUE(result)                                                                                           \
    do {                                                                                                               \
        const auto &verifiedResult = (result);                                                                         \
        QVERIFY2(verifiedResult.has_value(), qPrintable(confdesk::testing::errorOf(verifiedResult)));                  \
    } while (false)
