// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace confdesk {

/// The GUID in lower case and without braces, when `text` is one (braces and upper case allowed), else nullopt.
[[nodiscard]] std::optional<QString> guidOf(QStringView text);

/// Whether `text` is a Teams thread id: 19:…@thread.v2, …@thread.tacv2 or …@thread.skype, complete.
[[nodiscard]] bool isThreadId(QStringView text);

/// The thread id in `text`, which may be percent-encoded up to twice ("19%3ameeting_…%40thread.v2"); else nullopt.
[[nodiscard]] std::optional<QString> threadIdOf(QStringView text);

/// Percent-decodes once, as UTF-8; "+" stays a plus sign.
[[nodiscard]] QString percentDecoded(QStringView text);

/// `text` without surrounding white space and invisible formatting characters (zero width space, byte order mark,
/// direction marks), which come along when a link or an id is copied out of a chat or a mail.
[[nodiscard]] QString trimmedInvisible(const QString &text);

} // namespace confdesk
