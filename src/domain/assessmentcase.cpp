// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/assessmentcase.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

// People join, and recording starts, a little before the hour (graph facts §6.6).
constexpr auto earlyStart = 15min;

bool isSameMeeting(const OnlineMeetingId &a, const OnlineMeetingId &b)
{
    // The same meeting's id occurs in more than one spelling: compare what it decodes to.
    if (a.form() == OnlineMeetingId::Form::Graph && b.form() == OnlineMeetingId::Form::Graph)
        return a.organizer() == b.organizer() && a.threadId() == b.threadId();
    return a.text() == b.text();
}

QString isoTime(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

class EvidenceList
{
public:
    explicit EvidenceList(const AssessmentCase &c) : m_case(c) {}

    void fromRow(const QString &field, const std::optional<QString> &value)
    {
        m_list.append({.field = field,
                       .value = value,
                       .source = Evidence::Source::Database,
                       .checkedAt = m_case.facts.rowReadAt});
    }

    void fromLive(const QString &field, const std::optional<QString> &value)
    {
        fromLive(field, value, m_case.live->checkedAt);
    }

    void fromLive(const QString &field, const std::optional<QString> &value, const QDateTime &checkedAt)
    {
        const auto source = m_case.live->fromJournal ? Evidence::Source::Journal : Evidence::Source::Graph;
        m_list.append({.field = field, .value = value, .source = source, .checkedAt = checkedAt});
    }

    void addSchedule()
    {
        const WallTime &wall = m_case.meeting.wallTime;
        const auto time = [](const QTime &t) -> std::optional<QString> {
            return t.isValid() ? std::optional(t.toString(u"HH:mm:ss"_s)) : std::nullopt;
        };
        fromRow(u"date"_s, wall.date.isValid() ? std::optional(wall.date.toString(Qt::ISODate)) : std::nullopt);
        fromRow(u"start_time"_s, time(wall.start));
        fromRow(u"end_time"_s, wall.end ? time(*wall.end) : std::nullopt);
        fromRow(u"timezone"_s, wall.timezone);
    }

    void addIds(VerdictCode code)
    {
        const StoredIds &stored = m_case.meeting.stored;
        const bool linkFirst = code == VerdictCode::LinkMissing || code == VerdictCode::LinkInvalid ||
                               code == VerdictCode::NoMeeting || code == VerdictCode::OrganizerProblem;
        if (linkFirst)
            fromRow(u"meeting_link"_s, stored.joinLink);
        fromRow(u"online_meeting_id"_s, stored.onlineMeetingId);
        if (!linkFirst)
            fromRow(u"meeting_link"_s, stored.joinLink);
        fromRow(u"meeting_id"_s, stored.eventId);
    }

    void addLive()
    {
        if (!m_case.live)
            return;
        if (m_case.live->refusal)
            fromLive(u"error"_s, m_case.live->refusal->text);
        if (const auto &meeting = m_case.live->meeting) {
            fromLive(u"id"_s, meeting->id.value());
            fromLive(u"recordAutomatically"_s, meeting->recordAutomatically ? u"true"_s : u"false"_s);
        }
        if (const auto &event = m_case.live->event) {
            fromLive(u"event.start"_s, isoTime(event->startUtc), m_case.live->eventCheckedAt);
            fromLive(u"event.end"_s, isoTime(event->endUtc), m_case.live->eventCheckedAt);
        }
        if (const auto &recordings = m_case.live->recordings)
            fromLive(u"recordings"_s, QString::number(recordings->size()));
    }

    [[nodiscard]] QList<Evidence> list() const { return m_list; }

    void addAcceptance()
    {
        m_list.append({.field = u"reason"_s,
                       .value = m_case.acceptance->reason,
                       .source = Evidence::Source::Journal,
                       .checkedAt = m_case.acceptance->at});
    }

private:
    const AssessmentCase &m_case;
    QList<Evidence> m_list;
};

} // namespace

AssessmentCase::AssessmentCase(const Meeting &theMeeting, const KnownFacts &theFacts, const AssessmentBasis &theBasis)
    : meeting(theMeeting),
      facts(theFacts),
      basis(theBasis),
      schedule(theMeeting.schedule()),
      link(theMeeting.joinLink()),
      id(theMeeting.onlineMeetingId())
{
    if (facts.live && facts.live->askedAbout == meeting.stored)
        live = &*facts.live;
    if (facts.acceptance && facts.acceptance->of == meeting.stored)
        acceptance = &*facts.acceptance;
}

bool AssessmentCase::isOfAnotherTenant() const
{
    return basis.tenant && link.tenant() && *link.tenant() != *basis.tenant;
}

bool AssessmentCase::isForeign() const
{
    if (id.form() != OnlineMeetingId::Form::Graph)
        return false;
    if (live && live->meeting && !isSameMeeting(id, OnlineMeetingId::parse(live->meeting->id.value())))
        return true;
    if (link.organizer() && id.organizer() != link.organizer())
        return true;
    return !link.threadId().isEmpty() && id.threadId() != link.threadId();
}

bool AssessmentCase::isIdConfirmed() const
{
    return live && live->meeting && id.form() != OnlineMeetingId::Form::Missing &&
           live->meeting->id.value() == id.text();
}

bool AssessmentCase::hasRecording() const
{
    if (!live || !live->recordings || !schedule.isValid())
        return false;
    const QDateTime earliest = schedule.startUtc.addSecs(-std::chrono::seconds(earlyStart).count());
    return std::ranges::any_of(*live->recordings,
                               [&](const CallRecording &recording) { return recording.createdUtc >= earliest; });
}

bool AssessmentCase::hasNoRecording() const
{
    return live && live->recordings && !hasRecording();
}

bool AssessmentCase::hasDrifted() const
{
    if (!live || !live->event || !schedule.isValid())
        return false;
    if (live->event->startUtc != schedule.startUtc)
        return true;
    return meeting.wallTime.end && live->event->endUtc != schedule.endUtc;
}

bool AssessmentCase::isWithinGrace() const
{
    const auto grace = std::chrono::milliseconds(basis.recordingGrace);
    return schedule.isValid() && schedule.endUtc.addMSecs(grace.count()) > basis.now;
}

QList<Evidence> evidenceFor(VerdictCode code, const AssessmentCase &c)
{
    EvidenceList evidence(c);
    switch (code) {
    case VerdictCode::NotTeams:
        evidence.fromRow(u"meeting_platform"_s, c.meeting.conference.platform);
        break;
    case VerdictCode::Accepted:
        evidence.addAcceptance();
        evidence.addIds(code);
        break;
    case VerdictCode::ScheduleInvalid:
        evidence.addSchedule();
        break;
    case VerdictCode::ScheduleDrift:
        evidence.addSchedule();
        evidence.addLive();
        break;
    default:
        evidence.addIds(code);
        evidence.addLive();
        break;
    }
    return evidence.list();
}

} // namespace confdesk
