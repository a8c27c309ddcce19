// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/notifyflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr auto sending = "sending"_L1; // begun; after a crash or a lost answer nobody knows whether it left
constexpr auto sent = "sent"_L1;

/// The mail has certainly not left.
bool provesNotSent(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Cancelled:
        return false;
    default:
        return true;
    }
}

/// Concerns one recipient only.
bool isTheirs(ErrorKind kind)
{
    // Accepting has no body that could be wrong: Protocol is a refusal, of this address.
    return kind == ErrorKind::NotApplied || kind == ErrorKind::NotFound || kind == ErrorKind::Protocol;
}

QMap<qint64, QString> writtenIn(const QJsonObject &facts)
{
    QMap<qint64, QString> written;
    const QJsonObject states = facts.value("written"_L1).toObject();
    for (auto it = states.constBegin(); it != states.constEnd(); ++it)
        written.insert(it.key().toLongLong(), it.value().toString());
    return written;
}

} // namespace

NotifyFlow::NotifyFlow(const Meeting &shown, const MailMessage &letter, const RecreateTools &tools, Journal &journal,
                       QObject *parent)
    : Flow(parent),
      m_ref(shown.ref),
      m_link(shown.stored.joinLink.value_or(QString())),
      m_letter(letter),
      m_tools(tools),
      m_journal(journal)
{}

QString NotifyFlow::name() const
{
    return u"notify"_s;
}

QList<FlowStep> NotifyFlow::steps()
{
    return {{.name = u"findRecipients"_s,
             .title = tr("Find those who have booked and have not been told"),
             .run = [this](std::stop_token stop) { return findRecipients(std::move(stop)); }},
            {.name = u"sendMails"_s, .title = tr("Send one mail to each"), .run = [this](std::stop_token stop) {
                 return sendMails(std::move(stop));
             }}};
}

QJsonObject NotifyFlow::after() const
{
    return {{u"mailsSent"_s, std::ranges::count(m_written, sent)}};
}

QString NotifyFlow::whatIsLeft() const
{
    //: the number is that of mails
    return tr("Cancelled. %n mail(s) had been sent.", nullptr, static_cast<int>(std::ranges::count(m_written, sent)));
}

QJsonObject NotifyFlow::facts() const
{
    QJsonObject written;
    for (auto it = m_written.cbegin(); it != m_written.cend(); ++it)
        written.insert(QString::number(it.key()), it.value());
    return {{u"link"_s, m_link}, {u"subject"_s, m_letter.subject}, {u"text"_s, m_letter.text}, {u"written"_s, written}};
}

Result<Done> NotifyFlow::restore(const OperationRecord &record)
{
    m_link = record.facts.value("link"_L1).toString();
    m_letter = {.to = {},
                .subject = record.facts.value("subject"_L1).toString(),
                .text = record.facts.value("text"_L1).toString()};
    m_written = writtenIn(record.facts);
    m_warnings = record.warnings;
    return Done{};
}

Async<StepOutcome> NotifyFlow::findRecipients(std::stop_token stop)
{
    const Outcome outcome;
    whenDone(m_tools.store.meeting(m_ref, stop), this, [this, stop, outcome](const Result<Meeting> &row) {
        if (!row) {
            outcome.resolve(failure(row.error()));
            return;
        }
        if (row->stored.joinLink != m_link) {
            m_refused = true;
            outcome.resolve(failure(
                ErrorKind::Conflict,
                tr("%1 has another link by now than the mail names: nobody was written to.").arg(displayName(*row))));
            return;
        }
        whenDone(m_tools.lookUp.chooseOrganizer(*row, stop), this,
                 [this, stop, outcome](const Result<OrganizerChoice> &choice) {
                     if (!choice) {
                         outcome.resolve(failure(choice.error()));
                         return;
                     }
                     m_sender = choice->organizer;
                     readBookings(stop, outcome);
                 });
    });
    return outcome.future();
}

void NotifyFlow::readBookings(const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_tools.replacements.bookingsOf(m_ref, stop), this,
             [this, stop, outcome](const Result<QList<Booking>> &bookings) {
                 if (!bookings) {
                     outcome.resolve(failure(bookings.error()));
                     return;
                 }
                 m_recipients = *bookings;
                 m_recipients.removeIf([this](const Booking &each) {
                     if (each.email.isEmpty()) {
                         m_warnings.append({.kind = ErrorKind::NotFound,
                                            .text = tr("%1 has no mail address in the LMS.").arg(each.person)});
                     }
                     return each.email.isEmpty();
                 });
                 readEarlier(stop, outcome);
             });
}

