// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace confdesk {

/// A connection that keeps the request line as it came: QHttpServerRequest has only a QUrl, which upper-cases the hex
/// digits of escapes and decodes some of them.
class TappedSocket : public QTcpSocket
{
    Q_OBJECT

public:
    explicit TappedSocket(QObject *parent);

    struct RequestLine
    {
        QByteArray method;
        QByteArray target;
    };
    /// Of the request that has just been read; the next one is then expected.
    [[nodiscard]] RequestLine takeRequestLine();

private:
    void look();

    QByteArray m_line;
    bool m_lineComplete = false;
};

/// Accepts TappedSockets.
class TappedServer : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace confdesk
