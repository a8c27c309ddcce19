// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace confdesk {

/// `text` in full, without what would move a terminal's cursor, hide text or turn its direction.
[[nodiscard]] QString plainText(const QString &text);

/// How many columns of a terminal `text` takes; combining marks take none. East Asian wide characters count as one.
[[nodiscard]] qsizetype displayWidth(const QString &text);

/// `text` as a line of its own, that far from the left.
[[nodiscard]] QString textLine(int indent, const QString &text);
/// "2026-03-02 13:40", for people; in UTC.
[[nodiscard]] QString utcMinutes(const QDateTime &utc);

/// One cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QString csvCell(const QString &text);
/// Cells with commas between and CR LF behind.
[[nodiscard]] QString csvRow(const QStringList &cells);

/// Lines whose cells stand under each other. Cells are plain text already; the last column may be of any length.
class TextTable
{
public:
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Every line begins with `indent` blanks, and ends in a line break but no blank.
    [[nodiscard]] QString text(int indent = 0) const;

private:
    [[nodiscard]] QList<qsizetype> columnWidths() const;

    QList<QStringList> m_rows;
};

} // namespace confdesk
