// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/fakes.h"
#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace confdesk::testing {

/// Graph's activity as a test tells it.
class FakeActivity final : public GraphActivity
{
    Q_OBJECT

public:
    [[nodiscard]] int requestCount() const override { return 0; }
    [[nodiscard]] std::chrono::milliseconds throttledTime() const override { return {}; }
};

/// The real main window over fakes.
class WindowFixture
{
public:
    WindowFixture();

    FakeClock clock{testNow()};
    ScriptedStore store;
    FakeGraph graph;
    MemoryJournal journal;
    FakeActivity activity;
    Profile profile{.name = QStringLiteral("Northgate"),
                    .graph = {.tenantId = tenantText},
                    .lmsBaseUrl = QStringLiteral("https://vle.example.org")};
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    LiveCheck liveCheck{graph, clock, TenantId{tenantText}, {}};
    Operations operations{store, graph, journal, knowledge, {}};
    QList<QUrl> openedUrls;

    /// Makes, shows and loads the window; with `conference` selected when it is read.
    MainWindow &open(std::optional<ConferenceId> conference = {});
    /// As open(), and waits until the list is read.
    MainWindow &openAndRead(std::optional<ConferenceId> conference = {});
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    void closeWindow() { m_window.reset(); }
    [[nodiscard]] QSettings &settings() { return m_settings; }

    /// Lets Graph find `meeting` by its link, with recording as given.
    void knowInGraph(const Meeting &meeting, bool recordAutomatically = false);

    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] DataTable *conferences() const { return find<DataTable>("conferences"); }
    [[nodiscard]] DataTable *meetings() const { return find<DataTable>("meetings"); }
    [[nodiscard]] QLineEdit *search() const { return find<QLineEdit>("search"); }
    [[nodiscard]] QString text(const char *labelName) const;
    [[nodiscard]] QString cell(const DataTable *table, int row, int column, int role = Qt::DisplayRole) const;
    [[nodiscard]] QString currentConference() const;
    /// The message bar's text; empty while it is hidden.
    [[nodiscard]] QString message() const;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

/// Clicks the middle of the row's first cell.
void clickRow(DataTable *table, int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace confdesk::testing
