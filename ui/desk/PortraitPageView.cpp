// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PortraitPage that lays it out and says how the portrait stands.
#include "app/base/Deliver.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/PortraitPage.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/AttemptStrip.h"
#include "ui/desk/capture/CameraBox.h"
#include "ui/desk/capture/CardPreview.h"
#include "ui/desk/capture/CheckList.h"
#include "ui/desk/capture/CitizenScreen.h"
#include "ui/desk/capture/PortraitText.h"
#include "ui/desk/capture/StepActions.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int middleWidth = 330;
constexpr int rightWidth = 212;
constexpr int adviceHeight = 100; // two lines; grows with more
constexpr QSize pictureSize(400, 600);

} // namespace

QWidget* PortraitPage::makeLive()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_live = new LiveImageView(m_theme);
    m_live->setObjectName(u"portraitView"_s);
    m_live->setMirrored(true);
    m_live->setCovering(true);
    m_live->setMinimumHeight(240);
    m_hint = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_hint->setWordWrap(true);
    column->addWidget(m_live, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_hint, 1);
    if (m_capture.cameras && camera()) {
        m_cameraButton = new ActionButton(m_theme, QKeySequence(Qt::Key_C), ActionButton::Kind::Normal,
                                          ActionButton::Size::Small);
        m_cameraButton->setObjectName(u"portraitCamera"_s);
        row->addWidget(m_cameraButton);
    }
    column->addLayout(row);
    return left;
}

QWidget* PortraitPage::makeMiddle()
{
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_advice = new AdviceBox(m_theme, TypeRole::Advice);
    m_advice->setObjectName(u"portraitAdvice"_s);
    m_advice->setMinimumHeight(adviceHeight);
    m_trouble = new NoteBox(m_theme, Severity::Bad, Shape::Bad);
    m_trouble->setObjectName(u"portraitTrouble"_s);
    m_checksPanel = new Panel(m_theme);
    m_checksPanel->body()->setContentsMargins(0, 2, 0, 2);
    m_checks = new CheckList(m_theme);
    m_checks->setObjectName(u"portraitChecks"_s);
    m_checksPanel->body()->addWidget(m_checks);
    auto* eyes = new Panel(m_theme);
    eyes->body()->setContentsMargins(12, 8, 12, 8);
    eyes->body()->setSpacing(0);
    for (Panel* each : {m_checksPanel, eyes})
        each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_confirmTitle = new Label(m_theme, TypeRole::Small, Tone::Text2);
    eyes->body()->addWidget(m_confirmTitle);
    for (const ConfirmationKind kind : {ConfirmationKind::NoGlasses, ConfirmationKind::FaceAndEarsClear,
                                        ConfirmationKind::NeutralExpression, ConfirmationKind::NeatDress}) {
        auto* check = new CheckRow(m_theme, QKeySequence(Qt::Key_1 + int(m_looks.size())));
        check->setObjectName(u"portrait"_s + toName(kind));
        eyes->body()->addWidget(check);
        m_looks.append({kind, check});
    }
    column->addWidget(m_advice, 1);
    column->addWidget(m_trouble);
    column->addWidget(m_checksPanel);
    column->addWidget(eyes);
    column->addStretch(); // takes what nobody wants while there is no advice

    m_override = new SecondPersonBox(m_theme, m_capture.session, m_services.queries, m_services.reference);
    m_middle = new QStackedWidget;
    m_middle->setFixedWidth(middleWidth);
    m_middle->addWidget(work);
    m_middle->addWidget(m_override);
    if (m_cameraButton) {
        m_cameraBox = new CameraBox(m_theme, *m_capture.cameras, m_services.clock, m_services.zone);
        m_middle->addWidget(m_cameraBox);
    }
    return m_middle;
}

