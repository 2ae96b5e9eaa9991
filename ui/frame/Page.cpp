// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/Page.h"

#include <QEvent>

namespace thunhan
{

Page::Page(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
}

void Page::enter()
{
    focusNextChild();
}

bool Page::leave()
{
    return true;
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
