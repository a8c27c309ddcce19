// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linksamples.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

QString inSafeLink(const QString &link, const QString &host, const QString &path)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(link));
    return "https://"_L1 + host + path + "?url="_L1 + encoded +
           "&data=05%7C02%7Cann%40example.org%7C1d2e%7C0%7C0%7C638&sdata=b2RkK2Zvbw%3D&reserved=0"_L1;
}

} // namespace confdesk::testing
