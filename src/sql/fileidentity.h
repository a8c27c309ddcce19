// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace confdesk {

/// Tells one file from another that was put in its place under the same name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// Nothing when there is no such file.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &path);

} // namespace confdesk
