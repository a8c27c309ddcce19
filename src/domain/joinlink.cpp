// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/joinlink.h"

#include "domain/idforms.h"
#include "domain/linkwrapping.h"
#include "domain/weblink.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Shape = JoinLink::Shape;

struct Context
{
    std::optional<TenantId> tenant;
    std::optional<UserId> organizer;
    bool isMeetNow = false;
};

bool saysMeetNow(QStringView text)
{
    return text.contains("meetnow"_L1, Qt::CaseInsensitive) || text.contains("meet-now"_L1, Qt::CaseInsensitive);
}

/// The context parameter is percent-encoded JSON; once, twice or not at all, depending on who passed the link on.
QJsonObject contextObject(QString text)
{
    constexpr int mostEncodings = 3;
    for (int i = 0; i < mostEncodings; ++i) {
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        if (!object.isEmpty() || !text.contains(u'%'))
            return object;
        text = percentDecoded(text);
    }
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Context contextOf(const WebLink &link)
{
    const auto parameter = link.parameter(u"context");
    if (!parameter)
        return {};
    Context context;
    const QJsonObject object = contextObject(*parameter);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString value = it.value().toString();
        if (it.key().compare("Tid"_L1, Qt::CaseInsensitive) == 0) {
            if (const auto guid = guidOf(value))
                context.tenant = TenantId{*guid};
        } else if (it.key().compare("Oid"_L1, Qt::CaseInsensitive) == 0) {
            if (const auto guid = guidOf(value))
                context.organizer = UserId{*guid};
        }
        context.isMeetNow = context.isMeetNow || saysMeetNow(it.key()) || saysMeetNow(value);
    }
    return context;
}

/// A meeting in a channel carries the message it hangs below; private meetings have 0 there.
Shape shapeOfThread(QStringView threadId, QStringView messageId)
{
    const bool hasMessage = !messageId.isEmpty() && messageId != u"0";
    const bool isChannel =
        threadId.endsWith("@thread.tacv2"_L1) || (threadId.endsWith("@thread.skype"_L1) && hasMessage);
    return isChannel ? Shape::Channel : Shape::Long;
}

bool isSegment(QStringView segment, QLatin1StringView name)
{
    return segment.compare(name, Qt::CaseInsensitive) == 0;
}

bool isMeetingNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

JoinLink JoinLink::parse(const QString &text)
{
    JoinLink link;
    link.m_storedText = text;
    link.m_text = trimmedInvisible(text);
    if (link.m_text.isEmpty())
        return link;

    link.m_shape = Shape::NotTeams;
    const QString inner = unwrapped(link.m_text);
    const auto url = parseWebLink(inner);
    const TeamsHost host = url ? teamsHost(*url) : TeamsHost::None;
    if (host == TeamsHost::None)
        return link;
    link.m_wrapped = inner != link.m_text;
    link.m_text = inner;
    link.m_shape = host == TeamsHost::Consumer ? Shape::Consumer : Shape::BareHost;
    if (host == TeamsHost::Work)
        link.readWorkLink(*url);
    return link;
}

void JoinLink::readWorkLink(const WebLink &url)
{
    const QStringList segments = url.path.split(u'/', Qt::SkipEmptyParts);
    const auto segment = [&segments](qsizetype i) { return i < segments.size() ? segments.at(i) : QString(); };
    if (isSegment(segment(0), "meet"_L1) && isMeetingNumber(segment(1))) {
        m_shape = Shape::Short;
        m_meetingNumber = segment(1);
    } else if (isSegment(segment(0), "l"_L1) && isSegment(segment(1), "meeting"_L1) &&
               isSegment(segment(2), "new"_L1)) {
        m_shape = Shape::MeetNow;
    } else if (isSegment(segment(0), "l"_L1) && isSegment(segment(1), "meetup-join"_L1)) {
        readMeetupJoin(url, segment(2), segment(3));
    } else if (isSegment(segment(0), "l"_L1)) {
        m_threadId = threadIdOf(segment(2)).value_or(QString()); // /l/chat/…: the meeting's chat, not the meeting
    }
}

void JoinLink::readMeetupJoin(const WebLink &url, const QString &thread, const QString &messageId)
{
    const Context context = contextOf(url);
    m_tenant = context.tenant;
    m_organizer = context.organizer;
    if (guidOf(percentDecoded(thread))) {
        m_shape = Shape::Fabricated;
        return;
    }
    const auto threadId = threadIdOf(thread);
    if (threadId)
        m_threadId = *threadId;
    const bool isMeetNow = context.isMeetNow || saysMeetNow(messageId) || (!threadId && saysMeetNow(thread)) ||
                           m_threadId.startsWith("19:meetnow"_L1, Qt::CaseInsensitive);
    if (isMeetNow || (threadId && !m_organizer))
        m_shape = Shape::MeetNow;
    else if (threadId)
        m_shape = shapeOfThread(*threadId, messageId);
}

bool JoinLink::canBeLookedUp() const
{
    switch (m_shape) {
    case Shape::Long:
    case Shape::Channel:
    case Shape::Short:
        return true;
    case Shape::MeetNow:
        return !m_threadId.isEmpty() && m_organizer.has_value();
    case Shape::Missing:
    case Shape::Fabricated:
    case Shape::Consumer:
    case Shape::BareHost:
    case Shape::NotTeams:
        return false;
    }
    Q_UNREACHABLE();
}

QString shapeName(JoinLink::Shape shape)
{
    static constexpr std::array names{"Missing"_L1,    "Long"_L1,     "Channel"_L1,  "Short"_L1,   "MeetNow"_L1,
                                      "Fabricated"_L1, "Consumer"_L1, "BareHost"_L1, "NotTeams"_L1};
    return names.at(static_cast<std::size_t>(shape));
}

} // namespace confdesk
