// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskHomePage that reads and words what it shows.
#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskHomePage.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FactList.h"
#include "ui/desk/HomeLists.h"
#include "ui/desk/HourBars.h"
#include "ui/queue/StateText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/StateTag.h"

#include <QEvent>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int mostRows = 50;
}

void DeskHomePage::enter()
{
    closeHits();
    m_input->clear();
    m_input->setFocus();
    refresh();
}

void DeskHomePage::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void DeskHomePage::read()
{
    if (!m_services.session.person()) // read when somebody is there again
        return;
    using List = Result<QList<ApplicationSummary>>;
    const auto into = [this](QList<ApplicationSummary>& target) {
        return [this, &target](const List& list) {
            if (list)
                target = *list;
            else
                showNote(false, tr("The lists cannot be read."), errorSentence(list.error().code));
            refreshLists();
        };
    };
    deliver(
        m_services.queries.inStates(
            {ApplicationState::Refused, ApplicationState::Quarantined, ApplicationState::Returned}, mostRows),
        *this, into(m_attention));
    deliver(m_services.queries.inStates({ApplicationState::Draft}, mostRows), *this, into(m_drafts));
    deliver(m_services.queries.operators(), *this, [this](const Result<QList<OperatorProfile>>& people) {
        if (!people)
            return;
        for (const OperatorProfile& person : *people)
            m_names.insert(person.id, person.name);
        refreshToday();
    });
    deliver(m_services.queries.task(), *this, [this](const Result<DayTask>& task) {
        m_task = task ? *task : DayTask();
        refreshToday();
    });
    deliver(m_services.queries.today(), *this, [this](const Result<DayFigures>& figures) {
        if (figures)
            m_today = *figures;
        refreshToday();
    });
}

void DeskHomePage::find()
{
    const QString typed = m_input->text().trimmed();
    m_note->hide();
    if (typed.isEmpty()) {
        m_input->setFocus();
        return;
    }
    deliver(m_services.queries.search(typed, {}, mostRows), *this,
            [this, typed](const Result<QList<ApplicationSummary>>& hits) {
                if (!hits)
                    showNote(false, tr("The search did not succeed."), errorSentence(hits.error().code));
                else if (hits->isEmpty())
                    Q_EMIT newRequested(typed);
                else
                    showHits(typed, *hits);
            });
}

void DeskHomePage::showHits(const QString& typed, const QList<ApplicationSummary>& hits)
{
    m_sought = typed;
    m_hits = hits;
    m_hitPanel->show();
    m_attentionPanel->hide();
    m_draftPanel->hide();
    refreshLists();
    m_hitList->setFocus();
    m_hitList->selectRow(0);
}

void DeskHomePage::closeHits()
{
    m_hits.clear();
    m_hitPanel->hide();
    m_attentionPanel->show();
    m_draftPanel->show();
    m_input->setFocus();
}

void DeskHomePage::openRow(const QList<ApplicationSummary>& list, int row)
{
    if (row < 0 || row >= list.size())
        return;
    const ApplicationSummary& summary = list.at(row);
    if (summary.state == ApplicationState::Draft || summary.state == ApplicationState::Returned)
        Q_EMIT openRequested(summary.id);
    else
        showNote(false, tr("%1: %2.").arg(summary.fullName, stateText(summary.state)),
                 tr("The desk opens unfinished and returned applications. This one is with the reviewer "
                    "or the Centre."));
}

void DeskHomePage::showNote(bool good, const QString& fact, const QString& action)
{
    m_note->setSeverity(good ? Severity::Ok : Severity::Warn, good ? Shape::Ok : Shape::Warn);
    m_note->setNote(fact, action);
    m_note->show();
}

void DeskHomePage::refreshTiles()
{
    // No code scanner is among the kinds of device a station can be set up with.
    m_qrMark->setShape(Shape::Miss);
    m_qrState->setText(tr("This station has no code scanner. Type the number instead."));
    const DeviceStatus card = m_devices ? m_devices->status(DeviceKind::CardReader) : DeviceStatus{};
    const bool setUp = m_devices && m_devices->device(DeviceKind::CardReader);
    m_cardMark->setShape(card.state == DeviceState::Failed ? Shape::Bad : Shape::Miss);
    if (!setUp)
        m_cardState->setText(tr("This station has no card reader. Type the number instead."));
    else if (card.state == DeviceState::Failed && card.error)
        m_cardState->setText(errorSentence(card.error->code));
    else if (card.state == DeviceState::Absent)
        m_cardState->setText(tr("The card reader is not connected. Type the number instead."));
    else
        m_cardState->setText(tr("The reader is connected; this desk does not read chips. Type the number."));
}

