// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FactList.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Marks.h"

#include <QGridLayout>

namespace thunhan
{

namespace
{
constexpr int rowHeight = 30;
}

FactList::FactList(const Theme& theme, int labelWidth, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_labelWidth(labelWidth), m_place(bareColumn(*this))
{
}

void FactList::setFacts(const QList<Fact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Fact& fact : facts) {
        if (fact.icon)
            grid->addWidget(new IconMark(m_theme, *fact.icon, Tone::Accent), row, 0);
        auto* label = new Label(m_theme, TypeRole::Small, Tone::Text2, fact.label);
        label->setFixedWidth(m_labelWidth);
        auto* value =
            new Label(m_theme, fact.strong ? TypeRole::SmallBold : TypeRole::Small, Tone::Text, fact.value);
        value->setWordWrap(true);
        value->setMinimumHeight(rowHeight);
        value->setAccessibleName(fact.label + u' ' + fact.value);
        grid->addWidget(label, row, 1);
        grid->addWidget(value, row, 2);
        ++row;
    }
    replaceContents(*m_place, holder);
}

} // namespace thunhan
