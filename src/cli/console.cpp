// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "base/redaction.h"
#include "cli/clitext.h"
#include "cli/plaintext.h"
#include "domain/meeting.h"

#include <QStringList>

#include <cerrno>
#include <cstring>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype progressWidth = 78; // of the narrowest usual terminal: a line that wraps cannot overwrite itself
constexpr auto backToStart = "\r\033[K"_L1;

bool write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, file) == size;
    return std::fflush(file) == 0 && written;
}

} // namespace

Console::Console() : Console(stdout, stderr, ::isatty(STDERR_FILENO) == 1) {}

Console::Console(std::FILE *results, std::FILE *errors, bool progressIsSeen)
    : m_results(results), m_errors(errors), m_progressIsSeen(progressIsSeen)
{}

Console::~Console()
{
    eraseProgress();
}

void Console::writeResult(const QString &text)
{
    eraseProgress();
    errno = 0;
    if (write(m_results, text) || errno == EPIPE)
        return;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    if (std::exchange(m_allWritten, false))
        showMessage(CliText::tr("The result could not be written: %1.").arg(reason));
}

void Console::showError(const Error &error)
{
    QStringList lines = error.text.split(u'\n');
    const QStringList details = error.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &detail : details)
        lines.append("  "_L1 + detail);
    if (!error.requestId.isEmpty() && !error.detail.contains(error.requestId))
        lines.append("  "_L1 + CliText::tr("Request id: %1").arg(error.requestId));
    showMessage(lines.join(u'\n'));
}

void Console::showMessage(const QString &text)
{
    eraseProgress();
    QString message = u"confdesk-cli: "_s;
    const QStringList lines = redacted(text).split(u'\n');
    for (const QString &line : lines)
        message += plainText(line) + u'\n';
    write(m_errors, message);
    drawProgress();
}

void Console::showProgress(const QString &text)
{
    if (std::exchange(m_progress, text) != text)
        drawProgress();
}

void Console::showWaiting(const QString &text)
{
    if (std::exchange(m_waiting, text) != text)
        drawProgress();
}

void Console::drawProgress()
{
    if (!m_progressIsSeen)
        return;
    const bool both = !m_progress.isEmpty() && !m_waiting.isEmpty();
    const QString line = both ? QString(m_waiting + u" · "_s + m_progress) : QString(m_waiting + m_progress);
    if (line.isEmpty())
        return eraseProgress();
    m_progressIsDrawn = write(m_errors, backToStart + singleLine(line, progressWidth));
}

void Console::eraseProgress()
{
    if (std::exchange(m_progressIsDrawn, false))
        write(m_errors, backToStart);
}

} // namespace confdesk
