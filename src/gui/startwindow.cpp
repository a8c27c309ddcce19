// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/startwindow.h"

#include "gui/icons.h"
#include "gui/messagebar.h"
#include "ui_startwindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace confdesk {

StartWindow::StartWindow(const QStringList &profileFiles, const QString &folder, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StartWindow>()), m_messages(new MessageBar), m_folder(folder)
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    constexpr int logoSize = 64;
    m_ui->logo->setPixmap(applicationIcon().pixmap(logoSize, logoSize));
    m_ui->demo->setIcon(icon(u"demo"_s));
    m_ui->openFile->setIcon(icon(u"profile"_s));
    m_ui->messages->addWidget(m_messages);
    m_ui->help->setText(
        tr("A profile is a small text file that says where the LMS database and the Microsoft tenant are; passwords "
           "never "
           "stand in it. Save it as %1, and it is listed here. The file docs/cli.md explains every line.")
            .arg(QDir::toNativeSeparators(folder + "/NAME.ini"_L1)));
    for (const QString &file : profileFiles) {
        auto *item = new QListWidgetItem(QFileInfo(file).completeBaseName(), m_ui->profiles);
        item->setData(Qt::UserRole, file);
        item->setToolTip(QDir::toNativeSeparators(file).toHtmlEscaped());
    }
    m_ui->profiles->setVisible(!profileFiles.isEmpty());
    m_ui->profilesCaption->setVisible(!profileFiles.isEmpty());
    m_ui->profiles->setCurrentRow(0);

    connect(m_ui->demo, &QPushButton::clicked, this, &StartWindow::demoChosen);
    connect(m_ui->openFile, &QPushButton::clicked, this, &StartWindow::chooseFile);
    connect(m_ui->profiles, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT profileChosen(item->data(Qt::UserRole).toString()); });
    if (profileFiles.isEmpty())
        m_ui->demo->setFocus();
    else
        m_ui->profiles->setFocus();
}

StartWindow::~StartWindow() = default;

void StartWindow::showError(const Error &error)
{
    m_messages->showError(error);
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void StartWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a profile"), m_folder, tr("Profiles (*.ini);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::profileChosen);
    dialog->open();
}

} // namespace confdesk
