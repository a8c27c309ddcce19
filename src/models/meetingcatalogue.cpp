// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/meetingcatalogue.h"

#include "base/logging.h"
#include "models/texts.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr auto reassessEvery = 30s;

/// What a person may type to find a conference in the list.
QString searchTextOf(const Conference &conference)
{
    const QStringList parts{QString::number(conference.id.value()),
                            conference.title,
                            conference.course,
                            conference.owner,
                            conference.ownerEmail,
                            conference.branch};
    return folded(parts.join(u' '));
}

bool isEarlier(const AssessedMeeting &a, const AssessedMeeting &b)
{
    const WallTime &left = a.meeting.wallTime;
    const WallTime &right = b.meeting.wallTime;
    return std::tie(left.date, left.start, a.meeting.ref) < std::tie(right.date, right.start, b.meeting.ref);
}

} // namespace

MeetingCatalogue::MeetingCatalogue(MeetingStore &store, Knowledge &knowledge, QObject *parent)
    : QObject(parent), m_store(store), m_knowledge(knowledge)
{
    connect(&m_knowledge, &Knowledge::learned, this, &MeetingCatalogue::reassess);
    reassessLater();
}

MeetingCatalogue::~MeetingCatalogue()
{
    m_reading.request_stop();
    m_alive.request_stop();
}

void MeetingCatalogue::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    unpinAll();
    if (m_status.phase != Phase::Unread)
        refresh();
}

void MeetingCatalogue::refresh()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_seen.clear();
    m_gathering.clear();
    m_status.phase = Phase::Reading;
    m_status.meetingsRead = 0;
    m_status.error.reset();
    Q_EMIT statusChanged();

    // What an abandoned reading still delivers is known by its token.
    const std::stop_token stop = m_reading.get_token();
    const auto chunk = [this, stop](const QList<Meeting> &meetings) {
        if (!stop.stop_requested())
            takeChunk(meetings);
    };
    whenDone(m_store.stream(m_scope, now(), this, chunk, stop), this, [this, stop](const Result<int> &read) {
        if (!stop.stop_requested())
            finishReading(read);
    });
}

void MeetingCatalogue::giveUp(const Error &error)
{
    m_reading.request_stop();
    finishReading(failure(error));
}

void MeetingCatalogue::takeChunk(const QList<Meeting> &meetings)
{
    CatalogueChange change;
    for (const Meeting &meeting : meetings) {
        if (!m_gathering.isEmpty() && m_gathering.constFirst().conference.id != meeting.conference.id)
            takeConference(change);
        m_gathering.append(meeting);
    }
    m_status.meetingsRead += static_cast<int>(meetings.size());
    report(change);
    Q_EMIT statusChanged();
}

void MeetingCatalogue::takeConference(CatalogueChange &change)
{
    if (m_gathering.isEmpty())
        return;
    const ConferenceId id = m_gathering.constFirst().conference.id;
    m_seen.insert(id);
    // A pinned conference is read whole; what the scope says of it would cut it short.
    if (!m_pinned.contains(id))
        put(m_gathering, change);
    m_gathering.clear();
}

void MeetingCatalogue::finishReading(const Result<int> &read)
{
    CatalogueChange change;
    if (!read)
        m_gathering.clear(); // perhaps only some of its slots: what was known of it stays
    takeConference(change);
    if (!read) {
        qCWarning(lcUi) << "reading the list failed:" << read.error().text;
        m_status.phase = Phase::Failed;
        m_status.error = read.error();
        report(change);
        Q_EMIT statusChanged();
        return;
    }
    for (const ConferenceId &id : conferences()) {
        if (!m_seen.contains(id) && !m_pinned.contains(id))
            remove(id, change);
    }
    m_status.phase = Phase::Ready;
    m_status.readAt = now();
    report(change);
    Q_EMIT refreshed();
    Q_EMIT statusChanged();
    for (const ConferenceId &id : std::as_const(m_pinned))
        readPinned(id);
}

void MeetingCatalogue::pin(ConferenceId conference)
{
    m_pinned.insert(conference);
    readPinned(conference);
}

void MeetingCatalogue::unpinAll()
{
    // They stay until the next reading shows whether they belong to the scope.
    m_pinned.clear();
}

