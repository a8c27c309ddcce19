// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sql/connectionsettings.h"
#include "sql/fileidentity.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <stop_token>
#include <utility>

namespace confdesk {

/// The values of a statement's named placeholders: {{u":id"_s, 45}}.
using Values = QList<std::pair<QString, QVariant>>;

/// Streamed: the rows come one by one, and no other statement may run on the connection before the last one was read.
enum class Fetch { Whole, Streamed };

/// One connection to a database. Made, used and destroyed in one and the same thread. What is special about the LMS's
/// database, or the journal's, is in what derives from it.
class Connection
{
public:
    explicit Connection(ConnectionSettings settings);
    virtual ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Makes the connection fit for the next work item: connects when there is no connection, when a writer's server
    /// has hung up, or when another file lies where SQLite's was (a backup played back).
    [[nodiscard]] Result<Done> open(const std::stop_token &stop);
    void close();

    /// Executes one statement. Waits for another program's lock as long as the settings say, and not after a stop.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const Values &values, const std::stop_token &stop,
                                        Fetch fetch = Fetch::Whole);
    /// After next() said that there is no further row: whether that was the end, or an error.
    [[nodiscard]] Result<Done> endOf(const QSqlQuery &query);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] Engine engine() const { return m_settings.engine(); }
    [[nodiscard]] QString place() const { return m_settings.place(); }
    /// The server has hung up: nothing works before the next open().
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// Nobody knows what state the connection is in: the next open() makes a new one.
    void abandon() { m_isLost = true; }

protected:
    /// SQLite: before the file is opened, which never creates it. The driver would only say "unable to open".
    [[nodiscard]] virtual Result<Done> checkFile() = 0;
    /// Once after each connecting; the connection is closed again when it fails.
    [[nodiscard]] virtual Result<Done> inspect(const std::stop_token &stop) = 0;

private:
    [[nodiscard]] bool isStillGood(const std::stop_token &stop);
    [[nodiscard]] Result<Done> connectToDatabase();
    [[nodiscard]] Result<Done> prepareSession(const std::stop_token &stop);
    [[nodiscard]] Result<Done> execute(QSqlQuery &query, const QString &sql, const Values &values,
                                       const std::stop_token &stop);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlQuery &query);

    ConnectionSettings m_settings;
    QString m_name; ///< unique in the process, as Qt's registry of connections wants it
    QSqlDatabase m_database;
    std::optional<FileIdentity> m_file;
    bool m_isLost = false;
};

} // namespace confdesk
