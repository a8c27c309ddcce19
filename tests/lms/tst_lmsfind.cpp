// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lms/lmstest.h"
#include "support/meetings.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

const QVariant null = QVariant(QMetaType::fromType<QString>());
const QString otherOrganizer = QStringLiteral("11111111-2222-4333-8444-555555555555");

/// "51 52 | slot:45": the conferences, and the meetings meant.
QString shown(const Result<Found> &found)
{
    if (!found)
        return errorOf(found);
    QStringList conferences;
    for (const Conference &conference : found->conferences)
        conferences.append(QString::number(conference.id.value()));
    QStringList meetings;
    for (const MeetingRef &ref : found->meetings)
        meetings.append(toString(ref));
    return conferences.join(u' ') + u" | "_s + meetings.join(u' ');
}

} // namespace

class TestLmsFind : public LmsTest
{
    Q_OBJECT

private Q_SLOTS:
    void aConferenceByItsNumber();
    void aTimeSlotByItsNumber();
    void aJoinLinkExactly();
    void aLongLinkInAnotherSpelling_data();
    void aLongLinkInAnotherSpelling();
    void aLongLinkStoredInAWrapping();
    void aShortLinkByItsNumber();
    void theMeetingsOfAChannelAreNotOne();
    void wildcardsInALinkMeanThemselves();
    void theLinkOfAConferenceWithTimeSlotsMeansAllOfThem();
    void anEventIdExactly();
    void aGuidAsEventOrOnlineMeetingId();
    void aGuidWhereNoOnlineMeetingIdsAreStored();
    void anOnlineMeetingIdAsStored();
    void aGraphIdByTheLinkItBelongsTo();
    void aThreadIdByTheLinksAndTheIds();
    void textInEveryField_data();
    void textInEveryField();
    void textMeansItself_data();
    void textMeansItself();
    void atMostTheLimitInOrder();
    void nothingIsAnAnswerToo_data();
    void nothingIsAnAnswerToo();
    void aConferenceComesWithEverything();

private:
    [[nodiscard]] QString found(const What &what, int limit = 20)
    {
        return shown(awaited(store->find(what, limit, {})));
    }
    [[nodiscard]] QString foundLink(const QString &link) { return found(what::ByJoinLink{JoinLink::parse(link)}); }
    [[nodiscard]] QString foundId(const QString &id)
    {
        return found(what::ByOnlineMeetingId{OnlineMeetingId::parse(id)});
    }
    [[nodiscard]] QString foundText(const QString &text) { return found(what::ByText{text}); }
};

void TestLmsFind::aConferenceByItsNumber()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);

    QCOMPARE(found(what::ByConference{ConferenceId{51}}), u"51 | "_s);
    QCOMPARE(found(what::ByConference{ConferenceId{45}}), u" | "_s);
}

void TestLmsFind::aTimeSlotByItsNumber()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51);
    lms->insertTimeSlot(46, 51);

    QCOMPARE(found(what::BySlot{TimeSlotId{46}}), u"51 | slot:46"_s);
    QCOMPARE(found(what::BySlot{TimeSlotId{51}}), u" | "_s);
}

void TestLmsFind::aJoinLinkExactly()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, longLink(u"a"_s)}});
    lms->insertTimeSlot(46, 51, {{u"meeting_link"_s, longLink(u"b"_s)}});
    lms->insertConference(52, {{u"meeting_link"_s, longLink(u"b"_s)}});
    lms->insertConference(53, {{u"meeting_link"_s, u"https://zoom.example/j/1"_s}});

    QCOMPARE(foundLink(longLink(u"a"_s)), u"51 | slot:45"_s);
    QCOMPARE(foundLink(u"  "_s + longLink(u"a"_s) + u"\n"_s), u"51 | slot:45"_s);
    QCOMPARE(foundLink(longLink(u"b"_s)), u"51 52 | slot:46 conference:52"_s);
    QCOMPARE(foundLink(u"https://zoom.example/j/1"_s), u"53 | conference:53"_s);
    QCOMPARE(foundLink(longLink(u"c"_s)), u" | "_s);
}

