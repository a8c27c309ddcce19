// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/profile.h"

#include <QString>

namespace confdesk {

// The demo's tenant and registered application. Nothing of it exists outside the simulator.
[[nodiscard]] QString demoTenantId();
[[nodiscard]] QString demoClientId();
[[nodiscard]] QString demoClientSecret();
[[nodiscard]] QString demoDomain();         ///< "northgate.example"
[[nodiscard]] QString demoServiceAccount(); ///< lms-meetings@northgate.example
[[nodiscard]] QString demoServiceAccountObjectId();
[[nodiscard]] QString demoOtherTenantId(); ///< the tenant of an invitation from outside

/// The profile of the demo: the LMS in `databaseFile`, Graph at `simulatorRoot` ("http://127.0.0.1:PORT").
[[nodiscard]] Profile demoProfile(const QString &databaseFile, const QString &simulatorRoot);

} // namespace confdesk
