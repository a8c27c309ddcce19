// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httpattempt.h"

#include <QSslError>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// Far above any page of Graph, far below what hurts.
constexpr qint64 longestBody = 32LL * 1024 * 1024;

// Of a body that is streamed: then the connection has to wait for the disk.
constexpr qint64 mostUnread = 1024LL * 1024;

/// Errors that QNetworkAccessManager derives from a status it did receive: for us these are answers.
bool comesFromStatus(QNetworkReply::NetworkError error)
{
    const bool isContentError = error > QNetworkReply::ProxyAuthenticationRequiredError &&
                                error <= QNetworkReply::UnknownContentError &&
                                error != QNetworkReply::ContentReSendError;
    const bool isServerError = error >= QNetworkReply::InternalServerError;
    const bool isBadRequest = error == QNetworkReply::ProtocolInvalidOperationError;
    return error == QNetworkReply::NoError || isContentError || isServerError || isBadRequest;
}

/// QNetworkAccessManager wants to rewind the body at a 307 or 308 even when it is told not to follow, and reports that
/// it cannot (OneShotBody). The redirect came nevertheless, and is the answer; of its page some may be missing.
bool isRedirectInDisguise(QNetworkReply::NetworkError error, int status)
{
    return error == QNetworkReply::ContentReSendError && status >= 300 && status <= 399;
}

/// QNetworkAccessManager likes to name the whole address, which may be a permission by itself.
QString withoutAddress(const QString &reason)
{
    return reason.contains("://"_L1) ? QString() : reason;
}

/// Content-Length, where it can be compared with what arrived: a decoded body has another size.
std::optional<qint64> announcedSize(const HttpResponse &response)
{
    if (!response.header("Content-Encoding").isEmpty())
        return {};
    bool isNumber = false;
    const qint64 size = response.header("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(size) : std::nullopt;
}

} // namespace

HttpAttempt::HttpAttempt(QNetworkReply *reply, BodySink *sink, const Clock &clock, std::chrono::milliseconds timeout,
                         Handler done, QObject *parent)
    : QObject(parent),
      m_reply(reply),
      m_sink(sink),
      m_clock(clock),
      m_host(reply->url().host()),
      m_done(std::move(done))
{
    if (sink)
        reply->setReadBufferSize(mostUnread);
    connect(reply, &QNetworkReply::sslErrors, this, &HttpAttempt::keepCertificateProblems);
    connect(reply, &QNetworkReply::readyRead, this, &HttpAttempt::readMore);
    connect(reply, &QNetworkReply::finished, this, &HttpAttempt::finish);
    watch(timeout);
}

void HttpAttempt::abandon()
{
    m_done = nullptr;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    deleteLater();
}

void HttpAttempt::keepCertificateProblems(const QList<QSslError> &problems)
{
    // Only remembered for the error's details: nobody ever ignores them, so the handshake fails.
    QStringList texts;
    for (const QSslError &problem : problems)
        texts.append(problem.errorString());
    m_certificateProblems = texts.join(u"; "_s);
}

void HttpAttempt::watch(std::chrono::milliseconds timeout)
{
    m_clock.after(timeout, this, [this, timeout] {
        if (std::exchange(m_hasMoved, false))
            watch(timeout);
        else
            fail(noAnswerInTime(m_host, timeout));
    });
}

void HttpAttempt::chooseDestination()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    m_destination = m_sink && status.isValid() ? m_sink->begin(response(status.toInt())) : BodySink::Body::Keep;
    if (m_destination == BodySink::Body::Refuse)
        giveUp(endedBySink());
}

void HttpAttempt::readMore()
{
    if (!m_destination)
        chooseDestination();
    if (m_isGivenUp)
        return;
    if (isStreaming())
        pass(m_reply->readAll());
    else
        keep(m_reply->readAll());
}

void HttpAttempt::keep(const QByteArray &bytes)
{
    m_body += bytes;
    if (m_body.size() <= longestBody)
        return;
    m_body.clear();
    giveUp(tooLongAnswer(m_host, longestBody));
}

void HttpAttempt::pass(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_passed += bytes.size();
    m_hasMoved = true;
    if (!m_sink->take(bytes))
        giveUp(endedBySink());
}

void HttpAttempt::giveUp(const NetworkFailure &failure)
{
    m_isGivenUp = true;
    // Later: the reply does not like to be aborted while it hands out data.
    QMetaObject::invokeMethod(
        this, [this, failure] { fail(failure); }, Qt::QueuedConnection);
}

void HttpAttempt::finish()
{
    readMore();
    if (m_done && !m_isGivenUp)
        settle(outcome());
}

void HttpAttempt::fail(const NetworkFailure &failure)
{
    if (m_done)
        settle(tl::unexpected<NetworkFailure>(failure));
}

void HttpAttempt::settle(const AttemptResult &result)
{
    const Handler done = std::exchange(m_done, nullptr);
    abandon();
    done(result);
}

AttemptResult HttpAttempt::outcome() const
{
    const auto code = m_reply->error();
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (isRedirectInDisguise(code, status.toInt()))
        return response(status.toInt());
    if (!status.isValid() || !comesFromStatus(code)) {
        const QString reason =
            m_certificateProblems.isEmpty() ? withoutAddress(m_reply->errorString()) : m_certificateProblems;
        return tl::unexpected<NetworkFailure>(networkFailure(code, m_host, reason));
    }
    const HttpResponse whole = response(status.toInt());
    // QNetworkAccessManager reports NoError for many connections lost in the middle of a body (docs/facts.md).
    const auto announced = announcedSize(whole);
    const qint64 received = whole.body.size() + m_passed;
    if (announced && received < *announced)
        return tl::unexpected<NetworkFailure>(cutAnswer(m_host, received, *announced));
    return whole;
}

HttpResponse HttpAttempt::response(int status) const
{
    return {.status = status, .headers = m_reply->rawHeaderPairs(), .body = m_body};
}

} // namespace confdesk
