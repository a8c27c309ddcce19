// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/bench.h"
#include "flows/fakes.h"
#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "models/scriptedstore.h"
#include "support/fakeclock.h"
#include "support/meetings.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
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

/// A journal that nobody looks after.
class FakeJournalCare final : public JournalCare
{
public:
    [[nodiscard]] Async<JournalReport> init(std::stop_token) override { return readyValue(JournalReport{}); }
    [[nodiscard]] Async<JournalReport> check(std::stop_token) override { return readyValue(JournalReport{}); }
};

inline const QString serviceAccount = QStringLiteral("lms-meetings@northgate.example");

/// The real main window over fakes.
class WindowFixture
{
public:
    WindowFixture();

    FakeClock clock{testNow()};
    ScriptedStore store;
    FakeGraph graph;
    Fate fate;
    MortalJournal journal{fate};
    FakeJournalCare journalCare;
    FakeClaims claims;
    FakeActivity activity;
    Profile profile{.name = QStringLiteral("Northgate"),
                    .graph = {.tenantId = tenantText},
                    .lmsBaseUrl = QStringLiteral("https://vle.example.org")};
    Knowledge knowledge{journal, clock, TenantId{tenantText}};
    Bench bench{store, store, graph, graph, journal, claims, knowledge, {}, serviceAccount};
    Operations &operations = bench.operations;
    QList<QUrl> openedUrls;

    /// Makes, shows and loads the window; with `conference` selected when it is read.
    MainWindow &open(std::optional<ConferenceId> conference = {});
    /// As open(), and waits until the list is read.
    MainWindow &openAndRead(std::optional<ConferenceId> conference = {});
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    void closeWindow() { m_window.reset(); }
    [[nodiscard]] QSettings &settings() { return m_settings; }

    /// Teams does not know `meeting` any more, its calendar event is still there, and the service account can own
    /// another one.
    void loseInGraph(const Meeting &meeting);
    /// Lets Graph find `meeting` by its link, with recording as given.
    void knowInGraph(const Meeting &meeting, bool recordAutomatically = false);

    /// The one that is to be seen, where there are several.
    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *name) const
    {
        const QList<T *> found = m_window->findChildren<T *>(QLatin1StringView(name));
        const auto seen = std::ranges::find_if(found, &QWidget::isVisible);
        return seen == found.end() ? found.value(0) : *seen;
    }
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] DataTable *conferences() const { return find<DataTable>("conferences"); }
    [[nodiscard]] DataTable *meetings() const { return find<DataTable>("meetings"); }
    [[nodiscard]] QLineEdit *search() const { return find<QLineEdit>("search"); }
    [[nodiscard]] QString text(const char *labelName) const;
    /// Lets events and the clock run until nothing is at work.
    [[nodiscard]] bool runOperations();
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
