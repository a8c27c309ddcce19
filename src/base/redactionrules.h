// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace confdesk {

struct RedactionRule
{
    QRegularExpression pattern;
    QString replacement;
};

/// What redacted() replaces, in this order. Each rule leaves alone what it has replaced before.
[[nodiscard]] const QList<RedactionRule> &redactionRules();

} // namespace confdesk
