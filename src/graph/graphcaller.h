// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/async.h"
#include "graph/errorclassifier.h"
#include "graph/requester.h"

#include <QJsonObject>

#include <functional>

namespace confdesk {

/// What the ports' implementations share: a call comes in any thread, its request and the reading of its answer are
/// work of the transport's.
class GraphCaller
{
public:
    explicit GraphCaller(Requester &requester) : m_requester(requester), m_clientId(requester.clientId()) {}

    template <typename T>
    using Work = std::function<void(Requester &, const Pending<T> &)>;
    template <typename T>
    using Read = std::function<Result<T>(const Result<HttpResponse> &)>;
    template <typename T>
    using Parse = Result<T> (*)(const QJsonObject &);

    /// Does the work in the transport's thread.
    template <typename T>
    [[nodiscard]] Async<T> inTransport(Work<T> work) const;
    /// One request; `read` makes the result of its answer.
    template <typename T>
    [[nodiscard]] Async<T> send(const HttpRequest &request, Read<T> read, const std::stop_token &stop) const;
    /// One request whose answer is one object.
    template <typename T>
    [[nodiscard]] Async<T> ask(const HttpRequest &request, const Question &question, Parse<T> parse,
                               const std::stop_token &stop) const;

    [[nodiscard]] Question questionAbout(Question::Subject subject, const QString &user,
                                         const QString &permission) const
    {
        return {.subject = subject, .user = user, .permission = permission, .clientId = m_clientId};
    }

private:
    Requester &m_requester;
    QString m_clientId;
};

template <typename T>
Async<T> GraphCaller::inTransport(Work<T> work) const
{
    const Pending<T> pending;
    QMetaObject::invokeMethod(
        &m_requester, [work = std::move(work), pending, &requester = m_requester] { work(requester, pending); },
        Qt::QueuedConnection);
    return pending.future();
}

template <typename T>
Async<T> GraphCaller::send(const HttpRequest &request, Read<T> read, const std::stop_token &stop) const
{
    return inTransport<T>([=](Requester &requester, const Pending<T> &pending) {
        requester.send(request, stop, [read, pending](const Result<HttpResponse> &answer) {
            Result<T> result = read(answer);
            if (!result && answer &&
                result.error().requestId.isEmpty()) // what cannot be parsed is worth a question to support, too
                result.error().requestId = answer->requestId();
            pending.resolve(result);
        });
    });
}

template <typename T>
Async<T> GraphCaller::ask(const HttpRequest &request, const Question &question, Parse<T> parse,
                          const std::stop_token &stop) const
{
    return send<T>(
        request,
        [question, parse](const Result<HttpResponse> &answer) { return readAnswer(answer, question).and_then(parse); },
        stop);
}

} // namespace confdesk
