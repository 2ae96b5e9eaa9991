// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReviewService.h"
#include "ui/desk/DeskServices.h"
#include "ui/frame/Page.h"
#include "ui/widgets/KeyTeller.h"

#include <QHash>
#include <QPointer>
#include <optional>

namespace thunhan
{

class ActionButton;
class FootBar;
class KeyHint;
class Label;
class Panel;
class ReasonBar;
class ReviewDetail;
class TableList;
class TableModel;

// The supervisor's queue: highest risk first, pictures side by side, approve (A) or return with a coded
// reason (R). What the reviewer captured stands there, marked, and cannot be decided. The service decides all
// of that again.
class ReviewPage final : public Page, public KeyTeller
{
    Q_OBJECT
public:
    ReviewPage(const Theme& theme, ReviewService& review, const DeskServices& services,
               QWidget* parent = nullptr);

    // Reads the queue anew; the selection stays where it can.
    void reload();

    void enter() override;
    QList<KeyHelp> keysTold() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    // How many wait, for the badge in the navigation.
    void waitingChanged(int count);

private:
    enum class Mode { Approve, Return };

    QWidget* makeQueue();
    QWidget* makeDetail();
    QWidget* makeFoot();
    void retranslate() override;
    void showQueue(const QList<WaitingApplication>& waiting);
    void showRow(int row);
    void showApplication(const Application& application);
    void setMode(Mode mode);
    void leaveReturnMode();
    void refreshActions();
    void approve();
    void returnToClerk();
    void approveClean();
    void decided(const Result<Application>& reviewed);
    void finishBatch();
    const WaitingApplication* current() const;
    bool needsReason() const;
    QString chosenReason() const;
    QList<WaitingApplication> cleanOnes() const;

    ReviewService& m_review;
    DeskServices m_services;

    QList<WaitingApplication> m_waiting;
    QHash<OperatorId, QString> m_operators;
    std::optional<Application> m_application; // the one that is shown
    Mode m_mode = Mode::Approve;
    bool m_deciding = false;
    struct Batch {
        int left = 0;
        int approved = 0;
        std::optional<Error> failure; // the first one
    };
    Batch m_batch;
    QString m_outcome; // of the last decision, in words
    bool m_failed = false;

    Panel* m_queuePanel = nullptr;
    Label* m_count = nullptr;
    TableModel* m_model = nullptr;
    TableList* m_table = nullptr;
    Label* m_empty = nullptr;
    Panel* m_detailPanel = nullptr;
    ReviewDetail* m_detail = nullptr;
    QWidget* m_reasonRow = nullptr;
    Label* m_reasonLabel = nullptr;
    ReasonBar* m_reasons = nullptr;
    FootBar* m_foot = nullptr;
    ActionButton* m_cleanButton = nullptr;
    KeyHint* m_moveHint = nullptr;
    ActionButton* m_returnButton = nullptr;
    ActionButton* m_approveButton = nullptr;
};

} // namespace thunhan
