// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "flows/knowledge.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <stop_token>

namespace confdesk {

/// What changed in a catalogue at once.
struct CatalogueChange
{
    QList<ConferenceId> added;
    QList<ConferenceId> changed;
    QList<ConferenceId> removed;

    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// The meetings of a scope, by conference, assessed: what every list shows. Reading again replaces row by row and
/// removes what is gone at the end, so nothing flickers and an interrupted reading loses nothing.
class MeetingCatalogue : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Unread, Reading, Ready, Failed };

    struct Status
    {
        Phase phase = Phase::Unread;
        int meetingsRead = 0;       ///< of the reading that runs, or ran last
        QDateTime readAt;           ///< UTC; when everything was read last; invalid: never
        std::optional<Error> error; ///< why the last reading failed
    };

    struct Entry
    {
        Conference conference;
        QList<AssessedMeeting> meetings; ///< earliest first, at least one
        ConferenceVerdict verdict;
        QHash<MeetingRef, QDateTime> readAt; ///< UTC; of each meeting: one row may be read again alone
        QString searchText;                  ///< folded
    };

    MeetingCatalogue(MeetingStore &store, Knowledge &knowledge, QObject *parent = nullptr);
    ~MeetingCatalogue() override;

    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Reads again when the scope is another one; before the first reading, that will be of this scope.
    void setScope(Scope scope);
    void refresh();
    /// The database refused before anything could be read: as a reading that fails.
    void giveUp(const Error &error);

    /// Reads a conference whole and keeps it beyond the scope (what a search found).
    void pin(ConferenceId conference);
    void unpinAll();
    [[nodiscard]] bool isPinned(ConferenceId conference) const { return m_pinned.contains(conference); }

    /// A row that somebody re-read: replaces the one here. A meeting that is not listed stays unlisted.
    void update(const Meeting &meeting);

    /// Assesses everything again: time has passed, or what is known beside the rows has changed.
    void reassessAll();

    [[nodiscard]] const Status &status() const { return m_status; }
    [[nodiscard]] const Entry *entry(ConferenceId conference) const;
    [[nodiscard]] QList<ConferenceId> conferences() const { return m_entries.keys(); }
    [[nodiscard]] ConferenceId largestNumber() const
    {
        return m_entries.isEmpty() ? ConferenceId{} : m_entries.lastKey();
    }
    [[nodiscard]] std::optional<AssessedMeeting> meeting(MeetingRef ref) const;
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] QDateTime now() const { return m_knowledge.clock().nowUtc(); }

Q_SIGNALS:
    void changed(const confdesk::CatalogueChange &change);
    void statusChanged();
    /// A reading has ended well; lists sort anew.
    void refreshed();
    /// A pinned conference could not be read, or does not exist.
    void pinFailed(confdesk::ConferenceId conference, const confdesk::Error &error);

private:
    void takeChunk(const QList<Meeting> &meetings);
    void takeConference(CatalogueChange &change);
    void finishReading(const Result<int> &read);
    void readPinned(ConferenceId conference);
    void put(const QList<Meeting> &meetings, CatalogueChange &change);
    void remove(ConferenceId conference, CatalogueChange &change);
    void reassess(MeetingRef ref);
    void assess(Entry &entry);
    void report(const CatalogueChange &change);
    void reassessLater();

    MeetingStore &m_store;
    Knowledge &m_knowledge;
    Scope m_scope = Scope::Relevant;
    Status m_status;
    QMap<ConferenceId, Entry> m_entries;
    QHash<MeetingRef, ConferenceId> m_conferenceOf;
    QSet<ConferenceId> m_pinned;
    QSet<ConferenceId> m_seen;  ///< in the reading that runs
    QList<Meeting> m_gathering; ///< of the conference that the reading is at
    std::stop_source m_reading;
    std::stop_source m_alive;
};

} // namespace confdesk
