// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/demofolder.h"

#include "demo/graphwriter.h"
#include "demo/lmswriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::DemoFolder)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

Result<std::unique_ptr<DemoFolder>> DemoFolder::open(const QString &path, const DemoWorld &freshWorld)
{
    std::unique_ptr<DemoFolder> folder(new DemoFolder);
    const auto occupied = path.isEmpty() ? folder->makeTemporary() : folder->occupy(path);
    if (!occupied)
        return tl::unexpected(occupied.error());
    const bool hasDatabase = QFileInfo::exists(folder->databaseFile());
    const bool hasWorld = !path.isEmpty() && QFileInfo::exists(folder->worldFile());
    if (hasDatabase != hasWorld) {
        const QString missing = hasDatabase ? folder->worldFile() : folder->databaseFile();
        return failure(ErrorKind::Database,
                       Text::tr("The folder %1 holds half a demo: %2 is missing. Nothing was changed; give another "
                                "folder, or empty this one.")
                           .arg(shown(folder->m_path), QFileInfo(missing).fileName()));
    }
    const auto usable = hasDatabase ? folder->readWorld() : folder->fill(freshWorld);
    if (!usable)
        return tl::unexpected(usable.error());
    return folder;
}

QString DemoFolder::journalFile() const
{
    return m_path + "/journal.sqlite3"_L1;
}

QString DemoFolder::databaseFile() const
{
    return m_path + "/lms.sqlite3"_L1;
}

QString DemoFolder::worldFile() const
{
    return m_temporary ? QString() : QString(m_path + "/graph.json"_L1);
}

Result<Done> DemoFolder::makeTemporary()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    if (!m_temporary->isValid()) {
        return failure(
            ErrorKind::Database,
            Text::tr("The demo needs a temporary folder, but none could be made: %1").arg(m_temporary->errorString()));
    }
    m_path = m_temporary->path();
    return Done{};
}

Result<Done> DemoFolder::occupy(const QString &path)
{
    m_path = QDir(path).absolutePath();
    if (!QDir().mkpath(m_path)) {
        return failure(ErrorKind::Database,
                       Text::tr("The folder %1 for the demo cannot be made. Give one that can.").arg(shown(m_path)));
    }
    m_lock = std::make_unique<QLockFile>(m_path + "/.lock"_L1);
    m_lock->setStaleLockTime(0); // it may be held for days; that of a program that died is found out by its process id
    if (m_lock->tryLock())
        return Done{};
    if (m_lock->error() == QLockFile::LockFailedError) {
        return failure(
            ErrorKind::Database,
            Text::tr("The demo in %1 is in use by another program. Wait for its end, or give another folder.")
                .arg(shown(m_path)));
    }
    return failure(ErrorKind::Database,
                   Text::tr("The folder %1 for the demo cannot be written to. Give one that can.").arg(shown(m_path)));
}

Result<Done> DemoFolder::fill(const DemoWorld &freshWorld)
{
    m_world = simulatedWorld(freshWorld);
    if (!m_temporary) {
        if (const auto written = writeWorld(); !written)
            return written;
    }
    const auto created = createSqliteLms(freshWorld, databaseFile());
    if (!created && !m_temporary)
        QFile::remove(worldFile()); // ours, of a moment ago: the next call begins anew
    return created;
}

Result<Done> DemoFolder::writeWorld() const
{
    QSaveFile file(worldFile());
    if (file.open(QIODevice::WriteOnly) && file.write(toJson(m_world)) >= 0 && file.commit())
        return Done{};
    return failure(ErrorKind::Database,
                   Text::tr("%1 cannot be written: %2").arg(shown(worldFile()), file.errorString()));
}

Result<Done> DemoFolder::readWorld()
{
    QFile file(worldFile());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Database,
                       Text::tr("%1 cannot be read: %2").arg(shown(worldFile()), file.errorString()));
    const auto world = parseWorld(file.readAll());
    if (!world) {
        return failure(ErrorKind::Database,
                       Text::tr("%1 is damaged. Nothing was changed; give another folder, or empty this one.")
                           .arg(shown(worldFile())),
                       world.error().text);
    }
    m_world = *world;
    return Done{};
}

} // namespace confdesk
