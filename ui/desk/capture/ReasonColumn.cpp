// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/ReasonColumn.h"

#include "ui/widgets/LineEdit.h"
#include "ui/widgets/ReasonButton.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int longestNote = 200;
}

ReasonColumn::ReasonColumn(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_note(new LineEdit(theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_note->setObjectName(u"reasonNote"_s);
    m_note->setMaxLength(longestNote);
    m_column->addWidget(m_note);
    connect(m_note, &QLineEdit::textEdited, this, &ReasonColumn::edited);
}

void ReasonColumn::setReasons(const QStringList& reasons)
{
    if (reasons.size() != m_buttons.size()) {
        m_reason.reset();
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (int i = 0; i < static_cast<int>(reasons.size()); ++i) {
            auto* button = new ReasonButton(m_theme, QString::number(i + 1), this);
            button->setObjectName(u"reason%1"_s.arg(i + 1));
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            connect(button, &QAbstractButton::clicked, this, [this, i] { take(i); });
            m_column->insertWidget(i, button);
            m_buttons.append(button);
        }
        if (!m_buttons.isEmpty())
            setTabOrder(m_buttons.last(), m_note);
    }
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        m_buttons.at(i)->setText(reasons.at(i));
        m_buttons.at(i)->setAccessibleName(reasons.at(i));
    }
}

void ReasonColumn::setPlaceholder(const QString& text)
{
    m_note->setPlaceholderText(text);
    m_note->setAccessibleName(text);
}

QString ReasonColumn::note() const
{
    return m_note->text().trimmed();
}

bool ReasonColumn::isComplete() const
{
    return m_reason && (m_reason != m_noteNeeded || !note().isEmpty());
}

void ReasonColumn::choose(std::optional<int> index, const QString& note)
{
    m_reason = index;
    m_note->setText(note);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(m_reason == static_cast<int>(i));
}

void ReasonColumn::focusMissing()
{
    if (m_reason && !isComplete())
        m_note->setFocus();
    else if (!m_buttons.isEmpty())
        m_buttons.at(m_reason.value_or(0))->setFocus();
}

void ReasonColumn::take(int index)
{
    choose(index, m_note->text());
    if (isComplete())
        m_buttons.at(index)->setFocus(); // one frame, not a second one around another reason
    else
        m_note->setFocus();
    Q_EMIT edited();
}

void ReasonColumn::moveFocus(int by)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus()) {
            m_buttons.at(std::clamp<qsizetype>(i + by, 0, m_buttons.size() - 1))->setFocus();
            return;
        }
    }
}

void ReasonColumn::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_buttons.size() && !m_note->hasFocus())
        take(digit);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left)
        moveFocus(-1);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right)
        moveFocus(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace thunhan
