// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recordingname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

class TestRecordingName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreRead_data();
    void namesAreRead();
    void titlesAreCompared_data();
    void titlesAreCompared();
};

void TestRecordingName::namesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title"); // a null text: no name of a recording
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("isUtc");
    QTest::newRow("new") << u"Weekly-20260203_090112UTC-Meeting Recording.mp4"_s << u"Weekly"_s
                         << u"2026-02-03T09:01:12"_s << true;
    QTest::newRow("old") << u"Weekly-20260203_090112-Meeting Recording.mp4"_s << u"Weekly"_s << u"2026-02-03T09:01:12"_s
                         << false;
    QTest::newRow("German") << u"Algebra 2-20260203_090112UTC-Besprechungsaufzeichnung.mp4"_s << u"Algebra 2"_s
                            << u"2026-02-03T09:01:12"_s << true;
    QTest::newRow("dashes in the title") << u"A-B - 2026-02-03 09_00-20260203_090112UTC-Meeting Recording.mp4"_s
                                         << u"A-B - 2026-02-03 09_00"_s << u"2026-02-03T09:01:12"_s << true;
    QTest::newRow("without words") << u"A-20260203_090112UTC.mp4"_s << u"A"_s << u"2026-02-03T09:01:12"_s << true;
    QTest::newRow("a film") << u"holiday.mp4"_s << QString() << QString() << false;
    QTest::newRow("no such day") << u"A-20260231_090112UTC-Meeting Recording.mp4"_s << QString() << QString() << false;
    QTest::newRow("no such hour") << u"A-20260203_990112UTC-Meeting Recording.mp4"_s << QString() << QString() << false;
    QTest::newRow("nothing") << QString() << QString() << QString() << false;
}

void TestRecordingName::namesAreRead()
{
    QFETCH(QString, name);
    QFETCH(QString, title);
    QFETCH(QString, time);
    QFETCH(bool, isUtc);

    const auto read = parseRecordingName(name);

    QCOMPARE(read.has_value(), !title.isNull());
    if (read) {
        QCOMPARE(read->title, title);
        QCOMPARE(read->time.toString(u"yyyy-MM-ddTHH:mm:ss"), time);
        QCOMPARE(read->isUtc, isUtc);
    }
}

void TestRecordingName::titlesAreCompared_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("meeting");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << u"Algebra"_s << u"Algebra"_s << true;
    QTest::newRow("characters that files may not have") << u"Q_A_ what now_"_s << u"Q/A: what now?"_s << true;
    QTest::newRow("removed instead") << u"QA what now"_s << u"Q/A: what now?"_s << true;
    QTest::newRow("other case") << u"ALGEBRA"_s << u"algebra"_s << true;
    QTest::newRow("cut off") << u"Introduction to the theory of nu"_s << u"Introduction to the theory of numbers"_s
                             << true;
    QTest::newRow("a short beginning is no cut-off title") << u"Algebra"_s << u"Algebra II"_s << false;
    QTest::newRow("another") << u"Biology"_s << u"Algebra"_s << false;
    QTest::newRow("no title") << QString() << u"Algebra"_s << false;
    QTest::newRow("only signs") << u"???"_s << u"!!!"_s << false;
}

void TestRecordingName::titlesAreCompared()
{
    QFETCH(QString, file);
    QFETCH(QString, meeting);
    QTEST(isTitleOf(file, meeting), "same");
}

QTEST_GUILESS_MAIN(TestRecordingName)
#include "tst_recordingname.moc"
