// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace confdesk {

/// The translation context of what the command line says to people. What it prints for programs is never translated.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::CliText)
};

} // namespace confdesk
