// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clisite.h"
#include "domain/verdict.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

namespace {

QSet<QString> refs(const QJsonArray &meetings)
{
    QSet<QString> result;
    for (const QJsonValue &meeting : meetings)
        result.insert(u"%1:%2"_s.arg(meeting[u"kind"_s].toString()).arg(meeting[u"id"_s].toInteger()));
    return result;
}

/// Without the moments at which rows were read.
QJsonArray timeless(const QJsonArray &meetings)
{
    QJsonArray result;
    for (const QJsonValue &value : meetings) {
        QJsonObject meeting = value.toObject();
        QJsonArray evidence;
        const QJsonArray facts = meeting[u"evidence"_s].toArray();
        for (const QJsonValue &fact : facts) {
            QJsonObject without = fact.toObject();
            without.remove(u"checkedAt"_s);
            evidence.append(without);
        }
        meeting[u"evidence"_s] = evidence;
        result.append(meeting);
    }
    return result;
}

bool isUtcText(const QJsonValue &value)
{
    static const QRegularExpression form(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$)"_s);
    return form.match(value.toString()).hasMatch();
}

bool isTextOrNull(const QJsonValue &value)
{
    return value.isString() || value.isNull();
}

bool isUtcTextOrNull(const QJsonValue &value)
{
    return value.isNull() || isUtcText(value);
}

const QStringList severities{u"ok"_s, u"unknown"_s, u"waiting"_s, u"broken"_s, u"external"_s, u"none"_s};
const QStringList remedies{u"none"_s,        u"verify"_s, u"repair"_s,      u"recreate"_s, u"create"_s, u"fixInLms"_s,
                           u"updateEvent"_s, u"doctor"_s, u"pressRecord"_s, u"wait"_s,     u"accept"_s};

/// Name of the first field that is not as docs/cli.md has it; empty when all are.
QString wrongField(const QJsonObject &meeting)
{
    const QList<std::pair<QString, bool>> checks{
        {u"kind"_s, QStringList{u"slot"_s, u"conference"_s}.contains(meeting[u"kind"_s].toString())},
        {u"id"_s, meeting[u"id"_s].toInteger() > 0},
        {u"conferenceId"_s, meeting[u"conferenceId"_s].toInteger() > 0},
        {u"title"_s, meeting[u"title"_s].isString()},
        {u"platform"_s, meeting[u"platform"_s].isString()},
        {u"startUtc"_s, isUtcTextOrNull(meeting[u"startUtc"_s])},
        {u"endUtc"_s, isUtcTextOrNull(meeting[u"endUtc"_s])},
        {u"timezone"_s, meeting[u"timezone"_s].isString()},
        {u"bookings"_s, meeting[u"bookings"_s].isDouble()},
        {u"verdict"_s, codeFromName(meeting[u"verdict"_s].toString()).has_value()},
        {u"severity"_s, severities.contains(meeting[u"severity"_s].toString())},
        {u"sentence"_s, !meeting[u"sentence"_s].toString().isEmpty()},
        {u"remedy"_s, remedies.contains(meeting[u"remedy"_s].toString())},
        {u"fatalAt"_s, isUtcTextOrNull(meeting[u"fatalAt"_s])},
        {u"evidence"_s, meeting[u"evidence"_s].isArray()},
        {u"onlineMeetingId"_s, isTextOrNull(meeting[u"onlineMeetingId"_s])},
        {u"eventId"_s, isTextOrNull(meeting[u"eventId"_s])},
        {u"joinLink"_s, isTextOrNull(meeting[u"joinLink"_s])},
    };
    for (const auto &[field, isRight] : checks) {
        if (!isRight || !meeting.contains(field))
            return field;
    }
    return meeting.size() == checks.size() ? QString() : u"one too many"_s;
}

QString wrongEvidence(const QJsonArray &evidence)
{
    for (const QJsonValue &fact : evidence) {
        const bool isRight =
            fact.toObject().size() == 4 && fact[u"field"_s].isString() && isTextOrNull(fact[u"value"_s]) &&
            QStringList{u"database"_s, u"graph"_s, u"journal"_s}.contains(fact[u"source"_s].toString()) &&
            isUtcText(fact[u"checkedAt"_s]);
        if (!isRight)
            return fact[u"field"_s].toString();
    }
    return {};
}

} // namespace

/// `list` over a site with a meeting in every state.
class TestCliList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_site.reset(); }
    void everyMeetingHasEveryField();
    void theScopesAreCutAsTheContractSays();
    void anInvalidScheduleIsInEveryScope();
    void verdictsFilter();
    void needsRepairFilters();
    void theExitStatusIsThatOfTheListedMeetings();
    void bookingsAreCountedAndTitlesAreThoseOfConferences();
    void bothEnginesListTheSame();
    void hostileTitlesStandAsStored();
    void csvIsSafeInASpreadsheet();
    void listAsksNobodyButTheDatabase();
    void aProfileWithoutGraphListsAndChecks();

