// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

namespace {

const QByteArray sqlite = "[database]\ndriver=sqlite\nfile=/srv/lms.sqlite3\n";

bool write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class ProfileFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_own;
    QString m_system;

private Q_SLOTS:
    void init();
    void namesAreLookedUpInTheConfigurationFolder();
    void systemWideProfilesAreFoundToo();
    void ownProfileHidesTheSystemWideOne();
    void pathsAreTakenAsTheyAre_data();
    void pathsAreTakenAsTheyAre();
    void missingNameListsTheNamesThatExist();
    void missingNameSaysWhereToPutTheFirstOne();
    void missingFileIsNamed_data();
    void missingFileIsNamed();
    void folderIsNoProfile();
    void hugeFileIsNoProfile();
    void mistakesNameTheFile();
};

void ProfileFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_own = m_folder->filePath(u"own/confdesk"_s);
    m_system = m_folder->filePath(u"system/confdesk"_s);
    QVERIFY(QDir().mkpath(m_own) && QDir().mkpath(m_system));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"own"_s)));
    qputenv("XDG_CONFIG_DIRS", QFile::encodeName(m_folder->filePath(u"system"_s)));
    QVERIFY(QDir::setCurrent(m_folder->path()));
}

void ProfileFilesTest::namesAreLookedUpInTheConfigurationFolder()
{
    QVERIFY(write(m_own + u"/northgate.ini"_s, sqlite));

    const auto profile = loadProfile(u"northgate"_s);

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    QCOMPARE(profile->name, u"northgate"_s);
    QCOMPARE(profile->database.file, u"/srv/lms.sqlite3"_s);
}

void ProfileFilesTest::systemWideProfilesAreFoundToo()
{
    QVERIFY(write(m_system + u"/northgate.ini"_s, sqlite));

    QVERIFY(loadProfile(u"northgate"_s));
}

void ProfileFilesTest::ownProfileHidesTheSystemWideOne()
{
    QVERIFY(write(m_own + u"/northgate.ini"_s, sqlite + "[safety]\nreadOnly=true\n"));
    QVERIFY(write(m_system + u"/northgate.ini"_s, sqlite));

    const auto profile = loadProfile(u"northgate"_s);

    QVERIFY(profile);
    QVERIFY(profile->readOnly);
}

void ProfileFilesTest::pathsAreTakenAsTheyAre_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("name");
    QTest::newRow("with a slash") << u"p.ini"_s << u"./p.ini"_s << u"p"_s;
    QTest::newRow("with a slash, another ending") << u"p.conf"_s << u"./p.conf"_s << u"p"_s;
    QTest::newRow("ends in .ini") << u"p.ini"_s << u"p.ini"_s << u"p"_s;
    QTest::newRow("an existing file") << u"plain"_s << u"plain"_s << u"plain"_s;
}

void ProfileFilesTest::pathsAreTakenAsTheyAre()
{
    QFETCH(QString, file);
    QFETCH(QString, argument);
    QVERIFY(write(m_folder->filePath(file), sqlite));

    const auto profile = loadProfile(argument);

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text));
    QTEST(profile->name, "name");
}

void ProfileFilesTest::missingNameListsTheNamesThatExist()
{
    QVERIFY(write(m_own + u"/southbank.ini"_s, sqlite));
    QVERIFY(write(m_own + u"/notes.txt"_s, sqlite));
    QVERIFY(write(m_system + u"/northgate.ini"_s, sqlite));
    QVERIFY(write(m_system + u"/southbank.ini"_s, sqlite));

    const auto profile = loadProfile(u"nortgate"_s);

    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ErrorKind::NotFound);
    QCOMPARE(profile.error().text,
             u"There is no profile “nortgate” in %1. There are: northgate, southbank."_s.arg(m_own));
}

void ProfileFilesTest::missingNameSaysWhereToPutTheFirstOne()
{
    const auto profile = loadProfile(u"northgate"_s);

    QVERIFY(!profile);
    QVERIFY2(profile.error().text.contains(m_own), qPrintable(profile.error().text));
    QVERIFY2(profile.error().text.contains(u"northgate.ini"_s), qPrintable(profile.error().text));
}

void ProfileFilesTest::missingFileIsNamed_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("path") << u"/nowhere/p.ini"_s;
    QTest::newRow("name with .ini") << u"p.ini"_s;
}

void ProfileFilesTest::missingFileIsNamed()
{
    QFETCH(QString, argument);

    const auto profile = loadProfile(argument);

    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ErrorKind::NotFound);
    QVERIFY2(profile.error().text.contains(argument), qPrintable(profile.error().text));
}

void ProfileFilesTest::folderIsNoProfile()
{
    const auto profile = loadProfile(m_own);

    QVERIFY(!profile);
    QVERIFY2(profile.error().text.contains(m_own), qPrintable(profile.error().text));
}

void ProfileFilesTest::hugeFileIsNoProfile()
{
    QVERIFY(write(u"p.ini"_s, QByteArray(2'000'000, '#')));

    const auto profile = loadProfile(u"p.ini"_s);

    QVERIFY(!profile);
    QCOMPARE(profile.error().text, u"p.ini is too large to be a profile file."_s);
}

void ProfileFilesTest::mistakesNameTheFile()
{
    QVERIFY(write(m_own + u"/northgate.ini"_s, sqlite + "password=hunter2\n"));

    const auto profile = loadProfile(u"northgate"_s);

    QVERIFY(!profile);
    QVERIFY2(profile.error().text.startsWith(m_own + u"/northgate.ini, line 4, key “password”"_s),
             qPrintable(profile.error().text));
}

QTEST_GUILESS_MAIN(ProfileFilesTest)
#include "tst_profilefiles.moc"
