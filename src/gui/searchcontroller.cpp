// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchcontroller.h"

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

/// More candidates than a person reads.
constexpr int limit = 50;

bool isText(const What &what)
{
    return std::holds_alternative<what::ByText>(what);
}

/// A short number may as well be part of a title: the list is filtered by it while it is typed.
bool filtersWhileTyping(const What &what)
{
    return isText(what) || std::holds_alternative<what::ByConference>(what);
}

} // namespace

SearchController::SearchController(MeetingStore &store, MeetingCatalogue &catalogue, ConferenceTableModel &table,
                                   QString lmsBaseUrl, QObject *parent)
    : QObject(parent), m_store(store), m_catalogue(catalogue), m_table(table), m_lmsBaseUrl(std::move(lmsBaseUrl))
{
    connect(&catalogue, &MeetingCatalogue::changed, this, &SearchController::announceWhenListed);
}

SearchController::~SearchController()
{
    m_searching.request_stop();
}

void SearchController::edit(const QString &text)
{
    m_searching.request_stop();
    forgetCandidates();
    const What what = recognise(text, m_lmsBaseUrl);
    m_table.setFilterText(filtersWhileTyping(what) ? text : QString());
    if (text.trimmed().isEmpty() || isText(what))
        say({});
    else
        say(tr("Recognised as %1. Enter looks it up in the database.").arg(describe(what)));
}

void SearchController::submit(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_searching.request_stop();
    m_searching = std::stop_source();
    const std::stop_token stop = m_searching.get_token();
    const What what = recognise(text, m_lmsBaseUrl);
    say(tr("Looking for %1…").arg(describe(what)));
    whenDone(m_store.find(what, limit, stop), this, [this, what, stop](const Result<Found> &found) {
        if (!stop.stop_requested())
            takeAnswer(what, found);
    });
}

void SearchController::takeAnswer(const What &what, const Result<Found> &found)
{
    if (!found) {
        say({});
        Q_EMIT failed(found.error());
        return;
    }
    if (found->conferences.isEmpty()) {
        say(tr("Nothing found. This was recognised as %1.").arg(describe(what)));
        return;
    }
    if (found->conferences.size() > 1) {
        takeSeveral(what, found->conferences);
        return;
    }
    const Conference &conference = found->conferences.constFirst();
    say(tr("Found %1: conference %2.").arg(describe(what)).arg(conference.id.value()));
    m_awaitedMeetings = found->meetings;
    takeOne(conference);
}

void SearchController::takeOne(const Conference &conference)
{
    m_table.setFilterText({});
    m_table.setCandidates(std::nullopt);
    m_awaited = conference.id;
    // The database has just been asked: it may know more slots than the list.
    const auto *entry = m_catalogue.entry(conference.id);
    const bool isWhole = entry && std::cmp_greater_equal(entry->meetings.size(), conference.slotCount);
    const bool isListed =
        std::ranges::all_of(m_awaitedMeetings, [this](MeetingRef ref) { return m_catalogue.meeting(ref).has_value(); });
    if (isWhole && isListed)
        announceWhenListed();
    else
        m_catalogue.pin(conference.id);
}

void SearchController::announceWhenListed()
{
    if (!m_awaited || !m_table.contains(*m_awaited))
        return;
    for (const MeetingRef &ref : std::as_const(m_awaitedMeetings)) {
        if (!m_catalogue.meeting(ref))
            return; // the rest of the conference is being read
    }
    const ConferenceId conference = *std::exchange(m_awaited, std::nullopt);
    Q_EMIT found(conference, std::exchange(m_awaitedMeetings, {}));
}

void SearchController::takeSeveral(const What &what, const QList<Conference> &conferences)
{
    QSet<ConferenceId> candidates;
    for (const Conference &conference : conferences)
        candidates.insert(conference.id);
    m_table.setFilterText({});
    m_table.setCandidates(candidates);
    for (const ConferenceId &id : std::as_const(candidates)) {
        if (!m_catalogue.entry(id))
            m_catalogue.pin(id);
    }
    const int count = static_cast<int>(conferences.size());
    say(count == limit ? tr("Showing the first %n conference(s) that match %1.", nullptr, count).arg(describe(what))
                       : tr("%n conference(s) match %1.", nullptr, count).arg(describe(what)));
}

void SearchController::clear()
{
    m_searching.request_stop();
    forgetCandidates();
    m_table.setFilterText({});
    say({});
}

void SearchController::forgetCandidates()
{
    m_awaited.reset();
    m_awaitedMeetings.clear();
    m_table.setCandidates(std::nullopt);
}

void SearchController::say(const QString &answer)
{
    m_answer = answer;
    Q_EMIT answerChanged();
}

} // namespace confdesk
