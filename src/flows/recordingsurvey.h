// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"
#include "domain/reconcile.h"
#include "domain/recordingservice.h"
#include "domain/recordingstore.h"
#include "flows/knowledge.h"
#include "flows/meetinglookup.h"

#include <QObject>

#include <memory>

namespace confdesk {

/// What a survey works with.
struct SurveyTools
{
    RecordingStore &rows;
    RecordingService &recordings;
    Journal &journal;
    Knowledge &knowledge;
    MeetingLookUp &lookUp;
    QString folder = QStringLiteral("Recordings"); ///< below the root of an organizer's OneDrive
    std::chrono::hours grace{24};                  ///< how long after its end a meeting's recording may still come
};

/// What was found out about the recordings of some meetings, and when.
struct SurveyResult
{
    QList<ExpectedMeeting> expected; ///< as they were asked about
    Reconciliation found;
    QHash<UserId, Error> problems; ///< organizers whose recordings or files could not be read, and why
    QDateTime checkedAt;           ///< UTC

    [[nodiscard]] const ReconciledMeeting *of(MeetingRef meeting) const;
};

/// Expected × Graph × OneDrive × LMS: reads all four sides, changes nothing. Each organizer is asked once, for one
/// sequence of pages of recordings and one folder, however many meetings there are; at most four organizers at a time.
class RecordingSurvey : public QObject
{
    Q_OBJECT

public:
    explicit RecordingSurvey(const SurveyTools &tools, QObject *parent = nullptr);

    /// What is wrong with one organizer is among the problems, and the recordings concerned are Unknown. An error is
    /// what kept the survey from being made: Database, Offline, Credential, Cancelled, …
    [[nodiscard]] Async<SurveyResult> survey(const QList<Meeting> &meetings, std::stop_token stop);

private:
    struct Run;
    void readJournal(const std::shared_ptr<Run> &run);
    void findOrganizers(const std::shared_ptr<Run> &run, qsizetype index);
    void expect(const std::shared_ptr<Run> &run, const Meeting &meeting, const UserId &organizer) const;
    void findOldOrganizers(const std::shared_ptr<Run> &run, QStringList names);
    void readRows(const std::shared_ptr<Run> &run);
    void askOrganizers(const std::shared_ptr<Run> &run);
    void askForRecordings(const std::shared_ptr<Run> &run, const UserId &organizer);
    void askForFiles(const std::shared_ptr<Run> &run, const UserId &organizer);
    void endOrganizer(const std::shared_ptr<Run> &run);

    SurveyTools m_tools;
};

} // namespace confdesk
