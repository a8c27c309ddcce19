// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/eventcalls.h"
#include "graph/meetingcalls.h"
#include "graph/tokencalls.h"
#include "graph/usercalls.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject without(QJsonObject from, const QString &key)
{
    from.remove(key);
    return from;
}

QJsonObject with(QJsonObject from, const QString &key, const QJsonValue &value)
{
    from[key] = value;
    return from;
}

QDateTime utc(int hour, int minute, int second = 0, int ms = 0)
{
    return QDateTime(QDate(2026, 2, 3), QTime(hour, minute, second, ms), QTimeZone::utc());
}

QJsonObject exampleMeeting()
{
    return {{u"id"_s, u"MSo5ZjNj"_s},
            {u"joinWebUrl"_s, u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2Fm%40thread.v2/0"_s},
            {u"subject"_s, u"Weekly"_s},
            {u"recordAutomatically"_s, false},
            {u"joinMeetingIdSettings"_s, QJsonObject{{u"passcode"_s, u"x"_s}}},
            {u"somethingNew"_s, QJsonArray{1}}};
}

QJsonObject exampleEvent()
{
    return {{u"id"_s, u"AAMkAG/+="_s},
            {u"subject"_s, u"Weekly"_s},
            {u"isCancelled"_s, false},
            {u"isOnlineMeeting"_s, true},
            {u"start"_s, object(R"({"dateTime":"2026-02-03T09:00:00.0000000","timeZone":"UTC"})")},
            {u"end"_s, object(R"({"dateTime":"2026-02-03T10:00:00.0000000","timeZone":"UTC"})")},
            {u"onlineMeeting"_s, QJsonObject{{u"joinUrl"_s, u"https://teams.microsoft.com/meet/1?p=2"_s}}}};
}

void verifyProtocolError(const Error &error, const QString &key)
{
    QCOMPARE(error.kind, ErrorKind::Protocol);
    QVERIFY2(error.text.contains(u"“%1”"_s.arg(key)) || error.detail.startsWith(key), qPrintable(error.text));
}

} // namespace

class TestGraphAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingIsParsed();
    void aMeetingWithoutWhatIsNeededIsRefused_data();
    void aMeetingWithoutWhatIsNeededIsRefused();
    void theFoundMeetingMustHaveTheAskedLink();
    void anEventIsParsed();
    void anEventWithoutWhatIsNeededIsRefused_data();
    void anEventWithoutWhatIsNeededIsRefused();
    void eventTimesOfAnyZoneBecomeUtc_data();
    void eventTimesOfAnyZoneBecomeUtc();
    void aUserIsParsed();
    void aUserWithoutWhatIsNeededIsRefused_data();
    void aUserWithoutWhatIsNeededIsRefused();
    void oneUserHasTheMailAddress();
    void recordingsAreParsed();
    void aRecordingWithoutWhatIsNeededIsRefused_data();
    void aRecordingWithoutWhatIsNeededIsRefused();
    void aTokenIsParsed();
    void aTokenWithoutWhatIsNeededIsRefused_data();
    void aTokenWithoutWhatIsNeededIsRefused();
};

void TestGraphAnswers::aMeetingIsParsed()
{
    const auto meeting = parseOnlineMeeting(exampleMeeting());
    QVERIFY(meeting);
    QCOMPARE(*meeting, (OnlineMeeting{
                           .id = GraphMeetingId{u"MSo5ZjNj"_s},
                           .joinWebUrl = u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2Fm%40thread.v2/0"_s,
                           .subject = u"Weekly"_s,
                           .recordAutomatically = false}));
    const auto nameless = parseOnlineMeeting(with(exampleMeeting(), u"subject"_s, QJsonValue()));
    QVERIFY(nameless);
    QVERIFY(nameless->subject.isEmpty());
}

