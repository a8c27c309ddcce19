// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

class MeetingChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void switchingRecordingOnIsAnsweredAndKept();
    void switchingOnWhatIsOnChangesNothing();
    void otherChangeablePropertiesAreKept();
    void aBadBodyIsRefusedAndNothingChanged_data();
    void aBadBodyIsRefusedAndNothingChanged();
    void theReadBackCanLag();
    void aChangeCanBeIgnored();
    void theStateFileHasTheChangeBeforeTheAnswer();
    void aStateFileThatCannotBeWrittenDoesNotStopTheService();
    void otherMethodsAreNotAllowed();

private:
    [[nodiscard]] RawAnswer switchOn() const;
    [[nodiscard]] bool shownByRead() const;

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
    QByteArray m_target;
};

void MeetingChangeTest::init()
{
    m_simulator.setStateFile({});
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
    m_target = meetingPath(exampleWorld().meetings.at(0));
}

RawAnswer MeetingChangeTest::switchOn() const
{
    return m_client.patch(m_target, R"({"recordAutomatically":true})");
}

bool MeetingChangeTest::shownByRead() const
{
    return m_client.get(m_target).json().value("recordAutomatically"_L1).toBool();
}

void MeetingChangeTest::switchingRecordingOnIsAnsweredAndKept()
{
    const RawAnswer answer = switchOn();

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value("recordAutomatically"_L1), QJsonValue(true));
    QCOMPARE(answer.json().value("id"_L1).toString(), exampleWorld().meetings.at(0).id);
    QVERIFY(shownByRead());
    SimulatedWorld expected = exampleWorld();
    expected.meetings[0].recordAutomatically = true;
    QCOMPARE(m_simulator.world(), expected);
}

void MeetingChangeTest::switchingOnWhatIsOnChangesNothing()
{
    m_target = meetingPath(exampleWorld().meetings.at(2));

    QCOMPARE(switchOn().status, 200);
    QCOMPARE(m_simulator.world(), exampleWorld());
}

void MeetingChangeTest::otherChangeablePropertiesAreKept()
{
    const RawAnswer answer = m_client.patch(m_target, R"({"allowRecording":false,"allowTranscription":false,
        "subject":"Renamed","startDateTime":"2031-03-01T10:00:00Z","endDateTime":"2031-03-01T12:00:00+01:00",
        "lobbyBypassSettings":{"scope":"everyone"}})");

    QCOMPARE(answer.status, 200);
    const SimulatedWorld world = m_simulator.world();
    const SimulatedMeeting &meeting = world.meetings.at(0);
    QCOMPARE(meeting.allowRecording, false);
    QCOMPARE(meeting.allowTranscription, false);
    QCOMPARE(meeting.subject, u"Renamed"_s);
    QCOMPARE(meeting.startDateTime.toString(Qt::ISODate), u"2031-03-01T10:00:00Z"_s);
    QCOMPARE(meeting.endDateTime.toString(Qt::ISODate), u"2031-03-01T11:00:00Z"_s);
}

void MeetingChangeTest::aBadBodyIsRefusedAndNothingChanged_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << message;
    };
    row("unknown", R"({"recordAutomatically":true,"autoRecord":true})", u"'autoRecord' does not exist"_s);
    row("wrong case", R"({"RecordAutomatically":true})", u"'RecordAutomatically' does not exist"_s);
    row("id", R"({"recordAutomatically":true,"id":"MSo="})", u"'id' is read-only"_s);
    row("join link", R"({"recordAutomatically":true,"joinWebUrl":"https://x"})", u"'joinWebUrl' is read-only"_s);
    row("read-only and null", R"({"attendeeReport":null,"recordAutomatically":true})", u"'attendeeReport'"_s);
    row("chat", R"({"recordAutomatically":true,"chatInfo":{}})", u"'chatInfo' is read-only"_s);
    row("a text for a flag", R"({"recordAutomatically":"true"})", u"'Edm.Boolean'"_s);
    row("a number for a flag", R"({"recordAutomatically":1})", u"'Edm.Boolean'"_s);
    row("null for a flag", R"({"recordAutomatically":null})", u"'Edm.Boolean'"_s);
    row("start alone", R"({"startDateTime":"2031-03-01T10:00:00Z"})", u"together"_s);
    row("time without offset", R"({"startDateTime":"2031-03-01T10:00:00","endDateTime":"2031-03-01T11:00:00Z"})",
        u"'Edm.DateTimeOffset'"_s);
    row("nothing", "{}", u"no property"_s);
    row("no body", "", u"Unable to read JSON"_s);
    row("a list", "[]", u"Unable to read JSON"_s);
    row("cut", R"({"recordAutomatically":tr)", u"Unable to read JSON"_s);
}

void MeetingChangeTest::aBadBodyIsRefusedAndNothingChanged()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);

    const RawAnswer answer = m_client.patch(m_target, body);

    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadRequest"_s);
    QVERIFY2(answer.errorMessage().contains(message), qPrintable(answer.errorMessage()));
    QCOMPARE(m_simulator.world(), exampleWorld());
}

void MeetingChangeTest::theReadBackCanLag()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.meetings[0].readBackLag = 2; });

    QCOMPARE(switchOn().json().value("recordAutomatically"_L1), QJsonValue(true));

    QVERIFY(!shownByRead());
    QVERIFY(!shownByRead());
    QVERIFY(shownByRead());
    QVERIFY(shownByRead());
}

void MeetingChangeTest::aChangeCanBeIgnored()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.meetings[0].readBack = ReadBack::Ignored; });

    QCOMPARE(switchOn().json().value("recordAutomatically"_L1), QJsonValue(true));

    QVERIFY(!shownByRead());
    QVERIFY(!m_simulator.world().meetings.at(0).recordAutomatically);
}

void MeetingChangeTest::theStateFileHasTheChangeBeforeTheAnswer()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"state.json"_s);
    m_simulator.setStateFile(name);
    QVERIFY(!QFile::exists(name));

    QCOMPARE(switchOn().status, 200);

    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<SimulatedWorld> world = parseWorld(file.readAll());
    QVERIFY(world.has_value());
    QCOMPARE(*world, m_simulator.world());
    QVERIFY(world->meetings.at(0).recordAutomatically);
}

void MeetingChangeTest::aStateFileThatCannotBeWrittenDoesNotStopTheService()
{
    m_simulator.setStateFile(u"/nonexistent/state.json"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Could not write the state file"_s));

    QCOMPARE(switchOn().status, 200);
    QVERIFY(shownByRead());
}

void MeetingChangeTest::otherMethodsAreNotAllowed()
{
    const QByteArray token = "Bearer " + m_client.signIn();

    for (const QByteArray &method : {"DELETE"_ba, "PUT"_ba, "POST"_ba})
        QCOMPARE(m_client.send(method, m_target, {{"Authorization", token}}).status, 405);
    QCOMPARE(m_simulator.world(), exampleWorld());
}

QTEST_GUILESS_MAIN(MeetingChangeTest)
#include "tst_simulatedpatch.moc"
