// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/checkcommand.h"
#include "cli/historycommand.h"
#include "cli/journalcommand.h"
#include "cli/listcommand.h"
#include "cli/recreatecommand.h"
#include "cli/repaircommand.h"
#include "cli/unfinishedcommand.h"

namespace confdesk {

namespace {

struct Maker
{
    const CommandContext &context;

    std::unique_ptr<Command> operator()(const ListOptions &options) const { return make<ListCommand>(options); }
    std::unique_ptr<Command> operator()(const CheckOptions &options) const { return make<CheckCommand>(options); }
    std::unique_ptr<Command> operator()(const RepairOptions &options) const { return make<RepairCommand>(options); }
    std::unique_ptr<Command> operator()(const RecreateOptions &options) const { return make<RecreateCommand>(options); }
    std::unique_ptr<Command> operator()(const HistoryOptions &) const
    {
        return std::make_unique<HistoryCommand>(context);
    }
    std::unique_ptr<Command> operator()(const UnfinishedOptions &options) const
    {
        return make<UnfinishedCommand>(options);
    }
    std::unique_ptr<Command> operator()(const JournalOptions &options) const { return make<JournalCommand>(options); }

    template <typename T, typename Options>
    std::unique_ptr<Command> make(const Options &options) const
    {
        return std::make_unique<T>(options, context);
    }
};

} // namespace

void Command::run()
{
    prepare();
}

void Command::prepare()
{
    if (!needsJournal())
        return loadKnowledge();
    whenDone(services().journal.open(stopToken()), this, [this](const Result<QString> &opened) {
        if (!opened)
            fail(opened.error());
        else
            loadKnowledge();
    });
}

void Command::loadKnowledge()
{
    whenDone(services().knowledge.load(stopToken()), this, [this](const Result<Done> &loaded) {
        if (!loaded && needsJournal())
            return fail(loaded.error());
        if (!loaded)
            console().showError(loaded.error());
        openDatabase();
    });
}

void Command::openDatabase()
{
    whenDone(services().store.open(stopToken()), this, [this](const Result<StoreCapabilities> &opened) {
        if (!opened)
            return fail(opened.error());
        m_capabilities = *opened;
        if (!m_capabilities.hasOnlineMeetingIds)
            console().showMessage(m_capabilities.whyReadOnly);
        start();
    });
}

void Command::fail(const Error &error)
{
    console().showError(error);
    Q_EMIT finished(ExitStatus::NothingDone);
}

void Command::refuse(const Error &error)
{
    console().showError(error);
    Q_EMIT finished(ExitStatus::WrongUse);
}

void Command::failToFind(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        refuse(error);
    else
        fail(error);
}

std::unique_ptr<Command> makeCommand(const CommandOptions &options, const CommandContext &context)
{
    return std::visit(Maker{context}, options);
}

} // namespace confdesk
