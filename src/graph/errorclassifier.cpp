// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/errorclassifier.h"

#include "graph/errorenvelope.h"
#include "graph/errortexts.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::GraphErrors)
};

constexpr auto longestMessage = 500;

using Subject = Question::Subject;

/// Teams' refusals that have no code of their own; their numbers are no contract, so the words are looked for too.
struct MessageRule
{
    int status;
    QLatin1StringView part;
    Meaning meaning;
};

constexpr std::array messageRules{
    MessageRule{403, "application access policy"_L1, Meaning::PolicyMissing},
    MessageRule{403, "not allowed to perform operations on the user"_L1, Meaning::PolicyMissing},
    MessageRule{403, "3003:"_L1, Meaning::NotOrganizer},
    MessageRule{403, "not have access to lookup meeting"_L1, Meaning::NotOrganizer},
    MessageRule{404, "organizer id mismatch"_L1, Meaning::NotOrganizer},
    MessageRule{404, "3004:"_L1, Meaning::MeetingGone},
    MessageRule{404, "meeting is not found"_L1, Meaning::MeetingGone},
    MessageRule{404, "user not found"_L1, Meaning::UserGone},
    MessageRule{404, "user was not found"_L1, Meaning::UserGone},
    MessageRule{404, "user is not found"_L1, Meaning::UserGone},
    MessageRule{404, "resource not found for the segment"_L1, Meaning::BadRequest},
    MessageRule{400, "invalid meeting id"_L1, Meaning::BadMeetingId},
    MessageRule{400, "meeting id is corrupted"_L1, Meaning::BadMeetingId},
    MessageRule{400, "filter expression expected"_L1, Meaning::BadFilter},
    MessageRule{400, "property named 'joinweburl'"_L1, Meaning::BadFilter},
};

struct CodeRule
{
    int status;
    QLatin1StringView code;
    Meaning meaning;
};

constexpr std::array codeRules{
    CodeRule{403, "Authorization_RequestDenied"_L1, Meaning::PermissionMissing},
    CodeRule{403, "ErrorAccessDenied"_L1, Meaning::MailboxScope},
    CodeRule{404, "ErrorItemNotFound"_L1, Meaning::EventGone},
    CodeRule{404, "Request_ResourceNotFound"_L1, Meaning::UserGone},
    CodeRule{404, "ErrorInvalidUser"_L1, Meaning::UserGone},
    CodeRule{404, "MailboxNotEnabledForRESTAPI"_L1, Meaning::NoMailbox},
};

struct StatusRule
{
    int first;
    int last;
    Meaning meaning;
};

constexpr std::array statusRules{
    StatusRule{300, 399, Meaning::Redirected}, StatusRule{401, 401, Meaning::TokenRefused},
    StatusRule{402, 402, Meaning::Billing},    StatusRule{403, 403, Meaning::PermissionMissing},
    StatusRule{408, 408, Meaning::TooSlow},    StatusRule{409, 409, Meaning::Conflict},
    StatusRule{412, 412, Meaning::Conflict},   StatusRule{423, 423, Meaning::Conflict},
    StatusRule{429, 429, Meaning::Throttled},  StatusRule{509, 509, Meaning::Throttled},
    StatusRule{400, 499, Meaning::BadRequest}, StatusRule{500, 599, Meaning::ServerFailed},
};

Meaning meaningOfMissing(Subject subject)
{
    switch (subject) {
    case Subject::User:
        return Meaning::UserGone;
    case Subject::Mailbox: // also true of a user who does not exist, which Graph says by a code of its own
        return Meaning::NoMailbox;
    case Subject::Event:
        return Meaning::EventGone;
    case Subject::Meeting:
    case Subject::Recordings:
        return Meaning::MeetingGone;
    case Subject::Organizer: // who has no recording gets an empty list
    case Subject::Drive:     // says it by a code of its own, and only that is believed
        return Meaning::BadRequest;
    case Subject::Video:
        return Meaning::ItemGone;
    }
    Q_UNREACHABLE();
}

std::optional<Meaning> byMessage(int status, const QString &message)
{
    for (const MessageRule &rule : messageRules) {
        if (rule.status == status && message.contains(rule.part, Qt::CaseInsensitive))
            return rule.meaning;
    }
    return {};
}

