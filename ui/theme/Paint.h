// SPDX-License-Identifier: GPL-3.0-or-later
// Painting that several widgets share, so that the same thing looks the same everywhere.
#pragma once

#include "ui/theme/DeskPalette.h"

#include <QRectF>
#include <QString>

class QFont;
class QKeySequence;
class QPainter;
class QPen;

namespace thunhan
{

// Pixels at 100 %.
struct Metrics {
    static constexpr int panelRadius = 8;
    static constexpr int controlRadius = 6;
    static constexpr int smallRadius = 4;
    static constexpr int keyCapHeight = 20;
    static constexpr int tagHeight = 22;
    static constexpr int topBarHeight = 56;
    static constexpr int stepRailHeight = 56;
    static constexpr int footBarHeight = 56;
    static constexpr int navigationWidth = 96;
    static constexpr int narrowNavigationWidth = 56;
    static constexpr int applicantCardWidth = 264;
    static constexpr int narrowWindow = 1200; // below: navigation shows icons only, the card becomes a strip
};

// A filled box whose border lies wholly inside `rect`.
void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal borderWidth = 1);

enum class CapStyle { Normal, OnAccent, Disabled };

// "Ctrl+K", "Enter", "←": what stands on the cap of the first sequence.
QString keyCapText(const QKeySequence& keys);
int keyCapWidth(const QString& text);
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, CapStyle style,
                 const DeskPalette& palette);

} // namespace thunhan
