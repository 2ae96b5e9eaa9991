// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <optional>

namespace thunhan
{

// How much is done, from 0 to 1. Sending is slate, counts are accent, falling behind is amber.
class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    enum class Fill { Accent, Slate, Amber };

    ProgressBar(const Theme& theme, Fill fill, int thickness = 8, QWidget* parent = nullptr);

    // Over 1 is shown full. The accessible description is the percentage.
    void setValue(double value);
    double value() const { return m_value; }
    void setFill(Fill fill);
    // A line across the bar, where one should be by now.
    void setMarker(std::optional<double> marker);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Fill m_fill;
    int m_thickness;
    double m_value = 0;
    std::optional<double> m_marker;
};

} // namespace thunhan
