// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "ui/theme/Theme.h"

#include <QPainterPath>
#include <QWidget>
#include <array>
#include <optional>

namespace thunhan
{

// "Left middle finger" in the language of the moment.
QString fingerTitle(FingerPosition position);

// How one finger stands.
struct FingerMark {
    enum class State { Waiting, Current, Accepted, Overridden, Retake, Missing };
    State state = State::Waiting;
    std::optional<int> score;
    QString word; // Missing: one word above the finger ("Amputated")

    friend bool operator==(const FingerMark&, const FingerMark&) = default;
};

// Backs of both hands, left hand at the left, thumbs inside. A finger is chosen by click, or by the arrow
// keys while the hands have the focus; the words of the chosen finger are the widget's accessible
// description.
class HandsView : public QWidget
{
    Q_OBJECT
public:
    explicit HandsView(const Theme& theme, QWidget* parent = nullptr);

    void setFinger(FingerPosition position, const FingerMark& mark);
    const FingerMark& finger(FingerPosition position) const { return m_marks.at(std::size_t(position)); }
    void setChosen(FingerPosition position); // silent
    FingerPosition chosen() const { return m_chosen; }
    // To the next finger from left to right as drawn; for the page's arrow keys.
    void moveChosen(int by);

    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {360, 240}; }

    // Where the finger is drawn, for tests and tooltips.
    QPointF centerOf(FingerPosition position) const;
    // Where its score or word stands.
    QRectF wordPlace(FingerPosition position) const;

Q_SIGNALS:
    void fingerChosen(thunhan::FingerPosition position); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<FingerPosition> fingerAt(const QPointF& position) const;
    QTransform placement(bool left) const;
    void choose(FingerPosition position);
    void describe();
    QString describeFinger(FingerPosition position) const;
    QString wordOf(FingerPosition position) const;
    void paintHand(QPainter& painter, bool left) const;
    void paintFinger(QPainter& painter, FingerPosition position) const;

    const Theme& m_theme;
    std::array<FingerMark, allFingerPositions.size()> m_marks;
    FingerPosition m_chosen = FingerPosition::RightThumb;
    // Uniting the fingers with the palm costs more than all the painting; it changes with a missing finger
    // only.
    struct Outline {
        std::array<bool, 5> missing{};
        QPainterPath path;
    };
    mutable std::array<Outline, 2> m_outlines;
};

} // namespace thunhan
