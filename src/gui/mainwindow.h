// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flows/services.h"
#include "gui/actioncatalog.h"
#include "gui/listloader.h"
#include "gui/meetingcommands.h"
#include "gui/meetingselection.h"
#include "gui/messagebar.h"
#include "gui/recreatecommands.h"
#include "gui/searchcontroller.h"
#include "models/conferencetablemodel.h"
#include "models/livecheckqueue.h"
#include "models/meetingcatalogue.h"
#include "models/meetingtablemodel.h"

#include <QMainWindow>
#include <QSettings>

class QComboBox;
class QLineEdit;
class QSplitter;

namespace confdesk {

class CardPane;
class ConferencePane;
class MeetingPane;
class OperationsDock;
class UnfinishedNotice;

struct LinkChange;

struct MainWindowOptions
{
    std::optional<ConferenceId> conference = {};    ///< selected as soon as it is read
    std::function<void(const QUrl &)> openUrl = {}; ///< empty: the desktop's browser
};

/// The main window over one opened profile. It is there at once; what it shows is read behind it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Services &services, QSettings &settings, const MainWindowOptions &options = {});
    ~MainWindow() override;

    /// Starts reading; call once the window is shown.
    void load();

    [[nodiscard]] const ActionCatalog &actionCatalog() const { return m_actions; }

Q_SIGNALS:
    /// The window has closed because the person wants to open another profile.
    void otherProfileWanted();
    /// The window has closed for good.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void makeToolBar();
    void makeMenus();
    void connectActions();
    void connectSelection();
    void connectOperations();
    void connectSearch();
    void connectMessages();
    void connectLiveChecks();
    void saveLayout();
    void restoreLayout();

    void showConference();
    void leaveLostConference();
    void showFound(ConferenceId conference, const QList<MeetingRef> &meetings);
    void showFailure(const Error &error);
    [[nodiscard]] MessageBar::Offer retryOffer();
    void setScope(Scope scope);
    void clearFilters();
    void stepBack();
    void confirmBulkRepair(const BulkRepairPlan &plan);
    void reviewRecreation(const QList<Meeting> &meetings);
    void writeNotification(const OperationRecord &operation);
    void offerNotification(const Meeting &meeting, const LinkChange &change);
    void askBeforeClosing();
    void closeWhenDone();
    void stay();
    void showAbout();

    [[nodiscard]] MeetingCommands::Parts commandParts(const MainWindowOptions &options);

    Services m_services;
    QSettings &m_settings;
    ActionCatalog m_actions;
    MeetingCatalogue m_catalogue;
    ConferenceTableModel m_conferences;
    MeetingTableModel m_meetings;
    MeetingSelection m_selection;
    ListLoader m_loader;
    LiveCheckQueue m_liveChecks;
    SearchController m_searches;
    MeetingCommands m_commands;
    RecreateCommands m_recreations;

    QLineEdit *m_search = nullptr;
    QComboBox *m_scope = nullptr;
    MessageBar *m_messages = nullptr;
    UnfinishedNotice *m_unfinished = nullptr;
    ConferencePane *m_conferencePane = nullptr;
    MeetingPane *m_meetingPane = nullptr;
    CardPane *m_card = nullptr;
    OperationsDock *m_operations = nullptr;
    QSplitter *m_across = nullptr; ///< lists | card
    QSplitter *m_down = nullptr;   ///< conferences / slots
    std::stop_source m_alive;
    bool m_closesWhenDone = false;
    bool m_wantsOtherProfile = false;
};

} // namespace confdesk
