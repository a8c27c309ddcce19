// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphsimulator.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QPair>

#include <chrono>

class QUrl;

namespace confdesk {

/// What came back over the wire, complete or not.
struct RawAnswer
{
    int status = 0;                             ///< 0: not even a status line
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    bool complete = false; ///< as many bytes as Content-Length says
    bool closed = false;   ///< by the simulator

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;
    [[nodiscard]] QString errorMessage() const;
    /// The first of "value".
    [[nodiscard]] QJsonObject first() const;
};

using RawHeaders = QList<QPair<QByteArray, QByteArray>>;

/// Sends requests byte for byte, on a socket of its own each: no HTTP library between the test and the simulator that
/// would normalise a URL or repeat a request.
class RawClient
{
public:
    explicit RawClient(const GraphSimulator &simulator) : m_simulator(simulator) {}

    /// Gets a token with the world's own credential; empty when that failed.
    QByteArray signIn();

    [[nodiscard]] RawAnswer get(const QByteArray &target, const RawHeaders &headers = {}) const;
    /// An absolute address, without a token.
    [[nodiscard]] RawAnswer fetch(const QString &url, const RawHeaders &headers = {}) const;
    [[nodiscard]] RawAnswer patch(const QByteArray &target, const QByteArray &json,
                                  const RawHeaders &headers = {}) const;
    [[nodiscard]] RawAnswer post(const QByteArray &target, const QByteArray &json) const;
    [[nodiscard]] RawAnswer remove(const QByteArray &target) const;
    /// The token endpoint of `tenant`, or of the world's tenant.
    [[nodiscard]] RawAnswer askForToken(const QHash<QByteArray, QByteArray> &changedFields = {},
                                        const QByteArray &tenant = {}) const;
    /// Waits until the answer is complete or the connection closed, at most `patience`.
    [[nodiscard]] RawAnswer send(const QByteArray &method, const QByteArray &target, const RawHeaders &headers,
                                 const QByteArray &body = {},
                                 std::chrono::milliseconds patience = std::chrono::seconds(20)) const;

private:
    [[nodiscard]] RawAnswer sendTo(const QUrl &root, const QByteArray &method, const QByteArray &target,
                                   const RawHeaders &headers, const QByteArray &body,
                                   std::chrono::milliseconds patience) const;
    [[nodiscard]] RawHeaders withToken(const RawHeaders &headers) const;

    const GraphSimulator &m_simulator;
    QByteArray m_token;
};

/// "/v1.0/users/{id}/onlineMeetings", with the link filter for `encodedLink` as it shall be sent.
[[nodiscard]] QByteArray meetingsPath(const QString &userId);
[[nodiscard]] QByteArray linkFilter(const QByteArray &encodedLink);
[[nodiscard]] QByteArray meetingPath(const SimulatedMeeting &meeting, const QString &userId = {});

/// "/v1.0/users/{user}/events", and one of them.
[[nodiscard]] QByteArray eventsPath(const QString &user);
[[nodiscard]] QByteArray eventPath(const QString &user, const QString &id);

} // namespace confdesk
