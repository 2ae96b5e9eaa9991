// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

namespace thunhan
{

struct CheckLine {
    Shape shape = Shape::Ok;
    QString words;
    QString figures; // what was measured and what is needed; may be empty

    friend bool operator==(const CheckLine&, const CheckLine&) = default;
};

// Checks and how they stand, one row each, in the order given. Changes many times a second, so it is painted.
class CheckList final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(const Theme& theme, QWidget* parent = nullptr);

    void setLines(const QList<CheckLine>& lines);
    const QList<CheckLine>& lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<CheckLine> m_lines;
};

} // namespace thunhan
