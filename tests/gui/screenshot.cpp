// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a picture of the real main window over the demo: for the README (scripts/screenshot), and for looking at it in
// another size, palette or language. Not a test; built with them.

#include "gui/actioncatalog.h"
#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "gui/reviewsheet.h"
#include "models/recreatereview.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <QTreeView>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confdesk {

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x35, 0x35, 0x35), QColor(0x2d, 0x2d, 0x2d));
    palette.setColor(QPalette::Base, QColor(0x22, 0x22, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x29, 0x29, 0x29));
    palette.setColor(QPalette::ToolTipBase, QColor(0x35, 0x35, 0x35));
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText, QPalette::HighlightedText})
        palette.setColor(role, QColor(0xee, 0xee, 0xee));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x88, 0x88, 0x88));
    palette.setColor(QPalette::PlaceholderText, QColor(0x99, 0x99, 0x99));
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x5c, 0x8a));
    return palette;
}

/// What the picture is to show.
struct Wish
{
    QString file;
    QSize size{1280, 800};
    bool repairs = false;
    bool recreates = false;
    bool reviews = false;
    bool production = false;
    ConferenceId conference{51};
};

/// Looks every now and then whether the window shows what is wanted, and saves it then.
class Photographer : public QObject
{
public:
    Photographer(MainWindow &window, Operations &operations, Wish wish)
        : m_window(window), m_operations(operations), m_wish(std::move(wish))
    {
        connect(&m_timer, &QTimer::timeout, this, &Photographer::look);
        m_timer.start(50ms);
    }

private:
    void look()
    {
        const auto *status = m_window.findChild<QLabel *>(u"statusAccess"_s);
        const auto *database = m_window.findChild<QLabel *>(u"statusDatabase"_s);
        const QAction *repair = m_window.actionCatalog()[Act::EnableRecording];
        const bool isRead = m_window.findChild<DataTable *>(u"conferences"_s)->model()->rowCount() > 0 &&
                            !status->text().isEmpty() && !database->text().endsWith(u'…');
        const bool isWanted = m_wish.repairs || m_wish.recreates || m_wish.reviews;
        const QAction *wanted = m_wish.recreates || m_wish.reviews ? m_window.actionCatalog()[Act::Recreate] : repair;
        if (!isRead || (!m_hasStarted && isWanted && !wanted->isEnabled()))
            return;
        if (isWanted && !std::exchange(m_hasStarted, true)) {
            m_window.actionCatalog()[m_wish.repairs ? Act::EnableRecording : Act::Recreate]->trigger();
            return;
        }
        if (m_operations.runningCount() > 0 || !isReviewed() || ++m_calm < 6)
            return;
        m_timer.stop();
        QCoreApplication::exit(picture().save(m_wish.file) ? 0 : 1);
    }

    /// Whether the review sheet is where it is wanted: not there, confirmed, or complete.
    bool isReviewed()
    {
        auto *sheet = m_window.findChild<ReviewSheet *>();
        if (!sheet)
            return true;
        if (sheet->review().isPlanning())
            return false;
        auto *act = sheet->findChild<QPushButton *>(u"act"_s);
        if (!m_wish.recreates)
            return true;
        for (auto *box : sheet->findChildren<QCheckBox *>())
            box->setChecked(box->isVisible());
        sheet->findChild<QLineEdit *>(u"confirmation"_s)->setText(sheet->review().phrase());
        act->click();
        return false;
    }

    /// The window, and the sheet over it.
    QPixmap picture()
    {
        if (m_wish.recreates)
            m_window.findChild<QTreeView *>(u"operations"_s)->expandToDepth(0);
        QPixmap all = m_window.grab();
        if (auto *sheet = m_window.findChild<ReviewSheet *>()) {
            QPainter painter(&all);
            painter.setOpacity(0.4);
            painter.fillRect(all.rect(), Qt::black);
            painter.setOpacity(1);
            painter.drawPixmap((all.width() - sheet->width()) / 2, (all.height() - sheet->height()) / 2, sheet->grab());
        }
        return all;
    }

    MainWindow &m_window;
    Operations &m_operations;
    Wish m_wish;
    QTimer m_timer;
    bool m_hasStarted = false;
    int m_calm = 0;
};

int takePicture(const Wish &wish)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    auto workspace = openDemoWorkspace({}, {});
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().text));
        return 1;
    }
    const Services real = (*workspace)->services();
    Profile profile = real.profile;
    profile.production = wish.production;
    const Services services{.profile = profile,
                            .store = real.store,
                            .graphActivity = real.graphActivity,
                            .journal = real.journal,
                            .journalCare = real.journalCare,
                            .knowledge = real.knowledge,
                            .liveCheck = real.liveCheck,
                            .recreatePlanner = real.recreatePlanner,
                            .operations = real.operations};
    MainWindow window(services, settings, MainWindowOptions{.conference = wish.conference});
    window.resize(wish.size);
    window.show();
    window.activateWindow();
    window.load();
    const Photographer photographer(window, services.operations, wish);
    return QApplication::exec();
}

} // namespace

} // namespace confdesk

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"The picture to write."_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1280x800"_s);
    const QCommandLineOption dark(u"dark"_s, u"With a dark palette."_s);
    const QCommandLineOption repair(u"repair"_s, u"After enabling recording for conference 51."_s);
    const QCommandLineOption translation(u"translation"_s, u"Load this .qm file."_s, u"FILE"_s);
    const QCommandLineOption review(u"review"_s, u"With the review sheet for recreating the conference."_s);
    const QCommandLineOption recreate(u"recreate"_s, u"After recreating the conference's meetings."_s);
    const QCommandLineOption conference(u"conference"_s, u"The conference to select."_s, u"ID"_s, u"51"_s);
    const QCommandLineOption production(u"production"_s, u"As of a production profile."_s);
    parser.addOptions({size, dark, repair, translation, review, recreate, conference, production});
    parser.process(application);

    if (parser.isSet(dark))
        QApplication::setPalette(confdesk::darkPalette());
    QTranslator translator;
    if (parser.isSet(translation) && translator.load(parser.value(translation))) {
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(translator.language()));
    } else {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    const QStringList sides = parser.value(size).split(u'x');
    return confdesk::takePicture({.file = parser.positionalArguments().value(0, u"main-window.png"_s),
                                  .size = {sides.value(0).toInt(), sides.value(1).toInt()},
                                  .repairs = parser.isSet(repair),
                                  .recreates = parser.isSet(recreate),
                                  .reviews = parser.isSet(review),
                                  .production = parser.isSet(production),
                                  .conference = confdesk::ConferenceId(parser.value(conference).toLongLong())});
}
