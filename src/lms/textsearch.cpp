// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/textsearch.h"

#include "lms/meetingrows.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int rowsBetweenLooksAtStop = 1000;

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool holds(const Conference &conference, const QString &needle)
{
    const auto has = [&needle](const QString &text) { return folded(text).contains(needle); };
    return has(conference.title) || has(conference.course) || has(conference.owner) || has(conference.ownerEmail) ||
           has(conference.branch);
}

} // namespace

Result<QList<ConferenceId>> conferencesWithText(LmsConnection &connection, const QString &text, int limit,
                                                const std::stop_token &stop)
{
    const QString needle = folded(text.trimmed());
    if (needle.isEmpty())
        return QList<ConferenceId>{};
    auto query = connection.run(conferenceSelect(connection.schema(), {}), {}, stop, Fetch::Streamed);
    if (!query)
        return failure(query.error());
    QList<ConferenceId> found;
    for (int row = 0; query->next(); ++row) {
        if (row % rowsBetweenLooksAtStop == 0 && stop.stop_requested())
            return failure(cancelledError());
        const Conference conference = conferenceFrom(*query);
        if (holds(conference, needle))
            found.append(conference.id);
        if (found.size() == limit)
            return found;
    }
    if (auto end = connection.endOf(*query); !end)
        return failure(end.error());
    return found;
}

} // namespace confdesk