/// OneDrive's words for a file, a folder or a whole drive that is not there (graph facts §6.6). Others use the second,
/// too, and mean something else.
bool saysItemGone(int status, const QStringList &codes, Subject subject)
{
    const bool isAboutItems = subject == Subject::Drive || subject == Subject::Video;
    return isAboutItems && status == 404 &&
           (codes.contains("itemNotFound"_L1, Qt::CaseInsensitive) ||
            codes.contains("ResourceNotFound"_L1, Qt::CaseInsensitive));
}

std::optional<Meaning> byCode(int status, const QStringList &codes)
{
    for (const QString &code : codes) {
        for (const CodeRule &rule : codeRules) {
            if (rule.status == status && code.compare(rule.code, Qt::CaseInsensitive) == 0)
                return rule.meaning;
        }
    }
    return {};
}

Meaning byStatus(int status, Subject subject)
{
    if (status == 404 || status == 410)
        return meaningOfMissing(subject);
    if (status == 412 && subject == Subject::Event)
        return Meaning::EventChanged;
    if (subject == Subject::Video && (status == 409 || status == 423)) // nobody wants to change anything
        return Meaning::ServerFailed;
    for (const StatusRule &rule : statusRules) {
        if (status >= rule.first && status <= rule.last)
            return rule.meaning;
    }
    return Meaning::BadRequest;
}

Meaning meaningOf(const HttpResponse &answer, const ErrorEnvelope &envelope, Subject subject)
{
    if (saysItemGone(answer.status, envelope.codes, subject))
        return Meaning::ItemGone;
    if (const auto known = byCode(answer.status, envelope.codes))
        return *known;
    if (const auto known = byMessage(answer.status, envelope.message))
        return *known;
    // A web page with 403 or 404 comes from something in between: it says nothing about permissions or meetings.
    const bool isForeign = !envelope.present && !answer.body.trimmed().isEmpty();
    if (isForeign && (answer.status == 403 || answer.status == 404 || answer.status == 410))
        return Meaning::NotGraph;
    return byStatus(answer.status, subject);
}

QString detailOf(const HttpResponse &answer, const ErrorEnvelope &envelope)
{
    QStringList parts{u"HTTP %1"_s.arg(answer.status)};
    if (!envelope.codes.isEmpty())
        parts.append(envelope.codes.join(" < "_L1));
    if (!envelope.message.isEmpty())
        parts.append(envelope.message.left(longestMessage));
    if (answer.tries > 1)
        parts.append(u"%1 tries"_s.arg(answer.tries));
    return parts.join(u" · "_s);
}

} // namespace

Error classify(const HttpResponse &answer, const Question &question)
{
    const ErrorEnvelope envelope = parseErrorEnvelope(answer.body);
    const Meaning meaning = meaningOf(answer, envelope, question.subject);
    Error error = makeError(kindOf(meaning), textOf(meaning, question, answer.status), detailOf(answer, envelope));
    error.retryAfter = answer.retryAfter;
    error.requestId = answer.requestId();
    if (error.requestId.isEmpty())
        error.requestId = envelope.requestId;
    return error;
}

Error goneError(const Question &question, const QString &detail)
{
    const Meaning meaning = meaningOfMissing(question.subject);
    return makeError(kindOf(meaning), textOf(meaning, question, 404), detail);
}

Result<Done> readDone(const Result<HttpResponse> &answer, const Question &question, int status)
{
    if (!answer)
        return failure(answer.error());
    if (!answer->isSuccess())
        return failure(classify(*answer, question));
    if (answer->status == status)
        return Done{};
    Error error = makeError(ErrorKind::Protocol,
                            Texts::tr("The answer to a request about %1 is not one of Microsoft Graph's (%2 instead of "
                                      "%3). A proxy or a sign-in page between this computer and Microsoft may have "
                                      "answered instead. Try again; if it stays so, give the details to IT.")
                                .arg(question.user)
                                .arg(answer->status)
                                .arg(status),
                            detailOf(*answer, {}));
    error.requestId = answer->requestId();
    return failure(error);
}

Result<QJsonObject> readAnswer(const Result<HttpResponse> &answer, const Question &question)
{
    if (!answer)
        return failure(answer.error());
    if (!answer->isSuccess())
        return failure(classify(*answer, question));
    return jsonObject(*answer);
}

} // namespace confdesk
