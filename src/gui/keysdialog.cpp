// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keysdialog.h"

#include "ui_keysdialog.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &each : action.shortcuts())
        keys.append(each.toString(QKeySequence::NativeText));
    return keys.join(u", "_s);
}

QList<QStandardItem *> rowOf(const QString &keys, const QString &name, const QString &meaning)
{
    return {new QStandardItem(keys), new QStandardItem(name), new QStandardItem(meaning)};
}

} // namespace

KeysDialog::KeysDialog(const ActionCatalog &actions, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::KeysDialog>())
{
    m_ui->setupUi(this);
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Keys"), tr("Action"), tr("What it does")});
    for (const Act act : actions.acts()) {
        const QAction *action = actions[act];
        if (const QString keys = keysOf(*action); !keys.isEmpty())
            model->appendRow(rowOf(keys, action->text().remove(u'&'), actions.meaning(act)));
    }
    model->appendRow(rowOf(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), tr("Card"),
                           tr("In a list: go to the card of the selected meeting.")));
    model->appendRow(rowOf(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), tr("Copy"),
                           tr("In a list: copy the selected rows, or the value of the evidence.")));
    model->appendRow(
        rowOf(tr("letters, digits"), tr("Jump"), tr("In a list: go to the next row that begins with what is typed.")));
    model->appendRow(rowOf(QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText), tr("Menu"),
                           tr("In a list: show what can be done with the selected rows.")));
    m_ui->keys->setModel(model);
    m_ui->keys->resizeColumnToContents(0);
    m_ui->keys->resizeColumnToContents(1);
}

KeysDialog::~KeysDialog() = default;

} // namespace confdesk
