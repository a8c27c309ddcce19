// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operationtext.h"

#include "base/redaction.h"
#include "domain/meeting.h"
#include "models/operationwords.h"
#include "models/texts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Copy
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::OperationText)
};

QString moment(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODate);
}

QString stepLine(const StepRecord &step)
{
    const QString line = u"  %1: %2"_s.arg(singleLine(step.title), stepStateText(step));
    return step.note.isEmpty() ? line : u"%1 – %2"_s.arg(line, singleLine(step.note, 1000));
}

} // namespace

QString operationText(const OperationRecord &operation)
{
    QStringList lines{operationTitle(operation), operationStateText(operation)};
    if (operation.startedAt.isValid())
        lines.append(operation.finishedAt.isValid()
                         ? Copy::tr("%1 to %2").arg(moment(operation.startedAt), moment(operation.finishedAt))
                         : Copy::tr("since %1").arg(moment(operation.startedAt)));
    if (!operation.person.isEmpty())
        lines.append(Copy::tr("Started by %1").arg(singleLine(operation.person)));
    lines.append(Copy::tr("Number of the operation: %1").arg(operation.id));
    lines.append(QString());
    for (const StepRecord &step : operation.steps)
        lines.append(stepLine(step));
    if (operation.error)
        lines.append(u'\n' + detailsOf(*operation.error));
    if (!operation.warnings.isEmpty())
        lines.append(u'\n' + Copy::tr("Warnings:"));
    for (const Warning &warning : operation.warnings)
        lines.append(u"  "_s + singleLine(warning.text, 1000));
    return redacted(lines.join(u'\n'));
}

} // namespace confdesk
