// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoworld.h"

#include <QStringList>

namespace confdesk {

/// The courses of both branches, with ids.
[[nodiscard]] QList<DemoCourse> demoCourses();

/// Titles of a branch's conferences, each with its course; enough for the whole demo.
struct DemoTitle
{
    QString title;
    qint64 courseId = 0;
};
[[nodiscard]] QList<DemoTitle> demoTitles(qint64 branchId);

/// Titles that somebody wrote to break a program, or by accident.
[[nodiscard]] QStringList hostileTitles();

} // namespace confdesk
