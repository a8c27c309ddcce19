// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdictlook.h"

#include <QColor>
#include <QPalette>

namespace confdesk {

/// Contrast of two colours as WCAG 2 defines it: 1 (the same) to 21 (black on white).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// What text needs to be readable (WCAG 2, level AA).
inline constexpr double readableContrast = 4.5;

/// `wanted`, made darker or lighter until it is readable on `background`.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &wanted);

/// The colour of a verdict's glyph and words on `background`.
[[nodiscard]] QColor verdictColor(Look look, const QPalette &palette, const QColor &background);

/// `palette` with a selection that can be read: Fusion's own is white on light blue, contrast 3.7.
[[nodiscard]] QPalette withReadableSelection(QPalette palette);

/// The same for a list that does not have the keyboard: a tint of the highlight, and the usual text.
[[nodiscard]] QPalette withCalmSelection(QPalette palette);

/// Of the frame around a production profile.
[[nodiscard]] QColor productionColor(const QPalette &palette);

} // namespace confdesk
