// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/flow.h"
#include "flows/recreateplan.h"

#include <QMap>

namespace confdesk {

/// Mails the booked people the new link of their meeting, one mail each. Who got it stands in the journal, before and
/// after each mail: nobody gets the mail about the same link twice, also where nobody knows whether it arrived.
class NotifyFlow final : public Flow
{
    Q_OBJECT

public:
    /// `shown`: the row whose link the letter names; `letter`: as it was reviewed, `to` is ignored.
    NotifyFlow(const Meeting &shown, const MailMessage &letter, const RecreateTools &tools, Journal &journal,
               QObject *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<FlowStep> steps() override;
    [[nodiscard]] QJsonObject before() const override { return {}; }
    [[nodiscard]] QJsonObject after() const override;
    [[nodiscard]] QList<Warning> warnings() const override { return m_warnings; }
    [[nodiscard]] QString whatIsLeft() const override;
    [[nodiscard]] bool isRefused() const override { return m_refused; }
    [[nodiscard]] QJsonObject facts() const override;
    [[nodiscard]] Result<Done> restore(const OperationRecord &record) override;

private:
    using Outcome = Pending<StepOutcome>;

    Async<StepOutcome> findRecipients(std::stop_token stop);
    Async<StepOutcome> sendMails(std::stop_token stop);
    void readBookings(const std::stop_token &stop, const Outcome &outcome);
    void readEarlier(const std::stop_token &stop, const Outcome &outcome);
    void dropThoseWhoGotIt(const QList<OperationRecord> &earlier);
    void sendNext(const std::stop_token &stop, const Outcome &outcome);
    void send(const Booking &to, const std::stop_token &stop, const Outcome &outcome);
    void judge(const Booking &to, const Result<Done> &sent, const std::stop_token &stop, const Outcome &outcome);
    void mark(const Booking &to, const QString &state, const Outcome &outcome, const std::function<void()> &then);

    MeetingRef m_ref;
    QString m_link;
    MailMessage m_letter;
    RecreateTools m_tools;
    Journal &m_journal;

    UserId m_sender;
    QList<Booking> m_recipients;     ///< still to be written to
    QMap<qint64, QString> m_written; ///< by booking: "sending", "sent"
    QList<Warning> m_warnings;
    bool m_refused = false;
};

} // namespace confdesk
