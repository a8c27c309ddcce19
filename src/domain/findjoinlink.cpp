// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/joinlink.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isDelimiter(QChar c)
{
    return c.isSpace() || c == u'"' || c == u'\'' || c == u'<' || c == u'>' || c == u'|' ||
           c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// Punctuation that ends a sentence around a link, never the link.
bool isTrailingPunctuation(QChar c)
{
    return QStringView(u".,;:!?)]*…”’»").contains(c);
}

/// Length of the address at the start of `text`. An un-escaped context, {"Tid":"…"}, is part of it.
qsizetype addressLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && !isDelimiter(text.at(length))) {
        const qsizetype close = text.at(length) == u'{' ? text.indexOf(u'}', length) : -1;
        length = close < 0 ? length + 1 : close + 1;
    }
    while (length > 0 && isTrailingPunctuation(text.at(length - 1)))
        --length;
    return length;
}

bool isAddress(QStringView text)
{
    return text.startsWith("https://"_L1, Qt::CaseInsensitive) || text.startsWith("http://"_L1, Qt::CaseInsensitive);
}

bool namesMeeting(const JoinLink &link)
{
    switch (link.shape()) {
    case JoinLink::Shape::Long:
    case JoinLink::Shape::Channel:
    case JoinLink::Shape::Short:
    case JoinLink::Shape::MeetNow:
    case JoinLink::Shape::Fabricated:
    case JoinLink::Shape::Consumer:
        return true;
    case JoinLink::Shape::Missing:
    case JoinLink::Shape::BareHost:
    case JoinLink::Shape::NotTeams:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QString findJoinLink(const QString &text)
{
    constexpr qsizetype longestLink = 8192; // Safe Links around a link of 500 characters stay far below
    for (qsizetype position = text.indexOf("http"_L1, 0, Qt::CaseInsensitive); position >= 0;
         position = text.indexOf("http"_L1, position + 4, Qt::CaseInsensitive)) {
        const QStringView rest = QStringView(text).mid(position, longestLink);
        if (!isAddress(rest))
            continue;
        const JoinLink link = JoinLink::parse(rest.first(addressLength(rest)).toString());
        if (namesMeeting(link))
            return link.text();
    }
    return {};
}

} // namespace confdesk
