// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/ownerfile.h"

#include "sql/fileidentity.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::OwnerFile)
};

// Beside the file itself, whatever link it was reached by: the same for everybody.
QString ownerPath(const QString &journalFile, const QString &owner)
{
    const QFileInfo file(journalFile);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    return u"%1.%2.owner"_s.arg(path, owner);
}

int openDescriptor(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

bool isStillAt(const QString &path, int descriptor)
{
    struct stat found
    {};
    return ::fstat(descriptor, &found) == 0 &&
           identityOf(path) == FileIdentity{.device = found.st_dev, .inode = found.st_ino};
}

enum class Look { Missing, Dead, Alive };

// With a lock that several may have: those who look do not take each other for somebody alive.
Look lookAt(const QString &path, bool remove)
{
    const int descriptor = openDescriptor(path, O_RDONLY);
    if (descriptor < 0)
        return errno == ENOENT ? Look::Missing : Look::Alive;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    if (isFree && remove)
        QFile::remove(path);
    ::close(descriptor);
    return isFree ? Look::Dead : Look::Alive;
}

} // namespace

Result<OwnerFile> OwnerFile::hold(const QString &journalFile, const QString &owner, const QString &place)
{
    const QString path = ownerPath(journalFile, owner);
    while (true) {
        const int descriptor = openDescriptor(path, O_RDWR | O_CREAT);
        if (descriptor < 0) {
            return failure(ErrorKind::Database,
                           Text::tr("The %1 cannot be used: the file %2, which shows other programs that this one is "
                                    "running, cannot be made (%3). Ask for the right to write in its folder.")
                               .arg(place, path, qt_error_string(errno)));
        }
        OwnerFile file(path, descriptor);
        if (::flock(descriptor, LOCK_EX) != 0) {
            return failure(
                ErrorKind::Database,
                Text::tr("The %1 cannot be used: its folder does not support locks (%2). Keep the journal on "
                         "a local disk.")
                    .arg(place, qt_error_string(errno)));
        }
        // Somebody who tidies up may have taken it for a dead one's between the two calls.
        if (isStillAt(path, descriptor))
            return file;
        file.m_path.clear();
    }
}

OwnerFile::OwnerFile(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

OwnerFile::OwnerFile(OwnerFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_descriptor(std::exchange(other.m_descriptor, -1))
{}

OwnerFile &OwnerFile::operator=(OwnerFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OwnerFile::~OwnerFile()
{
    if (m_descriptor < 0)
        return;
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    ::close(m_descriptor);
}

bool isOwnerAlive(const QString &journalFile, const QString &owner)
{
    return lookAt(ownerPath(journalFile, owner), false) == Look::Alive;
}

void removeDeadOwners(const QString &journalFile)
{
    const QFileInfo any(ownerPath(journalFile, u"*"_s));
    const QStringList names = QDir(any.path()).entryList({any.fileName()}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        static_cast<void>(lookAt(any.path() + u'/' + name, true));
}

} // namespace confdesk
