// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redaction.h"

#include <QMutex>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

constexpr auto minimumSecretLength = 4;

QMutex &secretsMutex()
{
    static QMutex mutex;
    return mutex;
}

QStringList &secrets()
{
    static QStringList list;
    return list;
}

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

const auto &rules()
{
    static const std::array all{
        // Authorization: Bearer eyJ…
        Rule{insensitive(uR"(\b(Bearer|Basic)\s+(?!\[redacted\])[A-Za-z0-9._~+/=-]{4,})"_s), u"\\1 [redacted]"_s},
        // A JSON web token anywhere.
        Rule{QRegularExpression(uR"(\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)?)"_s), u"[redacted]"_s},
        // "client_secret":"…", "passcode": "…", "@microsoft.graph.downloadUrl":"…"
        Rule{
            insensitive(
                uR"re(("[^"]*(?:client_?secret|client_assertion|password|passcode|access_?token|refresh_?token|id_token|downloadUrl|joinMeetingId|connection_?string)"\s*:\s*)"(?:[^"\\]|\\.)*")re"_s),
            u"\\1\"[redacted]\""_s},
        // client_secret=…&  password=…  PGPASSWORD=…
        Rule{
            insensitive(
                uR"(((?:client_?secret|client_assertion|password|passwd|passcode|access_?token|refresh_?token)\s*[=:]\s*)(?!\[redacted\])('[^']*'|[^\s&"',;]+))"_s),
            u"\\1[redacted]"_s},
        // The p= of https://teams.microsoft.com/meet/123?p=abc, plain and percent-encoded once or twice.
        Rule{insensitive(uR"((/meet/\d+/?\?(?:[^\s"'<>]*?&)?p=)(?!\[redacted\])[^\s&"'<>#]+)"_s), u"\\1[redacted]"_s},
        Rule{
            insensitive(
                uR"((%(?:25)*2Fmeet%(?:25)*2F\d+(?:%(?:25)*2F)?%(?:25)*3F(?:[^\s"'<>]*?%(?:25)*26)?p%(?:25)*3D)(?!\[redacted\])(?:(?!%(?:25)*26)[^\s&"'<>#])+)"_s),
            u"\\1[redacted]"_s},
        // Pre-authenticated URLs carry their own key.
        Rule{insensitive(
                 uR"(([?&](?:tempauth|sig|sv|se|access_token|authkey|prooftoken)=)(?!\[redacted\])[^\s&"'<>#]+)"_s),
             u"\\1[redacted]"_s},
        // user:password@host
        Rule{insensitive(uR"((\b[a-z][a-z0-9+.-]*://[^\s/:@]+:)(?!\[redacted\])[^\s/@]+@)"_s), u"\\1[redacted]@"_s},
    };
    return all;
}

} // namespace

void registerSecret(const QString &secret)
{
    if (secret.size() < minimumSecretLength)
        return;
    const QMutexLocker lock(&secretsMutex());
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    for (const QString &form : {secret, encoded}) {
        if (!secrets().contains(form))
            secrets().append(form);
    }
}

QString redacted(const QString &text)
{
    if (text.isEmpty())
        return text;
    QString result = text;
    {
        const QMutexLocker lock(&secretsMutex());
        for (const QString &secret : std::as_const(secrets()))
            result.replace(secret, "[redacted]"_L1);
    }
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

} // namespace confdesk
