// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/services.h"
#include "gui/actioncatalog.h"
#include "gui/coalescedcall.h"

#include <QUrl>

#include <functional>

namespace confdesk {

class ConferenceTableModel;
class ListLoader;
class LiveCheckQueue;
class MeetingCatalogue;
class MeetingSelection;

/// What "enable recording for all broken" would do: those it takes, and those it leaves alone, with the reason.
struct BulkRepairPlan
{
    struct LeftOut
    {
        Meeting meeting;
        Error reason;
        bool operator==(const LeftOut &) const = default;
    };

    QString title; ///< of the question
    QList<Meeting> meetings;
    QList<LeftOut> leftOut;
    int conferences = 0; ///< of `meetings`
};

/// The commands of the menu Meeting, on what is selected, and why some of them are not possible just now.
class MeetingCommands : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Services &services;
        const MeetingCatalogue &catalogue;
        const ConferenceTableModel &table;
        const MeetingSelection &selection;
        const ListLoader &loader;
        LiveCheckQueue &liveChecks;
        ActionCatalog &actions;
        std::function<void(const QUrl &)> openUrl;
    };

    explicit MeetingCommands(const Parts &parts, QObject *parent = nullptr);

    /// All that are listed and need repair: what a filter hides is not touched.
    [[nodiscard]] BulkRepairPlan planForAllBroken() const;
    /// The same for what is selected.
    [[nodiscard]] BulkRepairPlan planForSelection() const;
    void repair(const BulkRepairPlan &plan);

    /// Why none of the selected meetings can be changed at all; nullopt: it depends on the meeting.
    [[nodiscard]] static std::optional<QString> whyNoChange(const Parts &parts);

Q_SIGNALS:
    void confirmationNeeded(const confdesk::BulkRepairPlan &plan);
    void copied(const QString &what);

private:
    void enableRecording();
    void checkLive();
    void copyForTicket();
    void copyJoinLink();
    void openInLms();
    void updateReasons();
    static void plan(BulkRepairPlan &plan, const AssessedMeeting &assessed);
    [[nodiscard]] static QString withoutGraph();
    [[nodiscard]] std::optional<QString> whyNotRecording() const;
    [[nodiscard]] std::optional<QString> whyNotForAll() const;
    [[nodiscard]] std::optional<QString> whyNotLive() const;

    Parts m_parts;
    Services m_services;
    CoalescedCall m_updateSoon{[this] { updateReasons(); }};
};

} // namespace confdesk
