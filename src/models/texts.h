// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <chrono>

namespace confdesk {

// How values are worded on a screen. Everything is plain text; what goes into a tool tip passes through asToolTip().

/// `plainText` as a tool tip: escaped, so that markup in a title stays visible text, and wrapped by Qt.
[[nodiscard]] QString asToolTip(const QString &plainText);

/// `text` for comparing as people type: without accents, case and doubled blanks.
[[nodiscard]] QString folded(const QString &text);

/// "1 d 18 h", "3 h 20 min", "12 min", "17 s": the two largest units, rounded down.
[[nodiscard]] QString spanText(std::chrono::seconds span);

/// "12 s ago", "4 min ago"; of the future (clocks differ): "just now".
[[nodiscard]] QString agoText(std::chrono::seconds age);

/// The error's text, the detail and the request id below it: for a Details pane and for copying.
[[nodiscard]] QString detailsOf(const Error &error);

} // namespace confdesk