void MeetingCatalogue::readPinned(ConferenceId conference)
{
    whenDone(m_store.meetingsOf(conference, m_alive.get_token()), this,
             [this, conference](const Result<QList<Meeting>> &meetings) {
                 CatalogueChange change;
                 if (meetings && !meetings->isEmpty()) {
                     put(*meetings, change);
                     report(change);
                     return;
                 }
                 m_pinned.remove(conference);
                 if (meetings || meetings.error().kind == ErrorKind::NotFound)
                     remove(conference, change);
                 report(change);
                 if (!meetings)
                     Q_EMIT pinFailed(conference, meetings.error());
             });
}

void MeetingCatalogue::put(const QList<Meeting> &meetings, CatalogueChange &change)
{
    const Conference &conference = meetings.constFirst().conference;
    const auto found = m_entries.find(conference.id);
    const bool isNew = found == m_entries.end();
    if (!isNew) {
        for (const AssessedMeeting &each : std::as_const(found->meetings))
            m_conferenceOf.remove(each.meeting.ref);
    }
    Entry entry{
        .conference = conference, .meetings = {}, .verdict = {}, .readAt = {}, .searchText = searchTextOf(conference)};
    for (const Meeting &meeting : meetings) {
        entry.meetings.append({.meeting = meeting, .verdict = {}});
        entry.readAt.insert(meeting.ref, now());
        m_conferenceOf.insert(meeting.ref, conference.id);
    }
    assess(entry);
    m_entries.insert(conference.id, entry);
    (isNew ? change.added : change.changed).append(conference.id);
}

void MeetingCatalogue::remove(ConferenceId conference, CatalogueChange &change)
{
    const auto found = m_entries.constFind(conference);
    if (found == m_entries.constEnd())
        return;
    for (const AssessedMeeting &each : found->meetings)
        m_conferenceOf.remove(each.meeting.ref);
    m_entries.erase(found);
    change.removed.append(conference);
}

void MeetingCatalogue::update(const Meeting &meeting)
{
    const auto found = m_entries.find(m_conferenceOf.value(meeting.ref));
    if (found == m_entries.end())
        return;
    found->conference = meeting.conference;
    found->searchText = searchTextOf(meeting.conference);
    found->readAt.insert(meeting.ref, now());
    for (AssessedMeeting &each : found->meetings) {
        if (each.meeting.ref == meeting.ref)
            each.meeting = meeting;
        each.meeting.conference = meeting.conference;
    }
    std::ranges::stable_sort(found->meetings, isEarlier);
    assess(*found);
    report({.added = {}, .changed = {meeting.conference.id}, .removed = {}});
}

void MeetingCatalogue::reassess(MeetingRef ref)
{
    const auto found = m_entries.find(m_conferenceOf.value(ref));
    if (found == m_entries.end())
        return;
    assess(*found);
    report({.added = {}, .changed = {found.key()}, .removed = {}});
}

void MeetingCatalogue::reassessAll()
{
    for (Entry &entry : m_entries)
        assess(entry);
    report({.added = {}, .changed = conferences(), .removed = {}});
}

void MeetingCatalogue::reassessLater()
{
    m_knowledge.clock().after(reassessEvery, this, [this] {
        reassessAll();
        reassessLater();
    });
}

void MeetingCatalogue::assess(Entry &entry)
{
    for (AssessedMeeting &each : entry.meetings)
        each.verdict = m_knowledge.assessNow(each.meeting, entry.readAt.value(each.meeting.ref));
    entry.verdict = summarize(entry.meetings);
}

void MeetingCatalogue::report(const CatalogueChange &change)
{
    if (!change.isEmpty())
        Q_EMIT changed(change);
}

const MeetingCatalogue::Entry *MeetingCatalogue::entry(ConferenceId conference) const
{
    const auto found = m_entries.constFind(conference);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

std::optional<AssessedMeeting> MeetingCatalogue::meeting(MeetingRef ref) const
{
    const Entry *owner = entry(m_conferenceOf.value(ref));
    if (!owner)
        return {};
    for (const AssessedMeeting &each : owner->meetings) {
        if (each.meeting.ref == ref)
            return each;
    }
    return {};
}

} // namespace confdesk
