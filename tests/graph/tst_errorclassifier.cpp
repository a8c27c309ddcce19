// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/errorclassifier.h"
#include "graph/errorenvelope.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Subject = Question::Subject;

QByteArray envelope(const QString &code, const QString &message = {}, const QString &innerCode = {})
{
    QJsonObject inner{{u"request-id"_s, u"0f-request"_s}, {u"date"_s, u"2026-01-05T09:20:11"_s}};
    if (!innerCode.isEmpty())
        inner[u"code"_s] = innerCode;
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}, {u"innerError"_s, inner}};
    return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact);
}

Question question(Subject subject)
{
    return {.subject = subject,
            .user = u"9f3c-organizer"_s,
            .permission = u"OnlineMeetings.ReadWrite.All"_s,
            .clientId = u"6b1c-application"_s,
            .eventId = u"AAMkAG"_s};
}

} // namespace

Q_DECLARE_METATYPE(Question::Subject)
Q_DECLARE_METATYPE(ErrorKind)

class TestErrorClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOfGraphHaveAMeaning_data();
    void answersOfGraphHaveAMeaning();
    void theDeepestKnownCodeDecides();
    void policyTextNamesOrganizerAndApplication();
    void permissionTextNamesThePermission();
    void detailsKeepWhatSupportNeeds();
    void longMessagesAreCut();
    void secretsInMessagesAreRedacted();
    void aGoodAnswerIsItsObject();
    void whatIsNoObjectIsAProtocolError_data();
    void whatIsNoObjectIsAProtocolError();
    void onlyTheRightStatusMeansDone_data();
    void onlyTheRightStatusMeansDone();
};

