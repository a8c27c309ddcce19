// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/simulatorfixture.h"

#include "graph/meetingcalls.h"

#include <QTest>
#include <QTimeZone>

using namespace confdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The port's calls against the simulated Graph, which is strict about paths, encodings and bodies.
class TestGraphService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aUserIsFoundByName_data();
    void aUserIsFoundByName();
    void anEventIsReadInUtc();
    void aMeetingIsFoundByItsLink();
    void aLinkStoredInTheOtherEncodingIsFoundToo();
    void aLostMeetingIsAskedForTwice_data();
    void aLostMeetingIsAskedForTwice();
    void anotherMeetingThanTheAskedOneIsRefused();
    void recordingIsSwitchedOnAndReadBack();
    void aPatchWhoseAnswerWasLostIsRepeated();
    void recordingsComeFromAllPages();
    void noRecordingIsNoFailure();
    void tokensThatEndAreRenewed();
    void aRestartOfTheServerIsSurvived();

private:
    std::unique_ptr<SimulatorFixture> f;
};

void TestGraphService::init()
{
    f = std::make_unique<SimulatorFixture>();
}

void TestGraphService::cleanup()
{
    f.reset();
}

void TestGraphService::aUserIsFoundByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("user principal name") << u"lms-meetings@contoso.example"_s;
    QTest::newRow("object id") << u"9f3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_s;
    QTest::newRow("mail address that is no user name") << u"meetings@contoso.example"_s;
    QTest::newRow("surrounded by spaces") << u" lms-meetings@contoso.example "_s;
}

void TestGraphService::aUserIsFoundByName()
{
    QFETCH(QString, name);
    const auto user = waitFor(f->service().user(name, {}));
    QVERIFY(user && *user);
    QCOMPARE(**user, (DirectoryUser{.id = f->organizer(),
                                    .userPrincipalName = u"lms-meetings@contoso.example"_s,
                                    .displayName = u"LMS meetings"_s,
                                    .accountEnabled = true}));
}

void TestGraphService::anEventIsReadInUtc()
{
    f->simulator.changeWorld([](SimulatedWorld &world) {
        world.events.first().start = {.dateTime = u"2031-02-04T10:00:00"_s, .timeZone = u"W. Europe Standard Time"_s};
    });
    const auto event =
        waitFor(f->service().event(u"lms-meetings@contoso.example"_s, EventId{u"AAMkAGalgebra/1+AAA="_s}, {}));
    QVERIFY(event && *event);
    QCOMPARE(**event, (CalendarEvent{.id = EventId{u"AAMkAGalgebra/1+AAA="_s},
                                     .subject = u"Algebra"_s,
                                     .startUtc = QDateTime(QDate(2031, 2, 4), QTime(9, 0), QTimeZone::utc()),
                                     .endUtc = QDateTime(QDate(2031, 2, 4), QTime(10, 0), QTimeZone::utc()),
                                     .isCancelled = false,
                                     .isOnlineMeeting = true,
                                     .joinUrl = f->meeting(0).joinWebUrl,
                                     .attendees = 1}));
    QCOMPARE(f->simulator.requests().constLast().header("Prefer"), R"(IdType="ImmutableId", outlook.timezone="UTC")");
}

void TestGraphService::aMeetingIsFoundByItsLink()
{
    const auto meeting = waitFor(f->find(0));
    QVERIFY(meeting && *meeting);
    QCOMPARE(**meeting, (OnlineMeeting{.id = GraphMeetingId{f->meeting(0).id},
                                       .joinWebUrl = f->meeting(0).joinWebUrl,
                                       .subject = u"Algebra"_s,
                                       .recordAutomatically = false}));
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"onlineMeetings"_s), 1);
}

void TestGraphService::aLinkStoredInTheOtherEncodingIsFoundToo()
{
    const QString link = f->meeting(0).joinWebUrl;
    f->simulator.changeWorld([&link](SimulatedWorld &world) { world.meetings.first().joinWebUrl = decodedLink(link); });
    const auto meeting = waitFor(f->service().findMeeting(f->organizer(), JoinLink::parse(link), {}));
    QVERIFY(meeting && *meeting);
    QCOMPARE((*meeting)->id.value(), f->meeting(0).id);
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"onlineMeetings"_s), 2);
}

void TestGraphService::aLostMeetingIsAskedForTwice_data()
{
    QTest::addColumn<bool>("answersWithEmptyList");
    QTest::newRow("404") << false;
    QTest::newRow("empty list") << true;
}

