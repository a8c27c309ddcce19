// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/fault.h"

#include "simulator/jsonreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// In the order of Fault::Kind.
const QStringList &kindWords()
{
    static const QStringList words{u"answer"_s,       u"delay"_s,           u"hang"_s,          u"drop"_s,
                                   u"actThenDrop"_s,  u"actThenHalfBody"_s, u"truncatedJson"_s, u"redirect"_s,
                                   u"expiredToken"_s, u"htmlBadGateway"_s,  u"actThenHang"_s,   u"actThenStall"_s,
                                   u"slow"_s};
    return words;
}

Fault readFault(JsonReader &json)
{
    Fault fault{.method = json.text(u"method"_s, {}),
                .pathPattern = json.text(u"path"_s, {}),
                .count = json.number(u"count"_s, 1, -1),
                .skip = json.number(u"skip"_s, 0, 0),
                .kind = static_cast<Fault::Kind>(json.choice(u"kind"_s, kindWords())),
                .status = json.number(u"status"_s, 503, 200, 599),
                .body = json.text(u"body"_s, {}).toUtf8(),
                .contentType = json.text(u"contentType"_s, {}).toLatin1(),
                .location = json.text(u"location"_s, {}),
                .afterBytes = json.number(u"afterBytes"_s, -1, -1),
                .bytesPerSecond = json.number(u"bytesPerSecond"_s, 0, 0),
                .delay = std::chrono::milliseconds(json.number(u"delayMs"_s, 0, 0))};
    if (json.has(u"retryAfter"_s))
        fault.retryAfter = json.text(u"retryAfter"_s);
    const QRegularExpression pattern(fault.pathPattern);
    if (!pattern.isValid())
        json.complain(u"path"_s, JsonReader::tr("a regular expression (%1)").arg(pattern.errorString()));
    return fault;
}

} // namespace

Result<QList<Fault>> parseFaults(const QByteArray &json)
{
    JsonReader reader(json, JsonReader::tr("list of faults"));
    QList<Fault> faults = reader.list(u"faults"_s, readFault);
    if (!reader.has(u"faults"_s))
        reader.complain(u"faults"_s, JsonReader::tr("a list; it is missing"));
    reader.refuseOtherKeys();
    if (reader.problem())
        return failure(*reader.problem());
    return faults;
}

} // namespace confdesk
