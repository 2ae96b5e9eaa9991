// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/HandsView.h"

#include "ui/widgets/HandShape.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <utility>

namespace thunhan
{

namespace
{

constexpr int titleHeight = 32;
constexpr int scoreHeight = 18;    // above the longest finger
constexpr qreal handGap = 44;      // room for a word above each thumb
constexpr qreal wordDistance = 11; // from the tip to the middle of its score or word
constexpr qreal wordClearance = 3;
constexpr qreal chosenRing = -6; // around the pad of the chosen finger

// From left to right as drawn.
constexpr std::array<FingerPosition, 10> drawnOrder{FingerPosition::LeftLittle, FingerPosition::LeftRing,
                                                    FingerPosition::LeftMiddle, FingerPosition::LeftIndex,
                                                    FingerPosition::LeftThumb,  FingerPosition::RightThumb,
                                                    FingerPosition::RightIndex, FingerPosition::RightMiddle,
                                                    FingerPosition::RightRing,  FingerPosition::RightLittle};

} // namespace

QString fingerTitle(FingerPosition position)
{
    switch (position) {
    case FingerPosition::RightThumb: return HandsView::tr("Right thumb");
    case FingerPosition::RightIndex: return HandsView::tr("Right index finger");
    case FingerPosition::RightMiddle: return HandsView::tr("Right middle finger");
    case FingerPosition::RightRing: return HandsView::tr("Right ring finger");
    case FingerPosition::RightLittle: return HandsView::tr("Right little finger");
    case FingerPosition::LeftThumb: return HandsView::tr("Left thumb");
    case FingerPosition::LeftIndex: return HandsView::tr("Left index finger");
    case FingerPosition::LeftMiddle: return HandsView::tr("Left middle finger");
    case FingerPosition::LeftRing: return HandsView::tr("Left ring finger");
    case FingerPosition::LeftLittle: return HandsView::tr("Left little finger");
    }
    Q_UNREACHABLE();
}

HandsView::HandsView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(false);
    describe();
}

void HandsView::setFinger(FingerPosition position, const FingerMark& mark)
{
    if (std::exchange(m_marks.at(std::size_t(position)), mark) == mark)
        return;
    describe();
    update();
}

void HandsView::setChosen(FingerPosition position)
{
    m_chosen = position;
    describe();
    update();
}

void HandsView::choose(FingerPosition position)
{
    setChosen(position);
    Q_EMIT fingerChosen(position);
}

void HandsView::moveChosen(int by)
{
    const auto at = std::find(drawnOrder.begin(), drawnOrder.end(), m_chosen) - drawnOrder.begin();
    const auto last = std::ptrdiff_t(drawnOrder.size()) - 1;
    const auto target = std::clamp<std::ptrdiff_t>(at + by, 0, last);
    if (target != at)
        choose(drawnOrder.at(std::size_t(target)));
}

QTransform HandsView::placement(bool left) const
{
    const qreal top = titleHeight + scoreHeight;
    const qreal scale = std::min((height() - top) / HandShape::height,
                                 (width() - handGap) / (2 * HandShape::width + 2 * scoreHeight));
    const qreal middle = width() / 2.0;
    const qreal above = top + std::max(0.0, height() - top - HandShape::height * scale) / 2;
    QTransform transform;
    if (left) {
        transform.translate(middle - handGap / 2 - HandShape::width * scale, above);
        transform.scale(scale, scale);
    } else {
        transform.translate(middle + handGap / 2 + HandShape::width * scale, above);
        transform.scale(-scale, scale);
    }
    return transform;
}

QPointF HandsView::centerOf(FingerPosition position) const
{
    return placement(isLeft(position)).map(HandShape::padCenter(HandShape::digitOf(position)));
}

QString HandsView::wordOf(FingerPosition position) const
{
    const FingerMark& mark = finger(position);
    if (mark.state == FingerMark::State::Missing)
        return mark.word;
    return mark.score ? QString::number(*mark.score) : QStringLiteral("–");
}

