// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/StepRail.h"

#include <QAbstractButton>

namespace thunhan
{

// A cell of StepRail.
class StepCell : public QAbstractButton
{
    Q_OBJECT
public:
    StepCell(const Theme& theme, QWidget* parent);

    void setStep(const StepState& step, bool current);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    StepState m_step;
    bool m_current = false;
};

} // namespace thunhan
