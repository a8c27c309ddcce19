// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <cstdio>

namespace confdesk {

/// Where a command writes: the result to stdout, everything else to stderr. Always UTF-8. What people see line by line
/// comes out without control characters: a title must not move the cursor.
class Console
{
public:
    Console();
    /// `progressIsSeen`: whether a line that overwrites itself makes sense on `errors`.
    Console(std::FILE *results, std::FILE *errors, bool progressIsSeen);
    ~Console();

    /// As it is: the caller has made it fit for its reader. A reader who has gone away is no failure.
    void writeResult(const QString &text);
    /// Whether every result reached its reader, as far as that reader still listened.
    [[nodiscard]] bool allWritten() const { return m_allWritten; }

    void showError(const Error &error);
    /// Without secrets, also those that came as an argument.
    void showMessage(const QString &text);

    /// The one line that says what is going on; an empty text takes it away. Nothing without a terminal.
    void showProgress(const QString &text);
    /// Stands behind the progress until it is taken away by an empty text: "Graph asks to wait 17 s".
    void showWaiting(const QString &text);

private:
    void drawProgress();
    void eraseProgress();

    std::FILE *m_results;
    std::FILE *m_errors;
    bool m_progressIsSeen;
    bool m_progressIsDrawn = false;
    bool m_allWritten = true;
    QString m_progress;
    QString m_waiting;

    Q_DISABLE_COPY(Console)
};

} // namespace confdesk
