// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/filestate.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::FileState)
};

} // namespace

Result<Done> checkReadable(const QString &path, const QString &place)
{
    const QFileInfo file(path);
    const auto refuse = [&place](const QString &sentence) { return failure(ErrorKind::Database, sentence.arg(place)); };
    if (path.isEmpty())
        return refuse(
            Text::tr("The %1 cannot be opened: the profile names no file. Set file in the section [database]."));
    if (file.isDir())
        return refuse(Text::tr("The %1 cannot be opened: this is a folder. Name the file inside it in the profile."));
    if (!file.exists()) {
        return refuse(Text::tr("The %1 cannot be opened: there is no such file, or you may not look into its folder. "
                               "Check the path in the profile."));
    }
    if (!file.isFile())
        return refuse(Text::tr("The %1 cannot be opened: this is not a file. Check the path in the profile."));
    if (!file.isReadable())
        return refuse(Text::tr("The %1 cannot be opened: you may not read this file. Ask for permission to read it."));
    if (file.size() == 0)
        return refuse(Text::tr("The %1 cannot be opened: this file is empty. Choose another file in the profile."));
    return Done{};
}

QString whyNotWritable(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isWritable()) {
        return Text::tr("You may not write the file %1: ask for permission, to be able to repair.")
            .arg(file.absoluteFilePath());
    }
    if (!QFileInfo(file.absolutePath()).isWritable()) {
        return Text::tr(
                   "You may not write the folder %1, where SQLite keeps its journal while it changes the database: "
                   "ask for permission, to be able to repair.")
            .arg(file.absolutePath());
    }
    return {};
}

} // namespace confdesk
