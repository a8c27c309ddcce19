// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Another program that works with a journal: told what to do by lines, answers each by one. The first argument is where
// the journal is, as JSON. Tests start it, and kill it.

#include "journal/samples.h"
#include "journal/sqljournal.h"
#include "lms/awaited.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <iostream>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

namespace {

JournalSettings settingsFrom(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const auto value = [&json](const QString &key) { return json[key].toString(); };
    const bool isSqlite = !value(u"file"_s).isEmpty();
    return {.database = {.driver = isSqlite ? Profile::Driver::Sqlite : Profile::Driver::PostgreSql,
                         .file = value(u"file"_s),
                         .host = value(u"host"_s),
                         .port = json[u"port"].toInt(),
                         .name = value(u"name"_s),
                         .user = value(u"user"_s),
                         .sslRootCert = value(u"sslRootCert"_s)},
            .site = value(u"site"_s),
            .person = value(u"person"_s)};
}

template <typename T>
QString answerTo(const Async<T> &call)
{
    const Result<T> outcome = awaited(call);
    return outcome ? u"ok"_s : QString(u"error "_s + errorOf(outcome));
}

QString answerTo(Journal &journal, const QStringList &words)
{
    const QString verb = words.value(0);
    const QString id = words.value(1);
    if (verb == "open"_L1)
        return answerTo(journal.open({}));
    if (verb == "begin"_L1)
        return answerTo(journal.begin(runningOperation(id), {}));
    if (verb == "beginWithLeftovers"_L1)
        return answerTo(journal.begin(operationWithLeftovers(id), {}));
    if (verb == "takeOver"_L1)
        return answerTo(journal.takeOver(id, {}));
    if (verb == "finish"_L1)
        return answerTo(journal.record(closedAs(OperationState::Done, runningOperation(id)), {}));
    return u"what?"_s;
}

int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    const auto journal = makeJournal(settingsFrom(application.arguments().value(1).toUtf8()), {}, clock);
    std::string line;
    while (std::getline(std::cin, line)) {
        QTextStream(stdout) << answerTo(*journal, QString::fromStdString(line).split(u' ')) << Qt::endl;
    }
    return 0;
}

} // namespace

} // namespace confdesk::testing

int main(int argc, char **argv)
{
    return confdesk::testing::run(argc, argv);
}
