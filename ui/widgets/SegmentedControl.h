// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>
#include <optional>

class QHBoxLayout;

namespace thunhan
{

class SegmentButton;

// One of a few choices in a row. Arrow keys move between them.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const Theme& theme, QWidget* parent = nullptr);

    void setOptions(const QStringList& options);
    void setGlyph(int index, Icon icon);
    void setCurrent(int index); // silent
    int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int index); // by the user

private:
    void choose(int index);

    const Theme& m_theme;
    QHBoxLayout* m_row = nullptr;
    QList<SegmentButton*> m_buttons;
    int m_current = 0;
};

} // namespace thunhan
