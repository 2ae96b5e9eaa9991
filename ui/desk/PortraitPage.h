// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/PortraitCaptureSession.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"

#include <QFutureWatcher>
#include <QHash>
#include <QImage>
#include <memory>
#include <optional>

class QStackedWidget;

namespace thunhan
{

class ActionButton;
class AdviceBox;
class AttemptStrip;
class CameraBox;
class CardPreview;
class CitizenScreen;
class CheckList;
class CheckRow;
class Label;
class LiveImageView;
class NoteBox;
class Panel;
class SecondPersonBox;

// Step 4. Takes the portrait by itself when every check holds; the clerk confirms what no measure sees (1, 2,
// 3), may take one at once (Space) and chooses among the best three (arrows). The preview is mirrored, the
// sample is not.
class PortraitPage final : public StepPage
{
    Q_OBJECT
public:
    PortraitPage(const Theme& theme, const DeskServices& services, const CaptureServices& capture,
                 QWidget* parent = nullptr);
    ~PortraitPage() override;

    void showApplication(const Application& application) override;
    void enter() override;
    void leave() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    QList<StepAction> actions() const override;
    void trigger(const QString& actionId) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeLive();
    QWidget* makeMiddle();
    QWidget* makeRight();

    Camera* camera() const;
    void begin();
    void captureNow();
    void chooseOther(int by);
    void keep(SampleId id);
    void openOverride();
    void grantOverride(const OperatorProfile& supervisor, const QString& reason);
    void passWithReason(const QString& reason);
    void closeOverride();
    void openCamera();
    void closeCamera();
    const PortraitPolicy& limits() const;
    void useCamera(); // with what is known of it
    void confirm(ConfirmationKind kind, bool holds);

    void showPreview(const QImage& picture);
    void showAssessment(const PortraitAssessment& assessment);
    void showMarks();
    void showAdvice(Severity severity, std::optional<Icon> arrow, const QString& words);
    void refreshCitizenScreen();

    // The best three that are stored, in the order they were taken.
    QList<BiometricSample> candidates() const;
    int stillsTaken() const;
    int confirmationsMissing() const;
    bool mayOverride() const;
    bool ownReasonSuffices() const;
    bool faceIsOpen() const; // no portrait yet that may stand

    void refresh();
    void refreshAdvice();
    void refreshCandidates();
    void refreshKept();
    void loadPicture(SampleId id);
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    const CaptureServices m_capture;
    Application m_application;
    std::unique_ptr<PortraitCaptureSession> m_session;
    ApplicationId m_sessionApplication; // whom the stills of now belong to
    QFutureWatcher<Result<std::shared_ptr<const FaceModel>>> m_model;
    bool m_inFront = false;
    bool m_running = false;    // the preview is asked for
    bool m_overriding = false; // the supervisor's box is open
    bool m_choosing = false;   // the camera's box is open
    QSize m_frameSize;
    PortraitAssessment m_assessment; // of a recent frame
    std::optional<Error> m_failure;  // of a still; until the next one
    QHash<SampleId, QImage> m_pictures;
    std::unique_ptr<CitizenScreen> m_citizen; // while a portrait is taken and there is a second screen

    LiveImageView* m_live = nullptr;
    Label* m_hint = nullptr;
    ActionButton* m_cameraButton = nullptr;
    QStackedWidget* m_middle = nullptr;
    AdviceBox* m_advice = nullptr;
    NoteBox* m_trouble = nullptr;
    Panel* m_checksPanel = nullptr;
    CheckList* m_checks = nullptr;
    Label* m_confirmTitle = nullptr;
    struct Look { // of the officer; no measure sees it
        ConfirmationKind kind;
        CheckRow* row;
    };
    QList<Look> m_looks;
    SecondPersonBox* m_override = nullptr;
    CameraBox* m_cameraBox = nullptr; // null: nothing to choose
    Label* m_candidatesTitle = nullptr;
    AttemptStrip* m_strip = nullptr;
    Label* m_printTitle = nullptr;
    Label* m_printHint = nullptr;
    CardPreview* m_print = nullptr;
    Label* m_printNote = nullptr;
};

} // namespace thunhan
