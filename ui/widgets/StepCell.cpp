// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepCell.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int shapeSize = 20;
constexpr int shapeLeft = 16;
constexpr int wordsLeft = 46;
constexpr int accentLine = 3;
constexpr int narrowCell = 170; // scaled screens
} // namespace

StepCell::StepCell(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {}

void StepCell::setStep(const StepState& step, bool current)
{
    m_step = step;
    m_current = current;
    setText(QString(step.title).replace(u'&', "&&"_L1));
    setAccessibleName(step.note.isEmpty() ? step.title : step.title + u", "_s + step.note);
    setFocusPolicy(step.reachable ? Qt::StrongFocus : Qt::NoFocus);
    setEnabled(step.reachable || current);
    setCursor(step.reachable && !current ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void StepCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StepCell::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const bool narrow = width() < narrowCell;
    paintShape(painter,
               QRectF(narrow ? shapeLeft / 2 : shapeLeft, (height() - shapeSize) / 2.0, shapeSize, shapeSize),
               m_step.shape, palette);
    const QRect words = rect().adjusted(narrow ? wordsLeft - 12 : wordsLeft, 0, -3, 0);
    // Where they do not fit (scaled screens), the title takes both lines and the tooltip has the note.
    const QFont titleFont = deskFont(narrow ? (m_current ? TypeRole::SmallBold : TypeRole::Small)
                                            : (m_current ? TypeRole::TableBold : TypeRole::Table));
    const auto fits = [&words](const QFont& font, const QString& text) {
        return QFontMetrics(font).horizontalAdvance(text) <= words.width();
    };
    const bool room = fits(titleFont, m_step.title) && fits(deskFont(TypeRole::Caption), m_step.note);
    setToolTip(room ? QString() : m_step.note);
    const bool noteShown = room && !m_step.note.isEmpty();
    painter.setFont(titleFont);
    painter.setPen(m_current ? palette.accent : palette.text);
    painter.drawText(noteShown ? words.adjusted(0, 8, 0, -26) : words,
                     Qt::AlignVCenter | Qt::AlignLeft | (noteShown ? 0 : Qt::TextWordWrap), m_step.title);
    if (noteShown) {
        painter.setFont(deskFont(TypeRole::Caption));
        painter.setPen(palette.text2);
        painter.drawText(words.adjusted(0, 27, 0, -9), Qt::AlignVCenter | Qt::AlignLeft, m_step.note);
    }
    if (m_current)
        painter.fillRect(QRect(0, height() - accentLine, width(), accentLine), palette.accent);
    if (hasFocus())
        paintBox(painter, QRectF(rect()).adjusted(3, 3, -3, -5), Metrics::controlRadius, QColor(),
                 palette.accent, 2);
}

} // namespace thunhan