void DeskHomePage::refreshLists()
{
    const auto count = [this](ApplicationState state) {
        return static_cast<int>(
            std::count_if(m_attention.begin(), m_attention.end(),
                          [state](const ApplicationSummary& each) { return each.state == state; }));
    };
    const int returned = count(ApplicationState::Returned);
    const int refused = static_cast<int>(m_attention.size()) - returned;
    m_refusedTag->setText(tr("%n refused or held", nullptr, refused));
    m_refusedTag->setVisible(refused > 0);
    m_returnedTag->setText(tr("%n returned", nullptr, returned));
    m_returnedTag->setVisible(returned > 0);
    m_attentionModel->setRows(attentionRows(m_attention, m_services));
    m_attentionList->setVisible(!m_attention.isEmpty());
    m_attentionEmpty->setVisible(m_attention.isEmpty());
    m_draftModel->setRows(draftRows(m_drafts, m_services));
    m_draftList->setVisible(!m_drafts.isEmpty());
    m_draftEmpty->setVisible(m_drafts.isEmpty());
    m_latest->setVisible(!m_drafts.isEmpty());
    m_hitModel->setRows(hitRows(m_hits, m_services));
    m_hitPanel->setTitle(tr("Found for “%1”").arg(m_sought));
}

void DeskHomePage::refreshToday()
{
    if (!m_today)
        return;
    m_count->setText(QLocale().toString(m_today->submitted));
    const int target = m_task.target.value_or(m_services.dailyTarget);
    //: The figure itself stands before it
    m_countUnit->setText(target > 0 ? tr("of %n application(s)", nullptr, target)
                                    : tr("application(s) submitted", nullptr, m_today->submitted));
    m_share->setVisible(target > 0);
    m_targetBar->setVisible(target > 0);
    if (target > 0) {
        const double share = double(m_today->submitted) / target;
        m_share->setText(tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0)));
        m_targetBar->setValue(share);
    }
    m_expected->setVisible(m_task.expected > 0);
    m_expected->setText(tr("%n person(s) of the roster expected today", nullptr, m_task.expected));
    const int hour = m_services.clock.nowUtc().toTimeZone(m_services.zone).time().hour();
    m_bars->setCounts(m_today->submittedByHour, hour);
    QList<Fact> facts;
    if (m_today->secondsPerApplication)
        facts.append(
            {{}, tr("Time for one application"), durationText(*m_today->secondsPerApplication), true});
    for (const auto& [id, submitted] : m_today->submittedByOperator) {
        const QString name = m_names.value(id);
        facts.append(
            {{}, name.isEmpty() ? tr("Another operator") : name, QLocale().toString(submitted), true});
    }
    if (facts.isEmpty())
        facts.append({{}, tr("Nothing submitted yet today"), {}, false});
    m_people->setFacts(facts);
}

void DeskHomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeskHomePage::retranslate()
{
    m_ownPrints->setLabel(tr("Your own prints"));
    m_title->setText(tr("New application"));
    m_subtitle->setText(tr("Type a number or a name: the station looks for it first."));
    m_searchHint->setText(tr("Search by name, number or file number"));
    m_qrTitle->setText(tr("Scan the card's code"));
    m_cardTitle->setText(tr("Put the card on the reader"));
    m_numberTitle->setText(tr("Type the number"));
    m_input->setPlaceholderText(tr("Number or name"));
    m_input->setAccessibleName(tr("Personal number, old number or name"));
    m_find->setLabel(tr("Find"));
    m_new->setLabel(tr("No number yet: new application"));
    m_attentionPanel->setTitle(tr("Needs a person"));
    m_attentionPanel->setHint(tr("Enter opens the chosen row"));
    m_attentionEmpty->setText(tr("Nothing waits for a person. What is returned or refused appears here."));
    m_draftPanel->setTitle(tr("Unfinished applications"));
    m_draftEmpty->setText(tr("No unfinished application. Type a number above, or press Ctrl+N."));
    m_latest->setLabel(tr("Open the latest"));
    m_closeHits->setLabel(tr("Close"));
    m_todayTitle->setText(tr("Today"));
    m_barsTitle->setText(tr("Applications per hour"));
    m_attentionList->setAccessibleName(tr("Needs a person"));
    m_draftList->setAccessibleName(tr("Unfinished applications"));
    m_hitList->setAccessibleName(tr("Found applications"));
    refreshTiles();
    refreshLists();
    refreshToday();
}

} // namespace thunhan
