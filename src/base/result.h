// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace confdesk {

/// A value, or why there is none: the return type of all that can fail.
template <typename T>
using Result = tl::expected<T, Error>;

/// The value of an operation that only succeeds or fails.
struct Done
{
    bool operator==(const Done &) const = default;
};

/// `return failure(ErrorKind::Database, tr("…"));`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, const QString &text, const QString &detail = {})
{
    return tl::unexpected<Error>(makeError(kind, text, detail));
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace confdesk
