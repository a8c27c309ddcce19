// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/events.h"
#include "simulator/graphroutes.h"
#include "simulator/odata.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

const QStringList &messageProperties()
{
    // Of microsoft.graph.message those that may be sent; only the first three have an effect here.
    static const QStringList names{u"subject"_s,       u"body"_s,        u"toRecipients"_s, u"ccRecipients"_s,
                                   u"bccRecipients"_s, u"attachments"_s, u"importance"_s,   u"replyTo"_s};
    return names;
}

QString objection(const QJsonObject &sent)
{
    for (const QString &key : sent.keys()) {
        if (key != "message"_L1 && key != "saveToSentItems"_L1)
            return u"The parameter '%1' in the request payload is not a valid parameter."_s.arg(key);
    }
    if (!sent.value("message"_L1).isObject())
        return wrongType(u"message"_s, u"microsoft.graph.message");
    if (!sent.value("saveToSentItems"_L1).isBool() && sent.contains("saveToSentItems"_L1))
        return wrongType(u"saveToSentItems"_s, u"Edm.Boolean");
    for (const QString &key : sent.value("message"_L1).toObject().keys()) {
        if (!messageProperties().contains(key))
            return unknownProperty(key, u"message");
    }
    return {};
}

QStringList recipientsOf(const QJsonObject &message)
{
    QStringList addresses;
    for (const auto &recipient : message.value("toRecipients"_L1).toArray())
        addresses.append(recipient[u"emailAddress"_s][u"address"_s].toString());
    return addresses;
}

bool areAddresses(const QStringList &texts)
{
    return !texts.isEmpty() &&
           std::all_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains(u'@'); });
}

} // namespace

SimulatedResponse sendMail(GraphCall &call, const QStringList &arguments)
{
    const auto sender = mailboxOf(call, arguments.at(0));
    if (!sender)
        return sender.error();
    const auto sent = sentObject(call);
    if (!sent)
        return sent.error();
    const QString problem = objection(*sent);
    if (!problem.isEmpty())
        return call.error(400, u"BadRequest"_s, problem);
    const QJsonObject message = sent->value("message"_L1).toObject();
    const QStringList to = recipientsOf(message);
    if (!areAddresses(to))
        return call.error(400, u"ErrorInvalidRecipients"_s, u"At least one recipient is not valid."_s);
    const QJsonObject body = message.value("body"_L1).toObject();
    call.world.mails.append({.senderId = (*sender)->id,
                             .to = to,
                             .subject = message.value("subject"_L1).toString(),
                             .content = body.value("content"_L1).toString(),
                             .contentType = body.value("contentType"_L1).toString(u"text"_s).toLower(),
                             .savedToSentItems = sent->value("saveToSentItems"_L1).toBool(true),
                             .sentAt = call.now});
    return {.status = 202};
}

} // namespace confdesk