void TestLmsFind::aLongLinkInAnotherSpelling_data()
{
    QTest::addColumn<QString>("link");
    QString upper = longLink(u"ab"_s);
    upper.replace(u"%3a"_s, u"%3A"_s).replace(u"%40"_s, u"%40"_s);
    QTest::newRow("upper-case escapes") << upper;
    QTest::newRow("unescaped thread") << u"https://teams.microsoft.com/l/meetup-join/%1/0?context={}"_s.arg(
        threadOf(u"ab"_s));
    QTest::newRow("another host") << longLink(u"ab"_s).replace(u"teams.microsoft.com"_s, u"gov.teams.microsoft.us"_s);
    QTest::newRow("wrapped by a mail filter")
        << QString(u"https://eur01.safelinks.protection.outlook.com/?url="_s +
                   QString::fromLatin1(QUrl::toPercentEncoding(longLink(u"ab"_s))) + u"&data=05"_s);
    QTest::newRow("a parameter more") << QString(longLink(u"ab"_s) + u"&anon=true"_s);
}

void TestLmsFind::aLongLinkInAnotherSpelling()
{
    QFETCH(const QString, link);
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, longLink(u"ab"_s)}});
    lms->insertTimeSlot(46, 51, {{u"meeting_link"_s, longLink(u"abc"_s)}}); // contains the other's thread
    lms->insertTimeSlot(47, 51, {{u"meeting_link"_s, longLink(u"AB"_s)}});  // differs by case only

    QCOMPARE(foundLink(link), u"51 | slot:45"_s);
}

void TestLmsFind::aLongLinkStoredInAWrapping()
{
    const QString wrapped = u"https://eur01.safelinks.protection.outlook.com/?url="_s +
                            QString::fromLatin1(QUrl::toPercentEncoding(longLink(u"ab"_s))) + u"&data=05"_s;
    lms->insertConference(51, {{u"meeting_link"_s, wrapped.left(500)}});

    QCOMPARE(foundLink(longLink(u"ab"_s)), u"51 | conference:51"_s);
}

void TestLmsFind::aShortLinkByItsNumber()
{
    lms->insertConference(51, {{u"meeting_link"_s, u"https://teams.microsoft.com/meet/2345678901234?p=AbCdEf"_s}});
    lms->insertConference(52, {{u"meeting_link"_s, u"https://teams.microsoft.com/meet/23456789012345?p=AbCdEf"_s}});

    QCOMPARE(foundLink(u"https://teams.microsoft.com/meet/2345678901234?p=AbCdEf"_s), u"51 | conference:51"_s);
    QCOMPARE(foundLink(u"https://teams.microsoft.com/meet/2345678901234"_s), u"51 | conference:51"_s);
}

void TestLmsFind::theMeetingsOfAChannelAreNotOne()
{
    const QString channel =
        u"https://teams.microsoft.com/l/meetup-join/19%3aabcdef0123456789%40thread.tacv2/%1?context="
        "%7b%22Tid%22%3a%22"_s +
        tenantText + u"%22%2c%22Oid%22%3a%22"_s + organizerText + u"%22%7d"_s;
    const auto link = [&channel](const char *message) {
        return QString(channel).replace(u"%1"_s, QLatin1StringView(message));
    };
    lms->insertConference(51, {{u"meeting_link"_s, link("1700000000001")}});
    lms->insertConference(52, {{u"meeting_link"_s, link("1700000000002")}});

    QCOMPARE(foundLink(link("1700000000002")), u"52 | conference:52"_s);
    QCOMPARE(foundLink(link("1700000000002").replace(u"%3a"_s, u"%3A"_s)), u"52 | conference:52"_s);
    QCOMPARE(foundLink(link("1700000000003")), u" | "_s);
}

