// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/translations.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace confdesk {

void installTranslations(QCoreApplication &application)
{
    // Last come, first asked: what another language has no word for is counted in English at least.
    auto *english = new QTranslator(&application);
    if (english->load(u":/i18n/confdesk_en.qm"_s))
        QCoreApplication::installTranslator(english);
    else
        qCWarning(lcApp) << "the plural forms of English could not be loaded";
    QLocale spoken(QLocale::English);
    auto *own = new QTranslator(&application);
    if (own->load(QLocale::system(), u"confdesk"_s, u"_"_s, u":/i18n"_s)) {
        QCoreApplication::installTranslator(own);
        spoken = QLocale(own->language());
    }
    if (spoken.language() != QLocale::system().language())
        QLocale::setDefault(spoken);
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace confdesk
