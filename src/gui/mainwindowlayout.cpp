// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the main window looks: its panes, tool bar and menus, and what it remembers of them.

#include "gui/accessiblegrid.h"
#include "gui/actionmenu.h"
#include "gui/cardpane.h"
#include "gui/conferencepane.h"
#include "gui/datatable.h"
#include "gui/icons.h"
#include "gui/mainwindow.h"
#include "gui/meetingpane.h"
#include "gui/messagebar.h"
#include "gui/operationsdock.h"
#include "gui/statusline.h"
#include "gui/unfinishednotice.h"
#include "gui/windowframe.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QSplitter *splitter(Qt::Orientation orientation, const QString &name, const QList<QWidget *> &parts)
{
    auto *made = new QSplitter(orientation);
    made->setObjectName(name);
    made->setChildrenCollapsible(false);
    for (QWidget *part : parts)
        made->addWidget(part);
    made->setStretchFactor(0, 2);
    made->setStretchFactor(1, 1);
    return made;
}

QString titleOf(const Profile &profile)
{
    return profile.production ? MainWindow::tr("Confdesk — %1 (production)").arg(profile.name)
                              : MainWindow::tr("Confdesk — %1").arg(profile.name);
}

} // namespace

void MainWindow::arrange()
{
    installAccessibility();
    setObjectName(u"mainWindow"_s);
    setWindowTitle(titleOf(m_services.profile));
    setWindowIcon(applicationIcon());
    m_messages = new MessageBar;
    m_unfinished = new UnfinishedNotice(m_services.operations, *m_messages, this);
    m_conferencePane = new ConferencePane(m_catalogue, m_conferences);
    m_conferencePane->setClearAction(m_actions[Act::ClearFilters]);
    m_meetingPane = new MeetingPane(m_catalogue, m_meetings);
    m_card = new CardPane(m_selection, m_catalogue, m_actions);
    m_operations = new OperationsDock(m_services.operations, m_actions, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_operations);

    m_down = splitter(Qt::Vertical, u"splitDown"_s, {m_conferencePane, m_meetingPane});
    m_across = splitter(Qt::Horizontal, u"splitAcross"_s, {m_down, m_card});
    auto *frame =
        new WindowFrame(m_services.profile.production ? WindowFrame::Kind::Production : WindowFrame::Kind::Plain);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_across, 1);
    setCentralWidget(frame);

    auto *status = new StatusLine({.services = m_services,
                                   .catalogue = m_catalogue,
                                   .table = m_conferences,
                                   .loader = m_loader,
                                   .liveChecks = m_liveChecks},
                                  statusBar());
    connect(status, &StatusLine::waitReasonChanged, m_operations, &OperationsDock::setWaitReason);
}

void MainWindow::makeToolBar()
{
    auto *bar = new QToolBar(tr("Tools"), this);
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setIconSize(QSize(16, 16));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    m_search = new QLineEdit;
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search or paste anything: number, link, id, name (%1)")
                                     .arg(m_actions[Act::Search]->shortcut().toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    bar->addWidget(m_search);

    m_scope = new QComboBox;
    m_scope->setObjectName(u"scope"_s);
    m_scope->setAccessibleName(tr("Period"));
    m_scope->setToolTip(tr("Which conferences are listed"));
    m_scope->addItem(tr("Now, ahead, last 30 days"), static_cast<int>(Scope::Relevant));
    m_scope->addItem(tr("Now and next 48 hours"), static_cast<int>(Scope::Now));
    m_scope->addItem(tr("Ahead"), static_cast<int>(Scope::Upcoming));
    m_scope->addItem(tr("Last 30 days"), static_cast<int>(Scope::Recent));
    m_scope->addItem(tr("All"), static_cast<int>(Scope::All));
    connect(m_scope, &QComboBox::currentIndexChanged, this,
            [this] { setScope(static_cast<Scope>(m_scope->currentData().toInt())); });
    bar->addWidget(m_scope);
    bar->addSeparator();
    bar->addAction(m_actions[Act::EnableRecording]);
    bar->addAction(m_actions[Act::CheckLive]);
    bar->addAction(m_actions[Act::Refresh]);
    addToolBar(bar);

    QWidget *previous = m_search;
    for (QWidget *next : {static_cast<QWidget *>(m_scope), static_cast<QWidget *>(m_conferencePane->view()),
                          static_cast<QWidget *>(m_meetingPane->view()), static_cast<QWidget *>(m_card)}) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void MainWindow::makeMenus()
{
    const auto addMenu = [this](const QString &title, const QList<QList<Act>> &groups) {
        fillMenu(*menuBar()->addMenu(title), m_actions, groups);
    };
    const QList<Act> repairs{Act::EnableRecording, Act::Recreate, Act::CheckLive};
    const QList<Act> takeAways{Act::CopyForTicket, Act::CopyJoinLink, Act::OpenInLms};
    addMenu(tr("&File"), {{Act::Refresh}, {Act::OtherProfile}, {Act::Quit}});
    addMenu(tr("&View"), {{Act::Search, Act::ClearFilters, Act::Back}, {Act::ShowCard, Act::ShowOperations}});
    addMenu(tr("&Meeting"), {{Act::Review}, repairs, {Act::EnableRecordingForAll}, takeAways});
    addMenu(tr("&Operation"), {{Act::PauseOperation, Act::ContinueOperation, Act::RetryOperations},
                               {Act::UndoOperation, Act::CancelOperation},
                               {Act::CopyOperation, Act::NotifyText}});
    addMenu(tr("&Help"), {{Act::ShowKeys, Act::About}});
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_conferencePane->view()),
                                    static_cast<QAbstractItemView *>(m_meetingPane->view())})
        offerContextMenu(*view, m_actions, {{Act::Review}, repairs, takeAways});
    for (const Act act : {Act::ShowCard, Act::ShowOperations})
        m_actions[act]->setCheckable(true);
    m_actions[Act::ShowCard]->setChecked(true);
    m_actions.setReason(Act::ClearFilters, tr("Nothing is filtered."));
}

void MainWindow::saveLayout()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/across"_s, m_across->saveState());
    m_settings.setValue(u"window/down"_s, m_down->saveState());
    m_settings.setValue(u"window/card"_s, m_actions[Act::ShowCard]->isChecked());
    m_conferencePane->saveLayout(m_settings);
    m_meetingPane->saveLayout(m_settings);
}

void MainWindow::restoreLayout()
{
    constexpr QSize decoration(0, 40); // what the desktop draws around a window
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - decoration));
    m_across->setSizes({860, 420});
    m_down->setSizes({460, 180});
    resizeDocks({m_operations}, {170}, Qt::Vertical);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    m_across->restoreState(m_settings.value(u"window/across"_s).toByteArray());
    m_down->restoreState(m_settings.value(u"window/down"_s).toByteArray());
    m_actions[Act::ShowCard]->setChecked(m_settings.value(u"window/card"_s, true).toBool());
    m_conferencePane->restoreLayout(m_settings);
    m_meetingPane->restoreLayout(m_settings);
}

} // namespace confdesk
