// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/graphservice.h"
#include "domain/meeting.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace confdesk {

/// Whom to ask for a meeting.
struct OrganizerChoice
{
    UserId organizer;
    bool namedByLink = false; ///< then only this one is asked, and its error is the result
    QStringList others;       ///< names to try when this one is refused; empty when namedByLink

    bool operator==(const OrganizerChoice &) const = default;
};

/// A meeting found in Graph, and proved to be the one that the link leads to.
struct LocatedMeeting
{
    UserId organizer;
    OnlineMeeting meeting;

    bool operator==(const LocatedMeeting &) const = default;
};

/// Finds the Graph meeting behind a row without changing anything: the first half of every flow, and of a live check.
/// Directory answers are cached for the life of this object.
class MeetingLookUp : public QObject
{
    Q_OBJECT

public:
    /// `tenant`: ours; without it a link's organizer is taken to be in it. `serviceAccount`: the profile's organizer.
    MeetingLookUp(GraphService &graph, std::optional<TenantId> tenant, QString serviceAccount,
                  QObject *parent = nullptr);

    /// The organizer that the long link names, when its tenant is ours; else the first of service account, creator and
    /// integration owner that the directory knows. UserGone when it knows none.
    [[nodiscard]] Async<OrganizerChoice> chooseOrganizer(const Meeting &meeting, std::stop_token stop);

    /// By the row's link, else by the link of its event. When Graph refuses the link or does not find it: by the id
    /// decoded from a long link, which counts only when Graph confirms it for this very link. Other organizers are
    /// asked only after a refusal, and only when the link names none.
    [[nodiscard]] Async<LocatedMeeting> find(const Meeting &meeting, const OrganizerChoice &choice,
                                             std::stop_token stop);

    [[nodiscard]] Async<DirectoryUser> resolve(const QString &name, std::stop_token stop);

private:
    struct Search;
    void resolveNext(const QStringList &names, Error worst, std::stop_token stop,
                     const Pending<OrganizerChoice> &result);
    void searchEvent(const std::shared_ptr<Search> &search);
    void searchByLink(const std::shared_ptr<Search> &search);
    void searchByDecodedId(const std::shared_ptr<Search> &search, const Error &refusal);
    void askNextOrganizer(const std::shared_ptr<Search> &search, const Error &refusal);

    [[nodiscard]] std::optional<UserId> namedBy(const JoinLink &link) const;
    [[nodiscard]] QStringList candidates(const Meeting &meeting) const;

    GraphService &m_graph;
    std::optional<TenantId> m_tenant;
    QString m_serviceAccount;
    QHash<QString, DirectoryUser> m_users;
};

/// Whether an error says something about the meeting itself (true), or only that Graph could not be asked (false).
[[nodiscard]] bool isAboutTheMeeting(ErrorKind kind);

} // namespace confdesk
