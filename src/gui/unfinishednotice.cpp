// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/unfinishednotice.h"

#include "gui/messagebar.h"
#include "models/operationwords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confdesk {

UnfinishedNotice::UnfinishedNotice(Operations &operations, MessageBar &messages, QObject *parent)
    : QObject(parent), m_operations(operations), m_messages(messages)
{
    connect(&operations, &Operations::operationChanged, this, &UnfinishedNotice::goWhenNothingIsLeft);
}

UnfinishedNotice::~UnfinishedNotice()
{
    m_alive.request_stop();
}

void UnfinishedNotice::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    whenDone(m_operations.loadUnfinished(m_alive.get_token()), this, [this](const Result<int> &count) {
        if (!count) {
            m_isLoaded = false;
            m_messages.showError(count.error(), MessageBar::Topic::Journal);
        } else if (*count > 0) {
            announce(*count);
        }
    });
}

QList<OperationRecord> UnfinishedNotice::interrupted() const
{
    QList<OperationRecord> records;
    for (const OperationRecord &each : m_operations.all()) {
        if (each.state == OperationState::Interrupted)
            records.append(each);
    }
    return records;
}

void UnfinishedNotice::announce(int count)
{
    constexpr qsizetype named = 3;
    const QList<OperationRecord> records = interrupted();
    QStringList titles;
    for (const OperationRecord &each : records.first(std::min(named, records.size())))
        titles.append(operationTitle(each));
    if (records.size() > named)
        titles.append(u"…"_s);
    m_isAnnounced = true;
    QList<MessageBar::Offer> offers{{.text = tr("S&how"), .act = [this] { Q_EMIT showWanted(); }}};
    if (!m_operations.whyNoWriting())
        offers.prepend({.text = tr("Co&ntinue"), .act = [this] { resume(); }});
    m_messages.showMessage(
        {.topic = MessageBar::Topic::Unfinished,
         .kind = MessageBar::Kind::Warning,
         //: %1 names the operations: "Recreate meeting: “Algebra, 3 March 10:00”; …".
         .text = tr("%n operation(s) were interrupted: %1", nullptr, count).arg(titles.join(u"; "_s)),
         .details = {},
         .offers = offers});
}

void UnfinishedNotice::resume()
{
    QStringList ids;
    for (const OperationRecord &each : interrupted())
        ids.append(each.id);
    m_operations.resume(ids);
}

void UnfinishedNotice::goWhenNothingIsLeft()
{
    if (!m_isAnnounced || std::ranges::find(m_operations.all(), OperationState::Interrupted, &OperationRecord::state) !=
                              m_operations.all().end())
        return;
    m_isAnnounced = false;
    m_messages.withdraw(MessageBar::Topic::Unfinished);
}

} // namespace confdesk
