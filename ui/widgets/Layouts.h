// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for building pages out of layouts.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QBoxLayout;
class QLayout;
class QVBoxLayout;

namespace thunhan
{

// A horizontal line of one pixel.
class Line : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Panel, Soft };
    explicit Line(const Theme& theme, Kind kind = Kind::Soft, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind;
};

// Takes everything out and deletes it, nested layouts too. Widgets die when control returns to the event
// loop, so a handler of one of them may call this.
void clearLayout(QLayout& layout);

// A column without margins for `holder`, which takes it over.
QVBoxLayout* bareColumn(QWidget& holder, int spacing = 0);
// `contents`, filled already, instead of all that is in `place`. One widget and not many: each that is added
// to a layout on the screen is shown in a turn of its own, and each time the whole window is laid out.
void replaceContents(QBoxLayout& place, QWidget* contents);

} // namespace thunhan
