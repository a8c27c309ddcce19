// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace confdesk {

/// A user of the directory (graph facts §8.4).
struct DirectoryUser
{
    UserId id;
    QString userPrincipalName;
    QString displayName;
    bool accountEnabled = true;

    bool operator==(const DirectoryUser &) const = default;
};

/// What Confdesk needs of a calendar event. Graph never returns an online meeting id with it (graph facts §0.3).
struct CalendarEvent
{
    EventId id;
    QString subject;
    QDateTime startUtc;
    QDateTime endUtc;
    bool isCancelled = false;
    bool isOnlineMeeting = false;
    QString joinUrl;            ///< empty while Teams has not made one
    QString transactionId = {}; ///< of its creation; empty when none was given, or it was not asked for
    int attendees = 0;          ///< who get a mail when it is deleted

    bool operator==(const CalendarEvent &) const = default;
};

/// What Confdesk needs of a Graph onlineMeeting (graph facts §4.7).
struct OnlineMeeting
{
    GraphMeetingId id;
    QString joinWebUrl;
    QString subject;
    bool recordAutomatically = false;

    bool operator==(const OnlineMeeting &) const = default;
};

/// A recording of a meeting (graph facts §6.1).
struct CallRecording
{
    QString id;
    QDateTime createdUtc;

    bool operator==(const CallRecording &) const = default;
};

/// What is asked of a meeting's automatic recording.
enum class Recording { Off, On };

} // namespace confdesk
