// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/timezones.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool hasFormOfName(const QString &name)
{
    const auto isNameCharacter = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'/' || c == u'_' || c == u'-' || c == u'+');
    };
    const bool isPath = name.startsWith(u'/') || name.endsWith(u'/') || name.contains("//"_L1);
    const bool isOther = name == "localtime"_L1 || name == "posixrules"_L1 || name.startsWith("posix/"_L1) ||
                         name.startsWith("right/"_L1);
    return !name.isEmpty() && !isPath && !isOther && std::ranges::all_of(name, isNameCharacter);
}

/// Whether tzdata has it: every zone and every alias is a file there. QTimeZone::availableTimeZoneIds() lacks the
/// aliases.
bool isInstalled(const QString &name)
{
#ifdef Q_OS_UNIX
    QFile file(u"/usr/share/zoneinfo/"_s + name);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
#else
    return QTimeZone::isTimeZoneIdAvailable(name.toLatin1()) && !name.startsWith("UTC+"_L1) &&
           !name.startsWith("UTC-"_L1);
#endif
}

std::optional<QTimeZone> loadZone(const QString &name)
{
    if (!hasFormOfName(name) || !isInstalled(name))
        return std::nullopt;
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

} // namespace

std::optional<QTimeZone> tzdataZone(const QString &name)
{
    // Lists of a million meetings name a handful of zones. One cache per thread: no lock. The names are unchecked text
    // of a database, so that there is a bound.
    constexpr qsizetype mostNames = 1000;
    static thread_local QHash<QString, std::optional<QTimeZone>> zones;
    if (const auto known = zones.constFind(name); known != zones.cend())
        return *known;
    if (zones.size() >= mostNames)
        zones.clear();
    return *zones.insert(name, loadZone(name));
}

} // namespace confdesk
