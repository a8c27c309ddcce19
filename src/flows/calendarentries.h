// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/calendarservice.h"
#include "domain/replacementstore.h"
#include "flows/recreatefacts.h"

#include <QObject>

#include <functional>
#include <optional>

namespace confdesk {

/// Whether a link stands for one meeting and can be replaced in a text: a whole address with a path. A bare host, or a
/// word, would also be found where something else is meant.
[[nodiscard]] bool isReplaceable(const QString &link);

/// The body's content with `newLink` wherever `oldLink` stands, in the spelling of the place: in HTML also with its
/// escaped characters. A longer link that only begins like the old one is another link. Nothing else changes. nullopt:
/// the old link is not in it.
[[nodiscard]] std::optional<QString> withLinkReplaced(const EventBody &body, const QString &oldLink,
                                                      const QString &newLink);

/// What came of one entry, and what a person must hear about it.
struct EntryResult
{
    EntryOutcome outcome = EntryOutcome::Updated;
    QList<Warning> warnings; ///< one at most
};

/// Puts the new join link into the calendar entries that the LMS made for learners who booked (LMS facts §4.3): only
/// the link inside the body, nothing else. One entry after the other; what fails is told, and stops nobody.
class CalendarEntries : public QObject
{
    Q_OBJECT

public:
    explicit CalendarEntries(CalendarService &calendar, QObject *parent = nullptr);

    /// An error is one that would meet every entry alike (Offline, Throttled, Credential, …): to be tried again later.
    [[nodiscard]] Async<EntryResult> update(const Booking &booking, const QString &oldLink, const QString &newLink,
                                            std::stop_token stop);

private:
    struct Entry;
    void read(const std::shared_ptr<Entry> &entry);
    void write(const std::shared_ptr<Entry> &entry, const EventBody &body);
    void end(const std::shared_ptr<Entry> &entry, const Error &error);

    CalendarService &m_calendar;
};

} // namespace confdesk
