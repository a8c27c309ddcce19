// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/listloader.h"

#include "base/logging.h"

#include <utility>

namespace confdesk {

ListLoader::ListLoader(MeetingStore &store, Knowledge &knowledge, MeetingCatalogue &catalogue, bool profileIsReadOnly,
                       QObject *parent)
    : QObject(parent),
      m_store(store),
      m_knowledge(knowledge),
      m_catalogue(catalogue),
      m_profileIsReadOnly(profileIsReadOnly)
{
    connect(&catalogue, &MeetingCatalogue::statusChanged, this, &ListLoader::watchReading);
}

ListLoader::~ListLoader()
{
    m_alive.request_stop();
}

void ListLoader::load()
{
    if (m_isOpening)
        return;
    readMemory();
    m_isOpening = true;
    whenDone(m_store.open(m_alive.get_token()), this, [this](const Result<StoreCapabilities> &capabilities) {
        m_isOpening = false;
        if (!capabilities && m_capabilities) {
            m_catalogue.giveUp(capabilities.error());
            return;
        }
        if (!capabilities) {
            m_hasFailed = true;
            Q_EMIT failed(capabilities.error());
            return;
        }
        m_capabilities = *capabilities;
        Q_EMIT capabilitiesKnown();
        m_catalogue.refresh();
    });
}

void ListLoader::readMemory()
{
    if (std::exchange(m_hasMemory, true))
        return;
    whenDone(m_knowledge.load(m_alive.get_token()), this, [this](const Result<Done> &loaded) {
        if (!loaded) {
            qCWarning(lcUi) << "the journal cannot be read:" << loaded.error().text;
            m_hasMemory = false;
            Q_EMIT failed(loaded.error());
            return;
        }
        m_catalogue.reassessAll();
    });
}

void ListLoader::watchReading()
{
    const MeetingCatalogue::Status &status = m_catalogue.status();
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
    if (m_profileIsReadOnly)
        return tr("This profile is read-only (readOnly=true in its file).");
    if (!m_capabilities->canWrite)
        return m_capabilities->whyReadOnly;
    return std::nullopt;
}

} // namespace confdesk
