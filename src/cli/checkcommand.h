// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/target.h"

namespace confdesk {

/// `check`: the card of one conference, or of the meetings in it that were named; asks Graph when wanted.
class CheckCommand final : public Command
{
    Q_OBJECT

public:
    CheckCommand(CheckOptions options, const CommandContext &context);

protected:
    void start() override;

private:
    void askGraph();
    void takeAnswer(MeetingRef meeting, const Result<LiveFacts> &facts);
    void noteError(const Error &error);
    void finish();
    [[nodiscard]] QList<AssessedMeeting> assessed(const QList<Meeting> &meetings) const;
    [[nodiscard]] QString document(const QList<AssessedMeeting> &meetings) const;
    [[nodiscard]] ExitStatus status(const QList<AssessedMeeting> &meetings) const;

    CheckOptions m_options;
    TargetFinder m_finder;
    Target m_target;

    QList<Meeting> m_toAsk;
    int m_asking = 0;
    int m_answered = 0;
    QList<Error> m_errors; ///< why Graph could not be asked, each once
};

} // namespace confdesk
