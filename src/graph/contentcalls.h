// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingservice.h"
#include "graph/httprequest.h"
#include "graph/videoidentity.h"

#include <QUrl>

#include <optional>

namespace confdesk {

// Requests for the content of videos (graph facts §6.1, §6.6), as pure functions.

/// Whether `source` names a file of a drive, or a recording of a meeting, that a path can be made of.
[[nodiscard]] bool isAskable(const DownloadSource &source);

/// Graph answers with the address where the bytes are, or (recordings) with the bytes. Never with a Range: Graph does
/// not know any, it belongs to the address. `sink` takes the bytes.
[[nodiscard]] HttpRequest getContent(const DownloadSource &source, BodySink *sink);

/// The bytes from `from` on of the video that `known` describes, without anything that says who asks: the address
/// itself is the permission. If another one is there meanwhile, the whole of it is answered.
[[nodiscard]] HttpRequest getFile(const QUrl &address, qint64 from, const VideoIdentity &known, BodySink *sink);

/// Where an answer sends us: https, or this computer. nullopt when it is no redirect, or leads elsewhere. A relative
/// address is resolved against `asked`, when there is one.
[[nodiscard]] std::optional<QUrl> redirectTarget(const HttpResponse &answer, const QUrl &asked = {});

} // namespace confdesk
