// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/meetingtimes.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Times
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Times)
};

QString dayText(QDate date, QDate today)
{
    if (!date.isValid())
        return u"–"_s;
    //: A date format of QLocale::toString: weekday, day, month.
    const QString sameYear = Times::tr("ddd d MMM");
    //: A date format of QLocale::toString: weekday, day, month, year.
    const QString otherYear = Times::tr("ddd d MMM yyyy");
    return QLocale().toString(date, date.year() == today.year() ? sameYear : otherYear);
}

QString clockText(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm"_s) : u"–"_s;
}

QString lineText(QDate day, QTime start, QTime end, QDate today)
{
    //: A day, a start and an end time: "Mon 24 Nov 13:40–14:40".
    return Times::tr("%1 %2–%3").arg(dayText(day, today), clockText(start), clockText(end));
}

} // namespace

QString wallTimeText(const WallTime &wallTime, const QDateTime &now)
{
    const QTime end = wallTime.end.value_or(wallTime.start.addSecs(60 * 60));
    return lineText(wallTime.date, wallTime.start, end, now.date());
}

QString zoneText(const WallTime &wallTime)
{
    const QString zone = singleLine(wallTime.timezone, 60).trimmed();
    return zone.isEmpty() ? Times::tr("no time zone") : zone;
}

QString intervalText(const Schedule &schedule, const QTimeZone &zone, const QDateTime &now)
{
    if (!schedule.isValid())
        return u"–"_s;
    const QDateTime start = schedule.startUtc.toTimeZone(zone);
    const QDateTime end = schedule.endUtc.toTimeZone(zone);
    return lineText(start.date(), start.time(), end.time(), now.date());
}

QList<TimeLine> timeLines(const Meeting &meeting, const QTimeZone &local, const QDateTime &now)
{
    const Schedule schedule = meeting.schedule();
    QList<TimeLine> lines{{.zone = zoneText(meeting.wallTime), .text = wallTimeText(meeting.wallTime, now)}};
    if (!schedule.isValid())
        return lines;
    const auto addUnlessSaid = [&lines](const TimeLine &line) {
        for (const TimeLine &said : std::as_const(lines)) {
            if (said.text == line.text)
                return;
        }
        lines.append(line);
    };
    addUnlessSaid({.zone = Times::tr("your time"), .text = intervalText(schedule, local, now)});
    addUnlessSaid({.zone = u"UTC"_s, .text = intervalText(schedule, QTimeZone::utc(), now)});
    return lines;
}

QList<TimeLine> sharedTimeLines(const Meeting &meeting, const QDateTime &now)
{
    const Schedule schedule = meeting.schedule();
    QList<TimeLine> lines{{.zone = zoneText(meeting.wallTime), .text = wallTimeText(meeting.wallTime, now)}};
    if (schedule.isValid() && lines.constFirst().zone != "UTC"_L1)
        lines.append({.zone = u"UTC"_s, .text = intervalText(schedule, QTimeZone::utc(), now)});
    return lines;
}

} // namespace confdesk
