// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

// The test vector of the encoding: a join link as Graph gives it, and the one way to ask for it.
constexpr auto vectorLink =
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%40thread."
    "v2/0?context=%7b%22Tid%22%3a%222d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b%22%2c%22Oid%22%3a%229f3c1e52-7b0d-4c1a-8d2e-"
    "5a6b7c8d9e0f%22%7d";
constexpr auto vectorQuery =
    "?$filter=JoinWebUrl%20eq%20'https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19%253ameeting_"
    "Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%2540thread.v2%2F0%3Fcontext%3D%257b%2522Tid%2522%253a%"
    "25222d1f0b9a-"
    "3c4d-4e5f-8a6b-7c8d9e0f1a2b%2522%252c%2522Oid%2522%253a%25229f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f%2522%257d'";

const auto organizer = "9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_L1;
const auto uncovered = "3e6b8d10-2f4a-4b6c-9d8e-0f1a2b3c4d5e"_L1;
const auto colleague = "7c9e0a12-5b3d-4f7e-8a1c-2d4e6f8a0b1c"_L1;
const auto nobody = "00000000-0000-4000-8000-00000000dead"_L1;

QByteArray encoded(const QByteArray &link)
{
    return QUrl::toPercentEncoding(QString::fromLatin1(link));
}

} // namespace

class MeetingLookUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLinkMustArriveDoubleEncoded_data();
    void theLinkMustArriveDoubleEncoded();
    void theTargetIsRecordedByteForByte();
    void aShortLinkIsFound();
    void theMeetingNumberIsFound();
    void otherFiltersAreRefused_data();
    void otherFiltersAreRefused();
    void thePathUserDecides_data();
    void thePathUserDecides();
    void anExpiredMeetingIsNotFound();
    void anUnknownMeetingCanBeAnEmptyList();
    void theMeetingIdDecides_data();
    void theMeetingIdDecides();
    void anAttendeeMayReadByIdOnly();
    void selectReducesTheAnswer();
    void withoutTheRoleNothingIsAnswered_data();
    void withoutTheRoleNothingIsAnswered();

private:
    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void MeetingLookUpTest::init()
{
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    m_simulator.clearRequests();
    QVERIFY(!m_client.signIn().isEmpty());
}

void MeetingLookUpTest::theLinkMustArriveDoubleEncoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    const QByteArray link = vectorLink;
    const QByteArray value = encoded(link);
    QByteArray upper = link;
    upper.replace("%3a", "%3A").replace("%7b", "%7B").replace("%2c", "%2C").replace("%7d", "%7D");
    QUrlQuery naive;
    naive.addQueryItem(u"$filter"_s, u"JoinWebUrl eq '%1'"_s.arg(QString::fromLatin1(link)));

    QTest::newRow("the test vector") << QByteArray(vectorQuery) << 200;
    QTest::newRow("percent-encoded") << linkFilter(value) << 200;
    QTest::newRow("quotes encoded too") << QByteArray("?$filter=" + QUrl::toPercentEncoding(u"JoinWebUrl eq '%1'"_s.arg(
                                                                        QString::fromLatin1(link))))
                                        << 200;
    QTest::newRow("dollar encoded too") << QByteArray("?%24filter=JoinWebUrl%20eq%20'" + value + "'") << 200;
    QTest::newRow("plus for space") << QByteArray("?$filter=JoinWebUrl+eq+'" + value + "'") << 200;
    QTest::newRow("property as in the resource") << QByteArray("?$filter=joinWebUrl%20eq%20'" + value + "'") << 200;
    QTest::newRow("not encoded") << linkFilter(link) << 404;
    QTest::newRow("through QUrlQuery") << QByteArray("?" + naive.toString(QUrl::FullyEncoded).toLatin1()) << 404;
    QTest::newRow("encoded three times") << linkFilter(encoded(value)) << 404;
    QTest::newRow("hex digits in upper case") << linkFilter(encoded(upper)) << 404;
    QTest::newRow("decoded before") << linkFilter(encoded(QByteArray::fromPercentEncoding(link))) << 404;
    QTest::newRow("lower case") << linkFilter(encoded(link.toLower())) << 404;
    QTest::newRow("without context") << linkFilter(encoded(link.left(link.indexOf('?')))) << 404;
    QTest::newRow("text after it") << linkFilter(encoded(link + " ")) << 404;
}

