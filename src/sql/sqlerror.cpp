// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlerror.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// https://www.sqlite.org/rescode.html; the low byte is the primary code.
enum SqliteCode {
    SqlitePermission = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26,
    SqliteReadOnlyRollback = SqliteReadOnly | (3 << 8),
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::SqlError)
};

struct Meaning
{
    ErrorKind kind = ErrorKind::Database;
    QString text;
};

// Qt appends the code of the server in parentheses, also when there is none.
QString detailOf(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    QString text = (error.databaseText().isEmpty() ? error.driverText() : error.databaseText()).trimmed();
    if (text.endsWith("()"_L1))
        text = text.chopped(2).trimmed();
    return code.isEmpty() || text.contains(code) ? text : QString(text + " ("_L1 + code + u')');
}

Meaning lockedMeaning(const ConnectionSettings &settings)
{
    const auto seconds = std::chrono::duration<double>(settings.patience.lock).count();
    return {.text =
                Text::tr("The %1 has been locked by another program for more than %2 s. Wait until that program has "
                         "finished, or close it, and try again.")
                    .arg(settings.place(), QString::number(seconds))};
}

// Where the advice for the LMS's database would be wrong; else empty.
QString journalSqliteText(int code)
{
    switch (code & 0xff) {
    case SqlitePermission:
    case SqliteCannotOpen:
        return Text::tr(
            "The %1 cannot be opened. Check that its folder exists, and that you may read and write there.");
    case SqliteReadOnly:
        return Text::tr(
            "The %1 cannot be written: its file or folder is read-only for you. Ask for the right to write, "
            "or name another file with --journal.");
    case SqliteCorrupt:
        return Text::tr(
            "The %1 is damaged and cannot be relied on. Put a backup in its place, or move the file away to "
            "begin a new one; what was unfinished in it must then be looked at by hand.");
    case SqliteNotADatabase:
        return Text::tr("The %1 cannot be opened: the file is no journal, or it is damaged. Put a backup in its place, "
                        "move it away to begin a new one, or name another file with --journal.");
    case SqliteFull:
    case SqliteIoError:
    case SqliteBusy:
    case SqliteLocked:
        return {};
    default:
        return Text::tr("The %1 refused a statement. The details say what SQLite said; “confdesk-cli journal check” "
                        "examines the file.");
    }
}

QString journalPostgreSqlText(const QString &state)
{
    if (state == "42501"_L1) {
        return Text::tr("The %1 refuses access: a right is missing. The details name the object; ask its administrator "
                        "for the rights on the schema confdesk and its tables.");
    }
    if (state.startsWith("42"_L1) || state == "3F000"_L1) {
        return Text::tr("The %1 does not have the tables of a journal. Run “confdesk-cli journal init” once, with an "
                        "account that may create a schema.");
    }
    return {};
}

QString sqliteText(int code)
{
    if (code == SqliteReadOnlyRollback) {
        return Text::tr("The %1 holds a change that was interrupted, and that only a program with the right to write "
                        "can take back. Start the LMS once, and try again.");
    }
    switch (code & 0xff) {
    case SqlitePermission:
    case SqliteCannotOpen:
        return Text::tr("The %1 cannot be opened. Check that its file and folder exist, and that you may read them.");
    case SqliteReadOnly:
        return Text::tr(
            "The %1 cannot be changed: its file or folder is read-only for you. Ask for the right to write.");
    case SqliteIoError:
        return Text::tr("The %1 cannot be read: its disk reports an error. Check the disk, or the network folder, and "
                        "try again.");
    case SqliteCorrupt:
        return Text::tr("The %1 is damaged. Restore it from a backup, or ask whoever runs the LMS to check it.");
    case SqliteFull:
        return Text::tr(
            "The %1 cannot be changed: the disk is full. Nothing was written. Free some space, and try again.");
    case SqliteNotADatabase:
        return Text::tr(
            "The %1 cannot be opened: the file is not an SQLite database. Choose another file in the profile.");
    default:
        return Text::tr(
            "The %1 refused a statement. The details say what SQLite said; the LMS may have been updated in "
            "between: open the profile again.");
    }
}

