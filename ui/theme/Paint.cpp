// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Paint.h"

#include "ui/theme/Typography.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <QPainter>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid() && borderWidth > 0) {
        painter.setPen(QPen(border, borderWidth));
        const qreal inset = borderWidth / 2;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

QString keyCapText(const QKeySequence& keys)
{
    // Names that stand on the keyboards in use, not Qt's: "Enter" for Key_Return, arrows as arrows.
    static constexpr std::array<std::pair<QLatin1StringView, QStringView>, 7> names{{
        {"Return"_L1, u"Enter"},
        {"Left"_L1, u"←"},
        {"Right"_L1, u"→"},
        {"Up"_L1, u"↑"},
        {"Down"_L1, u"↓"},
        {"PgUp"_L1, u"PgUp"},
        {"PgDown"_L1, u"PgDn"},
    }};
    QString text = QKeySequence(keys[0]).toString(QKeySequence::PortableText);
    for (const auto& [qtName, shown] : names) {
        if (text == qtName || text.endsWith("+"_L1 + qtName)) {
            text.chop(qtName.size());
            return text.append(shown);
        }
    }
    return text;
}

int keyCapWidth(const QString& text)
{
    const int words = QFontMetrics(deskFont(TypeRole::Caption)).horizontalAdvance(text);
    return std::max(int(Metrics::keyCapHeight), words + 12);
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, CapStyle style,
                 const DeskPalette& palette)
{
    QColor fill = palette.sunken;
    QColor border = palette.edge;
    QColor words = palette.text2;
    if (style == CapStyle::OnAccent) {
        fill = palette.capOnAccent;
        border = palette.capOnAccentEdge;
        words = palette.onAccent;
    } else if (style == CapStyle::Disabled) {
        fill = palette.idleTint;
        words = palette.text3;
    }
    paintBox(painter, rect, Metrics::smallRadius, fill, border);
    painter.save();
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(words);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace thunhan
