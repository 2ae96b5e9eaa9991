// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/StageChips.h"

#include <QFontMetrics>
#include <QPainter>

namespace thunhan
{

namespace
{
constexpr int chipHeight = 32;
constexpr int padding = 12;
constexpr int markSize = 14;
constexpr int markGap = 8;
constexpr int between = 30; // holds the chevron
constexpr int chevron = 14;
} // namespace

StageChips::StageChips(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StageChips::setStages(const QList<Stage>& stages)
{
    if (stages == m_stages)
        return;
    m_stages = stages;
    QStringList words;
    for (const Stage& stage : stages)
        words.append(stage.text);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int StageChips::widthOf(const Stage& stage)
{
    const QFont font = deskFont(stage.current ? TypeRole::TableBold : TypeRole::Table);
    return 2 * padding + markSize + markGap + QFontMetrics(font).horizontalAdvance(stage.text);
}

QSize StageChips::sizeHint() const
{
    int width = 0;
    for (const Stage& stage : m_stages)
        width += widthOf(stage) + (width > 0 ? between : 0);
    return {width, chipHeight};
}

void StageChips::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    int left = 0;
    for (const Stage& stage : m_stages) {
        if (left > 0) {
            m_theme.icons().paint(
                painter,
                QRectF(left + (between - chevron) / 2.0, (chipHeight - chevron) / 2.0, chevron, chevron),
                Icon::ChevronRight, palette.text2);
            left += between;
        }
        const QRect box(left, 0, widthOf(stage), chipHeight);
        paintBox(painter, box, Metrics::controlRadius, stage.current ? palette.accentTint : palette.surface,
                 stage.current ? palette.accent : palette.line);
        paintShape(painter, QRectF(box.left() + padding, (chipHeight - markSize) / 2.0, markSize, markSize),
                   stage.shape, palette);
        painter.setFont(deskFont(stage.current ? TypeRole::TableBold : TypeRole::Table));
        painter.setPen(palette.text);
        painter.drawText(box.adjusted(padding + markSize + markGap, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, stage.text);
        left += box.width();
    }
}

} // namespace thunhan
