// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace confdesk {

// Confdesk's own glyphs (resources/icons): one colour each, so that they follow a light or a dark palette.

/// In the palette's button text colour, greyed when disabled. `name`: "refresh".
[[nodiscard]] QIcon icon(const QString &name);

/// In one colour whatever the state: for a cell whose colour was chosen for its background.
[[nodiscard]] QIcon glyph(const QString &name, const QColor &color);

/// The program's own, coloured.
[[nodiscard]] QIcon applicationIcon();

} // namespace confdesk
