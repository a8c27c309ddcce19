// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/inifile.h"
#include "domain/profile.h"

#include <QStringList>

namespace confdesk {

/// The entries of a profile, read key by key. Each call gives the value or the error to show; an empty value counts as
/// absent.
class ProfileReader
{
public:
    ProfileReader(IniFile file, QString fileName);

    /// Unknown sections and keys, repeated keys, and secrets, which have no place in the file.
    [[nodiscard]] Result<Done> checkKeys() const;

    [[nodiscard]] bool hasSection(const QString &section) const; ///< with at least one value in it
    [[nodiscard]] QString text(const QString &section, const QString &key, const QString &fallback = {}) const;
    /// `why` completes "The key “file” of [database] is missing: …".
    [[nodiscard]] Result<QString> required(const QString &section, const QString &key, const QString &why) const;
    /// One of `allowed`; absent: the first of them.
    [[nodiscard]] Result<QString> oneOf(const QString &section, const QString &key, const QStringList &allowed) const;
    [[nodiscard]] Result<bool> boolean(const QString &section, const QString &key) const; ///< absent: false
    [[nodiscard]] Result<int> port(const QString &section, const QString &key, int fallback) const;
    /// https, or http to this machine; without a slash at the end; empty when absent.
    [[nodiscard]] Result<QString> address(const QString &section, const QString &key) const;

    /// An error about a key, at its line, or at its section's when it is absent.
    [[nodiscard]] tl::unexpected<Error> keyFailure(const QString &section, const QString &key,
                                                   const QString &what) const;

private:
    [[nodiscard]] const IniEntry *find(const QString &section, const QString &key) const;
    [[nodiscard]] int lineOf(const QString &section, const QString &key) const;
    [[nodiscard]] Result<Done> checkEntry(const IniEntry &entry) const;
    [[nodiscard]] tl::unexpected<Error> entryFailure(const IniEntry &entry, const QString &what) const;

    IniFile m_file;
    QString m_fileName;
};

} // namespace confdesk
