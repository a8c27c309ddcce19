// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "lms/connectionsettings.h"
#include "lms/filestate.h"
#include "lms/schema.h"

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

/// One connection to the LMS's database. Made, used and destroyed in one and the same thread.
class Connection
{
public:
    explicit Connection(ConnectionSettings settings);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Makes the connection fit for the next work item: connects when there is no connection, when a writer's server
    /// has hung up, or when another file lies where SQLite's was (a backup played back).
    [[nodiscard]] Result<Done> open(const std::stop_token &stop);
    void close();

    /// Looks again at what is there and what is allowed.
    [[nodiscard]] Result<Done> inspect(const std::stop_token &stop);

    /// Executes one statement. Waits for another program's lock as long as the settings say, and not after a stop.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const Values &values, const std::stop_token &stop,
                                        Fetch fetch = Fetch::Whole);
    /// After next() said that there is no further row: whether that was the end, or an error.
    [[nodiscard]] Result<Done> endOf(const QSqlQuery &query);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] Engine engine() const { return m_settings.engine(); }
    [[nodiscard]] QString place() const { return m_settings.place(); }
    [[nodiscard]] const LmsSchema &schema() const { return m_schema; }
    /// The server has hung up: nothing works before the next open().
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// Nobody knows what state the connection is in: the next open() makes a new one.
    void abandon() { m_isLost = true; }

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
    LmsSchema m_schema;
    std::optional<FileIdentity> m_file;
    bool m_isLost = false;
};

} // namespace confdesk
