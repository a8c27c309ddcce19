// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/writerights.h"

#include "lms/filestate.h"
#include "lms/lmsconnection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::WriteRights)
};

// Whoever got a new link cannot be told when the bookings cannot be read.
QString missingBookings(const PresentColumns &present, const QString &user)
{
    const auto missing = firstColumnThat(bookingColumns(), present, [](const auto &column) { return !column; });
    if (missing) {
        return Text::tr("This LMS has no column %1 in the table %2, in which learners' calendar entries are found: "
                        "update the LMS, to be able to recreate meetings.")
            .arg(missing->name, missing->of.table);
    }
    return missingRead(bookingColumns(), present, user);
}

// A standby, or a default of the role or the database, refuses every change whatever was granted. The reader itself
// asks for read-only transactions, so its own setting proves nothing: reset_val is what the server gave it at the
// start.
Result<QString> whyServerRefuses(LmsConnection &connection, const std::stop_token &stop)
{
    auto query = connection.run(u"SELECT pg_is_in_recovery(), (SELECT reset_val FROM pg_catalog.pg_settings "
                                "WHERE name = 'default_transaction_read_only')"_s,
                                {}, stop);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return connection.endOf(*query).map([](Done) { return QString(); });
    if (query->value(0).toBool())
        return Text::tr(
            "This server is a standby and cannot be changed: use the primary server, to be able to repair.");
    if (query->value(1).toString() == "on"_L1) {
        return Text::tr("The server allows the user %1 only to read (default_transaction_read_only): ask its "
                        "administrator, to be able to repair.")
            .arg(connection.settings().database.user);
    }
    return QString();
}

} // namespace

QString missingRead(std::span<const TableColumns> read, const PresentColumns &present, const QString &user)
{
    const auto missing = firstColumnThat(read, present, [](const auto &column) { return column && !column->mayRead; });
    if (!missing)
        return {};
    return Text::tr("The user %1 may not read %2 in the table %3: ask the database's administrator to GRANT "
                    "SELECT (%4) ON %3 TO %1.")
        .arg(user, missing->name, missing->of.table, missing->of.columnList().join(", "_L1));
}

QString missingUpdate(std::span<const TableColumns> written, const PresentColumns &present, const QString &user)
{
    const auto missing =
        firstColumnThat(written, present, [](const auto &column) { return column && !column->mayUpdate; });
    if (!missing)
        return {};
    return Text::tr("The user %1 may not change %2 in the table %3: ask the database's administrator to GRANT "
                    "UPDATE (%4) ON %3 TO %1.")
        .arg(user, missing->name, missing->of.table, missing->of.columnList().join(", "_L1));
}

Result<QString> whyNoWriting(LmsConnection &connection, const PresentColumns &present, bool hasOnlineMeetingIds,
                             const std::stop_token &stop)
{
    const ConnectionSettings &settings = connection.settings();
    if (connection.isReadOnlyByProfile())
        return Text::tr("The profile forbids writing (readOnly=true).");
    if (!hasOnlineMeetingIds) {
        return Text::tr(
            "This LMS is older than November 2025 and has no column online_meeting_id (migration conferences "
            "0008): update the LMS, to be able to repair.");
    }
    if (settings.engine() == Engine::Sqlite)
        return whyNotWritable(settings.database.file);
    if (const QString reason = missingUpdate(writtenColumns(), present, settings.database.user); !reason.isEmpty())
        return reason;
    return whyServerRefuses(connection, stop);
}

QString whyNoReplacement(const LmsConnection &connection, const PresentColumns &present)
{
    const QString user = connection.settings().database.user;
    const QString reason = missingUpdate(replacedColumns(), present, user);
    return reason.isEmpty() ? missingBookings(present, user) : reason;
}

} // namespace confdesk
