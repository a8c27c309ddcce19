// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace confdesk {

/// Where an LMS and its tenant are, and what may be done there. The file format is docs/cli.md, "Profile file".
struct Profile
{
    enum class Driver { Sqlite, PostgreSql };
    enum class Cloud { Global, UsGov, UsGovDod, Custom };
    enum class Credential { Secret, Certificate };

    struct Database
    {
        Driver driver = Driver::Sqlite;
        QString file; ///< SQLite
        QString host; ///< PostgreSQL, as the rest
        int port = 5432;
        QString name;
        QString user;
        QString sslMode = QStringLiteral("verify-full"); ///< libpq's sslmode
        QString sslRootCert;
        bool operator==(const Database &) const = default;
    };
    struct Graph
    {
        Cloud cloud = Cloud::Global;
        QString graphUrl; ///< root without /v1.0; filled for every cloud
        QString loginUrl; ///< filled for every cloud
        QString tenantId;
        QString clientId;
        Credential credential = Credential::Secret;
        QString certificate;
        QString organizer; ///< service account that owns new meetings: UPN or mail
        bool operator==(const Graph &) const = default;
    };
    struct Journal
    {
        Driver driver = Driver::Sqlite;    ///< store=local
        QString host, name, user, sslMode; ///< PostgreSQL; what the file leaves out is that of [database]
        int port = 0;
        bool operator==(const Journal &) const = default;
    };

    QString name; ///< file name without .ini; "Demo" for the demo
    Database database;
    Graph graph;
    QString lmsBaseUrl; ///< without a slash at the end
    Journal journal;
    bool production = false;
    bool readOnly = false;

    /// Whether it says where Graph is. A profile without [graph] is enough for what the database alone can answer.
    [[nodiscard]] bool hasGraph() const { return !graph.tenantId.isEmpty(); }

    bool operator==(const Profile &) const = default;
};

/// Reads the INI text of a profile. Every mistake is one Error (kind Protocol) that names `fileName`, the line and the
/// key: an unknown section or key, a value out of its set, a missing one, a secret (which is refused), plain http to a
/// host that is not loopback, a repeated key, no UTF-8.
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &ini, const QString &fileName);

/// `nameOrFile`: a path when it has a slash or ends in .ini or is an existing file, else NAME.ini in the folder
/// confdesk of QStandardPaths::GenericConfigLocation (~/.config/confdesk, then /etc/xdg/confdesk). NotFound names the
/// profiles there are.
[[nodiscard]] Result<Profile> loadProfile(const QString &nameOrFile);

} // namespace confdesk
