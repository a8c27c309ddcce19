// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plaintext.h"

#include "domain/meeting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto columnGap = "  "_L1;

bool takesNoColumn(QChar character)
{
    switch (character.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return character.isLowSurrogate(); // its pair is counted once
    }
}

/// What makes spreadsheets calculate (OWASP, "CSV injection").
bool startsFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

} // namespace

QString plainText(const QString &text)
{
    return singleLine(text, text.size() + 1);
}

qsizetype displayWidth(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar character) { return !takesNoColumn(character); });
}

QString textLine(int indent, const QString &text)
{
    return QString(indent, u' ') + text + u'\n';
}

QString utcMinutes(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString csvCell(const QString &text)
{
    QString cell = plainText(text);
    if (startsFormula(text) || startsFormula(cell))
        cell.prepend(u'\'');
    if (!cell.contains(u'"') && !cell.contains(u','))
        return cell; // line breaks are gone by now
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString csvRow(const QStringList &cells)
{
    QStringList quoted;
    quoted.reserve(cells.size());
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + "\r\n"_L1;
}

QString TextTable::text(int indent) const
{
    const QList<qsizetype> widths = columnWidths();
    QString result;
    for (const QStringList &row : m_rows) {
        QString line(indent, u' ');
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString &cell = row.at(column);
            line += cell + QString(std::max<qsizetype>(0, widths.at(column) - displayWidth(cell)), u' ') + columnGap;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        result += line + u'\n';
    }
    return result;
}

QList<qsizetype> TextTable::columnWidths() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column + 1 < row.size(); ++column)
            widths[column] = std::max(widths.at(column), displayWidth(row.at(column)));
    }
    return widths;
}

} // namespace confdesk
