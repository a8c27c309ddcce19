// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "gui/cardpane.h"
#include "gui/conferencepane.h"
#include "gui/datatable.h"
#include "gui/keysdialog.h"
#include "gui/meetingpane.h"
#include "gui/operationsdock.h"
#include "gui/unfinishednotice.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QLocale>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int messageMilliseconds = 6000;

std::function<void(const QUrl &)> openerOf(const MainWindowOptions &options)
{
    return options.openUrl ? options.openUrl : [](const QUrl &url) { QDesktopServices::openUrl(url); };
}

} // namespace

MainWindow::MainWindow(const Services &services, QSettings &settings, const MainWindowOptions &options)
    : m_services(services),
      m_settings(settings),
      m_catalogue(services.store, services.knowledge),
      m_conferences(m_catalogue),
      m_meetings(m_catalogue),
      m_selection(m_catalogue),
      m_loader({.store = services.store,
                .journal = services.journal,
                .knowledge = services.knowledge,
                .catalogue = m_catalogue,
                .profileIsReadOnly = services.profile.readOnly}),
      m_liveChecks(services.liveCheck, services.knowledge),
      m_searches(services.store, m_catalogue, m_conferences, services.profile.lmsBaseUrl),
      m_commands(commandParts(options)),
      m_recreations(commandParts(options))
{
    arrange();
    makeToolBar();
    makeMenus();
    connectActions();
    connectSelection();
    connectOperations();
    connectSearch();
    connectMessages();
    connectLiveChecks();
    restoreLayout();
    if (options.conference)
        m_conferencePane->select(*options.conference);
    m_conferencePane->view()->setFocus();
}

MeetingCommands::Parts MainWindow::commandParts(const MainWindowOptions &options)
{
    return {.services = m_services,
            .catalogue = m_catalogue,
            .table = m_conferences,
            .selection = m_selection,
            .loader = m_loader,
            .liveChecks = m_liveChecks,
            .actions = m_actions,
            .openUrl = openerOf(options)};
}

MainWindow::~MainWindow()
{
    m_alive.request_stop();
    // The views look at models that are members: they go first.
    m_selection.disconnect();
    delete takeCentralWidget();
    delete m_operations;
}

void MainWindow::load()
{
    m_loader.load();
}

void MainWindow::connectActions()
{
    connect(m_actions[Act::Refresh], &QAction::triggered, this, &MainWindow::load);
    connect(m_actions[Act::Quit], &QAction::triggered, this, [this] {
        m_wantsOtherProfile = false;
        close();
    });
    connect(m_actions[Act::OtherProfile], &QAction::triggered, this, [this] {
        m_wantsOtherProfile = true;
        close();
    });
    connect(m_actions[Act::Search], &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions[Act::ClearFilters], &QAction::triggered, this, &MainWindow::clearFilters);
    connect(m_actions[Act::Back], &QAction::triggered, this, &MainWindow::stepBack);
    connect(m_actions[Act::ShowCard], &QAction::toggled, m_card, &QWidget::setVisible);
    connect(m_actions[Act::ShowOperations], &QAction::toggled, m_operations, &QWidget::setVisible);
    connect(m_operations, &QDockWidget::visibilityChanged, this,
            [this] { m_actions[Act::ShowOperations]->setChecked(!m_operations->isHidden()); });
    connect(m_actions[Act::ShowKeys], &QAction::triggered, this, [this] {
        auto *dialog = new KeysDialog(m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions[Act::About], &QAction::triggered, this, &MainWindow::showAbout);
    connect(&m_commands, &MeetingCommands::confirmationNeeded, this, &MainWindow::confirmBulkRepair);
    connect(&m_recreations, &RecreateCommands::recreationWanted, this, &MainWindow::reviewRecreation);
    connect(&m_recreations, &RecreateCommands::repairReviewWanted, this,
            [this] { confirmBulkRepair(m_commands.planForSelection()); });
    const auto say = [this](const QString &what) { statusBar()->showMessage(what, messageMilliseconds); };
    connect(&m_commands, &MeetingCommands::copied, this, say);
    connect(&m_operations->commands(), &OperationCommands::said, this, say);
}

void MainWindow::connectSelection()
{
    connect(m_conferencePane, &ConferencePane::currentLost, this, &MainWindow::leaveLostConference);
    connect(m_conferencePane, &ConferencePane::currentChanged, this, &MainWindow::showConference);
    connect(m_meetingPane, &MeetingPane::selectionChanged, this,
            [this] { m_selection.setMeetings(m_meetingPane->selected(), m_meetingPane->current()); });
    connect(m_conferencePane->view(), &DataTable::focused, this,
            [this] { m_selection.setPane(MeetingSelection::Pane::Conferences); });
    connect(m_meetingPane->view(), &DataTable::focused, this,
            [this] { m_selection.setPane(MeetingSelection::Pane::Meetings); });
    const auto goToCard = [this] {
        m_actions[Act::ShowCard]->setChecked(true);
        m_card->takeFocus();
    };
    connect(m_conferencePane, &ConferencePane::rowOpened, this, goToCard);
    connect(m_meetingPane, &MeetingPane::rowOpened, this, goToCard);
}

void MainWindow::connectOperations()
{
    connect(
        &m_services.operations, &Operations::allFinished, this,
        [this] {
            if (m_closesWhenDone)
                close();
        },
        Qt::QueuedConnection);
    connect(&m_services.operations, &Operations::meetingChanged, &m_catalogue, &MeetingCatalogue::update);
    connect(&m_operations->commands(), &OperationCommands::notificationWanted, this, &MainWindow::writeNotification);
    connect(m_unfinished, &UnfinishedNotice::showWanted, m_operations, &OperationsDock::showInterrupted);
    connect(&m_loader, &ListLoader::journalOpened, m_unfinished, &UnfinishedNotice::load);
}

void MainWindow::connectSearch()
{
    // Also what a screen reader or a script puts into the box counts as typed.
    connect(m_search, &QLineEdit::textChanged, &m_searches, &SearchController::edit);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_searches.submit(m_search->text()); });
    connect(&m_searches, &SearchController::answerChanged, this,
            [this] { m_conferencePane->setAnswer(m_searches.answer()); });
    connect(&m_searches, &SearchController::found, this, &MainWindow::showFound);
    connect(&m_searches, &SearchController::failed, this, [this](const Error &error) { m_messages->showError(error); });
    connect(&m_catalogue, &MeetingCatalogue::pinFailed, this,
            [this](ConferenceId, const Error &error) { m_messages->showError(error); });
    connect(m_conferencePane, &ConferencePane::clearRequested, this, &MainWindow::clearFilters);
    connect(m_conferencePane, &ConferencePane::widerScopeRequested, this, [this] { setScope(Scope::All); });
    connect(&m_conferences, &ConferenceTableModel::countsChanged, this, [this] {
        const bool isFiltered = m_conferences.isFiltered() || !m_search->text().isEmpty();
        m_actions.setReason(Act::ClearFilters, isFiltered ? std::nullopt : std::optional(tr("Nothing is filtered.")));
    });
}

