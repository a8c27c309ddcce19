// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/retrypolicy.h"

#include "graph/credentialerror.h"
#include "graph/errorenvelope.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

struct StatusRule
{
    int status;
    Repeat repeat;
};

constexpr std::array statusRules{
    StatusRule{408, Repeat::Table},     StatusRule{409, Repeat::Once},      StatusRule{412, Repeat::Once},
    StatusRule{423, Repeat::Once},      StatusRule{429, Repeat::Throttled}, StatusRule{500, Repeat::Table},
    StatusRule{502, Repeat::Table},     StatusRule{503, Repeat::Table},     StatusRule{504, Repeat::Table},
    StatusRule{509, Repeat::Throttled},
};

// Longer than anybody's patience, and far from overflowing milliseconds.
constexpr double longestWaitInSeconds = 30.0 * 24 * 3600;

QDateTime parseHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

Repeat repeatAfter(const HttpResponse &response)
{
    const auto *const rule = std::ranges::find(statusRules, response.status, &StatusRule::status);
    if (rule != statusRules.end())
        return rule->repeat;
    if (response.status != 400 && response.status != 401)
        return Repeat::Never;
    if (isTransientCredentialError(response.body))
        return Repeat::Table;
    return parseErrorEnvelope(response.body).message.startsWith("1026"_L1) ? Repeat::Once : Repeat::Never;
}

RetryStep retryStep(int tries)
{
    const auto last = static_cast<int>(retryTable.size()) - 1;
    return retryTable.at(static_cast<std::size_t>(std::clamp(tries, 0, last)));
}

std::chrono::milliseconds backOff(int failures, double jitter)
{
    const std::chrono::milliseconds pause = retryStep(failures - 1).pause;
    return pause + std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(pause.count()) * jitter / 2));
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response, const QDateTime &nowUtc)
{
    const QByteArray text = response.header("Retry-After").trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber) {
        if (!(seconds >= 0)) // negative, or not a number
            return {};
        return std::chrono::milliseconds(qint64(std::min(seconds, longestWaitInSeconds) * 1000));
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid())
        return {};
    const QDateTime answered = parseHttpDate(response.header("Date"));
    const qint64 wait = (answered.isValid() ? answered : nowUtc).msecsTo(until);
    return std::chrono::milliseconds(std::clamp<qint64>(wait, 0, qint64(longestWaitInSeconds * 1000)));
}

} // namespace confdesk
