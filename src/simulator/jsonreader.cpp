// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/jsonreader.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

JsonReader::JsonReader(const QByteArray &json, const QString &whatItIs)
    : m_whatItIs(whatItIs), m_problem(std::make_shared<std::optional<Error>>())
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        *m_problem = makeError(
            ErrorKind::Protocol,
            tr("The %1 is not valid JSON: %2 at byte %3.").arg(m_whatItIs, error.errorString()).arg(error.offset));
    } else if (!document.isObject()) {
        *m_problem = makeError(ErrorKind::Protocol, tr("The %1 must be one JSON object.").arg(m_whatItIs));
    }
    m_object = document.object();
}

JsonReader::JsonReader(const JsonReader &parent, const QJsonObject &object, const QString &path)
    : m_object(object), m_path(path), m_whatItIs(parent.m_whatItIs), m_problem(parent.m_problem)
{}

QString JsonReader::text(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        complain(key, tr("a text; it is missing"));
    else if (!value.isString())
        complain(key, tr("a text"));
    else if (value.toString().isEmpty())
        complain(key, tr("a text that is not empty"));
    return value.toString();
}

QString JsonReader::text(const QString &key, const QString &fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isString())
        complain(key, tr("a text"));
    return value.toString();
}

QString JsonReader::guid(const QString &key)
{
    const QString value = text(key);
    if (QUuid::fromString(value).isNull() || value.startsWith(u'{'))
        complain(key, tr("a GUID"));
    return value;
}

bool JsonReader::flag(const QString &key, bool fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        complain(key, tr("true or false"));
    return value.toBool();
}

int JsonReader::number(const QString &key, int fallback, int minimum, int maximum)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble();
    if (!value.isDouble() || number != static_cast<double>(value.toInt()) || number < minimum || number > maximum)
        complain(key, tr("a whole number from %1 to %2").arg(minimum).arg(maximum));
    return value.toInt();
}

qint64 JsonReader::bytes(const QString &key, qint64 fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    if (value.toInteger(-1) < 0)
        complain(key, tr("a number of bytes"));
    return value.toInteger();
}

QDateTime JsonReader::instant(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return {};
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        complain(key, tr("a time with its offset, such as 2026-02-03T09:00:00Z"));
    return time.toUTC();
}

QStringList JsonReader::texts(const QString &key)
{
    QStringList result;
    const QJsonArray array = arrayAt(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            complain(u"%1[%2]"_s.arg(key).arg(i), tr("a text"));
        result.append(array.at(i).toString());
    }
    return result;
}

int JsonReader::choice(const QString &key, const QStringList &words)
{
    const QString word = text(key, words.constFirst());
    const qsizetype found = words.indexOf(word);
    if (found < 0)
        complain(key, tr("one of %1").arg(words.join(u", "_s)));
    return static_cast<int>(std::max<qsizetype>(found, 0));
}

void JsonReader::refuseOtherKeys()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_read.contains(key))
            complain(key, tr("nothing: no such key is known here"));
    }
}

void JsonReader::complain(const QString &key, const QString &expectation)
{
    if (m_problem->has_value())
        return;
    *m_problem = makeError(ErrorKind::Protocol,
                           tr("The %1 is wrong at “%2”: expected %3.").arg(m_whatItIs, pathOf(key), expectation));
}

QJsonValue JsonReader::take(const QString &key)
{
    m_read.insert(key);
    return m_object.value(key);
}

QJsonArray JsonReader::arrayAt(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        complain(key, tr("a list"));
    return value.toArray();
}

QString JsonReader::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : u"%1.%2"_s.arg(m_path, key);
}

} // namespace confdesk
