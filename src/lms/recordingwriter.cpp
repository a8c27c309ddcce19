// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/recordingwriter.h"

#include "base/redaction.h"
#include "lms/meetingreader.h"
#include "lms/recordingform.h"
#include "lms/recordingreader.h"
#include "lms/rowupdate.h"
#include "lms/schemacolumns.h"
#include "sql/storedvalues.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::RecordingWriter)
};

/// What came of adding the rows, inside the transaction.
struct Added
{
    int rows = 0;
    QStringList unfit;     ///< of the rows that were added
    QStringList notStored; ///< rows that cannot be at all

    [[nodiscard]] QStringList tooLong() const { return notStored + unfit; }
};

/// Whether it was not there yet; another program may add it at this moment, and then we wait for that program's commit.
/// Only recording_id is asked: a number that is taken (a sequence that lags behind) must not pass for "already there".
Result<bool> addOne(LmsConnection &connection, const Values &values, const std::stop_token &stop)
{
    const QString sql = insertStatement(recordingsAdded) + " ON CONFLICT (recording_id) DO NOTHING RETURNING id"_L1;
    auto query = connection.run(sql, values, stop);
    if (!query)
        return failure(query.error());
    if (query->next())
        return true;
    return connection.endOf(*query).map([](Done) { return false; });
}

Result<Added> addRecordings(LmsConnection &connection, const SyncToSave &sync, const std::stop_token &stop)
{
    Added added;
    for (const NewLmsRecording &recording : sync.recordings) {
        const RecordingForm form = storedForm(recording, sync.conference, sync.now, connection.engine());
        if (!form.values) {
            added.notStored += form.unfit;
            continue;
        }
        const auto isNew = addOne(connection, *form.values, stop);
        if (!isNew)
            return failure(isNew.error());
        if (!*isNew)
            continue;
        ++added.rows;
        added.unfit += form.unfit;
    }
    return added;
}

bool isPartial(const SyncToSave &sync, const Added &added)
{
    return sync.entry.failed > 0 || !sync.entry.error.isEmpty() || !added.notStored.isEmpty();
}

StoredText errorMessage(const SyncToSave &sync, const Added &added)
{
    QStringList lines;
    if (!sync.entry.error.isEmpty())
        lines.append(redacted(sync.entry.error).remove(QChar::Null));
    if (!added.notStored.isEmpty())
        lines.append(Text::tr("Not stored, because it does not fit: %1.").arg(added.notStored.join(", "_L1)));
    return lines.isEmpty() ? StoredText() : StoredText(lines.join(u'\n'));
}

Result<Done> addLogLine(LmsConnection &connection, const SyncToSave &sync, const Added &added,
                        const std::stop_token &stop)
{
    const Engine engine = connection.engine();
    const QDateTime started = sync.entry.startedAt.isValid() ? sync.entry.startedAt : sync.now;
    const auto seconds = static_cast<int>(std::max<qint64>(started.secsTo(sync.now), 0));
    const Values values{
        {u":conference_id"_s, sync.conference.value()},
        {u":sync_type"_s, u"recordings"_s},
        {u":status"_s, isPartial(sync, added) ? u"partial"_s : u"completed"_s},
        {u":items_processed"_s, sync.entry.processed},
        {u":items_failed"_s, sync.entry.failed + static_cast<int>(added.notStored.size())},
        {u":error_message"_s, toVariant(errorMessage(sync, added))},
        {u":sync_duration_seconds"_s, seconds},
        {u":platform_response"_s, u"{}"_s}, // what the LMS itself writes, always
        {u":started_at"_s, storedMoment(started, engine)},
        {u":completed_at"_s, storedMoment(sync.now, engine)},
    };
    return connection.run(insertStatement(syncLogAdded), values, stop).map([](const auto &) { return Done{}; });
}

/// The conference has no word for "partial", as the log has. Of those it has, "completed" would say that everything is
/// there, which is what the LMS's own sync says when everything failed (LMS facts §4.4); "pending" that nothing was
/// tried; "in_progress" keeps others waiting for ever. "failed" is the one after which somebody looks into the log.
Result<Done> writeState(LmsConnection &connection, const SyncToSave &sync, const Added &added,
                        const std::stop_token &stop)
{
    const Values values{{u":status"_s, isPartial(sync, added) ? u"failed"_s : u"completed"_s},
                        {u":now"_s, storedMoment(sync.now, connection.engine())},
                        {u":row"_s, sync.conference.value()}};
    const auto updated =
        updateOneRow(connection,
                     u"UPDATE conferences_conference SET data_sync_status = :status, last_sync_at = :now, "
                     "updated_at = :now WHERE id = :row"_s,
                     values, stop);
    if (!updated)
        return failure(updated.error());
    return *updated ? Result<Done>(Done{}) : noConference(connection, sync.conference);
}

