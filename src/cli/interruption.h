// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace confdesk {

/// Turns Ctrl-C, a closed terminal and the request to end (SIGINT, SIGHUP, SIGTERM) into a Qt signal. The first of each
/// is a polite request; the second ends the program as the system does. One object at a time. What comes before the
/// event loop is told in it.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void requested();

private:
    int m_readEnd = -1;
    int m_writeEnd = -1;
    QSocketNotifier m_notifier;
};

} // namespace confdesk
