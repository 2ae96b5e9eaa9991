// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/KindButton.h"

#include "ui/desk/capture/DocumentText.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int capLeft = 12;
constexpr int wordsLeft = 46;
} // namespace

KindButton::KindButton(const Theme& theme, DocumentType type, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_type(type)
{
    setObjectName(u"documentKind"_s + documentLetter(type));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleDescription(documentLetter(type));
    retranslate();
}

void KindButton::setCount(int pages)
{
    m_count = pages;
    update();
}

void KindButton::retranslate()
{
    setText(documentName(m_type));
    setAccessibleName(text());
    update();
}

QList<KeyHelp> KindButton::keysTold() const
{
    return {KeyHelp{{QString(documentLetter(m_type))}, text()}};
}

void KindButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    if (isChecked()) {
        painter.fillRect(rect(), palette.accentTint);
        painter.fillRect(QRect(0, 0, 3, height()), palette.accent);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.lineSoft);
    const QString cap(documentLetter(m_type));
    paintKeyCap(
        painter,
        QRect(capLeft, (height() - Metrics::keyCapHeight) / 2, keyCapWidth(cap), Metrics::keyCapHeight), cap,
        CapStyle::Normal, palette);
    painter.setFont(deskFont(isChecked() ? TypeRole::TableBold : TypeRole::Table));
    painter.setPen(palette.text);
    painter.drawText(QRect(wordsLeft, 0, width() - wordsLeft - 24, height()),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count > 0) {
        painter.setFont(deskFont(TypeRole::SmallBold));
        painter.setPen(palette.okText);
        painter.drawText(QRect(0, 0, width() - 11, height()), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(m_count));
    }
    if (hasFocus())
        paintBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 0, QColor(), palette.accent, 2);
}

} // namespace thunhan