void TestErrorClassifier::answersOfGraphHaveAMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray html = "<html><body>502 Bad Gateway</body></html>";

    const auto row = [](const char *name, int status, const QByteArray &body, Subject subject, ErrorKind kind,
                        const QString &words) { QTest::newRow(name) << status << body << subject << kind << words; };

    row("policy", 403,
        envelope(u"Forbidden"_s, u"No application access policy found for this app 6b1c on the user 9f3c."_s),
        Subject::Meeting, ErrorKind::PolicyMissing, u"PowerShell"_s);
    row("policy, short", 403, envelope(u"General"_s, u"no Application Access Policy found for this app"_s),
        Subject::Meeting, ErrorKind::PolicyMissing, u"access policy"_s);
    row("policy, recordings", 403,
        envelope(u"Forbidden"_s, u"Application is not allowed to perform operations on the user '9f3c', neither is "
                                 "allowed access through RSC permission evaluation."_s),
        Subject::Recordings, ErrorKind::PolicyMissing, u"access policy"_s);
    row("permission", 403, envelope(u"Authorization_RequestDenied"_s, u"Insufficient privileges"_s), Subject::User,
        ErrorKind::PermissionMissing, u"consent"_s);
    row("permission of PATCH", 403, envelope(u"Forbidden"_s, u"insufficient permissions"_s), Subject::Meeting,
        ErrorKind::PermissionMissing, u"consent"_s);
    row("mailbox scope", 403, envelope(u"ErrorAccessDenied"_s, u"Access to OData is disabled"_s), Subject::Event,
        ErrorKind::PermissionMissing, u"Exchange"_s);
    row("files", 403, envelope(u"accessDenied"_s), Subject::Recordings, ErrorKind::PermissionMissing, u"consent"_s);
    row("generic 403", 403, envelope(u"Forbidden"_s, u"An error has occurred."_s), Subject::Meeting,
        ErrorKind::PermissionMissing, u"permission"_s);
    row("empty 403", 403, {}, Subject::Meeting, ErrorKind::PermissionMissing, u"permission"_s);
    row("3003", 403, envelope(u"Forbidden"_s, u"3003: User does not have access to lookup meeting."_s),
        Subject::Meeting, ErrorKind::NotOrganizer, u"organizes"_s);
    row("3003 without number", 403, envelope(u"Forbidden"_s, u"User does not have access to lookup meeting"_s),
        Subject::Meeting, ErrorKind::NotOrganizer, u"organizes"_s);
    row("organizer mismatch", 404, envelope(u"NotFound"_s, u"Organizer Id mismatch User Id: 9f3c"_s), Subject::Meeting,
        ErrorKind::NotOrganizer, u"organizes"_s);
    row("3004", 404, envelope(u"NotFound"_s, u"3004: Specified meeting is not found"_s), Subject::Meeting,
        ErrorKind::MeetingGone, u"no longer knows"_s);
    row("404 of a meeting", 404, envelope(u"NotFound"_s), Subject::Meeting, ErrorKind::MeetingGone, u"no longer"_s);
    row("410 of a meeting", 410, envelope(u"Gone"_s), Subject::Meeting, ErrorKind::MeetingGone, u"no longer"_s);
    row("404 of recordings", 404, envelope(u"NotFound"_s), Subject::Recordings, ErrorKind::MeetingGone, u"no longer"_s);
    row("empty 404", 404, {}, Subject::Meeting, ErrorKind::MeetingGone, u"no longer"_s);
    row("event gone", 404, envelope(u"ErrorItemNotFound"_s), Subject::Event, ErrorKind::EventGone, u"AAMkAG"_s);
    row("404 of an event", 404, envelope(u"UnknownError"_s), Subject::Event, ErrorKind::EventGone, u"calendar"_s);
    row("user gone", 404, envelope(u"Request_ResourceNotFound"_s), Subject::User, ErrorKind::UserGone, u"directory"_s);
    row("user of an event gone", 404, envelope(u"Request_ResourceNotFound"_s), Subject::Event, ErrorKind::UserGone,
        u"directory"_s);
    row("user of a meeting gone", 404, envelope(u"NotFound"_s, u"User not found."_s), Subject::Meeting,
        ErrorKind::UserGone, u"directory"_s);
    row("no mailbox", 404, envelope(u"MailboxNotEnabledForRESTAPI"_s), Subject::Event, ErrorKind::PermissionMissing,
        u"no mailbox"_s);
    row("404 of a mailbox", 404, envelope(u"NotFound"_s), Subject::Mailbox, ErrorKind::PermissionMissing,
        u"9f3c-organizer has no mailbox"_s);
    row("user of a mailbox gone", 404, envelope(u"Request_ResourceNotFound"_s), Subject::Mailbox, ErrorKind::UserGone,
        u"directory"_s);
    row("mail not allowed", 403, envelope(u"ErrorAccessDenied"_s), Subject::Mailbox, ErrorKind::PermissionMissing,
        u"OnlineMeetings.ReadWrite.All"_s);
    row("event changed", 412, envelope(u"ErrorIrresolvableConflict"_s), Subject::Event, ErrorKind::Conflict,
        u"The event AAMkAG in the calendar of 9f3c-organizer was changed"_s);
    row("recipients", 400, envelope(u"ErrorInvalidRecipients"_s), Subject::Mailbox, ErrorKind::Protocol,
        u"about 9f3c-organizer (400)"_s);
    row("web page with 404", 404, html, Subject::Meeting, ErrorKind::Protocol, u"web page"_s);
    row("web page with 403", 403, html, Subject::Meeting, ErrorKind::Protocol, u"web page"_s);
    row("unknown property", 400, envelope(u"BadRequest"_s, u"The property 'x' does not exist"_s), Subject::Meeting,
        ErrorKind::Protocol, u"400"_s);
    row("no filter", 400, envelope(u"BadRequest"_s, u"Filter expression expected - /onlineMeetings?$filter=…"_s),
        Subject::Meeting, ErrorKind::Protocol, u"join link"_s);
    row("JoinWebUrl unknown", 400, envelope(u"BadRequest"_s, u"Could not find a property named 'JoinWebUrl'…"_s),
        Subject::Meeting, ErrorKind::Protocol, u"join link"_s);
    row("1026", 400, envelope(u"BadRequest"_s, u"1026: An error has occurred."_s), Subject::Meeting,
        ErrorKind::Protocol, u"400"_s);
    row("bad meeting id", 400, envelope(u"InvalidArgument"_s, u"Invalid meeting id 19:x."_s), Subject::Meeting,
        ErrorKind::Protocol, u"join link"_s);
    row("corrupted meeting id", 400, envelope(u"BadRequest"_s, u"Meeting Id is corrupted."_s), Subject::Meeting,
        ErrorKind::Protocol, u"join link"_s);
    row("token refused twice", 401, envelope(u"InvalidAuthenticationToken"_s), Subject::Meeting, ErrorKind::Credential,
        u"access token"_s);
    row("billing", 402, envelope(u"PaymentRequired"_s), Subject::Recordings, ErrorKind::PermissionMissing,
        u"billing"_s);
    row("redirect", 302, {}, Subject::Meeting, ErrorKind::Protocol, u"redirected"_s);
    row("method", 405, envelope(u"Request_BadRequest"_s), Subject::Meeting, ErrorKind::Protocol, u"405"_s);
    row("conflict", 409, envelope(u"Conflict"_s), Subject::Meeting, ErrorKind::Conflict, u"409"_s);
    row("precondition", 412, {}, Subject::Meeting, ErrorKind::Conflict, u"412"_s);
    row("locked", 423, {}, Subject::Meeting, ErrorKind::Conflict, u"423"_s);
    row("throttled", 429, envelope(u"TooManyRequests"_s), Subject::Meeting, ErrorKind::Throttled, u"wait"_s);
    row("bandwidth", 509, {}, Subject::Meeting, ErrorKind::Throttled, u"wait"_s);
    row("request timeout", 408, {}, Subject::Meeting, ErrorKind::Timeout, u"408"_s);
    row("server", 500, envelope(u"InternalServerError"_s), Subject::Meeting, ErrorKind::Server, u"500"_s);
    row("HTML gateway", 502, html, Subject::Meeting, ErrorKind::Server, u"502"_s);
    row("unavailable", 503, {}, Subject::Meeting, ErrorKind::Server, u"503"_s);
    row("gateway timeout", 504, html, Subject::Meeting, ErrorKind::Server, u"504"_s);
    row("something new", 418, envelope(u"Teapot"_s), Subject::Meeting, ErrorKind::Protocol, u"418"_s);
    row("absurd", 999, {}, Subject::Meeting, ErrorKind::Protocol, u"999"_s);
}

