// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/widgets/KeyTeller.h"

#include <QTimer>

class QStackedWidget;

namespace thunhan
{

class CheckRow;
class CleanDataTags;
class FactList;
class Label;
class Panel;
class PaperDesk;
class PaperPanel;
class ReadBackList;
class SignaturePad;

// Step 6. The applicant reads everything back, consents, signs; F9 submits. Nothing here is on by default.
class ReadBackPage final : public StepPage, public KeyTeller
{
    Q_OBJECT
public:
    ReadBackPage(const Theme& theme, const DeskServices& services, PaperDesk& papers,
                 QWidget* parent = nullptr);

    void showApplication(const Application& application) override;
    void enter() override;
    void flush() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    QList<StepAction> actions() const override;
    void trigger(const QString& actionId) override;
    bool letterPressed(QChar letter) override;
    QList<KeyHelp> keysTold() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLeft(PaperDesk& papers);
    QWidget* makeRight();
    QList<Gap> gaps() const;
    void storeSignature();
    void signAgain();
    void confirm(ConfirmationKind kind, bool holds);
    void refreshLines();
    void refreshAfter();
    void refreshChecks();
    void refreshSignature();
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    Application m_application;
    SampleId m_shownSignature;
    bool m_again = false; // the pad was cleared: the signature kept so far does not count any more
    QTimer m_penRests;    // the signature is stored when the pen rests

    QStackedWidget* m_left = nullptr;
    PaperPanel* m_papers = nullptr;
    Panel* m_panel = nullptr;
    ReadBackList* m_lines = nullptr;
    Label* m_heading = nullptr;
    Label* m_signTitle = nullptr;
    Label* m_statement = nullptr;
    SignaturePad* m_pad = nullptr;
    ActionButton* m_signAgain = nullptr;
    ActionButton* m_cannotSign = nullptr;
    CheckRow* m_readBack = nullptr;
    CheckRow* m_consent = nullptr;
    Label* m_afterTitle = nullptr;
    FactList* m_after = nullptr;
    CleanDataTags* m_checks = nullptr;
};

} // namespace thunhan
