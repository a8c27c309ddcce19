// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/recreatecommands.h"

#include "gui/listloader.h"
#include "gui/meetingselection.h"
#include "models/meetingcatalogue.h"
#include "models/operationwords.h"

#include <algorithm>

namespace confdesk {

RecreateCommands::RecreateCommands(const MeetingCommands::Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_services(parts.services)
{
    connect(m_parts.actions[Act::Recreate], &QAction::triggered, this, &RecreateCommands::recreate);
    connect(m_parts.actions[Act::Review], &QAction::triggered, this, &RecreateCommands::review);
    connect(&m_parts.selection, &MeetingSelection::changed, &m_updateSoon, &CoalescedCall::request);
    connect(&m_parts.loader, &ListLoader::capabilitiesKnown, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::operationAdded, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::operationChanged, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::allFinished, &m_updateSoon, &CoalescedCall::request);
    updateReasons();
}

void RecreateCommands::recreate()
{
    QList<Meeting> meetings;
    for (const AssessedMeeting &each : m_parts.selection.targets())
        meetings.append(each.meeting);
    Q_EMIT recreationWanted(meetings);
}

void RecreateCommands::review()
{
    if (const QList<Meeting> meetings = toRecreate(); !meetings.isEmpty())
        Q_EMIT recreationWanted(meetings);
    else
        Q_EMIT repairReviewWanted();
}

/// Those of the selected ones that a new meeting is the remedy for.
QList<Meeting> RecreateCommands::toRecreate() const
{
    QList<Meeting> meetings;
    for (const AssessedMeeting &each : m_parts.selection.targets()) {
        if (each.verdict.remedy == Remedy::Recreate || each.verdict.remedy == Remedy::Create)
            meetings.append(each.meeting);
    }
    return meetings;
}

bool RecreateCommands::hasRepairable() const
{
    return std::ranges::any_of(m_parts.selection.targets(), &isForBulkRepair, &AssessedMeeting::verdict);
}

void RecreateCommands::updateReasons()
{
    m_parts.actions.setReason(Act::Recreate, whyNotRecreate());
    m_parts.actions.setReason(Act::Review, whyNoReview());
}

std::optional<QString> RecreateCommands::whyNotRecreate() const
{
    if (auto reason = MeetingCommands::whyNoChange(m_parts))
        return reason;
    std::optional<QString> firstReason;
    for (const AssessedMeeting &each : m_parts.selection.targets()) {
        std::optional<QString> reason = whyOccupied(m_services.operations, each.meeting.ref);
        if (const auto refusal = whyNotRecreatable(each.meeting, each.verdict, m_parts.catalogue.now()))
            reason = refusal->text;
        if (!reason)
            return std::nullopt;
        if (!firstReason)
            firstReason = reason;
    }
    return firstReason;
}

std::optional<QString> RecreateCommands::whyNoReview() const
{
    if (auto reason = MeetingCommands::whyNoChange(m_parts))
        return reason;
    if (!toRecreate().isEmpty())
        return whyNotRecreate();
    return hasRepairable() ? std::nullopt
                           : std::optional(tr("Nothing is planned: Confdesk has nothing to change here."));
}

} // namespace confdesk
