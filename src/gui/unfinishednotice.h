// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/operations.h"

#include <stop_token>

namespace confdesk {

class MessageBar;

/// Announces once what an earlier run of the program left unfinished: nothing goes on silently. The message goes when
/// nothing is left to continue.
class UnfinishedNotice : public QObject
{
    Q_OBJECT

public:
    UnfinishedNotice(Operations &operations, MessageBar &messages, QObject *parent = nullptr);
    ~UnfinishedNotice() override;

    /// Asks the journal, the first time it is called; again only after that has failed.
    void load();

Q_SIGNALS:
    /// The person wants to see them.
    void showWanted();

private:
    void announce(int count);
    void goWhenNothingIsLeft();
    void resume();
    [[nodiscard]] QList<OperationRecord> interrupted() const;

    Operations &m_operations;
    MessageBar &m_messages;
    bool m_isLoaded = false;
    bool m_isAnnounced = false;
    std::stop_source m_alive;
};

} // namespace confdesk
