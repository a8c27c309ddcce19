// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkProxyFactory>

class QUrl;

namespace confdesk {

/// The proxies of the system, for one manager only: QNetworkProxyFactory::setUseSystemConfiguration() would change the
/// whole process. Loopback is never sent through a proxy.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// "localhost", 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);

/// Whether what is sent there is safe on its way: https, or http that does not leave this computer.
[[nodiscard]] bool isSecure(const QUrl &url);

} // namespace confdesk
