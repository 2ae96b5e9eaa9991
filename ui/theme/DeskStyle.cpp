// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/DeskStyle.h"

#include "ui/theme/Paint.h"

#include <QPainter>
#include <QPalette>
#include <QPolygonF>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

DeskStyle::DeskStyle(const DeskPalette& palette) : QProxyStyle(u"fusion"_s), m_palette(palette) {}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        paintBox(*painter, option->rect, Metrics::controlRadius, QColor(), m_palette.accent, 2);
        return;
    case PE_IndicatorCheckBox: drawCheckBox(*option, *painter); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawCheckBox(const QStyleOption& option, QPainter& painter) const
{
    const bool checked = option.state.testFlag(State_On);
    const bool enabled = option.state.testFlag(State_Enabled);
    const QColor fill = checked ? (enabled ? m_palette.accent : m_palette.text3)
                                : (enabled ? m_palette.surface : m_palette.idleTint);
    const QColor border = checked ? fill : m_palette.edge;
    paintBox(painter, option.rect, Metrics::smallRadius, fill, border);
    if (!checked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(option.rect.topLeft());
    painter.scale(option.rect.width() / 18.0, option.rect.height() / 18.0);
    painter.setPen(QPen(m_palette.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{4.6, 9.3}, {7.7, 12.3}, {13.4, 6}}));
    painter.restore();
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 18;
    case PM_CheckBoxLabelSpacing: return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 1; // mnemonics are always shown: the clerk works without the mouse
    case SH_ComboBox_Popup: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x25CF;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QPalette DeskStyle::standardPalette() const
{
    QPalette palette(m_palette.surface, m_palette.bg);
    palette.setColor(QPalette::Window, m_palette.bg);
    palette.setColor(QPalette::Base, m_palette.surface);
    palette.setColor(QPalette::AlternateBase, m_palette.surface);
    palette.setColor(QPalette::WindowText, m_palette.text);
    palette.setColor(QPalette::Text, m_palette.text);
    palette.setColor(QPalette::ButtonText, m_palette.text);
    palette.setColor(QPalette::PlaceholderText, m_palette.text3);
    palette.setColor(QPalette::Highlight, m_palette.accent);
    palette.setColor(QPalette::HighlightedText, m_palette.onAccent);
    palette.setColor(QPalette::Link, m_palette.accent);
    palette.setColor(QPalette::Light, m_palette.surface);
    palette.setColor(QPalette::Mid, m_palette.line);
    palette.setColor(QPalette::Dark, m_palette.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, m_palette.text3);
    return palette;
}

} // namespace thunhan
