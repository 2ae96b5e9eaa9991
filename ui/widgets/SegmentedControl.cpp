// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentedControl.h"

#include "ui/widgets/SegmentButton.h"

#include <QHBoxLayout>

namespace thunhan
{

SegmentedControl::SegmentedControl(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setOptions(const QStringList& options)
{
    while (m_buttons.size() > options.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < options.size()) {
        auto* button = new SegmentButton(m_theme, this);
        const int index = int(m_buttons.size());
        connect(button, &QAbstractButton::clicked, this, [this, index] { choose(index); });
        connect(button, &SegmentButton::moved, this, [this](int by) {
            const int target = m_current + by;
            if (target >= 0 && target < m_buttons.size())
                choose(target);
        });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < options.size(); ++i) {
        SegmentButton* button = m_buttons.at(i);
        button->setText(options.at(i));
        button->setAccessibleName(options.at(i));
        const bool first = i == 0;
        const bool last = i == options.size() - 1;
        button->setPlace(first && last ? SegmentButton::Place::Only
                         : first       ? SegmentButton::Place::First
                         : last        ? SegmentButton::Place::Last
                                       : SegmentButton::Place::Middle);
        button->updateGeometry();
    }
    setCurrent(m_current);
}

void SegmentedControl::setGlyph(int index, Icon icon)
{
    m_buttons.at(index)->setGlyph(icon);
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setChecked(i == index);
        // One stop for the tab key; arrows do the rest.
        m_buttons.at(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void SegmentedControl::choose(int index)
{
    const bool changed = index != m_current;
    setCurrent(index);
    m_buttons.at(index)->setFocus();
    if (changed)
        Q_EMIT chosen(index);
}

} // namespace thunhan
