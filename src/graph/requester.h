// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpexchange.h"

#include <QHash>
#include <QObject>

namespace confdesk {

/// Everything that lives in the transport's thread: takes requests, and gives each an exchange.
class Requester final : public QObject
{
    Q_OBJECT

public:
    using Answer = HttpExchange::Answer;

    Requester(const GraphConnection &connection, const Clock &clock, Jitter jitter, ActivityCounter &activity);
    ~Requester() override;

    /// In this object's thread; `done` is called there too, later, exactly once unless the requester dies first.
    void send(const HttpRequest &request, std::stop_token stop, Answer done);

    /// What this object's own users may need beside it; all of it lives as long as the requester.
    [[nodiscard]] HttpExchange::Surroundings surroundings();
    [[nodiscard]] const QString &clientId() const { return m_connection.clientId; }
    /// Whether an address that Graph gave may be followed with the token: the same scheme, host and port.
    [[nodiscard]] bool isOwnAddress(const QByteArray &url) const;

private:
    [[nodiscard]] Error addressProblem(const QUrl &url) const;
    [[nodiscard]] QUrl resolve(const QByteArray &target) const;
    [[nodiscard]] RateGate &gateTo(const QUrl &url, HttpRequest::Sender sender);

    GraphConnection m_connection;
    const Clock &m_clock;
    Jitter m_jitter;
    ActivityCounter &m_activity;
    HttpTransport m_transport;
    TokenProvider m_tokens;
    /// By authority: "graph.microsoft.com", "127.0.0.1:8080"; with "files of " before it for anonymous requests, so
    /// that long downloads are in nobody's way.
    QHash<QString, RateGate *> m_gates;
    QObject m_exchanges; ///< owns those under way; last, because they use all the others
};

} // namespace confdesk
