// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionButton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int gap = 8;
constexpr int glyphSize = 16;

int heightOf(ActionButton::Size size)
{
    switch (size) {
    case ActionButton::Size::Large: return 40;
    case ActionButton::Size::Medium: return 32;
    case ActionButton::Size::Small: return 28;
    }
    Q_UNREACHABLE();
}

int paddingOf(ActionButton::Size size)
{
    return size == ActionButton::Size::Large ? 16 : 12;
}
} // namespace

ActionButton::ActionButton(const Theme& theme, const QKeySequence& key, Kind kind, Size size, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind), m_size(size)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    restyle();
    setKey(key);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_blocked)
            Q_EMIT blockedActivated();
        else
            Q_EMIT activated();
    });
}

void ActionButton::setLabel(const QString& label)
{
    if (label == m_label)
        return;
    m_label = label;
    // QAbstractButton would take an ampersand for a mnemonic.
    setText(QString(label).replace(u'&', "&&"_L1));
    setAccessibleName(label);
    updateGeometry();
    update();
}

void ActionButton::setKey(const QKeySequence& key)
{
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    QList<QKeySequence> sequences;
    if (!key.isEmpty())
        sequences.append(key);
    if (key == QKeySequence(Qt::Key_Return))
        sequences.append(QKeySequence(Qt::Key_Enter)); // the key of the number block
    for (const QKeySequence& sequence : sequences) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setAutoRepeat(false);
        // Not QAbstractButton::setShortcut(), which answers a tenth of a second later.
        connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
        m_shortcuts.append(shortcut);
    }
    setCapText(key.isEmpty() ? QString() : keyCapText(key));
}

void ActionButton::setCapText(const QString& text)
{
    if (text == m_cap)
        return;
    m_cap = text;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

void ActionButton::setKind(Kind kind)
{
    if (std::exchange(m_kind, kind) != kind)
        restyle();
}

void ActionButton::setSize(Size size)
{
    if (std::exchange(m_size, size) != size)
        restyle();
}

QFont ActionButton::fontAs(Size size) const
{
    if (m_kind == Kind::Primary)
        return deskFont(size == Size::Large ? TypeRole::BaseBold : TypeRole::TableBold);
    return deskFont(size == Size::Large ? TypeRole::Base : TypeRole::Table);
}

void ActionButton::restyle()
{
    setFont(fontAs(m_size));
    updateGeometry();
    update();
}

void ActionButton::setGlyph(std::optional<Icon> icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
}

void ActionButton::setBlocked(bool blocked)
{
    if (std::exchange(m_blocked, blocked) != blocked)
        update();
}

QSize ActionButton::sizeHintAs(Size size) const
{
    int width = 2 * paddingOf(size) + QFontMetrics(fontAs(size)).horizontalAdvance(m_label);
    if (m_glyph)
        width += glyphSize + gap;
    if (!m_cap.isEmpty())
        width += (m_label.isEmpty() ? 0 : gap) + keyCapWidth(m_cap);
    return {width, heightOf(size)};
}

QColor ActionButton::wordColor() const
{
    if (m_blocked || !isEnabled())
        return m_theme.palette().text3;
    switch (m_kind) {
    case Kind::Normal: return m_theme.palette().text;
    case Kind::Primary: return m_theme.palette().onAccent;
    case Kind::Danger: return m_theme.palette().red;
    }
    Q_UNREACHABLE();
}

void ActionButton::paintBackground(QPainter& painter) const
{
    const DeskPalette& palette = m_theme.palette();
    const bool idle = m_blocked || !isEnabled();
    QColor fill = palette.surface;
    QColor border = palette.edge;
    if (idle) {
        fill = palette.idleTint;
        border = palette.line;
    } else if (m_kind == Kind::Primary) {
        fill = isDown() ? palette.accentPressed : underMouse() ? palette.accentHover : palette.accent;
        border = fill;
    } else {
        if (m_kind == Kind::Danger)
            border = palette.red;
        if (isDown())
            fill = palette.idleTint;
        else if (underMouse())
            fill = palette.sunken;
    }
    if (idle && fill == palette.surface) {
        // High contrast has no tints: a broken line says that the button rests.
        paintBox(painter, rect(), Metrics::controlRadius, fill, QColor());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(border, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::controlRadius,
                                Metrics::controlRadius);
    } else {
        paintBox(painter, rect(), Metrics::controlRadius, fill, border);
    }
    if (!hasFocus())
        return;
    if (m_kind == Kind::Primary && !idle)
        paintBox(painter, rect(), Metrics::controlRadius, QColor(), palette.onAccentRing, 2);
    else
        paintBox(painter, rect(), Metrics::controlRadius, QColor(), palette.accent, 2);
}

void ActionButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBackground(painter);
    QRect place = rect().adjusted(paddingOf(m_size), 0, -paddingOf(m_size), 0);
    if (m_glyph) {
        m_theme.icons().paint(painter,
                              QRectF(place.left(), (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                              *m_glyph, wordColor());
        place.setLeft(place.left() + glyphSize + gap);
    }
    if (!m_cap.isEmpty()) {
        const int width = keyCapWidth(m_cap);
        const QRect cap(place.right() + 1 - width, (height() - Metrics::keyCapHeight) / 2, width,
                        Metrics::keyCapHeight);
        const bool idle = m_blocked || !isEnabled();
        paintKeyCap(painter, cap, m_cap,
                    idle                      ? CapStyle::Disabled
                    : m_kind == Kind::Primary ? CapStyle::OnAccent
                                              : CapStyle::Normal,
                    m_theme.palette());
        place.setRight(cap.left() - gap);
    }
    painter.setPen(wordColor());
    painter.drawText(place, Qt::AlignVCenter | (m_cap.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft), m_label);
}

void ActionButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ActionButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    // Enter presses the focused button, as clerks expect of a keyboard without a mouse; a page that gives
    // Enter to another action has a shortcut for it, which comes first.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace thunhan
