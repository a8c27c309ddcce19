// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>

namespace confdesk {

/// Keeps the selection of a list readable (contrast 4.5 : 1 whatever the style), and calm while the keyboard is
/// elsewhere: of several lists only one stands out.
class SelectionColours : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `view`.
    explicit SelectionColours(QAbstractItemView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(bool hasFocus);

    QAbstractItemView *m_view;
};

} // namespace confdesk
