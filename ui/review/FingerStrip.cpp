// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/FingerStrip.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/capture/ExceptionBox.h"

#include <QPainter>
#include <algorithm>

namespace thunhan
{
namespace
{

constexpr int gap = 4;
constexpr int cellHeight = 98;
constexpr int widthForOneRow = 560;
constexpr int narrowest = 300;
constexpr int wordsHeight = 36;
constexpr int padding = 4;

// Fits a cell of 52 pixels in both languages: "Index R", "Trỏ P".
QString shortName(FingerPosition position)
{
    switch (position) {
    case FingerPosition::RightThumb: return FingerStrip::tr("Thumb R");
    case FingerPosition::RightIndex: return FingerStrip::tr("Index R");
    case FingerPosition::RightMiddle: return FingerStrip::tr("Mid R");
    case FingerPosition::RightRing: return FingerStrip::tr("Ring R");
    case FingerPosition::RightLittle: return FingerStrip::tr("Little R");
    case FingerPosition::LeftThumb: return FingerStrip::tr("Thumb L");
    case FingerPosition::LeftIndex: return FingerStrip::tr("Index L");
    case FingerPosition::LeftMiddle: return FingerStrip::tr("Mid L");
    case FingerPosition::LeftRing: return FingerStrip::tr("Ring L");
    case FingerPosition::LeftLittle: return FingerStrip::tr("Little L");
    }
    Q_UNREACHABLE();
}

} // namespace

FingerStrip::FingerStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(narrowest);
    setFixedHeight(cellHeight);
}

QSize FingerStrip::sizeHint() const
{
    return {592, height()};
}

int FingerStrip::rows() const
{
    return width() < widthForOneRow ? 2 : 1;
}

void FingerStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(rows() * (cellHeight + gap) - gap);
}

void FingerStrip::setApplication(const Application& application)
{
    m_cells.clear();
    m_images.removeIf([&application](const auto& picture) {
        return std::ranges::none_of(application.samples,
                                    [&](const BiometricSample& one) { return one.id == picture.key(); });
    });
    QStringList words;
    for (const FingerPosition position : allFingerPositions) {
        Cell cell;
        cell.position = position;
        if (const auto* sample = application.keptSample(BiometricModality::Finger, position)) {
            cell.sample = sample->id;
            cell.score = sample->quality.isEmpty() ? -1 : qRound(sample->quality.first().value);
            cell.passed = sample->passed;
            words.append(fingerName(position) + u' ' + QString::number(cell.score));
        } else if (const auto* exception = application.exceptionFor(BiometricModality::Finger, position)) {
            cell.missing = conditionWord(exception->condition);
            words.append(fingerName(position) + u' ' + cell.missing);
        }
        m_cells.append(cell);
    }
    setAccessibleName(tr("Ten fingerprints"));
    setAccessibleDescription(words.join(u", "));
    update();
}

void FingerStrip::setImage(SampleId sample, const QImage& image)
{
    m_images.insert(sample, image);
    update();
}

void FingerStrip::paintCell(QPainter& painter, const QRect& rect, const Cell& cell) const
{
    const DeskPalette& palette = m_theme.palette();
    const bool below = cell.score >= 0 && !cell.passed;
    paintBox(painter, rect, Metrics::smallRadius, below ? palette.amberTint : palette.surface,
             below ? palette.amberDark : palette.line, below ? 2 : 1);
    const QRect picture = rect.adjusted(padding, padding, -padding, -wordsHeight - padding);
    const QImage image = m_images.value(cell.sample);
    if (!image.isNull()) {
        const QSize size = image.size().scaled(picture.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), size);
        target.moveCenter(picture.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, image);
    } else if (!cell.missing.isEmpty()) {
        paintShape(painter, QRectF(picture.center() - QPoint(10, 10), QSizeF(20, 20)), Shape::Miss, palette);
    }
    const QRect words(rect.left(), rect.bottom() - wordsHeight, rect.width(), wordsHeight / 2);
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(palette.text2);
    painter.drawText(words, Qt::AlignCenter, shortName(cell.position));
    const QRect second = words.translated(0, wordsHeight / 2 - 1);
    if (cell.score < 0) {
        painter.drawText(second, Qt::AlignCenter, cell.missing.isEmpty() ? tr("None") : cell.missing);
        return;
    }
    painter.setFont(deskFont(TypeRole::SmallBold));
    painter.setPen(palette.text);
    const QString score = QString::number(cell.score);
    const int width = painter.fontMetrics().horizontalAdvance(score) + 17;
    const int left = second.center().x() - width / 2;
    paintShape(painter, QRectF(left, second.center().y() - 6, 13, 13), below ? Shape::Warn : Shape::Ok,
               palette);
    painter.drawText(second.adjusted(left - second.left() + 17, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     score);
}

void FingerStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int columns = int(m_cells.size()) / rows();
    for (int i = 0; i < int(m_cells.size()); ++i) {
        const int column = i % columns;
        const int left = column * (width() + gap) / columns;
        const int right = (column + 1) * (width() + gap) / columns - gap;
        paintCell(painter, QRect(left, i / columns * (cellHeight + gap), right - left, cellHeight),
                  m_cells[i]);
    }
}

} // namespace thunhan
