// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linkwrapping.h"

#include "domain/idforms.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isMailProtection(const WebLink &link)
{
    static constexpr std::array hostEnds{
        ".safelinks.protection.outlook.com"_L1,
        ".safelinks.protection.office365.us"_L1,
    };
    // What Teams itself puts around links in a chat.
    const bool isTeamsOwn = link.host == "statics.teams.cdn.office.net"_L1 &&
                            link.path.endsWith("/atp-safelinks.html"_L1, Qt::CaseInsensitive);
    return isTeamsOwn ||
           std::ranges::any_of(hostEnds, [&link](QLatin1StringView end) { return link.host.endsWith(end); });
}

/// A value that was put in without encoding must not be decoded: its escapes are the inner link's own.
QString innerText(const QString &value)
{
    return value.contains("://"_L1) || value.startsWith(u'/') ? value : percentDecoded(value);
}

/// "/_#/l/meetup-join/…" is the address of a page inside Teams: what follows the # is the link's path.
std::optional<QString> pageInside(const WebLink &host, const QString &address)
{
    const qsizetype hash = address.indexOf(u'#');
    const QString path = address.sliced(hash + 1);
    const bool isMeeting = path.startsWith("/l/meetup-join/"_L1, Qt::CaseInsensitive) ||
                           path.startsWith("/l/meeting/"_L1, Qt::CaseInsensitive) ||
                           path.startsWith("/meet/"_L1, Qt::CaseInsensitive);
    if (!isMeeting)
        return std::nullopt;
    return QString("https://"_L1 + host.host + path);
}

std::optional<QString> unwrappedOnce(const WebLink &link)
{
    const auto inner = link.parameter(u"url");
    if (isMailProtection(link))
        return inner ? std::optional(innerText(*inner)) : std::nullopt;
    if (teamsHost(link) == TeamsHost::None)
        return std::nullopt;
    if (inner && link.path.startsWith("/dl/launcher/"_L1, Qt::CaseInsensitive))
        return pageInside(link, innerText(*inner));
    return link.fragment.isEmpty() ? std::nullopt : pageInside(link, u"#"_s + link.fragment);
}

} // namespace

TeamsHost teamsHost(const WebLink &link)
{
    static constexpr std::array workHosts{
        "teams.microsoft.com"_L1,    "teams.cloud.microsoft"_L1, "gov.teams.microsoft.us"_L1,
        "dod.teams.microsoft.us"_L1, "teams.microsoft.us"_L1,    "events.teams.microsoft.com"_L1,
    };
    if (!link.port.isEmpty())
        return TeamsHost::None;
    if (link.host == "teams.live.com"_L1)
        return TeamsHost::Consumer;
    return std::ranges::find(workHosts, link.host) == workHosts.end() ? TeamsHost::None : TeamsHost::Work;
}

QString unwrapped(const QString &link)
{
    constexpr int mostWrappings = 5;
    QString text = link;
    for (int i = 0; i < mostWrappings; ++i) {
        const auto url = parseWebLink(text);
        const auto inner = url ? unwrappedOnce(*url) : std::nullopt;
        if (!inner)
            break;
        text = *inner;
    }
    return text;
}

} // namespace confdesk
