// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

namespace confdesk {

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat found
    {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return FileIdentity{.device = found.st_dev, .inode = found.st_ino};
}

} // namespace confdesk
