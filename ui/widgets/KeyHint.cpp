// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyHint.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>

namespace thunhan
{

KeyHint::KeyHint(const Theme& theme, const QStringList& keys, Order order, QWidget* parent)
    : QWidget(parent), m_keys(keys), m_label(new Label(theme, TypeRole::Small, Tone::Text2))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    if (order == Order::WordsFirst)
        row->addWidget(m_label);
    for (const QString& key : keys)
        row->addWidget(new KeyCap(theme, key));
    if (order == Order::KeysFirst)
        row->addWidget(m_label);
    m_label->hide();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyHint::setText(const QString& text)
{
    m_label->setText(text);
    m_label->setVisible(!text.isEmpty());
}

QList<KeyHelp> KeyHint::keysTold() const
{
    return {KeyHelp{m_keys, m_label->text()}};
}

} // namespace thunhan
