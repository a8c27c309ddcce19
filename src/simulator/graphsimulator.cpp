// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphsimulator.h"

#include "simulator/simulatorserver.h"
#include "simulator/simulatorstate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

GraphSimulator::GraphSimulator(QObject *parent) : GraphSimulator(systemClock(), parent) {}

GraphSimulator::GraphSimulator(const Clock &clock, QObject *parent)
    : QObject(parent), m_state(std::make_unique<SimulatorState>(clock))
{}

GraphSimulator::~GraphSimulator()
{
    stop();
}

Result<Done> GraphSimulator::start(SimulatedWorld world, quint16 port)
{
    stop();
    m_state->setWorld(std::move(world));
    // Made and destroyed here, though it serves there: the constructor of QAbstractHttpServer sets OpenSSL up for the
    // thread it runs in, which is taken down too late for a leak check when that thread ends with the program.
    m_server = std::make_unique<SimulatorServer>(*m_state);
    m_server->moveToThread(&m_thread);
    m_thread.setObjectName(u"GraphSimulator"_s);
    m_thread.start();
    Result<quint16> listening = 0;
    Result<quint16> forContent = 0;
    QMetaObject::invokeMethod(
        m_server.get(),
        [&] {
            listening = m_server->listenOnLoopback(port);
            forContent = m_server->listenOnLoopback(0);
        },
        Qt::BlockingQueuedConnection);
    if (!listening || !forContent) {
        stop();
        return failure(listening ? forContent.error() : listening.error());
    }
    m_port = *listening;
    m_contentPort = *forContent;
    m_state->setContentPort(m_contentPort);
    return Done{};
}

void GraphSimulator::stop()
{
    if (!m_server)
        return;
    QMetaObject::invokeMethod(m_server.get(), &SimulatorServer::closeAll, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_server.reset();
    m_port = 0;
    m_contentPort = 0;
}

bool GraphSimulator::isRunning() const
{
    return m_server != nullptr;
}

QString GraphSimulator::rootUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QString GraphSimulator::contentUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_contentPort);
}

SimulatedWorld GraphSimulator::world() const
{
    return m_state->world();
}

void GraphSimulator::changeWorld(const std::function<void(SimulatedWorld &)> &change)
{
    m_state->changeWorld(change);
}

void GraphSimulator::addFault(const Fault &fault)
{
    m_state->addFault(fault);
}

void GraphSimulator::clearFaults()
{
    m_state->clearFaults();
}

QList<RecordedRequest> GraphSimulator::requests() const
{
    return m_state->requests();
}

int GraphSimulator::requestCount(const QString &method, const QString &pathPattern) const
{
    const QRegularExpression pattern(pathPattern);
    int count = 0;
    const QList<RecordedRequest> all = requests();
    for (const RecordedRequest &request : all) {
        if ((method.isEmpty() || request.method == method) &&
            pattern.match(QString::fromLatin1(request.target)).hasMatch())
            ++count;
    }
    return count;
}

void GraphSimulator::clearRequests()
{
    m_state->clearRequests();
}

void GraphSimulator::expireTokens()
{
    m_state->expireTokens();
}

void GraphSimulator::expireDownloadLinks()
{
    m_state->expireDownloadLinks();
}

void GraphSimulator::expireDeltaTokens()
{
    m_state->expireDeltaTokens();
}

void GraphSimulator::setLatency(std::chrono::milliseconds latency)
{
    m_state->setLatency(latency);
}

void GraphSimulator::setStateFile(const QString &file)
{
    m_state->setStateFile(file);
}

} // namespace confdesk
