// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/contentcalls.h"
#include "graph/drivecalls.h"
#include "graph/recordingcalls.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId &ann()
{
    static const UserId id{u"9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_s};
    return id;
}

QDateTime utc(int hour, int minute, int second, int milliseconds = 0)
{
    return QDateTime(QDate(2026, 2, 3), QTime(hour, minute, second, milliseconds), QTimeZone::utc());
}

/// The bytes that leave, once QUrl has had its say.
QByteArray onTheWire(const HttpRequest &request)
{
    const QByteArray root = "https://graph.microsoft.com/v1.0";
    return QUrl::fromEncoded(root + request.target, QUrl::StrictMode).toEncoded().mid(root.size());
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// As in graph facts §6.1. (Two plain slashes in a raw text would be a comment to moc.)
QJsonObject recorded()
{
    return object(R"({"@odata.type":"#microsoft.graph.callRecording","id":"VjIjIy","meetingId":"MSo5Zj","callId":"a5b2",
        "createdDateTime":"2026-02-03T09:01:12.5Z","endDateTime":"2026-02-03T09:58:40.1234567Z",
        "recordingContentUrl":"https:\/\/graph.microsoft.com/v1.0/users/9f3c/onlineMeetings/MSo5Zj/recordings/V/content",
        "meetingOrganizer":{"application":null,"user":{"id":"another"}}})");
}

/// As in graph facts §6.6, of a file larger than 2 GiB.
QJsonObject listed()
{
    return object(R"({"id":"01ABC","name":"Weekly-20260203_090112UTC-Meeting Recording.mp4","size":6184213004,
        "createdDateTime":"2026-02-03T10:02:10Z","webUrl":"https:\/\/contoso-my.sharepoint.example/a",
        "parentReference":{"driveId":"b!1"},"file":{"mimeType":"video/mp4"},
        "video":{"duration":3447600,"width":1920,"height":1080},
        "@microsoft.graph.downloadUrl":"https:\/\/contoso-my.sharepoint.example/download.aspx?tempauth=secret"})");
}

QJsonObject with(QJsonObject base, const QString &key, const QJsonValue &value)
{
    base.insert(key, value);
    return base;
}

QJsonObject without(QJsonObject base, const QString &key)
{
    base.remove(key);
    return base;
}

} // namespace

/// Requests about recordings and files byte for byte, and what their answers say.
class TestRecordingCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRecordingsAreAskedForWithoutTop();
    void changesAreAskedForSinceATime();
    void aRecordingIsRead();
    void anEndMayBeMissing();
    void aRecordingWithoutWhatIsNeededIsRefused_data();
    void aRecordingWithoutWhatIsNeededIsRefused();
    void aFolderIsListedByItsPath_data();
    void aFolderIsListedByItsPath();
    void strangeFoldersAreNone();
    void aVideoIsRead();
    void whatIsNoVideoIsLeftOut();
    void theFacetMayComeLater_data();
    void theFacetMayComeLater();
    void aVideoWithoutWhatIsNeededIsRefused_data();
    void aVideoWithoutWhatIsNeededIsRefused();
    void contentIsAskedForByDriveOrByMeeting();
    void aFileIsAskedForWithoutUs();
};

void TestRecordingCalls::allRecordingsAreAskedForWithoutTop()
{
    const HttpRequest request = listAllRecordings(ann(), utc(9, 0, 0, 1), utc(10, 0, 0, 1));
    QCOMPARE(request.target, "/users/9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f/onlineMeetings/getAllRecordings("
                             "meetingOrganizerUserId='9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f',"
                             "startDateTime=2026-02-03T09:00:00Z,endDateTime=2026-02-03T10:00:01Z)");
    QCOMPARE(onTheWire(request), request.target);
    QCOMPARE(listAllRecordings(UserId{u"o'n/e"_s}, utc(9, 0, 0), utc(10, 0, 0)).target,
             "/users/o%27n%2Fe/onlineMeetings/getAllRecordings(meetingOrganizerUserId='o%27%27n%2Fe',"
             "startDateTime=2026-02-03T09:00:00Z,endDateTime=2026-02-03T10:00:00Z)");
}

void TestRecordingCalls::changesAreAskedForSinceATime()
{
    const QDateTime inBerlin = utc(9, 0, 0).toTimeZone(QTimeZone("Europe/Berlin"));
    const HttpRequest request = listRecordingChanges(UserId{u"9f3c"_s}, inBerlin);
    QCOMPARE(request.target, "/users/9f3c/onlineMeetings/getAllRecordings(meetingOrganizerUserId='9f3c',"
                             "startDateTime=2026-02-03T09:00:00Z)/delta");
    QCOMPARE(onTheWire(request), request.target);
}

void TestRecordingCalls::aRecordingIsRead()
{
    const auto recordings = parseGraphRecordings({recorded()}, ann());
    QVERIFY(recordings);
    QCOMPARE(*recordings, (QList<GraphRecording>{{.id = u"VjIjIy"_s,
                                                  .meetingId = u"MSo5Zj"_s,
                                                  .organizer = ann(),
                                                  .createdUtc = utc(9, 1, 12, 500),
                                                  .endUtc = utc(9, 58, 40, 123)}}));
}

