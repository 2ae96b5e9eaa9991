// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskArea.h"

#include "app/base/Deliver.h"
#include "app/domain/VietnameseOrder.h"
#include "app/domain/VietnameseText.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskHomePage.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/FindPage.h"
#include "ui/desk/OwnPrintsPage.h"
#include "ui/desk/PaperDesk.h"
#include "ui/print/PaperChoice.h"

#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qsizetype oldNumberLength = 9;

bool isNumber(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u' '; });
}

} // namespace

DeskArea::DeskArea(const Theme& theme, const DeskServices& services, PaperDesk& papers, DeskHomePage* home,
                   QWidget* parent)
    : Page(theme, parent),
      m_services(services),
      m_papers(papers),
      m_stack(new QStackedWidget),
      m_home(home),
      m_desk(new EnrollmentDesk(theme, services))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_homeArea = new QScrollArea; // low windows scroll downwards, never sideways
    m_homeArea->setFrameShape(QFrame::NoFrame);
    m_homeArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_homeArea->setWidgetResizable(true);
    m_homeArea->setFocusPolicy(Qt::NoFocus);
    m_homeArea->setWidget(m_home);
    m_stack->addWidget(m_homeArea);
    m_stack->addWidget(m_desk);

    connect(m_home, &DeskHomePage::newRequested, this, &DeskArea::begin);
    connect(m_home, &DeskHomePage::openRequested, this, &DeskArea::open);
    connect(m_desk, &EnrollmentDesk::left, this, &DeskArea::showHome);
    connect(m_desk, &EnrollmentDesk::submitted, this, &DeskArea::finish);
}

void DeskArea::finish(const Application& submitted)
{
    showHome();
    const QString done = tr("%1 is submitted: %2.").arg(submitted.fileNumber, submitted.applicant.fullName);
    m_home->showNote(true, done, tr("Another officer reviews it. The next applicant can sit down."));
    if (m_papers.printer().isEmpty())
        return;
    const Paper slip = papersOf(submitted).first();
    m_papers.print(submitted, slip, [self = QPointer(this), done, slip](PrintOutcome outcome) {
        if (!self)
            return;
        const auto [fact, action] = printText(outcome, slip);
        const bool printed = outcome == PrintOutcome::Taken;
        self->m_home->showNote(printed, printed ? done : fact, printed ? fact + u' ' + action : action);
    });
}

void DeskArea::addStep(StepPage* page)
{
    m_desk->addPage(page);
    auto* find = qobject_cast<FindPage*>(page);
    if (!find)
        return;
    connect(find, &FindPage::openRequested, this, [this](ApplicationId id) {
        connect(
            m_desk, &EnrollmentDesk::left, this, [this, id] { open(id); }, Qt::SingleShotConnection);
        m_desk->pause();
    });
}

void DeskArea::addOwnPrints(OwnPrintsPage* page)
{
    m_ownPrints = page;
    m_stack->addWidget(page);
    m_home->offerOwnPrints();
    connect(m_home, &DeskHomePage::ownPrintsRequested, this, [this] {
        m_stack->setCurrentWidget(m_ownPrints);
        m_ownPrints->enter();
    });
    connect(page, &OwnPrintsPage::closed, this, &DeskArea::showHome);
}

void DeskArea::start()
{
    deliver(m_services.enrollment.interrupted(), *this,
            [this](const Result<std::optional<ApplicationId>>& id) {
                if (id && *id)
                    open(**id);
                else if (m_stack->currentWidget() != m_ownPrints) // somebody was quicker than the store
                    showHome();
            });
}

void DeskArea::begin(const QString& typed)
{
    if (m_opening || isOccupied())
        return;
    m_opening = true;
    deliver(m_services.enrollment.begin(ApplicationKind::CardFirst), *this,
            [this, typed](const Result<Application>& begun) {
                if (!begun || typed.isEmpty())
                    take(begun);
                else
                    prefill(*begun, typed);
            });
}

void DeskArea::prefill(const Application& application, const QString& typed)
{
    Applicant applicant;
    FieldKey field = FieldKey::FullName;
    const auto number = PersonalNumber::parse(typed);
    if (number) {
        field = FieldKey::PersonalNumber;
        applicant.personalNumber = *number;
    } else if (isNumber(typed) && typed.size() == oldNumberLength) {
        field = FieldKey::OldCmnd;
        applicant.oldCmnd = typed;
    } else if (!isNumber(typed)) {
        applicant.fullName = toCapitals(cleanText(typed));
    } else {
        take(application); // neither a number nor a name
        return;
    }
    deliver(m_services.enrollment.saveField(application.id, field, fieldToJson(applicant, field)), *this,
            [this](const Result<Application>& result) { take(result); });
}

void DeskArea::open(ApplicationId id)
{
    if (m_opening || isOccupied())
        return;
    m_opening = true;
    deliver(m_services.enrollment.open(id), *this,
            [this](const Result<Application>& result) { take(result); });
}

void DeskArea::take(const Result<Application>& result)
{
    m_opening = false;
    if (!result) {
        showHome();
        m_home->showNote(false, tr("The application was not opened."), errorSentence(result.error().code));
        return;
    }
    if (!isVisible())
        Q_EMIT frontWanted();
    m_stack->setCurrentWidget(m_desk);
    m_desk->takeUp(*result);
    Q_EMIT occupiedChanged();
}

void DeskArea::showHome()
{
    m_stack->setCurrentWidget(m_homeArea);
    if (isVisible()) // else it would take the keys from the page in front; enter() comes when it is shown
        m_home->enter();
    Q_EMIT occupiedChanged();
}

void DeskArea::enter()
{
    if (isOccupied())
        m_desk->enter();
    else if (m_ownPrints && m_stack->currentWidget() == m_ownPrints)
        m_ownPrints->enter();
    else
        m_home->enter();
}

bool DeskArea::leave()
{
    if (isOccupied())
        m_desk->leaveForAWhile();
    return true;
}

bool DeskArea::isOccupied() const
{
    return m_desk->isOccupied();
}

} // namespace thunhan
