// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/linksamples.h"
#include "domain/onlinemeetingid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confdesk;
using namespace confdesk::testing;

Q_DECLARE_METATYPE(confdesk::OnlineMeetingId::Form)

namespace {

using Form = OnlineMeetingId::Form;

const QString channelThread = u"19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2"_s;
const QString skypeThread = u"19:meeting_QUJD@thread.skype"_s;

QString base64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

QString graphId(const QString &organizer, const QString &thread)
{
    return OnlineMeetingId::compose(UserId{organizer}, thread).value();
}

} // namespace

class OnlineMeetingIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composesTheIdThatGraphForms();
    void composesIdsInLowerCase();
    void graphIdsNameOrganizerAndThread_data();
    void graphIdsNameOrganizerAndThread();
    void graphIdIsGivenWithoutWhiteSpaceAround();
    void everyCutOfAGraphIdIsMalformed();
    void threadIdsAreRecognised_data();
    void threadIdsAreRecognised();
    void otherFormsAreRecognised_data();
    void otherFormsAreRecognised();
    void readsEnormousTextsAtOnce();
};

void OnlineMeetingIdTest::composesTheIdThatGraphForms()
{
    QCOMPARE(OnlineMeetingId::compose(UserId{sampleOrganizer}, sampleThread), GraphMeetingId{sampleGraphId});
}

void OnlineMeetingIdTest::composesIdsInLowerCase()
{
    QCOMPARE(OnlineMeetingId::compose(UserId{sampleOrganizer.toUpper()}, sampleThread), GraphMeetingId{sampleGraphId});
}

void OnlineMeetingIdTest::graphIdsNameOrganizerAndThread_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("organizer");
    QTest::addColumn<QString>("thread");
    const QString letterFirst = u"af3c1e52-7b0d-4c1a-8d2e-5a6b7c8d9e0f"_s;
    const QString padded = graphId(sampleOrganizer, skypeThread);
    QVERIFY(padded.endsWith(u'='));
    QVERIFY(graphId(letterFirst, sampleThread).startsWith(u"MSp"_s));

    QTest::newRow("MSo…") << sampleGraphId << sampleOrganizer << sampleThread;
    QTest::newRow("MSp…") << graphId(letterFirst, sampleThread) << letterFirst << sampleThread;
    QTest::newRow("with padding") << padded << sampleOrganizer << skypeThread;
    QTest::newRow("without padding") << QString(padded).remove(u'=') << sampleOrganizer << skypeThread;
    QTest::newRow("channel") << graphId(sampleOrganizer, channelThread) << sampleOrganizer << channelThread;
    QTest::newRow("white space around") << QString(u" "_s + sampleGraphId + u"\n"_s) << sampleOrganizer << sampleThread;
    QTest::newRow("upper-case organizer")
        << base64(u"1*"_s + sampleOrganizer.toUpper() + u"*0**"_s + sampleThread) << sampleOrganizer << sampleThread;
    QTest::newRow("oldest, plain") << QString(sampleOrganizer + u"_"_s + skypeThread) << sampleOrganizer << skypeThread;
}

void OnlineMeetingIdTest::graphIdsNameOrganizerAndThread()
{
    QFETCH(QString, text);
    QFETCH(QString, organizer);

    const OnlineMeetingId id = OnlineMeetingId::parse(text);

    QCOMPARE(id.form(), Form::Graph);
    QCOMPARE(id.organizer(), UserId{organizer});
    QTEST(id.threadId(), "thread");
    QCOMPARE(id.text(), text);
    QCOMPARE(id.graphId(), GraphMeetingId{text.trimmed()});
}

void OnlineMeetingIdTest::graphIdIsGivenWithoutWhiteSpaceAround()
{
    const OnlineMeetingId id = OnlineMeetingId::parse(u"\t"_s + sampleGraphId + u" \u200b"_s);

    QCOMPARE(id.graphId(), GraphMeetingId{sampleGraphId});
}

void OnlineMeetingIdTest::everyCutOfAGraphIdIsMalformed()
{
    for (qsizetype length = 1; length < sampleGraphId.size(); ++length) {
        const OnlineMeetingId id = OnlineMeetingId::parse(sampleGraphId.first(length));
        QVERIFY2(id.form() == Form::Malformed, qPrintable(id.text()));
        QCOMPARE(id.graphId(), std::nullopt);
    }
}

void OnlineMeetingIdTest::threadIdsAreRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("thread");
    QTest::newRow("meeting") << sampleThread << sampleThread;
    QTest::newRow("channel") << channelThread << channelThread;
    QTest::newRow("skype") << skypeThread << skypeThread;
    QTest::newRow("white space around") << QString(u"  "_s + sampleThread + u"\r\n"_s) << sampleThread;
    QTest::newRow("escaped, as in a link") << u"19%3ameeting_QUJD%40thread.v2"_s << u"19:meeting_QUJD@thread.v2"_s;
}

