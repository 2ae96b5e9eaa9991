// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

// The program's mark in the middle of its box.
class LogoTile : public QWidget
{
    Q_OBJECT
public:
    enum class Ground { None, Bar }; // Bar: surface with lines right and below, as the corner of the frame

    LogoTile(const Theme& theme, int side, Ground ground, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_side;
    Ground m_ground;
};

} // namespace thunhan
