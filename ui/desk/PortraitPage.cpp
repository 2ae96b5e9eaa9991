// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PortraitPage.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/AttemptStrip.h"
#include "ui/desk/capture/CameraBox.h"
#include "ui/desk/capture/CitizenScreen.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/LiveImageView.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

PortraitPage::PortraitPage(const Theme& theme, const DeskServices& services, const CaptureServices& capture,
                           QWidget* parent)
    : StepPage(EnrollmentStep::Portrait, parent), m_theme(theme), m_services(services), m_capture(capture)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(makeLive(), 400);
    row->addWidget(makeMiddle(), 330);
    row->addWidget(makeRight(), 212);

    if (Camera* device = camera()) {
        m_session = std::make_unique<PortraitCaptureSession>(*device, m_capture.qualityPool, m_capture.clock,
                                                             m_capture.random, limits());
        connect(m_session.get(), &PortraitCaptureSession::preview, this, &PortraitPage::showPreview);
        connect(m_session.get(), &PortraitCaptureSession::guided, this, &PortraitPage::showAssessment);
        connect(m_session.get(), &PortraitCaptureSession::sampleReady, this,
                [this](const BiometricSample& sample, const SampleContent& content) {
                    m_failure.reset();
                    const ApplicationId id = m_sessionApplication;
                    apply([this, id, sample, content] {
                        return m_services.enrollment.addSample(id, sample, content);
                    });
                });
        connect(m_session.get(), &PortraitCaptureSession::failed, this, [this](const Error& error) {
            m_failure = error;
            refreshAdvice();
        });
        if (m_cameraBox) {
            connect(m_session.get(), &PortraitCaptureSession::assessed, m_cameraBox, &CameraBox::take);
            connect(m_capture.cameras, &CameraSelection::changed, this, &PortraitPage::useCamera);
            connect(m_cameraBox, &CameraBox::busyChanged, this, &PortraitPage::changed);
            connect(m_cameraButton, &ActionButton::activated, this, &PortraitPage::openCamera);
            useCamera();
        }
        connect(device, &Device::statusChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
    connect(&m_model, &QFutureWatcherBase::finished, this, [this] {
        if (m_model.future().resultCount() > 0 && m_model.result() && m_session)
            m_session->setModel(*m_model.result());
        refresh();
    });
    m_model.setFuture(m_capture.faceModel);
    connect(m_strip, &AttemptStrip::cardClicked, this, [this](int index) {
        const QList<BiometricSample> all = candidates();
        if (index < all.size())
            keep(all.at(index).id);
    });
    for (const Look& look : std::as_const(m_looks))
        connect(look.row, &QAbstractButton::clicked, this,
                [this, kind = look.kind](bool on) { confirm(kind, on); });
    for (const auto change : {&QGuiApplication::screenAdded, &QGuiApplication::screenRemoved})
        connect(qGuiApp, change, this, &PortraitPage::refreshCitizenScreen);
    connect(m_override, &SecondPersonBox::granted, this, &PortraitPage::grantOverride);
    connect(m_override, &SecondPersonBox::reasonGiven, this, &PortraitPage::passWithReason);
    connect(m_override, &SecondPersonBox::busyChanged, this, &PortraitPage::changed);
    retranslate();
}

PortraitPage::~PortraitPage()
{
    // The session ends with the page, and the camera tells of it.
    if (Camera* device = camera())
        device->disconnect(this);
}

Camera* PortraitPage::camera() const
{
    return qobject_cast<Camera*>(m_capture.devices.device(DeviceKind::Camera));
}

void PortraitPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        closeOverride();
        closeCamera();
        m_pictures.clear();
        m_assessment = {};
        m_failure.reset();
    }
    m_application = application;
    for (const Look& look : std::as_const(m_looks))
        look.row->setChecked(application.isConfirmed(look.kind));
    refresh();
}