Meaning sqliteMeaning(int code, const ConnectionSettings &settings)
{
    const int primary = code & 0xff;
    if (primary == SqliteBusy || primary == SqliteLocked)
        return lockedMeaning(settings);
    // Without its journal Confdesk does not do less, it does nothing: no kind of read-only.
    const bool isJournal = settings.purpose == DatabasePurpose::Journal;
    const bool isReadOnly = primary == SqliteReadOnly && code != SqliteReadOnlyRollback && !isJournal;
    const QString ofJournal = isJournal ? journalSqliteText(code) : QString();
    return {.kind = isReadOnly ? ErrorKind::ReadOnly : ErrorKind::Database,
            .text = (ofJournal.isEmpty() ? sqliteText(code) : ofJournal).arg(settings.place())};
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html; classes are the first two characters.
QString postgreSqlText(const QString &state)
{
    if (state == "42501"_L1) {
        return Text::tr("The %1 refuses access: a right is missing. The details name the table; ask its administrator "
                        "to GRANT it.");
    }
    if (state == "57014"_L1) {
        return Text::tr("The %1 took too long over a statement, which was stopped. Try again when the server is less "
                        "busy.");
    }
    if (state.startsWith("42"_L1)) {
        return Text::tr("The %1 refused a statement: its tables are not those that were there at opening. The LMS may "
                        "have been updated in between: open the profile again.");
    }
    if (state == "53100"_L1)
        return Text::tr(
            "The %1 cannot be changed: the server's disk is full. Nothing was written. Tell its administrator.");
    if (state.startsWith("53"_L1)) {
        return Text::tr("The %1 has no room for another connection, or too little memory. Try again later, or tell its "
                        "administrator.");
    }
    if (state.startsWith("22"_L1) || state.startsWith("23"_L1))
        return Text::tr("The %1 refuses a value. Nothing was written. The details say which rule it breaks.");
    if (state == "25006"_L1) {
        return Text::tr("The %1 does not accept changes now: the server is a standby, or set to read-only. Use the "
                        "primary server.");
    }
    if (state.startsWith("40"_L1)) {
        return Text::tr("Somebody else changed the same rows of the %1 at the same time. Nothing was written. Look at "
                        "the present values, and try again.");
    }
    return Text::tr("The %1 refused a statement. The details say what the server said.");
}

Meaning postgreSqlMeaning(const QSqlError &error, const ConnectionSettings &settings)
{
    const QString state = error.nativeErrorCode();
    if (state == "55P03"_L1)
        return lockedMeaning(settings);
    if (isConnectionLoss(error, Engine::PostgreSql)) {
        return {.text = Text::tr("The connection to the %1 broke. Check that the server is running, and try again.")
                            .arg(settings.place())};
    }
    auto kind = ErrorKind::Database;
    const bool isJournal = settings.purpose == DatabasePurpose::Journal;
    if (state == "25006"_L1 && !isJournal)
        kind = ErrorKind::ReadOnly;
    if (state.startsWith("40"_L1))
        kind = ErrorKind::Conflict;
    const QString ofJournal = isJournal ? journalPostgreSqlText(state) : QString();
    return {.kind = kind, .text = (ofJournal.isEmpty() ? postgreSqlText(state) : ofJournal).arg(settings.place())};
}

} // namespace

bool isBusy(const QSqlError &error, Engine engine)
{
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    return engine == Engine::Sqlite && (primary == SqliteBusy || primary == SqliteLocked);
}

bool isConnectionLoss(const QSqlError &error, Engine engine)
{
    // Without a code at all libpq itself speaks, not the server: the socket is gone.
    const QString state = error.nativeErrorCode();
    return engine == Engine::PostgreSql && error.type() != QSqlError::NoError &&
           (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1));
}

Error statementError(const QSqlError &error, const ConnectionSettings &settings)
{
    const Meaning meaning = settings.engine() == Engine::Sqlite
                                ? sqliteMeaning(error.nativeErrorCode().toInt(), settings)
                                : postgreSqlMeaning(error, settings);
    return makeError(meaning.kind, meaning.text, detailOf(error));
}

Error driverMissingError(const ConnectionSettings &settings)
{
    const bool sqlite = settings.engine() == Engine::Sqlite;
    return makeError(ErrorKind::Database,
                     Text::tr("The %1 cannot be opened: Qt's database driver %2 is missing. Install the package %3.")
                         .arg(settings.place(), sqlite ? u"QSQLITE"_s : u"QPSQL"_s,
                              sqlite ? u"libqt6sql6-sqlite"_s : u"libqt6sql6-psql"_s));
}

} // namespace confdesk
