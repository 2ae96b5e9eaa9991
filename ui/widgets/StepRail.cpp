// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepRail.h"

#include "ui/widgets/StepCell.h"

#include <QPainter>

namespace thunhan
{

StepRail::StepRail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(Metrics::stepRailHeight);
}

void StepRail::setSteps(const std::vector<StepState>& steps, int current)
{
    m_current = current;
    while (m_cells.size() > steps.size()) {
        delete m_cells.back();
        m_cells.pop_back();
    }
    while (m_cells.size() < steps.size()) {
        auto* cell = new StepCell(m_theme, this);
        const int index = int(m_cells.size());
        connect(cell, &QAbstractButton::clicked, this, [this, index] {
            if (index != m_current)
                Q_EMIT stepChosen(index);
        });
        cell->show();
        m_cells.push_back(cell);
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
        m_cells[i]->setStep(steps[i], int(i) == current);
    placeCells();
}

void StepRail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCells();
}

void StepRail::placeCells()
{
    const int cells = int(m_cells.size());
    for (int i = 0; i < cells; ++i) {
        const int left = width() * i / cells;
        m_cells[std::size_t(i)]->setGeometry(left, 0, width() * (i + 1) / cells - left, height() - 1);
    }
    update();
}

void StepRail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().line);
    for (const StepCell* cell : m_cells)
        painter.fillRect(QRect(cell->geometry().right(), 0, 1, height()), m_theme.palette().lineSoft);
}

} // namespace thunhan
