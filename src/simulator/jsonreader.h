// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QStringList>

#include <limits>
#include <memory>
#include <optional>

namespace confdesk {

/// Reads the members of a JSON object that a person may have written, and remembers the first thing that is wrong
/// with its place in the document ("users[3].accountEnabled"). Reading goes on after a problem, with empty values.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JsonReader)

public:
    /// The whole document; the reader of an object inside it comes from list().
    JsonReader(const QByteArray &json, const QString &whatItIs);

    [[nodiscard]] QString text(const QString &key);
    [[nodiscard]] QString text(const QString &key, const QString &fallback);
    [[nodiscard]] QString guid(const QString &key);
    [[nodiscard]] bool flag(const QString &key, bool fallback);
    [[nodiscard]] int number(const QString &key, int fallback, int minimum,
                             int maximum = std::numeric_limits<int>::max());
    /// A number of bytes, also more than fit into an int.
    [[nodiscard]] qint64 bytes(const QString &key, qint64 fallback);
    /// ISO 8601 with offset or Z; null or missing: an invalid QDateTime.
    [[nodiscard]] QDateTime instant(const QString &key);
    [[nodiscard]] QStringList texts(const QString &key);
    /// Position of the value in `words`; missing: 0.
    [[nodiscard]] int choice(const QString &key, const QStringList &words);
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }

    /// A list of objects, each read by `readOne(JsonReader &)`; missing: empty.
    template <typename T>
    [[nodiscard]] QList<T> list(const QString &key, T (*readOne)(JsonReader &));
    /// An object, read by `readOne`; it must be there.
    template <typename T>
    [[nodiscard]] T object(const QString &key, T (*readOne)(JsonReader &));

    /// Complains about every key that was not read: a mistyped one must not be ignored. Call it last.
    void refuseOtherKeys();
    void complain(const QString &key, const QString &expectation);
    [[nodiscard]] const std::optional<Error> &problem() const { return *m_problem; }

private:
    JsonReader(const JsonReader &parent, const QJsonObject &object, const QString &path);
    [[nodiscard]] QJsonValue take(const QString &key);
    [[nodiscard]] QJsonArray arrayAt(const QString &key);
    [[nodiscard]] QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    QString m_whatItIs;
    QSet<QString> m_read;
    std::shared_ptr<std::optional<Error>> m_problem;
};

template <typename T>
QList<T> JsonReader::list(const QString &key, T (*readOne)(JsonReader &))
{
    QList<T> result;
    const QJsonArray array = arrayAt(key);
    result.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (!array.at(i).isObject()) {
            complain(place, QStringLiteral("{…}"));
            continue;
        }
        JsonReader item(*this, array.at(i).toObject(), pathOf(place));
        result.append(readOne(item));
        item.refuseOtherKeys();
    }
    return result;
}

template <typename T>
T JsonReader::object(const QString &key, T (*readOne)(JsonReader &))
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        complain(key, QStringLiteral("{…}"));
    JsonReader item(*this, value.toObject(), pathOf(key));
    T result = readOne(item);
    item.refuseOtherKeys();
    return result;
}

} // namespace confdesk