QWidget* PortraitPage::makeRight()
{
    auto* right = new QWidget;
    right->setFixedWidth(rightWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_candidatesTitle = new Label(m_theme, TypeRole::TableBold);
    m_strip = new AttemptStrip(m_theme, AttemptStrip::Form::Tall, Icon::Camera);
    m_strip->setObjectName(u"portraitCandidates"_s);
    auto* print = new Panel(m_theme);
    print->body()->setContentsMargins(4, 12, 4, 12); // two pictures in true size want the width
    print->body()->setSpacing(2);
    m_printTitle = new Label(m_theme, TypeRole::TableBold);
    m_printHint = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_print = new CardPreview(m_theme);
    m_print->setObjectName(u"portraitPrint"_s);
    m_printNote = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_printNote->setWordWrap(true);
    for (Label* label : {m_printTitle, m_printHint, m_printNote})
        label->setContentsMargins(8, 0, 8, 0);
    print->body()->addWidget(m_printTitle);
    print->body()->addWidget(m_printHint);
    print->body()->addSpacing(8);
    print->body()->addWidget(m_print);
    print->body()->addSpacing(8);
    print->body()->addWidget(m_printNote);
    print->body()->addStretch(1);
    column->addWidget(m_candidatesTitle);
    column->addWidget(m_strip);
    column->addSpacing(4);
    column->addWidget(print, 1);
    return right;
}

QList<StepAction> PortraitPage::actions() const
{
    if (m_overriding)
        return {stepAction(u"portraitSignOverride"_s,
                           ownReasonSuffices() ? tr("Let it pass") : tr("Sign and let pass"),
                           QKeySequence(Qt::Key_Return), !m_override->isBusy(), ActionButton::Kind::Primary),
                stepAction(u"portraitCloseBox"_s, tr("Back to the camera"),
                           QKeySequence(Qt::ALT | Qt::Key_Left))};
    if (m_choosing)
        return {stepAction(u"portraitCalibrate"_s, tr("Calibrate"), QKeySequence(Qt::Key_K),
                           m_running && !m_cameraBox->isCalibrating(), ActionButton::Kind::Primary),
                stepAction(u"portraitCloseCamera"_s, tr("Back to the camera"),
                           QKeySequence(Qt::ALT | Qt::Key_Left))};
    StepAction choose = stepAction(u"portraitChoose"_s, tr("Choose another"), QKeySequence(Qt::Key_Right),
                                   candidates().size() > 1);
    choose.capText = u"← →"_s;
    const DeviceState state = camera() ? camera()->status().state : DeviceState::Absent;
    const bool ready = state == DeviceState::Ready || state == DeviceState::Busy;
    return {stepAction(u"portraitCapture"_s, m_running ? tr("Take it now") : tr("Take again"),
                       QKeySequence(Qt::Key_Space), ready),
            choose,
            stepAction(u"portraitOverride"_s, ownReasonSuffices() ? tr("Let it pass") : tr("Ask to let pass"),
                       QKeySequence(Qt::Key_O), mayOverride())};
}

void PortraitPage::showPreview(const QImage& picture)
{
    if (!m_running)
        return;
    const bool first = m_frameSize.isEmpty();
    m_frameSize = picture.size();
    m_live->setImage(picture);
    if (m_citizen)
        m_citizen->setPicture(picture);
    if (first)
        showMarks();
}

void PortraitPage::showAssessment(const PortraitAssessment& assessment)
{
    if (!m_running)
        return;
    m_assessment = assessment;
    m_checks->setLines(checkLines(assessment));
    m_live->setVerdict(!assessment.assessed() ? LiveImageView::Verdict::None
                       : assessment.passed    ? LiveImageView::Verdict::Passing
                                              : LiveImageView::Verdict::Failing);
    showMarks();
    refreshAdvice();
}

// The card's picture where it would be cut now, and the head in it.
void PortraitPage::showMarks()
{
    std::vector<LiveImageView::Mark> marks;
    if (m_running && !m_frameSize.isEmpty() && !m_assessment.crop.isNull()) {
        const auto share = [this](const QRectF& pixels) {
            return QRectF(pixels.x() / m_frameSize.width(), pixels.y() / m_frameSize.height(),
                          pixels.width() / m_frameSize.width(), pixels.height() / m_frameSize.height());
        };
        const Tone tone = m_assessment.passed ? Tone::Accent : Tone::AmberInk;
        marks.push_back({LiveImageView::Mark::Kind::Corners, share(m_assessment.crop), tone});
        marks.push_back({LiveImageView::Mark::Kind::Ellipse, share(m_assessment.face), Tone::OnAccent});
    }
    m_live->setMarks(std::move(marks));
}

void PortraitPage::refresh()
{
    if (m_application.id.isNull())
        return;
    m_checks->setLines(checkLines(m_assessment));
    refreshCandidates();
    refreshKept();
    refreshAdvice();
}

void PortraitPage::refreshAdvice()
{
    const DeviceStatus status = camera() ? camera()->status() : DeviceStatus{};
    const bool away = status.state == DeviceState::Absent || status.state == DeviceState::Failed;
    const bool modelMissing =
        m_model.isFinished() && (m_model.future().resultCount() == 0 || !m_model.result());
    std::optional<Error> trouble = m_failure;
    if (away)
        trouble = status.error.value_or(Error{ErrorCode::DeviceMissing, {}});
    else if (!trouble && modelMissing)
        trouble = Error{ErrorCode::ModelMissing, {}};
    m_trouble->setVisible(trouble.has_value());
    m_checksPanel->setVisible(!modelMissing); // else nobody makes them
    if (trouble)
        m_trouble->setNote(errorSentence(*trouble),
                           away           ? tr("The picture comes back by itself.")
                           : modelMissing ? tr("Until then portraits are taken with Space and not judged.")
                                          : QString());
    m_advice->setVisible(!away);
    if (away)
        return;
    if (!m_running)
        showAdvice(Severity::Ok, {}, tr("The portrait is taken"));
    else if (m_model.isFinished() && modelMissing)
        showAdvice(Severity::Neutral, {}, tr("Space takes the portrait"));
    else if (!m_model.isFinished())
        showAdvice(Severity::Neutral, {}, tr("Checks are being loaded…"));
    else if (!m_assessment.assessed())
        showAdvice(Severity::Neutral, {}, tr("Look into the camera"));
    else if (m_assessment.advice != PortraitAdvice::None && !m_assessment.passed)
        showAdvice(Severity::Warn, adviceArrow(m_assessment.advice), adviceText(m_assessment.advice));
    else if (stillsTaken() >= limits().candidates && !faceIsOpen())
        showAdvice(Severity::Ok, {}, tr("Thank you, the portrait is taken"));
    else
        showAdvice(Severity::Ok, {}, tr("Good. Hold still"));
}

void PortraitPage::showAdvice(Severity severity, std::optional<Icon> arrow, const QString& words)
{
    m_advice->setAdvice(severity, arrow, words);
    if (m_citizen)
        m_citizen->setAdvice(severity, arrow, words);
}

void PortraitPage::refreshCitizenScreen()
{
    QScreen* second = m_running ? CitizenScreen::besides(*this) : nullptr;
    if (!second) {
        m_citizen.reset();
        return;
    }
    if (!m_citizen)
        m_citizen = std::make_unique<CitizenScreen>(m_theme);
    m_citizen->showOn(*second);
    refreshAdvice();
}

void PortraitPage::refreshCandidates()
{
    QList<AttemptCard> cards;
    for (const BiometricSample& sample : candidates()) {
        loadPicture(sample.id);
        AttemptCard card;
        card.picture = m_pictures.value(sample.id);
        card.score =
            sample.quality.isEmpty() ? u"–"_s : QString::number(qRound(sample.quality.first().value));
        card.chosen = sample.kept;
        card.words = sample.kept ? tr("Used") : tr("Kept");
        if (sample.kept || !sample.passed)
            card.shape = sample.passed ? Shape::Ok : Shape::Warn;
        cards.append(card);
    }
    while (cards.size() < limits().candidates)
        cards.append({{}, {}, u"–"_s, {}, tr("Empty"), false});
    m_strip->setCards(cards);
}

void PortraitPage::refreshKept()
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Face);
    const QImage picture = kept ? m_pictures.value(kept->id) : QImage();
    m_print->setPicture(picture);
    m_printNote->setText(!kept ? tr("No portrait yet")
                         : kept->passed
                             ? tr("%1 × %2 pixels").arg(kept->size.width()).arg(kept->size.height())
                         : faceIsOpen() ? tr("Below the limits")
                                        : tr("Let pass by a supervisor"));
    if (m_running)
        return;
    m_frameSize = {};
    m_live->setImage(picture);
    m_live->setMarks({});
    m_live->setMirrored(false);
    m_live->setVerdict(LiveImageView::Verdict::None);
}

