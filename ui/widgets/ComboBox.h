// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QComboBox>

namespace thunhan
{

// A choice with the desk's chevron. The wheel passes through to the page: scrolling must not change a value.
class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(const Theme& theme, int height = 32, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace thunhan
