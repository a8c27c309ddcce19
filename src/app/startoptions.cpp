// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::StartOptions)
};

tl::unexpected<Error> wrongUse(const QString &what)
{
    return failure(ErrorKind::NotFound, Text::tr("%1 Try confdesk --help.").arg(what));
}

} // namespace

Result<StartOptions> parseStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Shows which Teams meetings of an LMS will not be recorded, and repairs them."));
    const QCommandLineOption demo(u"demo"_s, Text::tr("Open a made-up LMS and a simulated Microsoft Graph."));
    const QCommandLineOption state(u"state"_s,
                                   Text::tr("Keep the demo's world in DIR, and go on from there next time."), u"DIR"_s);
    const QCommandLineOption profile(
        u"profile"_s,
        Text::tr("Open this profile: a file, or a name in the configuration folder. Without "
                 "it the last one is opened."),
        u"NAME|FILE"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Text::tr("Show this text."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Text::tr("Show the version."));
    parser.addOptions({demo, state, profile, help, version});
    if (!parser.parse(arguments))
        return wrongUse(parser.errorText() + u'.');
    if (parser.isSet(help))
        return StartOptions{.what = StartOptions::What::Help, .helpText = parser.helpText()};
    if (parser.isSet(version))
        return StartOptions{.what = StartOptions::What::Version};
    if (!parser.positionalArguments().isEmpty())
        return wrongUse(Text::tr("“%1” is not an option.").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(demo) && parser.isSet(profile))
        return wrongUse(Text::tr("Give either --demo or --profile, not both."));
    if (parser.isSet(state) && !parser.isSet(demo))
        return wrongUse(Text::tr("--state belongs to --demo."));
    if (parser.isSet(demo))
        return StartOptions{.what = StartOptions::What::Demo, .stateFolder = parser.value(state)};
    if (parser.isSet(profile))
        return StartOptions{.what = StartOptions::What::Profile, .profile = parser.value(profile)};
    return StartOptions{};
}

} // namespace confdesk