QRectF HandsView::wordPlace(FingerPosition position) const
{
    constexpr int thumb = 0;
    constexpr int index = 1;
    constexpr int middle = 2;
    const int digit = HandShape::digitOf(position);
    const QTransform place = placement(isLeft(position));
    const HandShape::Finger shape = HandShape::finger(digit);
    const QPointF tip = place.map(shape.tip);
    const QPointF away = tip - place.map(shape.root);
    const qreal length = std::hypot(away.x(), away.y());
    const QPointF at = tip + away / length * (shape.thickness / 2 * std::abs(place.m11()) + wordDistance);
    const QFontMetricsF metrics(deskFont(TypeRole::CaptionBold));
    QRectF box(0, 0, metrics.horizontalAdvance(wordOf(position)), metrics.ascent() + metrics.descent());
    box.moveCenter(at);
    if (digit == thumb && finger(position).state == FingerMark::State::Missing) {
        // A thumb lies aslant: what is longer than a score stands above it, clear of its ring.
        const QRectF drawn = place.map(HandShape::pad(digit, chosenRing)).boundingRect();
        box.moveBottom(std::min(box.bottom(), drawn.top() - wordClearance));
    }
    if (digit == middle) {
        // Where fingers are drawn small, its word stands above those beside it.
        for (const int by : {-1, 1}) {
            const QRectF beside = wordPlace(FingerPosition(int(position) + by));
            if (box.intersects(beside))
                box.moveBottom(beside.top());
        }
        return box;
    }
    // A long word gives way to the longer finger beside it, or to the other hand.
    qreal edge = width() / 2.0;
    if (digit != thumb) {
        const HandShape::Finger beside = HandShape::finger(digit == index ? middle : digit - 1);
        const qreal side = digit == index ? 1 : -1;
        edge = place.map(QPointF(beside.tip.x() + side * beside.thickness / 2, 0)).x();
    }
    if ((digit != index) == isLeft(position))
        box.moveRight(std::min(box.right(), edge - wordClearance));
    else
        box.moveLeft(std::max(box.left(), edge + wordClearance));
    box.moveRight(std::min<qreal>(box.right(), width()));
    box.moveLeft(std::max<qreal>(box.left(), 0));
    return box;
}

std::optional<FingerPosition> HandsView::fingerAt(const QPointF& position) const
{
    for (const FingerPosition candidate : allFingerPositions) {
        const QPainterPath outline =
            placement(isLeft(candidate)).map(HandShape::fingerOutline(HandShape::digitOf(candidate)));
        if (outline.contains(position))
            return candidate;
    }
    return std::nullopt;
}

void HandsView::mousePressEvent(QMouseEvent* event)
{
    const auto finger = fingerAt(event->position());
    if (finger && event->button() == Qt::LeftButton)
        choose(*finger);
}

void HandsView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left)
        moveChosen(-1);
    else if (event->key() == Qt::Key_Right)
        moveChosen(1);
    else
        QWidget::keyPressEvent(event);
}

void HandsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

bool HandsView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto finger = fingerAt(help->pos());
        if (finger)
            QToolTip::showText(help->globalPos(), describeFinger(*finger), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QString HandsView::describeFinger(FingerPosition position) const
{
    const FingerMark& mark = finger(position);
    QString state;
    switch (mark.state) {
    case FingerMark::State::Waiting: state = tr("not captured yet"); break;
    case FingerMark::State::Current: state = tr("being captured"); break;
    case FingerMark::State::Accepted: state = tr("accepted"); break;
    case FingerMark::State::Overridden: state = tr("below the threshold, accepted by a supervisor"); break;
    case FingerMark::State::Retake: state = tr("to be taken again"); break;
    case FingerMark::State::Missing: state = mark.word.isEmpty() ? tr("missing") : mark.word; break;
    }
    return mark.score ? tr("%1: %2, score %3").arg(fingerTitle(position), state).arg(*mark.score)
                      : tr("%1: %2").arg(fingerTitle(position), state);
}

void HandsView::describe()
{
    setAccessibleName(tr("Ten fingers"));
    setAccessibleDescription(describeFinger(m_chosen));
}

void HandsView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHand(painter, true);
    paintHand(painter, false);
    for (const FingerPosition position : allFingerPositions)
        paintFinger(painter, position);
    painter.setFont(deskFont(TypeRole::TableBold));
    painter.setPen(m_theme.palette().text);
    for (const bool left : {true, false}) {
        const qreal middle = placement(left).map(QPointF(93, 0)).x();
        painter.drawText(QRectF(middle - 100, 8, 200, titleHeight - 12), Qt::AlignCenter,
                         left ? tr("Left hand") : tr("Right hand"));
    }
    if (hasFocus())
        paintBox(painter, rect(), Metrics::controlRadius, QColor(), m_theme.palette().accent, 2);
}