private:
    std::unique_ptr<CliSite> m_site;
};

void TestCliList::initTestCase()
{
    m_site = std::make_unique<CliSite>();
}

void TestCliList::everyMeetingHasEveryField()
{
    const CliResult all = m_site->run({u"list"_s, u"--scope"_s, u"all"_s});
    QCOMPARE(all.json().keys(), QStringList{u"meetings"_s});
    const QJsonArray meetings = all.meetings();
    QVERIFY(meetings.size() > 200);
    QCOMPARE(refs(meetings).size(), meetings.size());
    for (const QJsonValue &meeting : meetings) {
        QCOMPARE(wrongField(meeting.toObject()), QString());
        QCOMPARE(wrongEvidence(meeting[u"evidence"_s].toArray()), QString());
        const bool isInvalid = meeting[u"verdict"_s] == u"ScheduleInvalid"_s;
        if (isInvalid)
            QVERIFY(meeting[u"startUtc"_s].isNull() && meeting[u"endUtc"_s].isNull());
    }
}

void TestCliList::theScopesAreCutAsTheContractSays()
{
    const auto listed = [this](const QStringList &scope) {
        return m_site->run(QStringList{u"list"_s} + scope).meetings();
    };
    const QSet<QString> now = refs(listed({u"--scope"_s, u"now"_s}));
    const QSet<QString> upcoming = refs(listed({u"--scope"_s, u"upcoming"_s}));
    const QSet<QString> recent = refs(listed({u"--scope"_s, u"recent"_s}));
    const QSet<QString> all = refs(listed({u"--scope"_s, u"all"_s}));
    QCOMPARE(refs(listed({})), now | upcoming | recent);
    QVERIFY(all.contains(now | upcoming | recent));
    QVERIFY(all.size() > (now | upcoming | recent).size());
    QVERIFY(now.contains(u"slot:45"_s) && upcoming.contains(u"slot:45"_s) && !recent.contains(u"slot:45"_s));

    const QDateTime today = QDateTime::fromString(m_site->world().now.toString(Qt::ISODate), Qt::ISODate);
    for (const QJsonValue &meeting : listed({u"--scope"_s, u"now"_s})) {
        if (!meeting[u"startUtc"_s].isNull())
            QVERIFY(QDateTime::fromString(meeting[u"startUtc"_s].toString(), Qt::ISODate) < today.addDays(3));
    }
}

void TestCliList::anInvalidScheduleIsInEveryScope()
{
    QSet<QString> everywhere;
    for (const QString &scope : {u"now"_s, u"upcoming"_s, u"recent"_s, u"all"_s}) {
        const QSet<QString> invalid =
            refs(m_site->run({u"list"_s, u"--scope"_s, scope, u"--verdict"_s, u"ScheduleInvalid"_s}).meetings());
        QVERIFY(invalid.size() > 4);
        if (everywhere.isEmpty())
            everywhere = invalid;
        QCOMPARE(invalid, everywhere);
    }
}

void TestCliList::verdictsFilter()
{
    const QJsonArray meetings =
        m_site->run({u"list"_s, u"--scope"_s, u"all"_s, u"--verdict"_s, u"idmissing,NotTeams"_s}).meetings();
    const QStringList found = texts(meetings, u"verdict"_s);
    QCOMPARE(QSet<QString>(found.begin(), found.end()), (QSet<QString>{u"IdMissing"_s, u"NotTeams"_s}));
}

void TestCliList::needsRepairFilters()
{
    const CliResult broken = m_site->run({u"list"_s, u"--scope"_s, u"all"_s, u"--needs-repair"_s});
    const QStringList found = texts(broken.meetings(), u"severity"_s);
    QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>{u"broken"_s});
    QVERIFY(refs(broken.meetings()).contains(u"slot:46"_s));
}