void NotifyFlow::readEarlier(const std::stop_token &stop, const Outcome &outcome)
{
    whenDone(m_journal.operations(stop), this, [this, outcome](const Result<QList<OperationRecord>> &earlier) {
        if (!earlier) {
            outcome.resolve(failure(earlier.error()));
            return;
        }
        dropThoseWhoGotIt(*earlier);
        outcome.resolve(StepOutcome{.note = tr("%n to write to", nullptr, static_cast<int>(m_recipients.size()))});
    });
}

void NotifyFlow::dropThoseWhoGotIt(const QList<OperationRecord> &earlier)
{
    QMap<qint64, QString> all = m_written;
    for (const OperationRecord &record : earlier) {
        const bool isAboutThis =
            record.flow == name() && record.meeting == m_ref && record.facts.value("link"_L1).toString() == m_link;
        if (isAboutThis)
            all.insert(writtenIn(record.facts));
    }
    m_recipients.removeIf([this, &all](const Booking &each) {
        if (all.value(each.id) == sending) {
            m_warnings.append(
                {.kind = ErrorKind::Timeout,
                 .text = tr("Whether %1 got the mail is not known; it was not sent a second time.").arg(each.person)});
        }
        return all.contains(each.id);
    });
}

Async<StepOutcome> NotifyFlow::sendMails(std::stop_token stop)
{
    const Outcome outcome;
    if (m_recipients.isEmpty())
        outcome.resolve(StepOutcome{.skipped = true, .note = tr("Everybody has been told already")});
    else
        sendNext(stop, outcome);
    return outcome.future();
}

void NotifyFlow::sendNext(const std::stop_token &stop, const Outcome &outcome)
{
    if (m_recipients.isEmpty()) {
        //: the number is that of mails
        outcome.resolve(
            StepOutcome{.note = tr("%n sent", nullptr, static_cast<int>(std::ranges::count(m_written, sent)))});
        return;
    }
    if (stop.stop_requested()) {
        outcome.resolve(failure(cancelledError()));
        return;
    }
    //: the number is that of mails
    Q_EMIT progressed(tr("%n to go", nullptr, static_cast<int>(m_recipients.size())));
    const Booking to = m_recipients.takeFirst();
    mark(to, sending, outcome, [this, to, stop, outcome] { send(to, stop, outcome); });
}

void NotifyFlow::mark(const Booking &to, const QString &state, const Outcome &outcome,
                      const std::function<void()> &then)
{
    if (state.isEmpty())
        m_written.remove(to.id);
    else
        m_written.insert(to.id, state);
    whenDone(checkpoint(), this, [outcome, then](const Result<Done> &recorded) {
        if (recorded)
            then();
        else
            outcome.resolve(failure(recorded.error()));
    });
}

void NotifyFlow::send(const Booking &to, const std::stop_token &stop, const Outcome &outcome)
{
    const MailMessage mail{.to = to.email, .subject = m_letter.subject, .text = m_letter.text};
    whenDone(m_tools.calendar.sendMail(m_sender.value(), mail, stop), this,
             [this, to, stop, outcome](const Result<Done> &answer) { judge(to, answer, stop, outcome); });
}

void NotifyFlow::judge(const Booking &to, const Result<Done> &answer, const std::stop_token &stop,
                       const Outcome &outcome)
{
    if (answer) {
        mark(to, sent, outcome, [this, stop, outcome] { sendNext(stop, outcome); });
        return;
    }
    const Error error = answer.error();
    if (isTheirs(error.kind)) {
        m_warnings.append(
            {.kind = error.kind, .text = tr("%1 could not be written to: %2").arg(to.person, error.text)});
        mark(to, {}, outcome, [this, stop, outcome] { sendNext(stop, outcome); });
        return;
    }
    if (!provesNotSent(error.kind)) {
        m_warnings.append(
            {.kind = error.kind, .text = tr("Whether %1 got the mail is not known: %2").arg(to.person, error.text)});
    }
    mark(to, provesNotSent(error.kind) ? QString() : sending, outcome,
         [outcome, error] { outcome.resolve(failure(error)); });
}

} // namespace confdesk
