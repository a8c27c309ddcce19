// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "domain/meetingstore.h"

#include <QObject>

namespace confdesk {

/// What a WHAT of the command line turned out to mean.
struct Target
{
    Conference conference;
    QList<Meeting> allMeetings; ///< of the conference
    QList<Meeting> meant;       ///< all of them, or those that were named
    bool namesMeetings = false; ///< the WHAT named these meetings, not their conference
    QDateTime readAt;           ///< UTC

    bool operator==(const Target &) const = default;
};

/// Finds the one conference, or its meetings, that a WHAT means.
class TargetFinder : public QObject
{
    Q_OBJECT

public:
    TargetFinder(MeetingStore &store, const Clock &clock, QString lmsBaseUrl, QObject *parent = nullptr);

    /// NotFound when nothing or several match: the text says what `text` was recognised as and, line by line, what
    /// was found. Other errors: those of the store.
    [[nodiscard]] Async<Target> find(const QString &text, std::stop_token stop);

private:
    void readMeetings(const QString &text, const What &what, const Found &found, const Pending<Target> &pending,
                      std::stop_token stop);

    MeetingStore &m_store;
    const Clock &m_clock;
    QString m_lmsBaseUrl;
};

} // namespace confdesk
