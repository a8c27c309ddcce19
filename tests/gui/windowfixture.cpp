// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowfixture.h"

#include "gui/messagebar.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

WindowFixture::WindowFixture() : m_settings(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat) {}

MainWindow &WindowFixture::open(std::optional<ConferenceId> conference)
{
    const Services services{.profile = profile,
                            .store = store,
                            .graphActivity = activity,
                            .journal = journal,
                            .journalCare = journalCare,
                            .knowledge = knowledge,
                            .liveCheck = bench.liveCheck,
                            .recreatePlanner = bench.planner,
                            .operations = operations};
    m_window.reset();
    m_window = std::make_unique<MainWindow>(
        services, m_settings,
        MainWindowOptions{.conference = conference, .openUrl = [this](const QUrl &url) { openedUrls.append(url); }});
    m_window->show();
    m_window->activateWindow();
    m_window->load();
    return *m_window;
}

MainWindow &WindowFixture::openAndRead(std::optional<ConferenceId> conference)
{
    MainWindow &window = open(conference);
    const auto isRead = [this] { return text("statusDatabase").startsWith(u"Database: read "_s); };
    [&] { QTRY_VERIFY(isRead()); }();
    const auto isOpen = [this] {
        return !action("enableRecordingForAll")->statusTip().contains(u"has not been opened yet"_s);
    };
    [&] { QTRY_VERIFY(isOpen()); }();
    [&] { QVERIFY(QTest::qWaitForWindowActive(m_window.get())); }();
    return window;
}

void WindowFixture::knowInGraph(const Meeting &meeting, bool recordAutomatically)
{
    const JoinLink link = meeting.joinLink();
    graph.meetings.insert(
        organizerText + u'/' + link.text(),
        {.id = GraphMeetingId(OnlineMeetingId::compose(UserId(organizerText), link.threadId()).value()),
         .joinWebUrl = link.text(),
         .recordAutomatically = recordAutomatically});
}

void WindowFixture::loseInGraph(const Meeting &meeting)
{
    const QString link = meeting.joinLink().text();
    graph.meetings.remove(organizerText + u'/' + link);
    graph.users.insert(serviceAccount, {.id = UserId(u"aaaaaaaa-0000-4000-8000-000000000001"_s),
                                        .userPrincipalName = serviceAccount,
                                        .displayName = u"LMS <Meetings>"_s});
    const QString event = meeting.stored.eventId.value_or(QString());
    graph.events.insert(organizerText + u'/' + event, {.id = EventId(event), .joinUrl = link, .attendees = 3});
}

bool WindowFixture::runOperations()
{
    for (int round = 0; round < 5000 && operations.runningCount() > 0; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (const auto next = clock.nextDue(); next && *next < std::chrono::seconds(30))
            clock.advance(*next);
    }
    return operations.runningCount() == 0;
}

QAction *WindowFixture::action(const char *name) const
{
    for (QAction *each : m_window->actionCatalog().all()) {
        if (each->objectName() == QLatin1StringView(name))
            return each;
    }
    return nullptr;
}

QString WindowFixture::text(const char *labelName) const
{
    const auto *label = find<QLabel>(labelName);
    return label && label->isVisibleTo(m_window.get()) ? label->text() : QString();
}

QString WindowFixture::cell(const DataTable *table, int row, int column, int role) const
{
    return table->model()->index(row, column).data(role).toString();
}

QString WindowFixture::currentConference() const
{
    return cell(conferences(), conferences()->currentIndex().row(), 0).trimmed();
}

QString WindowFixture::message() const
{
    return m_window->findChild<MessageBar *>()->text();
}

void clickRow(DataTable *table, int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = table->model()->index(row, 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(index).center());
}

} // namespace confdesk::testing
