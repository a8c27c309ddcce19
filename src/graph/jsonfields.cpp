// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/jsonfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::JsonFields)
};

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a flag"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"missing"_s;
}

tl::unexpected<Error> wrongType(const QString &key, const QJsonValue &value, const QString &expected)
{
    return badField(key, u"expected %1, it is %2"_s.arg(expected, typeName(value)));
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

tl::unexpected<Error> badField(const QString &key, const QString &whatIsWrong)
{
    return failure(
        ErrorKind::Protocol,
        Texts::tr("Microsoft Graph's answer cannot be used: “%1” is missing or wrong in it. Try again; if it "
                  "stays so, give the details to support.")
            .arg(key),
        u"%1: %2"_s.arg(key, whatIsWrong));
}

Result<QString> requiredText(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        return wrongType(key, value, u"a text"_s);
    if (value.toString().isEmpty())
        return badField(key, u"it is empty"_s);
    return value.toString();
}

Result<QString> optionalText(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (isAbsent(value))
        return QString();
    if (!value.isString())
        return wrongType(key, value, u"a text"_s);
    return value.toString();
}

Result<bool> requiredFlag(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isBool())
        return wrongType(key, value, u"true or false"_s);
    return value.toBool();
}

Result<int> requiredNumber(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    constexpr auto notWhole = -1;
    if (!value.isDouble() || value.toInt(notWhole) < 0)
        return wrongType(key, value, u"a whole number"_s);
    return value.toInt();
}

Result<qint64> requiredSize(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    constexpr qint64 notWhole = -1;
    if (!value.isDouble() || value.toInteger(notWhole) < 0)
        return wrongType(key, value, u"a number of bytes"_s);
    return value.toInteger();
}

Result<QJsonObject> requiredObject(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isObject())
        return wrongType(key, value, u"an object"_s);
    return value.toObject();
}

Result<QJsonObject> optionalObject(const QJsonObject &object, const QString &key)
{
    if (isAbsent(object.value(key)))
        return QJsonObject();
    return requiredObject(object, key);
}

Result<QJsonArray> requiredList(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        return wrongType(key, value, u"a list"_s);
    return value.toArray();
}

Result<QJsonArray> optionalList(const QJsonObject &object, const QString &key)
{
    if (isAbsent(object.value(key)))
        return QJsonArray();
    return requiredList(object, key);
}

} // namespace confdesk
