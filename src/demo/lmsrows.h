// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "demo/lmsschema.h"

#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QStringList>
#include <QTime>
#include <QVariant>

class QSqlDatabase;
class QSqlError;

namespace confdesk {

/// Values in the forms in which the LMS itself stores them (LMS facts §2).
class LmsForm
{
public:
    explicit LmsForm(LmsEngine engine) : m_engine(engine) {}

    [[nodiscard]] LmsEngine engine() const { return m_engine; }
    [[nodiscard]] QVariant instant(const QDateTime &utc) const; ///< NULL when invalid
    [[nodiscard]] QVariant date(QDate date) const;
    [[nodiscard]] QVariant time(QTime time) const; ///< NULL when invalid
    [[nodiscard]] QVariant flag(bool value) const;
    [[nodiscard]] QVariant text(const QString &value) const; ///< '' when empty, never NULL
    [[nodiscard]] QVariant text(const std::optional<QString> &value) const;
    /// PostgreSQL refuses what is too long for the column, SQLite takes it.
    [[nodiscard]] QVariant shortText(const QString &value, qsizetype maximum) const;
    [[nodiscard]] QVariant reference(const std::optional<qint64> &id) const;

private:
    LmsEngine m_engine;
};

/// Adds rows to one table by one prepared statement.
class LmsRows
{
public:
    LmsRows(const QSqlDatabase &database, const QString &table, const QStringList &columns);

    /// As many values as columns. After a failure nothing more is added.
    void add(const QVariantList &values);

    [[nodiscard]] Result<Done> outcome() const { return m_outcome; }

private:
    QString m_table;
    QSqlQuery m_insert;
    Result<Done> m_outcome = Done{};
};

/// What SQL says about `doing` something in the demo's database.
[[nodiscard]] Error demoDatabaseError(const QString &doing, const QSqlError &error);

} // namespace confdesk
