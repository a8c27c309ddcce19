// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meeting.h"
#include "lms/lmsconnection.h"

#include <QHash>

namespace confdesk {

/// "Anna Owens", or the user name of somebody who has no name.
[[nodiscard]] QString personName(const QString &firstName, const QString &lastName, const QString &userName);

/// SELECT of conferences (table alias `c`); `where` is a condition or empty, `:name` in it are placeholders.
[[nodiscard]] QString conferenceSelect(const LmsSchema &schema, const QString &where);

/// SELECT of meetings: every time slot (alias `s`), and every conference (`c`) without one, where s.id is NULL; in the
/// order conference, date, start, id. Without the number of time slots of the conference: counting them for each of
/// them takes minutes where there are thousands.
[[nodiscard]] QString meetingSelect(const LmsSchema &schema, const QString &where);

/// The present row of a conferenceSelect().
[[nodiscard]] Conference conferenceFrom(const QSqlQuery &row);

/// How many time slots each conference has; absent: none. `where` is about conference_id, or empty.
using SlotCounts = QHash<qint64, int>;
[[nodiscard]] Result<SlotCounts> countSlots(LmsConnection &connection, const QString &where,
                                            const std::stop_token &stop);

/// Reads the rows of a meetingSelect(). Successive meetings of one conference share its texts.
class MeetingRows
{
public:
    explicit MeetingRows(SlotCounts counts) : m_counts(std::move(counts)) {}
    [[nodiscard]] Meeting read(const QSqlQuery &row);

private:
    SlotCounts m_counts;
    std::optional<Conference> m_conference;
};

/// All rows of a conferenceSelect() or meetingSelect().
[[nodiscard]] Result<QList<Conference>> readConferences(LmsConnection &connection, const QString &where,
                                                        const Values &values, const std::stop_token &stop);
[[nodiscard]] Result<QList<Meeting>> readMeetings(LmsConnection &connection, const QString &where, const Values &values,
                                                  const std::stop_token &stop);

} // namespace confdesk
