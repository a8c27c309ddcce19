// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reviewwords.h"

#include "base/redaction.h"
#include "flows/calendarentries.h"
#include "models/meetingtimes.h"
#include "models/texts.h"
#include "models/verdictlook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::ReviewWords)
};

constexpr qsizetype sentenceLength = 1000;

QString nameOf(MeetingRef ref)
{
    return ref.kind == MeetingRef::Kind::Slot ? Words::tr("Slot %1").arg(ref.id)
                                              : Words::tr("Conference %1").arg(ref.id);
}

QString whenOf(const Meeting &meeting, const QDateTime &now)
{
    QStringList parts;
    for (const TimeLine &line : sharedTimeLines(meeting, now))
        parts.append(u"%1 (%2)"_s.arg(line.text, line.zone));
    return parts.join(u" · "_s);
}

QString startsOf(const Meeting &meeting, const QDateTime &now)
{
    const Schedule schedule = meeting.schedule();
    if (!schedule.isValid())
        return {};
    if (schedule.hasBegun(now))
        return schedule.isOver(now) ? Words::tr("is over") : Words::tr("is running");
    //: %1 is a span of time such as "1 d 18 h" or "12 min".
    return Words::tr("starts in %1").arg(spanText(std::chrono::seconds(now.secsTo(schedule.startUtc))));
}

QString organizerOf(const RecreatePlan &plan)
{
    const DirectoryUser &user = plan.organizer;
    const QString address = singleLine(user.userPrincipalName);
    if (address.isEmpty())
        return {};
    const QString name = user.displayName.isEmpty() || user.displayName == user.userPrincipalName
                             ? address
                             : u"%1 <%2>"_s.arg(singleLine(user.displayName), address);
    return plan.organizerReason.isEmpty() ? name : u"%1 – %2"_s.arg(name, singleLine(plan.organizerReason));
}

QString peopleOf(const RecreatePlan &plan)
{
    if (plan.meeting.ref.kind == MeetingRef::Kind::Conference)
        return Words::tr("Nobody can book a conference without time slots: no calendar entry changes.");
    const QString booked = Words::tr("%n booked", nullptr, static_cast<int>(plan.bookings.size()));
    const QString oldLink = plan.meeting.stored.joinLink.value_or(QString()).trimmed();
    const QString entries =
        isReplaceable(oldLink)
            ? Words::tr("%n calendar entry(ies) will point to the new link", nullptr, plan.calendarEntries())
            : Words::tr("%n calendar entry(ies) cannot be updated: there is no old link to replace", nullptr,
                        plan.calendarEntries());
    return u"%1 · %2"_s.arg(booked, entries);
}

QString oldEventOf(const RecreatePlan &plan)
{
    if (plan.oldEventUnknown)
        return Words::tr("Whether there is one is not known, and it stays as it is: %1")
            .arg(singleLine(plan.oldEventUnknown->text, sentenceLength));
    if (!plan.oldEvent && plan.meeting.eventId())
        return Words::tr("It is in none of the calendars that were asked: nothing is deleted, nobody gets a mail.");
    if (!plan.oldEvent)
        return Words::tr("There is none to delete: nobody gets a mail.");
    if (plan.oldEvent->isShared)
        return Words::tr("Another row needs it, or it belongs to another meeting: it stays, and nobody gets a mail.");
    return Words::tr("It will be deleted; %n person(s) will get a mail about that.", nullptr, plan.mails());
}

/// Why nothing milder helps, with the age of what that stands on.
QString reasonOf(const Verdict &verdict, const QDateTime &now)
{
    const QString sentence = singleLine(verdict.sentence, sentenceLength);
    const QDateTime checked = checkedAt(verdict);
    if (!checked.isValid())
        return sentence;
    //: A sentence, followed by when Microsoft Graph was asked: "4 min ago".
    return Words::tr("%1 (checked %2)").arg(sentence, agoText(std::chrono::seconds(checked.secsTo(now))));
}

void addPlan(ReviewWords &words, const RecreatePlan &plan, const QDateTime &now)
{
    if (plan.refusal) {
        words.refusal = singleLine(plan.refusal->text, sentenceLength);
        return;
    }
    words.organizer = organizerOf(plan);
    words.oldLink = singleLine(plan.meeting.stored.joinLink.value_or(QString()).trimmed(), sentenceLength);
    if (words.oldLink.isEmpty())
        words.oldLink = Words::tr("none");
    words.newLink = Words::tr("a new link");
    words.people = peopleOf(plan);
    words.oldEvent = oldEventOf(plan);
    if (plan.objection)
        words.objection = singleLine(plan.objection->text, sentenceLength);
    else
        words.reason = reasonOf(plan.verdict, now);
}

void addLine(QStringList &lines, const QString &caption, const QString &text)
{
    if (!text.isEmpty())
        lines.append(u"  %1: %2"_s.arg(caption, text));
}

} // namespace

ReviewWords wordsOf(const ReviewedMeeting &reviewed, const QDateTime &now)
{
    ReviewWords words{.name = nameOf(reviewed.meeting.ref),
                      .when = whenOf(reviewed.meeting, now),
                      .starts = startsOf(reviewed.meeting, now)};
    if (reviewed.isRepaired)
        words.state = Words::tr("Recording is being enabled instead; the link stays.");
    else if (reviewed.error)
        words.refusal = singleLine(reviewed.error->text, sentenceLength);
    else if (reviewed.plan)
        addPlan(words, *reviewed.plan, now);
    else
        words.state = Words::tr("Finding out what this would mean…");
    return words;
}

QString reviewAct(const RecreateReview &review)
{
    const int count = review.chosenCount();
    if (count == 0)
        return Words::tr("Recreate nothing");
    return review.isCreation() ? Words::tr("Create %n meeting(s)", nullptr, count)
                               : Words::tr("Recreate %n meeting(s)", nullptr, count);
}

QString reviewedText(const ReviewedMeeting &reviewed, const QDateTime &now)
{
    const ReviewWords words = wordsOf(reviewed, now);
    QStringList head{words.name, words.when};
    if (!words.starts.isEmpty())
        head.append(words.starts);
    QStringList lines{head.join(u", "_s)};
    if (!words.state.isEmpty())
        lines.append(u"  "_s + words.state);
    addLine(lines, Words::tr("not possible"), words.refusal);
    addLine(lines, Words::tr("organizer"), words.organizer);
    if (!words.oldLink.isEmpty())
        addLine(lines, Words::tr("join link"), u"%1 → %2"_s.arg(words.oldLink, words.newLink));
    addLine(lines, Words::tr("people"), words.people);
    addLine(lines, Words::tr("old event"), words.oldEvent);
    addLine(lines, Words::tr("why not milder"), words.reason);
    addLine(lines, Words::tr("objection"), words.objection);
    if (reviewed.isObjected())
        lines.append(u"  "_s + (reviewed.isForced ? Words::tr("Recreated nevertheless.") : Words::tr("Left alone.")));
    return lines.join(u'\n');
}

QString reviewText(const RecreateReview &review, const Profile &profile, const QDateTime &now)
{
    QStringList lines{reviewAct(review)};
    const QString place = singleLine(profile.name);
    lines.append(profile.production ? Words::tr("%1 (production)").arg(place) : place);
    if (!review.meetings().isEmpty())
        lines.append(singleLine(review.meetings().constFirst().meeting.conference.title));
    for (const ReviewedMeeting &each : review.meetings())
        lines.append(u'\n' + reviewedText(each, now));
    lines.append(u"\n%1 UTC"_s.arg(now.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)));
    return redacted(lines.join(u'\n'));
}

} // namespace confdesk
