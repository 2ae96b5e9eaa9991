// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FootBar.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace thunhan
{

FootBar::FootBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_left(new QHBoxLayout),
      m_after(new QHBoxLayout),
      m_right(new QHBoxLayout),
      m_statusMark(new ShapeMark(theme, Shape::Ok, 16)),
      m_status(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_reasonMark(new ShapeMark(theme, Shape::Warn, 17)),
      m_reason(new Label(theme, TypeRole::Small, Tone::Warn))
{
    setFixedHeight(Metrics::footBarHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(0);
    for (QHBoxLayout* part : {m_left, m_after, m_right})
        part->setSpacing(8);
    m_after->setSpacing(16);
    row->addLayout(m_left);
    row->addSpacing(16);
    row->addWidget(m_statusMark);
    row->addSpacing(7);
    row->addWidget(m_status);
    row->addSpacing(16);
    row->addLayout(m_after);
    row->addStretch(1);
    row->addWidget(m_reasonMark);
    row->addSpacing(7);
    row->addWidget(m_reason);
    row->addSpacing(16);
    row->addLayout(m_right);
    for (QWidget* widget : {static_cast<QWidget*>(m_statusMark), static_cast<QWidget*>(m_status),
                            static_cast<QWidget*>(m_reasonMark), static_cast<QWidget*>(m_reason)})
        widget->hide();
}

void FootBar::addLeft(QWidget* widget)
{
    m_left->addWidget(widget);
}

void FootBar::addLeftShown(const QList<ActionButton*>& buttons)
{
    layout()->setEnabled(false); // laid out once, not for each
    for (ActionButton* button : buttons) {
        m_left->addWidget(button);
        button->show();
    }
    layout()->setEnabled(true);
    fit();
}

void FootBar::addAfterStatus(QWidget* widget)
{
    m_after->addWidget(widget);
}

void FootBar::addRight(QWidget* widget)
{
    m_right->addWidget(widget);
}

void FootBar::setStatus(Shape shape, const QString& text)
{
    m_statusMark->setShape(shape);
    if (text == m_status->text())
        return;
    m_status->setText(text);
    fit();
}

void FootBar::setReason(const QString& text)
{
    if (text == m_reason->text())
        return;
    layout()->setEnabled(false);
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
    m_reasonMark->setVisible(!text.isEmpty());
    layout()->setEnabled(true);
    fit();
}

void FootBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool FootBar::event(QEvent* event)
{
    // A button got another label, or came or went: there is too little room now, or enough again.
    if (event->type() == QEvent::LayoutRequest && (m_cramped || layout()->minimumSize().width() > width()))
        fit();
    return QWidget::event(event);
}

// How wide it would have to be like this, without becoming so: each size that a button takes lays out the
// whole window.
int FootBar::neededWidth(ActionButton::Size size, bool status) const
{
    int width = layout()->minimumSize().width();
    for (const ActionButton* button : findChildren<ActionButton*>()) {
        if (!button->isHidden())
            width += button->sizeHintAs(size).width() - button->sizeHint().width();
    }
    const int statusWidth = m_statusMark->minimumWidth() + m_status->minimumSizeHint().width();
    return width + (status ? statusWidth : 0) - (m_status->isHidden() ? 0 : statusWidth);
}

// On narrow windows the buttons shrink first, then the status goes; the reason always stays.
void FootBar::fit()
{
    for (QLayout* part : {static_cast<QLayout*>(m_left), static_cast<QLayout*>(m_after),
                          static_cast<QLayout*>(m_right), layout()})
        part->invalidate(); // a layout does not tell the layouts inside it
    const bool hasStatus = !m_status->text().isEmpty();
    m_cramped = neededWidth(ActionButton::Size::Large, hasStatus) > width();
    const auto size = m_cramped ? ActionButton::Size::Medium : ActionButton::Size::Large;
    const bool status = hasStatus && (!m_cramped || neededWidth(size, true) <= width());
    layout()->setEnabled(false);
    for (ActionButton* button : findChildren<ActionButton*>())
        button->setSize(size);
    m_statusMark->setVisible(status);
    m_status->setVisible(status);
    layout()->setEnabled(true);
    layout()->activate();
    QCoreApplication::removePostedEvents(this, QEvent::LayoutRequest); // its own: it would never end
}

void FootBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().surface);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.palette().line);
}

} // namespace thunhan
