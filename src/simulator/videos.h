// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphcall.h"

#include <optional>

namespace confdesk {

// Videos and the pre-authenticated addresses where their bytes are.

/// The bytes that an address leads to, as they are now.
struct SimulatedVideo
{
    QString seed;
    qint64 size = 0;
    QByteArray etag = {}; ///< empty: none is told
    QDateTime lastModified = {};
    QByteArray contentType = "video/mp4";
};

[[nodiscard]] SimulatedVideo videoOf(const SimulatedDriveFile &file);
[[nodiscard]] SimulatedVideo videoOf(const SimulatedRecording &recording);

/// Who is late is not there yet.
[[nodiscard]] bool isVisible(const GraphCall &call, const QDateTime &visibleFrom);

/// A new address, which is a permission by itself for the time that the world says.
[[nodiscard]] QString newDownloadAddress(GraphCall &call, const VideoRef &video);
/// 302 to a new address; 400 when the request asks for a range, which Graph does not know.
[[nodiscard]] SimulatedResponse redirectToContent(GraphCall &call, const VideoRef &video);

/// Answers a request that came in where the bytes are. Strict: whoever still sends a token is refused.
[[nodiscard]] SimulatedResponse answerContent(GraphCall &call);

} // namespace confdesk
