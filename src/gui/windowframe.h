// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace confdesk {

/// The inside of the main window; of a production profile with a thin red frame around it.
class WindowFrame : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Plain, Production };

    explicit WindowFrame(Kind kind, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};

} // namespace confdesk
