// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "graph/videoidentity.h"

#include <QFile>
#include <QString>

namespace confdesk {

/// A file that grows, and beside it a small one (`.state`) that says of which video it is a part. Nothing is buffered:
/// a program that is killed loses no byte that it has counted. Errors are of kind Database (cannot be written) or
/// Conflict (a part of another video).
class PartFile
{
public:
    /// `source`: whose part this is going to be, as sourceName() says it.
    PartFile(const QString &path, const QString &source);

    /// Looks for a part that is there already, makes none. One that nobody knows the origin of is dropped, one of
    /// another video stays as it is and is a Conflict.
    [[nodiscard]] Result<Done> open();
    /// Drops what is there; from now on it is the beginning of `identity`.
    [[nodiscard]] Result<Done> startOver(const VideoIdentity &identity);
    [[nodiscard]] Result<Done> append(const QByteArray &bytes);
    /// The video is complete: closes the file, and removes what was remembered beside it.
    void finish();

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] const VideoIdentity &identity() const { return m_identity; }
    [[nodiscard]] bool isWhole() const { return m_size > 0 && m_size == m_identity.size; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    [[nodiscard]] QString statePath() const;
    [[nodiscard]] Result<Done> openFile();
    [[nodiscard]] Result<Done> clear();

    QFile m_file;
    VideoIdentity m_identity;
    qint64 m_size = 0;
};

} // namespace confdesk
