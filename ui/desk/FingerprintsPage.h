// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "capture/finger/FingerCaptureSession.h"
#include "capture/finger/match/QueueSearch.h"
#include "capture/finger/match/SequenceChecker.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskServices.h"
#include "ui/desk/StepPage.h"
#include "ui/desk/capture/PrintStanding.h"
#include "ui/desk/capture/QueueMatchBox.h"

#include <QHash>
#include <QImage>
#include <QSet>

class QStackedWidget;

namespace thunhan
{

class AdviceBox;
class AttemptStrip;
class CardPrintsBox;
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
struct Stage;
struct FingerMark;
struct SiteNote;

// Step 3. Slap after slap, finger after finger by itself; the clerk steps in for what the citizen does not
// have (M), what has to be taken again (Space) and what stays below the threshold (Enter, O). Every attempt
// is stored when it is made; coming back goes on with what is missing. All prints are compared with each
// other as they come, and the index fingers with those of the applications that wait here: two prints that
// cannot both be what they are said to be block the step.
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
    void applicationClosed() override;
    StepStatus stepStatus() const override;
    QString blockedReason() const override;
    void goToMissing() override;
    QList<StepAction> actions() const override;
    void trigger(const QString& actionId) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Mode { Capture, Exception, Override, Match };
    struct Count {
        int missing = 0; // fingers of which a print is not there
        int below = 0;   // others, of which one is not good enough
        bool noPrints = false;
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
    void attempted(FingerPosition position, const FingerAttempt& attempt);
    void laid(const FingerRequest& request, const QList<SlapFinding>& findings);
    void readerChanged();

    // Comparing; see FingerprintsChecks.cpp.
    void compareStored();
    void compare(FingerPosition position, Impression impression, const Minutiae& minutiae, bool isClear);
    void sequenceChecked();
    // Fingers of the person at the desk are known among the citizen's.
    void learnClerk();
    QList<SiteNote> checkNotes() const;
    // The first clash that nobody has let pass.
    const SequenceFinding* clash() const;
    QString clashWords(const SequenceFinding& finding) const;
    void searchQueue();
    void queueSearched(const QueueVerdict& verdict);
    QString queueWords() const;

    // Who may wait here already, and how the prints look on the card; see FingerprintsMatches.cpp.
    void readMatches();
    void openMatches();
    void showMatches();
    void printOnCard();
    bool isAllDone() const;

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
    QString overrideQuestion(const QualityOverride& wanted) const;
    bool isBeingTaken(FingerPosition position) const;
    CapturePolicy policy() const; // with the thresholds of the reference data
    QList<FingerRequest> plan() const;
    PrintStanding standing() const;
    // What the right side shows, and Space takes.
    FingerRequest shownRequest() const;
    Impression shownImpression() const;
    bool isShownCurrent() const;
    bool mayKeep() const; // the best attempt may stand as it is
    // What a supervisor may let pass now, without its reason.
    std::optional<QualityOverride> wantedOverride() const;
    const BiometricException* exceptionOf(FingerPosition position) const; // that holds today
    bool mayRetake() const;
    std::optional<FingerPosition> firstOpen() const;

    void refresh();
    void refreshHands();
    FingerMark markOf(FingerPosition position) const;
    void refreshStages();
    Stage stageOf(const QList<FingerRequest>& requests, const QString& words) const;
    void refreshNotes();
    void refreshFinger();
    void refreshSlap();
    void refreshSlapCause();
    void refreshCause(const FingerAttempt* attempt, const BiometricSample* kept);
    // `mend`: what would make the print that was judged last a better one; empty when it is good.
    void refreshAdvice(const QString& mend, std::optional<Icon> arrow);
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
    std::optional<FingerGroup> m_slap;         // shown in place of the finger
    std::optional<FingerRequest> m_current;    // the session's, as last seen
    QImage m_preview;                          // of the presentation under way
    QImage m_slapPicture;                      // the last slap that was taken
    QList<SlapFinding> m_findings;             // how the fingers of the slap lie, or lay
    std::optional<CaptureRetry> m_retry;       // of the presentation under way
    QHash<SampleId, FingerAttempt> m_attempts; // judged on this visit
    QHash<SampleId, QImage> m_pictures;        // of stored attempts, small
    QHash<OperatorId, QString> m_names;        // of those who let a finger pass
    SequenceChecker m_checker;
    QSet<SampleId> m_compared;                // stored prints that were read for comparing
    std::optional<FingerRequest> m_replacing; // clashed, and is taken again: the new print counts
    QHash<FingerPosition, Minutiae> m_index;  // what the queue is searched for
    enum class Queue { NotSearched, Searching, Searched, Unchecked } m_queueState = Queue::NotSearched;
    QueueVerdict m_queue;
    CancelToken m_queueCancel;
    QHash<ApplicationId, QueueMatch> m_matches; // of m_queue.same, as far as they were read
    bool m_matchesSeen = false;
    QHash<FingerPosition, SampleId> m_onCard; // the index prints that are shown as the card has them
    bool m_clerkIsKnown = false;

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
    NoteBox* m_clash = nullptr;
    ExceptionBox* m_exception = nullptr;
    SecondPersonBox* m_override = nullptr;
    QueueMatchBox* m_match = nullptr;
    CardPrintsBox* m_cardPrints = nullptr; // in the attempts' place once all is done
};

} // namespace thunhan
