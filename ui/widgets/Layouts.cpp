// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Layouts.h"

#include <QBoxLayout>
#include <QPainter>

namespace thunhan
{

Line::Line(const Theme& theme, Kind kind, QWidget* parent) : QWidget(parent), m_theme(theme), m_kind(kind)
{
    setFixedHeight(1);
}

void Line::paintEvent(QPaintEvent* /*event*/)
{
    const DeskPalette& palette = m_theme.palette();
    QPainter(this).fillRect(rect(), m_kind == Kind::Panel ? palette.line : palette.lineSoft);
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* nested = item->layout()) {
            clearLayout(*nested);
        }
        delete item;
    }
}

QVBoxLayout* bareColumn(QWidget& holder, int spacing)
{
    auto* column = new QVBoxLayout(&holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

void replaceContents(QBoxLayout& place, QWidget* contents)
{
    clearLayout(place);
    place.addWidget(contents);
}

} // namespace thunhan
