// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/rawclient.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

QDateTime hour(int number)
{
    return QDateTime(QDate(2031, 3, 1), QTime(0, 0), QTimeZone::utc()).addSecs(3600LL * number);
}

QStringList idsIn(const RawAnswer &answer)
{
    QStringList ids;
    for (const auto &item : answer.json().value("value"_L1).toArray())
        ids.append(item["id"_L1].toString());
    return ids;
}

QByteArray linkIn(const RawAnswer &answer, const QString &key)
{
    const QUrl link(answer.json().value(key).toString(), QUrl::StrictMode);
    return link.isEmpty() ? QByteArray() : link.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

const auto nextLink = u"@odata.nextLink"_s;
const auto deltaLink = u"@odata.deltaLink"_s;

} // namespace

/// All recordings of an organizer, and what is added to them.
class RecordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theRangeIsHonoured();
    void onlyTheOrganizersOwnAreListed();
    void thePagesAreFollowed();
    void topLosesTheNextLink();
    void lateOnesComeLater();
    void deltaTellsAdditionsOnly();
    void deltaHasPages();
    void anUnknownTokenIsGone();
    void whatGraphDoesNotTakeIsRefused_data();
    void whatGraphDoesNotTakeIsRefused();

private:
    [[nodiscard]] QString organizer() const { return m_simulator.world().users.first().id; }
    [[nodiscard]] QByteArray allPath(const QByteArray &range) const
    {
        return meetingsPath(organizer()) + "/getAllRecordings(meetingOrganizerUserId='" + organizer().toUtf8() + "'" +
               range + ")";
    }
    [[nodiscard]] RawAnswer all(const QByteArray &options = {}) const { return m_client.get(allPath({}) + options); }
    void add(const QString &id, int number, const QString &organizerId = {});

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void RecordingsTest::init()
{
    m_simulator.clearFaults();
    SimulatedWorld world = exampleWorld();
    world.recordings.clear();
    QVERIFY(m_simulator.start(world).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
    for (int i = 0; i < 3; ++i)
        add(u"r%1"_s.arg(i), i);
}

void RecordingsTest::add(const QString &id, int number, const QString &organizerId)
{
    m_simulator.changeWorld([&](SimulatedWorld &world) {
        world.recordings.append({.id = id,
                                 .meetingId = world.meetings.first().id,
                                 .createdDateTime = hour(number),
                                 .organizerId = organizerId});
    });
}

void RecordingsTest::theRangeIsHonoured()
{
    const RawAnswer answer =
        m_client.get(allPath(",startDateTime=2031-03-01T01:00:00Z,endDateTime=2031-03-01T02:00:00Z"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(idsIn(answer), QStringList{u"r1"_s});
    QCOMPARE(answer.first().value("meetingId"_L1).toString(), m_simulator.world().meetings.first().id);
    QCOMPARE(answer.first()["meetingOrganizer"_L1]["user"_L1]["id"_L1].toString(), organizer());
    QVERIFY(answer.first().value("endDateTime"_L1).isNull());
}

void RecordingsTest::onlyTheOrganizersOwnAreListed()
{
    add(u"another's"_s, 3, m_simulator.world().users.at(1).id);
    QCOMPARE(idsIn(all()).size(), 3);
    // A meeting that is gone keeps its recordings.
    m_simulator.changeWorld([id = organizer()](SimulatedWorld &world) {
        for (SimulatedRecording &recording : world.recordings)
            recording.organizerId = id;
        world.meetings.clear();
    });
    QCOMPARE(idsIn(all()).size(), 4);
}

void RecordingsTest::thePagesAreFollowed()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.pageSize = 2; });
    const RawAnswer first = all();
    QCOMPARE(idsIn(first), (QStringList{u"r0"_s, u"r1"_s}));
    const RawAnswer second = m_client.get(linkIn(first, nextLink));
    QCOMPARE(idsIn(second), QStringList{u"r2"_s});
    QVERIFY(linkIn(second, nextLink).isEmpty());
}

void RecordingsTest::topLosesTheNextLink()
{
    const RawAnswer answer = all("?$top=2");
    QCOMPARE(idsIn(answer).size(), 2);
    QVERIFY(linkIn(answer, nextLink).isEmpty());
}

