// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redaction.h"

#include "base/redactionrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto minimumSecretLength = 4;
constexpr auto placeholder = "[redacted]"_L1;

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

/// As a JSON string has it, without the quotes.
QString inJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4));
}

QString withLowerCaseEscapes(QString encoded)
{
    for (qsizetype i = encoded.indexOf(u'%'); i >= 0; i = encoded.indexOf(u'%', i + 1))
        encoded.replace(i, 3, encoded.sliced(i, 3).toLower());
    return encoded;
}

/// The ways in which a secret stands in addresses, form bodies and JSON.
QStringList formsOf(const QString &secret)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    return {secret, encoded, withLowerCaseEscapes(encoded), QString(encoded).replace("%20"_L1, "+"_L1), inJson(secret)};
}

} // namespace

void registerSecret(const QString &secret)
{
    // What is part of the placeholder would be replaced inside it, again and again.
    if (secret.size() < minimumSecretLength || QString(placeholder).contains(secret))
        return;
    const QMutexLocker lock(&secretsMutex());
    for (const QString &form : formsOf(secret)) {
        if (!secrets().contains(form))
            secrets().append(form);
    }
    // The longest first: one secret may begin like another.
    std::ranges::stable_sort(secrets(), std::ranges::greater(), &QString::size);
}

QString redacted(const QString &text)
{
    if (text.isEmpty())
        return text;
    QString result = text;
    {
        const QMutexLocker lock(&secretsMutex());
        for (const QString &secret : std::as_const(secrets()))
            result.replace(secret, placeholder);
    }
    for (const RedactionRule &rule : redactionRules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

} // namespace confdesk
