// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <QMap>
#include <QStringList>

namespace confdesk {

/// What was found in a journal, for `confdesk-cli journal`.
struct JournalReport
{
    /// An operation that is not closed: its meeting is not free for another.
    struct OpenOperation
    {
        QString id;
        QString flow;
        MeetingRef meeting;
        QString title;
        OperationState state = OperationState::Planned; ///< Interrupted when its program has died
        QString person;                                 ///< who works on it, or did last
        QDateTime startedAt;                            ///< UTC
        bool isAlive = false;                           ///< the program that began it, or took it over, is running
        bool hasLeftovers = false;

        bool operator==(const OpenOperation &) const = default;
    };

    QString place;                             ///< "journal /home/…/journal.sqlite3"
    int version = 0;                           ///< of its schema
    int versionHere = 0;                       ///< of the schema that this program makes
    bool wasMade = false;                      ///< by this very call
    bool wasMigrated = false;                  ///< by this very call, from an older version
    QMap<OperationState, int> operations = {}; ///< of this LMS: how many in each state
    QList<OpenOperation> open = {};            ///< of this LMS, oldest first
    int otherSites = 0;                        ///< further LMSs that the same journal serves
    int orphanedSteps = 0;                     ///< of operations that are not there
    QStringList problems = {};                 ///< whole sentences; none: the journal is sound

    bool operator==(const JournalReport &) const = default;
};

/// Making a journal, and proving it sound (port; src/journal).
class JournalCare
{
public:
    virtual ~JournalCare() = default;

    /// Makes what is missing: the file, or the schema `confdesk` in the PostgreSQL database; brings an older schema up
    /// to date. Changes nothing when all is there. Never touches what is not the journal's.
    [[nodiscard]] virtual Async<JournalReport> init(std::stop_token stop) = 0;

    /// Reads only. Database when there is no journal, or none that can be read; what is wrong inside is in `problems`.
    [[nodiscard]] virtual Async<JournalReport> check(std::stop_token stop) = 0;

protected:
    JournalCare() = default;
    Q_DISABLE_COPY(JournalCare)
};

} // namespace confdesk