void PortraitPage::enter()
{
    m_inFront = true;
    // Who has all candidates and a good one is not photographed again unless asked for.
    if (faceIsOpen() || stillsTaken() < limits().candidates)
        begin();
    m_looks.first().row->setFocus();
    refresh();
}

void PortraitPage::leave()
{
    m_inFront = false;
    m_running = false;
    m_citizen.reset();
    closeOverride();
    closeCamera();
    if (m_session)
        m_session->end();
}

void PortraitPage::begin()
{
    const auto& person = m_services.session.person();
    if (!m_session || !person || m_running)
        return;
    m_sessionApplication = m_application.id;
    m_assessment = {};
    m_running = true;
    m_live->setMirrored(true);
    m_live->setImage({});
    m_session->begin(person->id, stillsTaken());
    refreshCitizenScreen();
}

void PortraitPage::captureNow()
{
    if (!m_running) {
        begin();
        refresh();
        Q_EMIT changed();
    } else {
        m_session->captureNow();
    }
}

void PortraitPage::keep(SampleId id)
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Face);
    if (kept && kept->id == id)
        return;
    const ApplicationId application = m_application.id;
    apply([this, application, id] { return m_services.enrollment.keepSample(application, id); });
}

void PortraitPage::chooseOther(int by)
{
    const QList<BiometricSample> all = candidates();
    const auto kept =
        std::find_if(all.begin(), all.end(), [](const BiometricSample& sample) { return sample.kept; });
    if (all.size() < 2 || kept == all.end())
        return;
    keep(all.at((kept - all.begin() + by + all.size()) % all.size()).id);
}

void PortraitPage::openOverride()
{
    m_overriding = true;
    m_middle->setCurrentWidget(m_override);
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Face);
    const int score = kept && !kept->quality.isEmpty() ? qRound(kept->quality.first().value) : 0;
    m_override->begin(tr("portrait, score %1").arg(score), {BiometricModality::Face, {}, {}, {}, {}},
                      ownReasonSuffices() ? SecondPersonBox::Signer::Clerk
                                          : SecondPersonBox::Signer::Supervisor);
    Q_EMIT changed();
}

void PortraitPage::grantOverride(const OperatorProfile& supervisor, const QString& reason)
{
    const ApplicationId id = m_application.id;
    apply([this, id, reason, supervisor] {
        return m_services.enrollment.grantOverride(id, {BiometricModality::Face, {}, reason, {}, {}},
                                                   supervisor);
    });
    closeOverride();
}

void PortraitPage::passWithReason(const QString& reason)
{
    const ApplicationId id = m_application.id;
    apply([this, id, reason] { return m_services.enrollment.passPortrait(id, reason); });
    closeOverride();
}

void PortraitPage::closeOverride()
{
    if (!m_overriding)
        return;
    m_overriding = false;
    m_override->close();
    m_middle->setCurrentIndex(0);
    if (m_inFront)
        m_looks.first().row->setFocus();
    Q_EMIT changed();
}

void PortraitPage::openCamera()
{
    begin();
    m_choosing = true;
    m_session->setAutomatic(false);
    m_middle->setCurrentWidget(m_cameraBox);
    m_cameraBox->begin();
    refresh();
    Q_EMIT changed();
}

void PortraitPage::closeCamera()
{
    if (!m_choosing)
        return;
    m_choosing = false;
    m_session->setAutomatic(true);
    m_cameraBox->close();
    m_middle->setCurrentIndex(0);
    if (m_inFront)
        m_looks.first().row->setFocus();
    refresh();
    Q_EMIT changed();
}

const PortraitPolicy& PortraitPage::limits() const
{
    return m_services.reference.thresholds().portrait;
}

void PortraitPage::useCamera()
{
    const auto known = m_capture.cameras->calibration();
    m_session->setPolicy(known ? calibrated(limits(), *known) : limits());
}

void PortraitPage::confirm(ConfirmationKind kind, bool holds)
{
    const ApplicationId id = m_application.id;
    apply([this, id, kind, holds] { return m_services.enrollment.confirm(id, kind, holds); });
}

