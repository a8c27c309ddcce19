// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/joinlink.h"
#include "domain/linksamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

using Shape = JoinLink::Shape;

const QString teams = u"https://teams.microsoft.com"_s;
const QString shortLink = u"https://teams.microsoft.com/meet/2834567890123?p=Ab3dEf9h"_s;

/// The link as Teams' start page holds it: path encoded once, context twice.
const QString launcher =
    teams + u"/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3Ameeting_"_s
            u"Y2FmZTAxMjMtNDU2Ny04OWFiLWNkZWYtMDEyMzQ1Njc4OWFi%40thread.v2%2F0%3Fcontext%3D%257b%2522Tid"_s
            u"%2522%253a%25222d1f0b9a-3c4d-4e5f-8a6b-7c8d9e0f1a2b%2522%252c%2522Oid%2522%253a%25229f3c1e52-"_s
            u"7b0d-4c1a-8d2e-5a6b7c8d9e0f%2522%257d%26anon%3Dtrue&type=meetup-join&deeplinkId=1&directDl=true"_s;
const QString launchedLink =
    u"https://teams.microsoft.com/l/meetup-join/"_s + sampleThread + u"/0"_s + sampleContext + u"&anon=true"_s;

} // namespace

class WrappedLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safeLinksGiveTheTeamsLinkByteForByte_data();
    void safeLinksGiveTheTeamsLinkByteForByte();
    void safeLinksMayBeWrappedTwice();
    void safeLinksWithoutEncodingKeepTheLinksOwnEscapes();
    void safeLinksAroundOtherLinksAreNotTeams_data();
    void safeLinksAroundOtherLinksAreNotTeams();
    void endlessWrappingEnds();
    void pagesOfTeamsGiveTheirMeeting_data();
    void pagesOfTeamsGiveTheirMeeting();
    void startPageInsideSafeLinksGivesItsMeeting();
};

void WrappedLinksTest::safeLinksGiveTheTeamsLinkByteForByte_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("wrapped");
    const auto row = [](const char *name, const QString &link, const QString &host, const QString &path = u"/"_s) {
        QTest::newRow(name) << link << inSafeLink(link, host, path);
    };
    const QStringList regions{u"eur01"_s, u"eur02"_s, u"eur03"_s, u"eur04"_s, u"eur05"_s, u"eur06"_s,  u"nam02"_s,
                              u"nam04"_s, u"nam12"_s, u"apc01"_s, u"aus01"_s, u"can01"_s, u"emea01"_s, u"gbr01"_s,
                              u"ind01"_s, u"jpn01"_s, u"kor01"_s, u"lam01"_s, u"na01"_s,  u"gcc02"_s,  u"fra01"_s};
    for (const QString &region : regions)
        row(qPrintable(region), sampleLink, region + u".safelinks.protection.outlook.com"_s);
    row("GCC High", sampleLink, u"usg01.safelinks.protection.office365.us"_s);
    row("DoD", sampleLink, u"usg02.safelinks.protection.office365.us"_s);
    row("upper-case host", sampleLink, u"EUR02.SafeLinks.Protection.Outlook.com"_s);
    row("Outlook's preview path", sampleLink, u"nam06.safelinks.protection.outlook.com"_s, u"/ap/t-59584e83/"_s);
    row("Teams' own", sampleLink, u"statics.teams.cdn.office.net"_s,
        u"/evergreen-assets/safelinks/1/atp-safelinks.html"_s);
    row("no slash before the query", sampleLink, u"eur02.safelinks.protection.outlook.com"_s, QString());
    row("short link", shortLink, u"eur02.safelinks.protection.outlook.com"_s);
    QTest::newRow("as HTML") << sampleLink << inSafeLink(sampleLink).replace(u"&"_s, u"&amp;"_s);
}

void WrappedLinksTest::safeLinksGiveTheTeamsLinkByteForByte()
{
    QFETCH(QString, link);
    QFETCH(QString, wrapped);

    const JoinLink parsed = JoinLink::parse(wrapped);

    QCOMPARE(parsed.text(), link);
    QCOMPARE(parsed.storedText(), wrapped);
    QVERIFY(parsed.isWrapped());
    QVERIFY(parsed.canBeLookedUp());
    QCOMPARE(parsed.shape(), JoinLink::parse(link).shape());
    QCOMPARE(parsed.threadId(), JoinLink::parse(link).threadId());
    QCOMPARE(parsed.organizer(), JoinLink::parse(link).organizer());
}

void WrappedLinksTest::safeLinksMayBeWrappedTwice()
{
    const QString once = inSafeLink(sampleLink);
    const QString twice = inSafeLink(once, u"nam12.safelinks.protection.outlook.com"_s);

    const JoinLink link = JoinLink::parse(twice);

    QCOMPARE(link.text(), sampleLink);
    QCOMPARE(link.shape(), Shape::Long);
    QVERIFY(link.isWrapped());
}

