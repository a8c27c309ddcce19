// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/what.h"

#include "domain/idforms.h"
#include "domain/meeting.h"
#include "domain/weblink.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::What)
};

/// A row's number; nullopt also when it is larger than any database's.
std::optional<qint64> rowNumber(QStringView text)
{
    const bool hasDigitsOnly = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const qint64 number = hasDigitsOnly ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

/// conference:51, slot:45
std::optional<What> byReference(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(conference|slot)\s*:\s*([0-9]+)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    const auto number = rowNumber(match.capturedView(2));
    if (!match.hasMatch() || !number)
        return std::nullopt;
    if (match.capturedView(1).compare("slot"_L1, Qt::CaseInsensitive) == 0)
        return what::BySlot{TimeSlotId{*number}};
    return what::ByConference{ConferenceId{*number}};
}

QString withoutSlashAtEnd(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/// {baseUrl}/conferences/51/ and every page below it. An LMS answers on http and https alike, so the scheme does not
/// count.
std::optional<What> byLmsAddress(const QString &text, const QString &lmsBaseUrl)
{
    const auto base = parseWebLink(lmsBaseUrl);
    const auto address = parseWebLink(text);
    if (!base || !address || base->host != address->host || base->port != address->port)
        return std::nullopt;
    const QString prefix = withoutSlashAtEnd(base->path) + "/conferences/"_L1;
    if (!address->path.startsWith(prefix))
        return std::nullopt;
    const QStringView rest = QStringView(address->path).sliced(prefix.size());
    const qsizetype slash = rest.indexOf(u'/');
    const auto number = rowNumber(slash < 0 ? rest : rest.first(slash));
    if (!number)
        return std::nullopt;
    return what::ByConference{ConferenceId{*number}};
}

std::optional<What> byLink(const QString &text)
{
    const JoinLink link = JoinLink::parse(text);
    if (link.shape() == JoinLink::Shape::BareHost && !link.threadId().isEmpty())
        return what::ByOnlineMeetingId{OnlineMeetingId::parse(link.threadId())};
    if (link.shape() != JoinLink::Shape::NotTeams)
        return what::ByJoinLink{link};
    const QString inside = findJoinLink(text);
    if (!inside.isEmpty())
        return what::ByJoinLink{JoinLink::parse(inside)};
    if (parseWebLink(text))
        return what::ByJoinLink{link}; // of another platform, which a row may hold as well
    return std::nullopt;
}

bool isBase64(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"+/-_=").contains(c));
    });
}

/// Ids of Exchange items: AAMk…, AQMk…; immutable ones: AAkA…; and the GUIDs of the LMS's fabricated meetings.
bool isEventId(QStringView text)
{
    constexpr qsizetype shortest = 12; // real ones have about 150; no word of a title begins like them
    const bool isItemId = text.startsWith("AAMk"_L1) || text.startsWith("AQMk"_L1) || text.startsWith("AAkA"_L1);
    return (isItemId && text.size() >= shortest && isBase64(text)) || guidOf(text).has_value();
}

bool isOnlineMeetingId(const OnlineMeetingId &id)
{
    constexpr qsizetype shortestCut = 40; // no word of a title is that long
    const QString &text = id.text();
    const bool mayBeCut = (text.startsWith("MSo"_L1) || text.startsWith("MSp"_L1)) && text.size() >= shortestCut;
    return id.form() == OnlineMeetingId::Form::Graph || id.form() == OnlineMeetingId::Form::Thread ||
           (mayBeCut && isBase64(text));
}

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QString describeLink(const JoinLink &link)
{
    return link.shape() == JoinLink::Shape::NotTeams ? Text::tr("a link that does not lead to Teams")
                                                     : Text::tr("a Teams join link");
}

QString describeId(const OnlineMeetingId &id)
{
    return id.form() == OnlineMeetingId::Form::Thread ? Text::tr("a Teams thread id")
                                                      : Text::tr("an online meeting id");
}

} // namespace

What recognise(const QString &input, const QString &lmsBaseUrl)
{
    const QString text = trimmedInvisible(input);
    if (text.isEmpty())
        return what::ByText{QString()};
    if (const auto number = rowNumber(text))
        return what::ByConference{ConferenceId{*number}};
    if (const auto reference = byReference(text))
        return *reference;
    if (const auto conference = byLmsAddress(text, lmsBaseUrl))
        return *conference;
    if (const auto link = byLink(text))
        return *link;
    if (isEventId(text))
        return what::ByEventId{EventId{text}};
    const OnlineMeetingId id = OnlineMeetingId::parse(text);
    if (isOnlineMeetingId(id))
        return what::ByOnlineMeetingId{id};
    return what::ByText{text};
}

QString describe(const What &what)
{
    return std::visit(Overloaded{
                          [](const what::ByConference &each) { return Text::tr("conference %1").arg(each.id.value()); },
                          [](const what::BySlot &each) { return Text::tr("time slot %1").arg(each.id.value()); },
                          [](const what::ByJoinLink &each) { return describeLink(each.link); },
                          [](const what::ByEventId &) { return Text::tr("an event id"); },
                          [](const what::ByOnlineMeetingId &each) { return describeId(each.id); },
                          [](const what::ByText &each) { return Text::tr("text “%1”").arg(singleLine(each.text, 80)); },
                      },
                      what);
}

} // namespace confdesk
