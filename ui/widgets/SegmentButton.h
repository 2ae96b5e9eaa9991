// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <optional>

namespace thunhan
{

// One choice of a SegmentedControl.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Place { First, Middle, Last, Only };

    SegmentButton(const Theme& theme, QWidget* parent);
    void setPlace(Place place);
    void setGlyph(std::optional<Icon> glyph);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void moved(int by); // arrow keys

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    Place m_place = Place::Only;
    std::optional<Icon> m_glyph;
};

} // namespace thunhan
