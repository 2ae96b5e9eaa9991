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

// Checks and how they stand, one row each, in the order given; words that do not fit go on in a second line.
// Changes many times a second, so it is painted.
class CheckList final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(const Theme& theme, QWidget* parent = nullptr);

    void setLines(const QList<CheckLine>& lines);
    const QList<CheckLine>& lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static QRect wordsOf(const CheckLine& line, int width); // their place in a row that begins at 0

    const Theme& m_theme;
    QList<CheckLine> m_lines;
};

} // namespace thunhan
