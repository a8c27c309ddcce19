// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace confdesk {

/// What stands in an `online_meeting_id` column, recognised by its form (graph facts §3.5, LMS facts "Value forms").
/// A Graph id is base64 of `1*{organizer}*0**{thread}`; the oldest ones are plain `{organizer}_{thread}`.
/// Form is all this class knows: that a Graph id works is proved by asking Graph.
class OnlineMeetingId
{
public:
    enum class Form {
        Missing,   ///< NULL, '' or white space
        Thread,    ///< 19:meeting_…@thread.v2: the chat's id, useless for recording
        Graph,     ///< decodes to an organizer and a thread
        Guid,      ///< a bare GUID (sync copies it from fabricated links)
        Malformed, ///< anything else; a cut Graph id too
    };

    OnlineMeetingId() = default;
    [[nodiscard]] static OnlineMeetingId parse(const QString &text);

    /// The id that Graph forms for a meeting of `organizer` with chat `threadId`. Undocumented: never written before a
    /// GET by this id has confirmed it.
    [[nodiscard]] static GraphMeetingId compose(const UserId &organizer, const QString &threadId);

    [[nodiscard]] const QString &text() const { return m_text; } ///< as stored
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] const std::optional<UserId> &organizer() const { return m_organizer; } ///< of a Graph id
    [[nodiscard]] const QString &threadId() const { return m_threadId; }                 ///< of a Graph or thread id

    /// The id for Graph, when the form is Graph.
    [[nodiscard]] std::optional<GraphMeetingId> graphId() const;

    bool operator==(const OnlineMeetingId &) const = default;

private:
    QString m_text;
    Form m_form = Form::Missing;
    std::optional<UserId> m_organizer;
    QString m_threadId;
};

} // namespace confdesk
