// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace confdesk {

/// An http or https address taken apart, every part as written: QUrl normalises escapes, and Graph knows a join link
/// only by its exact bytes.
struct WebLink
{
    QString scheme;   ///< "http", "https"; lower case
    QString host;     ///< lower case
    QString port;     ///< digits; empty when it is not given, or is the scheme's own
    QString path;     ///< with the leading slash, or empty
    QString query;    ///< without "?"
    QString fragment; ///< without "#"

    /// Value of a query parameter (name: case does not count), still encoded; nullopt when there is none.
    [[nodiscard]] std::optional<QString> parameter(QStringView name) const;

    bool operator==(const WebLink &) const = default;
};

/// nullopt for everything that is not one plain web address: another scheme, white space or control characters in it
/// (blanks inside the braces of an un-escaped JSON parameter are let through), user information before the host (a way
/// to fake a host), a host with anything but letters, digits, dots and dashes.
[[nodiscard]] std::optional<WebLink> parseWebLink(const QString &text);

} // namespace confdesk
