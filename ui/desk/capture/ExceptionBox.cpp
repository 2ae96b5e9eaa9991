// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/ExceptionBox.h"

#include "app/domain/PartialDate.h"
#include "ui/desk/capture/ReasonColumn.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr auto conditions =
    std::to_array<ExceptionCondition>({ExceptionCondition::Amputated, ExceptionCondition::Bandaged,
                                       ExceptionCondition::Damaged, ExceptionCondition::Other});
constexpr int otherIndex = 3;
constexpr int longestDate = 10;
const QString dayFormat = u"dd/MM/yyyy"_s;
} // namespace

QString conditionWord(ExceptionCondition condition)
{
    switch (condition) {
    case ExceptionCondition::Amputated: return ExceptionBox::tr("Amputated");
    case ExceptionCondition::Bandaged: return ExceptionBox::tr("Bandaged");
    case ExceptionCondition::Damaged: return ExceptionBox::tr("Damaged");
    case ExceptionCondition::Other: return ExceptionBox::tr("Other");
    }
    Q_UNREACHABLE();
}

QString conditionMark(ExceptionCondition condition)
{
    return condition == ExceptionCondition::Amputated ? ExceptionBox::tr("Lost") : conditionWord(condition);
}

ExceptionBox::ExceptionBox(const Theme& theme, QWidget* parent)
    : Panel(theme, Head::None, parent),
      m_question(new Label(theme, TypeRole::Heading)),
      m_hint(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_reasons(new ReasonColumn(theme)),
      m_untilLabel(new Label(theme, TypeRole::SmallBold)),
      m_until(new LineEdit(theme)),
      m_untilTrouble(new Label(theme, TypeRole::Small, Tone::Bad))
{
    setObjectName(u"exceptionBox"_s);
    m_reasons->setObjectName(u"exceptionReasons"_s);
    m_question->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_reasons->setNoteNeededFor(otherIndex);
    body()->addWidget(m_question);
    body()->addWidget(m_hint);
    body()->addSpacing(4);
    m_until->setObjectName(u"exceptionUntil"_s);
    m_until->setInputMethodOff();
    m_until->setMaxLength(longestDate);
    m_untilLabel->setBuddy(m_until);
    body()->addWidget(m_reasons);
    body()->addSpacing(4);
    body()->addWidget(m_untilLabel);
    body()->addWidget(m_until);
    m_untilTrouble->setWordWrap(true);
    m_untilTrouble->setObjectName(u"exceptionUntilTrouble"_s);
    body()->addWidget(m_untilTrouble);
    body()->addStretch(1);
    connect(m_reasons, &ReasonColumn::edited, this, [this] {
        refreshEnd();
        Q_EMIT edited();
    });
    connect(m_until, &QLineEdit::textEdited, this, [this] {
        refreshEnd();
        Q_EMIT edited();
    });
    retranslate();
}

QString exceptionText(const BiometricException& exception)
{
    QString text = conditionWord(exception.condition);
    if (exception.until.isValid())
        text = ExceptionBox::tr("%1 until %2").arg(text, exception.until.toString(dayFormat));
    return exception.note.isEmpty() ? text : ExceptionBox::tr("%1. Note: %2").arg(text, exception.note);
}

void ExceptionBox::begin(const QString& site, const BiometricException* recorded, QDate today)
{
    m_site = site;
    m_today = today;
    m_until->setText(recorded ? recorded->until.toString(dayFormat) : QString());
    std::optional<int> chosen;
    for (std::size_t i = 0; recorded && i < conditions.size(); ++i) {
        if (conditions.at(i) == recorded->condition)
            chosen = static_cast<int>(i);
    }
    m_reasons->choose(chosen, recorded ? recorded->note : QString());
    refreshEnd();
    retranslate();
    m_reasons->focusMissing();
}

bool ExceptionBox::isComplete() const
{
    return m_reasons->isComplete() && typedEnd();
}

// What is gone does not grow again.
bool ExceptionBox::mayEnd() const
{
    return m_reasons->reason() && condition() != ExceptionCondition::Amputated;
}

std::optional<QDate> ExceptionBox::typedEnd() const
{
    if (!mayEnd() || m_until->text().trimmed().isEmpty())
        return QDate();
    const Result<PartialDate> typed = PartialDate::parseTyped(m_until->text());
    if (!typed || !typed->isFull() || typed->earliest() < m_today)
        return {};
    return typed->earliest();
}

void ExceptionBox::refreshEnd()
{
    m_untilLabel->setVisible(mayEnd());
    m_until->setVisible(mayEnd());
    m_until->setState(typedEnd() ? LineEdit::State::Normal : LineEdit::State::Bad);
    m_untilTrouble->setVisible(mayEnd() && !typedEnd());
}

QDate ExceptionBox::until() const
{
    return typedEnd().value_or(QDate());
}

ExceptionCondition ExceptionBox::condition() const
{
    return conditions.at(static_cast<std::size_t>(m_reasons->reason().value_or(otherIndex)));
}

QString ExceptionBox::note() const
{
    return m_reasons->note();
}

void ExceptionBox::focusMissing()
{
    if (m_reasons->isComplete() && !typedEnd())
        m_until->setFocus();
    else
        m_reasons->focusMissing();
}

void ExceptionBox::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExceptionBox::retranslate()
{
    m_question->setText(tr("%1: why is there no print?").arg(m_site));
    setAccessibleName(m_question->text());
    m_hint->setText(
        tr("The reviewer sees the reason. A print of this finger that was kept so far is removed."));
    QStringList names;
    for (const ExceptionCondition condition : conditions)
        names.append(conditionWord(condition));
    m_reasons->setReasons(names);
    m_untilLabel->setText(tr("Heals by (day/month/year), if it does"));
    m_until->setAccessibleName(m_untilLabel->text());
    m_untilTrouble->setText(tr("No day from today on. Leave it empty when nobody knows."));
    m_reasons->setPlaceholder(tr("Note, for example since when"));
}

} // namespace thunhan
