// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "simulator/fault.h"
#include "simulator/recordedrequest.h"

#include <QAbstractHttpServer>
#include <QPointer>
#include <QTcpSocket>

#include <optional>

namespace confdesk {

class SimulatorState;

/// The HTTP side of the simulator. It routes nothing itself and answers on the bare socket, because QHttpServer's
/// router decodes %2F in paths and its responder can neither hang nor stop in the middle of a body.
class SimulatorServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit SimulatorServer(SimulatorState &state);

    /// Listens on 127.0.0.1, there too when it is called again; the port, or why not.
    [[nodiscard]] Result<quint16> listenOnLoopback(quint16 port);
    /// Ends every connection, the waiting ones too.
    void closeAll();

protected:
    [[nodiscard]] bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void serve(const RecordedRequest &request, const std::optional<Fault> &fault, QTcpSocket *socket);

    SimulatorState &m_state;
};

} // namespace confdesk
