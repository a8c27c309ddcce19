// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/csvformat.h"
#include "cli/jsonformat.h"
#include "cli/operationstext.h"
#include "cli/plaintext.h"
#include "cli/textformat.h"
#include "support/meetings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const QString hostileTitle = u"<b>=cmd|' /C calc'!A1</b>\u202Egnp.exe \u001B[31m\n\"two, lines\""_s + QChar(u'\0');

AssessedMeeting idMissing()
{
    AssessedMeeting assessed{.meeting = rightMeeting()};
    assessed.meeting.stored.onlineMeetingId = std::nullopt;
    const QDateTime now = utc(u"2026-03-02T10:00:00Z"_s);
    assessed.verdict = assess(assessed.meeting, {.rowReadAt = now}, {.now = now});
    return assessed;
}

AssessedMeeting withTitle(const QString &title)
{
    AssessedMeeting assessed = idMissing();
    assessed.meeting.conference.title = title;
    return assessed;
}

OperationRecord doneRepair()
{
    return {.id = u"20260302T100000000-0badcafe"_s,
            .flow = u"repair"_s,
            .meeting = MeetingRef::of(TimeSlotId(45)),
            .title = u"Algebra, 2 March 2026 13:40 (UTC)"_s,
            .state = OperationState::Done,
            .steps = {{.name = u"lookUp"_s, .title = u"Look it up"_s, .state = StepState::Done, .attempts = 1}},
            .before = {{u"onlineMeetingId"_s, QJsonValue::Null}},
            .after = {{u"onlineMeetingId"_s, u"MSo5"_s}}};
}

bool hasNoControlCharacters(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\r') || c == u'\u007F' || c == u'\u202E' || c == u'\u2066';
    });
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingHasTheFieldsOfTheContract();
    void whatIsNotThereIsNull();
    void anEmptyTextOfTheLmsStaysEmpty();
    void titlesStandInJsonAsStored();
    void anOperationHasTheFieldsOfTheContract();
    void anErrorSaysKindTextDetailAndRequest();
    void warningsStandOnlyWhereThereAreSome();
    void theSummaryCountsEveryOperation();
    void whatIsOpenIsInterrupted();
    void theTextSaysHowAnInterruptedOperationGoesOn();
    void theHistoryHasOneLinePerOperation();
    void csvQuotesAndNeutralises_data();
    void csvQuotesAndNeutralises();
    void csvHasOneLinePerMeeting();
    void textKeepsHostileTitlesOnTheirLine();
    void columnsStandUnderEachOther();
};

void TestFormats::aMeetingHasTheFieldsOfTheContract()
{
    const AssessedMeeting assessed = idMissing();
    const QJsonObject json = meetingJson(assessed);
    QStringList keys = json.keys();
    QStringList expected{
        u"kind"_s,   u"id"_s,       u"conferenceId"_s, u"title"_s,           u"platform"_s, u"startUtc"_s,
        u"endUtc"_s, u"timezone"_s, u"bookings"_s,     u"verdict"_s,         u"severity"_s, u"sentence"_s,
        u"remedy"_s, u"fatalAt"_s,  u"evidence"_s,     u"onlineMeetingId"_s, u"eventId"_s,  u"joinLink"_s};
    expected.sort();
    QCOMPARE(keys, expected);
    QCOMPARE(json.value(u"kind"_s), u"slot"_s);
    QCOMPARE(json.value(u"id"_s), 45);
    QCOMPARE(json.value(u"conferenceId"_s), 51);
    QCOMPARE(json.value(u"startUtc"_s), u"2026-03-02T13:40:00Z"_s);
    QCOMPARE(json.value(u"endUtc"_s), u"2026-03-02T14:40:00Z"_s);
    QCOMPARE(json.value(u"fatalAt"_s), u"2026-03-02T13:40:00Z"_s);
    QCOMPARE(json.value(u"verdict"_s), u"IdMissing"_s);
    QCOMPARE(json.value(u"severity"_s), u"broken"_s);
    QCOMPARE(json.value(u"remedy"_s), u"repair"_s);
    QCOMPARE(json.value(u"joinLink"_s), *assessed.meeting.stored.joinLink);
    const QJsonObject fact = json.value(u"evidence"_s).toArray().at(0).toObject();
    QCOMPARE(fact.keys(), (QStringList{u"checkedAt"_s, u"field"_s, u"source"_s, u"value"_s}));
    QCOMPARE(fact.value(u"checkedAt"_s), u"2026-03-02T10:00:00Z"_s);
}

