// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/PersonLine.h"

#include "ui/widgets/Avatar.h"
#include "ui/widgets/ElidingLabel.h"

#include <QBoxLayout>

namespace thunhan
{

PersonLine::PersonLine(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_avatar(new Avatar(theme, {}, 40)),
      m_name(new ElidingLabel(theme, TypeRole::BaseBold)),
      m_line(new ElidingLabel(theme, TypeRole::Small, Tone::Text2))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_avatar);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_line);
    row->addLayout(names, 1);
}

void PersonLine::setPerson(const QString& name, const QString& line)
{
    m_avatar->setName(name);
    m_name->setFullText(name);
    m_line->setFullText(line);
}

} // namespace thunhan
