// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/EnrollmentDesk.h"

#include "app/base/Deliver.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/ApplicantCard.h"
#include "ui/widgets/FootBar.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/StepRail.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{

constexpr auto bounceTime = 250ms;

int indexOf(EnrollmentStep step)
{
    return static_cast<int>(step);
}

// Pages scroll downwards when the window is low, never sideways.
QScrollArea* scrolled(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

} // namespace

EnrollmentDesk::EnrollmentDesk(const Theme& theme, const DeskServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_services(services), m_runner(services.clock)
{
    buildFrame();
    m_bounce.setSingleShot(true);
    m_bounce.setInterval(bounceTime);
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, &EnrollmentDesk::refreshFootLine);
    connect(&m_runner, &ChangeRunner::stored, this, &EnrollmentDesk::takeOver);
    connect(&m_runner, &ChangeRunner::failed, this, [this] { m_moving = false; });
    connect(&m_runner, &ChangeRunner::stateChanged, this, &EnrollmentDesk::refreshFootBar);
    connect(&m_runner, &ChangeRunner::stateChanged, this, &EnrollmentDesk::refreshNote);
    connect(m_retry, &ActionButton::activated, &m_runner, &ChangeRunner::retry);
    connect(m_pause, &ActionButton::activated, this, &EnrollmentDesk::pause);
    connect(m_back, &ActionButton::activated, this, &EnrollmentDesk::goBack);
    connect(m_next, &ActionButton::activated, this, &EnrollmentDesk::goOn);
    // What was typed a moment ago may be what is missing: goOn() stores it and looks again.
    connect(m_next, &ActionButton::blockedActivated, this, &EnrollmentDesk::goOn);
    connect(m_rail, &StepRail::stepChosen, this,
            [this](int index) { storeThen([this, index] { moveTo(m_steps.at(index)); }); });
    refreshNote();
}

void EnrollmentDesk::buildFrame()
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_rail = new StepRail(m_theme);
    m_rail->setObjectName(u"stepRail"_s);
    m_card = new ApplicantCard(m_theme);
    m_card->setObjectName(u"applicantCard"_s);
    m_stack = new QStackedWidget;

    m_note = new NoteBox(m_theme, Severity::Bad, Shape::Bad);
    m_note->setObjectName(u"deskError"_s);
    m_retry = new ActionButton(m_theme, QKeySequence(Qt::Key_F5), ActionButton::Kind::Normal,
                               ActionButton::Size::Small);
    m_retry->setObjectName(u"retrySaving"_s);
    m_note->content()->addSpacing(8);
    m_note->content()->addWidget(m_retry, 0, Qt::AlignLeft);
    m_noteArea = new QWidget;
    auto* noteRow = new QVBoxLayout(m_noteArea);
    noteRow->setContentsMargins(16, 0, 16, 16);
    noteRow->addWidget(m_note);
    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_stack, 1);
    centre->addWidget(m_noteArea);

    m_foot = new FootBar(m_theme);
    const auto button = [this](Qt::Key key, const QString& name, ActionButton::Kind kind) {
        auto* made = new ActionButton(m_theme, QKeySequence(key), kind);
        made->setObjectName(name);
        return made;
    };
    m_pause = button(Qt::Key_Escape, u"pause"_s, ActionButton::Kind::Normal);
    m_back = button(Qt::Key_F8, u"back"_s, ActionButton::Kind::Normal);
    m_next = button(Qt::Key_F9, u"next"_s, ActionButton::Kind::Primary);
    m_foot->addLeft(m_pause);
    m_foot->addRight(m_back);
    m_foot->addRight(m_next);

    m_grid->addWidget(m_rail, 0, 0, 1, 2);
    m_grid->addLayout(centre, 2, 0);
    m_grid->addWidget(m_foot, 3, 0, 1, 2);
    m_grid->setRowStretch(2, 1);
    m_grid->setColumnStretch(0, 1);
    placeCard();
}

void EnrollmentDesk::addPage(StepPage* page)
{
    const auto place = std::upper_bound(m_pages.begin(), m_pages.end(), page,
                                        [](auto* a, auto* b) { return a->step() < b->step(); });
    m_stack->insertWidget(static_cast<int>(place - m_pages.begin()), scrolled(page));
    m_pages.insert(place, page);
    connectPage(*page);
}

void EnrollmentDesk::connectPage(StepPage& page)
{
    connect(&page, &StepPage::applying, &m_runner, &ChangeRunner::run);
    connect(&page, &StepPage::changed, this, [this] {
        if (!m_application)
            return;
        refreshRail();
        refreshFootBar();
    });
    connect(&page, &StepPage::stepRequested, this,
            [this](EnrollmentStep step, std::optional<FieldKey> field) {
                // A capture that this kind must not hold is missed at a step that it does not have; the
                // kind is chosen, and the capture removed, at the first.
                const EnrollmentStep there = m_steps.contains(step) ? step : EnrollmentStep::Find;
                storeThen([this, there, field] { moveTo(there, field); });
            });
}

StepPage& EnrollmentDesk::page(EnrollmentStep step) const
{
    return *m_pages.at(indexOf(step));
}

