// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace confdesk {

/// Members of Graph's answers. What is missing or of another type is a Protocol error that names the key: nothing is
/// ever made up. Unknown members are tolerated (Graph's types are open).
[[nodiscard]] Result<QString> requiredText(const QJsonObject &object, const QString &key); ///< not empty
[[nodiscard]] Result<QString> optionalText(const QJsonObject &object, const QString &key); ///< missing or null: empty
[[nodiscard]] Result<bool> requiredFlag(const QJsonObject &object, const QString &key);
[[nodiscard]] Result<int> requiredNumber(const QJsonObject &object, const QString &key);
/// Of bytes: not negative, and may be larger than 2 GiB.
[[nodiscard]] Result<qint64> requiredSize(const QJsonObject &object, const QString &key);
[[nodiscard]] Result<QJsonObject> requiredObject(const QJsonObject &object, const QString &key);
[[nodiscard]] Result<QJsonObject> optionalObject(const QJsonObject &object,
                                                 const QString &key); ///< missing or null: empty
[[nodiscard]] Result<QJsonArray> requiredList(const QJsonObject &object, const QString &key);
[[nodiscard]] Result<QJsonArray> optionalList(const QJsonObject &object,
                                              const QString &key); ///< missing or null: empty

/// Every element of a collection's `value`, which must be objects, read by `parse`; the first that cannot be is the
/// error.
template <typename T, typename Parse>
[[nodiscard]] Result<QList<T>> parseEach(const QJsonArray &values, Parse parse);

/// The error that the readers above give, for values that have the right type but not the right form.
[[nodiscard]] tl::unexpected<Error> badField(const QString &key, const QString &whatIsWrong);

template <typename T, typename Parse>
Result<QList<T>> parseEach(const QJsonArray &values, Parse parse)
{
    QList<T> result;
    result.reserve(values.size());
    for (const auto &each : values) {
        if (!each.isObject())
            return badField(QStringLiteral("value"), QStringLiteral("expected a list of objects"));
        Result<T> parsed = parse(each.toObject());
        if (!parsed)
            return failure(parsed.error());
        result.append(std::move(*parsed));
    }
    return result;
}

} // namespace confdesk