void TestFormats::whatIsNotThereIsNull()
{
    AssessedMeeting assessed = idMissing();
    assessed.meeting.wallTime.timezone = u"Mars/Olympus"_s;
    assessed.meeting.stored = {};
    assessed.verdict.fatalAt = std::nullopt;
    const QJsonObject json = meetingJson(assessed);
    for (const QString &key :
         {u"startUtc"_s, u"endUtc"_s, u"fatalAt"_s, u"onlineMeetingId"_s, u"eventId"_s, u"joinLink"_s})
        QVERIFY2(json.value(key).isNull(), qPrintable(key));
    QCOMPARE(json.value(u"timezone"_s), u"Mars/Olympus"_s);
}

void TestFormats::anEmptyTextOfTheLmsStaysEmpty()
{
    AssessedMeeting assessed = idMissing();
    assessed.meeting.stored.eventId = QString();
    assessed.meeting.stored.joinLink = u""_s;
    const QJsonObject json = meetingJson(assessed);
    QCOMPARE(json.value(u"eventId"_s), QJsonValue(u""_s));
    QCOMPARE(json.value(u"joinLink"_s), QJsonValue(u""_s));
}

void TestFormats::titlesStandInJsonAsStored()
{
    const QString printed = documentText({{u"meetings"_s, meetingsJson({withTitle(hostileTitle)})}});
    const QJsonDocument read = QJsonDocument::fromJson(printed.toUtf8());
    QCOMPARE(read[u"meetings"_s][0][u"title"_s].toString(), hostileTitle);
    QVERIFY(printed.endsWith(u'\n'));
}

void TestFormats::anOperationHasTheFieldsOfTheContract()
{
    const QJsonObject json = operationJson(doneRepair());
    const QByteArray expected =
        R"({"id":"20260302T100000000-0badcafe","flow":"repair","meeting":{"kind":"slot","id":45},
        "state":"done","steps":[{"name":"lookUp","state":"done","attempts":1}],"error":null,
        "before":{"onlineMeetingId":null},"after":{"onlineMeetingId":"MSo5"}})";
    QCOMPARE(json, QJsonDocument::fromJson(expected).object());
}

void TestFormats::anErrorSaysKindTextDetailAndRequest()
{
    OperationRecord failed = doneRepair();
    failed.state = OperationState::Failed;
    failed.error =
        Error{.kind = ErrorKind::PolicyMissing, .text = u"No policy."_s, .detail = u"403"_s, .requestId = u"r"_s};
    QCOMPARE(operationJson(failed).value(u"error"_s).toObject(), (QJsonObject{{u"kind"_s, u"PolicyMissing"_s},
                                                                              {u"text"_s, u"No policy."_s},
                                                                              {u"detail"_s, u"403"_s},
                                                                              {u"requestId"_s, u"r"_s}}));
    failed.error = Error{.kind = ErrorKind::Conflict, .text = u"Changed."_s};
    QVERIFY(operationJson(failed).value(u"error"_s)[u"detail"_s].isNull());
    QVERIFY(operationJson(failed).value(u"error"_s)[u"requestId"_s].isNull());
}

void TestFormats::warningsStandOnlyWhereThereAreSome()
{
    OperationRecord operation = doneRepair();
    QVERIFY(!operationJson(operation).contains(u"warnings"_s));
    operation.warnings.append({.kind = ErrorKind::Conflict, .text = u"The status did not stay."_s});
    QCOMPARE(operationJson(operation).value(u"warnings"_s).toArray(),
             (QJsonArray{QJsonObject{{u"kind"_s, u"Conflict"_s}, {u"text"_s, u"The status did not stay."_s}}}));
}

void TestFormats::theSummaryCountsEveryOperation()
{
    QList<OperationRecord> operations;
    for (const auto state :
         {OperationState::Done, OperationState::Failed, OperationState::Cancelled, OperationState::Skipped}) {
        operations.append(doneRepair());
        operations.last().state = state;
    }
    OperationsSummary summary = summaryOf(operations);
    QCOMPARE(summary, (OperationsSummary{.done = 1, .failed = 2, .skipped = 1}));
    summary.requests = 4;
    summary.throttled = std::chrono::milliseconds(1500);
    const QJsonObject json = operationsJson(operations, summary);
    QCOMPARE(json.value(u"operations"_s).toArray().size(), 4);
    QCOMPARE(
        json.value(u"summary"_s).toObject(),
        (QJsonObject{
            {u"done"_s, 1}, {u"failed"_s, 2}, {u"skipped"_s, 1}, {u"requests"_s, 4}, {u"throttledSeconds"_s, 1.5}}));
}

