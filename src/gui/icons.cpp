// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Resources of a static library are not linked in by themselves; the macro wants the global namespace.
static void useResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace confdesk {

namespace {

QPixmap painted(const QString &name, const QSize &size, const QColor &color)
{
    const QString key = u"confdesk/%1/%2x%3/%4"_s.arg(name, QString::number(size.width()),
                                                      QString::number(size.height()), color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(name)).render(&painter, QRectF(QPointF(), size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Paints a glyph in the colour that the moment asks for: the palette's, or a fixed one.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(QString name, const QColor &fixed) : m_name(std::move(name)), m_fixed(fixed) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return painted(m_name, size, m_fixed.isValid() ? m_fixed : colorOf(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
    QColor m_fixed;
};

} // namespace

QIcon icon(const QString &name)
{
    useResources();
    return QIcon(new GlyphEngine(name, QColor()));
}

QIcon glyph(const QString &name, const QColor &color)
{
    useResources();
    return QIcon(new GlyphEngine(name, color));
}

QIcon applicationIcon()
{
    useResources();
    return QIcon(u":/icons/confdesk.svg"_s);
}

} // namespace confdesk
