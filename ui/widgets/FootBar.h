// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ActionButton.h"

#include <QWidget>

class QHBoxLayout;

namespace thunhan
{

class Label;
class ShapeMark;

// The bar below a page: left what leaves or repeats, then a quiet status ("Saved 14:38:05"), right the reason
// why going on is blocked, then back and on.
class FootBar : public QWidget
{
    Q_OBJECT
public:
    explicit FootBar(const Theme& theme, QWidget* parent = nullptr);

    void addLeft(QWidget* widget); // after what was added before; stands left of the status
    // Shown at once, so that their keys count from now on and not from the next turn of the event loop.
    void addLeftShown(const QList<ActionButton*>& buttons);
    void addAfterStatus(QWidget* widget);
    void addRight(QWidget* widget);

    void setStatus(Shape shape, const QString& text); // empty text takes it away
    // Why F9 is blocked, with what must be done; empty when it is not.
    void setReason(const QString& text);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int neededWidth(ActionButton::Size size, bool status) const;
    void fit();

    const Theme& m_theme;
    bool m_cramped = false; // not everything has the size it should
    QHBoxLayout* m_left = nullptr;
    QHBoxLayout* m_after = nullptr;
    QHBoxLayout* m_right = nullptr;
    ShapeMark* m_statusMark = nullptr;
    Label* m_status = nullptr;
    ShapeMark* m_reasonMark = nullptr;
    Label* m_reason = nullptr;
};

} // namespace thunhan
