// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/idforms.h"

#include <QByteArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isThreadCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-' ||
           c == u'.' || c == u'+' || c == u'=';
}

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

} // namespace

std::optional<QString> guidOf(QStringView text)
{
    constexpr qsizetype guidLength = 36;
    if (text.size() == guidLength + 2 && text.front() == u'{' && text.back() == u'}')
        text = text.sliced(1, guidLength);
    if (text.size() != guidLength)
        return std::nullopt;
    for (qsizetype i = 0; i < guidLength; ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text.at(i) != u'-' : !isHexDigit(text.at(i)))
            return std::nullopt;
    }
    return text.toString().toLower();
}

bool isThreadId(QStringView text)
{
    static constexpr std::array suffixes{"@thread.v2"_L1, "@thread.tacv2"_L1, "@thread.skype"_L1};
    constexpr auto prefix = "19:"_L1;
    if (!text.startsWith(prefix))
        return false;
    const auto *suffix = std::ranges::find_if(suffixes, [text](QLatin1StringView each) { return text.endsWith(each); });
    if (suffix == suffixes.end() || text.size() <= prefix.size() + suffix->size())
        return false;
    const QStringView name = text.sliced(prefix.size(), text.size() - prefix.size() - suffix->size());
    return std::ranges::all_of(name, isThreadCharacter);
}

std::optional<QString> threadIdOf(QStringView text)
{
    QString decoded = text.toString();
    for (int decodings = 0; decodings <= 2; ++decodings) {
        if (isThreadId(decoded))
            return decoded;
        if (!decoded.contains(u'%'))
            return std::nullopt;
        decoded = percentDecoded(decoded);
    }
    return std::nullopt;
}

QString percentDecoded(QStringView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

QString trimmedInvisible(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isInvisible(text.at(begin)))
        ++begin;
    while (end > begin && isInvisible(text.at(end - 1)))
        --end;
    return text.sliced(begin, end - begin);
}

} // namespace confdesk
