// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/requesttarget.h"

namespace confdesk {

namespace {

QString decodedOnce(const QByteArray &encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded));
}

QString decodedFormText(QByteArray encoded)
{
    encoded.replace('+', ' ');
    return decodedOnce(encoded);
}

QList<QPair<QByteArray, QByteArray>> rawPairs(const QByteArray &encoded)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        pairs.append({equals < 0 ? part : part.left(equals), equals < 0 ? QByteArray() : part.mid(equals + 1)});
    }
    return pairs;
}

} // namespace

QList<QPair<QString, QString>> decodedPairs(const QByteArray &encoded)
{
    QList<QPair<QString, QString>> pairs;
    for (const auto &[name, value] : rawPairs(encoded))
        pairs.append({decodedFormText(name), decodedFormText(value)});
    return pairs;
}

RequestTarget RequestTarget::parse(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray rawQuery = question < 0 ? QByteArray() : target.mid(question + 1);
    RequestTarget result{.segments = {},
                         .query = decodedPairs(rawQuery),
                         .path = question < 0 ? target : target.left(question),
                         .rawQuery = rawPairs(rawQuery)};
    for (const QByteArray &segment : result.path.split('/')) {
        if (!segment.isEmpty())
            result.segments.append(decodedOnce(segment));
    }
    return result;
}

std::optional<QString> RequestTarget::option(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key.startsWith(u'$') && QStringView(key).mid(1).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace confdesk
