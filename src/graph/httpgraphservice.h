// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"
#include "graph/errorclassifier.h"
#include "graph/requester.h"

#include <functional>

namespace confdesk {

/// The port over HTTP: builds requests, hands them to the transport's thread, reads the answers there.
class HttpGraphService final : public GraphService
{
public:
    explicit HttpGraphService(Requester &requester);

    [[nodiscard]] Async<DirectoryUser> user(const QString &nameOrId, std::stop_token stop) override;
    [[nodiscard]] Async<CalendarEvent> event(const QString &mailbox, const EventId &id, std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> findMeeting(const UserId &organizer, const JoinLink &link,
                                                   std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> meeting(const UserId &organizer, const GraphMeetingId &id,
                                               std::stop_token stop) override;
    [[nodiscard]] Async<OnlineMeeting> setRecording(const UserId &organizer, const GraphMeetingId &id,
                                                    Recording recording, std::stop_token stop) override;
    [[nodiscard]] Async<QList<CallRecording>> recordings(const UserId &organizer, const GraphMeetingId &id,
                                                         std::stop_token stop) override;

private:
    template <typename T>
    using Work = std::function<void(Requester &, const Pending<T> &)>;
    template <typename T>
    using Parse = Result<T> (*)(const QJsonObject &);

    /// Does the work in the transport's thread.
    template <typename T>
    [[nodiscard]] Async<T> inTransport(Work<T> work);
    /// One request whose answer is one object.
    template <typename T>
    [[nodiscard]] Async<T> ask(const HttpRequest &request, const Question &question, Parse<T> parse,
                               const std::stop_token &stop);
    [[nodiscard]] Question questionAbout(Question::Subject subject, const QString &user,
                                         const QString &permission) const;

    Requester &m_requester;
    QString m_clientId;
};

} // namespace confdesk
