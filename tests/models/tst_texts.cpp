// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidencemodel.h"
#include "models/meetingcard.h"
#include "models/meetingtimes.h"
#include "models/roles.h"
#include "models/scriptedstore.h"
#include "models/texts.h"
#include "models/tickettext.h"
#include "models/verdictlook.h"
#include "support/meetings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk::testing {

namespace {

AssessedMeeting assessedNow(const Meeting &meeting)
{
    return {.meeting = meeting,
            .verdict = assess(meeting, {.rowReadAt = testNow()}, {.now = testNow(), .tenant = TenantId{tenantText}})};
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingDropsCaseAccentsAndDoubledBlanks_data();
    void foldingDropsCaseAccentsAndDoubledBlanks();
    void spansSayTheirTwoLargestUnits_data();
    void spansSayTheirTwoLargestUnits();
    void toolTipsEscapeMarkup();
    void detailsHoldEverythingAboutAnError();
    void timesAreSaidForEveryZoneThatDiffers();
    void timesThatAgreeAreSaidOnce();
    void theYearIsSaidWhenItIsAnother();
    void theCardSpeaksPlainly();
    void theCardSaysWhoOrganizes();
    void aTicketHoldsVerdictAndEvidenceButNoPasscode();
    void evidenceTellsNullFromEmpty();
    void evidenceCopiesTheWholeValue();
    void evidenceChangesItsRowCount();
    void everyVerdictHasALookAndWords();
};

void TestTexts::foldingDropsCaseAccentsAndDoubledBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents") << u"Élève Ångström"_s << u"eleve angstrom"_s;
    QTest::newRow("sharp s") << u"STRASSE straße"_s << u"strasse strasse"_s;
    QTest::newRow("ligature") << u"ﬁle"_s << u"file"_s;
    QTest::newRow("blanks") << u"  a \t b\n"_s << u"a b"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestTexts::foldingDropsCaseAccentsAndDoubledBlanks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
}

void TestTexts::spansSayTheirTwoLargestUnits_data()
{
    QTest::addColumn<std::chrono::seconds>("span");
    QTest::addColumn<QString>("expected");
    QTest::newRow("negative") << std::chrono::seconds(-5) << u"0 s"_s;
    QTest::newRow("seconds") << std::chrono::seconds(17) << u"17 s"_s;
    QTest::newRow("minutes") << std::chrono::seconds(4min + 59s) << u"4 min"_s;
    QTest::newRow("hours") << std::chrono::seconds(3h + 20min) << u"3 h 20 min"_s;
    QTest::newRow("days") << std::chrono::seconds(42h) << u"1 d 18 h"_s;
}

void TestTexts::spansSayTheirTwoLargestUnits()
{
    QFETCH(std::chrono::seconds, span);
    QFETCH(QString, expected);
    QCOMPARE(spanText(span), expected);
}

void TestTexts::toolTipsEscapeMarkup()
{
    QCOMPARE(asToolTip({}), QString());
    const QString tip = asToolTip(u"<a href=x>&\nnext"_s);
    QVERIFY(tip.contains(u"&lt;a href=x&gt;&amp;"_s));
    QVERIFY(tip.contains(u"<br>next"_s));
}

void TestTexts::detailsHoldEverythingAboutAnError()
{
    Error error = makeError(ErrorKind::Server, u"What happened."_s, u"HTTP 502"_s);
    error.requestId = u"abc-1"_s;
    const QString details = detailsOf(error);
    for (const QString &part : {u"What happened."_s, u"HTTP 502"_s, u"abc-1"_s, u"Server"_s})
        QVERIFY2(details.contains(part), qPrintable(part));
}

void TestTexts::timesAreSaidForEveryZoneThatDiffers()
{
    Meeting meeting = rightMeeting();
    meeting.wallTime.timezone = u"Asia/Tokyo"_s;
    const auto lines = timeLines(meeting, QTimeZone("Europe/Berlin"), testNow());
    QCOMPARE(lines, (QList<TimeLine>{{.zone = u"Asia/Tokyo"_s, .text = u"Mon 2 Mar 13:40–14:40"_s},
                                     {.zone = u"your time"_s, .text = u"Mon 2 Mar 05:40–06:40"_s},
                                     {.zone = u"UTC"_s, .text = u"Mon 2 Mar 04:40–05:40"_s}}));
}

void TestTexts::timesThatAgreeAreSaidOnce()
{
    Meeting meeting = rightMeeting();
    meeting.wallTime.timezone = u"Europe/London"_s;
    QCOMPARE(timeLines(meeting, QTimeZone("Europe/London"), testNow()).size(), 1);
    meeting.wallTime.timezone = u"Nowhere/Land"_s;
    QCOMPARE(timeLines(meeting, QTimeZone::utc(), testNow()).size(), 1);
}

void TestTexts::theYearIsSaidWhenItIsAnother()
{
    Meeting meeting = rightMeeting();
    meeting.wallTime.date = QDate(2027, 3, 2);
    QCOMPARE(wallTimeText(meeting.wallTime, testNow()), u"Tue 2 Mar 2027 13:40–14:40"_s);
}

