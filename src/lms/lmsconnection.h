// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lms/meetinglocks.h"
#include "lms/schema.h"
#include "sql/connection.h"

namespace confdesk {

/// A connection to the LMS's database, which knows what was found there.
class LmsConnection final : public Connection
{
public:
    /// `profileReadOnly`: the profile forbids writing.
    LmsConnection(ConnectionSettings settings, bool profileReadOnly);

    /// Looks at what is there and what is allowed, and takes back what was claimed: after connecting, and again when
    /// somebody wants to know.
    [[nodiscard]] Result<Done> inspect(const std::stop_token &stop) override;

    [[nodiscard]] const LmsSchema &schema() const { return m_schema; }
    [[nodiscard]] MeetingLocks &locks() { return m_locks; }
    [[nodiscard]] bool isReadOnlyByProfile() const { return m_isReadOnlyByProfile; }

protected:
    [[nodiscard]] Result<Done> checkFile() override;

private:
    bool m_isReadOnlyByProfile;
    LmsSchema m_schema;
    MeetingLocks m_locks;
};

} // namespace confdesk
