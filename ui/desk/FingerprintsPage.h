// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/FingerCaptureSession.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"

#include <QHash>
#include <QImage>

class QStackedWidget;

namespace thunhan
{

class AdviceBox;
class AttemptStrip;
class ExceptionBox;
class HandsView;
class KeyHint;
class Label;
class LiveImageView;
class NoteBox;
class Panel;
class ScoreRing;
class SecondPersonBox;
class ShapeMark;
class SiteNotes;
class StageChips;
struct FingerMark;

// Step 3. Finger after finger by itself; the clerk steps in for what the citizen does not have (M), what has
// to be taken again (Space) and what stays below the threshold (Enter, O). Every attempt is stored when it is
// made; coming back goes on with the fingers that are missing.
class FingerprintsPage final : public StepPage
{
    Q_OBJECT
public:
    FingerprintsPage(const Theme& theme, const DeskServices& services, const CaptureServices& capture,
                     QWidget* parent = nullptr);
    ~FingerprintsPage() override;

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
    enum class Mode { Capture, Exception, Override };
    struct Count {
        int missing = 0;
        int below = 0;
    };

    QWidget* makeHead();
    QWidget* makeHands();
    QWidget* makeCapture();
    QWidget* makeLegend();

    FingerprintScanner* scanner() const;
    void startSession();
    // The session ends once the pictures it still judges are stored.
    void retireSession();
    void end(FingerCaptureSession& session);
    void connectSession(FingerCaptureSession& session);
    void sessionChanged();
    void attempted(const FingerAttempt& attempt);

    void choose(FingerPosition position);
    void retake();
    void keepBest();
    void openException();
    void recordException();
    void withdrawException();
    void openOverride();
    void grantOverride(const OperatorProfile& supervisor, const QString& reason);
    void closeBox();
    void leaveBox(); // without going on at once

    Count count() const;
    bool isBeingTaken(FingerPosition position) const;
    // Stored attempts of the finger, oldest first.
    QList<BiometricSample> attemptsOf(FingerPosition position) const;
    bool mayKeep() const;     // the best attempt may stand as it is
    bool mayOverride() const; // a supervisor may let it pass
    std::optional<FingerPosition> firstOpen() const;

    void refresh();
    void refreshHands();
    FingerMark markOf(FingerPosition position) const;
    void refreshStages();
    void refreshNotes();
    void refreshFinger();
    void refreshCause(const FingerAttempt* attempt);
    void refreshAdvice(const FingerAttempt* attempt);
    void refreshAttempts();
    void loadPicture(SampleId id);
    void retranslate();

    const Theme& m_theme;
    const DeskServices m_services;
    const CaptureServices m_capture;
    Application m_application;
    FingerCaptureSession* m_session = nullptr; // of this application; child
    OperatorId m_sessionOperator;
    QHash<const FingerCaptureSession*, int> m_judging; // pictures that are on the quality pool
    bool m_inFront = false;
    Mode m_mode = Mode::Capture;
    FingerPosition m_shown = FingerPosition::RightThumb;
    std::optional<FingerPosition> m_current;   // the session's, as last seen
    std::optional<CaptureRetry> m_retry;       // of the presentation under way
    QHash<SampleId, FingerAttempt> m_attempts; // judged on this visit
    QHash<SampleId, QImage> m_pictures;        // of stored attempts, small
    QHash<OperatorId, QString> m_names;        // of those who let a finger pass

    StageChips* m_stages = nullptr;
    KeyHint* m_chooseHint = nullptr;
    HandsView* m_hands = nullptr;
    QList<Label*> m_legend;
    SiteNotes* m_notes = nullptr;
    QStackedWidget* m_right = nullptr;
    Label* m_title = nullptr;
    Label* m_impression = nullptr;
    LiveImageView* m_live = nullptr;
    ScoreRing* m_ring = nullptr;
    ShapeMark* m_causeMark = nullptr;
    Label* m_cause = nullptr;
    Label* m_figures = nullptr;
    Label* m_further = nullptr;
    AdviceBox* m_advice = nullptr;
    NoteBox* m_trouble = nullptr;
    AttemptStrip* m_strip = nullptr;
    ExceptionBox* m_exception = nullptr;
    SecondPersonBox* m_override = nullptr;
};

} // namespace thunhan
