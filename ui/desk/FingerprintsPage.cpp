// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FingerprintsPage.h"

#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/CardPrintsBox.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/LiveImageView.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

FingerprintsPage::FingerprintsPage(const Theme& theme, const DeskServices& services,
                                   const CaptureServices& capture, QWidget* parent)
    : StepPage(EnrollmentStep::Fingerprints, parent),
      m_theme(theme),
      m_services(services),
      m_capture(capture),
      m_checker(services.pool)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeHands(), 512);
    row->addWidget(makeCapture(), 446);
    column->addLayout(row, 1);

    connect(m_hands, &HandsView::fingerChosen, this, &FingerprintsPage::choose);
    connect(m_exception, &ExceptionBox::edited, this, &FingerprintsPage::changed);
    connect(m_override, &SecondPersonBox::granted, this, &FingerprintsPage::grantOverride);
    connect(m_override, &SecondPersonBox::busyChanged, this, &FingerprintsPage::changed);
    if (FingerprintScanner* reader = scanner())
        connect(reader, &Device::statusChanged, this, &FingerprintsPage::readerChanged);
    connect(&m_checker, &SequenceChecker::checked, this, &FingerprintsPage::sequenceChecked);
    retranslate();
}

FingerprintsPage::~FingerprintsPage()
{
    // The session ends with the page, and the reader tells of it.
    if (FingerprintScanner* reader = scanner())
        reader->disconnect(this);
    m_queueCancel.cancel();
}

FingerprintScanner* FingerprintsPage::scanner() const
{
    return qobject_cast<FingerprintScanner*>(m_capture.devices.device(DeviceKind::FingerprintScanner));
}

void FingerprintsPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        retireSession();
        closeBox();
        m_attempts.clear();
        m_pictures.clear();
        m_checker.clear();
        m_compared.clear();
        m_index.clear();
        m_replacing.reset();
        m_queueCancel.cancel();
        m_queueState = Queue::NotSearched;
        m_queue = {};
        m_matches.clear();
        m_matchesSeen = false;
        m_onCard.clear();
        m_cardPrints->clear();
        m_slap.reset();
        m_slapPicture = m_preview = {};
        m_findings.clear();
        m_application = application;
        m_shown = firstOpen().value_or(FingerPosition::RightThumb);
    }
    m_application = application;
    refresh();
    printOnCard();
    showMatches();
}

void FingerprintsPage::enter()
{
    m_inFront = true;
    startSession();
    learnClerk();
    compareStored();
    if (m_queueState == Queue::NotSearched && !m_index.isEmpty()) // it was closed before all were compared
        searchQueue();
    printOnCard();
    m_hands->setFocus();
    deliver(m_services.queries.operators(), *this, [this](const Result<QList<OperatorProfile>>& all) {
        for (const OperatorProfile& person : all ? *all : QList<OperatorProfile>())
            m_names.insert(person.id, person.name);
        refresh();
    });
    refresh();
}

void FingerprintsPage::leave()
{
    m_inFront = false;
    closeBox();
    if (m_session)
        m_session->pause();
}

void FingerprintsPage::applicationClosed()
{
    m_queueCancel.cancel();
    if (m_queueState == Queue::Searching)
        m_queueState = Queue::NotSearched;
}

