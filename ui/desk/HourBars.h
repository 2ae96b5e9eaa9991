// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <array>

namespace thunhan
{

// Applications per hour of the working day, the running hour in a lighter fill with a border.
class HourBars final : public QWidget
{
    Q_OBJECT
public:
    explicit HourBars(const Theme& theme, QWidget* parent = nullptr);

    void setCounts(const std::array<int, 24>& counts, int currentHour);
    QSize sizeHint() const override { return {320, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<int, 24> m_counts{};
    int m_current = 0;
};

} // namespace thunhan
