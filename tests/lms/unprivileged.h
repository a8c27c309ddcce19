// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace confdesk::testing {

/// Makes the process, when it runs as root, to whom no permission means anything, somebody else for a while; with a
/// folder of that person's.
class Unprivileged
{
public:
    explicit Unprivileged(const QString &original);
    ~Unprivileged();
    Q_DISABLE_COPY_MOVE(Unprivileged)

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("lms.sqlite3")); }

private:
    bool m_wasRoot;
    QTemporaryDir m_folder;
};

} // namespace confdesk::testing