void TestRecordingCalls::anEndMayBeMissing()
{
    const QString end = u"endDateTime"_s;
    const auto recordings = parseGraphRecordings({without(recorded(), end), with(recorded(), end, {})}, ann());
    QVERIFY(recordings);
    QVERIFY(!recordings->at(0).endUtc.isValid() && !recordings->at(1).endUtc.isValid());
}

void TestRecordingCalls::aRecordingWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QJsonValue>("recording");
    QTest::addColumn<QString>("named");
    for (const QString &key : {u"id"_s, u"meetingId"_s, u"createdDateTime"_s})
        QTest::newRow(qPrintable(key)) << QJsonValue(without(recorded(), key)) << key;
    QTest::newRow("no time") << QJsonValue(with(recorded(), u"createdDateTime"_s, u"yesterday"_s))
                             << u"createdDateTime"_s;
    QTest::newRow("no zone") << QJsonValue(with(recorded(), u"createdDateTime"_s, u"2026-02-03T09:01:12"_s))
                             << u"createdDateTime"_s;
    QTest::newRow("a strange end") << QJsonValue(with(recorded(), u"endDateTime"_s, 5)) << u"endDateTime"_s;
    QTest::newRow("no object") << QJsonValue(u"VjIjIy"_s) << u"value"_s;
}

void TestRecordingCalls::aRecordingWithoutWhatIsNeededIsRefused()
{
    QFETCH(const QJsonValue, recording);
    QFETCH(const QString, named);
    const auto recordings = parseGraphRecordings({recorded(), recording}, ann());
    QVERIFY(!recordings);
    QCOMPARE(recordings.error().kind, ErrorKind::Protocol);
    QVERIFY2(recordings.error().text.contains(u"“%1”"_s.arg(named)), qPrintable(recordings.error().text));
}

void TestRecordingCalls::aFolderIsListedByItsPath_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("usual") << u"Recordings"_s << QByteArray("root:/Recordings:");
    QTest::newRow("another language") << u"Aufzeichnungen für 5% + #1:"_s
                                      << QByteArray("root:/Aufzeichnungen%20f%C3%BCr%205%25%20%2B%20%231%3A:");
    QTest::newRow("deeper, with slashes around") << u"/Videos/2026//Teams/"_s << QByteArray("root:/Videos/2026/Teams:");
    QTest::newRow("the root") << u""_s << QByteArray("root");
}

void TestRecordingCalls::aFolderIsListedByItsPath()
{
    QFETCH(const QString, folder);
    QFETCH(const QByteArray, place);
    const HttpRequest request = listFolder(ann(), folder);
    QCOMPARE(request.target, "/users/9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f/drive/" + place +
                                 "/children?$select=id,name,size,createdDateTime,lastModifiedDateTime,webUrl,file,"
                                 "video,parentReference&$top=200");
    QCOMPARE(onTheWire(request), request.target);
}

void TestRecordingCalls::strangeFoldersAreNone()
{
    QVERIFY(isFolderPath(u"Recordings"_s));
    QVERIFY(isFolderPath(u"A/B"_s));
    QVERIFY(isFolderPath(u""_s));
    QVERIFY(!isFolderPath(u".."_s));
    QVERIFY(!isFolderPath(u"A/./B"_s));
}

void TestRecordingCalls::aVideoIsRead()
{
    const QJsonObject item = with(listed(), u"expirationDateTime"_s, u"2026-06-03T10:02:10Z"_s);
    const auto videos = parseVideos({item}, ann(), u"/Videos/Recordings"_s);
    QVERIFY(videos);
    QCOMPARE(*videos,
             (QList<DriveFile>{{.itemId = u"01ABC"_s,
                                .driveId = u"b!1"_s,
                                .owner = ann(),
                                .name = u"Weekly-20260203_090112UTC-Meeting Recording.mp4"_s,
                                .path = u"/Videos/Recordings/Weekly-20260203_090112UTC-Meeting Recording.mp4"_s,
                                .size = 6'184'213'004,
                                .createdUtc = utc(10, 2, 10),
                                .duration = 3'447'600ms,
                                .webUrl = u"https://contoso-my.sharepoint.example/a"_s,
                                .expiresUtc = QDateTime(QDate(2026, 6, 3), QTime(10, 2, 10), QTimeZone::utc())}}));
    QCOMPARE(parseVideos({listed()}, ann(), {})->at(0).path, u"/Weekly-20260203_090112UTC-Meeting Recording.mp4"_s);
    QVERIFY(!parseVideos({listed()}, ann(), {})->at(0).expiresUtc.isValid());
}

