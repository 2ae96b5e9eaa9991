// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>
#include <vector>

namespace thunhan
{

class StepCell;

// One step of the desk as the rail shows it.
struct StepState {
    QString title; // "2. Personal data"
    QString note;  // why it stands as it does, at most 26 characters
    Shape shape = Shape::Idle;
    bool reachable = false; // may be opened now
};

// The steps of an application under the top bar. A click or Enter on a reachable step emits stepChosen(); the
// page decides and calls setSteps() again.
class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const std::vector<StepState>& steps, int current);
    int current() const { return m_current; }
    int count() const { return int(m_cells.size()); }

Q_SIGNALS:
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeCells();

    const Theme& m_theme;
    std::vector<StepCell*> m_cells; // children
    int m_current = 0;
};

} // namespace thunhan
