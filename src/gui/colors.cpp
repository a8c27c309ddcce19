// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace confdesk {

namespace {

struct Shades
{
    QRgb light;
    QRgb dark;
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// `share` of `other` in `color`.
QColor mixed(const QColor &color, const QColor &other, float share)
{
    const auto between = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(between(color.redF(), other.redF()), between(color.greenF(), other.greenF()),
                            between(color.blueF(), other.blueF()));
}

bool isDark(const QColor &color)
{
    return luminance(color) < 0.18;
}

/// docs: the severity table; unknown, external and none are the palette's own grey.
QColor wantedColor(Look look, const QPalette &palette, bool onDark)
{
    const auto shade = [onDark](Shades shades) { return QColor(onDark ? shades.dark : shades.light); };
    switch (look) {
    case Look::Urgent:
    case Look::Broken:
        return shade({0xB3261E, 0xF2B8B5});
    case Look::Waiting:
        return shade({0x8A5A00, 0xFFD08A});
    case Look::Ok:
        return shade({0x1B6E3C, 0x9BD8AE});
    case Look::Unknown:
    case Look::External:
    case Look::None:
        break;
    }
    return palette.color(QPalette::Active, QPalette::PlaceholderText).rgb();
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double left = luminance(a);
    const double right = luminance(b);
    return (std::max(left, right) + 0.05) / (std::min(left, right) + 0.05);
}

QColor readableOn(const QColor &background, const QColor &wanted)
{
    const bool towardsWhite = contrast(Qt::white, background) > contrast(Qt::black, background);
    const QColor goal = towardsWhite ? Qt::white : Qt::black;
    constexpr int stepCount = 20;
    for (int step = 0; step <= stepCount; ++step) {
        const QColor tried = mixed(wanted, goal, static_cast<float>(step) / static_cast<float>(stepCount));
        if (contrast(tried, background) >= readableContrast)
            return tried;
    }
    return goal;
}

QColor verdictColor(Look look, const QPalette &palette, const QColor &background)
{
    return readableOn(background, wantedColor(look, palette, isDark(background)));
}

QPalette withReadableSelection(QPalette palette)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor text = palette.color(group, QPalette::HighlightedText);
        QColor highlight = palette.color(group, QPalette::Highlight);
        constexpr int maximumSteps = 20;
        for (int step = 0; step < maximumSteps && contrast(text, highlight) < readableContrast; ++step)
            highlight = isDark(text) ? highlight.lighter(108) : highlight.darker(108);
        palette.setColor(group, QPalette::Highlight, highlight);
    }
    return palette;
}

QPalette withCalmSelection(QPalette palette)
{
    constexpr float share = 0.25F;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor tint =
            mixed(palette.color(group, QPalette::Base), palette.color(group, QPalette::Highlight), share);
        palette.setColor(group, QPalette::Highlight, tint);
        palette.setColor(group, QPalette::HighlightedText, readableOn(tint, palette.color(group, QPalette::Text)));
    }
    return palette;
}

QColor productionColor(const QPalette &palette)
{
    return verdictColor(Look::Broken, palette, palette.color(QPalette::Window));
}

} // namespace confdesk
