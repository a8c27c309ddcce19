// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/meetingcommands.h"

#include "flows/repairability.h"
#include "gui/listloader.h"
#include "gui/meetingselection.h"
#include "models/conferencetablemodel.h"
#include "models/livecheckqueue.h"
#include "models/operationwords.h"
#include "models/tickettext.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

MeetingCommands::MeetingCommands(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_services(parts.services)
{
    const ActionCatalog &actions = m_parts.actions;
    connect(actions[Act::EnableRecording], &QAction::triggered, this, &MeetingCommands::enableRecording);
    connect(actions[Act::EnableRecordingForAll], &QAction::triggered, this,
            [this] { Q_EMIT confirmationNeeded(planForAllBroken()); });
    connect(actions[Act::CheckLive], &QAction::triggered, this, &MeetingCommands::checkLive);
    connect(actions[Act::CopyForTicket], &QAction::triggered, this, &MeetingCommands::copyForTicket);
    connect(actions[Act::CopyJoinLink], &QAction::triggered, this, &MeetingCommands::copyJoinLink);
    connect(actions[Act::OpenInLms], &QAction::triggered, this, &MeetingCommands::openInLms);

    connect(&m_parts.selection, &MeetingSelection::changed, &m_updateSoon, &CoalescedCall::request);
    connect(&m_parts.table, &ConferenceTableModel::countsChanged, &m_updateSoon, &CoalescedCall::request);
    connect(&m_parts.loader, &ListLoader::capabilitiesKnown, &m_updateSoon, &CoalescedCall::request);
    connect(&m_parts.liveChecks, &LiveCheckQueue::progressChanged, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::operationAdded, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::operationChanged, &m_updateSoon, &CoalescedCall::request);
    connect(&m_services.operations, &Operations::allFinished, &m_updateSoon, &CoalescedCall::request);
    updateReasons();
}

void MeetingCommands::enableRecording()
{
    QList<Meeting> meetings;
    for (const AssessedMeeting &each : m_parts.selection.targets()) {
        if (const auto reason = whyNotRepairable(each.meeting, each.verdict))
            m_services.operations.skip(each.meeting, u"repair"_s, *reason);
        else
            meetings.append(each.meeting);
    }
    m_services.operations.repair(meetings, Apply::ForReal);
}

void MeetingCommands::plan(BulkRepairPlan &plan, const AssessedMeeting &assessed)
{
    if (isForBulkRepair(assessed.verdict))
        plan.meetings.append(assessed.meeting);
    else if (assessed.verdict.needsRepair())
        plan.leftOut.append(
            {.meeting = assessed.meeting, .reason = whyNotBulkRepaired(assessed.meeting, assessed.verdict)});
}

BulkRepairPlan MeetingCommands::planForAllBroken() const
{
    BulkRepairPlan plan{.title = tr("Enable recording for all broken"), .meetings = {}, .leftOut = {}};
    for (const ConferenceId &id : m_parts.table.keys()) {
        const auto *entry = m_parts.catalogue.entry(id);
        const auto before = plan.meetings.size();
        for (const AssessedMeeting &each : entry ? entry->meetings : QList<AssessedMeeting>())
            MeetingCommands::plan(plan, each);
        if (plan.meetings.size() > before)
            ++plan.conferences;
    }
    return plan;
}

BulkRepairPlan MeetingCommands::planForSelection() const
{
    BulkRepairPlan plan{.title = tr("Enable recording"), .meetings = {}, .leftOut = {}, .conferences = 1};
    for (const AssessedMeeting &each : m_parts.selection.targets())
        MeetingCommands::plan(plan, each);
    return plan;
}

void MeetingCommands::repair(const BulkRepairPlan &plan)
{
    m_services.operations.repair(plan.meetings, Apply::ForReal);
    for (const BulkRepairPlan::LeftOut &each : plan.leftOut)
        m_services.operations.skip(each.meeting, u"repair"_s, each.reason);
}

void MeetingCommands::checkLive()
{
    QList<Meeting> meetings;
    for (const AssessedMeeting &each : m_parts.selection.targets()) {
        if (each.meeting.isTeams())
            meetings.append(each.meeting);
    }
    m_parts.liveChecks.check(meetings);
}

void MeetingCommands::copyForTicket()
{
    const auto current = m_parts.selection.current();
    if (!current)
        return;
    QApplication::clipboard()->setText(ticketText(*current, m_services.profile, m_parts.catalogue.now()));
    Q_EMIT copied(tr("Copied verdict and evidence of %1.").arg(meetingPhrase(current->meeting)));
}

void MeetingCommands::copyJoinLink()
{
    const auto current = m_parts.selection.current();
    if (!current)
        return;
    QApplication::clipboard()->setText(current->meeting.joinLink().text());
    Q_EMIT copied(tr("Copied the join link of %1.").arg(meetingPhrase(current->meeting)));
}

void MeetingCommands::openInLms()
{
    const auto conference = m_parts.selection.conference();
    if (conference)
        m_parts.openUrl(QUrl(lmsAddress(m_services.profile, *conference)));
}

void MeetingCommands::updateReasons()
{
    const auto current = m_parts.selection.current();
    const QString selectFirst = tr("No meeting is selected.");
    const auto unless = [](bool isFine, const QString &reason) {
        return isFine ? std::nullopt : std::optional(reason);
    };
    ActionCatalog &actions = m_parts.actions;
    actions.setReason(Act::EnableRecording, whyNotRecording());
    actions.setReason(Act::EnableRecordingForAll, whyNotForAll());
    actions.setReason(Act::CheckLive, whyNotLive());
    actions.setReason(Act::CopyForTicket, unless(current.has_value(), selectFirst));
    if (!current)
        actions.setReason(Act::CopyJoinLink, selectFirst);
    else
        actions.setReason(Act::CopyJoinLink,
                          unless(!current->meeting.joinLink().isMissing(), tr("This meeting has no join link.")));
    if (m_services.profile.lmsBaseUrl.isEmpty())
        actions.setReason(Act::OpenInLms, tr("The profile does not say where the LMS is (baseUrl in [lms])."));
    else
        actions.setReason(Act::OpenInLms, unless(m_parts.selection.conference().has_value(), selectFirst));
}

QString MeetingCommands::withoutGraph()
{
    return tr("The profile does not say how to reach Microsoft Graph (section [graph]).");
}

std::optional<QString> MeetingCommands::whyNoChange(const Parts &parts)
{
    if (parts.selection.targets().isEmpty())
        return tr("No meeting is selected.");
    if (auto reason = parts.loader.whyReadOnly())
        return reason;
    return parts.services.profile.hasGraph() ? std::nullopt : std::optional(withoutGraph());
}

std::optional<QString> MeetingCommands::whyNotRecording() const
{
    if (auto reason = whyNoChange(m_parts))
        return reason;
    std::optional<QString> firstReason;
    for (const AssessedMeeting &each : m_parts.selection.targets()) {
        std::optional<QString> reason = whyOccupied(m_services.operations, each.meeting.ref);
        if (const auto refusal = whyNotRepairable(each.meeting, each.verdict))
            reason = refusal->text;
        if (!reason)
            return std::nullopt;
        if (!firstReason)
            firstReason = reason;
    }
    return firstReason;
}

std::optional<QString> MeetingCommands::whyNotForAll() const
{
    if (auto reason = m_parts.loader.whyReadOnly())
        return reason;
    if (!m_services.profile.hasGraph())
        return withoutGraph();
    for (const ConferenceId &id : m_parts.table.keys()) {
        const auto *entry = m_parts.catalogue.entry(id);
        if (entry && std::ranges::any_of(entry->meetings, &isForBulkRepair, &AssessedMeeting::verdict))
            return std::nullopt;
    }
    return tr("No listed meeting is broken in a way that this repairs.");
}

std::optional<QString> MeetingCommands::whyNotLive() const
{
    const QList<AssessedMeeting> targets = m_parts.selection.targets();
    if (targets.isEmpty())
        return tr("No meeting is selected.");
    if (!m_services.profile.hasGraph())
        return withoutGraph();
    const auto isTeams = [](const AssessedMeeting &each) { return each.meeting.isTeams(); };
    if (std::ranges::none_of(targets, isTeams))
        return tr("This is not a Teams meeting: Microsoft Graph does not know it.");
    const auto isBusy = [this](const AssessedMeeting &each) { return m_parts.liveChecks.isBusy(each.meeting.ref); };
    if (std::ranges::all_of(targets, isBusy))
        return tr("Microsoft Graph is being asked already.");
    return std::nullopt;
}

} // namespace confdesk
