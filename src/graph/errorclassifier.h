// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/httpresponse.h"

#include <QString>

namespace confdesk {

/// What was asked, so that an error can name it and say what is needed for it.
struct Question
{
    enum class Subject {
        User,
        Mailbox,
        Event,
        Meeting,
        Recordings, ///< of a meeting
        Organizer,  ///< all recordings of somebody
        Drive,      ///< a folder of somebody's OneDrive
        Video,      ///< the content of a file or a recording
    };

    Subject subject = Subject::Meeting;
    QString user;         ///< whose: object id, user principal name or mail address, as asked
    QString permission;   ///< the application permission the request needs
    QString clientId;     ///< the application that asks
    QString eventId = {}; ///< of an Event; of a Mailbox nothing in it is asked for by id
};

/// The Error that an answer of Graph other than 2xx means (graph facts §14, §3.7, §4.4). Decided by status, then by the
/// deepest code that is known; by message only where Graph has no code. What is unknown is decided by status alone.
[[nodiscard]] Error classify(const HttpResponse &answer, const Question &question);

/// What 404 means for the question, where Graph says it otherwise: an empty list, or an id that cannot be asked for.
[[nodiscard]] Error goneError(const Question &question, const QString &detail);

/// The JSON object of a good answer, or what the answer means.
[[nodiscard]] Result<QJsonObject> readAnswer(const Result<HttpResponse> &answer, const Question &question);

/// Done when the answer is good and has the one `status` that says so without a body (202, 204); anything else that
/// looks good, such as a sign-in page with 200, is a Protocol error.
[[nodiscard]] Result<Done> readDone(const Result<HttpResponse> &answer, const Question &question, int status);

} // namespace confdesk
