// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/recordedrequest.h"
#include "simulator/requesttarget.h"
#include "simulator/simulatedresponse.h"
#include "simulator/simulatedworld.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace confdesk {

/// recordAutomatically of a meeting as reads still show it after a PATCH.
struct StaleFlag
{
    bool shown = false;
    int readsLeft = 0;
};
using StaleFlags = QHash<QString, StaleFlag>; ///< by meeting id

/// A video's content: a file of a drive, or a recording.
struct VideoRef
{
    QString driveId = {};
    QString itemId = {};
    QString recordingId = {};
};

/// A pre-authenticated address.
struct DownloadLink
{
    VideoRef video;
    QDateTime expires;
    int requestsLeft = -1; ///< -1: any number
};

/// What is remembered beside the world, and lost when the simulator ends.
struct SimulatorMemory
{
    StaleFlags staleFlags = {};
    QHash<QString, QSet<QString>> deltaTokens = {};  ///< which recordings' ids have been told
    QHash<QString, DownloadLink> downloadLinks = {}; ///< by what opens them
    QString contentRoot = {};                        ///< "http://127.0.0.1:8081": where the bytes are
};

/// One request to Graph while it is answered, with what it may look at and change.
struct GraphCall
{
    const RecordedRequest &request;
    RequestTarget target;
    QString root; ///< as the client addressed us: "http://127.0.0.1:8080"
    QByteArray requestId;
    QDateTime now;
    SimulatedWorld &world;
    SimulatorMemory &memory;
    QStringList roles = {};  ///< of the token
    bool hasCounted = false; ///< the world has changed though this is a GET: it counts reads

    [[nodiscard]] QByteArray clientRequestId() const;
    [[nodiscard]] bool hasAnyRole(const QStringList &accepted) const;

    /// Graph's error envelope: {"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}.
    [[nodiscard]] SimulatedResponse error(int status, const QString &code, const QString &message) const;
    /// 200 (or `status`) with `entity`, which gets its @odata.context.
    [[nodiscard]] SimulatedResponse entity(const QString &context, QJsonObject entity, int status = 200) const;
};

} // namespace confdesk
