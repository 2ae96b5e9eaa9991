// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReasonBar.h"

#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/ReasonButton.h"

#include <QKeyEvent>

namespace thunhan
{
namespace
{
constexpr int noteWidth = 160;
} // namespace

ReasonBar::ReasonBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new FlowLayout(this)), m_text(new LineEdit(theme))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_text);
    m_text->setMinimumWidth(noteWidth);
    // More rows where the width asks for them.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_text->setMaxLength(200);
    connect(m_text, &QLineEdit::editingFinished, this, &ReasonBar::reasonChanged);
    refresh();
}

void ReasonBar::setReasons(const QStringList& reasons, std::optional<int> freeIndex)
{
    m_free = freeIndex;
    if (reasons.size() != m_buttons.size()) {
        m_reason.reset();
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (int i = 0; i < int(reasons.size()); ++i) {
            auto* button = new ReasonButton(m_theme, QString::number(i + 1), this);
            connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
            m_row->insertWidget(i, button);
            m_buttons.append(button);
        }
        if (!m_buttons.isEmpty())
            setTabOrder(m_buttons.last(), m_text);
    }
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        m_buttons.at(i)->setText(reasons.at(i));
        m_buttons.at(i)->setAccessibleName(reasons.at(i));
        m_buttons.at(i)->updateGeometry();
    }
    refresh();
}

void ReasonBar::setPlaceholder(const QString& text)
{
    m_text->setPlaceholderText(text);
    m_text->setAccessibleName(text);
}

void ReasonBar::setNoteOnDemand()
{
    m_noteOnDemand = true;
    refresh();
}

QString ReasonBar::freeText() const
{
    return m_text->text().trimmed();
}

bool ReasonBar::isComplete() const
{
    return m_reason && (m_reason != m_free || !freeText().isEmpty());
}

void ReasonBar::setReason(std::optional<int> index, const QString& freeText)
{
    m_reason = index;
    m_text->setText(freeText);
    refresh();
}

void ReasonBar::focusFirst()
{
    if (m_reason && m_reason == m_free)
        m_text->setFocus();
    else if (!m_buttons.isEmpty())
        m_buttons.at(m_reason.value_or(0))->setFocus();
}

void ReasonBar::choose(int index)
{
    m_reason = index;
    refresh();
    if (m_reason == m_free)
        m_text->setFocus();
    Q_EMIT reasonChanged();
}

void ReasonBar::refresh()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(m_reason == int(i));
    const bool worded = m_reason.has_value() && m_reason == m_free;
    m_text->setVisible(worded || (m_free && !m_noteOnDemand));
    m_text->setEnabled(worded);
}

void ReasonBar::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_buttons.size() && !m_text->hasFocus()) {
        choose(digit);
        return;
    }
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    for (qsizetype i = 0; by != 0 && i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus()) {
            m_buttons.at(std::clamp<qsizetype>(i + by, 0, m_buttons.size() - 1))->setFocus();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace thunhan
