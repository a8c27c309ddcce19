// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmsdatabase.h"

#include "base/redaction.h"
#include "lms/lmsstore.h"

namespace confdesk {

std::unique_ptr<LmsDatabase> makeLmsDatabase(const Profile::Database &database, const QString &password,
                                             bool profileReadOnly, const Clock &clock, const LmsPatience &patience)
{
    registerSecret(password);
    return std::make_unique<LmsStore>(
        ConnectionSettings{.database = database, .password = password, .patience = patience}, profileReadOnly, clock);
}

} // namespace confdesk