void FingerprintsPage::choose(FingerPosition position)
{
    if (m_mode != Mode::Capture)
        closeBox();
    m_slap.reset();
    m_shown = position;
    // One that is still to be taken is taken now; one that is done, or comes with its hand, is only looked
    // at.
    const FingerRequest request = shownRequest();
    const bool open = m_session && plan().contains(request) && m_session->isPending(request);
    if (open && m_session->current() != request)
        m_session->select(request);
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::retake()
{
    if (!mayRetake())
        return;
    const FingerRequest request = shownRequest();
    if (clash())
        m_replacing = request;
    if (m_session->current() == request)
        m_session->retake();
    else
        m_session->select(request);
    refresh();
}

void FingerprintsPage::keepBest()
{
    if (!m_session || !mayKeep())
        return;
    if (isShownCurrent())
        m_session->keepBest();
    else if (const auto current = m_session->current(); current && !current->isSlap())
        choose(std::get<FingerPosition>(current->site));
    else
        m_session->resume();
}

void FingerprintsPage::openException()
{
    if (m_session)
        m_session->pause();
    m_mode = Mode::Exception;
    m_right->setCurrentWidget(m_exception);
    m_exception->begin(fingerName(m_shown), m_application.exceptionFor(BiometricModality::Finger, m_shown),
                       m_services.enrollment.ruleContext().today);
    Q_EMIT changed();
}

void FingerprintsPage::recordException()
{
    if (!m_exception->isComplete()) {
        m_exception->focusMissing();
        return;
    }
    const ApplicationId id = m_application.id;
    const FingerPosition site = m_shown;
    const ExceptionCondition condition = m_exception->condition();
    const QString note = m_exception->note();
    const QDate until = m_exception->until();
    apply([this, id, site, condition, note, until] {
        return m_services.enrollment.recordException(id, site, BiometricModality::Finger, condition, note,
                                                     until);
    });
    leaveBox();
    m_checker.removeFinger(site);
    if (!m_session)
        return;
    m_session->except(site);
    m_session->resume();
}

void FingerprintsPage::withdrawException()
{
    const ApplicationId id = m_application.id;
    const FingerPosition site = m_shown;
    apply([this, id, site] {
        return m_services.enrollment.withdrawException(id, BiometricModality::Finger, site);
    });
    leaveBox();
    if (m_session) {
        m_session->readmit(site);
        m_session->select(shownRequest());
    }
}

void FingerprintsPage::openOverride()
{
    const std::optional<QualityOverride> wanted = wantedOverride();
    if (!wanted)
        return;
    if (m_session)
        m_session->pause();
    m_mode = Mode::Override;
    m_right->setCurrentWidget(m_override);
    m_override->begin(overrideQuestion(*wanted), *wanted);
    Q_EMIT changed();
}

QString FingerprintsPage::overrideQuestion(const QualityOverride& wanted) const
{
    if (wanted.matter == OverrideMatter::Clash)
        return clashWords(*clash());
    if (wanted.matter == OverrideMatter::NoPrints)
        return tr("None of the ten fingers can be taken");
    const auto position = std::get<FingerPosition>(wanted.site);
    const BiometricSample* kept = keptPrint(m_application, position, wanted.impression);
    const int score = kept && !kept->quality.isEmpty() ? qRound(kept->quality.first().value) : 0;
    return wanted.impression == Impression::LiveScanRolled
               ? tr("%1, rolled, score %2").arg(fingerName(position)).arg(score)
               : tr("%1, score %2").arg(fingerName(position)).arg(score);
}

void FingerprintsPage::grantOverride(const OperatorProfile& supervisor, const QString& reason)
{
    auto wanted = wantedOverride();
    if (!wanted) { // what it was asked for has gone meanwhile
        closeBox();
        return;
    }
    wanted->reason = reason;
    apply([this, id = m_application.id, wanted = *wanted, supervisor] {
        return m_services.enrollment.grantOverride(id, wanted, supervisor);
    });
    leaveBox();
    const auto* granted = std::get_if<FingerPosition>(&wanted->site);
    if (!m_session || !granted)
        return;
    const FingerPosition site = *granted;
    // Of a slap every finger is let pass by itself.
    QList<FingerPosition> below = standing().below(wanted->impression);
    below.removeOne(site);
    const auto current = m_session->current();
    const bool isOfCurrent = current && current->impression == wanted->impression;
    const QList<FingerPosition> fingers = isOfCurrent ? current->fingers() : QList<FingerPosition>();
    const auto next = std::find_if(fingers.begin(), fingers.end(),
                                   [&below](FingerPosition position) { return below.contains(position); });
    if (next != fingers.end())
        m_shown = *next;
    if (fingers.contains(site) && next == fingers.end())
        m_session->keepBest();
    m_session->resume();
}

void FingerprintsPage::closeBox()
{
    if (m_mode == Mode::Capture)
        return;
    leaveBox();
    if (m_inFront && m_session)
        m_session->resume();
}

void FingerprintsPage::leaveBox()
{
    if (m_mode == Mode::Override)
        m_override->close();
    m_mode = Mode::Capture;
    m_right->setCurrentIndex(0);
    if (m_inFront)
        m_hands->setFocus();
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::goToMissing()
{
    if (const SequenceFinding* found = clash())
        choose(m_checker.prints()[found->second].position);
    else if (const auto open = firstOpen())
        choose(*open);
    m_hands->setFocus();
}

void FingerprintsPage::trigger(const QString& actionId)
{
    if (actionId == u"fingerRetake")
        retake();
    else if (actionId == u"fingerKeepBest")
        keepBest();
    else if (actionId == u"fingerException")
        openException();
    else if (actionId == u"fingerOverride")
        openOverride();
    else if (actionId == u"fingerRecordException")
        recordException();
    else if (actionId == u"fingerWithdrawException")
        withdrawException();
    else if (actionId == u"fingerMatches")
        openMatches();
    else if (actionId == u"fingerSignOverride")
        m_override->sign();
    else if (actionId == u"fingerCloseBox")
        closeBox();
}

void FingerprintsPage::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by != 0 && m_mode == Mode::Capture)
        m_hands->moveChosen(by);
    else
        StepPage::keyPressEvent(event);
}

void FingerprintsPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
