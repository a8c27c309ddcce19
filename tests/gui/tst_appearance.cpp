// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/colors.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/startwindow.h"
#include "gui/windowfixture.h"

#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace confdesk::testing {

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictsAreReadableOnEveryBackground_data();
    void verdictsAreReadableOnEveryBackground();
    void theSelectionIsReadable_data();
    void theSelectionIsReadable();
    void contrastIsThatOfTheStandard();
    void everyIconCanBePainted();
    void verdictIconsDifferWithoutColour();
    void foreignTextIsNeverMarkup();
    void aMessageIsPlainText();
    void theStartWindowOffersDemoAndProfiles();
    void theStartWindowSaysWhatWentWrong();
};

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(0xefefef));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf5f5f5));
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b2b2b));
    palette.setColor(QPalette::Base, QColor(0x1e1e1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x262626));
    palette.setColor(QPalette::Text, QColor(0xeeeeee));
    palette.setColor(QPalette::WindowText, QColor(0xeeeeee));
    return palette;
}

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("system") << QGuiApplication::palette();
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

QImage grey(const QString &name)
{
    QImage image(QSize(16, 16), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, glyph(name, Qt::black).pixmap(16, 16));
    return image;
}

} // namespace

void TestAppearance::verdictsAreReadableOnEveryBackground_data()
{
    addPalettes();
}

void TestAppearance::verdictsAreReadableOnEveryBackground()
{
    QFETCH(QPalette, palette);
    const QPalette readable = withReadableSelection(palette);
    for (const QPalette::ColorRole role :
         {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Highlight}) {
        const QColor background = readable.color(QPalette::Active, role);
        for (int look = 0; look < lookCount; ++look) {
            const QColor color = verdictColor(static_cast<Look>(look), readable, background);
            QVERIFY2(contrast(color, background) >= readableContrast,
                     qPrintable(u"look %1 on role %2: %3"_s.arg(look).arg(role).arg(contrast(color, background))));
        }
    }
}

void TestAppearance::theSelectionIsReadable_data()
{
    addPalettes();
}

void TestAppearance::theSelectionIsReadable()
{
    QFETCH(QPalette, palette);
    const QPalette readable = withReadableSelection(palette);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        QVERIFY(contrast(readable.color(group, QPalette::HighlightedText),
                         readable.color(group, QPalette::Highlight)) >= readableContrast);
    }
}

void TestAppearance::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
    QCOMPARE(qRound(contrast(QColor(0x777777), Qt::white) * 100), 448);
}

void TestAppearance::everyIconCanBePainted()
{
    QVERIFY(!glyph(u"refresh"_s, Qt::black).isNull()); // loads the resources
    const QStringList names = QDir(u":/icons"_s).entryList();
    QVERIFY(names.size() > 30);
    for (const QString &name : names) {
        const QImage image = icon(name.chopped(4)).pixmap(16, 16).toImage();
        bool isEmpty = true;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                isEmpty = isEmpty && qAlpha(image.pixel(x, y)) == 0;
        }
        QVERIFY2(!isEmpty, qPrintable(name));
    }
}

void TestAppearance::verdictIconsDifferWithoutColour()
{
    for (int a = 0; a < lookCount; ++a) {
        for (int b = a + 1; b < lookCount; ++b) {
            const QImage left = grey(iconName(static_cast<Look>(a)));
            const QImage right = grey(iconName(static_cast<Look>(b)));
            int different = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 16; ++x)
                    different += qAbs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > 96 ? 1 : 0;
            }
            QVERIFY2(different > 30, qPrintable(u"%1 and %2 differ in %3 pixels"_s.arg(a).arg(b).arg(different)));
        }
    }
}

void TestAppearance::foreignTextIsNeverMarkup()
{
    WindowFixture site;
    Meeting meeting = brokenSlot(51, 45, 3, u"<h1>big</h1><img src='file:///etc/passwd'>"_s);
    meeting.conference.owner = u"<b>Owner</b>"_s;
    meeting.conference.course = u"<i>Course</i>"_s;
    site.store.rows = {meeting};
    site.openAndRead();
    for (const QLabel *label : site.window().findChildren<QLabel *>()) {
        const bool isOurs = !label->text().isEmpty() && label->pixmap().isNull();
        if (isOurs && label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(site.text("title"), u"<h1>big</h1><img src='file:///etc/passwd'>"_s);
    for (const QAction *action : site.window().actionCatalog().all())
        QVERIFY(!action->toolTip().contains(u"<img"_s));
}

void TestAppearance::aMessageIsPlainText()
{
    MessageBar bar;
    bar.showError(makeError(ErrorKind::Server, u"<b>502</b>"_s, u"<html>Bad gateway</html>"_s));
    QCOMPARE(bar.findChild<QLabel *>(u"text"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(bar.text(), u"<b>502</b>"_s);
    QVERIFY(bar.findChild<QPlainTextEdit *>()->toPlainText().contains(u"<html>Bad gateway</html>"_s));
}

void TestAppearance::theStartWindowOffersDemoAndProfiles()
{
    StartWindow window({u"/etc/xdg/confdesk/northgate.ini"_s}, u"/home/somebody/.config/confdesk"_s);
    const QSignalSpy demo(&window, &StartWindow::demoChosen);
    const QSignalSpy profile(&window, &StartWindow::profileChosen);
    window.show();
    QTest::mouseClick(window.findChild<QPushButton *>(u"demo"_s), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
    auto *list = window.findChild<QListWidget *>();
    QCOMPARE(list->item(0)->text(), u"northgate"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(profile.value(0).value(0).toString(), u"/etc/xdg/confdesk/northgate.ini"_s);
    QVERIFY(window.findChild<QLabel *>(u"help"_s)->text().contains(u"/home/somebody/.config/confdesk/NAME.ini"_s));
}

void TestAppearance::theStartWindowSaysWhatWentWrong()
{
    StartWindow window({}, u"/home/somebody/.config/confdesk"_s);
    window.show();
    window.showError(makeError(ErrorKind::Protocol, u"northgate.ini, line 3: unknown key “fil”."_s));
    QCOMPARE(window.findChild<MessageBar *>()->text(), u"northgate.ini, line 3: unknown key “fil”."_s);
    QVERIFY(!window.findChild<QListWidget *>()->isVisible());
}

} // namespace confdesk::testing

QTEST_MAIN(confdesk::testing::TestAppearance)
#include "tst_appearance.moc"
