// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace confdesk {

/// `text` without what must never be seen in a log or an error: bearer tokens and JSON web tokens, client secrets and
/// assertions, passwords and passcodes (also in JSON and form bodies), the `p=` of short join links, pre-authenticated
/// URLs (`tempauth`, `sig`, `downloadUrl`). Each is replaced by "[redacted]". Redacting twice changes nothing.
[[nodiscard]] QString redacted(const QString &text);

/// Makes `secret` (a client secret, a password) vanish from everything redacted() sees from now on, in any thread.
/// Short ones (less than 4 characters) are not registered: they would redact half the language.
void registerSecret(const QString &secret);

} // namespace confdesk
