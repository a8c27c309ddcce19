// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/recordingform.h"

#include "base/redaction.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr qsizetype longestTitle = 255;
constexpr qsizetype longestId = 255;
constexpr qsizetype longestPath = 1000;
constexpr qsizetype longestUrl = 1000;
constexpr qsizetype longestName = 255;
constexpr qsizetype longestEmail = 254;
constexpr qsizetype longestShown = 80;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::RecordingForm)
};

/// As PostgreSQL and Python count them.
qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

/// Neither engine keeps half of a surrogate pair, and PostgreSQL no NUL.
bool isStorable(const QString &text, qsizetype longest)
{
    return text.isValidUtf16() && !text.contains(QChar::Null) && characters(text) <= longest;
}

/// Between what people take for characters: not inside an emoji, nor before an accent.
QString shortened(const QString &text, qsizetype longest)
{
    if (characters(text) <= longest)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0 && characters(text.first(next)) < longest;
         next = finder.toNextBoundary())
        end = next;
    return text.first(end) + u'…';
}

QString storedTitle(const QString &title)
{
    QString text = QString::fromUtf8(title.toUtf8()); // replaces halves of surrogate pairs
    text.replace(QChar::Null, QChar(QChar::ReplacementCharacter));
    return shortened(text, longestTitle);
}

QString formatOf(const QString &path)
{
    static const QRegularExpression ending(u"\\A[a-z0-9]{1,10}\\z"_s);
    const QString suffix = QFileInfo(path).suffix().toLower();
    return ending.match(suffix).hasMatch() ? suffix : u"mp4"_s; // what the LMS assumes as well
}

/// Makes values of a row's texts, and remembers what did not fit.
class TextColumns
{
public:
    explicit TextColumns(const QString &title) : m_title(singleLine(title, longestShown)) {}

    /// What there is none of is NULL.
    QVariant optional(QLatin1StringView column, const QString &text, qsizetype longest)
    {
        if (text.isEmpty())
            return toVariant(std::nullopt);
        return isStorable(text, longest) ? QVariant(text) : leftOut(column);
    }

    /// An address that lets in whoever has it must not lie about in a database: redaction knows those.
    QVariant address(QLatin1StringView column, const QString &url)
    {
        return redacted(url) == url ? optional(column, url, longestUrl) : leftOut(column);
    }

    QVariant leftOut(QLatin1StringView column)
    {
        m_unfit.append(Text::tr("%1 of %2").arg(column, m_title));
        return toVariant(std::nullopt);
    }

    [[nodiscard]] const QStringList &unfit() const { return m_unfit; }

private:
    QString m_title;
    QStringList m_unfit;
};

} // namespace

RecordingForm storedForm(const NewLmsRecording &recording, ConferenceId conference, const QDateTime &now, Engine engine)
{
    TextColumns texts(recording.title);
    // As the LMS forms it: its own sync then finds it there, and adds no second row.
    const QVariant recordingId =
        recording.itemId.isEmpty()
            ? texts.leftOut("recording_id"_L1)
            : texts.optional("recording_id"_L1, QString("onedrive_"_L1 + recording.itemId), longestId);
    if (recordingId.isNull())
        return {.values = {}, .unfit = texts.unfit()};
    const QString moment = storedMoment(now, engine);
    const bool expires = recording.expiresUtc.isValid();
    const StoredText expiry = expires ? StoredText(storedMoment(recording.expiresUtc, engine)) : StoredText();
    const QString inGraph = recording.meetingRecordingId.value_or(QString());
    Values values{
        {u":conference_id"_s, conference.value()},
        {u":recording_id"_s, recordingId},
        {u":title"_s, toVariant(storedTitle(recording.title))},
        {u":recording_type"_s, u"cloud"_s},
        {u":file_size"_s, std::max<qint64>(recording.size, 0)},
        {u":duration_minutes"_s, std::max(recording.durationMinutes, 0)},
        {u":file_format"_s, formatOf(recording.filePath)},
        {u":password_protected"_s, false},
        {u":onedrive_item_id"_s, texts.optional("onedrive_item_id"_L1, recording.itemId, longestId)},
        {u":onedrive_drive_id"_s, texts.optional("onedrive_drive_id"_L1, recording.driveId, longestId)},
        {u":onedrive_file_path"_s, texts.optional("onedrive_file_path"_L1, recording.filePath, longestPath)},
        {u":onedrive_web_url"_s, texts.address("onedrive_web_url"_L1, recording.webUrl)},
        {u":stored_in_onedrive"_s, true},
        {u":meeting_recording_id"_s, texts.optional("meeting_recording_id"_L1, inGraph, longestId)},
        {u":created_by_name"_s, texts.optional("created_by_name"_L1, recording.createdByName, longestName)},
        {u":created_by_email"_s, texts.optional("created_by_email"_L1, recording.createdByEmail, longestEmail)},
        {u":status"_s, u"available"_s},
        {u":expires_at"_s, toVariant(expiry)},
        {u":download_count"_s, 0},
        {u":created_at"_s, moment},
        {u":updated_at"_s, moment}};
    return {.values = std::move(values), .unfit = texts.unfit()};
}

} // namespace confdesk
