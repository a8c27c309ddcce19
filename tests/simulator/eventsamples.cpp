// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/eventsamples.h"

#include "simulator/rawclient.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk {

QJsonObject zoned(const QString &dateTime, const QString &zone)
{
    return {{u"dateTime"_s, dateTime}, {u"timeZone"_s, zone}};
}

QJsonObject newEvent()
{
    return {{u"subject"_s, u"Drawing"_s},
            {u"start"_s, zoned(u"2031-07-01T10:00:00"_s, u"Europe/Berlin"_s)},
            {u"end"_s, zoned(u"2031-07-01T11:30:00"_s, u"Europe/Berlin"_s)},
            {u"isOnlineMeeting"_s, true},
            {u"onlineMeetingProvider"_s, u"teamsForBusiness"_s},
            {u"transactionId"_s, u"5f0a3c9e-0000-4000-8000-000000000001"_s}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray filterFor(const QString &joinUrl)
{
    return linkFilter(QUrl::toPercentEncoding(joinUrl));
}

} // namespace confdesk