void TestErrorClassifier::answersOfGraphHaveAMeaning()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Subject, subject);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);

    const Error error = classify({.status = status, .body = body}, question(subject));

    QCOMPARE(errorKindName(error.kind), errorKindName(kind));
    QVERIFY2(error.text.contains(words), qPrintable(error.text));
    QVERIFY(error.text.endsWith(u'.'));
    QVERIFY(error.detail.startsWith(u"HTTP %1"_s.arg(status)));
}

void TestErrorClassifier::theDeepestKnownCodeDecides()
{
    const QByteArray known = envelope(u"Forbidden"_s, u"x"_s, u"ErrorAccessDenied"_s);
    QVERIFY(classify({.status = 403, .body = known}, question(Subject::Event)).text.contains(u"Exchange"_s));

    const QByteArray unknownInside = envelope(u"ErrorItemNotFound"_s, u"x"_s, u"SomethingNew"_s);
    QCOMPARE(classify({.status = 404, .body = unknownInside}, question(Subject::User)).kind, ErrorKind::EventGone);

    const auto nested =
        parseErrorEnvelope(R"({"error":{"code":"a","innererror":{"code":"b","innerError":{"code":"c"}}}})");
    QCOMPARE(nested.codes, (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void TestErrorClassifier::policyTextNamesOrganizerAndApplication()
{
    const QByteArray body = envelope(u"Forbidden"_s, u"No application access policy found for this app"_s);
    const Error error = classify({.status = 403, .body = body}, question(Subject::Meeting));
    QVERIFY(error.text.contains(u"9f3c-organizer"_s));
    QVERIFY(error.text.contains(u"6b1c-application"_s));
    QVERIFY(error.text.contains(u"README"_s));
}

void TestErrorClassifier::permissionTextNamesThePermission()
{
    const QByteArray body = envelope(u"Authorization_RequestDenied"_s);
    const Error error = classify({.status = 403, .body = body}, question(Subject::Meeting));
    QVERIFY(error.text.contains(u"OnlineMeetings.ReadWrite.All"_s));
    QVERIFY(error.text.contains(u"6b1c-application"_s));
}

void TestErrorClassifier::detailsKeepWhatSupportNeeds()
{
    const QByteArray body = envelope(u"NotFound"_s, u"3004: Specified meeting is not found"_s);
    const Error inBody =
        classify({.status = 404, .body = body, .tries = 3, .retryAfter = 7s}, question(Subject::Meeting));
    QCOMPARE(inBody.detail, u"HTTP 404 · NotFound · 3004: Specified meeting is not found · 3 tries"_s);
    QCOMPARE(inBody.requestId, u"0f-request"_s);
    QCOMPARE(inBody.retryAfter, 7s);

    const Error inHeader =
        classify({.status = 404, .headers = {{"Request-Id", "1e-header"}}, .body = body}, question(Subject::Meeting));
    QCOMPARE(inHeader.requestId, u"1e-header"_s);
}

void TestErrorClassifier::longMessagesAreCut()
{
    const QByteArray body = envelope(u"BadRequest"_s, QString(100'000, u'x'));
    QVERIFY(classify({.status = 400, .body = body}, question(Subject::Meeting)).detail.size() < 1000);
}

void TestErrorClassifier::secretsInMessagesAreRedacted()
{
    const QByteArray body =
        envelope(u"BadRequest"_s, u"Cannot parse https://teams.microsoft.com/meet/123?p=hiddenpasscode"_s);
    const Error error = classify({.status = 400, .body = body}, question(Subject::Meeting));
    QVERIFY(!error.detail.contains(u"hiddenpasscode"_s));
    QVERIFY(error.detail.contains(u"Cannot parse"_s));
}

void TestErrorClassifier::aGoodAnswerIsItsObject()
{
    const auto object = readAnswer(HttpResponse{.status = 200, .body = R"({"id":"x"})"}, question(Subject::Meeting));
    QVERIFY(object);
    QCOMPARE(object->value(u"id"_s).toString(), u"x"_s);

    const auto passedOn = readAnswer(tl::unexpected<Error>(cancelledError()), question(Subject::Meeting));
    QCOMPARE(passedOn.error().kind, ErrorKind::Cancelled);
}

void TestErrorClassifier::whatIsNoObjectIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("\"x\"");
    QTest::newRow("cut") << QByteArray(R"({"id":"MSo5","recordAuto)");
    QTest::newRow("two objects") << QByteArray("{}{}");
    QTest::newRow("HTML") << QByteArray("<html>sign in</html>");
    QTest::newRow("no UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}");
    QTest::newRow("too deep") << QByteArray(100'000, '[');
}

void TestErrorClassifier::whatIsNoObjectIsAProtocolError()
{
    QFETCH(QByteArray, body);
    const auto object = readAnswer(HttpResponse{.status = 200, .headers = {{"request-id", "r1"}}, .body = body},
                                   question(Subject::User));
    QVERIFY(!object);
    QCOMPARE(object.error().kind, ErrorKind::Protocol);
    QVERIFY(object.error().detail.contains(u"HTTP 200"_s));
    QCOMPARE(object.error().requestId, u"r1"_s);
}

void TestErrorClassifier::onlyTheRightStatusMeansDone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("no content") << 204 << QByteArray() << u""_s;
    QTest::newRow("a sign-in page") << 200 << QByteArray("<html>sign in</html>") << u"Protocol"_s;
    QTest::newRow("accepted") << 202 << QByteArray() << u"Protocol"_s;
    QTest::newRow("redirected") << 302 << QByteArray() << u"Protocol"_s;
    QTest::newRow("gone") << 404 << envelope(u"ErrorItemNotFound"_s) << u"EventGone"_s;
}

void TestErrorClassifier::onlyTheRightStatusMeansDone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    const auto done = readDone(HttpResponse{.status = status, .headers = {{"request-id", "r1"}}, .body = body},
                               question(Subject::Event), 204);
    QCOMPARE(done ? QString() : errorKindName(done.error().kind), kind);
    QVERIFY(done || !done.error().requestId.isEmpty());
    QVERIFY(done || !done.error().text.contains(u"html"_s));
}

QTEST_GUILESS_MAIN(TestErrorClassifier)
#include "tst_errorclassifier.moc"