void TestLmsFind::wildcardsInALinkMeanThemselves()
{
    lms->insertConference(51, {{u"meeting_link"_s, longLink(u"a_b"_s)}});
    lms->insertConference(52, {{u"meeting_link"_s, longLink(u"axb"_s)}});

    QCOMPARE(foundLink(longLink(u"a_b"_s) + u"&x=1"_s), u"51 | conference:51"_s);
    QCOMPARE(foundLink(u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_%25%40thread.v2/0?context={}"_s),
             u" | "_s);
}

void TestLmsFind::theLinkOfAConferenceWithTimeSlotsMeansAllOfThem()
{
    lms->insertConference(51, {{u"meeting_link"_s, longLink(u"own"_s)}});
    lms->insertTimeSlot(45, 51);
    lms->insertTimeSlot(46, 51);
    QCOMPARE(foundLink(longLink(u"own"_s)), u"51 | "_s);

    lms->insertConference(52, {{u"meeting_link"_s, longLink(u"own"_s)}}); // and another's, without slots
    QCOMPARE(foundLink(longLink(u"own"_s)), u"51 52 | conference:52 slot:45 slot:46"_s);

    lms->run(u"UPDATE conferences_conferencetimeslot SET meeting_link = ? WHERE id = 46"_s, {longLink(u"own"_s)});
    QCOMPARE(foundLink(longLink(u"own"_s)), u"51 52 | slot:46 conference:52"_s);
}

void TestLmsFind::anEventIdExactly()
{
    lms->insertConference(51, {{u"meeting_id"_s, u"AAMkAGq="_s}});
    lms->insertConference(52);
    lms->insertTimeSlot(45, 52, {{u"meeting_id"_s, u"AAMkAGQ="_s}});

    QCOMPARE(found(what::ByEventId{EventId{u"AAMkAGQ="_s}}), u"52 | slot:45"_s);
    QCOMPARE(found(what::ByEventId{EventId{u"AAMkAGq="_s}}), u"51 | conference:51"_s);
    QCOMPARE(found(what::ByEventId{EventId{u"aamkagq="_s}}), u" | "_s);
    QCOMPARE(found(what::ByEventId{EventId{}}), u" | "_s);
}

void TestLmsFind::aGuidAsEventOrOnlineMeetingId()
{
    const QString guid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
    lms->insertConference(51, {{u"online_meeting_id"_s, guid}});
    lms->insertConference(52, {{u"meeting_id"_s, guid}});
    lms->insertTimeSlot(45, 52, {{u"meeting_id"_s, guid}, {u"online_meeting_id"_s, guid}});
    lms->insertTimeSlot(46, 52, {{u"online_meeting_id"_s, guid.toUpper()}});
    lms->insertTimeSlot(47, 52, {{u"online_meeting_id"_s, u"1f8fad5b-d9cb-469f-a165-70867728950e"_s}});

    QCOMPARE(recognise(guid, {}), What(what::ByEventId{EventId{guid}}));
    QCOMPARE(found(recognise(guid, {})), u"51 52 | conference:51 slot:45 slot:46"_s);
}

void TestLmsFind::aGuidWhereNoOnlineMeetingIdsAreStored()
{
    const QString guid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
    lms->insertConference(51, {{u"meeting_id"_s, guid}});
    for (const char *table : {"conferences_conference", "conferences_conferencetimeslot"})
        lms->run(u"ALTER TABLE %1 DROP COLUMN online_meeting_id"_s.arg(QLatin1StringView(table)));
    reopen();

    QCOMPARE(found(what::ByEventId{EventId{guid}}), u"51 | conference:51"_s);
}

void TestLmsFind::anOnlineMeetingIdAsStored()
{
    lms->insertConference(51, {{u"online_meeting_id"_s, graphIdOf(u"a"_s)}});
    lms->insertConference(52);
    lms->insertTimeSlot(45, 52, {{u"online_meeting_id"_s, u"MSo1cut"_s}});

    QCOMPARE(foundId(graphIdOf(u"a"_s)), u"51 | conference:51"_s);
    QCOMPARE(foundId(u"MSo1cut"_s), u"52 | slot:45"_s);
    QCOMPARE(foundId(QString()), u" | "_s);
}

void TestLmsFind::aGraphIdByTheLinkItBelongsTo()
{
    lms->insertConference(51);
    lms->insertTimeSlot(45, 51, {{u"meeting_link"_s, longLink(u"a"_s)}});
    lms->insertTimeSlot(46, 51, {{u"meeting_link"_s, longLink(u"a"_s, otherOrganizer)}});
    lms->insertTimeSlot(47, 51, {{u"online_meeting_id"_s, threadOf(u"a"_s)}});
    lms->insertTimeSlot(48, 51, {{u"meeting_link"_s, longLink(u"a"_s)}, {u"online_meeting_id"_s, graphIdOf(u"a"_s)}});

    QCOMPARE(foundId(graphIdOf(u"a"_s)), u"51 | slot:45 slot:47 slot:48"_s);
    QCOMPARE(foundId(graphIdOf(u"a"_s, otherOrganizer)), u"51 | slot:46 slot:47"_s);
}

void TestLmsFind::aThreadIdByTheLinksAndTheIds()
{
    lms->insertConference(51, {{u"meeting_link"_s, longLink(u"a"_s)}});
    lms->insertConference(52, {{u"online_meeting_id"_s, threadOf(u"a"_s)}});
    lms->insertConference(53, {{u"meeting_link"_s, longLink(u"b"_s)}});

    QCOMPARE(foundId(threadOf(u"a"_s)), u"51 52 | conference:51 conference:52"_s);
}

void TestLmsFind::textInEveryField_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("title") << u"algebra"_s;
    QTest::newRow("another case") << u"ALGEBRA"_s;
    QTest::newRow("blanks around") << u"  algebra "_s;
    QTest::newRow("not only ASCII") << u"ÜBUNG"_s;
    QTest::newRow("Greek") << u"σίσυφοσ"_s;
    QTest::newRow("decomposed") << u"u\u0308bung"_s;
    QTest::newRow("course") << u"maths"_s;
    QTest::newRow("owner") << u"ada ø"_s;
    QTest::newRow("mail address") << u"ADA@NORTH"_s;
    QTest::newRow("branch") << u"südstadt"_s;
    QTest::newRow("beyond the BMP") << u"\U0001F4D0"_s;
}