void TestTexts::theCardSpeaksPlainly()
{
    const AssessedMeeting broken = assessedNow(brokenSlot(51, 45, 42, u"Testing"_s));
    const MeetingCard card = cardOf(broken, QTimeZone::utc(), testNow());
    QCOMPARE(card.title, u"Testing"_s);
    QCOMPARE(card.place, u"Slot 45 of conference 51"_s);
    QCOMPARE(card.look, Look::Urgent);
    QCOMPARE(card.headline, u"Will not be recorded"_s);
    QCOMPARE(card.sentence, broken.verdict.sentence);
    QCOMPARE(card.remedy, remedySentence(Remedy::Repair));
    QCOMPARE(card.fatal, u"Too late in 1 d 18 h"_s);
    QCOMPARE(card.when, u"Wed 4 Mar 04:00–04:30 (UTC)"_s);
    QCOMPARE(card.owner, u"A. Owner · owner@northgate.example · Northgate"_s);
}

void TestTexts::theCardSaysWhoOrganizes()
{
    const auto organizerOf = [](const Meeting &meeting) {
        return cardOf(assessedNow(meeting), QTimeZone::utc(), testNow()).organizer;
    };
    Meeting meeting = rightMeeting();
    QVERIFY(organizerOf(meeting).startsWith(organizerText));
    meeting.stored.joinLink = u"https://teams.microsoft.com/meet/123456789?p=secret"_s;
    QVERIFY(organizerOf(meeting).startsWith(u"not known"_s));
    meeting.conference.integrationOwnerEmail = u"boss@northgate.example"_s;
    QVERIFY(organizerOf(meeting).startsWith(u"boss@northgate.example"_s));
    meeting.conference.serviceAccountEmail = u"svc@northgate.example"_s;
    QVERIFY(organizerOf(meeting).startsWith(u"svc@northgate.example"_s));
}

void TestTexts::aTicketHoldsVerdictAndEvidenceButNoPasscode()
{
    Meeting meeting = rightMeeting();
    meeting.stored.joinLink = u"https://teams.microsoft.com/meet/123456789?p=TopSecret12"_s;
    meeting.stored.onlineMeetingId = std::nullopt;
    const Profile profile{.name = u"Northgate"_s, .lmsBaseUrl = u"https://vle.example.org"_s};
    const QString ticket = ticketText(assessedNow(meeting), profile, testNow());
    for (const QString &part : {u"Testing Conference 22 Nov 1"_s, u"Slot 45 of conference 51"_s, u"IdMissing"_s,
                                u"https://vle.example.org/conferences/51/"_s, u"online_meeting_id: (none)"_s})
        QVERIFY2(ticket.contains(part), qPrintable(part + u'\n' + ticket));
    QVERIFY(!ticket.contains(u"TopSecret12"_s));
}

void TestTexts::evidenceTellsNullFromEmpty()
{
    QCOMPARE(valueText({.field = u"a"_s}), u"(none)"_s);
    QCOMPARE(valueText({.field = u"a"_s, .value = QString(u""_s)}), u"(empty text)"_s);
    QCOMPARE(valueText({.field = u"a"_s, .value = u"x\ny"_s}), u"x y"_s);
}

void TestTexts::evidenceCopiesTheWholeValue()
{
    EvidenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString longValue = u"line\n"_s + QString(6000, u'x');
    model.setEvidence({{.field = u"meeting_link"_s, .value = longValue, .checkedAt = testNow().addSecs(-60)}},
                      testNow());
    const QModelIndex value = model.index(0, static_cast<int>(EvidenceModel::Column::Value));
    QCOMPARE(value.data(RawRole).toString(), longValue);
    QVERIFY(!value.data().toString().contains(u'\n'));
    QCOMPARE(model.index(0, static_cast<int>(EvidenceModel::Column::Age)).data().toString(), u"1 min"_s);
}

void TestTexts::evidenceChangesItsRowCount()
{
    EvidenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Evidence one{.field = u"a"_s, .checkedAt = testNow()};
    for (const int rows : {2, 3, 0, 1, 1}) {
        model.setEvidence(QList<Evidence>(rows, one), testNow());
        QCOMPARE(model.rowCount(), rows);
    }
}

void TestTexts::everyVerdictHasALookAndWords()
{
    for (const Severity severity :
         {Severity::Broken, Severity::Waiting, Severity::Unknown, Severity::Ok, Severity::External, Severity::None}) {
        for (const bool isOver : {false, true}) {
            const Verdict verdict{.severity = severity, .isOver = isOver};
            QVERIFY(!headline(verdict).isEmpty());
            QVERIFY(!iconName(lookOf(verdict, testNow())).isEmpty());
            QVERIFY(!lookWords(lookOf(verdict, testNow())).isEmpty());
        }
    }
    const Verdict over{.severity = Severity::Broken, .fatalAt = testNow().addSecs(60), .isOver = true};
    QCOMPARE(lookOf(over, testNow()), Look::Broken);
    QCOMPARE(headline(over), u"Was not recorded"_s);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestTexts)
#include "tst_texts.moc"
