// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/conferencetablemodel.h"
#include "models/meetingcatalogue.h"

#include <stop_token>

namespace confdesk {

/// What the search box does. While typing, the text filters the list. Enter asks the database about whatever the text
/// was recognised as, beyond the chosen period too: one hit is selected, several become the list, none is said.
class SearchController : public QObject
{
    Q_OBJECT

public:
    SearchController(MeetingStore &store, MeetingCatalogue &catalogue, ConferenceTableModel &table, QString lmsBaseUrl,
                     QObject *parent = nullptr);
    ~SearchController() override;

    void edit(const QString &text);
    void submit(const QString &text);
    /// Back to the whole list.
    void clear();

    /// What was found, or what the text is taken for; empty: nothing to say.
    [[nodiscard]] const QString &answer() const { return m_answer; }

Q_SIGNALS:
    void answerChanged();
    void found(confdesk::ConferenceId conference, const QList<confdesk::MeetingRef> &meetings);
    void failed(const confdesk::Error &error);

private:
    void takeAnswer(const What &what, const Result<Found> &found);
    void takeOne(const Conference &conference);
    void takeSeveral(const What &what, const QList<Conference> &conferences);
    void announceWhenListed();
    void forgetCandidates();
    void say(const QString &answer);

    MeetingStore &m_store;
    MeetingCatalogue &m_catalogue;
    ConferenceTableModel &m_table;
    QString m_lmsBaseUrl;
    QString m_answer;
    std::optional<ConferenceId> m_awaited; ///< found, and being read
    QList<MeetingRef> m_awaitedMeetings;
    std::stop_source m_searching;
};

} // namespace confdesk