void HandsView::paintHand(QPainter& painter, bool left) const
{
    std::array<bool, 5> missing{};
    for (const FingerPosition position : allFingerPositions) {
        if (isLeft(position) == left)
            missing.at(std::size_t(HandShape::digitOf(position))) =
                finger(position).state == FingerMark::State::Missing;
    }
    Outline& outline = m_outlines.at(left ? 0 : 1);
    if (outline.path.isEmpty() || outline.missing != missing) {
        outline = {missing, HandShape::palm()};
        for (int digit = 0; digit < int(missing.size()); ++digit)
            outline.path = outline.path.united(
                missing.at(std::size_t(digit)) ? HandShape::stump(digit) : HandShape::fingerOutline(digit));
    }
    const QTransform place = placement(left);
    painter.setPen(QPen(m_theme.palette().edge, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_theme.palette().hand);
    painter.drawPath(place.map(outline.path));
}

void HandsView::paintFinger(QPainter& painter, FingerPosition position) const
{
    const DeskPalette& palette = m_theme.palette();
    const FingerMark& mark = finger(position);
    const int digit = HandShape::digitOf(position);
    const QTransform place = placement(isLeft(position));
    const QPointF center = place.map(HandShape::padCenter(digit));
    const qreal scale = std::abs(place.m11());
    const auto glyph = [&painter, &center, scale](const QColor& color,
                                                  std::initializer_list<QPointF> points) {
        QPolygonF line;
        for (const QPointF& point : points)
            line.append(center + point * scale);
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    };
    const auto fillPad = [&](const QColor& fill, const QColor& border, qreal width) {
        painter.setPen(QPen(border, width));
        painter.setBrush(fill);
        painter.drawPath(place.map(HandShape::pad(digit, 5)));
    };
    QColor words = palette.text2;
    switch (mark.state) {
    case FingerMark::State::Waiting: fillPad(palette.surface, palette.edge, 1.4); break;
    case FingerMark::State::Current:
        fillPad(palette.surface, palette.accent, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.accent);
        painter.drawEllipse(center, 4.5, 4.5);
        words = palette.accent;
        break;
    case FingerMark::State::Accepted:
        fillPad(palette.accent, palette.accent, 1);
        glyph(palette.onAccent, {{-5.5, 0.5}, {-1.5, 4.5}, {6, -4}});
        words = palette.accent;
        break;
    case FingerMark::State::Overridden:
        fillPad(palette.amber, palette.amberDark, 1.4);
        glyph(palette.amberInk, {{0, -7}, {0, 1.5}});
        glyph(palette.amberInk, {{0, 6}, {0, 6.1}});
        words = palette.amberDark;
        break;
    case FingerMark::State::Retake:
        fillPad(palette.red, palette.red, 1);
        glyph(palette.onAccent, {{-5, -5}, {5, 5}});
        glyph(palette.onAccent, {{5, -5}, {-5, 5}});
        words = palette.red;
        break;
    case FingerMark::State::Missing:
        painter.setPen(QPen(palette.text3, 1.4, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(place.map(HandShape::missingPart(digit)));
        glyph(palette.text2, {{-5.5, -5.5}, {5.5, 5.5}});
        glyph(palette.text2, {{5.5, -5.5}, {-5.5, 5.5}});
        break;
    }
    if (position == m_chosen && mark.state != FingerMark::State::Current) {
        painter.setPen(QPen(palette.accent, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(place.map(HandShape::pad(digit, chosenRing)));
    }
    painter.setFont(deskFont(TypeRole::CaptionBold));
    painter.setPen(words);
    painter.drawText(wordPlace(position), Qt::AlignCenter | Qt::TextDontClip, wordOf(position));
}

} // namespace thunhan
