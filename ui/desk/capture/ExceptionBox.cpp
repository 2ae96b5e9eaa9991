// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/ExceptionBox.h"

#include "ui/desk/capture/ReasonColumn.h"
#include "ui/widgets/Label.h"

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

ExceptionBox::ExceptionBox(const Theme& theme, QWidget* parent)
    : Panel(theme, Head::None, parent),
      m_question(new Label(theme, TypeRole::Heading)),
      m_hint(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_reasons(new ReasonColumn(theme))
{
    setObjectName(u"exceptionBox"_s);
    m_reasons->setObjectName(u"exceptionReasons"_s);
    m_question->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_reasons->setNoteNeededFor(otherIndex);
    body()->addWidget(m_question);
    body()->addWidget(m_hint);
    body()->addSpacing(4);
    body()->addWidget(m_reasons);
    body()->addStretch(1);
    connect(m_reasons, &ReasonColumn::edited, this, &ExceptionBox::edited);
    retranslate();
}

void ExceptionBox::begin(const QString& site, const BiometricException* recorded)
{
    m_site = site;
    std::optional<int> chosen;
    for (std::size_t i = 0; recorded && i < conditions.size(); ++i) {
        if (conditions.at(i) == recorded->condition)
            chosen = static_cast<int>(i);
    }
    m_reasons->choose(chosen, recorded ? recorded->note : QString());
    retranslate();
    m_reasons->focusMissing();
}

bool ExceptionBox::isComplete() const
{
    return m_reasons->isComplete();
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
    m_reasons->setPlaceholder(tr("Note, for example since when"));
}

} // namespace thunhan
