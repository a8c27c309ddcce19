// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/lmsschema.h"
#include "lms/lmsdatabase.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QVariantMap>

#include <memory>

namespace confdesk::testing {

/// Whether there is a PostgreSQL server to test with (scripts/test-environment starts one).
[[nodiscard]] bool hasPostgreSql();

/// An LMS database of its own for one test, on either engine, empty but for branch 1 and user 1, who owns what is
/// inserted without an owner. Removed at the end. Mistakes of the test itself (a wrong statement) fail the test.
class LmsFixture
{
public:
    explicit LmsFixture(LmsEngine engine);
    ~LmsFixture();
    Q_DISABLE_COPY_MOVE(LmsFixture)

    [[nodiscard]] LmsEngine engine() const { return m_engine; }
    /// As an account that may do everything to the LMS's tables.
    [[nodiscard]] const Profile::Database &profile() const { return m_profile; }
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] std::unique_ptr<LmsDatabase> makeStore(const LmsPatience &patience = {}) const;

    // Inserts a row. `values` go over defaults that fill every NOT NULL column; on SQLite they are stored as they are.
    void insertBranch(qint64 id, const QVariantMap &values = {});
    void insertUser(qint64 id, const QVariantMap &values = {});
    void insertCourse(qint64 id, const QVariantMap &values = {});
    /// A topic that shows the conference, in the course.
    void insertTopic(qint64 id, qint64 course, qint64 conference);
    void insertIntegration(qint64 id, const QVariantMap &values = {});
    void insertConference(qint64 id, const QVariantMap &values = {});
    void insertTimeSlot(qint64 id, qint64 conference, const QVariantMap &values = {});
    /// A booking.
    void insertSelection(qint64 id, qint64 timeSlot, qint64 conference, qint64 user = 1);
    /// A row of any table; `values` go over `defaults`.
    void insert(const QString &table, QVariantMap defaults, const QVariantMap &values);

    /// Executes a statement with positional placeholders, beside the store, and takes its first value.
    QVariant run(const QString &sql, const QVariantList &values = {});

    /// Every row of a table as text, "NULL" for NULL, in the order of their ids; without some of the columns.
    [[nodiscard]] QList<QStringList> rows(const QString &table, const QStringList &without = {});
    /// What the LMS's sync does a moment later, here at once: a trigger puts `value` back.
    void overwriteAfterUpdate(const QString &table, const QString &column, const QString &value);

    /// PostgreSQL: a role that may connect and nothing else; the profile to connect with, the password being
    /// rolePassword.
    [[nodiscard]] Profile::Database newRole(const QString &name);
    /// A store for that role.
    [[nodiscard]] std::unique_ptr<LmsDatabase> makeStoreAs(const Profile::Database &role) const;

    static constexpr auto rolePassword = QLatin1StringView("sesame, open");

private:
    void makeSqlite();
    void makePostgreSql();
    void makeSchema();
    void deleteRows();

    LmsEngine m_engine;
    QTemporaryDir m_folder;
    QString m_name; ///< of the connection beside the store, and of the database
    QSqlDatabase m_database;
    Profile::Database m_profile;
    QString m_password;
    QStringList m_roles;
    bool m_isAltered = false; ///< by more than rows
};

} // namespace confdesk::testing

Q_DECLARE_METATYPE(confdesk::LmsEngine)