void TestGraphAnswers::aMeetingWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QJsonObject>("meeting");
    QTest::addColumn<QString>("key");
    for (const auto &key : {u"id"_s, u"joinWebUrl"_s, u"recordAutomatically"_s}) {
        QTest::addRow("%s missing", qPrintable(key)) << without(exampleMeeting(), key) << key;
        QTest::addRow("%s null", qPrintable(key)) << with(exampleMeeting(), key, QJsonValue()) << key;
        QTest::addRow("%s number", qPrintable(key)) << with(exampleMeeting(), key, 7) << key;
    }
    QTest::newRow("id empty") << with(exampleMeeting(), u"id"_s, u""_s) << u"id"_s;
    QTest::newRow("flag as text") << with(exampleMeeting(), u"recordAutomatically"_s, u"true"_s)
                                  << u"recordAutomatically"_s;
    QTest::newRow("subject number") << with(exampleMeeting(), u"subject"_s, 7) << u"subject"_s;
}

void TestGraphAnswers::aMeetingWithoutWhatIsNeededIsRefused()
{
    QFETCH(QJsonObject, meeting);
    QFETCH(QString, key);
    const auto result = parseOnlineMeeting(meeting);
    QVERIFY(!result);
    verifyProtocolError(result.error(), key);
}

void TestGraphAnswers::theFoundMeetingMustHaveTheAskedLink()
{
    const QString link = exampleMeeting()[u"joinWebUrl"_s].toString();
    const auto found = parseFoundMeeting({exampleMeeting()}, link);
    QVERIFY(found && *found);
    QCOMPARE((*found)->id.value(), u"MSo5ZjNj"_s);

    const auto otherEncoding = parseFoundMeeting({exampleMeeting()}, decodedLink(link));
    QVERIFY(otherEncoding && *otherEncoding);

    const auto nothing = parseFoundMeeting({}, link);
    QVERIFY(nothing && !*nothing);

    const auto foreign = parseFoundMeeting({exampleMeeting()}, link + u'1');
    QVERIFY(!foreign);
    verifyProtocolError(foreign.error(), u"joinWebUrl"_s);

    const auto list = parseFoundMeeting(QJsonArray{QJsonValue(QJsonArray())}, link);
    QVERIFY(!list);
    verifyProtocolError(list.error(), u"value"_s);
}

void TestGraphAnswers::anEventIsParsed()
{
    const auto event = parseEvent(exampleEvent());
    QVERIFY(event);
    QCOMPARE(*event, (CalendarEvent{.id = EventId{u"AAMkAG/+="_s},
                                    .subject = u"Weekly"_s,
                                    .startUtc = utc(9, 0),
                                    .endUtc = utc(10, 0),
                                    .isCancelled = false,
                                    .isOnlineMeeting = true,
                                    .joinUrl = u"https://teams.microsoft.com/meet/1?p=2"_s}));
    for (const QJsonValue &missing : {QJsonValue(), QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonObject())}) {
        const auto without = parseEvent(with(exampleEvent(), u"onlineMeeting"_s, missing));
        QVERIFY(without);
        QVERIFY(without->joinUrl.isEmpty());
    }
}

void TestGraphAnswers::anEventWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QJsonObject>("event");
    QTest::addColumn<QString>("key");
    for (const auto &key : {u"id"_s, u"start"_s, u"end"_s, u"isCancelled"_s, u"isOnlineMeeting"_s}) {
        QTest::addRow("%s missing", qPrintable(key)) << without(exampleEvent(), key) << key;
        QTest::addRow("%s list", qPrintable(key)) << with(exampleEvent(), key, QJsonArray()) << key;
    }
    const auto start = [](const char *json) { return with(exampleEvent(), u"start"_s, object(json)); };
    QTest::newRow("no dateTime") << start(R"({"timeZone":"UTC"})") << u"dateTime"_s;
    QTest::newRow("no timeZone") << start(R"({"dateTime":"2026-02-03T09:00:00"})") << u"timeZone"_s;
    QTest::newRow("unknown zone") << start(R"({"dateTime":"2026-02-03T09:00:00","timeZone":"Customized Time Zone"})")
                                  << u"start.timeZone"_s;
    QTest::newRow("no such day") << start(R"({"dateTime":"2026-02-30T09:00:00","timeZone":"UTC"})")
                                 << u"start.dateTime"_s;
    QTest::newRow("no time") << start(R"({"dateTime":"tomorrow","timeZone":"UTC"})") << u"start.dateTime"_s;
    QTest::newRow("onlineMeeting text") << with(exampleEvent(), u"onlineMeeting"_s, u"x"_s) << u"onlineMeeting"_s;
    QTest::newRow("joinUrl number") << with(exampleEvent(), u"onlineMeeting"_s, object(R"({"joinUrl":1})"))
                                    << u"joinUrl"_s;
}

