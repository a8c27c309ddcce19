// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/weblink.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isForbidden(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool isOneWord(QStringView text)
{
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'{')
            ++depth;
        else if (c == u'}')
            --depth;
        else if (isForbidden(c) && !(c == u' ' && depth > 0))
            return false;
    }
    return true;
}

bool isHostCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c == u'.' || c == u'-';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

struct Halves
{
    QStringView before;
    QStringView after; ///< empty when there is no separator
};

Halves splitAt(QStringView text, QChar separator)
{
    const qsizetype position = text.indexOf(separator);
    if (position < 0)
        return {.before = text, .after = {}};
    return {.before = text.first(position), .after = text.sliced(position + 1)};
}

bool isPlainAuthority(const WebLink &link)
{
    return !link.host.isEmpty() && std::ranges::all_of(link.host, isHostCharacter) &&
           std::ranges::all_of(link.port, isDigit);
}

} // namespace

std::optional<QString> WebLink::parameter(QStringView name) const
{
    for (const QStringView pair : QStringView(query).split(u'&')) {
        const auto [key, value] = splitAt(pair, u'=');
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.toString();
    }
    return std::nullopt;
}

std::optional<WebLink> parseWebLink(const QString &text)
{
    WebLink link;
    if (text.startsWith("https://"_L1, Qt::CaseInsensitive))
        link.scheme = u"https"_s;
    else if (text.startsWith("http://"_L1, Qt::CaseInsensitive))
        link.scheme = u"http"_s;
    else
        return std::nullopt;
    if (!isOneWord(text))
        return std::nullopt;

    const QStringView rest = QStringView(text).sliced(link.scheme.size() + 3);
    const auto isAuthorityEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const qsizetype authorityLength = std::ranges::find_if(rest, isAuthorityEnd) - rest.begin();
    const auto [host, port] = splitAt(rest.first(authorityLength), u':');
    const bool isUsualPort = port == (link.scheme == "https"_L1 ? u"443" : u"80");
    link.host = host.toString().toLower();
    link.port = isUsualPort ? QString() : port.toString();
    if (!isPlainAuthority(link))
        return std::nullopt;

    const auto [beforeFragment, fragment] = splitAt(rest.sliced(authorityLength), u'#');
    const auto [path, query] = splitAt(beforeFragment, u'?');
    link.path = path.toString();
    link.query = query.toString();
    link.fragment = fragment.toString();
    return link;
}

} // namespace confdesk
