// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "domain/meetingstore.h"
#include "models/meetingcatalogue.h"

#include <stop_token>

namespace confdesk {

/// Opens the database and the journal, finds out what may be done there, and has the catalogue read; again when asked.
/// What it finds is told by signals: the window is there all the time.
class ListLoader : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MeetingStore &store;
        Journal &journal;
        Knowledge &knowledge;
        MeetingCatalogue &catalogue;
        bool profileIsReadOnly;
    };

    explicit ListLoader(const Parts &parts, QObject *parent = nullptr);
    ~ListLoader() override;

    /// Looks at what may be done there (it may have changed since), and reads.
    void load();

    /// As of the last opening that succeeded.
    [[nodiscard]] const std::optional<StoreCapabilities> &capabilities() const { return m_capabilities; }
    [[nodiscard]] bool isOpeningJournal() const { return m_journalState == JournalState::Opening; }
    /// Why nothing may be written; nullopt: writing is allowed.
    [[nodiscard]] std::optional<QString> whyReadOnly() const;

Q_SIGNALS:
    /// What may be done has become known, or has changed.
    void capabilitiesKnown();
    /// The database could not be opened, or the list not be read.
    void failed(const confdesk::Error &error);
    /// After a failure everything works again.
    void recovered();
    /// The journal can be read and written.
    void journalOpened();
    /// It cannot, and nothing will be changed without it.
    void journalFailed(const confdesk::Error &error);

private:
    void openJournal();
    void readMemory();
    void giveUpJournal(const Error &error);
    void watchReading();

    enum class JournalState { Unopened, Opening, Open };

    Parts m_parts;
    bool m_isOpening = false;
    bool m_hasFailed = false;
    JournalState m_journalState = JournalState::Unopened;
    QString m_journalTrouble; ///< empty: none that is known
    std::optional<StoreCapabilities> m_capabilities;
    std::stop_source m_alive;
};

} // namespace confdesk
