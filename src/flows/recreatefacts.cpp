// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recreatefacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr std::array outcomeNames{"updated"_L1, "hadNewLink"_L1, "withoutLink"_L1, "gone"_L1, "failed"_L1};
constexpr auto timeFormat = "HH:mm:ss.zzz"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::RecreateFacts)
};

QJsonValue jsonOf(const StoredText &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<OldEvent> &event)
{
    if (!event)
        return QJsonValue::Null;
    return QJsonObject{{u"mailbox"_s, event->mailbox},
                       {u"id"_s, event->id.value()},
                       {u"attendees"_s, event->attendees},
                       {u"isShared"_s, event->isShared}};
}

QJsonObject jsonOf(const WallTime &time)
{
    const QJsonValue end = time.end ? QJsonValue(time.end->toString(timeFormat)) : QJsonValue(QJsonValue::Null);
    return {{u"date"_s, time.date.toString(Qt::ISODate)},
            {u"start"_s, time.start.toString(timeFormat)},
            {u"end"_s, end},
            {u"timezone"_s, time.timezone}};
}

/// Reads one value after the other; the first that is not as it should be is remembered.
class Reader
{
public:
    explicit Reader(QJsonObject json) : m_json(std::move(json)) {}

    QString text(const QString &key) { return value(key, QJsonValue::String).toString(); }
    bool boolean(const QString &key) { return value(key, QJsonValue::Bool).toBool(); }
    int number(const QString &key) { return value(key, QJsonValue::Double).toInt(); }
    Reader object(const QString &key) { return Reader(value(key, QJsonValue::Object).toObject()); }
    bool isNull(const QString &key) const { return m_json.value(key).isNull(); }
    StoredText stored(const QString &key) { return isNull(key) ? StoredText() : StoredText(text(key)); }
    const QJsonObject &json() const { return m_json; }

    void addProblemOf(const Reader &inner)
    {
        if (m_problem.isEmpty())
            m_problem = inner.m_problem;
    }
    void setProblem(const QString &key)
    {
        if (m_problem.isEmpty())
            m_problem = key;
    }
    const QString &problem() const { return m_problem; }

private:
    QJsonValue value(const QString &key, QJsonValue::Type type)
    {
        const QJsonValue found = m_json.value(key);
        if (found.type() != type)
            setProblem(key);
        return found;
    }

    QJsonObject m_json;
    QString m_problem; ///< the key
};

StoredIds readIds(Reader &reader, const QString &key)
{
    Reader ids = reader.object(key);
    StoredIds stored{.joinLink = ids.stored(u"joinLink"_s),
                     .eventId = ids.stored(u"eventId"_s),
                     .onlineMeetingId = ids.stored(u"onlineMeetingId"_s)};
    reader.addProblemOf(ids);
    return stored;
}

std::optional<OldEvent> readOldEvent(Reader &reader, const QString &key)
{
    if (reader.isNull(key))
        return std::nullopt;
    Reader event = reader.object(key);
    OldEvent old{.mailbox = event.text(u"mailbox"_s),
                 .id = EventId(event.text(u"id"_s)),
                 .attendees = event.number(u"attendees"_s),
                 .isShared = event.boolean(u"isShared"_s)};
    reader.addProblemOf(event);
    return old;
}

WallTime readTime(Reader &reader, const QString &key)
{
    Reader time = reader.object(key);
    WallTime wall{.date = QDate::fromString(time.text(u"date"_s), Qt::ISODate),
                  .start = QTime::fromString(time.text(u"start"_s), timeFormat),
                  .end = std::nullopt,
                  .timezone = time.text(u"timezone"_s)};
    if (!time.isNull(u"end"_s))
        wall.end = QTime::fromString(time.text(u"end"_s), timeFormat);
    reader.addProblemOf(time);
    return wall;
}

QMap<qint64, EntryOutcome> readEntries(Reader &reader, const QString &key)
{
    const QJsonObject entries = reader.object(key).json();
    QMap<qint64, EntryOutcome> outcomes;
    for (auto it = entries.constBegin(); it != entries.constEnd(); ++it) {
        const auto name = std::ranges::find(outcomeNames, it.value().toString());
        if (name == outcomeNames.end())
            reader.setProblem(key);
        else
            outcomes.insert(it.key().toLongLong(), static_cast<EntryOutcome>(name - outcomeNames.begin()));
    }
    return outcomes;
}

} // namespace

QJsonObject toJson(const RecreateFacts &facts)
{
    QJsonObject entries;
    for (auto it = facts.entries.cbegin(); it != facts.entries.cend(); ++it)
        entries.insert(QString::number(it.key()), outcomeNames.at(static_cast<std::size_t>(it.value())));
    const QJsonObject old{{u"joinLink"_s, jsonOf(facts.old.joinLink)},
                          {u"eventId"_s, jsonOf(facts.old.eventId)},
                          {u"onlineMeetingId"_s, jsonOf(facts.old.onlineMeetingId)}};
    return {{u"isForced"_s, facts.force == Force::Yes},
            {u"old"_s, old},
            {u"oldEvent"_s, jsonOf(facts.oldEvent)},
            {u"oldOrganizer"_s, facts.oldOrganizer},
            {u"organizer"_s, facts.organizer.value()},
            {u"organizerName"_s, facts.organizerName},
            {u"transactionId"_s, facts.event.transactionId},
            {u"subject"_s, facts.event.subject},
            {u"time"_s, jsonOf(facts.event.wallTime)},
            {u"eventId"_s, facts.eventId.value()},
            {u"joinLink"_s, facts.joinLink},
            {u"meeting"_s, facts.meeting.value()},
            {u"undoing"_s, facts.undoing},
            {u"bound"_s, facts.bound},
            {u"entries"_s, entries}};
}

Result<RecreateFacts> recreateFactsFromJson(const QJsonObject &json)
{
    Reader reader(json);
    RecreateFacts facts{.force = reader.boolean(u"isForced"_s) ? Force::Yes : Force::No,
                        .old = readIds(reader, u"old"_s),
                        .oldEvent = readOldEvent(reader, u"oldEvent"_s),
                        .oldOrganizer = reader.text(u"oldOrganizer"_s),
                        .organizer = UserId(reader.text(u"organizer"_s)),
                        .organizerName = reader.text(u"organizerName"_s),
                        .event = {.transactionId = reader.text(u"transactionId"_s),
                                  .subject = reader.text(u"subject"_s),
                                  .wallTime = readTime(reader, u"time"_s)},
                        .eventId = EventId(reader.text(u"eventId"_s)),
                        .joinLink = reader.text(u"joinLink"_s),
                        .meeting = GraphMeetingId(reader.text(u"meeting"_s)),
                        .undoing = reader.boolean(u"undoing"_s),
                        .bound = reader.boolean(u"bound"_s),
                        .entries = readEntries(reader, u"entries"_s)};
    if (!reader.problem().isEmpty()) {
        return failure(ErrorKind::Protocol,
                       Text::tr("The journal's record of this operation cannot be read: “%1” is missing or not as it "
                                "should be.")
                           .arg(reader.problem()));
    }
    return facts;
}

} // namespace confdesk