void MeetingLookUpTest::theLinkMustArriveDoubleEncoded()
{
    QFETCH(QByteArray, query);
    QFETCH(int, status);

    const RawAnswer answer = m_client.get(meetingsPath(organizer) + query);

    QCOMPARE(answer.status, status);
    if (status == 200) {
        QCOMPARE(answer.first().value("id"_L1).toString(), exampleWorld().meetings.at(0).id);
        QCOMPARE(answer.first().value("joinWebUrl"_L1).toString(), QString::fromLatin1(vectorLink));
        QCOMPARE(answer.first().value("recordAutomatically"_L1).toBool(true), false);
    } else {
        QCOMPARE(answer.errorCode(), u"NotFound"_s);
        QVERIFY(answer.errorMessage().startsWith("3004: "_L1));
    }
}

void MeetingLookUpTest::theTargetIsRecordedByteForByte()
{
    const QByteArray target = meetingsPath(organizer) + vectorQuery;
    QNetworkRequest request(QUrl::fromEncoded(m_simulator.rootUrl().toLatin1() + target, QUrl::StrictMode));
    QNetworkAccessManager network;

    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    const QByteArray lowerCaseEscapes = "/v1.0/users/a%2fb%7ec?$filter=%3a%41";
    QCOMPARE(m_client.get(lowerCaseEscapes).status, 404);

    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401); // it has no token
    QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), reply->readAll().size());
    const QList<RecordedRequest> requests = m_simulator.requests();
    QCOMPARE(requests.size(), 3); // the first one is for a token
    QCOMPARE(requests.at(1).method, u"GET"_s);
    QCOMPARE(requests.at(1).target, target);
    QCOMPARE(requests.at(2).target, lowerCaseEscapes);
    QVERIFY(requests.at(2).header("AUTHORIZATION").startsWith("Bearer "));
}

void MeetingLookUpTest::aShortLinkIsFound()
{
    const QByteArray link = "https://teams.microsoft.com/meet/281234567890?p=Ab%2BcD";
    m_simulator.changeWorld(
        [&link](SimulatedWorld &world) { world.meetings[1].joinWebUrl = QString::fromLatin1(link); });

    const RawAnswer answer = m_client.get(meetingsPath(organizer) + linkFilter(encoded(link)));

    QCOMPARE(answer.first().value("subject"_L1).toString(), u"Botany"_s);
    QCOMPARE(m_client.get(meetingsPath(organizer) + linkFilter(link)).status, 404);
}

void MeetingLookUpTest::theMeetingNumberIsFound()
{
    const QByteArray filter = "?$filter=joinMeetingIdSettings%2FjoinMeetingId%20eq%20'";

    const RawAnswer answer = m_client.get(meetingsPath(organizer) + filter + "281234567892'");

    QCOMPARE(answer.first().value("subject"_L1).toString(), u"Botany"_s);
    QCOMPARE(m_client.get(meetingsPath(organizer) + filter + "1'").status, 404);
}

void MeetingLookUpTest::otherFiltersAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QString expected = u"Filter expression expected"_s;
    const QString property = u"Could not find a property named 'JoinWebUrl'"_s;
    const auto row = [](const char *name, const QByteArray &query, const QString &code, const QString &message) {
        QTest::newRow(name) << query << code << message;
    };
    row("none", "", u"InvalidArgument"_s, expected);
    row("empty", "?$filter=", u"InvalidArgument"_s, expected);
    row("subject", "?$filter=subject%20eq%20'Algebra'", u"InvalidArgument"_s, expected);
    row("start", "?$filter=startDateTime%20ge%202026-01-01T00:00:00Z", u"InvalidArgument"_s, expected);
    row("contains", "?$filter=contains(subject,'Alg')", u"InvalidArgument"_s, expected);
    row("or", "?$filter=JoinWebUrl%20eq%20'a'%20or%20JoinWebUrl%20eq%20'b'", u"InvalidArgument"_s, expected);
    row("not equal", "?$filter=JoinWebUrl%20ne%20'a'", u"InvalidArgument"_s, expected);
    row("without quotes", "?$filter=JoinWebUrl%20eq%20a", u"InvalidArgument"_s, expected);
    row("no closing quote", "?$filter=JoinWebUrl%20eq%20'https%3A%2F%2Fteams", u"BadRequest"_s, property);
    row("no opening quote", "?$filter=JoinWebUrl%20eq%20https%3A%2F%2Fteams'", u"BadRequest"_s, property);
    row("with $top", QByteArray(vectorQuery) + "&$top=1", u"BadRequest"_s, u"'$top'"_s);
    row("with $orderby", QByteArray(vectorQuery) + "&$orderby=subject", u"BadRequest"_s, u"'$orderby'"_s);
}