StoredText shownMoment(const QDateTime &moment)
{
    return moment.isValid() ? StoredText(moment.toUTC().toString(Qt::ISODateWithMs)) : StoredText();
}

Error whyNotSaved(const SyncToSave &sync, const SyncState &present)
{
    const QString name = nameOf(MeetingRef::of(sync.conference));
    const SyncState &expected = sync.expected;
    if (present.status == expected.status)
        return changedMeanwhile(name,
                                {"last_sync_at"_L1, shownMoment(expected.lastSyncAt), shownMoment(present.lastSyncAt)});
    if (present.status != "in_progress"_L1)
        return changedMeanwhile(name, {"data_sync_status"_L1, expected.status, present.status});
    return makeError(ErrorKind::Conflict,
                     Text::tr("%1 is being synced by the LMS itself: data_sync_status was “%2” and now is “%3”. "
                              "Nothing was written. Wait until the LMS has finished, and try again.")
                         .arg(name, expected.status, present.status));
}

Result<Added> saveNew(LmsConnection &connection, const SyncToSave &sync, const std::stop_token &stop)
{
    auto transaction = Transaction::begin(connection, stop);
    if (!transaction)
        return failure(transaction.error());
    const auto present = readSyncState(connection, sync.conference, StateLock::UntilCommit, stop);
    if (!present)
        return failure(present.error());
    const auto added = addRecordings(connection, sync, stop);
    if (!added || added->rows == 0) // then there is nothing to write down either, whatever the state is
        return added;
    if (*present != sync.expected)
        return failure(whyNotSaved(sync, *present));
    if (auto logged = addLogLine(connection, sync, *added, stop); !logged)
        return failure(logged.error());
    if (auto written = writeState(connection, sync, *added, stop); !written)
        return failure(written.error());
    return transaction->commit(stop).map([&added](Done) { return *added; });
}

QString nameOfRecording(qint64 row)
{
    return Text::tr("Recording %1").arg(row);
}

Difference conferenceDifference(ConferenceId expected, ConferenceId found)
{
    return {"conference_id"_L1, QString::number(expected.value()), QString::number(found.value())};
}

Error whyNotMoved(LmsConnection &connection, qint64 row, ConferenceId from, const std::stop_token &stop)
{
    const auto present = oneRecording(connection, row, stop);
    return present ? changedMeanwhile(nameOfRecording(row), conferenceDifference(from, present->conference))
                   : present.error();
}

} // namespace

Result<SyncSaved> saveRecordings(LmsConnection &connection, const SyncToSave &sync, const std::stop_token &stop)
{
    if (auto allowed = checkAllowed(connection, &LmsSchema::whyNoSync, stop); !allowed)
        return failure(allowed.error());
    const auto added = saveNew(connection, sync, stop);
    if (!added)
        return failure(added.error());
    // Not compared with what was written: the rows are there, also when the LMS goes on with the conference at once.
    const auto state = readSyncState(connection, sync.conference, StateLock::None, {});
    if (!state)
        return failure(state.error());
    return SyncSaved{.added = added->rows, .tooLong = added->tooLong(), .state = *state};
}

Result<LmsRecording> moveRecording(LmsConnection &connection, qint64 row, ConferenceId from, ConferenceId to,
                                   const QDateTime &now, const std::stop_token &stop)
{
    if (auto allowed = checkAllowed(connection, &LmsSchema::whyNoSync, stop); !allowed)
        return failure(allowed.error());
    auto present = oneRecording(connection, row, stop);
    if (!present || present->conference == to)
        return present;
    if (auto destination = oneConference(connection, to, stop); !destination)
        return failure(destination.error());
    const Values values{{u":to"_s, to.value()},
                        {u":now"_s, storedMoment(now, connection.engine())},
                        {u":row"_s, row},
                        {u":from"_s, from.value()}};
    const auto done = commitOneRow(connection,
                                   u"UPDATE conferences_conferencerecording SET conference_id = :to, "
                                   "updated_at = :now WHERE id = :row AND conference_id = :from"_s,
                                   values, stop, [&] { return whyNotMoved(connection, row, from, stop); });
    if (!done)
        return failure(done.error());
    auto moved = oneRecording(connection, row, {});
    if (moved && moved->conference != to)
        return failure(overwritten(nameOfRecording(row), conferenceDifference(to, moved->conference)));
    return moved;
}

} // namespace confdesk
