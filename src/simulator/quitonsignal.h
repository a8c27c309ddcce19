// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace confdesk {

/// Ends the application's event loop on SIGTERM and SIGINT, so that it shuts down as it would by itself.
class QuitOnSignal : public QObject
{
    Q_OBJECT

public:
    QuitOnSignal();

private:
    QSocketNotifier m_notifier;
};

} // namespace confdesk
