// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include "base/redaction.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace confdesk {

Q_LOGGING_CATEGORY(lcApp, "confdesk.app", QtWarningMsg)
Q_LOGGING_CATEGORY(lcGraph, "confdesk.graph", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSql, "confdesk.sql", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFlow, "confdesk.flow", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "confdesk.ui", QtWarningMsg)

namespace {

constexpr qint64 rotateAfterBytes = 5LL * 1024 * 1024;

QString &logFileName()
{
    static QString name;
    return name;
}

void appendToFile(const QByteArray &line)
{
    if (logFileName().isEmpty())
        return;
    if (QFile(logFileName()).size() > rotateAfterBytes) {
        const QString previous = logFileName() + ".1"_L1;
        QFile::remove(previous);
        QFile::rename(logFileName(), previous);
    }
    QFile file(logFileName());
    if (file.open(QIODevice::Append))
        file.write(line);
}

void sink(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    const QString line = qFormatLogMessage(type, context, redacted(message)) + "\n"_L1;
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    appendToFile(bytes);
}

} // namespace

void installLogSink(const QString &file)
{
    logFileName() = file;
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    qInstallMessageHandler(sink);
}

} // namespace confdesk
