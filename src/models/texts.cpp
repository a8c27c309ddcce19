// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/texts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Texts)
};

bool isMark(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Mark_SpacingCombining;
}

} // namespace

QString asToolTip(const QString &plainText)
{
    if (plainText.isEmpty())
        return {};
    QString escaped = plainText.toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    return u"<p>%1</p>"_s.arg(escaped);
}

QString folded(const QString &text)
{
    QString result = text.simplified().normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf(isMark);
    result.replace(u'ß', "ss"_L1); // Qt folds character by character
    return result;
}

QString spanText(std::chrono::seconds span)
{
    const qint64 seconds = std::max<qint64>(span.count(), 0);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    //: A span of time: days and hours.
    if (days > 0)
        return Texts::tr("%1 d %2 h").arg(days).arg(hours % 24);
    //: A span of time: hours and minutes.
    if (hours > 0)
        return Texts::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    //: A span of time: minutes.
    if (minutes > 0)
        return Texts::tr("%1 min").arg(minutes);
    //: A span of time: seconds.
    return Texts::tr("%1 s").arg(seconds);
}

QString agoText(std::chrono::seconds age)
{
    if (age < 1s)
        return Texts::tr("just now");
    //: %1 is a span of time such as "4 min" or "1 d 18 h".
    return Texts::tr("%1 ago").arg(spanText(age));
}

QString detailsOf(const Error &error)
{
    QString details = error.text;
    if (!error.detail.isEmpty())
        details += u"\n\n"_s + error.detail;
    details += u"\n\n"_s + Texts::tr("Kind: %1").arg(errorKindName(error.kind));
    if (!error.requestId.isEmpty())
        details += u"\n"_s + Texts::tr("Request id: %1").arg(error.requestId);
    return details;
}

} // namespace confdesk