void TestFormats::whatIsOpenIsInterrupted()
{
    OperationRecord operation = doneRepair();
    for (const auto state : {OperationState::Planned, OperationState::Running, OperationState::Interrupted}) {
        operation.state = state;
        QCOMPARE(operationJson(operation).value(u"state"_s), u"interrupted"_s);
        QVERIFY(operationsCsv({operation}).contains(u",interrupted,"_s));
    }
    operation.state = OperationState::Undone;
    QCOMPARE(operationJson(operation).value(u"state"_s), u"undone"_s);
    QCOMPARE(summaryOf({operation}).failed, 1);
    QCOMPARE(summaryOf({operation}, OperationState::Undone).done, 1);
}

void TestFormats::theTextSaysHowAnInterruptedOperationGoesOn()
{
    OperationRecord operation = doneRepair();
    QVERIFY(!operationsText({operation}, {}).contains(u"resume"_s));
    operation.state = OperationState::Interrupted;
    const QString onward = operationsText({operation}, {});
    QVERIFY(onward.contains(u"“resume 20260302T100000000-0badcafe”"_s));
    QVERIFY(!onward.contains(u"undo"_s));
    operation.canUndo = true;
    QVERIFY(operationsText({operation}, {}).contains(u"“undo 20260302T100000000-0badcafe”"_s));
}

void TestFormats::theHistoryHasOneLinePerOperation()
{
    OperationRecord hostile = doneRepair();
    hostile.title = hostileTitle;
    hostile.person = u"a.jones\non desk-7"_s;
    hostile.startedAt = utc(u"2026-03-02T10:00:00Z"_s);
    const QString history = historyText({doneRepair(), hostile});
    QCOMPARE(history.count(u'\n'), 3);
    QVERIFY(hasNoControlCharacters(history));
    QVERIFY(history.contains(u"2026-03-02 10:00"_s));
    QVERIFY(history.contains(u"a.jones on desk-7"_s));
    hostile.state = OperationState::Interrupted;
    QVERIFY(historyText({hostile}).contains(u"“resume 20260302T100000000-0badcafe”"_s));
    QCOMPARE(historyText({}).count(u'\n'), 1);
}

void TestFormats::csvQuotesAndNeutralises_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");

    QTest::newRow("plain") << u"Algebra"_s << u"Algebra"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+44 20"_s << u"'+44 20"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"' =1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"' =1"_s;
    QTest::newRow("formula with comma") << u"=A(1,2)"_s << u"\"'=A(1,2)\""_s;
    QTest::newRow("inside is harmless") << u"2=1+1"_s << u"2=1+1"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("escape and override") << u"a\u001Bb\u202Ec"_s << u"a\u2423b\u2423c"_s;
}

void TestFormats::csvQuotesAndNeutralises()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    QCOMPARE(csvCell(cell), written);
}

void TestFormats::csvHasOneLinePerMeeting()
{
    const QString csv =
        meetingsCsv({withTitle(u"=Algebra, \"II\""_s), withTitle(hostileTitle), withTitle(QString(10000, u'x'))});
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5); // a header, three meetings, nothing behind the last line break
    QVERIFY(lines.at(0).startsWith(u"kind,id,conferenceId,title,platform,startUtc"_s));
    QVERIFY(lines.at(1).startsWith(u"slot,45,51,\"'=Algebra, \"\"II\"\"\",teams,2026-03-02T13:40:00Z"_s));
    QVERIFY(lines.at(3).contains(QString(10000, u'x')));
    QVERIFY(hasNoControlCharacters(csv));
}

void TestFormats::textKeepsHostileTitlesOnTheirLine()
{
    const AssessedMeeting hostile = withTitle(hostileTitle);
    const QString list = listText({hostile});
    QCOMPARE(list.count(u'\n'), 4); // header, meeting, empty line, count
    QVERIFY(hasNoControlCharacters(list));
    const QString card = cardText(hostile.meeting.conference, {hostile});
    QVERIFY(hasNoControlCharacters(card));
    QVERIFY(card.contains(u"IdMissing (broken)"_s));
    QVERIFY(card.contains(u"online_meeting_id"_s));
    OperationRecord operation = doneRepair();
    operation.title = hostileTitle;
    operation.after.insert(u"onlineMeetingId"_s, hostileTitle);
    QVERIFY(hasNoControlCharacters(operationsText({operation}, summaryOf({operation}))));
}

void TestFormats::columnsStandUnderEachOther()
{
    TextTable table;
    table.addRow({u"A"_s, u"B"_s, u"C"_s});
    table.addRow({u"Ze\u0301ro"_s, u""_s, u"long text at the end"_s});
    QCOMPARE(table.text(1), u" A     B  C\n Ze\u0301ro     long text at the end\n"_s);
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