void MeetingLookUpTest::otherFiltersAreRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    QFETCH(QString, message);

    const RawAnswer answer = m_client.get(meetingsPath(organizer) + query);

    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY2(answer.errorMessage().contains(message), qPrintable(answer.errorMessage()));
}

void MeetingLookUpTest::thePathUserDecides_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("e-mail") << u"meetings@contoso.example"_s << 404 << u"NotFound"_s << u"User not found"_s;
    QTest::newRow("principal name") << u"lms-meetings@contoso.example"_s << 404 << u"NotFound"_s << u"User not found"_s;
    QTest::newRow("unknown user") << QString(nobody) << 404 << u"NotFound"_s << u"User not found"_s;
    QTest::newRow("wrong organizer") << QString(colleague) << 403 << u"Forbidden"_s
                                     << u"3003: User does not have access to lookup meeting"_s;
    QTest::newRow("no access policy")
        << QString(uncovered) << 403 << u"Forbidden"_s
        << u"No application access policy found for this app 6b1c0000-0000-4000-8000-000000000001 on the user "
           "3e6b8d10-2f4a-4b6c-9d8e-0f1a2b3c4d5e."_s;
    QTest::newRow("organizer") << QString(organizer) << 200 << QString() << QString();
    QTest::newRow("organizer in upper case") << QString(organizer).toUpper() << 200 << QString() << QString();
}

void MeetingLookUpTest::thePathUserDecides()
{
    QFETCH(QString, user);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);

    const RawAnswer answer = m_client.get(meetingsPath(user) + vectorQuery);

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY2(answer.errorMessage().contains(message), qPrintable(answer.errorMessage()));
}

void MeetingLookUpTest::anExpiredMeetingIsNotFound()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.meetings[0].expired = true; });

    const RawAnswer byLink = m_client.get(meetingsPath(organizer) + vectorQuery);
    const RawAnswer byId = m_client.get(meetingPath(exampleWorld().meetings.at(0)));

    for (const RawAnswer &answer : {byLink, byId}) {
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.errorMessage().startsWith("3004: "_L1));
    }
}

void MeetingLookUpTest::anUnknownMeetingCanBeAnEmptyList()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.unknownMeeting = UnknownMeeting::EmptyList; });

    const RawAnswer answer = m_client.get(meetingsPath(organizer) + linkFilter("https%3A%2F%2Fteams.example"));

    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json().value("value"_L1).isArray());
    QVERIFY(answer.first().isEmpty());
}

void MeetingLookUpTest::theMeetingIdDecides_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const SimulatedMeeting meeting = exampleWorld().meetings.at(0);
    const QString own = organizer;
    const QString unknownThread = simulatedThreadId(u"somewhere else"_s);
    const QString botId = QString::fromLatin1(QString("0#"_L1 + meeting.threadId + "#0"_L1).toUtf8().toBase64());
    QTest::newRow("right") << own << meeting.id << 200 << QString();
    QTest::newRow("thread id") << own << meeting.threadId << 400 << u"Invalid meeting id 19:meeting_"_s;
    QTest::newRow("GUID") << own << u"cafe0123-4567-89ab-cdef-0123456789ab"_s << 400 << u"Invalid meeting id"_s;
    QTest::newRow("garbage") << own << u"what ever?"_s << 400 << u"Invalid meeting id"_s;
    QTest::newRow("of the bot framework") << own << botId << 400 << u"Meeting Id is corrupted."_s;
    QTest::newRow("cut") << own << meeting.id.left(72) << 400 << u"Meeting Id is corrupted."_s;
    QTest::newRow("unknown, well-formed") << own << simulatedMeetingId(own, unknownThread) << 404 << u"3004: "_s;
    QTest::newRow("another organizer's") << own << exampleWorld().meetings.at(3).id << 404
                                         << u"Organizer Id mismatch User Id: 9f3c1e52-"_s;
    QTest::newRow("unknown, another organizer's")
        << own << simulatedMeetingId(nobody, unknownThread) << 404 << u"Organizer Id mismatch User Id: 9f3c1e52-"_s;
    QTest::newRow("asked as a colleague")
        << QString(colleague) << meeting.id << 404 << u"Organizer Id mismatch User Id: 7c9e0a12-"_s;
    QTest::newRow("asked by e-mail") << u"meetings@contoso.example"_s << meeting.id << 404 << u"User not found"_s;
    QTest::newRow("no access policy") << QString(uncovered) << exampleWorld().meetings.at(3).id << 403
                                      << u"No application access policy found"_s;
}

