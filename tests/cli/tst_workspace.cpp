// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redaction.h"
#include "support/meetings.h"
#include "workspace/profileworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

Profile siteProfile()
{
    Profile profile;
    profile.name = u"site"_s;
    profile.database.file = u"/nowhere/lms.sqlite3"_s;
    profile.graph = {.cloud = Profile::Cloud::Custom,
                     .graphUrl = u"http://127.0.0.1:1"_s,
                     .loginUrl = u"http://127.0.0.1:2"_s,
                     .tenantId = tenantText,
                     .clientId = u"app"_s,
                     .organizer = u"lms-meetings@northgate.example"_s};
    return profile;
}

/// How a live check of a meeting with a long link ends.
ErrorKind errorOfLiveCheck(Workspace &workspace, QString &text)
{
    std::optional<Result<LiveFacts>> answer;
    QObject context;
    whenDone(workspace.services().liveCheck.check(rightMeeting(), {}), &context,
             [&answer](const Result<LiveFacts> &facts) { answer = facts; });
    [&answer] { QTRY_VERIFY(answer.has_value()); }();
    if (!answer || answer->has_value())
        return ErrorKind::Cancelled;
    text = answer->error().text;
    return answer->error().kind;
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreTakenOutOfTheEnvironment();
    void aProfileSaysWhereGraphIs();
    void aTenantGivenAsADomainIsNoId();
    void nothingIsOpenedBeforeItIsNeeded();
    void aProfileWithoutGraphSaysSo();
    void aCertificateIsRefusedUntilItWorks();
};

void TestWorkspace::secretsAreTakenOutOfTheEnvironment()
{
    qputenv("CONFDESK_DB_PASSWORD", "pass-of-the-database");
    qputenv("CONFDESK_CLIENT_SECRET", "sécret-of-the-client");
    const Secrets secrets = takeSecretsFromEnvironment();
    QCOMPARE(secrets.databasePassword, u"pass-of-the-database"_s);
    QCOMPARE(secrets.clientSecret, u"sécret-of-the-client"_s);
    QVERIFY(!qEnvironmentVariableIsSet("CONFDESK_DB_PASSWORD"));
    QVERIFY(!qEnvironmentVariableIsSet("CONFDESK_CLIENT_SECRET"));
    QCOMPARE(redacted(u"said sécret-of-the-client"_s), u"said [redacted]"_s);
    QCOMPARE(redacted(u"said pass-of-the-database"_s), u"said [redacted]"_s);
    QVERIFY(takeSecretsFromEnvironment().clientSecret.isEmpty());
}

void TestWorkspace::aProfileSaysWhereGraphIs()
{
    const GraphConnection connection = graphConnection(siteProfile(), {.clientSecret = u"secret"_s}, {.patience = 7s});
    QCOMPARE(connection.graphUrl, u"http://127.0.0.1:1"_s);
    QCOMPARE(connection.loginUrl, u"http://127.0.0.1:2"_s);
    QCOMPARE(connection.tenantId, tenantText);
    QCOMPARE(connection.clientId, u"app"_s);
    QCOMPARE(connection.clientSecret, u"secret"_s);
    QVERIFY(connection.patience == 7s);
}

void TestWorkspace::aTenantGivenAsADomainIsNoId()
{
    Profile profile = siteProfile();
    QCOMPARE(tenantOf(profile), TenantId{tenantText});
    profile.graph.tenantId = u"northgate.example"_s;
    QCOMPARE(tenantOf(profile), std::nullopt);
}

void TestWorkspace::nothingIsOpenedBeforeItIsNeeded()
{
    const auto workspace = openWorkspace(siteProfile(), {}, {});
    QCOMPARE(workspace->services().profile, siteProfile());
    QCOMPARE(workspace->services().graphActivity.requestCount(), 0);
}

void TestWorkspace::aProfileWithoutGraphSaysSo()
{
    Profile profile = siteProfile();
    profile.graph = {};
    QString text;
    QCOMPARE(errorOfLiveCheck(*openWorkspace(profile, {}, {}), text), ErrorKind::Credential);
    QVERIFY2(text.contains(u"[graph]"_s), qPrintable(text));
}

void TestWorkspace::aCertificateIsRefusedUntilItWorks()
{
    Profile profile = siteProfile();
    profile.graph.credential = Profile::Credential::Certificate;
    profile.graph.certificate = u"/nowhere/app.pem"_s;
    QString text;
    QCOMPARE(errorOfLiveCheck(*openWorkspace(profile, {.clientSecret = u"secret"_s}, {}), text), ErrorKind::Credential);
    QVERIFY2(text.contains(u"certificate"_s) && text.contains(u"“site”"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
