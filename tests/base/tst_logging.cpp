// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "base/redaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace confdesk;

class LoggingTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString logged() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QtMessageHandler m_handler = nullptr;

private Q_SLOTS:
    void init();
    void cleanup();
    void messagesAreAppendedWithTheirCategory();
    void secretsNeverReachTheFile();
    void messagesOfQtAreRedactedToo();
    void categoriesAreQuietUnlessAsked();
    void largeFileIsRotatedOnce();
    void everyThreadMayLog();
    void fileThatCannotBeWrittenDoesNotMatter();
};

void LoggingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"confdesk.log"_s);
    m_handler = qInstallMessageHandler(nullptr);
    installLogSink(m_file);
}

void LoggingTest::cleanup()
{
    qInstallMessageHandler(m_handler);
}

QString LoggingTest::logged() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void LoggingTest::messagesAreAppendedWithTheirCategory()
{
    qCWarning(lcGraph) << "first";
    qCCritical(lcSql).noquote() << u"second “✓”"_s;

    const QStringList lines = logged().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).endsWith(u"warning confdesk.graph: first"_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u"critical confdesk.sql: second “✓”"_s), qPrintable(lines.at(1)));
}

void LoggingTest::secretsNeverReachTheFile()
{
    registerSecret(u"Zq5~registered"_s);

    qCWarning(lcGraph) << "Authorization: Bearer abc.def" << u"client_secret=hunter2&x=1"_s
                       << QByteArray("{\"password\":\"hunter2\"}") << u"Zq5~registered"_s
                       << "https://teams.microsoft.com/meet/123?p=hunter2";

    const QString text = logged();
    QVERIFY(text.contains(u"[redacted]"_s));
    for (const QString &secret : {u"abc.def"_s, u"hunter2"_s, u"Zq5"_s})
        QVERIFY2(!text.contains(secret), qPrintable(text));
}

void LoggingTest::messagesOfQtAreRedactedToo()
{
    qWarning("QPSQL: connection failed, password=hunter2");

    QVERIFY(logged().contains(u"password=[redacted]"_s));
}

void LoggingTest::categoriesAreQuietUnlessAsked()
{
    qCInfo(lcFlow) << "not shown";
    qCDebug(lcUi) << "not shown";
    QVERIFY(logged().isEmpty());

    QLoggingCategory::setFilterRules(u"confdesk.flow.info=true"_s);
    qCInfo(lcFlow) << "shown";
    QLoggingCategory::setFilterRules(QString());

    QVERIFY(logged().contains(u"info confdesk.flow: shown"_s));
}

void LoggingTest::largeFileIsRotatedOnce()
{
    QFile previous(m_file + u".1"_s);
    QVERIFY(previous.open(QIODevice::WriteOnly) && previous.write("oldest") > 0);
    previous.close();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(6'000'000, 'x')) > 0);
    file.close();

    qCWarning(lcApp) << "after";

    QVERIFY(logged().endsWith(u"after\n"_s));
    QVERIFY(logged().size() < 200);
    QCOMPARE(previous.size(), 6'000'000);
}

void LoggingTest::everyThreadMayLog()
{
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([i] {
            for (int j = 0; j < 25; ++j)
                qCWarning(lcGraph).noquote() << u"thread %1 line %2 end"_s.arg(i).arg(j);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());

    const QStringList lines = logged().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 100);
    for (const QString &line : lines)
        QVERIFY2(line.endsWith(u" end"_s), qPrintable(line));
}

void LoggingTest::fileThatCannotBeWrittenDoesNotMatter()
{
    installLogSink(u"/nowhere/confdesk.log"_s);

    qCWarning(lcApp) << "still alive";

    QVERIFY(!QFile::exists(u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
