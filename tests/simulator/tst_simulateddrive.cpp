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

const auto organizer = "lms-meetings@contoso.example"_L1;

QByteArray childrenPath(const QString &user, const QByteArray &folder)
{
    return "/v1.0/users/" + QUrl::toPercentEncoding(user) + "/drive/root:/" + folder + ":/children";
}

QStringList namesIn(const RawAnswer &answer)
{
    QStringList names;
    for (const auto &item : answer.json().value("value"_L1).toArray())
        names.append(item["name"_L1].toString());
    return names;
}

QByteArray pathOf(const QString &link)
{
    return QUrl(link, QUrl::StrictMode).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

using Change = void (*)(SimulatedWorld &);

} // namespace

Q_DECLARE_METATYPE(Change)

/// Folders of OneDrive.
class DriveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFolderIsListed();
    void theDownloadAddressComesOnlyUnasked();
    void theRootHoldsTheFolders();
    void allPagesTogetherAreTheFolder();
    void filesMayBeLateOrExpire();
    void aFileWithoutDurationHasNoVideoFacet();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();

private:
    [[nodiscard]] RawAnswer list(const QByteArray &options = "?$select=id,name") const
    {
        return m_client.get(childrenPath(organizer, "Recordings") + options);
    }

    GraphSimulator m_simulator;
    RawClient m_client{m_simulator};
};

void DriveTest::init()
{
    m_simulator.clearFaults();
    QVERIFY(m_simulator.start(exampleWorld()).has_value());
    QVERIFY(!m_client.signIn().isEmpty());
}

void DriveTest::aFolderIsListed()
{
    const SimulatedDrive drive = m_simulator.world().drives.first();
    const RawAnswer answer =
        list("?$select=id,name,size,createdDateTime,lastModifiedDateTime,webUrl,file,video,parentReference&$top=200");

    QCOMPARE(answer.status, 200);
    const QJsonObject item = answer.first();
    QCOMPARE(item.value("name"_L1).toString(), u"Chemistry-20310206_090112UTC-Meeting Recording.mp4"_s);
    QCOMPARE(item.value("size"_L1).toInteger(), drive.files.first().size);
    QCOMPARE(item["file"_L1]["mimeType"_L1].toString(), u"video/mp4"_s);
    QCOMPARE(item["video"_L1]["duration"_L1].toInteger(), 3'528'000);
    QCOMPARE(item["parentReference"_L1]["driveId"_L1].toString(), drive.id);
    QCOMPARE(item.value("createdDateTime"_L1).toString(), u"2031-02-06T10:02:10Z"_s);
    QVERIFY(!item.contains("expirationDateTime"_L1));
    QCOMPARE(list("?$select=downloadUrl").status, 400);
    QCOMPARE(list("?$filter=x").status, 400);
}

void DriveTest::theDownloadAddressComesOnlyUnasked()
{
    const auto key = "@microsoft.graph.downloadUrl"_L1;
    QVERIFY(!list().first().contains(key));
    const QString address = list("").first().value(key).toString();
    QCOMPARE(m_client.fetch(address).status, 200);
}

void DriveTest::theRootHoldsTheFolders()
{
    m_simulator.changeWorld([](SimulatedWorld &world) {
        world.drives[0].files.append({.id = u"01TEXT"_s, .name = u"notes.txt"_s, .folder = {}});
    });
    const RawAnswer root = m_client.get("/v1.0/users/lms-meetings@contoso.example/drive/root/children");
    QCOMPARE(namesIn(root), (QStringList{u"Recordings"_s, u"notes.txt"_s}));
    QCOMPARE(root.first()["folder"_L1]["childCount"_L1].toInt(), 1);
}

void DriveTest::allPagesTogetherAreTheFolder()
{
    m_simulator.changeWorld([](SimulatedWorld &world) {
        for (const QString &name : {u"b.mp4"_s, u"c.mp4"_s})
            world.drives[0].files.append({.id = name, .name = name});
    });
    const RawAnswer first = list("?$select=name&$top=2");
    const QString next = first.json().value("@odata.nextLink"_L1).toString();
    QCOMPARE(namesIn(first).size(), 2);
    const RawAnswer second = m_client.get(pathOf(next));
    QCOMPARE(namesIn(second), QStringList{u"c.mp4"_s});
    QVERIFY(!second.json().contains("@odata.nextLink"_L1));
}

void DriveTest::filesMayBeLateOrExpire()
{
    const QDateTime later = QDateTime::fromMSecsSinceEpoch(9'000'000'000'000, Qt::UTC);
    m_simulator.changeWorld([&later](SimulatedWorld &world) {
        world.drives[0].files[0].expirationDateTime = QDateTime(QDate(2031, 6, 6), QTime(1, 2, 3), QTimeZone::utc());
        world.drives[0].files.append({.id = u"01LATE"_s, .name = u"late.mp4"_s, .visibleFrom = later});
    });
    QCOMPARE(namesIn(list()).size(), 1);
    QCOMPARE(list().first().value("expirationDateTime"_L1).toString(), u"2031-06-06T01:02:03Z"_s);
    m_simulator.changeWorld([](SimulatedWorld &world) { world.drives[0].files[1].visibleFrom = {}; });
    QCOMPARE(namesIn(list()).size(), 2);
}

void DriveTest::aFileWithoutDurationHasNoVideoFacet()
{
    m_simulator.changeWorld([](SimulatedWorld &world) { world.drives[0].files[0].durationMs = -1; });
    const QJsonObject item = list("?$select=file,video").first();
    QVERIFY(item.contains("file"_L1));
    QVERIFY(!item.contains("video"_L1));
}

void DriveTest::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const Change nothing = [](SimulatedWorld &) {};
    const Change locked = [](SimulatedWorld &world) { world.drives[0].accessible = false; };
    const Change noRoles = [](SimulatedWorld &world) { world.grantedRoles = {u"User.Read.All"_s}; };
    const QByteArray own = childrenPath(organizer, "Recordings");
    QTest::newRow("folder") << childrenPath(organizer, "Aufzeichnungen") << nothing << 404 << u"itemNotFound"_s;
    QTest::newRow("drive") << childrenPath(u"no-policy@contoso.example"_s, "Recordings") << nothing << 404
                           << u"itemNotFound"_s;
    QTest::newRow("user") << childrenPath(u"nobody@contoso.example"_s, "Recordings") << nothing << 404
                          << u"Request_ResourceNotFound"_s;
    QTest::newRow("no colon") << QByteArray("/v1.0/users/lms-meetings@contoso.example/drive/root:/Recordings/children")
                              << nothing << 400 << u"BadRequest"_s;
    QTest::newRow("locked") << own << locked << 403 << u"accessDenied"_s;
    QTest::newRow("no permission") << own << noRoles << 403 << u"Authorization_RequestDenied"_s;
}

void DriveTest::whatIsNotThereIsNotFound()
{
    QFETCH(const QByteArray, path);
    QFETCH(const Change, change);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    m_simulator.changeWorld(change);
    QVERIFY(!m_client.signIn().isEmpty());
    const RawAnswer answer = m_client.get(path + "?$select=id");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
}

QTEST_GUILESS_MAIN(DriveTest)
#include "tst_simulateddrive.moc"
