// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace confdesk {

/// How one program shows the others that it is alive: a file beside the journal, locked (flock) as long as the object,
/// or the process, lives. The kernel drops the lock however the process ends, and no process id is involved.
class OwnerFile
{
public:
    /// `place` names the journal in an error.
    [[nodiscard]] static Result<OwnerFile> hold(const QString &journalFile, const QString &owner, const QString &place);

    OwnerFile(OwnerFile &&other) noexcept;
    OwnerFile &operator=(OwnerFile &&other) noexcept;
    OwnerFile(const OwnerFile &) = delete;
    OwnerFile &operator=(const OwnerFile &) = delete;
    /// Takes the file away.
    ~OwnerFile();

private:
    OwnerFile(QString path, int descriptor);

    QString m_path;
    int m_descriptor = -1;
};

/// Whether the owner's file is there and locked. When that cannot be found out: yes, for safety.
[[nodiscard]] bool isOwnerAlive(const QString &journalFile, const QString &owner);

/// Takes away the files of owners that died.
void removeDeadOwners(const QString &journalFile);

} // namespace confdesk
