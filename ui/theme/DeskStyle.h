// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/DeskPalette.h"

#include <QProxyStyle>

namespace thunhan
{

// What a style sheet cannot say: focus rings outside the contents of a control, check boxes with a drawn
// check. Holds its own copy of the palette; the theme installs a new style when the scheme changes.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit DeskStyle(const DeskPalette& palette);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QPalette standardPalette() const override;

private:
    void drawCheckBox(const QStyleOption& option, QPainter& painter) const;

    const DeskPalette m_palette;
};

} // namespace thunhan
