// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace confdesk {

/// Makes both programs speak the system's language where there is a translation, else English, which has plural forms
/// to load too. Dates and numbers follow, so that a text speaks one language. To be called once for each application
/// object: the translators go with it.
void installTranslations(QCoreApplication &application);

} // namespace confdesk
