// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace confdesk::testing {

/// What a call of confdesk-cli left behind.
struct CliResult
{
    int exitCode = -1; ///< -1: it did not start, did not end in time, or crashed
    QByteArray out;
    QByteArray err;

    /// The one JSON document on stdout; a failed test and an empty object when there is none.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray meetings() const { return json().value(QLatin1String("meetings")).toArray(); }
    [[nodiscard]] QJsonArray operations() const { return json().value(QLatin1String("operations")).toArray(); }
    [[nodiscard]] QJsonObject summary() const { return json().value(QLatin1String("summary")).toObject(); }
    /// Both outputs, for the message of a failed test.
    [[nodiscard]] QByteArray all() const { return out + "\n--- stderr:\n" + err; }
};

/// The environment of the tests, with settings of its own instead of the person's, and without secrets.
[[nodiscard]] QProcessEnvironment plainEnvironment();

/// Starts the real executable. Its working folder is the test's.
[[nodiscard]] std::unique_ptr<QProcess> startCli(const QStringList &arguments,
                                                 const QProcessEnvironment &environment = plainEnvironment());
/// Waits for its end; a report of a sanitizer fails the test.
[[nodiscard]] CliResult resultOf(QProcess &process);
[[nodiscard]] CliResult runCli(const QStringList &arguments,
                               const QProcessEnvironment &environment = plainEnvironment());

/// Texts of `array`'s objects under `key`, in order.
[[nodiscard]] QStringList texts(const QJsonArray &array, const QString &key);
/// The object of a meeting ("slot", 45) in a document's list; empty when it is not there.
[[nodiscard]] QJsonObject meetingIn(const QJsonArray &meetings, const QString &kind, int id);
/// The same among operations.
[[nodiscard]] QJsonObject operationOn(const QJsonArray &operations, const QString &kind, int id);

} // namespace confdesk::testing
