// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/storedvalues.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// Longer than any date or time: what is longer is not matched against a pattern at all.
constexpr qsizetype longestMoment = 64;

QString shortText(const QVariant &column)
{
    const QString text = column.toString();
    return text.size() > longestMoment ? QString() : text.trimmed();
}

QDate dateOf(const QRegularExpressionMatch &match)
{
    return QDate(match.capturedView(u"year").toInt(), match.capturedView(u"month").toInt(),
                 match.capturedView(u"day").toInt());
}

QTime timeOf(const QRegularExpressionMatch &match)
{
    const int milliseconds = match.captured(u"fraction"_s).leftJustified(3, u'0', true).toInt();
    return QTime(match.capturedView(u"hour").toInt(), match.capturedView(u"minute").toInt(),
                 match.capturedView(u"second").toInt(), milliseconds);
}

/// Seconds east of UTC; a text without a zone is UTC.
int offsetOf(const QRegularExpressionMatch &match)
{
    const int seconds =
        match.capturedView(u"zoneHours").toInt() * 3600 + match.capturedView(u"zoneMinutes").toInt() * 60;
    return match.capturedView(u"sign") == u'-' ? -seconds : seconds;
}

constexpr QStringView datePattern = u"(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})";
constexpr QStringView timePattern =
    u"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,12}))?)?";
constexpr QStringView zonePattern = u"(?:\\s?(?:[Zz]|(?<sign>[+-])(?<zoneHours>[0-9]{2}):?(?<zoneMinutes>[0-9]{2})?))?";

const QRegularExpression &datePart()
{
    static const QRegularExpression pattern(u"\\A"_s + datePattern + u"(?:[T ]"_s + timePattern + zonePattern +
                                            u")?\\z"_s);
    return pattern;
}

const QRegularExpression &timeAlone()
{
    static const QRegularExpression pattern(u"\\A"_s + timePattern + u"\\z"_s);
    return pattern;
}

const QRegularExpression &moment()
{
    static const QRegularExpression pattern(u"\\A"_s + datePattern + u"[T ]"_s + timePattern + zonePattern + u"\\z"_s);
    return pattern;
}

} // namespace

StoredText textFrom(const QVariant &column)
{
    return column.isNull() ? StoredText() : StoredText(column.toString());
}

QDate dateFrom(const QVariant &column)
{
    const QRegularExpressionMatch match = datePart().match(shortText(column));
    return match.hasMatch() ? dateOf(match) : QDate();
}

QTime timeFrom(const QVariant &column)
{
    const QRegularExpressionMatch match = timeAlone().match(shortText(column));
    return match.hasMatch() ? timeOf(match) : QTime();
}

QDateTime utcFrom(const QVariant &column)
{
    const QRegularExpressionMatch match = moment().match(shortText(column));
    if (!match.hasMatch())
        return {};
    const QDate date = dateOf(match);
    const QTime time = timeOf(match);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC).addSecs(-offsetOf(match));
}

bool boolFrom(const QVariant &column)
{
    if (column.typeId() == QMetaType::Bool)
        return column.toBool();
    return column.typeId() != QMetaType::QString && column.toLongLong() == 1;
}

QVariant toVariant(const StoredText &text)
{
    if (!text)
        return QVariant(QMetaType::fromType<QString>());
    // Qt's drivers write NULL for a null QString.
    return text->isNull() ? QVariant(QString(""_L1)) : QVariant(*text);
}

QString storedMoment(const QDateTime &moment, Engine engine)
{
    const QDateTime utc = moment.toUTC();
    QString text = utc.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (const int milliseconds = utc.time().msec(); milliseconds != 0)
        text += u'.' + QString::number(milliseconds * 1000).rightJustified(6, u'0');
    if (engine == Engine::PostgreSql)
        text += "+00"_L1;
    return text;
}

} // namespace confdesk
