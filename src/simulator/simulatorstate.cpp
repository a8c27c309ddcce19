// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatorstate.h"

#include "simulator/graphroutes.h"
#include "simulator/videos.h"

#include <QLocale>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

Q_LOGGING_CATEGORY(lcSimulator, "confdesk.simulator", QtWarningMsg)

constexpr qsizetype rememberedRequests = 100'000;

bool matches(const Fault &fault, const RecordedRequest &request)
{
    if (!fault.method.isEmpty() && fault.method != request.method)
        return false;
    return fault.pathPattern.isEmpty() ||
           QRegularExpression(fault.pathPattern).match(QString::fromLatin1(request.target)).hasMatch();
}

QByteArray retryAfterValue(const QString &text, const QDateTime &now)
{
    static constexpr QLatin1StringView datePrefix = "date+"_L1;
    if (!text.startsWith(datePrefix))
        return text.toUtf8();
    const QDateTime date = now.addSecs(text.mid(datePrefix.size()).toInt());
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// Graph's error code for a status that a fault makes up.
QString codeOf(int status)
{
    switch (status) {
    case 400:
        return u"BadRequest"_s;
    case 401:
        return u"InvalidAuthenticationToken"_s;
    case 402:
        return u"PaymentRequired"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"NotFound"_s;
    case 429:
        return u"TooManyRequests"_s;
    case 503:
        return u"ServiceUnavailable"_s;
    case 504:
        return u"GatewayTimeout"_s;
    default:
        return status >= 500 ? u"InternalServerError"_s : u"generalException"_s;
    }
}

constexpr const char *gatewayPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                                    "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

void addGraphHeaders(SimulatedResponse &response, const GraphCall &call)
{
    const QString date = QLocale::c().toString(call.now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    response.headers.emplaceBack("Date", date.toLatin1());
    response.headers.emplaceBack("request-id", call.requestId);
    response.headers.emplaceBack("client-request-id", call.clientRequestId());
}

} // namespace

SimulatedWorld SimulatorState::world() const
{
    const QMutexLocker lock(&m_mutex);
    return m_world;
}

void SimulatorState::changeWorld(const std::function<void(SimulatedWorld &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    const SimulatedWorld before = m_world;
    change(m_world);
    saveUnless(before);
}

void SimulatorState::setWorld(SimulatedWorld world)
{
    const QMutexLocker lock(&m_mutex);
    m_world = std::move(world);
    m_tokens.expireAll();
    m_memory = {.contentRoot = m_memory.contentRoot};
    save();
}

void SimulatorState::addFault(const Fault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_faults.append(fault);
}

void SimulatorState::clearFaults()
{
    const QMutexLocker lock(&m_mutex);
    m_faults.clear();
}

std::optional<Fault> SimulatorState::receive(RecordedRequest request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.append(std::move(request));
    if (m_requests.size() > rememberedRequests)
        m_requests.removeFirst();
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.count == 0 || !matches(fault, m_requests.constLast()))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        const Fault hit = fault;
        if (fault.count > 0 && --fault.count == 0)
            m_faults.removeAt(i);
        return hit;
    }
    return std::nullopt;
}

QList<RecordedRequest> SimulatorState::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void SimulatorState::clearRequests()
{
    const QMutexLocker lock(&m_mutex);
    m_requests.clear();
}

void SimulatorState::expireTokens()
{
    const QMutexLocker lock(&m_mutex);
    m_tokens.expireAll();
}

void SimulatorState::expireDownloadLinks()
{
    const QMutexLocker lock(&m_mutex);
    m_memory.downloadLinks.clear();
}

void SimulatorState::expireDeltaTokens()
{
    const QMutexLocker lock(&m_mutex);
    m_memory.deltaTokens.clear();
}

void SimulatorState::setContentPort(quint16 port)
{
    const QMutexLocker lock(&m_mutex);
    m_contentPort = port;
    m_memory.contentRoot = u"http://127.0.0.1:%1"_s.arg(port);
}

void SimulatorState::setLatency(std::chrono::milliseconds latency)
{
    const QMutexLocker lock(&m_mutex);
    m_latency = latency;
}

std::chrono::milliseconds SimulatorState::latency() const
{
    const QMutexLocker lock(&m_mutex);
    return m_latency;
}

