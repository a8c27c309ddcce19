// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "simulator/exampleworld.h"
#include "simulator/graphsimulator.h"
#include "simulator/quitonsignal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

using namespace confdesk;

constexpr int wrongUse = 2;

/// What the command line asks for, read and checked.
struct Settings
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::SimulatorProgram)

public:
    SimulatedWorld world;
    QList<Fault> faults;
    quint16 port = 0;
    std::chrono::milliseconds latency{};
    QString stateFile;

    [[nodiscard]] static Result<Settings> from(const QCommandLineParser &options);
};

Result<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, Settings::tr("Cannot read “%1”: %2.").arg(fileName, file.errorString()));
    return file.readAll();
}

/// An error about what a file says, with the file's name.
tl::unexpected<Error> badFile(const QString &fileName, const Error &error)
{
    return failure(error.kind, Settings::tr("“%1” cannot be used. %2").arg(fileName, error.text));
}

template <typename T>
Result<T> fromFile(const QString &fileName, Result<T> (*parse)(const QByteArray &))
{
    const Result<QByteArray> content = contentOf(fileName);
    if (!content)
        return failure(content.error());
    Result<T> parsed = parse(*content);
    if (!parsed)
        return badFile(fileName, parsed.error());
    return parsed;
}

Result<int> numberOption(const QCommandLineParser &options, const QString &name, int maximum)
{
    bool ok = false;
    const int number = options.value(name).toInt(&ok);
    if (!ok || number < 0 || number > maximum)
        return failure(ErrorKind::NotFound, Settings::tr("--%1 needs a number from 0 to %2, not “%3”.")
                                                .arg(name, QString::number(maximum), options.value(name)));
    return number;
}

Result<Settings> Settings::from(const QCommandLineParser &options)
{
    Settings settings{.world = exampleWorld(), .stateFile = options.value(u"state"_s)};
    if (!options.positionalArguments().isEmpty())
        return failure(ErrorKind::NotFound,
                       tr("Unexpected argument “%1”.").arg(options.positionalArguments().constFirst()));
    const Result<int> port = numberOption(options, u"port"_s, std::numeric_limits<quint16>::max());
    const Result<int> latency = numberOption(options, u"latency"_s, 3'600'000);
    if (!port || !latency)
        return failure(port ? latency.error() : port.error());
    settings.port = static_cast<quint16>(*port);
    settings.latency = std::chrono::milliseconds(*latency);
    if (options.isSet(u"world"_s)) {
        Result<SimulatedWorld> world = fromFile<SimulatedWorld>(options.value(u"world"_s), parseWorld);
        if (!world)
            return failure(world.error());
        settings.world = std::move(*world);
    }
    if (options.isSet(u"faults"_s)) {
        Result<QList<Fault>> faults = fromFile<QList<Fault>>(options.value(u"faults"_s), parseFaults);
        if (!faults)
            return failure(faults.error());
        settings.faults = std::move(*faults);
    }
    const QString stateFolder = QFileInfo(settings.stateFile).absolutePath();
    if (!settings.stateFile.isEmpty() && !QFileInfo(stateFolder).isWritable())
        return failure(ErrorKind::ReadOnly, tr("Cannot write to “%1”, where --state should go.").arg(stateFolder));
    return settings;
}

void describe(QCommandLineParser &options)
{
    options.setApplicationDescription(Settings::tr(
        "A simulated Microsoft Graph and Entra ID token endpoint on 127.0.0.1. Prints its root URL when it "
        "listens, and serves until it is ended with SIGTERM or SIGINT."));
    options.addHelpOption();
    options.addVersionOption();
    options.addOptions({
        {u"world"_s, Settings::tr("The tenant to simulate; without it a small example."), u"FILE"_s},
        {u"port"_s, Settings::tr("Port to listen on; 0: any free one."), u"N"_s, u"0"_s},
        {u"state"_s, Settings::tr("File that receives the world after every change."), u"FILE"_s},
        {u"faults"_s, Settings::tr("What shall go wrong."), u"FILE"_s},
        {u"latency"_s, Settings::tr("Delay of every answer in milliseconds."), u"MS"_s, u"0"_s},
    });
}

int complain(const QString &text)
{
    std::fprintf(stderr, "confdesk-graph-simulator: %s\n", text.toUtf8().constData());
    return wrongUse;
}

} // namespace

int main(int argc, char *argv[])
{
    installLogSink();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"confdesk-graph-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFDESK_VERSION));
    QCommandLineParser options;
    describe(options);
    if (!options.parse(QCoreApplication::arguments()))
        return complain(options.errorText());
    if (options.isSet(u"help"_s))
        options.showHelp();
    if (options.isSet(u"version"_s))
        options.showVersion();
    const Result<Settings> settings = Settings::from(options);
    if (!settings)
        return complain(settings.error().text);

    const QuitOnSignal quitOnSignal;
    GraphSimulator simulator;
    simulator.setLatency(settings->latency);
    simulator.setStateFile(settings->stateFile);
    for (const Fault &fault : settings->faults)
        simulator.addFault(fault);
    const Result<Done> started = simulator.start(settings->world, settings->port);
    if (!started)
        return complain(started.error().text);
    std::printf("%s\n", simulator.rootUrl().toLatin1().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