void MeetingLookUpTest::theMeetingIdDecides()
{
    QFETCH(QString, user);
    QFETCH(QString, id);
    QFETCH(int, status);
    QFETCH(QString, message);
    const QByteArray target = meetingsPath(user) + '/' + QUrl::toPercentEncoding(id);

    const RawAnswer read = m_client.get(target);
    const RawAnswer changed = m_client.patch(target, R"({"recordAutomatically":false})");

    for (const RawAnswer &answer : {read, changed}) {
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.errorMessage().contains(message), qPrintable(answer.errorMessage()));
    }
}

void MeetingLookUpTest::anAttendeeMayReadByIdOnly()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.meetings[0].attendeeIds = {colleague}; });
    const QByteArray target = meetingPath(exampleWorld().meetings.at(0), colleague);

    QCOMPARE(m_client.get(target).status, 200);
    QCOMPARE(m_client.patch(target, R"({"recordAutomatically":true})").status, 404);
    QCOMPARE(m_client.get(meetingsPath(colleague) + vectorQuery).status, 403);
}

void MeetingLookUpTest::selectReducesTheAnswer()
{
    const QByteArray target = meetingPath(exampleWorld().meetings.at(0));

    const QJsonObject chosen = m_client.get(target + "?$select=id,recordAutomatically").json();
    const QJsonObject found = m_client.get(meetingsPath(organizer) + vectorQuery + "&$select=id").first();
    const RawAnswer unknown = m_client.get(target + "?$select=id,recordings2");

    QCOMPARE(chosen.keys(), (QStringList{u"@odata.context"_s, u"id"_s, u"recordAutomatically"_s}));
    QCOMPARE(found.keys(), QStringList{u"id"_s});
    QCOMPARE(unknown.status, 400);
    QVERIFY(unknown.errorMessage().contains("Could not find a property named 'recordings2'"_L1));
}

void MeetingLookUpTest::withoutTheRoleNothingIsAnswered_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("write");
    QTest::newRow("none") << QStringList() << 403 << 403;
    QTest::newRow("calendars") << QStringList{u"Calendars.ReadWrite"_s} << 403 << 403;
    QTest::newRow("read") << QStringList{u"OnlineMeetings.Read.All"_s} << 200 << 403;
    QTest::newRow("write") << QStringList{u"OnlineMeetings.ReadWrite.All"_s} << 200 << 200;
}

void MeetingLookUpTest::withoutTheRoleNothingIsAnswered()
{
    QFETCH(QStringList, roles);
    QFETCH(int, read);
    QFETCH(int, write);
    m_simulator.changeWorld([&roles](SimulatedWorld &world) { world.grantedRoles = roles; });
    QVERIFY(!m_client.signIn().isEmpty());
    const QByteArray target = meetingPath(exampleWorld().meetings.at(0));

    const RawAnswer found = m_client.get(meetingsPath(organizer) + vectorQuery);
    const RawAnswer changed = m_client.patch(target, R"({"recordAutomatically":true})");

    QCOMPARE(found.status, read);
    QCOMPARE(m_client.get(target).status, read);
    QCOMPARE(changed.status, write);
    QCOMPARE(found.errorCode(), read == 403 ? u"Authorization_RequestDenied"_s : QString());
    QCOMPARE(changed.errorCode(), write == 403 ? u"Authorization_RequestDenied"_s : QString());
}

QTEST_GUILESS_MAIN(MeetingLookUpTest)
#include "tst_simulatedlookup.moc"
