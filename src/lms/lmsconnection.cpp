// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmsconnection.h"

#include "lms/filestate.h"

namespace confdesk {

LmsConnection::LmsConnection(ConnectionSettings settings, bool profileReadOnly)
    : Connection(std::move(settings)), m_isReadOnlyByProfile(profileReadOnly)
{}

Result<Done> LmsConnection::checkFile()
{
    return checkReadable(settings().database.file, place());
}

Result<Done> LmsConnection::inspect(const std::stop_token &stop)
{
    auto schema = inspectSchema(*this, stop);
    if (!schema)
        return failure(schema.error());
    m_schema = std::move(*schema);
    return m_locks.takeBack(*this, stop);
}

} // namespace confdesk
