// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedresponse.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace confdesk {

namespace {

struct Reason
{
    int status;
    const char *text;
};

// What clients show of the status line; those that Graph and its gateways use.
constexpr std::array reasons{Reason{200, "OK"},
                             Reason{201, "Created"},
                             Reason{202, "Accepted"},
                             Reason{204, "No Content"},
                             Reason{206, "Partial Content"},
                             Reason{302, "Found"},
                             Reason{400, "Bad Request"},
                             Reason{401, "Unauthorized"},
                             Reason{402, "Payment Required"},
                             Reason{403, "Forbidden"},
                             Reason{404, "Not Found"},
                             Reason{405, "Method Not Allowed"},
                             Reason{409, "Conflict"},
                             Reason{410, "Gone"},
                             Reason{412, "Precondition Failed"},
                             Reason{416, "Range Not Satisfiable"},
                             Reason{423, "Locked"},
                             Reason{429, "Too Many Requests"},
                             Reason{500, "Internal Server Error"},
                             Reason{501, "Not Implemented"},
                             Reason{502, "Bad Gateway"},
                             Reason{503, "Service Unavailable"},
                             Reason{504, "Gateway Timeout"}};

QByteArray reasonPhrase(int status)
{
    for (const Reason &reason : reasons) {
        if (reason.status == status)
            return reason.text;
    }
    return "Status";
}

} // namespace

QByteArray SimulatedResponse::bodyBytes(qint64 offset, qint64 length) const
{
    if (!slice)
        return body.mid(offset, length);
    return simulatedBytes({.seed = slice->seed, .offset = slice->offset + offset, .length = length});
}

QByteArray SimulatedResponse::head() const
{
    QByteArray http = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers)
        http += name + ": " + value + "\r\n";
    if (!contentType.isEmpty())
        http += "Content-Type: " + contentType + "\r\n";
    if (status != 204) // which has no body by definition
        http += "Content-Length: " + QByteArray::number(bodySize()) + "\r\n";
    return http + "\r\n";
}

SimulatedResponse jsonResponse(int status, const QJsonObject &object)
{
    return {.status = status,
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
            .contentType = "application/json; charset=utf-8"};
}

} // namespace confdesk
