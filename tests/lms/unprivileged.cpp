// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/unprivileged.h"

#include <QFile>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

constexpr uid_t nobody = 65'534;

} // namespace

// The folder is not in TMPDIR, whose parents may be closed to others.
Unprivileged::Unprivileged(const QString &original)
    : m_wasRoot(::geteuid() == 0), m_folder(u"/tmp/confdesk-unprivileged-XXXXXX"_s)
{
    if (!QFile::copy(original, file()))
        qFatal("cannot copy the file");
    if (!m_wasRoot)
        return;
    bool isDone = true;
    for (const QString &path : {folder(), file()})
        isDone = isDone && ::chown(QFile::encodeName(path).constData(), nobody, nobody) == 0;
    if (!isDone || ::setresuid(nobody, nobody, 0) != 0)
        qFatal("root cannot become another user here");
}

Unprivileged::~Unprivileged()
{
    if (!m_wasRoot)
        return;
    if (::setresuid(0, 0, 0) != 0)
        qFatal("cannot become root again");
    // The leak checker looks at this process from a thread of its own, which the kernel now would not allow.
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

} // namespace confdesk::testing
