// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace confdesk {

/// The target of a request, taken apart before it is decoded, so that %2F in an id does not become a path separator.
struct RequestTarget
{
    QStringList segments;                          ///< of the path, each percent-decoded exactly once
    QList<QPair<QString, QString>> query;          ///< decoded exactly once; `+` is a space
    QByteArray path;                               ///< as it came
    QList<QPair<QByteArray, QByteArray>> rawQuery; ///< names and values as they came

    [[nodiscard]] static RequestTarget parse(const QByteArray &target);

    /// Value of the query option `$name`; nothing when it was not sent.
    [[nodiscard]] std::optional<QString> option(QStringView name) const;
};

/// The fields of an application/x-www-form-urlencoded body, and of a query.
[[nodiscard]] QList<QPair<QString, QString>> decodedPairs(const QByteArray &encoded);

} // namespace confdesk