void SimulatorState::setStateFile(const QString &file)
{
    const QMutexLocker lock(&m_mutex);
    m_stateFile = file;
}

SimulatedResponse SimulatorState::act(const RecordedRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    return answer(request);
}

SimulatedResponse SimulatorState::misbehave(const RecordedRequest &request, const Fault &fault)
{
    const QMutexLocker lock(&m_mutex);
    SimulatedResponse response = faultAnswer(request, fault);
    addGraphHeaders(response, callFor(request));
    return response;
}

GraphCall SimulatorState::callFor(const RecordedRequest &request)
{
    return {.request = request,
            .target = RequestTarget::parse(request.target),
            .root = QString("http://"_L1 + QString::fromLatin1(request.header("Host"))),
            .requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces),
            .now = m_clock.nowUtc(),
            .world = m_world,
            .memory = m_memory};
}

SimulatedResponse SimulatorState::answer(const RecordedRequest &request)
{
    GraphCall call = callFor(request);
    if (request.port != 0 && request.port == m_contentPort)
        return answerContent(call);
    SimulatedResponse response;
    if (isTokenPath(call.target.segments)) {
        response = m_tokens.answer(request, call.root, m_world, call.now);
    } else if (call.target.segments.value(0) != "v1.0"_L1) {
        response = call.error(400, u"BadRequest"_s, u"Invalid version: %1."_s.arg(call.target.segments.value(0)));
    } else if (const auto roles = m_tokens.rolesOf(request.header("Authorization"), call.now)) {
        call.roles = *roles;
        response = answerAuthorized(call);
    } else {
        response = call.error(401, u"InvalidAuthenticationToken"_s,
                              request.header("Authorization").isEmpty()
                                  ? u"Access token is empty."_s
                                  : u"Lifetime validation failed, the token is expired."_s);
        response.headers.emplaceBack("WWW-Authenticate", "Bearer realm=\"\"");
    }
    addGraphHeaders(response, call);
    return response;
}

SimulatedResponse SimulatorState::answerAuthorized(GraphCall &call)
{
    const bool mayChange = call.request.method != "GET"_L1;
    const SimulatedWorld before = mayChange ? m_world : SimulatedWorld();
    SimulatedResponse response = answerGraph(call);
    if (mayChange)
        saveUnless(before);
    else if (call.hasCounted)
        save();
    return response;
}

SimulatedResponse SimulatorState::faultAnswer(const RecordedRequest &request, const Fault &fault)
{
    const GraphCall call = callFor(request);
    switch (fault.kind) {
    case Fault::Kind::Redirect:
        return {.status = 302, .headers = {{"Location", fault.location.toUtf8()}}};
    case Fault::Kind::ExpiredToken:
        return call.error(401, u"InvalidAuthenticationToken"_s, u"Lifetime validation failed, the token is expired."_s);
    case Fault::Kind::HtmlBadGateway:
        return {.status = 502, .body = gatewayPage, .contentType = "text/html"};
    default:
        break;
    }
    SimulatedResponse response{.status = fault.status, .body = fault.body, .contentType = "application/json"};
    if (fault.body.isEmpty() && fault.status >= 400) {
        response = isTokenPath(call.target.segments)
                       ? entraError(request, call.now, fault.status, u"temporarily_unavailable"_s, 90033,
                                    u"A transient error has occurred. Please try again."_s)
                       : call.error(fault.status, codeOf(fault.status),
                                    fault.status == 429 ? u"Please retry after"_s : u"An error has occurred."_s);
    }
    if (!fault.contentType.isEmpty())
        response.contentType = fault.contentType;
    if (fault.retryAfter)
        response.headers.emplaceBack("Retry-After", retryAfterValue(*fault.retryAfter, call.now));
    return response;
}

void SimulatorState::saveUnless(const SimulatedWorld &unchanged) const
{
    if (m_world != unchanged)
        save();
}

void SimulatorState::save() const
{
    if (m_stateFile.isEmpty())
        return;
    QSaveFile file(m_stateFile);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(toJson(m_world)) >= 0 && file.commit();
    if (!written)
        qCWarning(lcSimulator) << "Could not write the state file" << m_stateFile << file.errorString();
}

} // namespace confdesk
