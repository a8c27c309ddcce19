// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notificationtext.h"
#include "support/meetings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestNotificationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyARecreatedMeetingHasALinkToTell();
    void bothLinksAndBothTimesAreNamed();
    void aFirstLinkReplacesNone();
};

namespace {

OperationRecord recreated()
{
    return {.flow = u"recreate"_s,
            .state = OperationState::Done,
            .before = {{u"joinLink"_s, u"https://old.example/1"_s}},
            .after = {{u"joinLink"_s, u"https://new.example/2"_s}}};
}

} // namespace

void TestNotificationText::onlyARecreatedMeetingHasALinkToTell()
{
    const OperationRecord record = recreated();
    QCOMPARE(linkChangeOf(record).value(),
             (LinkChange{.oldLink = u"https://old.example/1"_s, .newLink = u"https://new.example/2"_s}));
    OperationRecord other = record;
    other.flow = u"repair"_s;
    QVERIFY(!linkChangeOf(other));
    other = record;
    other.state = OperationState::Interrupted;
    QVERIFY(!linkChangeOf(other));
    other = record;
    other.dryRun = true;
    QVERIFY(!linkChangeOf(other));
}

void TestNotificationText::bothLinksAndBothTimesAreNamed()
{
    Meeting meeting = rightMeeting();
    meeting.conference.title = u"Algebra <II>"_s;
    meeting.wallTime.date = QDate(2026, 7, 6);
    meeting.wallTime.timezone = u"Europe/London"_s;
    const Notification notification = notificationOf(meeting, linkChangeOf(recreated()).value());
    QVERIFY(notification.subject.startsWith(u"New link: Algebra <II>, 6 July 2026"_s));
    for (const QString &part : {u"“Algebra <II>”"_s, u"https://old.example/1"_s, u"https://new.example/2"_s,
                                u"Mon 6 Jul 2026 13:40–14:40 (Europe/London)"_s, u"Mon 6 Jul 2026 12:40–13:40 (UTC)"_s})
        QVERIFY2(notification.text.contains(part), qPrintable(notification.text));
}

void TestNotificationText::aFirstLinkReplacesNone()
{
    const Notification notification = notificationOf(rightMeeting(), {.newLink = u"https://new.example/2"_s});
    QVERIFY(!notification.text.contains(u"old link"_s));
}

} // namespace confdesk::testing

QTEST_GUILESS_MAIN(confdesk::testing::TestNotificationText)
#include "tst_notificationtext.moc"
