// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace confdesk {

/// Writes a body to a socket as fast as it goes out, or as slowly as told, never keeping more than a little of it in
/// memory. The socket owns it; it deletes itself when all has been written.
class BodyStream : public QObject
{
    Q_OBJECT

public:
    enum class End { KeepOpen, Close };

    /// What is sent of a body.
    struct Plan
    {
        std::function<QByteArray(qint64 offset, qint64 length)> bytes;
        qint64 length = 0;
        int bytesPerSecond = 0; ///< 0: no limit
        End end = End::KeepOpen;
    };

    BodyStream(QTcpSocket *socket, Plan plan);

private:
    void writeMore();
    void writePiece(qint64 most);

    QTcpSocket *m_socket;
    Plan m_plan;
    qint64 m_written = 0;
    QTimer m_pace;
};

} // namespace confdesk
