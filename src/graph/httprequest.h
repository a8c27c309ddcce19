// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace confdesk {

/// A request as a value. The four makers are the way to get one, so that its type says what a second copy would do:
/// only what is Harmless twice is ever repeated.
struct HttpRequest
{
    enum class Method { Get, Patch, Post };
    enum class Twice { Harmless, Harmful };
    enum class Sender { Application, Nobody }; ///< Application: with a bearer token

    Method method = Method::Get;
    QByteArray target; ///< percent-encoded: absolute, or from Graph's version root on ("/users/…")
    QByteArray contentType = {};
    QByteArray body = {};
    QByteArray prefer = {}; ///< added to `Prefer`, beside the kind of ids
    Twice twice = Twice::Harmful;
    Sender sender = Sender::Application;

    [[nodiscard]] static HttpRequest get(const QByteArray &target);
    /// A change that says what shall be, so doing it again changes nothing more (graph facts §4.1).
    [[nodiscard]] static HttpRequest idempotentPatch(const QByteArray &target, const QJsonObject &changes);
    /// Something new each time: never repeated, whatever happens.
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
