// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/frame/Page.h"

class QScrollArea;
class QStackedWidget;

namespace thunhan
{

class DeskHomePage;
class EnrollmentDesk;
class OwnPrintsPage;
class PaperDesk;

// The page behind Alt+1: the desk between two applicants, or one application on it.
class DeskArea final : public Page
{
    Q_OBJECT
public:
    // Becomes the parent of `home`.
    DeskArea(const Theme& theme, const DeskServices& services, PaperDesk& papers, DeskHomePage* home,
             QWidget* parent = nullptr);

    // Becomes the page's parent; one page for each step before an application is taken up. Each is best added
    // in a turn of its own: all at once they hold the window still for longer than a key may wait.
    void addStep(StepPage* page);
    // The same for the page of one's own prints, which the desk offers between two applicants.
    void addOwnPrints(OwnPrintsPage* page);

    // After signing in, with the store open: takes up the application that was on the desk when the station
    // went down, or shows the lists.
    void start();
    // Begins an application; what was typed becomes its number or name.
    void begin(const QString& typed = {});
    void open(ApplicationId id);

    void enter() override;
    bool leave() override;

    EnrollmentDesk& desk() const { return *m_desk; }
    DeskHomePage& home() const { return *m_home; }
    bool isOccupied() const;

Q_SIGNALS:
    // An application came to the desk or left it.
    void occupiedChanged();
    // An application comes to the desk while another page is in front.
    void frontWanted();

protected:
    void retranslate() override {}

private:
    void showHome();
    // Tells of it, and hands the citizen's paper to the printer where there is one.
    void finish(const Application& submitted);
    void take(const Result<Application>& result);
    void prefill(const Application& application, const QString& typed);

    const DeskServices m_services;
    PaperDesk& m_papers;
    QStackedWidget* m_stack = nullptr;
    DeskHomePage* m_home = nullptr;
    QScrollArea* m_homeArea = nullptr;
    EnrollmentDesk* m_desk = nullptr;
    OwnPrintsPage* m_ownPrints = nullptr; // null: none is offered
    bool m_opening = false;               // a second Enter must not begin a second application
};

} // namespace thunhan
