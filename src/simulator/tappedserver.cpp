// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/tappedserver.h"

#include <utility>

namespace confdesk {

TappedSocket::TappedSocket(QObject *parent) : QTcpSocket(parent)
{
    // The first to be connected is the first to be called: the HTTP server has not read yet, so that peeking sees all.
    connect(this, &QIODevice::readyRead, this, &TappedSocket::look);
}

void TappedSocket::look()
{
    if (m_lineComplete)
        return;
    const QByteArray seen = peek(bytesAvailable());
    const qsizetype end = seen.indexOf('\n');
    m_line += end < 0 ? seen : seen.left(end);
    m_lineComplete = end >= 0;
}

TappedSocket::RequestLine TappedSocket::takeRequestLine()
{
    const QByteArray line = std::exchange(m_line, {}).trimmed();
    m_lineComplete = false;
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first)
        return {};
    return {.method = line.left(first), .target = line.mid(first + 1, last - first - 1)};
}

void TappedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new TappedSocket(this);
    if (socket->setSocketDescriptor(descriptor))
        addPendingConnection(socket);
    else
        delete socket;
}

} // namespace confdesk
