// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/lmsrows.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace confdesk {

QVariant LmsForm::instant(const QDateTime &utc) const
{
    if (!utc.isValid())
        return {};
    const QDateTime moment = utc.toUTC();
    QString text = moment.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (const int milliseconds = moment.time().msec(); milliseconds != 0)
        text += u".%1"_s.arg(1000 * milliseconds, 6, 10, QChar(u'0'));
    // The LMS's SQLite has neither 'T' nor zone; PostgreSQL must be told that it is UTC.
    return m_engine == LmsEngine::Sqlite ? text : QString(text + u"+00"_s);
}

QVariant LmsForm::date(QDate date) const
{
    return date.toString(u"yyyy-MM-dd"_s);
}

QVariant LmsForm::time(QTime time) const
{
    return time.isValid() ? QVariant(time.toString(u"HH:mm:ss"_s)) : QVariant();
}

QVariant LmsForm::flag(bool value) const
{
    return m_engine == LmsEngine::Sqlite ? QVariant(value ? 1 : 0) : QVariant(value);
}

QVariant LmsForm::text(const QString &value) const
{
    return value.isEmpty() ? QString(""_L1) : value; // Qt takes a null QString for NULL
}

QVariant LmsForm::text(const std::optional<QString> &value) const
{
    return value ? text(*value) : QVariant();
}

QVariant LmsForm::shortText(const QString &value, qsizetype maximum) const
{
    return text(m_engine == LmsEngine::Sqlite ? value : value.left(maximum));
}

QVariant LmsForm::reference(const std::optional<qint64> &id) const
{
    return id ? QVariant(*id) : QVariant();
}

LmsRows::LmsRows(const QSqlDatabase &database, const QString &table, const QStringList &columns)
    : m_table(table), m_insert(database)
{
    const QString places = u"?, "_s.repeated(columns.size()).chopped(2);
    const QString statement = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), places);
    if (!m_insert.prepare(statement))
        m_outcome = failure(demoDatabaseError(table, m_insert.lastError()));
}

void LmsRows::add(const QVariantList &values)
{
    if (!m_outcome)
        return;
    for (qsizetype i = 0; i < values.size(); ++i)
        m_insert.bindValue(static_cast<int>(i), values.at(i));
    if (!m_insert.exec())
        m_outcome = failure(demoDatabaseError(m_table, m_insert.lastError()));
}

Error demoDatabaseError(const QString &doing, const QSqlError &error)
{
    return makeError(ErrorKind::Database,
                     QCoreApplication::translate("confdesk::Demo", "The demo's LMS database could not be made (%1). "
                                                                   "Check that there is space, and try again.")
                         .arg(doing),
                     error.text());
}

} // namespace confdesk
