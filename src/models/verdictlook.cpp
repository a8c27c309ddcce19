// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdictlook.h"

#include "models/texts.h"

#include <QCoreApplication>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::VerdictLook)
};

std::chrono::seconds until(const QDateTime &moment, const QDateTime &now)
{
    return std::chrono::seconds(now.secsTo(moment));
}

QString brokenHeadline(const Verdict &verdict)
{
    if (verdict.code == VerdictCode::ScheduleInvalid || verdict.code == VerdictCode::ScheduleDrift)
        return shortLabel(verdict.code);
    return verdict.isOver ? Words::tr("Was not recorded") : Words::tr("Will not be recorded");
}

} // namespace

Look lookOf(const Verdict &verdict, const QDateTime &now)
{
    switch (verdict.severity) {
    case Severity::Broken:
        if (!verdict.isOver && verdict.fatalAt && until(*verdict.fatalAt, now) <= urgentWithin)
            return Look::Urgent;
        return Look::Broken;
    case Severity::Waiting:
        return Look::Waiting;
    case Severity::Unknown:
        return Look::Unknown;
    case Severity::Ok:
        return Look::Ok;
    case Severity::External:
        return Look::External;
    case Severity::None:
        return Look::None;
    }
    return Look::None;
}

QString iconName(Look look)
{
    static constexpr std::array names{"verdict-urgent"_L1,  "verdict-broken"_L1, "verdict-waiting"_L1,
                                      "verdict-unknown"_L1, "verdict-ok"_L1,     "verdict-external"_L1,
                                      "verdict-none"_L1};
    return names.at(static_cast<std::size_t>(look));
}

QString lookWords(Look look)
{
    switch (look) {
    case Look::Urgent:
        return Words::tr("will not be recorded, starts within 48 hours");
    case Look::Broken:
        return Words::tr("will not be recorded");
    case Look::Waiting:
        return Words::tr("waiting");
    case Look::Unknown:
        return Words::tr("not known yet");
    case Look::Ok:
        return Words::tr("in order");
    case Look::External:
        return Words::tr("outside of Confdesk’s reach");
    case Look::None:
        return Words::tr("left as it is");
    }
    return {};
}

QString headline(const Verdict &verdict)
{
    switch (verdict.severity) {
    case Severity::Broken:
        return brokenHeadline(verdict);
    case Severity::Waiting:
        return shortLabel(verdict.code);
    case Severity::Unknown:
        return verdict.isOver ? Words::tr("Not known whether it was recorded") : Words::tr("Not known yet");
    case Severity::Ok:
        return verdict.isOver ? Words::tr("Recorded") : Words::tr("Will be recorded");
    case Severity::External:
        return shortLabel(verdict.code);
    case Severity::None:
        return Words::tr("Left as it is");
    }
    return {};
}

QString verdictLabel(const ConferenceVerdict &verdict)
{
    const QString label = shortLabel(verdict.worst.code);
    if (verdict.meetings <= 1)
        return label;
    //: %1 is a verdict such as "Id missing"; it concerns %2 of the conference's %3 meetings.
    return Words::tr("%1 · %2 of %3").arg(label).arg(verdict.withThatSeverity).arg(verdict.meetings);
}

QString spokenVerdict(const QString &label, const Verdict &verdict, const QDateTime &now)
{
    //: Read aloud: a verdict ("Id missing"), what it means ("will not be recorded"), and the sentence that explains it.
    return Words::tr("%1, %2. %3").arg(label, lookWords(lookOf(verdict, now)), verdict.sentence);
}

QString fatalText(const Verdict &verdict, const QDateTime &now)
{
    if (!verdict.fatalAt || verdict.severity != Severity::Broken)
        return {};
    //: %1 is a span of time such as "1 d 18 h": after it the meeting has begun, and it is too late.
    return Words::tr("Too late in %1").arg(spanText(until(*verdict.fatalAt, now)));
}

QDateTime checkedAt(const Verdict &verdict)
{
    QDateTime latest;
    for (const Evidence &each : verdict.evidence) {
        if (each.source != Evidence::Source::Database && (!latest.isValid() || each.checkedAt > latest))
            latest = each.checkedAt;
    }
    return latest;
}

VerdictRank rankOf(const Verdict &verdict, const QDateTime &now)
{
    return {.look = lookOf(verdict, now),
            .fatalAt = verdict.fatalAt ? verdict.fatalAt->toSecsSinceEpoch() : std::numeric_limits<qint64>::max()};
}

} // namespace confdesk
