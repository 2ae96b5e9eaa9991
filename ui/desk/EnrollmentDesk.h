// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/ChangeRunner.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/theme/Theme.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>

class QGridLayout;
class QStackedWidget;

namespace thunhan
{

class ActionButton;
class ApplicantCard;
class FootBar;
class NoteBox;
class StepRail;

// One application on the desk: the rail, the step in the middle, the applicant at the right, the foot bar.
// F9 goes on, F8 goes back, Esc pauses. Whatever was typed is stored before any of them leaves the page; when
// storing fails, the page stays, the error stands above the foot bar and can be tried again.
class EnrollmentDesk final : public QWidget
{
    Q_OBJECT
public:
    EnrollmentDesk(const Theme& theme, const DeskServices& services, QWidget* parent = nullptr);

    // Becomes the page's parent. One for each step, in any order, before takeUp().
    void addPage(StepPage* page);

    // Shows `application` at the step where it was left. It is a Draft that open() or begin() gave.
    void takeUp(const Application& application);

    bool isOccupied() const { return m_application.has_value(); }
    const std::optional<Application>& application() const { return m_application; }
    EnrollmentStep currentStep() const;
    // Nothing is being stored and F9 would be heard: a second press within a quarter of a second of a change
    // of step is taken for a bounce of the first.
    bool isSettled() const { return !m_moving && m_runner.isIdle() && !m_bounce.isActive(); }
    ActionButton& nextButton() const { return *m_next; }

    // Stores what was typed and leaves the desk free; emits left().
    void pause();
    // Has what was typed stored, and calls `then` when that is over, whether it could be or not: the desk is
    // about to be locked, and nothing is stored behind the lock.
    void handOver(const std::function<void()>& then);
    // Another page of the frame comes to the front, and this one again: devices stop and start.
    void leaveForAWhile();
    void enter();

Q_SIGNALS:
    void left(); // paused
    void submitted(const thunhan::Application& application);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    StepPage& page(EnrollmentStep step) const;
    StepPage& currentPage() const { return page(currentStep()); }
    void buildFrame();
    void connectPage(StepPage& page);

    void goOn();
    void goBack();
    void moveTo(EnrollmentStep step, std::optional<FieldKey> field = {});
    void bringToFront(EnrollmentStep step);
    void submit();
    // Flushes the page in front and calls `then` when everything is stored. False when something else moves.
    bool storeThen(const std::function<void()>& then);
    void leave();
    // Another kind of application has other steps; the page in front stays one of them.
    void takeSteps();
    qsizetype placeOf(EnrollmentStep step) const { return m_steps.indexOf(step); }

    void takeOver(const Application& application);
    void refresh();
    void refreshRail();
    void refreshFootBar();
    void refreshActions();
    void refreshCard();
    void refreshFootLine();
    void refreshNote();
    void loadPortrait();
    void placeCard();

    const Theme& m_theme;
    const DeskServices m_services;
    ChangeRunner m_runner;
    QTimer m_bounce;
    QTimer m_everySecond;
    QElapsedTimer m_onDesk;
    std::optional<Application> m_application;
    std::optional<int> m_usualSeconds;
    SampleId m_portraitId;
    QImage m_portrait;
    bool m_moving = false;
    bool m_compact = false;

    QGridLayout* m_grid = nullptr;
    QStackedWidget* m_stack = nullptr;
    StepRail* m_rail = nullptr;
    ApplicantCard* m_card = nullptr;
    FootBar* m_foot = nullptr;
    QWidget* m_noteArea = nullptr;
    NoteBox* m_note = nullptr;
    ActionButton* m_retry = nullptr;
    ActionButton* m_pause = nullptr;
    ActionButton* m_back = nullptr;
    ActionButton* m_next = nullptr;
    QList<StepPage*> m_pages;      // in the order of the steps
    QList<EnrollmentStep> m_steps; // those that this application has, in their order
    QList<ActionButton*> m_actionButtons;
    QList<StepAction> m_actions;
};

} // namespace thunhan
