// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/FrameState.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace thunhan
{

class ElidingLabel;
class IconMark;
class Label;
class ProgressBar;
class ShapeMark;

// Always in sight: where, who, how far today, what the registry has, which devices work, how long the disk
// lasts.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    void setState(const TopBarState& state);
    void setTime(const QDateTime& now); // the clock alone
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QVBoxLayout* addCell();
    void buildToday();
    void buildSync();
    void buildBudget();
    void retranslate();
    void showSync();
    void showDevices();
    void showBudget();

    const Theme& m_theme;
    TopBarState m_state;
    bool m_compact = false;
    QHBoxLayout* m_row = nullptr;
    QList<QWidget*> m_cells;
    ElidingLabel* m_unit = nullptr;
    ElidingLabel* m_unitLine = nullptr;
    ElidingLabel* m_operator = nullptr;
    ElidingLabel* m_operatorLine = nullptr;
    Label* m_count = nullptr;
    Label* m_countWord = nullptr;
    ProgressBar* m_countBar = nullptr;
    struct SyncPart {
        QWidget* mark = nullptr;
        Label* number = nullptr;
        Label* word = nullptr;
    };
    SyncPart m_waiting;
    SyncPart m_sending;
    SyncPart m_refused;
    Label* m_receipt = nullptr;
    QHBoxLayout* m_devices = nullptr;
    QList<IconMark*> m_deviceMarks;
    Label* m_disk = nullptr;
    Label* m_deadline = nullptr;
    Label* m_clock = nullptr;
    Label* m_date = nullptr;
};

} // namespace thunhan
