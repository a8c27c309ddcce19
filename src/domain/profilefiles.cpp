// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Profile)
};

bool isPath(const QString &nameOrFile)
{
    return nameOrFile.contains(u'/') || nameOrFile.endsWith(".ini"_L1, Qt::CaseInsensitive) ||
           QFileInfo(nameOrFile).isFile();
}

QStringList folders()
{
    QStringList folders;
    for (const QString &place : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation))
        folders.append(QDir(place).filePath(u"confdesk"_s));
    return folders;
}

QStringList profileNames()
{
    QStringList names;
    for (const QString &folder : folders()) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.ini"_s}, QDir::Files | QDir::Readable))
            names.append(file.completeBaseName());
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<QString> fileNamed(const QString &name)
{
    const QString file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"confdesk/%1.ini"_s.arg(name));
    if (!file.isEmpty())
        return file;
    const QString folder = folders().value(0);
    const QStringList names = profileNames();
    if (names.isEmpty()) {
        return failure(
            ErrorKind::NotFound,
            Text::tr("There is no profile “%1”, nor any other in %2. Put a file %1.ini there, or give the path of "
                     "a profile file.")
                .arg(name, folder));
    }
    return failure(ErrorKind::NotFound,
                   Text::tr("There is no profile “%1” in %2. There are: %3.").arg(name, folder, names.join(", "_L1)));
}

} // namespace

Result<Profile> loadProfile(const QString &nameOrFile)
{
    constexpr qint64 largestProfile = 1'048'576; // anything larger is another file, given by mistake
    const auto path = isPath(nameOrFile) ? Result<QString>(nameOrFile) : fileNamed(nameOrFile);
    if (!path)
        return tl::unexpected(path.error());
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::NotFound,
                       Text::tr("Cannot read the profile file %1: %2.").arg(*path, file.errorString()));
    }
    if (file.size() > largestProfile)
        return failure(ErrorKind::Protocol, Text::tr("%1 is too large to be a profile file.").arg(*path));
    return parseProfile(file.readAll(), *path);
}

} // namespace confdesk
