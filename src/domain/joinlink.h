// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace confdesk {

struct WebLink;

/// The URL that people click to join a Teams meeting. Keeps the text byte for byte: Graph finds a meeting only by
/// exactly the link it gave out, so no case of a hex digit, no query and no escape is ever touched. Shapes and what
/// they carry: graph facts §3.6, LMS facts §0.10 (docs/facts.md).
class JoinLink
{
public:
    enum class Shape {
        Missing, ///< NULL, '' or only white space
        Long,    ///< /l/meetup-join/19:meeting_…@thread.v2/0?context={"Tid","Oid"}; any Teams host, government too
        Channel, ///< the same with @thread.tacv2 (or @thread.skype with a message id): a channel's meeting
        Short,   ///< /meet/{digits}?p=…: no tenant, organizer or thread in it
        MeetNow, ///< /l/meeting/new, /l/meetup-join/…"meetnow"…, or a long link without an organizer: not scheduled
        Fabricated, ///< /l/meetup-join/<uuid>/0: invented by the LMS, no such meeting exists
        Consumer,   ///< teams.live.com: not managed by Graph
        BareHost,   ///< a Teams host with nothing behind it that names a meeting; of a chat's link, threadId() is known
        NotTeams,   ///< another host, neither https nor http, or not one URL (text around a link: see findJoinLink())
    };

    JoinLink() = default;
    /// Never fails: whatever the text is, it gets a shape.
    [[nodiscard]] static JoinLink parse(const QString &text);

    /// Exactly what was given to parse(), white space and wrapping included.
    [[nodiscard]] const QString &storedText() const { return m_storedText; }
    /// The Teams link itself: storedText() without surrounding white space, taken out of a Safe Links wrapping and of
    /// Teams' own start page (/dl/launcher/…?url=…, /_#/l/meetup-join/…, /v2/?…#/l/meetup-join/…).
    /// What is shown, and what is looked up in Graph.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] bool isWrapped() const { return m_wrapped; } ///< text() was taken out of another link

    [[nodiscard]] const QString &threadId() const
    {
        return m_threadId;
    } ///< decoded, "19:meeting_…@thread.v2"; or empty
    [[nodiscard]] const std::optional<TenantId> &tenant() const { return m_tenant; }
    [[nodiscard]] const std::optional<UserId> &organizer() const { return m_organizer; }
    [[nodiscard]] const QString &meetingNumber() const { return m_meetingNumber; } ///< the digits of a short link

    [[nodiscard]] bool isMissing() const { return m_shape == Shape::Missing; }
    /// Whether Graph's JoinWebUrl filter can find a meeting by it: long, channel, short (and meet-now with a thread).
    [[nodiscard]] bool canBeLookedUp() const;

    bool operator==(const JoinLink &) const = default;

private:
    void readWorkLink(const WebLink &url);
    void readMeetupJoin(const WebLink &url, const QString &thread, const QString &messageId);

    QString m_storedText;
    QString m_text;
    Shape m_shape = Shape::Missing;
    bool m_wrapped = false;
    QString m_threadId;
    std::optional<TenantId> m_tenant;
    std::optional<UserId> m_organizer;
    QString m_meetingNumber;
};

/// English name of a shape for logs and test rows: "Long".
[[nodiscard]] QString shapeName(JoinLink::Shape shape);

/// The first Teams join link inside free text (a mail, a chat line), taken out of Safe Links; empty when there is none.
[[nodiscard]] QString findJoinLink(const QString &text);

} // namespace confdesk
