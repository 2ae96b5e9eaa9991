// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

namespace thunhan
{

// A still picture in a thin frame, as large as fits, never distorted; an icon while there is none.
class PortraitView : public QWidget
{
    Q_OBJECT
public:
    PortraitView(const Theme& theme, const QSize& size, QWidget* parent = nullptr);

    void setImage(const QImage& image);
    void setPlaceholder(Icon icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_image;
    QPixmap m_scaled; // for the size and pixel ratio of the last painting
    Icon m_placeholder = Icon::User;
};

} // namespace thunhan