void TestGraphAnswers::anEventWithoutWhatIsNeededIsRefused()
{
    QFETCH(QJsonObject, event);
    QFETCH(QString, key);
    const auto result = parseEvent(event);
    QVERIFY(!result);
    verifyProtocolError(result.error(), key);
}

void TestGraphAnswers::eventTimesOfAnyZoneBecomeUtc_data()
{
    QTest::addColumn<QString>("dateTime");
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<QDateTime>("expected");
    QTest::newRow("no fraction") << u"2026-02-03T09:00:00"_s << u"UTC"_s << utc(9, 0);
    QTest::newRow("7 digits") << u"2026-02-03T09:00:01.2345678"_s << u"UTC"_s << utc(9, 0, 1, 234);
    QTest::newRow("1 digit") << u"2026-02-03T09:00:01.5"_s << u"UTC"_s << utc(9, 0, 1, 500);
    QTest::newRow("Windows name") << u"2026-02-03T09:00:00.0000000"_s << u"W. Europe Standard Time"_s << utc(8, 0);
    QTest::newRow("IANA name") << u"2026-02-03T09:00:00.0000000"_s << u"America/New_York"_s << utc(14, 0);
    QTest::newRow("offset wins") << u"2026-02-03T09:00:00.0000000Z"_s << u"America/New_York"_s << utc(9, 0);
}

void TestGraphAnswers::eventTimesOfAnyZoneBecomeUtc()
{
    QFETCH(QString, dateTime);
    QFETCH(QString, timeZone);
    QFETCH(QDateTime, expected);
    const QJsonObject start{{u"dateTime"_s, dateTime}, {u"timeZone"_s, timeZone}};
    const auto event = parseEvent(with(exampleEvent(), u"start"_s, start));
    QVERIFY(event);
    QCOMPARE(event->startUtc, expected);
    QCOMPARE(event->startUtc.timeSpec(), Qt::UTC);
}

void TestGraphAnswers::aUserIsParsed()
{
    const auto user = parseUser(object(R"({"id":"9F3C1E52-7B0D","userPrincipalName":"ann@contoso.example",
        "mail":null,"displayName":"Ann","accountEnabled":false})"));
    QVERIFY(user);
    QCOMPARE(*user, (DirectoryUser{.id = UserId{u"9f3c1e52-7b0d"_s},
                                   .userPrincipalName = u"ann@contoso.example"_s,
                                   .displayName = u"Ann"_s,
                                   .accountEnabled = false}));
    const auto basic = parseUser(object(R"({"id":"9f","userPrincipalName":"ann@contoso.example","displayName":null})"));
    QVERIFY(basic);
    QVERIFY(basic->accountEnabled);
}

void TestGraphAnswers::aUserWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("key");
    QTest::newRow("no id") << QByteArray(R"({"userPrincipalName":"a@b"})") << u"id"_s;
    QTest::newRow("no name") << QByteArray(R"({"id":"9f"})") << u"userPrincipalName"_s;
    QTest::newRow("enabled as text") << QByteArray(R"({"id":"9f","userPrincipalName":"a@b","accountEnabled":"yes"})")
                                     << u"accountEnabled"_s;
    QTest::newRow("display name as number")
        << QByteArray(R"({"id":"9f","userPrincipalName":"a@b","displayName":1})") << u"displayName"_s;
}

void TestGraphAnswers::aUserWithoutWhatIsNeededIsRefused()
{
    QFETCH(QByteArray, user);
    QFETCH(QString, key);
    const auto result = parseUser(object(user.constData()));
    QVERIFY(!result);
    verifyProtocolError(result.error(), key);
}

