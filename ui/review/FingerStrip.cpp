// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/FingerStrip.h"

#include "app/domain/Prints.h"
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
constexpr int captionHeight = 20;

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

int FingerStrip::heightOf(const Block& block) const
{
    return rows() * (cellHeight + gap) + (block.caption.isEmpty() ? 0 : captionHeight);
}

void FingerStrip::fitHeight()
{
    int height = -gap;
    for (const Block& block : m_blocks)
        height += heightOf(block);
    setFixedHeight(std::max(height, cellHeight));
}

void FingerStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

FingerStrip::Block FingerStrip::blockOf(const Application& application, Impression impression) const
{
    Block block;
    for (const FingerPosition position : allFingerPositions) {
        Cell cell;
        cell.position = position;
        if (const auto* sample = keptPrint(application, position, impression)) {
            cell.sample = sample->id;
            cell.score = sample->quality.isEmpty() ? -1 : qRound(sample->quality.first().value);
            cell.passed = sample->passed;
        } else if (const auto* exception = application.exceptionFor(BiometricModality::Finger, position)) {
            cell.missing = conditionWord(exception->condition);
        }
        block.cells.append(cell);
    }
    return block;
}

void FingerStrip::setApplication(const Application& application)
{
    m_images.removeIf([&application](const auto& picture) {
        return std::ranges::none_of(application.samples,
                                    [&](const BiometricSample& one) { return one.id == picture.key(); });
    });
    m_blocks = {blockOf(application, Impression::LiveScanPlain)};
    if (std::ranges::any_of(application.samples, [](const BiometricSample& one) {
            return one.kept && one.impression == Impression::LiveScanRolled;
        })) {
        m_blocks.append(blockOf(application, Impression::LiveScanRolled));
        m_blocks.first().caption = tr("Plain");
        m_blocks.last().caption = tr("Rolled");
    }
    QStringList words;
    for (const Block& block : std::as_const(m_blocks)) {
        if (!block.caption.isEmpty())
            words.append(block.caption);
        for (const Cell& cell : block.cells) {
            if (cell.score >= 0 || !cell.missing.isEmpty())
                words.append(fingerName(cell.position) + u' ' +
                             (cell.score < 0 ? cell.missing : QString::number(cell.score)));
        }
    }
    setAccessibleName(tr("Ten fingerprints"));
    setAccessibleDescription(words.join(u", "));
    fitHeight();
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

void FingerStrip::paintBlock(QPainter& painter, int top, const Block& block) const
{
    if (!block.caption.isEmpty()) {
        painter.setFont(deskFont(TypeRole::Caption));
        painter.setPen(m_theme.palette().text2);
        painter.drawText(QRect(0, top, width(), captionHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         block.caption);
        top += captionHeight;
    }
    const int columns = int(block.cells.size()) / rows();
    for (int i = 0; i < int(block.cells.size()); ++i) {
        const int column = i % columns;
        const int left = column * (width() + gap) / columns;
        const int right = (column + 1) * (width() + gap) / columns - gap;
        paintCell(painter, QRect(left, top + i / columns * (cellHeight + gap), right - left, cellHeight),
                  block.cells[i]);
    }
}

void FingerStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const Block& block : m_blocks) {
        paintBlock(painter, top, block);
        top += heightOf(block);
    }
}

} // namespace thunhan