void WrappedLinksTest::safeLinksWithoutEncodingKeepTheLinksOwnEscapes()
{
    const QString wrapped = u"https://eur02.safelinks.protection.outlook.com/?url="_s + sampleLink + u"&data=05"_s;

    QCOMPARE(JoinLink::parse(wrapped).text(), sampleLink);
}

void WrappedLinksTest::safeLinksAroundOtherLinksAreNotTeams_data()
{
    QTest::addColumn<QString>("wrapped");
    QTest::newRow("zoom") << inSafeLink(u"https://zoom.us/j/91234567890"_s);
    QTest::newRow("another host that ends like Teams")
        << inSafeLink(u"https://teams.microsoft.com.evil.example/meet/1"_s);
    QTest::newRow("no parameter") << u"https://eur02.safelinks.protection.outlook.com/?data=1"_s;
    QTest::newRow("empty parameter") << u"https://eur02.safelinks.protection.outlook.com/?url=&data=1"_s;
    QTest::newRow("words") << u"https://eur02.safelinks.protection.outlook.com/?url=hello"_s;
    QTest::newRow("a false Safe Links host")
        << inSafeLink(sampleLink, u"eur02.safelinks.protection.outlook.com.evil.example"_s);
    QTest::newRow("another false host") << inSafeLink(sampleLink, u"evilsafelinks.protection.outlook.com"_s);
    QTest::newRow("line break inside") << inSafeLink(QString(sampleLink).insert(40, u'\n'));
}

void WrappedLinksTest::safeLinksAroundOtherLinksAreNotTeams()
{
    QFETCH(QString, wrapped);

    const JoinLink link = JoinLink::parse(wrapped);

    QCOMPARE(link.shape(), Shape::NotTeams);
    QCOMPARE(link.text(), wrapped);
    QVERIFY(!link.isWrapped());
}

void WrappedLinksTest::endlessWrappingEnds()
{
    QString link = sampleLink;
    for (int i = 0; i < 9; ++i)
        link = inSafeLink(link);

    QCOMPARE(JoinLink::parse(link).shape(), Shape::NotTeams);
}

void WrappedLinksTest::pagesOfTeamsGiveTheirMeeting_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("shape");
    QTest::newRow("start page") << launcher << launchedLink << u"Long"_s;
    QTest::newRow("start page of GCC High")
        << QString(launcher).replace(teams, u"https://gov.teams.microsoft.us"_s)
        << QString(launchedLink).replace(teams, u"https://gov.teams.microsoft.us"_s) << u"Long"_s;
    QTest::newRow("start page, short") << QString(teams +
                                                  u"/dl/launcher/launcher.html?url=%2F_%23%2Fmeet%2F2834567890123"_s
                                                  u"%3Fp%3DAb3dEf9h&type=meet"_s)
                                       << shortLink << u"Short"_s;
    QTest::newRow("web page") << QString(teams + u"/_#"_s + samplePath + sampleContext) << sampleLink << u"Long"_s;
    QTest::newRow("new web page") << QString(teams + u"/v2/?meetingjoin=true#"_s + samplePath + sampleContext)
                                  << sampleLink << u"Long"_s;
    QTest::newRow("new web page, short") << QString(teams + u"/v2/?meetingjoin=true#/meet/2834567890123?p=Ab3dEf9h"_s)
                                         << shortLink << u"Short"_s;
    QTest::newRow("new web page, meet now")
        << QString(teams + u"/v2/#/l/meeting/new"_s) << QString(teams + u"/l/meeting/new"_s) << u"MeetNow"_s;
}

void WrappedLinksTest::pagesOfTeamsGiveTheirMeeting()
{
    QFETCH(QString, page);

    const JoinLink link = JoinLink::parse(page);

    QTEST(link.text(), "link");
    QTEST(shapeName(link.shape()), "shape");
    QCOMPARE(link.storedText(), page);
    QVERIFY(link.isWrapped());
    if (link.shape() == Shape::Long) {
        QCOMPARE(link.threadId(), sampleThread);
        QCOMPARE(link.tenant(), TenantId{sampleTenant});
        QCOMPARE(link.organizer(), UserId{sampleOrganizer});
    }
}

void WrappedLinksTest::startPageInsideSafeLinksGivesItsMeeting()
{
    QCOMPARE(JoinLink::parse(inSafeLink(launcher)).text(), launchedLink);
}

QTEST_APPLESS_MAIN(WrappedLinksTest)
#include "tst_wrappedlinks.moc"