void TestCliList::theExitStatusIsThatOfTheListedMeetings()
{
    QCOMPARE(m_site->run({u"list"_s}).exitCode, 1);
    QCOMPARE(m_site->run({u"list"_s, u"--verdict"_s, u"NotTeams"_s}).exitCode, 0);
    QCOMPARE(m_site->run({u"list"_s, u"--verdict"_s, u"IdMissing"_s}).exitCode, 1);
    const CliResult none = m_site->run({u"list"_s, u"--scope"_s, u"now"_s, u"--verdict"_s, u"RecordingOff"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.meetings().size(), 0);
}

void TestCliList::bookingsAreCountedAndTitlesAreThoseOfConferences()
{
    const QJsonArray meetings = m_site->run({u"check"_s, u"51"_s}).meetings();
    for (const int id : {45, 46}) {
        const QString counted =
            m_site
                ->rows(
                    u"SELECT count(*) FROM conferences_conferencetimeslotselection WHERE time_slot_id = %1"_s.arg(id))
                .at(0)
                .at(0);
        const QJsonObject meeting = meetingIn(meetings, u"slot"_s, id);
        QCOMPARE(QString::number(meeting[u"bookings"_s].toInt()), counted);
        QCOMPARE(meeting[u"title"_s], u"Testing Conference 22 Nov 1"_s);
        QCOMPARE(meeting[u"conferenceId"_s], 51);
    }
}

void TestCliList::bothEnginesListTheSame()
{
    if (!hasPostgreSql())
        QSKIP("CONFDESK_TEST_PG_HOST is not set: run it through scripts/test-environment");
    CliSite other(Engine::PostgreSql);
    const QStringList arguments{u"list"_s, u"--scope"_s, u"all"_s};
    // PostgreSQL keeps 255 characters of a title at most, and no NUL.
    const auto comparable = [](const QJsonArray &meetings) {
        QMap<QString, QJsonObject> result;
        for (const QJsonValue &meeting : timeless(meetings)) {
            QJsonObject object = meeting.toObject();
            object[u"title"_s] = object[u"title"_s].toString().remove(QChar(u'\0')).left(255);
            result.insert(u"%1:%2"_s.arg(object[u"kind"_s].toString()).arg(object[u"id"_s].toInteger()), object);
        }
        return result;
    };
    const auto here = comparable(m_site->run(arguments).meetings());
    const auto there = comparable(other.run(arguments).meetings());
    QCOMPARE(there.keys(), here.keys());
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        QJsonObject mine = it.value();
        QJsonObject theirs = there.value(it.key());
        // The two worlds were made a moment apart: only what does not hang on the hour is equal.
        for (const QString &key : {u"startUtc"_s, u"endUtc"_s, u"fatalAt"_s, u"evidence"_s}) {
            mine.remove(key);
            theirs.remove(key);
        }
        QCOMPARE(theirs, mine);
    }
}

void TestCliList::hostileTitlesStandAsStored()
{
    QSet<QString> stored;
    for (const QStringList &row : m_site->rows(u"SELECT title FROM conferences_conference"_s))
        stored.insert(row.at(0));
    const QStringList listed = texts(m_site->run({u"list"_s, u"--scope"_s, u"all"_s}).meetings(), u"title"_s);
    QCOMPARE(QSet<QString>(listed.begin(), listed.end()), stored);
    QVERIFY(std::ranges::any_of(listed, [](const QString &title) { return title.contains(QChar(u'\u202E')); }));
    QVERIFY(std::ranges::any_of(listed, [](const QString &title) { return title.size() >= 255; }));
}

void TestCliList::csvIsSafeInASpreadsheet()
{
    m_site->execute(u"UPDATE conferences_conference SET title = '=HYPERLINK(\"http://evil\",\"x\")' WHERE id = 51"_s);
    const CliResult csv = m_site->run({u"list"_s, u"--scope"_s, u"all"_s, u"--format"_s, u"csv"_s});
    m_site->execute(u"UPDATE conferences_conference SET title = 'Testing Conference 22 Nov 1' WHERE id = 51"_s);
    QCOMPARE(csv.exitCode, 1);
    const QList<QByteArray> lines = csv.out.split('\n');
    const qsizetype meetings = m_site->run({u"list"_s, u"--scope"_s, u"all"_s}).meetings().size();
    QCOMPARE(lines.size(), meetings + 2); // the header, and nothing behind the last line break
    QVERIFY(lines.at(0).startsWith("kind,id,conferenceId,title,"));
    QVERIFY(csv.out.contains("slot,45,51,\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",teams,"));
    static const QRegularExpression formula(uR"re((^|,)"?[=+@\t-])re"_s, QRegularExpression::MultilineOption);
    QVERIFY(!formula.match(QString::fromUtf8(csv.out)).hasMatch());
    for (const char c : {'\0', '\x1B', '\t'})
        QVERIFY(!csv.out.contains(c));
}

void TestCliList::listAsksNobodyButTheDatabase()
{
    m_site->graph.clearRequests();
    QCOMPARE(m_site->run({u"list"_s, u"--scope"_s, u"all"_s}).exitCode, 1);
    QCOMPARE(m_site->run({u"check"_s, u"51"_s}).exitCode, 1);
    QCOMPARE(m_site->graph.requestCount({}), 0);
}

void TestCliList::aProfileWithoutGraphListsAndChecks()
{
    const QString profile =
        m_site->writeProfile(u"[database]\ndriver=sqlite\nfile=%1\n"_s.arg(m_site->databaseFile()), u"no graph.ini"_s);
    QVERIFY(m_site->runWith(profile, {u"list"_s}).meetings().size() > 100);
    const CliResult live = m_site->runWith(profile, {u"check"_s, u"51"_s, u"--live"_s});
    QCOMPARE(live.exitCode, 3);
    QCOMPARE(live.meetings().size(), 2); // what the database says is still printed
    QVERIFY2(live.err.contains("[graph]"), live.err.constData());
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
