// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/partfile.h"

#include "graph/downloaderrors.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

std::optional<VideoIdentity> readState(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 longestState = 64LL * 1024;
    return parseVideoIdentity(file.read(longestState));
}

} // namespace

PartFile::PartFile(const QString &path, const QString &source) : m_file(path), m_identity{.source = source} {}

Result<Done> PartFile::open()
{
    const auto state = readState(statePath());
    const qint64 there = m_file.size();
    if (there > 0 && state && state->source != m_identity.source)
        return failure(anotherVideo(path()));
    if (there == 0)
        return Done{};
    if (const auto opened = openFile(); !opened)
        return opened;
    // Longer than the video it is a part of: somebody else has written into it.
    const bool isGrown = state && state->size >= 0 && there > state->size;
    m_size = there;
    if (!state || isGrown)
        return clear();
    m_identity = *state;
    return Done{};
}

Result<Done> PartFile::startOver(const VideoIdentity &identity)
{
    if (const auto opened = openFile(); !opened)
        return opened;
    if (const auto cleared = clear(); !cleared)
        return cleared;
    m_identity = identity;
    // Before the first byte: bytes of which nobody knows the origin cannot be gone on with.
    QSaveFile state(statePath());
    const bool isWritten = state.open(QIODevice::WriteOnly) && state.write(toJson(identity)) >= 0 && state.commit();
    return isWritten ? Result<Done>(Done{}) : failure(cannotWriteVideo(statePath(), state.errorString()));
}

Result<Done> PartFile::append(const QByteArray &bytes)
{
    const qint64 written = m_file.write(bytes);
    m_size += std::max<qint64>(written, 0);
    return written == bytes.size() ? Result<Done>(Done{}) : failure(cannotWriteVideo(path(), m_file.errorString()));
}

void PartFile::finish()
{
    m_file.close();
    QFile::remove(statePath());
}

QString PartFile::statePath() const
{
    return path() + ".state"_L1;
}

Result<Done> PartFile::openFile()
{
    const auto mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
    if (m_file.isOpen() || m_file.open(mode))
        return Done{};
    return failure(cannotWriteVideo(path(), m_file.errorString()));
}

Result<Done> PartFile::clear()
{
    if (m_size > 0 && !m_file.resize(0))
        return failure(cannotWriteVideo(path(), m_file.errorString()));
    m_size = 0;
    return Done{};
}

} // namespace confdesk