void TestGraphAnswers::oneUserHasTheMailAddress()
{
    const QJsonObject ann = object(R"({"id":"9f","userPrincipalName":"ann@contoso.example"})");
    const QJsonObject bob = object(R"({"id":"8e","userPrincipalName":"bob@contoso.example"})");
    const QString address = u"office@contoso.example"_s;

    const auto one = parseOnlyUser({ann}, address);
    QVERIFY(one);
    QCOMPARE(one->id.value(), u"9f"_s);

    const auto none = parseOnlyUser({}, address);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::UserGone);
    QVERIFY(none.error().text.contains(address));

    const auto two = parseOnlyUser({ann, bob}, address);
    QVERIFY(!two);
    QCOMPARE(two.error().kind, ErrorKind::NotFound);
    QVERIFY(two.error().text.contains(u"ann@contoso.example, bob@contoso.example"_s));
}

void TestGraphAnswers::recordingsAreParsed()
{
    const auto recordings =
        parseRecordings({object(R"({"id":"VjIj","meetingId":"MSo5","createdDateTime":"2026-02-03T09:01:12.5Z"})"),
                         object(R"({"id":"VjIk","createdDateTime":"2026-02-03T10:30:00+01:00"})")});
    QVERIFY(recordings);
    QCOMPARE(*recordings, (QList<CallRecording>{{.id = u"VjIj"_s, .createdUtc = utc(9, 1, 12, 500)},
                                                {.id = u"VjIk"_s, .createdUtc = utc(9, 30)}}));
    QVERIFY(parseRecordings({})->isEmpty());
}

void TestGraphAnswers::aRecordingWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<QString>("key");
    QTest::newRow("no id") << QByteArray(R"({"createdDateTime":"2026-02-03T09:01:12Z"})") << u"id"_s;
    QTest::newRow("no time") << QByteArray(R"({"id":"x"})") << u"createdDateTime"_s;
    QTest::newRow("no offset") << QByteArray(R"({"id":"x","createdDateTime":"2026-02-03T09:01:12"})")
                               << u"createdDateTime"_s;
    QTest::newRow("time as number") << QByteArray(R"({"id":"x","createdDateTime":1})") << u"createdDateTime"_s;
}

void TestGraphAnswers::aRecordingWithoutWhatIsNeededIsRefused()
{
    QFETCH(QByteArray, recording);
    QFETCH(QString, key);
    const auto result = parseRecordings({object(recording.constData())});
    QVERIFY(!result);
    verifyProtocolError(result.error(), key);
}

void TestGraphAnswers::aTokenIsParsed()
{
    const auto grant = parseToken(object(R"({"token_type":"Bearer","expires_in":3599,"access_token":"abc"})"));
    QVERIFY(grant);
    QCOMPARE(grant->token, "abc");
    QCOMPARE(grant->lifetime, std::chrono::seconds(3599));
}

void TestGraphAnswers::aTokenWithoutWhatIsNeededIsRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("key");
    QTest::newRow("no type") << QByteArray(R"({"expires_in":3599,"access_token":"abc"})") << u"token_type"_s;
    QTest::newRow("other type") << QByteArray(R"({"token_type":"pop","expires_in":1,"access_token":"abc"})")
                                << u"token_type"_s;
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer","expires_in":3599})") << u"access_token"_s;
    QTest::newRow("no life") << QByteArray(R"({"token_type":"Bearer","access_token":"abc"})") << u"expires_in"_s;
    QTest::newRow("life as text") << QByteArray(R"({"token_type":"Bearer","expires_in":"1","access_token":"abc"})")
                                  << u"expires_in"_s;
    QTest::newRow("negative life") << QByteArray(R"({"token_type":"Bearer","expires_in":-1,"access_token":"abc"})")
                                   << u"expires_in"_s;
}

void TestGraphAnswers::aTokenWithoutWhatIsNeededIsRefused()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, key);
    const auto result = parseToken(object(answer.constData()));
    QVERIFY(!result);
    verifyProtocolError(result.error(), key);
}

QTEST_GUILESS_MAIN(TestGraphAnswers)
#include "tst_graphanswers.moc"