void OnlineMeetingIdTest::threadIdsAreRecognised()
{
    QFETCH(QString, text);

    const OnlineMeetingId id = OnlineMeetingId::parse(text);

    QCOMPARE(id.form(), Form::Thread);
    QTEST(id.threadId(), "thread");
    QCOMPARE(id.text(), text);
    QCOMPARE(id.organizer(), std::nullopt);
    QCOMPARE(id.graphId(), std::nullopt);
}

void OnlineMeetingIdTest::otherFormsAreRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Form>("form");
    const auto row = [](const char *name, const QString &text, Form form) { QTest::newRow(name) << text << form; };
    const QString plain = u"1*"_s + sampleOrganizer + u"*0**"_s + sampleThread;

    row("NULL", QString(), Form::Missing);
    row("empty", u""_s, Form::Missing);
    row("white space", u" \t\n\u00a0"_s, Form::Missing);
    row("GUID", sampleOrganizer, Form::Guid);
    row("GUID, upper case", sampleOrganizer.toUpper(), Form::Guid);
    row("GUID in braces", u"{"_s + sampleOrganizer + u"}"_s, Form::Guid);
    row("GUID, white space around", u" "_s + sampleOrganizer + u" "_s, Form::Guid);
    row("GUID with one brace", u"{"_s + sampleOrganizer, Form::Malformed);
    row("GUID too long", sampleOrganizer + u"0"_s, Form::Malformed);
    row("GUID with another letter", QString(sampleOrganizer).replace(0, 1, u"g"_s), Form::Malformed);
    row("GUID without dashes", QString(sampleOrganizer).remove(u'-'), Form::Malformed);
    row("thread id cut", sampleThread.chopped(1), Form::Malformed);
    row("thread id without a name", u"19:@thread.v2"_s, Form::Malformed);
    row("thread id with its message", sampleThread + u"/0"_s, Form::Malformed);
    row("thread of a chat of two", u"19:ann_bob@unq.gbl.spaces"_s, Form::Malformed);
    row("thread id with white space inside", u"19:meeting_QU JD@thread.v2"_s, Form::Malformed);
    row("the bot's id", base64(u"0#"_s + sampleThread + u"#0"_s), Form::Malformed);
    row("Graph id, not encoded", plain, Form::Malformed);
    row("organizer is no GUID", base64(u"1*ann@example.org*0**"_s + sampleThread), Form::Malformed);
    row("no organizer", base64(u"1**0**"_s + sampleThread), Form::Malformed);
    row("no thread", base64(u"1*"_s + sampleOrganizer + u"*0**"_s), Form::Malformed);
    row("too many parts", base64(plain + u"*x"_s), Form::Malformed);
    row("another version", base64(u"2*"_s + sampleOrganizer + u"*0**"_s + sampleThread), Form::Malformed);
    row("encoded twice", base64(sampleGraphId), Form::Malformed);
    row("line break inside", QString(sampleGraphId).insert(76, u'\n'), Form::Malformed);
    row("quotes around", u"\""_s + sampleGraphId + u"\""_s, Form::Malformed);
    row("shortened sample of the documentation", u"MSo5ZjNjMWU1Mi03Yj…"_s, Form::Malformed);
    row("letters that are not base64", u"MSoä"_s, Form::Malformed);
    row("event id", u"AAMkAGI2TG93AAA="_s, Form::Malformed);
    row("number", u"91234567890"_s, Form::Malformed);
    row("None", u"None"_s, Form::Malformed);
    row("plain id with another thread", sampleOrganizer + u"_19:x@thread.v9"_s, Form::Malformed);
}

void OnlineMeetingIdTest::otherFormsAreRecognised()
{
    QFETCH(QString, text);

    const OnlineMeetingId id = OnlineMeetingId::parse(text);

    QTEST(id.form(), "form");
    QCOMPARE(id.text(), text);
    QCOMPARE(id.organizer(), std::nullopt);
    QCOMPARE(id.threadId(), QString());
    QCOMPARE(id.graphId(), std::nullopt);
}

void OnlineMeetingIdTest::readsEnormousTextsAtOnce()
{
    QCOMPARE(OnlineMeetingId::parse(QString(1'000'000, u'A')).form(), Form::Malformed);
    QCOMPARE(OnlineMeetingId::parse(QString(1'000'000, u'%')).form(), Form::Malformed);
    QCOMPARE(OnlineMeetingId::parse(base64(QString(1'000'000, u'*'))).form(), Form::Malformed);
}

QTEST_APPLESS_MAIN(OnlineMeetingIdTest)
#include "tst_onlinemeetingid.moc"
