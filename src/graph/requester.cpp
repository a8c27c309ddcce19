// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/requester.h"

#include "graph/tokencalls.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Requester)
};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

Requester::Requester(const GraphConnection &connection, const Clock &clock, Jitter jitter, ActivityCounter &activity)
    : m_connection(connection),
      m_clock(clock),
      m_jitter(std::move(jitter)),
      m_activity(activity),
      m_transport(clock, nullptr),
      m_tokens(
          connection, clock,
          [this](const HttpRequest &request, std::stop_token stop, Answer done) {
              send(request, std::move(stop), std::move(done));
          },
          nullptr)
{
    // Members have no parent by themselves, but shall follow to the transport's thread.
    m_transport.setParent(this);
    m_tokens.setParent(this);
    m_exchanges.setParent(this);
}

Requester::~Requester() = default;

void Requester::send(const HttpRequest &request, std::stop_token stop, Answer done)
{
    const QUrl url = resolve(request.target);
    if (!url.isValid() || url.host().isEmpty()) {
        const Error error = addressProblem(url);
        QMetaObject::invokeMethod(
            this, [done, error] { done(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    new HttpExchange(surroundings(), gateTo(url, request.sender), request, url, stop, std::move(done), &m_exchanges);
}

HttpExchange::Surroundings Requester::surroundings()
{
    return {.clock = m_clock,
            .jitter = m_jitter,
            .transport = m_transport,
            .tokens = m_tokens,
            .activity = m_activity,
            .patience = m_connection.patience};
}

Error Requester::addressProblem(const QUrl &url) const
{
    if (const auto problem = connectionProblem(m_connection))
        return *problem;
    return makeError(ErrorKind::Protocol,
                     Texts::tr("Confdesk cannot make a request out of what was asked. Check the addresses in the "
                               "[graph] section of this profile."),
                     url.errorString());
}

bool Requester::isOwnAddress(const QByteArray &url) const
{
    const QUrl asked = QUrl::fromEncoded(url, QUrl::StrictMode);
    const QUrl own(m_connection.graphUrl);
    return asked.isValid() && asked.userInfo().isEmpty() && asked.scheme() == own.scheme() &&
           asked.host() == own.host() && portOf(asked) == portOf(own);
}

QUrl Requester::resolve(const QByteArray &target) const
{
    const QByteArray absolute = target.startsWith('/') ? m_connection.graphUrl.toUtf8() + "/v1.0" + target : target;
    return QUrl::fromEncoded(absolute, QUrl::StrictMode);
}

RateGate &Requester::gateTo(const QUrl &url, HttpRequest::Sender sender)
{
    const bool isForFiles = sender == HttpRequest::Sender::Anonymous;
    RateGate *&gate = m_gates[QString((isForFiles ? "files of "_L1 : ""_L1) + url.authority())];
    if (!gate)
        gate = new RateGate(m_clock, m_activity, this);
    return *gate;
}

} // namespace confdesk
