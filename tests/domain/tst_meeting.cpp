// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linksamples.h"
#include "domain/meeting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

Meeting algebra()
{
    return {.ref = MeetingRef::of(TimeSlotId{45}),
            .conference = {.id = ConferenceId{51}, .title = u"Algebra"_s, .platform = u"teams"_s},
            .wallTime = {.date = QDate(2026, 3, 3), .start = QTime(10, 0), .timezone = u"Europe/London"_s}};
}

} // namespace

class MeetingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void platformAloneDecidesWhetherItIsTeams_data();
    void platformAloneDecidesWhetherItIsTeams();
    void eventIdIsOneThatGraphCanBeAskedFor_data();
    void eventIdIsOneThatGraphCanBeAskedFor();
    void linkAndIdAreReadFromTheRow();
    void displayNameSaysWhatAndWhen_data();
    void displayNameSaysWhatAndWhen();
    void singleLineNeutralisesWhatBreaksLines_data();
    void singleLineNeutralisesWhatBreaksLines();
    void singleLineCutsLongTexts_data();
    void singleLineCutsLongTexts();
    void refsHaveTextsForTheCommandLine();
};

void MeetingTest::platformAloneDecidesWhetherItIsTeams_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<bool>("isTeams");
    QTest::newRow("teams") << u"teams"_s << true;
    QTest::newRow("capitals") << u"Teams"_s << true;
    QTest::newRow("white space") << u" teams\n"_s << true;
    QTest::newRow("zoom") << u"zoom"_s << false;
    QTest::newRow("longer name") << u"microsoft_teams"_s << false;
    QTest::newRow("blank") << QString() << false;
}

void MeetingTest::platformAloneDecidesWhetherItIsTeams()
{
    QFETCH(QString, platform);
    Meeting meeting = algebra();
    meeting.conference.platform = platform;
    meeting.stored.joinLink = sampleLink;

    QTEST(meeting.isTeams(), "isTeams");
}

void MeetingTest::eventIdIsOneThatGraphCanBeAskedFor_data()
{
    QTest::addColumn<StoredText>("stored");
    QTest::addColumn<std::optional<QString>>("eventId");
    QTest::newRow("NULL") << StoredText() << StoredText();
    QTest::newRow("empty") << StoredText(u""_s) << StoredText();
    QTest::newRow("white space") << StoredText(u" \n"_s) << StoredText();
    QTest::newRow("GUID of a fabricated link") << StoredText(sampleOrganizer) << StoredText();
    QTest::newRow("GUID in braces") << StoredText(QString(u"{"_s + sampleOrganizer.toUpper() + u"}"_s)) << StoredText();
    QTest::newRow("event id") << StoredText(u"AAMkAGI2TG93AAA="_s) << StoredText(u"AAMkAGI2TG93AAA="_s);
    QTest::newRow("white space around") << StoredText(u" AAMkAGI2TG93AAA=\r\n"_s) << StoredText(u"AAMkAGI2TG93AAA="_s);
}

void MeetingTest::eventIdIsOneThatGraphCanBeAskedFor()
{
    QFETCH(StoredText, stored);
    QFETCH(std::optional<QString>, eventId);
    Meeting meeting = algebra();
    meeting.stored.eventId = stored;

    const auto found = meeting.eventId();

    QCOMPARE(found ? std::optional(found->value()) : std::nullopt, eventId);
}

void MeetingTest::linkAndIdAreReadFromTheRow()
{
    Meeting meeting = algebra();
    QVERIFY(meeting.joinLink().isMissing());
    QCOMPARE(meeting.onlineMeetingId().form(), OnlineMeetingId::Form::Missing);

    meeting.stored.joinLink = sampleLink;
    meeting.stored.onlineMeetingId = sampleGraphId;

    QCOMPARE(meeting.joinLink(), JoinLink::parse(sampleLink));
    QCOMPARE(meeting.onlineMeetingId(), OnlineMeetingId::parse(sampleGraphId));
    QCOMPARE(meeting.schedule(), resolve(meeting.wallTime));
}

