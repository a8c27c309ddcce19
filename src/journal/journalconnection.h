// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/livingowners.h"
#include "journal/ownerfile.h"

#include <optional>

namespace confdesk {

/// Who works with a journal: one instance of it, in one run of a program.
struct JournalOwner
{
    QString id;     ///< a UUID
    QString person; ///< "a.jones on desk-7"; empty when not known
};

/// What to do where there is no file.
enum class IfMissing { Refuse, Make };

/// A connection to a journal in whatever state it is: for those who look after it.
class JournalConnection : public Connection
{
public:
    JournalConnection(ConnectionSettings settings, QString site, JournalOwner owner, IfMissing ifMissing);

    [[nodiscard]] const QString &site() const { return m_site; }
    [[nodiscard]] const JournalOwner &owner() const { return m_owner; }
    [[nodiscard]] bool hasMadeFile() const { return m_hasMadeFile; }

protected:
    [[nodiscard]] Result<Done> checkFile() override;
    [[nodiscard]] Result<Done> inspect(const std::stop_token &stop) override;

private:
    QString m_site;
    JournalOwner m_owner;
    IfMissing m_ifMissing;
    bool m_hasMadeFile = false;
};

/// A connection to a journal that is sound and of this version, and whose owner shows that it is alive. Makes the file
/// when there is none, never the schema of a server.
class OwnerConnection final : public JournalConnection
{
public:
    OwnerConnection(ConnectionSettings settings, QString site, JournalOwner owner);

protected:
    [[nodiscard]] Result<Done> inspect(const std::stop_token &stop) override;

private:
    [[nodiscard]] Result<Done> inspectFile(const std::stop_token &stop);
    [[nodiscard]] Result<Done> inspectSchema(const std::stop_token &stop);

    std::optional<OwnerFile> m_ownerFile; ///< SQLite; kept when the connection is made anew
};

/// There is no journal at all.
[[nodiscard]] Error noJournalError(const Connection &connection);

/// Changes something, so that a journal which cannot be written is found out. The value is Connection::place().
[[nodiscard]] Result<QString> proveWritable(Connection &connection, const QDateTime &now, const std::stop_token &stop);

} // namespace confdesk
