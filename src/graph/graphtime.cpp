// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphtime.h"

#include "graph/jsonfields.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// `text` cut to the milliseconds that QDateTime can read, offset kept.
QDateTime parseIso(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString milliseconds = match.captured(2).leftJustified(3, u'0').left(3);
    const QString whole = match.captured(1) + u'.' + milliseconds + match.captured(3);
    return QDateTime::fromString(whole, Qt::ISODateWithMs);
}

QTimeZone zoneOf(const QString &name)
{
    const QByteArray iana = name.toLatin1();
    if (name == "UTC"_L1)
        return QTimeZone::utc();
    if (QTimeZone::isTimeZoneIdAvailable(iana))
        return QTimeZone(iana);
    const QByteArray translated = QTimeZone::windowsIdToDefaultIanaId(iana);
    return translated.isEmpty() ? QTimeZone() : QTimeZone(translated);
}

} // namespace

Result<QDateTime> zonedTime(const QJsonObject &object, const QString &key)
{
    const auto time = requiredObject(object, key);
    if (!time)
        return failure(time.error());
    const auto text = requiredText(*time, u"dateTime"_s);
    if (!text)
        return failure(text.error());
    const auto zoneName = requiredText(*time, u"timeZone"_s);
    if (!zoneName)
        return failure(zoneName.error());
    const QDateTime wall = parseIso(*text);
    if (!wall.isValid())
        return badField(key + ".dateTime"_L1, u"“%1” is no time"_s.arg(*text));
    if (wall.timeSpec() != Qt::LocalTime) // it came with an offset after all: that decides
        return wall.toUTC();
    const QTimeZone zone = zoneOf(*zoneName);
    if (!zone.isValid())
        return badField(key + ".timeZone"_L1, u"“%1” is no known zone"_s.arg(*zoneName));
    return QDateTime(wall.date(), wall.time(), zone).toUTC();
}

Result<QDateTime> instant(const QJsonObject &object, const QString &key)
{
    const auto text = requiredText(object, key);
    if (!text)
        return failure(text.error());
    const QDateTime moment = parseIso(*text);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return badField(key, u"“%1” is no time with an offset"_s.arg(*text));
    return moment.toUTC();
}

Result<QDateTime> optionalInstant(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QDateTime();
    return instant(object, key);
}

QByteArray inSeconds(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s).toLatin1();
}

} // namespace confdesk
