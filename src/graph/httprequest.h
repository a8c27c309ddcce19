// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace confdesk {

class BodySink;

/// A request as a value. The makers are the way to get one, so that its type says what a second copy would do. What is
/// Harmful twice is sent again only after an answer which proves that nothing happened: 429, and once the 401 of a
/// token that has come to its end.
struct HttpRequest
{
    enum class Method { Get, Patch, Post, Delete };
    enum class Twice { Harmless, Harmful };
    enum class Sender {
        Application, ///< with a bearer token
        Nobody,      ///< without
        Anonymous,   ///< to somebody else than Graph or Entra ID: nothing of ours but what we are called
    };

    Method method = Method::Get;
    QByteArray target; ///< percent-encoded: absolute, or from Graph's version root on ("/users/…")
    QByteArray contentType = {};
    QByteArray body = {};
    QByteArray prefer = {};  ///< added to `Prefer`, beside the kind of ids
    QByteArray ifMatch = {}; ///< ETag that the changed thing must still have; empty: whatever it has
    QByteArray accept = "application/json";
    QByteArray range = {}; ///< which bytes; empty: all
    QByteArray ifRange =
        {}; ///< what the thing must still be (ETag, date) for a range of it; else the whole is answered
    BodySink *sink = nullptr; ///< takes the bodies that it wants; outlives the request
    Twice twice = Twice::Harmful;
    Sender sender = Sender::Application;

    [[nodiscard]] static HttpRequest get(const QByteArray &target);
    /// From an address that Graph gave, which is a permission by itself. Not sent again unasked: what is missing then
    /// is another range.
    [[nodiscard]] static HttpRequest anonymousGet(const QByteArray &url);
    /// A change that says what shall be, so doing it again changes nothing more (graph facts §4.1).
    [[nodiscard]] static HttpRequest idempotentPatch(const QByteArray &target, const QJsonObject &changes);
    /// A change of what `etag` was read of. A second copy finds another ETag, and is refused with 412.
    [[nodiscard]] static HttpRequest conditionalPatch(const QByteArray &target, const QByteArray &etag,
                                                      const QJsonObject &changes);
    /// What is gone cannot be deleted a second time: that is answered with 404.
    [[nodiscard]] static HttpRequest remove(const QByteArray &target);
    /// Something new each time.
    [[nodiscard]] static HttpRequest post(const QByteArray &target, const QJsonObject &content);
    /// Asks Entra ID for a token; `form` holds the secret.
    [[nodiscard]] static HttpRequest tokenPost(const QByteArray &url, const QByteArray &form);

    bool operator==(const HttpRequest &) const = default;
};

[[nodiscard]] QByteArray methodName(HttpRequest::Method method);

/// One segment of a path: everything that could end it is encoded (`/ + ? # %`).
[[nodiscard]] QByteArray pathSegment(const QString &text);

/// Whether `text` can be one segment at all: "", "." and ".." would silently name something else.
[[nodiscard]] bool isPathSegment(const QString &text);

/// The inside of an OData string literal: quotes doubled, then everything encoded.
[[nodiscard]] QByteArray filterLiteral(const QString &text);

} // namespace confdesk
