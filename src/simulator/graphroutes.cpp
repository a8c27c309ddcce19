// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/graphroutes.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Route
{
    QString method;
    QStringList pattern; ///< below /v1.0; "*" is a variable segment, "name(*)" a function with whatever arguments
    QStringList roles;   ///< any of them suffices
    SimulatedResponse (*answer)(GraphCall &, const QStringList &);
};

constexpr QLatin1StringView any = "*"_L1;

/// What is simulated, with the application permissions that Graph asks for.
const QList<Route> &routes()
{
    static const QStringList readUsers{u"User.Read.All"_s, u"User.ReadWrite.All"_s, u"Directory.Read.All"_s,
                                       u"Directory.ReadWrite.All"_s};
    static const QStringList readBasicUsers = QStringList{u"User.ReadBasic.All"_s} + readUsers;
    static const QStringList readOrganization = QStringList{u"Organization.Read.All"_s} + readUsers;
    static const QStringList readEvents{u"Calendars.Read"_s, u"Calendars.ReadWrite"_s, u"Calendars.ReadBasic.All"_s};
    static const QStringList writeEvents{u"Calendars.ReadWrite"_s};
    static const QStringList sendMails{u"Mail.Send"_s};
    static const QStringList writeMeetings{u"OnlineMeetings.ReadWrite.All"_s};
    static const QStringList readMeetings = QStringList{u"OnlineMeetings.Read.All"_s} + writeMeetings;
    static const QStringList readRecordings{u"OnlineMeetingRecording.Read.All"_s};
    static const QStringList readFiles{u"Files.Read.All"_s, u"Files.ReadWrite.All"_s, u"Sites.Read.All"_s,
                                       u"Sites.ReadWrite.All"_s};
    static const QString all = u"getAllRecordings(*)"_s;
    static const QString content = u"content"_s;
    static const QList<Route> table{
        {u"GET"_s, {u"organization"_s}, readOrganization, getOrganization},
        {u"GET"_s, {u"users"_s}, readBasicUsers, listUsers},
        {u"GET"_s, {u"users"_s, any}, readBasicUsers, getUser},
        {u"POST"_s, {u"users"_s, any, u"events"_s}, writeEvents, postEvent},
        {u"GET"_s, {u"users"_s, any, u"events"_s, any}, readEvents, getEvent},
        {u"PATCH"_s, {u"users"_s, any, u"events"_s, any}, writeEvents, patchEvent},
        {u"DELETE"_s, {u"users"_s, any, u"events"_s, any}, writeEvents, deleteEvent},
        {u"GET"_s, {u"users"_s, any, u"calendarView"_s}, readEvents, listCalendarView},
        {u"GET"_s, {u"users"_s, any, u"calendar"_s}, readEvents, getCalendar},
        {u"POST"_s, {u"users"_s, any, u"sendMail"_s}, sendMails, sendMail},
        {u"GET"_s, {u"users"_s, any, u"onlineMeetings"_s}, readMeetings, findMeeting},
        {u"GET"_s, {u"users"_s, any, u"onlineMeetings"_s, all}, readRecordings, listAllRecordings},
        {u"GET"_s, {u"users"_s, any, u"onlineMeetings"_s, all, u"delta"_s}, readRecordings, listRecordingChanges},
        {u"GET"_s, {u"users"_s, any, u"onlineMeetings"_s, any}, readMeetings, getMeeting},
        {u"PATCH"_s, {u"users"_s, any, u"onlineMeetings"_s, any}, writeMeetings, patchMeeting},
        {u"GET"_s, {u"users"_s, any, u"onlineMeetings"_s, any, u"recordings"_s}, readRecordings, listRecordings},
        {u"GET"_s,
         {u"users"_s, any, u"onlineMeetings"_s, any, u"recordings"_s, any, content},
         readRecordings,
         getRecordingContent},
        {u"GET"_s, {u"users"_s, any, u"drive"_s, u"root"_s, u"children"_s}, readFiles, listRoot},
        {u"GET"_s, {u"users"_s, any, u"drive"_s, u"root:"_s, any, u"children"_s}, readFiles, listFolder},
        {u"GET"_s, {u"drives"_s, any, u"items"_s, any, content}, readFiles, getFileContent},
    };
    return table;
}

/// What stands between the brackets when `segment` calls the function of `pattern`.
std::optional<QString> argumentsOf(const QString &pattern, const QString &segment)
{
    const QString call = pattern.section(u'*', 0, 0);
    const bool isFunction = pattern.endsWith("(*)"_L1) && segment.startsWith(call) && segment.endsWith(u')');
    return isFunction ? std::optional(segment.sliced(call.size()).chopped(1)) : std::nullopt;
}

/// The variable segments when `path` has the pattern's form.
std::optional<QStringList> match(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern.at(i) == any)
            arguments.append(path.at(i));
        else if (const auto inBrackets = argumentsOf(pattern.at(i), path.at(i)))
            arguments.append(*inBrackets);
        else if (pattern.at(i).compare(path.at(i), Qt::CaseInsensitive) != 0)
            return std::nullopt;
    }
    return arguments;
}

} // namespace

SimulatedResponse answerGraph(GraphCall &call)
{
    const QStringList path = call.target.segments.mid(1);
    bool pathIsKnown = false;
    for (const Route &route : routes()) {
        const std::optional<QStringList> arguments = match(route.pattern, path);
        if (!arguments)
            continue;
        pathIsKnown = true;
        if (route.method != call.request.method)
            continue;
        if (!call.hasAnyRole(route.roles))
            return call.error(403, u"Authorization_RequestDenied"_s,
                              u"Insufficient privileges to complete the operation."_s);
        return route.answer(call, *arguments);
    }
    if (pathIsKnown)
        return call.error(405, u"Request_BadRequest"_s,
                          u"Specified HTTP method is not allowed for the request target."_s);
    return call.error(400, u"BadRequest"_s,
                      u"Resource not found for the segment '%1'."_s.arg(path.isEmpty() ? QString() : path.constLast()));
}

} // namespace confdesk
