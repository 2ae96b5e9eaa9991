// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Panel.h"

#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace thunhan
{

Panel::Panel(const Theme& theme, Head head, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_head(head),
      m_headRow(new QWidget(this)),
      m_headLayout(new QHBoxLayout(m_headRow)),
      m_title(new Label(theme, TypeRole::TableBold)),
      m_hint(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_body(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_headLayout->setContentsMargins(15, 8, 15, head == Head::Open ? 0 : 8);
    m_headLayout->setSpacing(8);
    m_headLayout->addWidget(m_title);
    m_headLayout->addStretch(1);
    m_headLayout->addWidget(m_hint);
    m_headRow->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_headRow->setVisible(head != Head::None);
    m_hint->hide();
    column->addWidget(m_headRow);
    m_body->setContentsMargins(15, 12, 15, 15);
    m_body->setSpacing(8);
    column->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setTitleRole(TypeRole role)
{
    m_title->setRole(role);
}

void Panel::setHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void Panel::setFrame(Frame frame)
{
    m_frame = frame;
    update();
}

void Panel::addToHead(QWidget* widget)
{
    m_headLayout->insertWidget(m_stretchAt++, widget);
}

void Panel::addToHeadEnd(QWidget* widget)
{
    m_headLayout->addWidget(widget);
}

void Panel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = m_theme.palette();
    paintBox(painter, rect(), Metrics::panelRadius, palette.surface, QColor());
    const int headBottom = m_headRow->geometry().bottom();
    if (m_head == Head::Sunken) {
        QPainterPath outline;
        outline.addRoundedRect(rect(), Metrics::panelRadius, Metrics::panelRadius);
        painter.setClipPath(outline);
        painter.fillRect(QRect(0, 0, width(), headBottom), palette.sunken);
        painter.setClipping(false);
    }
    if (m_head == Head::Ruled || m_head == Head::Sunken)
        painter.fillRect(QRect(1, headBottom, width() - 2, 1), palette.line);
    const QColor border = m_frame == Frame::Chosen    ? palette.accent
                          : m_frame == Frame::Blocked ? palette.red
                                                      : palette.line;
    paintBox(painter, rect(), Metrics::panelRadius, QColor(), border, m_frame == Frame::Chosen ? 2 : 1);
}

} // namespace thunhan
