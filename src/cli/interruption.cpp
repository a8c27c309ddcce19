// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interruption.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace confdesk {

namespace {

// A signal handler may touch hardly anything but this, and write(2).
volatile std::sig_atomic_t signalPipe = -1;

extern "C" void passOn(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe, &byte, 1);
}

constexpr std::array handledSignals{SIGHUP, SIGINT, SIGTERM};

/// nohup and shells that run programs in the background mean it.
bool isIgnored(int signal)
{
    struct sigaction present = {};
    return ::sigaction(signal, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : handledSignals) {
        if (!isIgnored(signal))
            ::sigaction(signal, &action, nullptr);
    }
}

} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent), m_notifier(QSocketNotifier::Read)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no Ctrl-C then but the system's own
    m_readEnd = ends.at(0);
    m_writeEnd = ends.at(1);
    signalPipe = m_writeEnd;
    m_notifier.setSocket(m_readEnd);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        if (::read(m_readEnd, bytes.data(), bytes.size()) > 0)
            Q_EMIT requested();
    });
    m_notifier.setEnabled(true);
    install(&passOn);
}

Interruption::~Interruption()
{
    if (m_readEnd < 0)
        return;
    install(SIG_DFL);
    m_notifier.setEnabled(false);
    signalPipe = -1;
    ::close(m_readEnd);
    ::close(m_writeEnd);
}

} // namespace confdesk
