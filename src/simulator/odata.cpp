// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/odata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

/// Where a page begins; opaque to the client, who must not build one.
QByteArray skipToken(qsizetype offset)
{
    const QByteArray plain = "m~offset=" + QByteArray::number(offset);
    return plain.toBase64(QByteArray::Base64UrlEncoding);
}

std::optional<qsizetype> offsetOf(const QString &token)
{
    const QByteArray plain = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
    bool ok = false;
    const qsizetype offset = plain.startsWith("m~offset=") ? plain.mid(9).toLongLong(&ok) : -1;
    return ok && offset >= 0 ? std::optional(offset) : std::nullopt;
}

/// The same request for the next page: its query options byte for byte, with another $skiptoken.
QString nextLink(const GraphCall &call, qsizetype offset)
{
    QByteArray link = call.root.toUtf8() + call.target.path + '?';
    for (const auto &[name, value] : call.target.rawQuery) {
        if (!QByteArray::fromPercentEncoding(name).startsWith("$skip"))
            link += name + '=' + value + '&';
    }
    link += "$skiptoken=" + skipToken(offset);
    return QString::fromUtf8(link);
}

} // namespace

tl::expected<EqualityFilter, FilterProblem> parseFilter(const RequestTarget &target)
{
    const std::optional<QString> filter = target.option(u"filter");
    if (!filter || filter->trimmed().isEmpty())
        return tl::unexpected(FilterProblem::Missing);
    static const QRegularExpression equality(uR"(^\s*([A-Za-z/]+)\s+eq\s+'((?:[^']|'')*)'\s*$)"_s);
    const QRegularExpressionMatch match = equality.match(*filter);
    if (match.hasMatch())
        return EqualityFilter{.property = match.captured(1), .literal = match.captured(2).replace("''"_L1, "'"_L1)};
    return tl::unexpected(filter->count(u'\'') % 2 == 0 ? FilterProblem::Unsupported
                                                        : FilterProblem::UnterminatedLiteral);
}

tl::expected<QJsonObject, SimulatedResponse> sentObject(const GraphCall &call)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    if (call.request.header("Content-Type").trimmed().startsWith("application/json") && document.isObject())
        return document.object();
    return tl::unexpected(call.error(400, u"BadRequest"_s,
                                     u"Unable to read JSON request payload. Please ensure Content-Type header is set "
                                     "and payload is of valid JSON format."_s));
}

QString unknownProperty(const QString &name, QStringView typeName)
{
    return u"The property '%1' does not exist on type 'microsoft.graph.%2'."_s.arg(name, typeName);
}

QString readOnlyProperty(const QString &name)
{
    return u"The property '%1' is read-only and cannot be updated."_s.arg(name);
}

QString wrongType(const QString &name, QStringView typeName)
{
    return u"The property '%1' must be of type '%2'."_s.arg(name, typeName);
}

tl::expected<QJsonObject, SimulatedResponse> selected(const GraphCall &call, const QJsonObject &entity,
                                                      QStringView typeName, const QStringList &knownProperties,
                                                      const QStringList &usual, const QStringList &always)
{
    const std::optional<QString> select = call.target.option(u"select");
    QStringList wanted = usual;
    if (select) {
        wanted = select->split(u',', Qt::SkipEmptyParts);
        for (QString &name : wanted) {
            name = name.trimmed();
            if (!knownProperties.contains(name, Qt::CaseInsensitive))
                return tl::unexpected(call.error(400, u"BadRequest"_s,
                                                 u"Parsing OData Select and Expand failed: Could not find a property "
                                                 "named '%1' on type 'microsoft.graph.%2'."_s.arg(name, typeName)));
        }
    }
    if (wanted.isEmpty())
        return entity;
    QJsonObject result;
    for (auto member = entity.begin(); member != entity.end(); ++member) {
        if (member.key().startsWith(u'@') || always.contains(member.key()) ||
            wanted.contains(member.key(), Qt::CaseInsensitive))
            result.insert(member.key(), member.value());
    }
    return result;
}

std::optional<SimulatedResponse> refuseOptions(const GraphCall &call, const QStringList &allowed)
{
    for (const auto &[name, value] : call.target.query) {
        if (name.startsWith(u'$') && !allowed.contains(name.mid(1), Qt::CaseInsensitive))
            return call.error(400, u"BadRequest"_s, u"Query option '%1' is not allowed."_s.arg(name));
    }
    return std::nullopt;
}

tl::expected<QJsonObject, SimulatedResponse> pageObject(const GraphCall &call, const QList<QJsonObject> &all)
{
    qsizetype offset = 0;
    if (const auto token = call.target.option(u"skiptoken")) {
        const auto parsed = offsetOf(*token);
        if (!parsed)
            return tl::unexpected(call.error(400, u"BadRequest"_s, u"The skip token is not valid."_s));
        offset = *parsed;
    }
    qsizetype size = call.world.pageSize;
    if (const auto top = call.target.option(u"top")) {
        bool ok = false;
        size = top->toInt(&ok);
        if (!ok || size < 1 || size > 999)
            return tl::unexpected(
                call.error(400, u"BadRequest"_s, u"Invalid value '%1' for $top query option."_s.arg(*top)));
    }
    QJsonArray values;
    const qsizetype end = std::min(offset + size, all.size());
    for (qsizetype i = offset; i < end; ++i)
        values.append(all.at(i));
    QJsonObject object{{u"value"_s, values}};
    if (end < all.size())
        object.insert(u"@odata.nextLink"_s, nextLink(call, end));
    return object;
}

SimulatedResponse page(const GraphCall &call, const QString &context, const QList<QJsonObject> &all)
{
    const auto object = pageObject(call, all);
    return object ? call.entity(context, *object) : object.error();
}

} // namespace confdesk