EnrollmentStep EnrollmentDesk::currentStep() const
{
    return allEnrollmentSteps.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

void EnrollmentDesk::takeUp(const Application& application)
{
    Q_ASSERT(m_pages.size() == static_cast<qsizetype>(allEnrollmentSteps.size()));
    m_runner.reset();
    m_moving = false;
    m_portraitId = {};
    m_portrait = {};
    m_application = application;
    m_onDesk.start();
    m_everySecond.start();
    for (StepPage* page : std::as_const(m_pages))
        page->showApplication(application);
    m_stack->setCurrentIndex(indexOf(application.step));
    takeSteps();
    refresh();
    currentPage().enter();
    deliver(m_services.queries.today(), *this, [this](const Result<DayFigures>& figures) {
        m_usualSeconds = figures ? figures->secondsPerApplication : std::nullopt;
        refreshFootLine();
    });
}

bool EnrollmentDesk::storeThen(const std::function<void()>& then)
{
    if (!m_application || m_moving)
        return false;
    m_moving = true;
    currentPage().flush();
    m_runner.whenStored([this, then] {
        m_moving = false;
        then();
    });
    return true;
}

void EnrollmentDesk::goOn()
{
    if (m_bounce.isActive())
        return;
    storeThen([this] {
        if (!currentPage().blockedReason().isEmpty()) {
            currentPage().goToMissing();
            return;
        }
        if (currentStep() == m_steps.last())
            submit();
        else
            moveTo(m_steps.at(placeOf(currentStep()) + 1));
    });
}

void EnrollmentDesk::goBack()
{
    if (m_bounce.isActive() || currentStep() == m_steps.first())
        return;
    storeThen([this] { moveTo(m_steps.at(placeOf(currentStep()) - 1)); });
}

void EnrollmentDesk::moveTo(EnrollmentStep step, std::optional<FieldKey> field)
{
    if (!m_application)
        return;
    m_moving = true;
    const ApplicationId id = m_application->id;
    m_runner.run([this, id, step] { return m_services.enrollment.saveStep(id, step); });
    m_runner.whenStored([this, id, step, field] {
        // In a turn of its own: every page has just shown what was stored, and a key waits for both.
        QTimer::singleShot(0, this, [this, id, step, field] {
            if (!m_moving || !m_application || m_application->id != id)
                return; // the desk was left
            m_moving = false;
            bringToFront(step);
            if (field)
                currentPage().goToField(*field);
        });
    });
}

void EnrollmentDesk::bringToFront(EnrollmentStep step)
{
    if (step == currentStep())
        return;
    currentPage().leave();
    m_stack->setCurrentIndex(indexOf(step));
    m_bounce.start();
    refresh();
    currentPage().enter();
}

void EnrollmentDesk::submit()
{
    m_moving = true;
    const ApplicationId id = m_application->id;
    m_runner.run([this, id] { return m_services.enrollment.submit(id); });
    m_runner.whenStored([this] {
        const Application done = *m_application;
        leave();
        Q_EMIT submitted(done);
    });
}

void EnrollmentDesk::pause()
{
    storeThen([this] {
        m_services.enrollment.pause(m_application->id); // only takes the mark off; nothing depends on it
        leave();
        Q_EMIT left();
    });
}

void EnrollmentDesk::handOver(const std::function<void()>& then)
{
    if (m_application)
        currentPage().flush();
    m_runner.whenSettled(then);
}

void EnrollmentDesk::leaveForAWhile()
{
    currentPage().flush();
    currentPage().leave();
}

void EnrollmentDesk::enter()
{
    if (m_application)
        currentPage().enter();
}

void EnrollmentDesk::leave()
{
    m_moving = false;
    currentPage().leave();
    for (StepPage* page : std::as_const(m_pages))
        page->applicationClosed();
    m_everySecond.stop();
    m_application.reset();
    m_runner.reset();
}

void EnrollmentDesk::takeOver(const Application& application)
{
    // A picture that was still being judged when the desk was left is stored late, for whom it shows.
    if (!m_application || m_application->id != application.id)
        return;
    m_application = application;
    for (StepPage* page : std::as_const(m_pages))
        page->showApplication(application);
    takeSteps();
    refresh();
}

void EnrollmentDesk::takeSteps()
{
    m_steps = requirementsFor(*m_application, m_services.enrollment.ruleContext()).steps();
    if (m_steps.contains(currentStep()))
        return;
    // The last one before it: what is asked for now may already be wrong there.
    EnrollmentStep nearest = m_steps.first();
    for (const EnrollmentStep step : std::as_const(m_steps)) {
        if (step < currentStep())
            nearest = step;
    }
    m_stack->setCurrentIndex(indexOf(nearest));
}

void EnrollmentDesk::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (m_application && plain && !event->isAutoRepeat() && text.size() == 1 &&
        text.at(0).isLetterOrNumber() && currentPage().letterPressed(text.at(0).toUpper()))
        return;
    QWidget::keyPressEvent(event);
}

void EnrollmentDesk::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_compact != (window()->width() < Metrics::narrowWindow))
        placeCard();
}

void EnrollmentDesk::placeCard()
{
    m_compact = window()->width() < Metrics::narrowWindow;
    m_grid->removeWidget(m_card);
    m_card->setCompact(m_compact);
    if (m_compact)
        m_grid->addWidget(m_card, 1, 0, 1, 2);
    else
        m_grid->addWidget(m_card, 2, 1);
}

void EnrollmentDesk::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refreshNote();
        refresh();
    }
}

} // namespace thunhan
