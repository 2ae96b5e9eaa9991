// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ComboBox.h"

#include <QPainter>
#include <QWheelEvent>

namespace thunhan
{

ComboBox::ComboBox(const Theme& theme, int height, QWidget* parent) : QComboBox(parent), m_theme(theme)
{
    setFont(deskFont(TypeRole::Table));
    setFixedHeight(height);
}

void ComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    m_theme.icons().paint(painter, QRectF(width() - 10 - 14, (height() - 14) / 2.0, 14, 14),
                          Icon::ChevronDown, isEnabled() ? m_theme.palette().text2 : m_theme.palette().text3);
}

void ComboBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace thunhan
