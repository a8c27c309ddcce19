// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/bodystream.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace confdesk {

namespace {

using namespace std::chrono_literals;

constexpr qint64 pieceSize = 256LL * 1024;
constexpr auto paceInterval = 20ms;

} // namespace

BodyStream::BodyStream(QTcpSocket *socket, Plan plan) : QObject(socket), m_socket(socket), m_plan(std::move(plan))
{
    if (m_plan.bytesPerSecond > 0) {
        const qint64 piece = std::max<qint64>(m_plan.bytesPerSecond / (1000ms / paceInterval), 1);
        connect(&m_pace, &QTimer::timeout, this, [this, piece] { writePiece(piece); });
        m_pace.start(paceInterval);
        return;
    }
    connect(socket, &QIODevice::bytesWritten, this, &BodyStream::writeMore);
    writeMore();
}

void BodyStream::writeMore()
{
    if (m_socket->bytesToWrite() < pieceSize)
        writePiece(pieceSize);
}

void BodyStream::writePiece(qint64 most)
{
    const qint64 length = std::min(most, m_plan.length - m_written);
    if (length > 0)
        m_written += std::max<qint64>(m_socket->write(m_plan.bytes(m_written, length)), 0);
    if (m_written < m_plan.length)
        return;
    m_pace.stop();
    m_socket->disconnect(this);
    if (m_plan.end == End::Close)
        m_socket->disconnectFromHost();
    deleteLater();
}

} // namespace confdesk
