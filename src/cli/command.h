// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/invocation.h"
#include "flows/services.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace confdesk {

/// What a command works with.
struct CommandContext
{
    Services services;
    Console &console;
    OutputFormat format = OutputFormat::Text;
};

/// One command of the command line, from its start to its exit status.
class Command : public QObject
{
    Q_OBJECT

public:
    /// Returns at once; finished() follows, once and never from inside this call.
    void run();

    /// Asks to come to an end soon; what has been done is still reported.
    virtual void interrupt() { m_stop.request_stop(); }

Q_SIGNALS:
    void finished(confdesk::ExitStatus status);

protected:
    explicit Command(const CommandContext &context) : m_context(context) {}

    /// Makes ready what start() needs: reads what the journal remembers, so that every verdict is the one that the
    /// window shows, and opens the LMS's database.
    virtual void prepare();
    /// The command's own work.
    virtual void start() = 0;
    /// Whether the command writes to the journal: without one that can be written it does not begin.
    [[nodiscard]] virtual bool needsJournal() const { return false; }

    [[nodiscard]] const Services &services() const { return m_context.services; }
    [[nodiscard]] const StoreCapabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] Console &console() const { return m_context.console; }
    [[nodiscard]] OutputFormat format() const { return m_context.format; }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    [[nodiscard]] bool isInterrupted() const { return m_stop.stop_requested(); }

    /// Ends the command because of an error that kept it from its work: nothing was done.
    void fail(const Error &error);
    /// Ends it because of what the caller asked for: a WHAT that means nothing or too much, an id that is none.
    void refuse(const Error &error);
    /// The one of the two that an error of looking something up by the caller's words is.
    void failToFind(const Error &error);

private:
    void loadKnowledge();
    void openDatabase();

    StoreCapabilities m_capabilities;
    CommandContext m_context;
    std::stop_source m_stop;
};

[[nodiscard]] std::unique_ptr<Command> makeCommand(const CommandOptions &options, const CommandContext &context);

} // namespace confdesk
