// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace confdesk {

/// One `key=value` of an INI file, and where it stands.
struct IniEntry
{
    QString section;
    QString key;
    QString value; ///< without surrounding white space and comment; else literal
    int line = 0;

    bool operator==(const IniEntry &) const = default;
};

struct IniSection
{
    QString name;
    int line = 0;

    bool operator==(const IniSection &) const = default;
};

struct IniFile
{
    QList<IniSection> sections;
    QList<IniEntry> entries;
    int lines = 0;

    bool operator==(const IniFile &) const = default;
};

/// Reads INI text the way docs/cli.md describes it. QSettings cannot: it splits values at commas and cuts them at every
/// semicolon. UTF-8 with or without byte order mark; lines end in LF or CRLF; a `;` at the start of a line or after
/// white space, and a `#` at the start of a line, begin a comment. Errors name `fileName` and the line.
[[nodiscard]] Result<IniFile> parseIni(const QByteArray &text, const QString &fileName);

} // namespace confdesk
