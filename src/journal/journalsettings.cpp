// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString orElse(const QString &given, const QString &fallback)
{
    return given.isEmpty() ? fallback : given;
}

} // namespace

QString siteOf(const Profile &profile)
{
    const Profile::Database &database = profile.database;
    if (database.driver == Profile::Driver::Sqlite) {
        const QFileInfo file(database.file);
        const QString path = orElse(file.canonicalFilePath(), QDir::cleanPath(file.absoluteFilePath()));
        return u"sqlite:"_s + path;
    }
    // The folder of a socket is a path, and keeps its letters.
    const QString host = database.host.startsWith(u'/') ? database.host : database.host.toLower();
    return u"postgresql://%1:%2/%3"_s.arg(host, QString::number(database.port), database.name);
}

JournalSettings journalSettings(const Profile &profile, const QString &journalFile)
{
    JournalSettings settings{.site = siteOf(profile)};
    if (profile.journal.driver == Profile::Driver::Sqlite || !journalFile.isEmpty()) {
        settings.database.file = orElse(journalFile, defaultJournalFile());
        return settings;
    }
    const Profile::Journal &journal = profile.journal;
    settings.database = profile.database;
    settings.database.driver = Profile::Driver::PostgreSql;
    settings.database.file.clear();
    settings.database.host = orElse(journal.host, profile.database.host);
    settings.database.name = orElse(journal.name, profile.database.name);
    settings.database.user = orElse(journal.user, profile.database.user);
    settings.database.sslMode = orElse(journal.sslMode, profile.database.sslMode);
    if (journal.port != 0)
        settings.database.port = journal.port;
    return settings;
}

QString defaultJournalFile()
{
    // Not AppDataLocation: the two programs have different names, and one journal.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data + "/confdesk/journal.sqlite3"_L1;
}

} // namespace confdesk
