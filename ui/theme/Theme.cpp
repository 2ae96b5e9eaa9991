// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/DeskStyle.h"
#include "ui/theme/StyleSheet.h"

#include <QApplication>
#include <QWidget>

namespace thunhan
{

Theme::Theme(Contrast contrast, QObject* parent) : QObject(parent), m_contrast(contrast) {}

const DeskPalette& Theme::palette() const
{
    return m_contrast == Contrast::High ? highContrastPalette : lightPalette;
}

void Theme::applyTo(QApplication& application)
{
    m_application = &application;
    QApplication::setFont(deskFont(TypeRole::Base));
    restyle();
}

void Theme::dress(QWidget& window) const
{
    const auto putOn = [this, &window] { window.setStyleSheet(styleSheet(palette())); };
    connect(this, &Theme::changed, &window, putOn);
    putOn();
}

void Theme::setContrast(Contrast contrast)
{
    if (contrast == m_contrast)
        return;
    m_contrast = contrast;
    restyle();
    Q_EMIT changed();
}

void Theme::toggleContrast()
{
    setContrast(m_contrast == Contrast::High ? Contrast::Normal : Contrast::High);
}

void Theme::restyle()
{
    if (!m_application)
        return;
    auto* style = new DeskStyle(palette()); // QApplication takes it over
    QApplication::setStyle(style);
    QApplication::setPalette(style->standardPalette());
}

} // namespace thunhan
