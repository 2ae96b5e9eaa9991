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
    : NoteBox(theme, Severity::Warn, Shape::Warn, parent),
      m_reasons(reference.list(u"warning_reasons"_s)),
      m_bar(new ReasonBar(theme))
{
    setObjectName(u"reasonNote"_s);
    m_bar->setObjectName(u"reasonBar"_s);
    content()->addSpacing(8);
    content()->addWidget(m_bar);
    connect(m_bar, &ReasonBar::reasonChanged, this, [this] {
        if (!m_rule || !m_bar->isComplete())
            return;
        const QString code = m_reasons.entries.at(*m_bar->reason()).code;
        const QString note = code == otherReason ? m_bar->freeText() : QString();
        const WarningReason* given = m_application.reasonFor(*m_rule);
        if (!given || given->reasonCode != code || given->note != note)
            Q_EMIT answered(*m_rule, code, note);
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
    const auto isShown = [this](const Finding& finding) { return finding.rule == m_rule; };
    const bool stays = sameApplication && std::any_of(m_warnings.begin(), m_warnings.end(), isShown);
    const auto open = std::find_if(m_warnings.begin(), m_warnings.end(), [this](const Finding& finding) {
        return !m_application.reasonFor(finding.rule);
    });
    const std::optional<RuleId> before = m_rule;
    if (open != m_warnings.end() && (!stays || m_application.reasonFor(*m_rule)))
        m_rule = open->rule;
    else if (!stays)
        m_rule = m_warnings.isEmpty() ? std::nullopt : std::optional(m_warnings.first().rule);
    // What is being worded right now stays; the store has it only when it is complete.
    if (m_rule != before || !sameApplication || m_bar->isComplete())
        showRule();
    setVisible(m_rule.has_value());
}

void ReasonNote::prefer(FieldKey field)
{
    const auto found = std::find_if(m_warnings.begin(), m_warnings.end(),
                                    [field](const Finding& finding) { return finding.field == field; });
    if (found == m_warnings.end() || found->rule == m_rule)
        return;
    m_rule = found->rule;
    showRule();
}

void ReasonNote::focusReasons()
{
    m_bar->focusFirst();
}

void ReasonNote::showRule()
{
    if (!m_rule)
        return;
    const auto finding = std::find_if(m_warnings.begin(), m_warnings.end(),
                                      [this](const Finding& each) { return each.rule == m_rule; });
    if (finding == m_warnings.end())
        return;
    const FactAndAction text = findingText(*finding, m_application.applicant);
    const WarningReason* given = m_application.reasonFor(*m_rule);
    setNote(text.fact, given ? tr("The reason is recorded.") : text.action);
    std::optional<int> chosen;
    if (given) {
        for (qsizetype i = 0; i < m_reasons.entries.size(); ++i) {
            if (m_reasons.entries.at(i).code == given->reasonCode)
                chosen = static_cast<int>(i);
        }
    }
    m_bar->setReason(chosen, given ? given->note : QString());
}

void ReasonNote::retranslate()
{
    QStringList names;
    std::optional<int> other;
    for (const CodeEntry& entry : m_reasons.entries) {
        if (entry.code == otherReason)
            other = static_cast<int>(names.size());
        names.append(entryName(entry));
    }
    const auto chosen = m_bar->reason();
    const QString words = m_bar->freeText();
    m_bar->setReasons(names, other);
    m_bar->setReason(chosen, words);
    m_bar->setPlaceholder(tr("In words, for example a document's number"));
    m_bar->setAccessibleName(tr("Reason"));
    showRule();
}

} // namespace thunhan
