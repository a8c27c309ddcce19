// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/meetingstore.h"
#include "models/meetingcatalogue.h"

#include <stop_token>

namespace confdesk {

/// Opens the database, finds out what may be done there, and has the catalogue read; again when asked. What it finds is
/// told by signals: the window is there all the time.
class ListLoader : public QObject
{
    Q_OBJECT

public:
    ListLoader(MeetingStore &store, Knowledge &knowledge, MeetingCatalogue &catalogue, bool profileIsReadOnly,
               QObject *parent = nullptr);
    ~ListLoader() override;

    /// Looks at what may be done there (it may have changed since), and reads.
    void load();

    /// As of the last opening that succeeded.
    [[nodiscard]] const std::optional<StoreCapabilities> &capabilities() const { return m_capabilities; }
    /// Why nothing may be written; nullopt: writing is allowed.
    [[nodiscard]] std::optional<QString> whyReadOnly() const;

Q_SIGNALS:
    void capabilitiesKnown();
    /// The database could not be opened, or the list not be read.
    void failed(const confdesk::Error &error);
    /// After a failure everything works again.
    void recovered();

private:
    void readMemory();
    void watchReading();

    MeetingStore &m_store;
    Knowledge &m_knowledge;
    MeetingCatalogue &m_catalogue;
    bool m_profileIsReadOnly;
    bool m_isOpening = false;
    bool m_hasFailed = false;
    bool m_hasMemory = false;
    std::optional<StoreCapabilities> m_capabilities;
    std::stop_source m_alive;
};

} // namespace confdesk