void MeetingTest::displayNameSaysWhatAndWhen_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("name");
    const QDate date(2026, 3, 3);
    const QString london = u"Europe/London"_s;
    QTest::newRow("plain") << u"Algebra"_s << date << london << u"Algebra, 3 March 2026 10:00 (Europe/London)"_s;
    QTest::newRow("blank zone") << u"Algebra"_s << date << u" "_s << u"Algebra, 3 March 2026 10:00"_s;
    QTest::newRow("no date") << u"Algebra"_s << QDate() << london << u"Algebra"_s;
    QTest::newRow("blank title") << u" "_s << date << london
                                 << u"Conference 51 (without a title), 3 March 2026 10:00 (Europe/London)"_s;
    QTest::newRow("title with place markers")
        << u"%2 %1"_s << date << london << u"%2 %1, 3 March 2026 10:00 (Europe/London)"_s;
    QTest::newRow("title of two lines") << u"Algebra\r\nII"_s << date << london
                                        << u"Algebra II, 3 March 2026 10:00 (Europe/London)"_s;
    QTest::newRow("zone with markup and line break")
        << u"Algebra"_s << date << u"<b>\nx"_s << u"Algebra, 3 March 2026 10:00 (<b> x)"_s;
}

void MeetingTest::displayNameSaysWhatAndWhen()
{
    QFETCH(QString, title);
    QFETCH(QDate, date);
    QFETCH(QString, zone);
    Meeting meeting = algebra();
    meeting.conference.title = title;
    meeting.wallTime.date = date;
    meeting.wallTime.timezone = zone;

    QTEST(displayName(meeting), "name");
}

void MeetingTest::singleLineNeutralisesWhatBreaksLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Algebra II"_s << u"Algebra II"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("line breaks") << u"a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi"_s << u"a b c d e f g h i"_s;
    QTest::newRow("empty lines") << u"a\n\nb"_s << u"a  b"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(QChar::Null) + u"b"_s) << u"a␣b"_s;
    QTest::newRow("control characters") << u"a\u0007b\u001bc\u007fd\u009be"_s << u"a␣b␣c␣d␣e"_s;
    QTest::newRow("embeddings and overrides") << u"\u202aa\u202bb\u202cc\u202dd\u202ee"_s << u"␣a␣b␣c␣d␣e"_s;
    QTest::newRow("isolates") << u"\u2066a\u2067b\u2068c\u2069"_s << u"␣a␣b␣c␣"_s;
    QTest::newRow("marks") << u"\u200ea\u200fb\u061c"_s << u"␣a␣b␣"_s;
    QTest::newRow("markup and quotes") << u"<b>\"a\" & 'b'</b>"_s << u"<b>\"a\" & 'b'</b>"_s;
    QTest::newRow("Arabic, Hebrew and emoji")
        << u"جبر ‏אלגברה 👩‍🏫"_s << u"جبر ␣אלגברה 👩‍🏫"_s;
}

void MeetingTest::singleLineNeutralisesWhatBreaksLines()
{
    QFETCH(QString, text);

    QTEST(singleLine(text), "line");
}

void MeetingTest::singleLineCutsLongTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("line");
    QTest::newRow("just fits") << u"12345"_s << 5 << u"12345"_s;
    QTest::newRow("one too many") << u"123456"_s << 5 << u"1234…"_s;
    QTest::newRow("surrogate pair that fits") << u"123👍x"_s << 6 << u"123👍x"_s;
    QTest::newRow("surrogate pair at the cut") << u"123👍xy"_s << 5 << u"123…"_s;
    QTest::newRow("surrogate pair before the cut") << u"123👍xy"_s << 6 << u"123👍…"_s;
    QTest::newRow("nothing fits") << u"12"_s << 1 << u"…"_s;
    QTest::newRow("enormous") << QString(1'000'000, u'x') << 200 << QString(QString(199, u'x') + u"…"_s);
}

void MeetingTest::singleLineCutsLongTexts()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);

    QTEST(singleLine(text, maximum), "line");
}

void MeetingTest::refsHaveTextsForTheCommandLine()
{
    QCOMPARE(toString(MeetingRef::of(TimeSlotId{45})), u"slot:45"_s);
    QCOMPARE(toString(MeetingRef::of(ConferenceId{51})), u"conference:51"_s);
    QVERIFY(MeetingRef::of(TimeSlotId{51}) != MeetingRef::of(ConferenceId{51}));
}

QTEST_APPLESS_MAIN(MeetingTest)
#include "tst_meeting.moc"
