// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "lms/recordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(15, 5, 7, 654), Qt::UTC);
const SyncLogEntry allWell{.startedAt = now, .processed = 1};
const SyncState never{.status = u"pending"_s};
const QString grinning = u"\U0001F600"_s;                               ///< two code units, one character
const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s; ///< five characters, one to the eye

} // namespace

/// Texts that do not fit, or are hostile: the same on both engines.
class TestLmsSyncTexts : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitIsLeftNullAndTold_data();
    void whatDoesNotFitIsLeftNullAndTold();
    void everythingThatDoesNotFitIsTold();
    void anIdThatDoesNotFitCannotBeStored_data();
    void anIdThatDoesNotFitCannotBeStored();
    void beforeAnythingIsNewAnIdThatDoesNotFitIsOnlyTold();
    void titlesAreStored_data();
    void titlesAreStored();
    void aPreauthenticatedLinkIsNeverStored_data();
    void aPreauthenticatedLinkIsNeverStored();
    void theFormatIsThatOfTheFile_data();
    void theFormatIsThatOfTheFile();

private:
    [[nodiscard]] Result<SyncSaved> save(const QList<NewLmsRecording> &recordings)
    {
        return awaited(store->saveRecordings(ConferenceId{51}, never, recordings, allWell, now, {}));
    }
    [[nodiscard]] QVariant stored(const QString &column)
    {
        return lms->run(u"SELECT %1 FROM conferences_conferencerecording"_s.arg(column));
    }
};

namespace {

using SetText = void (*)(NewLmsRecording &, const QString &);

struct TextColumn
{
    const char *name;
    int longest;
    SetText set;
};

const QList<TextColumn> textColumns{
    TextColumn{"onedrive_drive_id", 255, [](NewLmsRecording &r, const QString &t) { r.driveId = t; }},
    TextColumn{"onedrive_file_path", 1000, [](NewLmsRecording &r, const QString &t) { r.filePath = t; }},
    TextColumn{"onedrive_web_url", 1000, [](NewLmsRecording &r, const QString &t) { r.webUrl = t; }},
    TextColumn{"meeting_recording_id", 255, [](NewLmsRecording &r, const QString &t) { r.meetingRecordingId = t; }},
    TextColumn{"created_by_name", 255, [](NewLmsRecording &r, const QString &t) { r.createdByName = t; }},
    TextColumn{"created_by_email", 254, [](NewLmsRecording &r, const QString &t) { r.createdByEmail = t; }},
};

} // namespace

void TestLmsSyncTexts::whatDoesNotFitIsLeftNullAndTold_data()
{
    QTest::addColumn<qsizetype>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    for (qsizetype i = 0; i < textColumns.size(); ++i) {
        const TextColumn &column = textColumns.at(i);
        QTest::addRow("%s: the longest", column.name) << i << QString(column.longest, u'x') << true;
        QTest::addRow("%s: one more", column.name) << i << QString(column.longest + 1, u'x') << false;
        QTest::addRow("%s: characters, not bytes or halves", column.name)
            << i << grinning.repeated(column.longest) << true;
        QTest::addRow("%s: one character more", column.name) << i << grinning.repeated(column.longest + 1) << false;
        QTest::addRow("%s: with a NUL", column.name) << i << QString(u"a"_s + QChar(QChar::Null) + u'b') << false;
        QTest::addRow("%s: half a character", column.name) << i << QString(u"a"_s + grinning.left(1)) << false;
    }
}

void TestLmsSyncTexts::whatDoesNotFitIsLeftNullAndTold()
{
    QFETCH(const qsizetype, column);
    const TextColumn &text = textColumns.at(column);
    QFETCH(const QString, value);
    QFETCH(const bool, fits);
    const QString name = QString::fromLatin1(text.name);
    lms->insertConference(51);
    NewLmsRecording recording = newRecording();
    text.set(recording, value);

    const auto saved = save({recording});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 1);
    const QStringList told{QString(name + u" of "_s + recording.title)};
    QCOMPARE(saved->tooLong, fits ? QStringList() : told);
    QCOMPARE(stored(name).isNull(), !fits);
    if (fits)
        QCOMPARE(stored(name).toString(), value);
    QCOMPARE(saved->state.status, u"completed"_s); // nothing failed: the recording is there
    QCOMPARE(stored(u"file_format"_s).toString(), u"mp4"_s);
}

void TestLmsSyncTexts::everythingThatDoesNotFitIsTold()
{
    lms->insertConference(51);
    NewLmsRecording first = newRecording(u"ITEM1"_s);
    first.webUrl = u"https://x.example/"_s + QString(1000, u'x');
    first.createdByEmail = QString(300, u'x');
    NewLmsRecording second = newRecording(u"ITEM2"_s);
    second.title = u"Geometry\n%1 %2.mp4"_s;
    second.driveId = QString(300, u'x');

    const auto saved = save({first, second});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 2);
    QCOMPARE(saved->tooLong,
             (QStringList{u"onedrive_web_url of "_s + first.title, u"created_by_email of "_s + first.title,
                          u"onedrive_drive_id of Geometry %1 %2.mp4"_s}));
}

void TestLmsSyncTexts::anIdThatDoesNotFitCannotBeStored_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<bool>("fits");
    QTest::newRow("the longest") << QString(246, u'x') << true;
    QTest::newRow("one more") << QString(247, u'x') << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("with a NUL") << QString(u"a"_s + QChar(QChar::Null)) << false;
}

