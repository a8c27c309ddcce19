// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profile.h"

#include "domain/idforms.h"
#include "domain/profilereader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Profile)
};

/// libpq's sslmode, the default first.
QStringList sslModes(const QString &standard)
{
    QStringList modes{u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    modes.removeOne(standard);
    modes.prepend(standard);
    return modes;
}

Result<QString> identifier(const ProfileReader &reader, const QString &key, const QString &why)
{
    auto value = reader.required(u"graph"_s, key, why);
    if (!value)
        return value;
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.'); };
    if (!std::ranges::all_of(*value, isPlain))
        return reader.keyFailure(u"graph"_s, key, Text::tr("It may have letters, digits, dashes and dots only."));
    return guidOf(*value).value_or(*value); // in lower case, as join links are compared
}

Result<Profile::Database> readPostgreSql(const ProfileReader &reader, Profile::Database database)
{
    const QString section = u"database"_s;
    const QString why = Text::tr("driver=postgresql needs it.");
    for (const auto &[key, member] :
         {std::pair{u"host"_s, &Profile::Database::host}, std::pair{u"name"_s, &Profile::Database::name},
          std::pair{u"user"_s, &Profile::Database::user}}) {
        const auto value = reader.required(section, key, why);
        if (!value)
            return tl::unexpected(value.error());
        database.*member = *value;
    }
    return database;
}

Result<Profile::Database> readDatabase(const ProfileReader &reader)
{
    const QString section = u"database"_s;
    const auto driver =
        reader.required(section, u"driver"_s, Text::tr("it says what the LMS database is: sqlite or postgresql."));
    if (!driver)
        return tl::unexpected(driver.error());
    if (const auto known = reader.oneOf(section, u"driver"_s, {u"sqlite"_s, u"postgresql"_s}); !known)
        return tl::unexpected(known.error());
    const auto port = reader.port(section, u"port"_s, 5432);
    if (!port)
        return tl::unexpected(port.error());
    const auto sslMode = reader.oneOf(section, u"sslMode"_s, sslModes(u"verify-full"_s));
    if (!sslMode)
        return tl::unexpected(sslMode.error());

    Profile::Database database{
        .port = *port, .sslMode = *sslMode, .sslRootCert = reader.text(section, u"sslRootCert"_s)};
    if (*driver == "postgresql"_L1) {
        database.driver = Profile::Driver::PostgreSql;
        return readPostgreSql(reader, database);
    }
    const auto file = reader.required(section, u"file"_s, Text::tr("driver=sqlite needs the path of the database."));
    if (!file)
        return tl::unexpected(file.error());
    database.file = *file;
    return database;
}

Result<Profile::Cloud> readCloud(const ProfileReader &reader)
{
    const QString name = reader.text(u"graph"_s, u"cloud"_s).toLower();
    if (name == "china"_L1 || name == "21vianet"_L1 || name == "mooncake"_L1) {
        return reader.keyFailure(
            u"graph"_s, u"cloud"_s,
            Text::tr("Microsoft's cloud in China (21Vianet) offers no online meetings through Graph, so that "
                     "Confdesk cannot work with it."));
    }
    const QStringList clouds{u"global"_s, u"usgov"_s, u"usgovdod"_s, u"custom"_s};
    const auto cloud = reader.oneOf(u"graph"_s, u"cloud"_s, clouds);
    if (!cloud)
        return tl::unexpected(cloud.error());
    return static_cast<Profile::Cloud>(clouds.indexOf(*cloud));
}

struct CloudUrls
{
    QString graph;
    QString login;
};

/// Graph facts §11.
CloudUrls urlsOf(Profile::Cloud cloud)
{
    switch (cloud) {
    case Profile::Cloud::Global:
        return {.graph = u"https://graph.microsoft.com"_s, .login = u"https://login.microsoftonline.com"_s};
    case Profile::Cloud::UsGov:
        return {.graph = u"https://graph.microsoft.us"_s, .login = u"https://login.microsoftonline.us"_s};
    case Profile::Cloud::UsGovDod:
        return {.graph = u"https://dod-graph.microsoft.us"_s, .login = u"https://login.microsoftonline.us"_s};
    case Profile::Cloud::Custom:
        return {};
    }
    Q_UNREACHABLE();
}

Result<QString> readCustomUrl(const ProfileReader &reader, const QString &key)
{
    if (const auto given = reader.required(u"graph"_s, key, Text::tr("cloud=custom needs it.")); !given)
        return given;
    auto url = reader.address(u"graph"_s, key);
    if (url && (url->endsWith("/v1.0"_L1) || url->endsWith("/beta"_L1)))
        return reader.keyFailure(u"graph"_s, key, Text::tr("Give the root only, without the version at the end."));
    return url;
}

Result<CloudUrls> readUrls(const ProfileReader &reader, Profile::Cloud cloud)
{
    const QStringList keys{u"graphUrl"_s, u"loginUrl"_s};
    if (cloud == Profile::Cloud::Custom) {
        const auto graph = readCustomUrl(reader, keys.at(0));
        if (!graph)
            return tl::unexpected(graph.error());
        const auto login = readCustomUrl(reader, keys.at(1));
        if (!login)
            return tl::unexpected(login.error());
        return CloudUrls{.graph = *graph, .login = *login};
    }
    for (const QString &key : keys) {
        if (!reader.text(u"graph"_s, key).isEmpty())
            return reader.keyFailure(u"graph"_s, key, Text::tr("It is allowed with cloud=custom only."));
    }
    return urlsOf(cloud);
}

Result<Profile::Graph> readCredential(const ProfileReader &reader, Profile::Graph graph)
{
    const auto credential = reader.oneOf(u"graph"_s, u"credential"_s, {u"secret"_s, u"certificate"_s});
    if (!credential)
        return tl::unexpected(credential.error());
    graph.certificate = reader.text(u"graph"_s, u"certificate"_s);
    if (*credential == "secret"_L1)
        return graph;
    graph.credential = Profile::Credential::Certificate;
    const auto certificate = reader.required(u"graph"_s, u"certificate"_s,
                                             Text::tr("credential=certificate needs the path of the PEM file."));
    if (!certificate)
        return tl::unexpected(certificate.error());
    return graph;
}

Result<Profile::Graph> readGraph(const ProfileReader &reader)
{
    if (!reader.hasSection(u"graph"_s))
        return Profile::Graph{};
    const auto cloud = readCloud(reader);
    if (!cloud)
        return tl::unexpected(cloud.error());
    const auto urls = readUrls(reader, *cloud);
    if (!urls)
        return tl::unexpected(urls.error());
    const auto tenant = identifier(reader, u"tenantId"_s, Text::tr("it says whose Microsoft 365 is asked."));
    if (!tenant)
        return tl::unexpected(tenant.error());
    const auto client =
        identifier(reader, u"clientId"_s, Text::tr("it is the id of the application registered for Confdesk."));
    if (!client)
        return tl::unexpected(client.error());
    return readCredential(reader, {.cloud = *cloud,
                                   .graphUrl = urls->graph,
                                   .loginUrl = urls->login,
                                   .tenantId = *tenant,
                                   .clientId = *client,
                                   .organizer = reader.text(u"graph"_s, u"organizer"_s)});
}

/// What [journal] leaves out is that of [database].
Result<Profile::Journal> readJournal(const ProfileReader &reader, const Profile::Database &database)
{
    const QString section = u"journal"_s;
    const auto store = reader.oneOf(section, u"store"_s, {u"local"_s, u"postgresql"_s});
    if (!store)
        return tl::unexpected(store.error());
    const auto port = reader.port(section, u"port"_s, database.port);
    if (!port)
        return tl::unexpected(port.error());
    const auto sslMode = reader.oneOf(section, u"sslMode"_s, sslModes(database.sslMode));
    if (!sslMode)
        return tl::unexpected(sslMode.error());
    if (*store == "local"_L1)
        return Profile::Journal{};

    Profile::Journal journal{.driver = Profile::Driver::PostgreSql,
                             .host = reader.text(section, u"host"_s, database.host),
                             .name = reader.text(section, u"name"_s, database.name),
                             .user = reader.text(section, u"user"_s, database.user),
                             .sslMode = *sslMode,
                             .port = *port};
    for (const auto &[key, value] :
         {std::pair{u"host"_s, journal.host}, std::pair{u"name"_s, journal.name}, std::pair{u"user"_s, journal.user}}) {
        if (value.isEmpty())
            return reader.keyFailure(section, key,
                                     Text::tr("It is missing: store=postgresql needs it, and [database] has none."));
    }
    return journal;
}

Result<Profile> readProfile(const ProfileReader &reader)
{
    if (const auto keys = reader.checkKeys(); !keys)
        return tl::unexpected(keys.error());
    const auto database = readDatabase(reader);
    if (!database)
        return tl::unexpected(database.error());
    const auto graph = readGraph(reader);
    if (!graph)
        return tl::unexpected(graph.error());
    const auto baseUrl = reader.address(u"lms"_s, u"baseUrl"_s);
    if (!baseUrl)
        return tl::unexpected(baseUrl.error());
    const auto journal = readJournal(reader, *database);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto production = reader.boolean(u"safety"_s, u"production"_s);
    if (!production)
        return tl::unexpected(production.error());
    const auto readOnly = reader.boolean(u"safety"_s, u"readOnly"_s);
    if (!readOnly)
        return tl::unexpected(readOnly.error());
    return Profile{.database = *database,
                   .graph = *graph,
                   .lmsBaseUrl = *baseUrl,
                   .journal = *journal,
                   .production = *production,
                   .readOnly = *readOnly};
}

} // namespace

Result<Profile> parseProfile(const QByteArray &ini, const QString &fileName)
{
    auto file = parseIni(ini, fileName);
    if (!file)
        return tl::unexpected(file.error());
    auto profile = readProfile(ProfileReader(*std::move(file), fileName));
    if (profile)
        profile->name = QFileInfo(fileName).completeBaseName();
    return profile;
}

} // namespace confdesk
