// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/meeting.h"

#include "domain/idforms.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool isLineBreak(char16_t c)
{
    return (c >= u'\n' && c <= u'\r') || c == u'\u0085' || c == u'\u2028' || c == u'\u2029';
}

/// Those that turn the direction of the text around them, also of a table's other columns.
bool isBidiControl(char16_t c)
{
    return c == u'\u061C' || c == u'\u200E' || c == u'\u200F' || (c >= u'\u202A' && c <= u'\u202E') ||
           (c >= u'\u2066' && c <= u'\u2069');
}

bool isControl(char16_t c)
{
    return c < u' ' || (c >= u'\u007F' && c <= u'\u009F');
}

QChar onOneLine(QChar character)
{
    constexpr QChar visibleBlank = u'\u2423';
    const char16_t c = character.unicode();
    if (isLineBreak(c) || c == u'\t')
        return u' ';
    return isControl(c) || isBidiControl(c) ? visibleBlank : character;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Meeting)
};

} // namespace

bool Meeting::isTeams() const
{
    return conference.platform.trimmed().compare("teams"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<EventId> Meeting::eventId() const
{
    const QString text = trimmedInvisible(stored.eventId.value_or(QString()));
    if (text.isEmpty() || guidOf(text))
        return std::nullopt;
    return EventId{text};
}

QString displayName(const Meeting &meeting)
{
    QString title = singleLine(meeting.conference.title).trimmed();
    if (title.isEmpty()) {
        title = Text::tr("Conference %1 (without a title)").arg(meeting.conference.id.value());
    }
    const WallTime &wallTime = meeting.wallTime;
    if (!wallTime.date.isValid() || !wallTime.start.isValid())
        return title;
    const QString date = QLocale().toString(wallTime.date, u"d MMMM yyyy");
    const QString start = wallTime.start.toString(u"HH:mm"_s);
    const QString zone = singleLine(wallTime.timezone, 64).trimmed();
    if (zone.isEmpty())
        return Text::tr("%1, %2 %3").arg(title, date, start);
    return Text::tr("%1, %2 %3 (%4)").arg(title, date, start, zone);
}

QString singleLine(const QString &text, qsizetype maximum)
{
    // A text far too long is not walked through to its end.
    const bool isTooLong = text.size() > maximum;
    qsizetype length = isTooLong ? qMax<qsizetype>(maximum - 1, 0) : text.size();
    if (isTooLong && length > 0 && text.at(length - 1).isHighSurrogate())
        --length;
    QString line;
    line.reserve(length + 1);
    for (qsizetype i = 0; i < length; ++i) {
        if (text.at(i) == u'\n' && i > 0 && text.at(i - 1) == u'\r')
            continue;
        line.append(onOneLine(text.at(i)));
    }
    if (isTooLong)
        line.append(u'…');
    return line;
}

} // namespace confdesk