void TestGraphService::aLostMeetingIsAskedForTwice()
{
    QFETCH(bool, answersWithEmptyList);
    f->simulator.changeWorld([answersWithEmptyList](SimulatedWorld &world) {
        world.unknownMeeting = answersWithEmptyList ? UnknownMeeting::EmptyList : UnknownMeeting::NotFound;
        world.meetings.first().expired = true;
    });
    const auto meeting = waitFor(f->find(0));
    QVERIFY(meeting && !*meeting);
    QCOMPARE(meeting->error().kind, ErrorKind::MeetingGone);
    QVERIFY(meeting->error().text.contains(f->organizer().value()));
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"onlineMeetings"_s), 2);
}

void TestGraphService::anotherMeetingThanTheAskedOneIsRefused()
{
    f->simulator.addFault({.pathPattern = u"onlineMeetings\\?"_s,
                           .count = -1,
                           .kind = Fault::Kind::Answer,
                           .status = 200,
                           .body = R"({"value":[{"id":"x","joinWebUrl":"https://y","recordAutomatically":true}]})"});
    const auto meeting = waitFor(f->find(0));
    QVERIFY(meeting && !*meeting);
    QCOMPARE(meeting->error().kind, ErrorKind::Protocol);
}

void TestGraphService::recordingIsSwitchedOnAndReadBack()
{
    const GraphMeetingId id{f->meeting(0).id};
    const auto changed = waitFor(f->service().setRecording(f->organizer(), id, Recording::On, {}));
    QVERIFY(changed && *changed);
    QVERIFY((*changed)->recordAutomatically);
    const auto readBack = waitFor(f->get(0));
    QVERIFY(readBack && *readBack);
    QVERIFY((*readBack)->recordAutomatically);
    QVERIFY(f->meeting(0).recordAutomatically);
    QCOMPARE(f->meeting(0).joinWebUrl, exampleWorld().meetings.first().joinWebUrl);
}

void TestGraphService::aPatchWhoseAnswerWasLostIsRepeated()
{
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::ActThenDrop});
    f->simulator.addFault({.method = u"PATCH"_s, .kind = Fault::Kind::ActThenHalfBody});
    const auto pending = f->service().setRecording(f->organizer(), GraphMeetingId{f->meeting(0).id}, Recording::On, {});
    for (const auto pause : {1s, 2s}) {
        QTRY_COMPARE(f->clock.nextDue(), pause);
        f->clock.advance(pause);
    }
    QVERIFY(waitFor(pending)->has_value());
    QCOMPARE(f->simulator.requestCount(u"PATCH"_s), 3);
}

void TestGraphService::recordingsComeFromAllPages()
{
    f->simulator.changeWorld([](SimulatedWorld &world) {
        world.pageSize = 1;
        for (const QString &id : {u"second"_s, u"third"_s}) {
            SimulatedRecording recording = world.recordings.constFirst();
            recording.id = id;
            world.recordings.append(recording);
        }
    });
    const auto recordings = waitFor(f->service().recordings(f->organizer(), GraphMeetingId{f->meeting(2).id}, {}));
    QVERIFY(recordings && *recordings);
    QCOMPARE((*recordings)->size(), 3);
    QCOMPARE((*recordings)->at(0),
             (CallRecording{.id = u"VjIjIzEx"_s,
                            .createdUtc = QDateTime(QDate(2031, 2, 6), QTime(9, 1, 12), QTimeZone::utc())}));
    QCOMPARE(f->simulator.requestCount(u"GET"_s, u"recordings"_s), 3);
}

void TestGraphService::noRecordingIsNoFailure()
{
    const auto recordings = waitFor(f->service().recordings(f->organizer(), GraphMeetingId{f->meeting(0).id}, {}));
    QVERIFY(recordings && *recordings);
    QVERIFY((*recordings)->isEmpty());
}

void TestGraphService::tokensThatEndAreRenewed()
{
    QVERIFY(waitFor(f->get(0))->has_value());
    f->simulator.expireTokens();
    QVERIFY(waitFor(f->get(0))->has_value());
    f->clock.advance(2h);
    QVERIFY(waitFor(f->get(0))->has_value());
    QCOMPARE(f->simulator.requestCount(u"POST"_s), 3);
}

void TestGraphService::aRestartOfTheServerIsSurvived()
{
    QVERIFY(waitFor(f->get(0))->has_value());
    const auto port = static_cast<quint16>(f->simulator.rootUrl().section(u':', -1).toUInt());
    f->simulator.stop();
    const auto pending = f->get(0);
    QTRY_COMPARE(f->clock.nextDue(), 1s);
    QVERIFY(f->simulator.start(f->simulator.world(), port).has_value());
    f->clock.advance(1s);
    QVERIFY(waitFor(pending)->has_value());
}

QTEST_GUILESS_MAIN(TestGraphService)
#include "tst_graphservice.moc"
