// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cliprocess.h"
#include "demo/demoworld.h"
#include "simulator/graphsimulator.h"

#include <QSqlDatabase>
#include <QTemporaryDir>

#include <chrono>

namespace confdesk::testing {

enum class Engine { Sqlite, PostgreSql };

/// Whether a PostgreSQL server for tests is there (scripts/test-environment).
[[nodiscard]] bool hasPostgreSql();

/// An LMS on a database of its own, a simulated Graph in this process, and a profile for them: what a real site has.
/// Its rows and meetings are those of the demo.
class CliSite
{
public:
    static constexpr auto clientSecret = "cl1ent~secret/of+the&site=";
    static constexpr auto databasePassword = "db-passw0rd%of'the site";

    explicit CliSite(Engine engine = Engine::Sqlite);
    ~CliSite();
    Q_DISABLE_COPY_MOVE(CliSite)

    GraphSimulator graph;

    [[nodiscard]] const DemoWorld &world() const { return m_world; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString databaseFile() const { return file(QStringLiteral("lms.sqlite3")); }

    /// The profile's text, each line "section/key=value" of `changes` put in its place; an empty value takes it out.
    [[nodiscard]] QString profileText(const QStringList &changes = {}) const;
    [[nodiscard]] QString writeProfile(const QString &text, const QString &name = QStringLiteral("site.ini")) const;

    /// Runs `confdesk-cli --profile … --format json` with both secrets in the environment. That neither comes out again
    /// is checked every time.
    [[nodiscard]] CliResult run(const QStringList &arguments) const;
    [[nodiscard]] CliResult runWith(const QString &profile, const QStringList &arguments) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    void execute(const QString &sql);
    /// Every row of a statement, its values as text.
    [[nodiscard]] QList<QStringList> rows(const QString &sql);
    /// All rows that a repair could touch: to see that nothing was written.
    [[nodiscard]] QList<QStringList> allRows();

private:
    void makeSqlite();
    void makePostgreSql();

    Engine m_engine;
    QTemporaryDir m_folder;
    DemoWorld m_world;
    QString m_connection; ///< name of the test's own connection
    QString m_databaseName;
};

} // namespace confdesk::testing
