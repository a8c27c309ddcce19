// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"
#include "base/result.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveStableNames_data();
    void kindsHaveStableNames();
    void textsAreRedacted();
    void failuresAreErrors();
    void cancelledHasItsKind();
};

void ErrorTest::kindsHaveStableNames_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](ErrorKind kind, const char *name) { QTest::newRow(name) << kind << QString::fromLatin1(name); };
    row(ErrorKind::Cancelled, "Cancelled");
    row(ErrorKind::Offline, "Offline");
    row(ErrorKind::Timeout, "Timeout");
    row(ErrorKind::Credential, "Credential");
    row(ErrorKind::PermissionMissing, "PermissionMissing");
    row(ErrorKind::PolicyMissing, "PolicyMissing");
    row(ErrorKind::NotOrganizer, "NotOrganizer");
    row(ErrorKind::MeetingGone, "MeetingGone");
    row(ErrorKind::EventGone, "EventGone");
    row(ErrorKind::UserGone, "UserGone");
    row(ErrorKind::NotFound, "NotFound");
    row(ErrorKind::NotApplied, "NotApplied");
    row(ErrorKind::Conflict, "Conflict");
    row(ErrorKind::Throttled, "Throttled");
    row(ErrorKind::Server, "Server");
    row(ErrorKind::Protocol, "Protocol");
    row(ErrorKind::Database, "Database");
    row(ErrorKind::ReadOnly, "ReadOnly");
    row(ErrorKind::Secret, "Secret");
}

void ErrorTest::kindsHaveStableNames()
{
    QFETCH(ErrorKind, kind);

    QTEST(errorKindName(kind), "name");
}

void ErrorTest::textsAreRedacted()
{
    const Error error = makeError(ErrorKind::Server, u"No login with password=hunter2"_s, u"client_secret=hunter2"_s);

    QCOMPARE(error, (Error{.kind = ErrorKind::Server,
                           .text = u"No login with password=[redacted]"_s,
                           .detail = u"client_secret=[redacted]"_s}));
}

void ErrorTest::failuresAreErrors()
{
    const Result<int> made = failure(ErrorKind::Database, u"password=hunter2"_s);
    const Result<int> given = failure(cancelledError());

    QCOMPARE(made.error(), (Error{.kind = ErrorKind::Database, .text = u"password=[redacted]"_s}));
    QCOMPARE(given.error(), cancelledError());
}

void ErrorTest::cancelledHasItsKind()
{
    QCOMPARE(cancelledError().kind, ErrorKind::Cancelled);
    QVERIFY(!cancelledError().text.isEmpty());
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
