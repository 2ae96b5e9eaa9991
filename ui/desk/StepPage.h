// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/EnrollmentService.h"
#include "ui/theme/Shapes.h"
#include "ui/widgets/ActionButton.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>
#include <functional>

namespace thunhan
{

// What the rail shows of a step: a shape and a second line of at most 26 characters, in either language.
struct StepStatus {
    Shape shape = Shape::Idle;
    QString text;

    friend bool operator==(const StepStatus&, const StepStatus&) = default;
};

// A button of the foot bar, between "Pause" and "Back".
struct StepAction {
    QString id; // stable, ASCII camelCase: also the button's objectName
    QString text;
    QKeySequence key; // works while no text field has the focus, or always with Ctrl, Alt or an F key
    ActionButton::Kind kind = ActionButton::Kind::Normal;
    bool enabled = true;
    QString capText; // words on the key cap where they are not the key's own name

    friend bool operator==(const StepAction&, const StepAction&) = default;
};

// One of the six steps of the desk. UI thread only.
//
// A page shows the application as the store has it and asks for changes; it never keeps a truth of its own.
// The desk runs a change, shows that it was saved, or shows the error and offers to run it again, and then
// calls showApplication() of every page with what the store holds now. So a page needs no error handling of
// its own for anything but devices.
class StepPage : public QWidget
{
    Q_OBJECT
public:
    // Calls one function of EnrollmentService; may be called again after a failure, so it captures values.
    using Change = std::function<EnrollmentService::Changed()>;

    explicit StepPage(EnrollmentStep step, QWidget* parent = nullptr);

    EnrollmentStep step() const { return m_step; }

    // Shows `application` anew. Called after every stored change of any step, whether this page is in front
    // or not, and with another application when the desk takes one up. What the operator is typing at this
    // moment stays.
    virtual void showApplication(const Application& application) = 0;
    // The page comes to the front (devices start, the focus goes where work begins) or leaves it (devices
    // stop).
    virtual void enter() {}
    virtual void leave() {}
    // The application left the desk: what is still worked out for it is of no use any more.
    virtual void applicationClosed() {}
    // Hands over what was typed and not asked to be saved yet. Called before leaving, pausing and going on.
    virtual void flush() {}

    virtual StepStatus stepStatus() const = 0;
    // Why F9 does not go on, in a few words ("1 reason needed"); empty when it does.
    virtual QString blockedReason() const = 0;
    // F9 was pressed while blocked: the focus goes to what is missing.
    virtual void goToMissing() = 0;
    // The focus goes to this field, when the page has it.
    virtual void goToField(FieldKey field);

    // Buttons for the foot bar; asked again after changed(). Their order is the order in the bar.
    virtual QList<StepAction> actions() const { return {}; }
    // One of actions() was pressed and is enabled.
    virtual void trigger(const QString& actionId);
    // A single letter (in upper case) or digit without modifiers, while no text field has the focus. True
    // when the page used it.
    virtual bool letterPressed(QChar letter);

Q_SIGNALS:
    // stepStatus(), blockedReason() or actions() are to be read again. Not needed after showApplication().
    void changed();
    // Leave for another step, for example to correct a line that was read back. `field` gets the focus there.
    void stepRequested(thunhan::EnrollmentStep step, std::optional<thunhan::FieldKey> field);
    // For the desk; pages call apply().
    void applying(const thunhan::StepPage::Change& change);

protected:
    // Asks the desk to run `change`. Changes run in the order they were asked for.
    void apply(const Change& change);

private:
    const EnrollmentStep m_step;
};

} // namespace thunhan