QList<BiometricSample> PortraitPage::candidates() const
{
    QList<BiometricSample> all;
    for (const BiometricSample& sample : m_application.samples) {
        if (sample.modality == BiometricModality::Face)
            all.append(sample);
    }
    const auto score = [](const BiometricSample& sample) {
        return sample.quality.isEmpty() ? 0.0 : sample.quality.first().value;
    };
    std::stable_sort(all.begin(), all.end(), [&score](const BiometricSample& a, const BiometricSample& b) {
        return std::tuple(a.kept, a.passed, score(a)) > std::tuple(b.kept, b.passed, score(b));
    });
    all = all.mid(0, limits().candidates);
    std::sort(all.begin(), all.end(),
              [](const BiometricSample& a, const BiometricSample& b) { return a.attempt < b.attempt; });
    return all;
}

int PortraitPage::stillsTaken() const
{
    return static_cast<int>(std::count_if(
        m_application.samples.begin(), m_application.samples.end(),
        [](const BiometricSample& sample) { return sample.modality == BiometricModality::Face; }));
}

bool PortraitPage::faceIsOpen() const
{
    const QList<Gap> gaps = m_services.enrollment.gapsOf(m_application);
    return std::any_of(gaps.begin(), gaps.end(),
                       [](const Gap& gap) { return gap.modality == BiometricModality::Face; });
}

bool PortraitPage::mayOverride() const
{
    return faceIsOpen() && m_application.keptSample(BiometricModality::Face) &&
           stillsTaken() >= limits().candidates;
}

bool PortraitPage::ownReasonSuffices() const
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Face);
    return kept && mayPassWithReason(*kept, limits());
}

int PortraitPage::confirmationsMissing() const
{
    int missing = 0;
    for (const Gap& gap : m_services.enrollment.gapsOf(m_application))
        missing += gap.step == step() && gap.kind == GapKind::ConfirmationMissing ? 1 : 0;
    return missing;
}

StepStatus PortraitPage::stepStatus() const
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Face);
    const int missing = confirmationsMissing();
    if (!kept)
        return {Shape::Idle, tr("Not taken yet")};
    if (faceIsOpen())
        return {Shape::Bad, tr("Below the limits")};
    if (missing > 0)
        return {Shape::Idle, tr("%n check(s) to confirm", nullptr, missing)};
    const int score = kept->quality.isEmpty() ? 0 : qRound(kept->quality.first().value);
    return {Shape::Ok,
            kept->passed ? tr("Passed, score %1").arg(score) : tr("Let pass, score %1").arg(score)};
}

QString PortraitPage::blockedReason() const
{
    if (!m_application.keptSample(BiometricModality::Face))
        return tr("Portrait needed");
    if (faceIsOpen())
        return tr("Portrait below the limits");
    const int missing = confirmationsMissing();
    return missing > 0 ? tr("%n check(s) not confirmed", nullptr, missing) : QString();
}

void PortraitPage::goToMissing()
{
    if (faceIsOpen() && !m_running) {
        begin();
        refresh();
        Q_EMIT changed();
        return;
    }
    for (const Look& look : std::as_const(m_looks)) {
        if (!look.row->isChecked()) {
            look.row->setFocus();
            return;
        }
    }
}

void PortraitPage::trigger(const QString& actionId)
{
    if (actionId == u"portraitCapture")
        captureNow();
    else if (actionId == u"portraitChoose")
        chooseOther(1);
    else if (actionId == u"portraitOverride")
        openOverride();
    else if (actionId == u"portraitSignOverride")
        m_override->sign();
    else if (actionId == u"portraitCloseBox")
        closeOverride();
    else if (actionId == u"portraitCalibrate")
        m_cameraBox->calibrate(m_session->policy());
    else if (actionId == u"portraitCloseCamera")
        closeCamera();
}

void PortraitPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left && !m_overriding && !m_choosing)
        chooseOther(-1);
    else
        StepPage::keyPressEvent(event);
}

void PortraitPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
