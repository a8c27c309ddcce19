// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cliprocess.h"

#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

constexpr int longestRun = 60'000; // far more than any call takes, sanitizers included

void failTest(const QByteArray &message)
{
    QTest::qFail(message.constData(), __FILE__, __LINE__);
}

} // namespace

QJsonObject CliResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (!document.isObject())
        failTest("No JSON document on stdout: " + error.errorString().toUtf8() + "\n" + all());
    return document.object();
}

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : {u"CONFDESK_DB_PASSWORD"_s, u"CONFDESK_CLIENT_SECRET"_s, u"LANGUAGE"_s, u"LANG"_s})
        environment.remove(variable);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

std::unique_ptr<QProcess> startCli(const QStringList &arguments, const QProcessEnvironment &environment)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(CONFDESK_CLI), arguments);
    if (!process->waitForStarted())
        failTest("confdesk-cli did not start: " + process->errorString().toUtf8());
    return process;
}

CliResult resultOf(QProcess &process)
{
    CliResult result;
    const bool ended = process.waitForFinished(longestRun);
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    if (!ended)
        failTest("confdesk-cli does not end\n" + result.all());
    else if (process.exitStatus() != QProcess::NormalExit)
        failTest("confdesk-cli crashed\n" + result.all());
    else
        result.exitCode = process.exitCode();
    if (result.err.contains("Sanitizer") || result.err.contains("runtime error:"))
        failTest("A sanitizer complains\n" + result.err);
    return result;
}

CliResult runCli(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const auto process = startCli(arguments, environment);
    return resultOf(*process);
}

QStringList texts(const QJsonArray &array, const QString &key)
{
    QStringList result;
    for (const QJsonValue &value : array)
        result.append(value[key].toString());
    return result;
}

QJsonObject meetingIn(const QJsonArray &meetings, const QString &kind, int id)
{
    for (const QJsonValue &meeting : meetings) {
        if (meeting[u"kind"_s] == kind && meeting[u"id"_s] == id)
            return meeting.toObject();
    }
    return {};
}

QJsonObject operationOn(const QJsonArray &operations, const QString &kind, int id)
{
    for (const QJsonValue &operation : operations) {
        if (operation[u"meeting"_s] == QJsonObject{{u"kind"_s, kind}, {u"id"_s, id}})
            return operation.toObject();
    }
    return {};
}

} // namespace confdesk::testing
