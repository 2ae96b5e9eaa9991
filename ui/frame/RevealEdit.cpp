// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/RevealEdit.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int margin = 10;
constexpr int gap = 4;
const auto switchKey = "Alt+H"_L1;
} // namespace

RevealEdit::RevealEdit(const Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setFont(deskFont(TypeRole::Base));
    setFixedHeight(40);
    setMaxLength(256);
    setContextMenuPolicy(Qt::NoContextMenu);
    setRevealed(false);
}

void RevealEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                        Qt::ImhLatinOnly | Qt::ImhHiddenText);
    setAttribute(Qt::WA_InputMethodEnabled, false); // Telex would change the words
}

void RevealEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void RevealEdit::setSwitchText(const QString& text)
{
    m_switchText = text;
    setTextMargins(0, 0, switchRect().width() + margin, 0);
    update();
}

QRect RevealEdit::switchRect() const
{
    const int words = QFontMetrics(deskFont(TypeRole::Caption)).horizontalAdvance(m_switchText);
    const int width = words + gap + keyCapWidth(switchKey);
    return {this->width() - margin - width, 0, width, height()};
}

void RevealEdit::mousePressEvent(QMouseEvent* event)
{
    if (switchRect().contains(event->position().toPoint()))
        Q_EMIT switchPressed();
    else
        QLineEdit::mousePressEvent(event);
}

QList<KeyHelp> RevealEdit::keysTold() const
{
    return {KeyHelp{{QString(switchKey)}, tr("Show or hide the passphrase")}};
}

void RevealEdit::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(switchRect().contains(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

void RevealEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect place = switchRect();
    const int cap = keyCapWidth(switchKey);
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(m_theme.palette().text2);
    painter.drawText(place.adjusted(0, 0, -cap - gap, 0), Qt::AlignVCenter | Qt::AlignLeft, m_switchText);
    paintKeyCap(
        painter,
        QRectF(place.right() + 1 - cap, (height() - Metrics::keyCapHeight) / 2.0, cap, Metrics::keyCapHeight),
        switchKey, CapStyle::Normal, m_theme.palette());
}

} // namespace thunhan
