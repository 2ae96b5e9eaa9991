// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CheckRow.h"

#include <QFontMetrics>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>

namespace thunhan
{

namespace
{
constexpr int boxSize = 18;
constexpr int gap = 8;
} // namespace

CheckRow::CheckRow(const Theme& theme, const QKeySequence& key, QWidget* parent)
    : QCheckBox(parent), m_theme(theme), m_cap(key.isEmpty() ? QString() : keyCapText(key))
{
    setFont(deskFont(TypeRole::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(m_cap);
    if (key.isEmpty())
        return;
    auto* shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
}

QSize CheckRow::sizeHint() const
{
    const int cap = m_cap.isEmpty() ? 0 : 2 * gap + keyCapWidth(m_cap);
    return {4 + boxSize + gap + QFontMetrics(font()).horizontalAdvance(text()) + cap, 24};
}

bool CheckRow::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void CheckRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(2, (height() - boxSize) / 2, boxSize, boxSize);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    QRect words = rect().adjusted(2 + boxSize + gap, 0, 0, 0);
    if (!m_cap.isEmpty()) {
        const int width = keyCapWidth(m_cap);
        const QRect cap(rect().right() - width, (height() - Metrics::keyCapHeight) / 2, width,
                        Metrics::keyCapHeight);
        paintKeyCap(painter, cap, m_cap, isEnabled() ? CapStyle::Normal : CapStyle::Disabled,
                    m_theme.palette());
        words.setRight(cap.left() - gap);
    }
    painter.setPen(isEnabled() ? m_theme.palette().text : m_theme.palette().text3);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        option.rect = option.rect.adjusted(-2, -2, 2, 2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace thunhan
