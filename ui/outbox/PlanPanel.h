// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/SyncPlan.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

class ComboBox;
class Label;
class SegmentedControl;

// When the station sends by itself and how much of the line it takes. A change counts at once.
class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const SyncPlan& plan); // silent
    void takeFocus();
    void retranslate();

Q_SIGNALS:
    void changed(const thunhan::SyncPlan& plan);

private:
    ComboBox* makeChoice(const QString& name);
    void choose();
    void word();

    const Theme& m_theme;
    SyncPlan m_plan;
    Label* m_startTitle = nullptr;
    SegmentedControl* m_start = nullptr;
    Label* m_every = nullptr;
    ComboBox* m_interval = nullptr;
    Label* m_from = nullptr;
    ComboBox* m_nightFrom = nullptr;
    Label* m_to = nullptr;
    ComboBox* m_nightTo = nullptr;
    Label* m_lineTitle = nullptr;
    SegmentedControl* m_cost = nullptr;
    Label* m_capTitle = nullptr;
    ComboBox* m_cap = nullptr;
    Label* m_meaning = nullptr;
};

} // namespace thunhan
