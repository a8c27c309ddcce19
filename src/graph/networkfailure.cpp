// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/networkfailure.h"

#include "graph/errortexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::NetworkFailures)
};

QString textFor(QNetworkReply::NetworkError code, const QString &host)
{
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return Texts::tr("Cannot find %1 on the network. Check the internet connection, and the address in this "
                         "profile.")
            .arg(host);
    case QNetworkReply::ConnectionRefusedError:
        return Texts::tr("%1 refuses the connection. Check the address in this profile, and whether a firewall is in "
                         "the way.")
            .arg(host);
    case QNetworkReply::SslHandshakeFailedError:
        return Texts::tr("No secure connection to %1: its certificate cannot be trusted. Check this computer's clock. "
                         "When the network inspects encrypted connections, ask IT to install its root certificate in "
                         "this system's store.")
            .arg(host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Texts::tr("The proxy of this system does not let Confdesk through to %1. Check the system's proxy "
                         "settings, or ask IT.")
            .arg(host);
    default:
        return Texts::tr("The connection to %1 was lost before the whole answer had come. Check the internet "
                         "connection, and try again.")
            .arg(host);
    }
}

Repeat repeatFor(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return Repeat::Once; // A closed door: say so soon instead of knocking for long.
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Repeat::Never;
    default:
        // ProtocolUnknownError too: no wrong scheme gets this far (connectionProblem()), so it says that the server is
        // closing an HTTP/2 connection (GOAWAY) and the request was not sent.
        return Repeat::Table;
    }
}

} // namespace

NetworkFailure networkFailure(QNetworkReply::NetworkError code, const QString &host, const QString &reason)
{
    return {.error = makeError(ErrorKind::Offline, textFor(code, host),
                               u"%1 (QNetworkReply %2)"_s.arg(reason).arg(static_cast<int>(code))),
            .repeat = repeatFor(code)};
}

NetworkFailure noAnswerInTime(const QString &host, std::chrono::milliseconds timeout)
{
    return {.error = makeError(ErrorKind::Timeout,
                               Texts::tr("%1 did not answer within %2. Try again; if it stays so, check the internet "
                                         "connection.")
                                   .arg(host, secondsText(timeout))),
            .repeat = Repeat::Table};
}

NetworkFailure cutAnswer(const QString &host, qint64 received, qint64 announced)
{
    NetworkFailure failure = networkFailure(QNetworkReply::RemoteHostClosedError, host,
                                            u"%1 of %2 bytes came"_s.arg(received).arg(announced));
    return failure;
}

NetworkFailure endedBySink()
{
    return {.error = cancelledError()};
}

NetworkFailure tooLongAnswer(const QString &host, qint64 limit)
{
    return {.error = makeError(ErrorKind::Protocol,
                               Texts::tr("The answer of %1 is longer than any that Confdesk expects, and was given up. "
                                         "Give the details to support.")
                                   .arg(host),
                               u"more than %1 bytes"_s.arg(limit))};
}

} // namespace confdesk
