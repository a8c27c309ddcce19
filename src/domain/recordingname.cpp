// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recordingname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// Shorter beginnings fit too many meetings to count as a cut-off title.
constexpr qsizetype shortestCutTitle = 20;

/// Letters and digits only, folded: what survives every way of making a title fit for a file.
QString essence(const QString &text)
{
    QString kept;
    const QString composed = text.normalized(QString::NormalizationForm_KC);
    for (const QChar character : composed) {
        if (character.isLetterOrNumber())
            kept += character.toCaseFolded();
    }
    return kept;
}

} // namespace

std::optional<RecordingName> parseRecordingName(const QString &fileName)
{
    static const QRegularExpression pattern(
        u"^(?<title>.*)-(?<date>\\d{8})_(?<time>\\d{6})(?<utc>UTC)?(?:-[^.]*)?\\.[A-Za-z0-9]{2,4}$"_s);
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(u"date"), u"yyyyMMdd"_s);
    const QTime time = QTime::fromString(match.captured(u"time"), u"HHmmss"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const bool isUtc = !match.captured(u"utc").isEmpty();
    return RecordingName{.title = match.captured(u"title"),
                         .time = QDateTime(date, time, isUtc ? Qt::UTC : Qt::LocalTime),
                         .isUtc = isUtc};
}

bool isTitleOf(const QString &fileTitle, const QString &meetingSubject)
{
    const QString ofFile = essence(fileTitle);
    const QString ofMeeting = essence(meetingSubject);
    if (ofFile.isEmpty() || ofMeeting.isEmpty())
        return false;
    return ofFile == ofMeeting || (ofFile.size() >= shortestCutTitle && ofMeeting.startsWith(ofFile));
}

} // namespace confdesk