void TestLmsFind::textInEveryField()
{
    QFETCH(const QString, text);
    lms->insertBranch(2, {{u"name"_s, u"Südstadt"_s}});
    lms->insertUser(2, {{u"first_name"_s, u"Ada"_s},
                        {u"last_name"_s, u"Østergaard"_s},
                        {u"email"_s, u"ada@northgate.example"_s},
                        {u"branch_id"_s, 2}});
    lms->insertCourse(1, {{u"title"_s, u"Maths"_s}});
    lms->insertConference(
        51,
        {{u"title"_s, u"Algebra: Übung, Straße, ΣΊΣΥΦΟΣ \U0001F4D0"_s}, {u"created_by_id"_s, 2}, {u"course_id"_s, 1}});
    lms->insertConference(52, {{u"title"_s, u"Geometry"_s}});

    QCOMPARE(foundText(text), u"51 | "_s);
}

void TestLmsFind::textMeansItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("percent") << u"100%"_s;
    QTest::newRow("underscore") << u"a_b"_s;
    QTest::newRow("backslash") << uR"(c:\d)"_s;
    QTest::newRow("quote") << u"it's"_s;
    QTest::newRow("placeholder") << u":id ? %1"_s;
}

void TestLmsFind::textMeansItself()
{
    QFETCH(const QString, text);
    lms->insertConference(51, {{u"title"_s, uR"(100% a_b c:\d it's :id ? %1)"_s}});
    lms->insertConference(52, {{u"title"_s, u"1000 axb c:d its"_s}});

    QCOMPARE(foundText(text), u"51 | "_s);
}

void TestLmsFind::atMostTheLimitInOrder()
{
    for (const int id : {9, 3, 7, 5})
        lms->insertConference(id, {{u"meeting_link"_s, longLink(u"a"_s)}});

    QCOMPARE(found(what::ByText{u"conference"_s}, 2), u"3 5 | "_s);
    QCOMPARE(found(what::ByJoinLink{JoinLink::parse(longLink(u"a"_s))}, 3),
             u"3 5 7 | conference:3 conference:5 conference:7"_s);
    QCOMPARE(found(what::ByText{u"conference"_s}, 0), u" | "_s);
    QCOMPARE(found(what::ByText{u"conference"_s}, 20), u"3 5 7 9 | "_s); // an unfinished search leaves nothing behind
}

void TestLmsFind::nothingIsAnAnswerToo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another") << u"topology"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("with a NUL") << QString(u"Conference\0 51"_s);
    QTest::newRow("endless") << QString(10'000, u'x');
}

void TestLmsFind::nothingIsAnAnswerToo()
{
    QFETCH(const QString, text);
    lms->insertConference(51, {{u"meeting_link"_s, null}, {u"meeting_id"_s, u""_s}, {u"online_meeting_id"_s, null}});

    QCOMPARE(foundText(text), u" | "_s);
    QCOMPARE(foundLink(text), u" | "_s);
    QCOMPARE(foundId(text), u" | "_s);
    QCOMPARE(found(what::ByEventId{EventId{text}}), u" | "_s);
}

void TestLmsFind::aConferenceComesWithEverything()
{
    lms->insertCourse(1, {{u"title"_s, u"Maths"_s}});
    lms->insertConference(51, {{u"course_id"_s, 1}});
    lms->insertTimeSlot(45, 51);
    lms->insertTimeSlot(46, 51);

    const auto found = awaited(store->find(what::ByConference{ConferenceId{51}}, 1, {}));
    const auto meeting = awaited(store->meeting(MeetingRef::of(TimeSlotId{45}), {}));

    VERIFY_VALUE(found);
    VERIFY_VALUE(meeting);
    QCOMPARE(found->conferences, QList<Conference>{meeting->conference});
    QCOMPARE(found->conferences.first().slotCount, 2);
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestLmsFind)
#include "tst_lmsfind.moc"
