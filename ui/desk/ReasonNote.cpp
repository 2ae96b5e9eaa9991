// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReasonNote.h"

#include "app/domain/Reason.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"
#include "ui/widgets/ReasonBar.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

ReasonNote::ReasonNote(const Theme& theme, const ReferenceData& reference, QWidget* parent)
    : NoteBox(theme, Severity::Warn, Shape::Warn, parent), m_reference(reference), m_bar(new ReasonBar(theme))
{
    setObjectName(u"reasonNote"_s);
    m_bar->setObjectName(u"reasonBar"_s);
    content()->addSpacing(8);
    content()->addWidget(m_bar);
    connect(m_bar, &ReasonBar::reasonChanged, this, [this] {
        if (!m_shown || !m_bar->isComplete())
            return;
        const QString code = reasons().entries.at(*m_bar->reason()).code;
        const QString note = code == otherReason ? m_bar->freeText() : QString();
        const WarningReason* given = m_application.reasonFor(*m_shown);
        if (!given || given->reasonCode != code || given->note != note)
            Q_EMIT answered(*m_shown, code, note);
    });
    retranslate();
    hide();
}

void ReasonNote::showWarnings(const Application& application, const QList<Finding>& findings)
{
    const bool sameApplication = application.id == m_application.id;
    m_application = application;
    m_warnings.clear();
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(m_warnings),
                 [](const Finding& finding) { return finding.severity == FindingSeverity::Warning; });
    const auto isShown = [this](const Finding& finding) { return finding == m_shown; };
    const bool stays = sameApplication && std::any_of(m_warnings.begin(), m_warnings.end(), isShown);
    const auto open = std::find_if(m_warnings.begin(), m_warnings.end(), [this](const Finding& finding) {
        return !m_application.reasonFor(finding);
    });
    const std::optional<Finding> before = m_shown;
    if (open != m_warnings.end() && (!stays || m_application.reasonFor(*m_shown)))
        m_shown = *open;
    else if (!stays)
        m_shown = m_warnings.isEmpty() ? std::nullopt : std::optional(m_warnings.first());
    // What is being worded right now stays; the store has it only when it is complete.
    if (m_shown != before || !sameApplication || m_bar->isComplete())
        showWarning();
    setVisible(m_shown.has_value());
}

void ReasonNote::prefer(const std::function<bool(const Finding&)>& isMeant)
{
    const auto found = std::find_if(m_warnings.begin(), m_warnings.end(), isMeant);
    if (found == m_warnings.end() || *found == m_shown)
        return;
    m_shown = *found;
    showWarning();
}

void ReasonNote::focusReasons()
{
    m_bar->focusFirst();
}

void ReasonNote::showWarning()
{
    if (!m_shown)
        return;
    const FactAndAction text = findingText(*m_shown, m_application.applicant);
    const WarningReason* given = m_application.reasonFor(*m_shown);
    setNote(text.fact, given ? tr("The reason is recorded.") : text.action);
    wordReasons();
    std::optional<int> chosen;
    if (given) {
        for (qsizetype i = 0; i < reasons().entries.size(); ++i) {
            if (reasons().entries.at(i).code == given->reasonCode)
                chosen = static_cast<int>(i);
        }
    }
    m_bar->setReason(chosen, given ? given->note : QString());
}

const CodeList& ReasonNote::reasons() const
{
    return m_reference.list(reasonListFor(m_shown ? m_shown->rule : RuleId::NumberSexClash));
}

void ReasonNote::wordReasons()
{
    QStringList names;
    std::optional<int> other;
    for (const CodeEntry& entry : reasons().entries) {
        if (entry.code == otherReason)
            other = static_cast<int>(names.size());
        names.append(entryName(entry));
    }
    m_bar->setReasons(names, other);
}

void ReasonNote::retranslate()
{
    const auto chosen = m_bar->reason();
    const QString words = m_bar->freeText();
    wordReasons();
    m_bar->setReason(chosen, words);
    m_bar->setPlaceholder(tr("In words, for example a document's number"));
    m_bar->setAccessibleName(tr("Reason"));
    showWarning();
}

} // namespace thunhan
