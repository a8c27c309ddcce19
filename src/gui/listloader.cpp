// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/listloader.h"

#include "base/logging.h"

#include <utility>

namespace confdesk {

ListLoader::ListLoader(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.catalogue, &MeetingCatalogue::statusChanged, this, &ListLoader::watchReading);
}

ListLoader::~ListLoader()
{
    m_alive.request_stop();
}

void ListLoader::load()
{
    if (m_isOpening)
        return;
    openJournal();
    m_isOpening = true;
    whenDone(m_parts.store.open(m_alive.get_token()), this, [this](const Result<StoreCapabilities> &capabilities) {
        m_isOpening = false;
        if (!capabilities && m_capabilities) {
            m_parts.catalogue.giveUp(capabilities.error());
            return;
        }
        if (!capabilities) {
            m_hasFailed = true;
            Q_EMIT failed(capabilities.error());
            return;
        }
        m_capabilities = *capabilities;
        Q_EMIT capabilitiesKnown();
        m_parts.catalogue.refresh();
    });
}

void ListLoader::openJournal()
{
    if (m_journalState != JournalState::Unopened)
        return;
    m_journalState = JournalState::Opening;
    whenDone(m_parts.journal.open(m_alive.get_token()), this, [this](const Result<QString> &place) {
        if (place)
            readMemory();
        else
            giveUpJournal(place.error());
    });
}

void ListLoader::readMemory()
{
    whenDone(m_parts.knowledge.load(m_alive.get_token()), this, [this](const Result<Done> &loaded) {
        if (!loaded) {
            giveUpJournal(loaded.error());
            return;
        }
        m_journalState = JournalState::Open;
        m_journalTrouble.clear();
        m_parts.catalogue.reassessAll();
        Q_EMIT journalOpened();
        Q_EMIT capabilitiesKnown();
    });
}

void ListLoader::giveUpJournal(const Error &error)
{
    qCWarning(lcUi) << "the journal cannot be used:" << error.text;
    m_journalState = JournalState::Unopened;
    m_journalTrouble = error.text;
    Q_EMIT journalFailed(error);
    Q_EMIT capabilitiesKnown();
}

void ListLoader::watchReading()
{
    const MeetingCatalogue::Status &status = m_parts.catalogue.status();
    if (status.phase == MeetingCatalogue::Phase::Failed) {
        m_hasFailed = true;
        Q_EMIT failed(status.error.value_or(cancelledError()));
    }
    if (status.phase == MeetingCatalogue::Phase::Ready && std::exchange(m_hasFailed, false))
        Q_EMIT recovered();
}

std::optional<QString> ListLoader::whyReadOnly() const
{
    if (!m_capabilities)
        return tr("The database has not been opened yet.");
    if (m_parts.profileIsReadOnly)
        return tr("This profile is read-only (readOnly=true in its file).");
    if (!m_capabilities->canWrite)
        return m_capabilities->whyReadOnly;
    // Nothing is changed that could not be continued or taken back after a crash.
    if (!m_journalTrouble.isEmpty())
        return m_journalTrouble;
    if (m_journalState != JournalState::Open)
        return tr("The journal has not been opened yet.");
    return std::nullopt;
}

} // namespace confdesk