void MainWindow::connectMessages()
{
    connect(&m_loader, &ListLoader::failed, this, &MainWindow::showFailure);
    connect(&m_loader, &ListLoader::recovered, this, [this] {
        m_messages->withdraw(MessageBar::Topic::List);
        m_conferencePane->setFailed(false);
    });
    connect(&m_loader, &ListLoader::journalFailed, this, [this](const Error &error) {
        m_messages->showError(error, MessageBar::Topic::Journal, tr("Nothing can be changed without it."),
                              {retryOffer()});
    });
    connect(&m_loader, &ListLoader::journalOpened, this, [this] { m_messages->withdraw(MessageBar::Topic::Journal); });
}

void MainWindow::connectLiveChecks()
{
    connect(&m_liveChecks, &LiveCheckQueue::finished, this,
            [this](int checked, int notChecked, const std::optional<Error> &error) {
                if (error)
                    m_messages->showError(*error, MessageBar::Topic::General,
                                          tr("%n meeting(s) could not be checked.", nullptr, notChecked));
                else
                    statusBar()->showMessage(tr("Asked Microsoft Graph about %n meeting(s).", nullptr, checked),
                                             messageMilliseconds);
            });
}

void MainWindow::showConference()
{
    const auto conference = m_conferencePane->current();
    m_meetingPane->setConference(conference);
    m_selection.setConference(conference);
}

void MainWindow::leaveLostConference()
{
    // The slots that the person was at are gone: nothing may be done by a shortcut to those that come instead.
    if (m_meetingPane->view()->hasFocus())
        m_conferencePane->view()->setFocus();
    m_selection.setPane(MeetingSelection::Pane::Conferences);
}

void MainWindow::showFound(ConferenceId conference, const QList<MeetingRef> &meetings)
{
    m_conferencePane->select(conference);
    if (meetings.isEmpty()) {
        m_conferencePane->view()->setFocus();
        return;
    }
    m_meetingPane->select(meetings);
    m_meetingPane->view()->setFocus();
}

void MainWindow::showFailure(const Error &error)
{
    QString addition;
    if (const QDateTime readAt = m_catalogue.status().readAt; readAt.isValid())
        addition = tr("Showing what was read at %1.")
                       .arg(QLocale().toString(readAt.toLocalTime().time(), QLocale::ShortFormat));
    m_conferencePane->setFailed(true);
    m_messages->showError(error, MessageBar::Topic::List, addition, {retryOffer()});
}

MessageBar::Offer MainWindow::retryOffer()
{
    return {.text = tr("&Try again"), .act = [this] { load(); }};
}

void MainWindow::setScope(Scope scope)
{
    const int index = m_scope->findData(static_cast<int>(scope));
    if (index != m_scope->currentIndex())
        m_scope->setCurrentIndex(index); // comes back here
    else
        m_catalogue.setScope(scope);
}

void MainWindow::clearFilters()
{
    m_search->clear();
    m_searches.clear();
    m_conferencePane->view()->setFocus();
}

void MainWindow::stepBack()
{
    const bool isElsewhere = m_card->isAncestorOf(focusWidget()) || m_operations->isAncestorOf(focusWidget());
    if (m_search->hasFocus() && !m_search->text().isEmpty())
        m_search->clear();
    else if (m_search->hasFocus() || isElsewhere)
        m_conferencePane->view()->setFocus();
    else if (m_conferences.isFiltered() || !m_searches.answer().isEmpty())
        clearFilters();
    else
        m_messages->dismiss();
}

} // namespace confdesk
