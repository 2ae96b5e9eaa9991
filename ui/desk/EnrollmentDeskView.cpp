// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentDesk that words what it shows.
#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/CardText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/StoredImage.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ApplicantCard.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/StepRail.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr QSize cardPortrait(72, 96);

QString minutesAndSeconds(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

void EnrollmentDesk::refresh()
{
    if (!m_application)
        return;
    refreshRail();
    refreshFootBar();
    refreshCard();
}

void EnrollmentDesk::refreshRail()
{
    std::vector<StepState> states;
    bool open = true; // everything before this step lets go on
    const auto current = static_cast<int>(placeOf(currentStep()));
    for (int index = 0; index < m_steps.size(); ++index) {
        const StepPage& shown = page(m_steps.at(index));
        const StepStatus status = shown.stepStatus();
        states.push_back({tr("%1. %2").arg(index + 1).arg(stepName(shown.step())), status.text,
                          index == current ? Shape::Cur : status.shape, open || index < current});
        open = open && shown.blockedReason().isEmpty();
    }
    m_rail->setSteps(states, current);
}

void EnrollmentDesk::refreshFootBar()
{
    if (!m_application)
        return;
    m_pause->setLabel(tr("Pause"));
    m_retry->setLabel(tr("Save again"));
    const qsizetype index = placeOf(currentStep());
    m_back->setVisible(index > 0);
    if (index > 0)
        m_back->setLabel(tr("Back"));
    const bool last = index + 1 == m_steps.size();
    m_next->setLabel(last ? tr("Submit") : tr("Next: %1").arg(stepName(m_steps.at(index + 1))));
    const QString reason = currentPage().blockedReason();
    m_foot->setReason(reason);
    m_next->setBlocked(!reason.isEmpty());
    m_next->setAccessibleDescription(reason);
    if (!m_runner.isIdle() && !m_runner.failure())
        m_foot->setStatus(Shape::Wait, tr("Saving…"));
    else if (m_runner.failure())
        m_foot->setStatus(Shape::Bad, tr("Not saved"));
    else if (m_runner.savedAt().isValid())
        m_foot->setStatus(Shape::Ok, tr("Saved %1").arg(timeOfDay(m_runner.savedAt(), m_services.zone)));
    else
        m_foot->setStatus(Shape::Ok, {});
    refreshActions();
}

void EnrollmentDesk::refreshActions()
{
    const QList<StepAction> actions = currentPage().actions();
    if (actions == m_actions)
        return;
    const auto idsOf = [](const QList<StepAction>& list) {
        QStringList ids;
        for (const StepAction& action : list)
            ids.append(action.id);
        return ids;
    };
    const bool isOther = idsOf(actions) != idsOf(m_actions);
    if (isOther) {
        // Not at once: this may be the answer to one of them.
        for (ActionButton* button : std::as_const(m_actionButtons)) {
            button->hide();
            button->deleteLater();
        }
        m_actionButtons.clear();
        for (const StepAction& action : actions) {
            auto* button = new ActionButton(m_theme, action.key, action.kind);
            button->setObjectName(action.id);
            connect(button, &ActionButton::activated, this,
                    [this, id = action.id] { currentPage().trigger(id); });
            m_actionButtons.append(button);
        }
    }
    m_actions = actions;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const StepAction& action = actions.at(i);
        ActionButton& button = *m_actionButtons.at(i);
        button.setLabel(action.text);
        button.setKind(action.kind);
        button.setBlocked(!action.enabled);
        if (!action.capText.isEmpty())
            button.setCapText(action.capText);
    }
    if (isOther)
        m_foot->addLeftShown(m_actionButtons);
}

void EnrollmentDesk::refreshNote()
{
    m_noteArea->setVisible(m_runner.failure().has_value());
    if (!m_runner.failure())
        return;
    const ErrorCode code = m_runner.failure()->code;
    m_note->setNote(tr("The last entry is not saved. It stays on the screen."), errorSentence(code));
    m_retry->setVisible(m_runner.canRetry());
}

void EnrollmentDesk::refreshCard()
{
    const QDate today = m_services.today();
    ApplicantCardState state = cardState(*m_application, m_services.enrollment.findingsOf(*m_application),
                                         m_services.reference, today);
    state.portrait = m_portrait;
    m_card->setState(state);
    refreshFootLine();
    loadPortrait();
}

void EnrollmentDesk::refreshFootLine()
{
    if (!m_application)
        return;
    const QString spent = tr("On the desk %1").arg(minutesAndSeconds(m_onDesk.elapsed() / 1000));
    m_card->setFootLine(m_usualSeconds ? tr("%1 · usually %2").arg(spent, minutesAndSeconds(*m_usualSeconds))
                                       : spent);
}

void EnrollmentDesk::loadPortrait()
{
    const BiometricSample* face = m_application->keptSample(BiometricModality::Face);
    const SampleId wanted = face ? face->id : SampleId();
    if (wanted == m_portraitId)
        return;
    m_portraitId = wanted;
    m_portrait = {};
    if (wanted.isNull())
        return;
    deliver(
        decoded(m_services.pool, m_services.queries.sampleImage(wanted), cardPortrait * devicePixelRatioF()),
        *this, [this, wanted](const QImage& image) {
            if (wanted != m_portraitId || !m_application)
                return;
            m_portrait = image;
            refreshCard();
        });
}

} // namespace thunhan
