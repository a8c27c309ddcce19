// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/httptransport.h"

#include "graph/oneshotbody.h"
#include "graph/systemproxy.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// The form Microsoft asks for, so that its support can tell programs apart (graph facts §9.2).
constexpr auto userAgent = "NONISV|Confdesk|Confdesk/" CONFDESK_VERSION;

// With it event ids stay the same when an event is moved to another folder (graph facts §10).
constexpr auto immutableIds = R"(IdType="ImmutableId")";

void setAttributes(QNetworkRequest &result)
{
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

/// The bytes as they are, and no faster than they are taken: over HTTP/2 QNetworkAccessManager keeps what is not.
void prepareForStream(QNetworkRequest &result)
{
    result.setRawHeader("Accept-Encoding", "identity");
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

/// With ids to ask Microsoft's support by.
void addRequestId(QNetworkRequest &result)
{
    result.setRawHeader("client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    result.setRawHeader("return-client-request-id", "true");
}

void addGraphHeaders(QNetworkRequest &result, const HttpRequest &request, const QByteArray &token)
{
    const QByteArray more = request.prefer.isEmpty() ? QByteArray() : ", " + request.prefer;
    result.setRawHeader("Prefer", immutableIds + more);
    result.setRawHeader("Authorization", "Bearer " + token);
    if (!request.ifMatch.isEmpty())
        result.setRawHeader("If-Match", request.ifMatch);
}

bool hasBody(const HttpRequest &request)
{
    return request.method == HttpRequest::Method::Patch || request.method == HttpRequest::Method::Post;
}

/// Also what has no body gets an empty one when its answer is a stream: else QNetworkAccessManager may ask a second
/// time behind our back when the first body breaks off, and then say that all went well.
bool isSentOnce(const HttpRequest &request)
{
    return hasBody(request) || request.sink;
}

} // namespace

QNetworkRequest prepare(const HttpRequest &request, const QUrl &url, const QByteArray &token)
{
    QNetworkRequest result(url);
    setAttributes(result);
    result.setRawHeader("Accept", request.accept);
    result.setRawHeader("User-Agent", userAgent);
    if (request.sink)
        prepareForStream(result);
    if (!request.range.isEmpty())
        result.setRawHeader("Range", request.range);
    if (!request.ifRange.isEmpty())
        result.setRawHeader("If-Range", request.ifRange);
    if (request.sender != HttpRequest::Sender::Anonymous)
        addRequestId(result);
    if (request.sender == HttpRequest::Sender::Application)
        addGraphHeaders(result, request, token);
    if (hasBody(request))
        result.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (isSentOnce(request)) {
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return result;
}

HttpTransport::HttpTransport(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

HttpAttempt *HttpTransport::send(const HttpRequest &request, const QUrl &url, const QByteArray &token,
                                 std::chrono::milliseconds timeout, HttpAttempt::Handler done)
{
    QNetworkReply *reply = start(request, prepare(request, url, token));
    return new HttpAttempt(reply, request.sink, m_clock, timeout, std::move(done), this);
}

QNetworkReply *HttpTransport::start(const HttpRequest &request, const QNetworkRequest &prepared)
{
    if (request.method == HttpRequest::Method::Get && !request.sink)
        return manager().get(prepared);
    if (!isSentOnce(request)) // may be sent again unasked, and may be: it is harmless twice
        return manager().sendCustomRequest(prepared, methodName(request.method));
    auto *body = new OneShotBody(request.body);
    QNetworkReply *reply = manager().sendCustomRequest(prepared, methodName(request.method), body);
    body->setParent(reply);
    return reply;
}

QNetworkAccessManager &HttpTransport::manager()
{
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setProxyFactory(new SystemProxy); // the manager owns it
    }
    return *m_manager;
}

} // namespace confdesk