void TestRecordingCalls::whatIsNoVideoIsLeftOut()
{
    const QJsonObject folder = object(R"({"id":"01F","name":"Old","folder":{"childCount":3},"size":0})");
    const QJsonObject text = object(R"({"id":"01T","name":"a.txt","file":{"mimeType":"text/plain"}})");
    const QJsonObject unnamedType = with(without(listed(), u"video"_s), u"file"_s, QJsonObject{});
    const QJsonObject facetOnly =
        with(listed(), u"file"_s, QJsonObject{{u"mimeType"_s, u"application/octet-stream"_s}});
    const QJsonObject folderWithFacet = with(folder, u"video"_s, QJsonObject{});
    const auto videos = parseVideos({folder, text, unnamedType, facetOnly, folderWithFacet}, ann(), u"R"_s);
    QVERIFY(videos);
    QCOMPARE(videos->size(), 1);
    QCOMPARE(videos->first().size, 6'184'213'004);
}

void TestRecordingCalls::theFacetMayComeLater_data()
{
    QTest::addColumn<QJsonObject>("item");
    QTest::newRow("no facet") << without(listed(), u"video"_s);
    QTest::newRow("an empty one") << with(listed(), u"video"_s, QJsonObject{});
    QTest::newRow("no length yet") << with(listed(), u"video"_s, QJsonObject{{u"duration"_s, 0}});
    QTest::newRow("null") << with(listed(), u"video"_s, {});
    QTest::newRow("null length") << with(listed(), u"video"_s, QJsonObject{{u"duration"_s, QJsonValue()}});
}

void TestRecordingCalls::theFacetMayComeLater()
{
    QFETCH(const QJsonObject, item);
    const auto videos = parseVideos({item}, ann(), u"R"_s);
    QVERIFY(videos);
    QCOMPARE(videos->first().duration, std::nullopt);
}

void TestRecordingCalls::aVideoWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QJsonValue>("item");
    QTest::addColumn<QString>("named");
    for (const QString &key : {u"id"_s, u"name"_s, u"size"_s, u"createdDateTime"_s, u"parentReference"_s})
        QTest::newRow(qPrintable(key)) << QJsonValue(without(listed(), key)) << key;
    QTest::newRow("size in words") << QJsonValue(with(listed(), u"size"_s, u"5"_s)) << u"size"_s;
    QTest::newRow("half a byte") << QJsonValue(with(listed(), u"size"_s, 0.5)) << u"size"_s;
    QTest::newRow("less than nothing") << QJsonValue(with(listed(), u"size"_s, -1)) << u"size"_s;
    QTest::newRow("no drive") << QJsonValue(with(listed(), u"parentReference"_s, QJsonObject{})) << u"driveId"_s;
    QTest::newRow("no object") << QJsonValue(5) << u"value"_s;
}

void TestRecordingCalls::aVideoWithoutWhatIsNeededIsRefused()
{
    QFETCH(const QJsonValue, item);
    QFETCH(const QString, named);
    const auto videos = parseVideos({listed(), item}, ann(), u"R"_s);
    QVERIFY(!videos);
    QCOMPARE(videos.error().kind, ErrorKind::Protocol);
    QVERIFY2(videos.error().text.contains(u"“%1”"_s.arg(named)), qPrintable(videos.error().text));
}

void TestRecordingCalls::contentIsAskedForByDriveOrByMeeting()
{
    const DownloadSource file{.driveId = u"b!1/+"_s, .itemId = u"01A"_s, .organizer = ann()};
    const DownloadSource recording{
        .organizer = UserId{u"9f3c"_s}, .meetingId = GraphMeetingId{u"MS/o="_s}, .recordingId = u"V+1"_s};
    const HttpRequest request = getContent(file, nullptr);
    QCOMPARE(request.target, "/drives/b%211%2F%2B/items/01A/content");
    QCOMPARE(request.accept, "*/*");
    QVERIFY(request.range.isEmpty());
    QCOMPARE(request.sender, HttpRequest::Sender::Application);
    QCOMPARE(getContent(recording, nullptr).target, "/users/9f3c/onlineMeetings/MS%2Fo%3D/recordings/V%2B1/content");
}

void TestRecordingCalls::aFileIsAskedForWithoutUs()
{
    const QUrl address(u"https://contoso-my.sharepoint.example/download.aspx?tempauth=v1.eyJ%2B%2F&x=a%20b"_s);
    const HttpRequest all = getFile(address, 0, {.etag = "\"a\""}, nullptr);
    QCOMPARE(all.target, "https://contoso-my.sharepoint.example/download.aspx?tempauth=v1.eyJ%2B%2F&x=a%20b");
    QCOMPARE(all.sender, HttpRequest::Sender::Anonymous);
    QCOMPARE(all.twice, HttpRequest::Twice::Harmful); // what is missing after a drop is another range
    QVERIFY(all.range.isEmpty() && all.ifRange.isEmpty());
    const HttpRequest rest = getFile(address, 6'000'000'000, {.etag = "\"a\"", .lastModified = "then"}, nullptr);
    QCOMPARE(rest.range, "bytes=6000000000-");
    QCOMPARE(rest.ifRange, "\"a\"");
    QCOMPARE(getFile(address, 5, {.etag = "W/\"a\"", .lastModified = "then"}, nullptr).ifRange, "then");
}

QTEST_GUILESS_MAIN(TestRecordingCalls)
#include "tst_recordingcalls.moc"
