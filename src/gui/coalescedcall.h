// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <utility>

namespace confdesk {

/// Calls once, after the present event, for however many requests: changes come in swarms.
class CoalescedCall : public QObject
{
public:
    explicit CoalescedCall(std::function<void()> action, QObject *parent = nullptr)
        : QObject(parent), m_action(std::move(action))
    {}

    void request()
    {
        if (std::exchange(m_isPending, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isPending = false;
                m_action();
            },
            Qt::QueuedConnection);
    }

private:
    std::function<void()> m_action;
    bool m_isPending = false;
};

} // namespace confdesk
