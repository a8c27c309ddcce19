// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a picture of the real main window over the demo: for the README (scripts/screenshot), and for looking at it in
// another size, palette or language. Not a test; built with them.

#include "gui/actioncatalog.h"
#include "gui/datatable.h"
#include "gui/mainwindow.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

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
        if (!isRead || !repair->isEnabled())
            return;
        if (m_wish.repairs && !m_hasStarted) {
            m_hasStarted = true;
            m_window.actionCatalog()[Act::EnableRecording]->trigger();
            return;
        }
        if (m_operations.runningCount() > 0 || ++m_calm < 4)
            return;
        m_timer.stop();
        const bool isSaved = m_window.grab().save(m_wish.file);
        QCoreApplication::exit(isSaved ? 0 : 1);
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
    const Services services = (*workspace)->services();
    MainWindow window(services, settings, MainWindowOptions{.conference = ConferenceId{51}});
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
    parser.addOptions({size, dark, repair, translation});
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
                                  .repairs = parser.isSet(repair)});
}