void PortraitPage::loadPicture(SampleId id)
{
    if (m_pictures.contains(id))
        return;
    m_pictures.insert(id, {}); // asked for
    deliver(decoded(m_services.pool, m_services.queries.sampleImage(id), pictureSize), *this,
            [this, id](const QImage& image) {
                if (!m_pictures.contains(id))
                    return;
                m_pictures.insert(id, image);
                refreshCandidates();
                refreshKept();
            });
}

void PortraitPage::retranslate()
{
    m_live->setAccessibleName(tr("Live picture of the citizen, mirrored"));
    m_live->setCaption(tr("Card's frame 20 × 30 mm"));
    m_live->setPlaceholder(Icon::Camera, tr("The camera's picture appears here"));
    m_hint->setText(tr("Taken by itself when all checks hold"));
    if (m_cameraButton)
        m_cameraButton->setLabel(tr("Camera"));
    m_confirmTitle->setText(tr("The officer confirms by eye"));
    for (const Look& look : std::as_const(m_looks))
        look.row->setText(confirmationName(look.kind));
    m_candidatesTitle->setText(tr("Kept portraits"));
    m_strip->setAccessibleName(m_candidatesTitle->text());
    m_printTitle->setText(tr("Before printing"));
    m_printHint->setText(tr("As on the card, true size"));
    refresh();
}

} // namespace thunhan
