// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/subjects.h"

using namespace Qt::StringLiterals;

namespace confdesk {

QString subjectOf(const Meeting &meeting)
{
    const QString title = meeting.conference.title;
    if (meeting.ref.kind == MeetingRef::Kind::Conference)
        return title;
    return u"%1 - %2 %3"_s.arg(title, meeting.wallTime.date.toString(Qt::ISODate),
                               meeting.wallTime.start.toString(u"HH:mm"));
}

QStringList subjectsOf(const Meeting &meeting)
{
    QStringList subjects{subjectOf(meeting), meeting.conference.title};
    subjects.removeDuplicates();
    return subjects;
}

} // namespace confdesk
