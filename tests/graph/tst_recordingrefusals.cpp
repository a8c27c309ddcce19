// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/downloadfixture.h"

#include <QTest>
#include <QTimeZone>

#include <array>

using namespace confdesk;
using namespace Qt::StringLiterals;

namespace {

enum class Call { Between, Since, Videos, File, Recording };

constexpr std::array calls{Call::Between, Call::Since, Call::Videos, Call::File, Call::Recording};
constexpr std::array names{"between", "since", "videos", "file", "recording"};

using Change = void (*)(SimulatedWorld &);

QString permissionFor(Call call)
{
    const bool isAboutFiles = call == Call::Videos || call == Call::File;
    return isAboutFiles ? u"Files.Read.All"_s : u"OnlineMeetingRecording.Read.All"_s;
}

bool isAboutMeetings(Call call)
{
    return call == Call::Between || call == Call::Since || call == Call::Recording;
}

bool isDownload(Call call)
{
    return call == Call::File || call == Call::Recording;
}

} // namespace

Q_DECLARE_METATYPE(Call)
Q_DECLARE_METATYPE(Change)

/// Every refusal of every call about recordings.
class TestRecordingRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWorldRefuses_data();
    void theWorldRefuses();
    void graphMisbehaves_data();
    void graphMisbehaves();
    void whatIsNoIdIsNotAskedFor();
    void theCredentialIsRefused();

private:
    [[nodiscard]] std::optional<Error> errorOf(Call call, const UserId &user);

    std::unique_ptr<DownloadFixture> f;
};

void TestRecordingRefusals::init()
{
    f = std::make_unique<DownloadFixture>();
}

void TestRecordingRefusals::cleanup()
{
    f.reset();
}

std::optional<Error> TestRecordingRefusals::errorOf(Call call, const UserId &user)
{
    const QDateTime from(QDate(2031, 2, 1), QTime(0, 0), QTimeZone::utc());
    DownloadSource file = f->source();
    file.organizer = user;
    DownloadSource recording = f->recording();
    recording.organizer = user;
    switch (call) {
    case Call::Between:
        return errorIn(f->recordings().recordingsBetween(user, from, from.addDays(7), {}));
    case Call::Since:
        return errorIn(f->recordings().recordingsSince(user, from, {}, {}));
    case Call::Videos:
        return errorIn(f->recordings().videosIn(user, u"Recordings"_s, {}));
    case Call::File:
        return errorIn(f->download(file));
    case Call::Recording:
        return errorIn(f->download(recording));
    }
    Q_UNREACHABLE();
}

void TestRecordingRefusals::theWorldRefuses_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const Change nothing = [](SimulatedWorld &) {};
    const Change noRoles = [](SimulatedWorld &world) { world.grantedRoles.clear(); };
    const Change locked = [](SimulatedWorld &world) { world.drives[0].accessible = false; };
    const QString mine = exampleWorld().users.at(0).id;
    const QString uncovered = exampleWorld().users.at(1).id;
    const QString nobody = u"00000000-1111-4222-8333-444444444444"_s;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const Call call = calls.at(i);
        const char *name = names.at(i);
        QTest::addRow("%s: no role", name) << call << mine << noRoles << u"PermissionMissing"_s << permissionFor(call);
        if (!isAboutMeetings(call)) {
            QTest::addRow("%s: locked", name) << call << mine << locked << u"PermissionMissing"_s << mine;
            continue;
        }
        QTest::addRow("%s: no policy", name)
            << call << uncovered << nothing << u"PolicyMissing"_s << u"access policy"_s;
        QTest::addRow("%s: nobody", name) << call << nobody << nothing << u"UserGone"_s << nobody;
    }
    QTest::newRow("videos: nobody") << Call::Videos << nobody << nothing << u"UserGone"_s << nobody;
}

void TestRecordingRefusals::theWorldRefuses()
{
    QFETCH(const Call, call);
    QFETCH(const QString, user);
    QFETCH(const Change, change);
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    f->simulator.changeWorld(change);

    const auto error = errorOf(call, UserId{user});

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    QVERIFY(!error->requestId.isEmpty());
    QVERIFY(!QFile::exists(f->part));
}

void TestRecordingRefusals::graphMisbehaves_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const Call call = calls.at(i);
        const char *name = names.at(i);
        const auto row = [call, name](const char *what, const Fault &fault, const QString &kind, const QString &words) {
            Fault always = fault;
            always.pathPattern = u"/v1.0/"_s;
            always.count = -1;
            QTest::addRow("%s: %s", name, what) << call << always << kind << words;
        };
        using Kind = Fault::Kind;
        const QString page = isDownload(call) ? u"something else"_s : u"sign-in page"_s;
        row("bad request", {.status = 400}, u"Protocol"_s, u"(400)"_s);
        row("token refused twice", {.kind = Kind::ExpiredToken}, u"Credential"_s, u"access token"_s);
        row("billing", {.status = 402}, u"PermissionMissing"_s, u"billing"_s);
        row("forbidden", {.status = 403}, u"PermissionMissing"_s, permissionFor(call));
        row("not implemented", {.status = 501}, u"Server"_s, u"501"_s);
        row("throttled", {.status = 429, .retryAfter = u"500"_s}, u"Throttled"_s, u"500 s"_s);
        row("a sign-in page", {.status = 200, .body = "<html>", .contentType = "text/html"}, u"Protocol"_s, page);
        row("a web page with 404", {.status = 404, .body = "<html>", .contentType = "text/html"}, u"Protocol"_s,
            u"web page"_s);
        if (!isDownload(call))
            row("redirect", {.kind = Kind::Redirect, .location = u"http://127.0.0.1:1/"_s}, u"Protocol"_s,
                u"redirected"_s);
    }
    QTest::newRow("file: gone") << Call::File << Fault{.pathPattern = u"/v1.0/"_s, .count = -1, .status = 404}
                                << u"NotFound"_s << u"recycle bin"_s;
}

void TestRecordingRefusals::graphMisbehaves()
{
    QFETCH(const Call, call);
    QFETCH(const Fault, fault);
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    f->simulator.addFault(fault);

    const auto error = errorOf(call, f->organizer());

    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), kind);
    QVERIFY2(error->text.contains(words), qPrintable(error->text));
    QVERIFY(!QFile::exists(f->part));
}

void TestRecordingRefusals::whatIsNoIdIsNotAskedFor()
{
    for (const Call call : calls) {
        for (const QString &user : {u""_s, u"."_s, u".."_s}) {
            if (call != Call::File)
                QVERIFY(errorOf(call, UserId{user}));
        }
    }
    QCOMPARE(f->simulator.requestCount({}), 0);
}

void TestRecordingRefusals::theCredentialIsRefused()
{
    f->simulator.changeWorld([](SimulatedWorld &world) { world.clientSecret = u"another"_s; });
    for (const Call call : calls) {
        const auto error = errorOf(call, f->organizer());
        QVERIFY(error);
        QCOMPARE(errorKindName(error->kind), u"Credential"_s);
    }
    QCOMPARE(f->simulator.requestCount({}, u"/v1.0/"_s), 0);
}

QTEST_GUILESS_MAIN(TestRecordingRefusals)
#include "tst_recordingrefusals.moc"
