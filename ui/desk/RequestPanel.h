// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/KindProposal.h"
#include "ui/widgets/Panel.h"

#include <QList>

class QGridLayout;

namespace thunhan
{

class ActionButton;
class CheckRow;
class ChoiceBox;
class Label;
class ReasonBar;
class SegmentedControl;
class ShapeMark;

// What is asked for: kind and reason, what goes with it in the same visit, what it costs and when it is
// ready. Shows the application as stored and tells what the operator wants; the kind that the facts speak for
// stands beside it with its causes, and one key takes it.
class RequestPanel final : public Panel
{
    Q_OBJECT
public:
    explicit RequestPanel(const Theme& theme, QWidget* parent = nullptr);

    void showApplication(const Application& application, const RuleContext& context);
    void focusKinds();
    void focusReason();
    void retranslate();

Q_SIGNALS:
    // `bundled` is what of the present bundle may go with the new kind.
    void requested(thunhan::ApplicationKind kind, const QString& reason,
                   const QList<thunhan::ApplicationKind>& bundled);
    void capacityChosen(bool lacksCapacity);
    void exemptionChosen(const QString& code);

private:
    Label* addRow(QWidget* control);
    void request(ApplicationKind kind, const QString& reason);
    void refresh();
    void refreshKinds();
    void refreshReason();
    void refreshVisit();
    void refreshFacts();
    void refreshProposal();

    const Theme& m_theme;
    Application m_application;
    RuleContext m_context; // null book: nothing shown yet
    KindProposal m_proposal;
    QList<ApplicationKind> m_companions; // what may go with the kind

    QGridLayout* m_grid = nullptr;
    Label* m_kindLabel = nullptr;
    Label* m_reasonLabel = nullptr;
    Label* m_visitLabel = nullptr;
    Label* m_feeLabel = nullptr;
    Label* m_readyLabel = nullptr;
    ReasonBar* m_kinds = nullptr;
    ChoiceBox* m_reason = nullptr;
    SegmentedControl* m_bundle = nullptr;
    CheckRow* m_capacity = nullptr;
    Label* m_fee = nullptr;
    ChoiceBox* m_exemption = nullptr;
    Label* m_ready = nullptr;
    ShapeMark* m_proposalMark = nullptr;
    Label* m_proposalText = nullptr;
    ActionButton* m_take = nullptr;
};

} // namespace thunhan
