// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalsettings.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestJournalSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOneSiteByWhateverPath();
    void aServersSiteIsTheSameOnEveryMachine();
    void theLocalJournalIsSharedByBothPrograms();
    void aNamedFileGoesBefore();
    void whatIsLeftOutIsThatOfTheDatabase();
    void whatIsGivenIsTaken();

private:
    Profile m_profile{.database = {.driver = Profile::Driver::PostgreSql,
                                   .host = u"DB.Example.org"_s,
                                   .port = 5433,
                                   .name = u"Lms"_s,
                                   .user = u"staff"_s,
                                   .sslMode = u"require"_s,
                                   .sslRootCert = u"/ca.pem"_s}};
};

void TestJournalSettings::aFileIsOneSiteByWhateverPath()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"lms.sqlite3"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link"_s)));
    const QString site = u"sqlite:"_s + QFileInfo(file).canonicalFilePath();
    for (const QString &path : {file.fileName(), folder.filePath(u"link"_s), folder.filePath(u"./x/../lms.sqlite3"_s)})
        QCOMPARE(siteOf({.database = {.file = path}}), site);
    const QString missing = folder.filePath(u"x/../none"_s);
    QCOMPARE(siteOf({.database = {.file = missing}}), QString(u"sqlite:"_s + QDir::cleanPath(missing)));
}

void TestJournalSettings::aServersSiteIsTheSameOnEveryMachine()
{
    QCOMPARE(siteOf(m_profile), u"postgresql://db.example.org:5433/Lms"_s);
    Profile otherUser = m_profile;
    otherUser.database.user = u"admin"_s;
    otherUser.name = u"other"_s;
    QCOMPARE(siteOf(otherUser), siteOf(m_profile));
}

void TestJournalSettings::theLocalJournalIsSharedByBothPrograms()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const JournalSettings settings = journalSettings(m_profile);
    QCOMPARE(settings, (JournalSettings{.database = {.file = data + u"/confdesk/journal.sqlite3"_s},
                                        .site = u"postgresql://db.example.org:5433/Lms"_s}));
}

void TestJournalSettings::aNamedFileGoesBefore()
{
    m_profile.journal.driver = Profile::Driver::PostgreSql;
    const JournalSettings settings = journalSettings(m_profile, u"/tmp/j"_s);
    QCOMPARE(settings.database, (Profile::Database{.file = u"/tmp/j"_s}));
    m_profile.journal = {};
}

void TestJournalSettings::whatIsLeftOutIsThatOfTheDatabase()
{
    m_profile.journal.driver = Profile::Driver::PostgreSql;
    QCOMPARE(journalSettings(m_profile).database, m_profile.database);
    m_profile.journal = {};
}

void TestJournalSettings::whatIsGivenIsTaken()
{
    const Profile profile{.database = {.file = u"/srv/lms.sqlite3"_s},
                          .journal = {.driver = Profile::Driver::PostgreSql,
                                      .host = u"j.example.org"_s,
                                      .name = u"team"_s,
                                      .user = u"confdesk"_s,
                                      .sslMode = u"verify-ca"_s,
                                      .port = 6000}};
    QCOMPARE(journalSettings(profile).database, (Profile::Database{.driver = Profile::Driver::PostgreSql,
                                                                   .host = u"j.example.org"_s,
                                                                   .port = 6000,
                                                                   .name = u"team"_s,
                                                                   .user = u"confdesk"_s,
                                                                   .sslMode = u"verify-ca"_s}));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestJournalSettings)
#include "tst_journalsettings.moc"
