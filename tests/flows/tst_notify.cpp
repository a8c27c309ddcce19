// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/incident.h"

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

const MailMessage letter{.to = {}, .subject = u"New link"_s, .text = u"Please use the new link."_s};

QStringList recipients(const GoneIncident &incident)
{
    QStringList all;
    for (const MailMessage &mail : incident.graph.mails)
        all.append(mail.to);
    return all;
}

const QStringList annAndBob{u"ann@northgate.example"_s, u"bob@northgate.example"_s};

} // namespace

class TestNotify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyWhoBookedGetsOneMail();
    void aSecondRunWritesOnlyToThoseWhoBookedSince();
    void aNewLinkIsANewMatter();
    void whoMayHaveGotItIsNotWrittenToAgain_data();
    void whoMayHaveGotItIsNotWrittenToAgain();
    void aProgramThatDiedMailsNobodyTwice();
    void withoutThePermissionNobodyIsWrittenTo();
    void aLetterAboutAnOldLinkIsNotSent();
};

void TestNotify::everybodyWhoBookedGetsOneMail()
{
    GoneIncident incident;

    const OperationRecord record = incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(recipients(incident), annAndBob);
    QCOMPARE(incident.graph.mails.first().subject, letter.subject);
    QCOMPARE(incident.graph.mails.first().text, letter.text);
}

void TestNotify::aSecondRunWritesOnlyToThoseWhoBookedSince()
{
    GoneIncident incident;
    incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});
    incident.addBooking(3, u"cem"_s);

    incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});

    QCOMPARE(recipients(incident), annAndBob + QStringList{u"cem@northgate.example"_s});
}

void TestNotify::aNewLinkIsANewMatter()
{
    GoneIncident incident;
    incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});
    incident.row(incident.slot45).stored.joinLink = longLink(u"Later"_s);

    incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});

    QCOMPARE(recipients(incident), annAndBob + annAndBob);
}

void TestNotify::whoMayHaveGotItIsNotWrittenToAgain_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("mailsToAnn");
    QTest::newRow("nobody knows") << ErrorKind::Timeout << 1;
    QTest::newRow("certainly not sent") << ErrorKind::Throttled << 2; // the fake had sent it all the same
}

void TestNotify::whoMayHaveGotItIsNotWrittenToAgain()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, mailsToAnn);
    GoneIncident incident;
    incident.graph.lostAnswers.insert(u"mail ann@northgate.example"_s, makeError(kind, u"lost"_s));
    const QString id = incident.operations->notify(incident.row(incident.slot45), letter);
    QCOMPARE(incident.ended({id}).state, OperationState::Failed);

    const OperationRecord again = incident.ended(incident.operations->retry({id}));

    QCOMPARE(again.state, OperationState::Done);
    QCOMPARE(recipients(incident).count(u"ann@northgate.example"_s), mailsToAnn);
    QCOMPARE(recipients(incident).count(u"bob@northgate.example"_s), 1);
    QCOMPARE(again.warnings.size(), kind == ErrorKind::Timeout ? 1 : 0);
}

void TestNotify::aProgramThatDiedMailsNobodyTwice()
{
    GoneIncident incident;
    incident.fate.set(u"mail ann"_s, Fate::Moment::After);
    incident.operations->notify(incident.row(incident.slot45), letter);
    QVERIFY(incident.runUntil([&] { return incident.fate.hasStruck(); }));

    const OperationRecord record = incident.continued();

    QCOMPARE(record.state, OperationState::Done);
    QCOMPARE(recipients(incident), annAndBob);
    QCOMPARE(record.warnings.size(), 1);
}

void TestNotify::withoutThePermissionNobodyIsWrittenTo()
{
    GoneIncident incident;
    incident.graph.refusals.insert(u"mail ann@northgate.example"_s,
                                   makeError(ErrorKind::PermissionMissing, u"Mail.Send is missing."_s));

    const OperationRecord record = incident.ended({incident.operations->notify(incident.row(incident.slot45), letter)});

    QCOMPARE(record.state, OperationState::Failed);
    QCOMPARE(record.error->kind, ErrorKind::PermissionMissing);
    QVERIFY(incident.graph.mails.isEmpty());
}

void TestNotify::aLetterAboutAnOldLinkIsNotSent()
{
    GoneIncident incident;
    const Meeting shown = incident.row(incident.slot45);
    incident.row(incident.slot45).stored.joinLink = longLink(u"Later"_s);

    QCOMPARE(incident.ended({incident.operations->notify(shown, letter)}).state, OperationState::Skipped);

    QVERIFY(incident.graph.mails.isEmpty());
}

QTEST_GUILESS_MAIN(TestNotify)
#include "tst_notify.moc"
