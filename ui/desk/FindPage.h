// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/widgets/KeyTeller.h"

namespace thunhan
{

class ActionButton;
class CardScanPanel;
class Label;
class LineEdit;
class Panel;
class RequestPanel;
class TableList;
class TableModel;

// Step 1. What is asked for, and whether this station has another one
// of the same number or name: looked for by itself with what is known, and with what the operator types.
class FindPage final : public StepPage, public KeyTeller
{
    Q_OBJECT
public:
    // `card`: reads the old card; taken over, null at a desk without a camera.
    FindPage(const Theme& theme, const DeskServices& services, CardScanPanel* card = nullptr,
             QWidget* parent = nullptr);

    void showApplication(const Application& application) override;
    void enter() override;
    void leave() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    QList<StepAction> actions() const override;
    void trigger(const QString& actionId) override;
    QList<KeyHelp> keysTold() const override;

Q_SIGNALS:
    // The operator takes up that one instead; it is a Draft or Returned.
    void openRequested(thunhan::ApplicationId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void search();
    // Of the number that is typed here, or else of the applicant's.
    void askRegistry();
    void showRecord(const Result<RegistryRecord>& record);
    void wordRecord();
    // Whether the roster names the applicant, once for each number.
    void askRoster(const PersonalNumber& number);
    void wordRoster();
    void showHits(const Result<QList<ApplicationSummary>>& hits);
    void refreshHits();
    void refreshOrigin();
    bool lacksReason() const;
    // Prints and pictures that were taken before another kind was chosen, which this one must not hold.
    int unaskedSamples() const;
    void retranslate();

    const DeskServices m_services;
    Application m_application;
    QString m_searched;
    std::optional<Result<QList<ApplicationSummary>>> m_hits; // none: not asked yet

    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    Label* m_origin = nullptr;
    RequestPanel* m_request = nullptr;
    CardScanPanel* m_card = nullptr;
    Panel* m_similar = nullptr;
    LineEdit* m_input = nullptr;
    Label* m_verdict = nullptr;
    class ShapeMark* m_verdictMark = nullptr;
    // Of the population record; none: not asked for this application.
    enum class Asked { No, NoNumber, Waiting, Read, Failed };
    Asked m_asked = Asked::No;
    std::optional<Error> m_recordError;
    QList<FieldKey> m_differing;
    PersonalNumber m_rosterAsked;
    std::optional<ExpectedPerson> m_expected;
    Label* m_roster = nullptr;
    class ShapeMark* m_rosterMark = nullptr;
    ActionButton* m_ask = nullptr;
    Label* m_record = nullptr;
    class ShapeMark* m_recordMark = nullptr;
    TableModel* m_model = nullptr;
    TableList* m_list = nullptr;
};

} // namespace thunhan
