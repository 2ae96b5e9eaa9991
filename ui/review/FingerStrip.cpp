// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/FingerStrip.h"

#include "ui/desk/DeskText.h"

#include <QPainter>

namespace thunhan
{
namespace
{

constexpr int gap = 6;
constexpr int stripHeight = 98;
constexpr int wordsHeight = 36;
constexpr int padding = 4;

QString missingWord(ExceptionCondition condition)
{
    switch (condition) {
    case ExceptionCondition::Amputated: return FingerStrip::tr("Missing");
    case ExceptionCondition::Bandaged: return FingerStrip::tr("Bandaged");
    case ExceptionCondition::Damaged: return FingerStrip::tr("Injured");
    case ExceptionCondition::Other: return FingerStrip::tr("Other");
    }
    Q_UNREACHABLE();
}

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
}

QSize FingerStrip::sizeHint() const
{
    return {592, stripHeight};
}

QSize FingerStrip::minimumSizeHint() const
{
    return {400, stripHeight};
}

void FingerStrip::setApplication(const Application& application)
{
    m_cells.clear();
    m_images.clear();
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
            cell.missing = missingWord(exception->condition);
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
    const int cells = int(m_cells.size());
    for (int i = 0; i < cells; ++i) {
        const int left = i * (width() + gap) / cells;
        const int right = (i + 1) * (width() + gap) / cells - gap;
        paintCell(painter, QRect(left, 0, right - left, stripHeight), m_cells[i]);
    }
}

} // namespace thunhan
