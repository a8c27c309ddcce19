// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace confdesk {

/// Has a screen reader say what `widget` is called now: something new is to be read there.
void announce(QWidget &widget);

} // namespace confdesk
