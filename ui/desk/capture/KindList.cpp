// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/KindList.h"

#include "ui/desk/capture/KindButton.h"

#include <QVBoxLayout>

namespace thunhan
{

KindList::KindList(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const DocumentType type : allDocumentTypes) {
        auto* button = new KindButton(theme, type);
        connect(button, &QAbstractButton::clicked, this, [this, type] { Q_EMIT kindClicked(type); });
        column->addWidget(button);
        m_buttons.append(button);
    }
}

void KindList::setChosen(DocumentType type)
{
    for (KindButton* button : std::as_const(m_buttons))
        button->setChecked(button->type() == type);
}

void KindList::setCounts(const QHash<DocumentType, int>& counts)
{
    for (KindButton* button : std::as_const(m_buttons))
        button->setCount(counts.value(button->type()));
}

void KindList::retranslate()
{
    for (KindButton* button : std::as_const(m_buttons))
        button->retranslate();
}

} // namespace thunhan
