// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalfile.h"

#include "journal/journalschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JournalFile)
};

constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto privateFolder = privateFile | QFile::ExeOwner;

tl::unexpected<Error> refused(const QString &sentence, const ConnectionSettings &settings)
{
    return failure(ErrorKind::Database, sentence.arg(settings.place()));
}

/// A file that is about to become a journal, under another name.
class UnfinishedJournal final : public Connection
{
public:
    explicit UnfinishedJournal(ConnectionSettings settings) : Connection(std::move(settings)) {}
    ~UnfinishedJournal() override
    {
        close();
        const QString path = settings().database.file;
        QFile::remove(path);
        QFile::remove(path + "-journal"_L1);
    }
    Q_DISABLE_COPY_MOVE(UnfinishedJournal)

protected:
    Result<Done> checkFile() override
    {
        QFile file(settings().database.file);
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile))
            return Done{};
        return failure(ErrorKind::Database,
                       Text::tr("The %1 cannot be made: %2. Ask for the right to write in its folder, or name another "
                                "file with --journal.")
                           .arg(place(), file.errorString()));
    }

    Result<Done> inspect(const std::stop_token &stop) override
    {
        return prepareJournalSession(*this, stop).and_then([&](Done) {
            return migrateJournal(*this, journalVersions(), stop);
        });
    }
};

Result<Done> makeFolder(const QString &folder, const ConnectionSettings &settings)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return Done{};
    if (auto made = makeFolder(info.path(), settings); !made)
        return made;
    // Somebody else may have made it meanwhile.
    if (QDir().mkdir(folder, privateFolder) || QFileInfo(folder).isDir())
        return Done{};
    return failure(
        ErrorKind::Database,
        Text::tr("The %1 cannot be made: its folder %2 is not there and cannot be made. Ask for the right to "
                 "write, or name another file with --journal.")
            .arg(settings.place(), folder));
}

// Never over a file that is there already; link() does not work on every file system.
bool putInPlace(const QString &made, const QString &path)
{
    const QByteArray from = QFile::encodeName(made);
    const QByteArray to = QFile::encodeName(path);
    return ::link(from.constData(), to.constData()) == 0 || errno == EEXIST ||
           ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0 || errno == EEXIST;
}

// So that a power cut does not take the name away again.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

bool hasJournalFile(const ConnectionSettings &settings)
{
    return QFileInfo::exists(settings.database.file);
}

Result<Done> checkJournalFile(const ConnectionSettings &settings)
{
    const QFileInfo file(settings.database.file);
    if (!file.isFile())
        return refused(Text::tr("The %1 cannot be opened: this is not a file. Name a file with --journal."), settings);
    if (!file.isReadable() || !file.isWritable()) {
        return refused(Text::tr("The %1 cannot be used: you may not read and write this file. Ask for permission, or "
                                "name another file with --journal."),
                       settings);
    }
    if (!QFileInfo(file.canonicalPath()).isWritable()) {
        return refused(
            Text::tr("The %1 cannot be used: you may not write in its folder, where SQLite keeps what belongs "
                     "to it. Ask for permission, or name another file with --journal."),
            settings);
    }
    // Journals are never made empty: this one has been cut off.
    if (file.size() == 0) {
        return refused(
            Text::tr("The %1 is damaged: the file is empty. Put a backup in its place, or take the file away "
                     "to begin a new one; what was unfinished in it must then be looked at by hand."),
            settings);
    }
    return Done{};
}

Result<Done> makeJournalFile(const ConnectionSettings &settings)
{
    const QString path = QFileInfo(settings.database.file).absoluteFilePath();
    if (settings.database.file.isEmpty())
        return refused(Text::tr("The %1 cannot be made: no file is named. Name one with --journal."), settings);
    // In this order: the other file never comes before the journal itself.
    if (const QString rest = path + "-wal"_L1; QFileInfo::exists(rest) && !hasJournalFile(settings)) {
        return failure(ErrorKind::Database,
                       Text::tr("The %1 is damaged: its file is gone, but %2, which holds the last changes of it, is "
                                "there. Put the file back, or take that away too to begin a new journal.")
                           .arg(settings.place(), rest));
    }
    if (auto made = makeFolder(QFileInfo(path).path(), settings); !made)
        return made;
    ConnectionSettings unfinished = settings;
    unfinished.database.file = u"%1.%2.new"_s.arg(path, QUuid::createUuid().toString(QUuid::WithoutBraces));
    UnfinishedJournal journal(unfinished);
    if (auto opened = journal.open({}); !opened)
        return opened;
    journal.close();
    if (!putInPlace(unfinished.database.file, path)) {
        return failure(ErrorKind::Database, Text::tr("The %1 cannot be made: %2. Name another file with --journal.")
                                                .arg(settings.place(), qt_error_string(errno)));
    }
    syncFolder(QFileInfo(path).path());
    return Done{};
}

} // namespace confdesk
