// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/quitonsignal.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace confdesk {

namespace {

// A signal handler may do hardly more than write to a socket; the event loop hears it at the other end.
int signalSockets[2] = {-1, -1};

int openSockets()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        qFatal("No socket pair for signals");
    return signalSockets[1];
}

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, sizeof byte);
}

} // namespace

QuitOnSignal::QuitOnSignal() : m_notifier(openSockets(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        QCoreApplication::quit();
    });
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, onSignal);
}

} // namespace confdesk
