// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "demo/demoworld.h"
#include "simulator/simulatedworld.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace confdesk {

/// Where a demo lives: its LMS database, its simulated Graph and its journal. Used by one program at a time.
class DemoFolder
{
public:
    /// `path` empty: a temporary folder that goes with the object. Else made when missing, and filled when there is no
    /// demo in it. What is there already is never written over: half a demo, or a damaged one, is an error.
    [[nodiscard]] static Result<std::unique_ptr<DemoFolder>> open(const QString &path, const DemoWorld &freshWorld);

    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString journalFile() const;
    /// Where the simulated Graph is kept from call to call; empty for a temporary folder.
    [[nodiscard]] QString worldFile() const;
    [[nodiscard]] const SimulatedWorld &world() const { return m_world; }

private:
    DemoFolder() = default;

    [[nodiscard]] Result<Done> occupy(const QString &path);
    [[nodiscard]] Result<Done> makeTemporary();
    [[nodiscard]] Result<Done> fill(const DemoWorld &freshWorld);
    [[nodiscard]] Result<Done> writeWorld() const;
    [[nodiscard]] Result<Done> readWorld();

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QLockFile> m_lock;
    QString m_path;
    SimulatedWorld m_world;
};

} // namespace confdesk