void TestLmsSyncTexts::anIdThatDoesNotFitCannotBeStored()
{
    QFETCH(const QString, item);
    QFETCH(const bool, fits);
    lms->insertConference(51);

    const auto saved = save({newRecording(item), newRecording(u"ITEM2"_s)});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, fits ? 2 : 1);
    const QString told = u"recording_id of "_s + newRecording().title;
    QCOMPARE(saved->tooLong, fits ? QStringList() : QStringList{told});
    QCOMPARE(saved->state.status, fits ? u"completed"_s : u"failed"_s);
    QCOMPARE(onlyRow(*lms, syncLogTable, {u"status"_s, u"items_failed"_s}),
             (fits ? QStringList{u"status=completed"_s, u"items_failed=0"_s}
                   : QStringList{u"status=partial"_s, u"items_failed=1"_s}));
    const QString message = lms->run(u"SELECT error_message FROM conferences_conferencesynclog"_s).toString();
    QCOMPARE(message.contains(told), !fits);
}

void TestLmsSyncTexts::beforeAnythingIsNewAnIdThatDoesNotFitIsOnlyTold()
{
    lms->insertConference(51);
    const auto before = syncTables(*lms);

    const auto saved = save({newRecording(QString(300, u'x'))});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->added, 0);
    QCOMPARE(saved->tooLong.size(), 1);
    QCOMPARE(saved->state, never);
    QCOMPARE(syncTables(*lms), before);
}

void TestLmsSyncTexts::titlesAreStored_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    const auto asItIs = [](const char *name, const QString &title) { QTest::newRow(name) << title << title; };
    asItIs("markup", u"<b>bold</b> &amp; <script>alert(1)</script>"_s);
    asItIs("quotes", uR"(' OR 1=1; -- \ " `x` %s :id ? $1 \0 {} [])"_s);
    asItIs("formula", u"=HYPERLINK(\"x\")"_s);
    asItIs("line break", u"one\r\ntwo\tthree"_s);
    asItIs("right to left", u"\u202E4pm.exe"_s);
    asItIs("empty", u""_s);
    asItIs("the longest", QString(255, u'x'));
    asItIs("the longest, by characters", grinning.repeated(255));
    QTest::newRow("one more") << QString(256, u'x') << QString(QString(254, u'x') + u'…');
    QTest::newRow("one character more") << grinning.repeated(256) << QString(grinning.repeated(254) + u'…');
    QTest::newRow("not inside an emoji") << QString(QString(252, u'x') + family + u"xx"_s)
                                         << QString(QString(252, u'x') + u'…');
    QTest::newRow("not before an accent")
        << QString(QString(254, u'e') + u"\u0301 and more"_s) << QString(QString(253, u'e') + u'…');
    QTest::newRow("nothing but accents") << QString(u"e"_s + QString(300, QChar(0x0301))) << u"…"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(QChar::Null) + u'b') << u"a\uFFFDb"_s;
    QTest::newRow("half a character") << QString(u"a"_s + grinning.left(1) + u'b') << u"a?b"_s;
}

void TestLmsSyncTexts::titlesAreStored()
{
    QFETCH(const QString, title);
    QFETCH(const QString, expected);
    lms->insertConference(51);
    NewLmsRecording recording = newRecording();
    recording.title = title;

    const auto saved = save({recording});

    VERIFY_VALUE(saved);
    QCOMPARE(saved->tooLong, QStringList());
    QVERIFY(!stored(u"title"_s).isNull());
    QCOMPARE(stored(u"title"_s).toString(), expected);
    const auto read = awaited(store->lmsRecordings({}));
    VERIFY_VALUE(read);
    QCOMPARE(read->first().title, expected);
}

void TestLmsSyncTexts::aPreauthenticatedLinkIsNeverStored_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("tempauth") << u"https://x.sharepoint.example/download.aspx?UniqueId=1&tempauth=v1.eyJz"_s;
    QTest::newRow("signature") << u"https://x.blob.example/v.mp4?se=2026-03-02&sig=abc%2Bdef"_s;
    QTest::newRow("token") << u"https://x.example/v.mp4?access_token=abcdef"_s;
}

void TestLmsSyncTexts::aPreauthenticatedLinkIsNeverStored()
{
    QFETCH(const QString, url);
    lms->insertConference(51);
    NewLmsRecording recording = newRecording();
    recording.webUrl = url;

    const auto saved = save({recording});

    VERIFY_VALUE(saved);
    QVERIFY(stored(u"onedrive_web_url"_s).isNull());
    QCOMPARE(saved->tooLong, QStringList{QString(u"onedrive_web_url of "_s + recording.title)});
}

void TestLmsSyncTexts::theFormatIsThatOfTheFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("format");
    QTest::newRow("mp4") << u"/Recordings/a.mp4"_s << u"mp4"_s;
    QTest::newRow("capitals") << u"/Recordings/a.b.MOV"_s << u"mov"_s;
    QTest::newRow("none") << u"/Recordings/a"_s << u"mp4"_s;
    QTest::newRow("of a folder") << u"/Recordings.old/a"_s << u"mp4"_s;
    QTest::newRow("the longest") << u"/a.abcdefghij"_s << u"abcdefghij"_s;
    QTest::newRow("too long") << u"/a.abcdefghijk"_s << u"mp4"_s;
    QTest::newRow("no ending at all") << u"/a.<b>"_s << u"mp4"_s;
}

void TestLmsSyncTexts::theFormatIsThatOfTheFile()
{
    QFETCH(const QString, path);
    QFETCH(const QString, format);
    lms->insertConference(51);
    NewLmsRecording recording = newRecording();
    recording.filePath = path;

    VERIFY_VALUE(save({recording}));

    QCOMPARE(stored(u"file_format"_s).toString(), format);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsSyncTexts)
#include "tst_lmssynctexts.moc"
