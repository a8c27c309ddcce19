// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/mailcalls.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace confdesk {

HttpRequest postMail(const QString &mailbox, const MailMessage &message)
{
    const QJsonObject recipient{{u"emailAddress"_s, QJsonObject{{u"address"_s, message.to}}}};
    const QJsonObject body{{u"contentType"_s, u"text"_s}, {u"content"_s, message.text}};
    const QJsonObject mail{
        {u"subject"_s, message.subject}, {u"body"_s, body}, {u"toRecipients"_s, QJsonArray{recipient}}};
    return HttpRequest::post("/users/" + pathSegment(mailbox) + "/sendMail",
                             {{u"message"_s, mail}, {u"saveToSentItems"_s, true}});
}

} // namespace confdesk