void RecordingsTest::lateOnesComeLater()
{
    m_simulator.changeWorld([](SimulatedWorld &world) {
        world.recordings[0].visibleFrom = QDateTime::fromMSecsSinceEpoch(9'000'000'000'000, Qt::UTC);
    });
    QCOMPARE(idsIn(all()), (QStringList{u"r1"_s, u"r2"_s}));
    const RawAnswer ofMeeting = m_client.get(meetingPath(m_simulator.world().meetings.first()) + "/recordings");
    QCOMPARE(idsIn(ofMeeting).size(), 2);
}

void RecordingsTest::deltaTellsAdditionsOnly()
{
    const RawAnswer first = m_client.get(allPath(",startDateTime=2031-03-01T01:00:00Z") + "/delta");
    QCOMPARE(idsIn(first), (QStringList{u"r1"_s, u"r2"_s}));
    const QByteArray since = linkIn(first, deltaLink);
    QVERIFY(idsIn(m_client.get(since)).isEmpty());
    add(u"r4"_s, 4);
    add(u"too early"_s, 0);
    const RawAnswer second = m_client.get(since);
    QCOMPARE(idsIn(second), QStringList{u"r4"_s});
    QVERIFY(idsIn(m_client.get(linkIn(second, deltaLink))).isEmpty());
}

void RecordingsTest::deltaHasPages()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.pageSize = 2; });
    const RawAnswer first = m_client.get(allPath({}) + "/delta");
    QVERIFY(linkIn(first, deltaLink).isEmpty());
    const RawAnswer second = m_client.get(linkIn(first, nextLink));
    QCOMPARE(idsIn(second), QStringList{u"r2"_s});
    const QByteArray since = linkIn(second, deltaLink);
    for (int i = 4; i < 7; ++i)
        add(u"r%1"_s.arg(i), i);
    const RawAnswer added = m_client.get(since);
    QCOMPARE(idsIn(added), (QStringList{u"r4"_s, u"r5"_s}));
    QCOMPARE(idsIn(m_client.get(linkIn(added, nextLink))), QStringList{u"r6"_s});
}

void RecordingsTest::anUnknownTokenIsGone()
{
    const QByteArray since = linkIn(m_client.get(allPath({}) + "/delta"), deltaLink);
    m_simulator.expireDeltaTokens();
    const RawAnswer answer = m_client.get(since);
    QCOMPARE(answer.status, 410);
    QCOMPARE(answer.errorCode(), u"resyncRequired"_s);
}

void RecordingsTest::whatGraphDoesNotTakeIsRefused_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("status");
    const QString own = exampleWorld().users.at(0).id;
    const QString other = exampleWorld().users.at(1).id; // without access policy
    const auto row = [](const char *name, const QString &user, const QByteArray &arguments, int status,
                        const QByteArray &more = {}) {
        QTest::newRow(name) << QByteArray(meetingsPath(user) + "/getAllRecordings(" + arguments + ")" + more) << status;
    };
    const QByteArray whose = "meetingOrganizerUserId='" + own.toUtf8() + "'";
    row("good", own, whose, 200);
    row("nobody's", own, "startDateTime=2031-03-01T01:00:00Z", 400);
    row("nothing", own, {}, 400);
    row("without quotes", own, "meetingOrganizerUserId=" + own.toUtf8(), 400);
    row("quoted time", own, whose + ",startDateTime='2031-03-01T01:00:00Z'", 400);
    row("time without zone", own, whose + ",startDateTime=2031-03-01T01:00:00", 400);
    row("another parameter", own, whose + ",top=5", 400);
    row("of another", own, "meetingOrganizerUserId='" + other.toUtf8() + "'", 400);
    row("by name", u"lms-meetings@contoso.example"_s, whose, 404);
    row("without policy", other, "meetingOrganizerUserId='" + other.toUtf8() + "'", 403);
    row("filtered", own, whose, 400, "?$filter=x");
    row("delta with top", own, whose, 400, "/delta?$top=5");
}

void RecordingsTest::whatGraphDoesNotTakeIsRefused()
{
    QFETCH(const QByteArray, call);
    QFETCH(const int, status);
    QCOMPARE(m_client.get(call).status, status);
}

QTEST_GUILESS_MAIN(RecordingsTest)
#include "tst_simulatedrecordings.moc"
