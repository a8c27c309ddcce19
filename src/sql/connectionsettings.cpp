// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/connectionsettings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr int defaultPort = 5432;

// SQLite waits this long at a time, so that a stop is heeded in between (Connection::execute() goes on waiting).
constexpr std::chrono::milliseconds longestBusySlice = 100ms;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::ConnectionSettings)
};

// As libpq reads values in a connection string.
QString quoted(QString value)
{
    value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u'\'' + value + u'\'';
}

QString sqliteOptions(const ConnectionSettings &settings)
{
    const auto slice = std::min(settings.patience.lock, longestBusySlice);
    const QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(slice.count());
    return settings.access == Access::Read ? QString(options + ";QSQLITE_OPEN_READONLY"_L1) : options;
}

QString postgreSqlOptions(const Profile::Database &database)
{
    QString options = u"connect_timeout=5;application_name=confdesk;"
                      "keepalives=1;keepalives_idle=10;keepalives_interval=5;keepalives_count=3;tcp_user_timeout=15000;"
                      "sslmode="_s;
    options += quoted(database.sslMode);
    if (!database.sslRootCert.isEmpty())
        options += ";sslrootcert="_L1 + quoted(database.sslRootCert);
    return options;
}

QString journalPlace(const Profile::Database &database, Engine engine)
{
    if (engine == Engine::Sqlite)
        return Text::tr("journal %1").arg(QFileInfo(database.file).absoluteFilePath());
    if (database.port == defaultPort)
        return Text::tr("journal in the PostgreSQL database %1 on %2").arg(database.name, database.host);
    return Text::tr("journal in the PostgreSQL database %1 on %2, port %3")
        .arg(database.name, database.host, QString::number(database.port));
}

} // namespace

Engine ConnectionSettings::engine() const
{
    return database.driver == Profile::Driver::Sqlite ? Engine::Sqlite : Engine::PostgreSql;
}

QString ConnectionSettings::place() const
{
    if (purpose == DatabasePurpose::Journal)
        return journalPlace(database, engine());
    if (engine() == Engine::Sqlite)
        return Text::tr("SQLite database %1").arg(QFileInfo(database.file).absoluteFilePath());
    if (database.port == defaultPort)
        return Text::tr("PostgreSQL database %1 on %2").arg(database.name, database.host);
    return Text::tr("PostgreSQL database %1 on %2, port %3")
        .arg(database.name, database.host, QString::number(database.port));
}

Result<Done> checkSettings(const ConnectionSettings &settings)
{
    const Profile::Database &database = settings.database;
    const auto texts = {database.file,    database.host,        database.name,    database.user,
                        database.sslMode, database.sslRootCert, settings.password};
    if (std::ranges::any_of(texts, [](const QString &text) { return text.contains(QChar::Null); })) {
        return failure(ErrorKind::Database,
                       Text::tr("The %1 cannot be opened: a value of the profile, or the password, "
                                "contains a NUL character. Correct it.")
                           .arg(settings.place().remove(QChar::Null)));
    }
    // Qt's driver turns every semicolon among the options into a blank, quoted or not.
    if (settings.engine() == Engine::PostgreSql && database.sslRootCert.contains(u';')) {
        return failure(ErrorKind::Database,
                       Text::tr("The %1 cannot be opened: the path of sslRootCert, %2, has a semicolon, which the "
                                "driver does not support. Rename the file or its folder.")
                           .arg(settings.place(), database.sslRootCert));
    }
    return Done{};
}

QString sqliteUri(const ConnectionSettings &settings)
{
    const QString path = QFileInfo(settings.database.file).absoluteFilePath();
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return u"file:%1?mode=%2"_s.arg(encoded, settings.access == Access::Read ? "ro"_L1 : "rw"_L1);
}

QString connectOptions(const ConnectionSettings &settings)
{
    return settings.engine() == Engine::Sqlite ? sqliteOptions(settings) : postgreSqlOptions(settings.database);
}

} // namespace confdesk
