// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReadBackPage.h"

#include "app/base/Deliver.h"
#include "app/base/Sha256.h"
#include "app/base/Uuid7.h"
#include "ui/desk/CleanDataTags.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FactList.h"
#include "ui/desk/PaperDesk.h"
#include "ui/desk/PaperPanel.h"
#include "ui/desk/ReadBackLines.h"
#include "ui/desk/ReadBackList.h"
#include "ui/desk/RequestText.h"
#include "ui/desk/StoredImage.h"
#include "ui/widgets/CheckRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SignaturePad.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

namespace
{
constexpr auto penRest = 700ms;
constexpr int rightWidth = 348;
constexpr int padHeight = 140;
constexpr int factLabelWidth = 84;
constexpr QSize signatureSize(900, 900);
} // namespace

ReadBackPage::ReadBackPage(const Theme& theme, const DeskServices& services, PaperDesk& papers,
                           QWidget* parent)
    : StepPage(EnrollmentStep::ReadBack, parent), m_theme(theme), m_services(services)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(makeLeft(papers), 1);
    row->addWidget(makeRight());
    m_penRests.setSingleShot(true);
    m_penRests.setInterval(penRest);
    connect(&m_penRests, &QTimer::timeout, this, &ReadBackPage::storeSignature);
    connect(m_pad, &SignaturePad::strokeFinished, this, [this] { m_penRests.start(); });
    connect(m_signAgain, &ActionButton::activated, this, &ReadBackPage::signAgain);
    connect(m_cannotSign, &ActionButton::activated, this, [this] {
        confirm(ConfirmationKind::CannotSign, !m_application.isConfirmed(ConfirmationKind::CannotSign));
    });
    connect(m_readBack, &QAbstractButton::clicked, this,
            [this](bool on) { confirm(ConfirmationKind::DataReadBack, on); });
    connect(m_consent, &QAbstractButton::clicked, this,
            [this](bool on) { confirm(ConfirmationKind::BiometricConsent, on); });
    retranslate();
}

QWidget* ReadBackPage::makeLeft(PaperDesk& papers)
{
    m_panel = new Panel(m_theme);
    m_panel->body()->setContentsMargins(0, 0, 0, 0);
    m_panel->body()->setSpacing(0);
    m_heading = new Label(m_theme, TypeRole::Heading);
    m_heading->setContentsMargins(20, 13, 20, 13);
    m_panel->body()->addWidget(m_heading);
    m_panel->body()->addWidget(new Line(m_theme, Line::Kind::Panel));
    m_lines = new ReadBackList(m_theme);
    m_panel->body()->addWidget(m_lines, 1);
    m_papers = new PaperPanel(m_theme, papers);
    m_left = new QStackedWidget;
    m_left->addWidget(m_panel);
    m_left->addWidget(m_papers);
    return m_left;
}

QWidget* ReadBackPage::makeRight()
{
    auto* right = new QWidget;
    right->setFixedWidth(rightWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);

    auto* signing = new Panel(m_theme);
    m_signTitle = new Label(m_theme, TypeRole::Subhead);
    m_statement = new Label(m_theme, TypeRole::Small, Tone::Text2);
    m_statement->setWordWrap(true);
    m_pad = new SignaturePad(m_theme);
    m_pad->setObjectName(u"signaturePad"_s);
    m_pad->setFixedHeight(padHeight);
    const auto button = [this](Qt::Key key, const QString& name) {
        auto* made = new ActionButton(m_theme, QKeySequence(key), ActionButton::Kind::Normal,
                                      ActionButton::Size::Medium);
        made->setObjectName(name);
        return made;
    };
    m_signAgain = button(Qt::Key_K, u"signAgain"_s);
    m_cannotSign = button(Qt::Key_Z, u"cannotSign"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_signAgain);
    buttons->addWidget(m_cannotSign);
    buttons->addStretch(1);
    m_readBack = new CheckRow(m_theme, QKeySequence(Qt::Key_X));
    m_readBack->setObjectName(u"dataReadBack"_s);
    m_consent = new CheckRow(m_theme, QKeySequence(Qt::Key_Y));
    m_consent->setObjectName(u"biometricConsent"_s);
    signing->body()->addWidget(m_signTitle);
    signing->body()->addWidget(m_statement);
    signing->body()->addWidget(m_pad);
    signing->body()->addLayout(buttons);
    signing->body()->addSpacing(4);
    signing->body()->addWidget(new Line(m_theme, Line::Kind::Soft));
    signing->body()->addWidget(m_readBack);
    signing->body()->addWidget(m_consent);
    column->addWidget(signing);

    auto* after = new Panel(m_theme);
    m_afterTitle = new Label(m_theme, TypeRole::Subhead);
    m_after = new FactList(m_theme, factLabelWidth);
    after->body()->addWidget(m_afterTitle);
    m_checks = new CleanDataTags(m_theme);
    after->body()->addWidget(m_after);
    after->body()->addStretch(1);
    after->body()->addWidget(m_checks);
    column->addWidget(after, 1);
    return right;
}

void ReadBackPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        m_again = false;
        m_penRests.stop();
        m_pad->clear();
        m_shownSignature = {};
        m_left->setCurrentWidget(m_panel);
    }
    m_application = application;
    m_readBack->setChecked(application.isConfirmed(ConfirmationKind::DataReadBack));
    m_consent->setChecked(application.isConfirmed(ConfirmationKind::BiometricConsent));
    m_papers->showApplication(application);
    refreshSignature();
    if (!isVisible())
        return; // it is read when it is entered
    refreshLines();
    refreshChecks();
}

void ReadBackPage::enter()
{
    refreshLines();
    refreshChecks();
    m_readBack->setFocus();
}

void ReadBackPage::flush()
{
    if (!m_penRests.isActive())
        return;
    m_penRests.stop();
    storeSignature();
}

void ReadBackPage::storeSignature()
{
    const QImage image = m_pad->image();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return;
    const QByteArray encoded = buffer.data();
    BiometricSample sample;
    sample.id = makeId<SampleId>(m_services.clock, m_services.random);
    sample.modality = BiometricModality::Signature;
    sample.mediaType = u"image/png"_s;
    sample.size = image.size();
    sample.device = u"signature pad of the station"_s;
    sample.capturedAt = m_services.clock.nowUtc();
    if (const auto& person = m_services.session.person())
        sample.capturedBy = person->id;
    sample.imageDigest = sha256(encoded);
    for (const BiometricSample& earlier : m_application.samples)
        sample.attempt += earlier.modality == BiometricModality::Signature ? 1 : 0;
    sample.passed = true; // no measure is applied to a signature
    const ApplicationId id = m_application.id;
    if (m_application.isConfirmed(ConfirmationKind::CannotSign))
        confirm(ConfirmationKind::CannotSign, false);
    apply([this, id, sample, encoded] { return m_services.enrollment.addSample(id, sample, encoded); });
}

void ReadBackPage::signAgain()
{
    m_again = true;
    m_penRests.stop();
    m_pad->clear();
    if (m_application.isConfirmed(ConfirmationKind::CannotSign))
        confirm(ConfirmationKind::CannotSign, false);
    Q_EMIT changed();
}

void ReadBackPage::confirm(ConfirmationKind kind, bool holds)
{
    const ApplicationId id = m_application.id;
    apply([this, id, kind, holds] { return m_services.enrollment.confirm(id, kind, holds); });
}

QList<Gap> ReadBackPage::gaps() const
{
    QList<Gap> all = m_services.enrollment.gapsOf(m_application);
    // Submitting needs every step; what is missing elsewhere counts here too.
    if (m_again && !m_application.isConfirmed(ConfirmationKind::CannotSign)) {
        Gap gap;
        gap.kind = GapKind::SignatureMissing;
        gap.step = EnrollmentStep::ReadBack;
        all.append(gap);
    }
    return all;
}

StepStatus ReadBackPage::stepStatus() const
{
    int open = 0;
    for (const Gap& gap : gaps())
        open += gap.step == step() ? 1 : 0;
    if (open > 0)
        return {Shape::Idle, tr("%n still open", nullptr, open)};
    return {Shape::Ok, tr("Signed, ready to submit")};
}

QString ReadBackPage::blockedReason() const
{
    const QList<Gap> open = gaps();
    if (open.isEmpty())
        return {};
    const Gap& first = open.first();
    if (first.step != step())
        return tr("Incomplete: %1").arg(stepName(first.step));
    switch (first.kind) {
    case GapKind::SignatureMissing: return tr("Signature needed");
    default:
        return first.confirmation == ConfirmationKind::BiometricConsent ? tr("Consent needed")
                                                                        : tr("Read-back to confirm");
    }
}

void ReadBackPage::goToMissing()
{
    const QList<Gap> open = gaps();
    if (open.isEmpty())
        return;
    const Gap& first = open.first();
    if (first.step != step())
        Q_EMIT stepRequested(first.step, first.field);
    else if (first.kind == GapKind::SignatureMissing)
        m_signAgain->setFocus();
    else
        (first.confirmation == ConfirmationKind::BiometricConsent ? m_consent : m_readBack)->setFocus();
}

QList<StepAction> ReadBackPage::actions() const
{
    const bool open = m_left->currentWidget() == m_papers;
    StepAction papers;
    papers.id = u"papers"_s;
    papers.text = open ? tr("Back to reading") : tr("Papers to print");
    papers.key = QKeySequence(Qt::Key_P);
    return {papers};
}

void ReadBackPage::trigger(const QString& /*actionId*/)
{
    const bool open = m_left->currentWidget() == m_papers;
    m_left->setCurrentWidget(open ? static_cast<QWidget*>(m_panel) : m_papers);
    if (open)
        m_readBack->setFocus();
    else
        m_papers->begin();
    Q_EMIT changed();
}

bool ReadBackPage::letterPressed(QChar letter)
{
    const qsizetype line = letter.digitValue() - 1;
    if (line < 0 || line >= m_lines->lines().size())
        return false;
    Q_EMIT stepRequested(EnrollmentStep::PersonalData, m_lines->lines().at(line).field);
    return true;
}

QList<KeyHelp> ReadBackPage::keysTold() const
{
    return {KeyHelp{{u"1–%1"_s.arg(std::min(m_lines->lines().size(), ReadBackList::keyed))},
                    tr("Correct the line with this digit")},
            KeyHelp{{u"PgDn"_s, u"PgUp"_s}, tr("Turn the lines")}};
}

void ReadBackPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        m_lines->turnPage(event->key() == Qt::Key_PageDown);
    else
        StepPage::keyPressEvent(event);
}

void ReadBackPage::refreshLines()
{
    m_lines->setLines(readBackLines(m_application,
                                    requirementsFor(m_application, m_services.enrollment.ruleContext()),
                                    m_services.enrollment.findingsOf(m_application), m_services.reference));
    refreshAfter();
}

void ReadBackPage::refreshAfter()
{
    const RuleContext rules = m_services.enrollment.ruleContext();
    QList<Fact> facts;
    if (papersOf(m_application).contains(Paper::AppointmentSlip)) {
        facts.append({Icon::Clock, tr("Ready on"), dueText(dueDate(rules)), true});
        facts.append({Icon::Doc, tr("Fee"), feeText(feeFor(m_application, rules))});
    }
    facts.append({Icon::Review, tr("Next"), tr("another officer reviews it")});
    m_after->setFacts(facts);
}

void ReadBackPage::refreshChecks()
{
    const ApplicationId id = m_application.id;
    deliver(m_services.enrollment.cleanDataOf(id), *this, [this, id](const Result<CleanDataReport>& report) {
        if (report && id == m_application.id)
            m_checks->setReport(*report, m_services.zone);
    });
}

void ReadBackPage::refreshSignature()
{
    const bool cannot = m_application.isConfirmed(ConfirmationKind::CannotSign);
    m_pad->setEnabled(!cannot);
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Signature);
    if (cannot) {
        m_pad->setCaption(tr("recorded: cannot sign"));
    } else if (kept && kept->id != m_shownSignature) {
        m_again = false;
        m_shownSignature = kept->id;
        m_pad->setCaption(
            tr("signed at %1")
                .arg(shortMoment(kept->capturedAt, m_services.clock.nowUtc(), m_services.zone)));
        if (m_pad->isEmpty()) {
            const SampleId id = kept->id;
            deliver(decoded(m_services.pool, m_services.queries.sampleImage(id), signatureSize), *this,
                    [this, id](const QImage& image) {
                        if (id == m_shownSignature && m_pad->isEmpty() && !m_again)
                            m_pad->setImage(image);
                    });
        }
    } else if (!kept) {
        m_pad->setCaption({});
    }
    m_cannotSign->setLabel(cannot ? tr("Can sign after all") : tr("Cannot sign"));
}

void ReadBackPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReadBackPage::retranslate()
{
    m_heading->setText(tr("Let the applicant read"));
    m_signTitle->setText(tr("The applicant signs"));
    m_statement->setText(tr("“I have read the data above and they are right.”"));
    m_pad->setAccessibleName(tr("Signature"));
    m_signAgain->setLabel(tr("Sign again"));
    m_cannotSign->setLabel(tr("Cannot sign"));
    m_readBack->setText(tr("Read back, found right"));
    m_consent->setText(tr("Consents to the use of biometrics"));
    m_afterTitle->setText(tr("After submitting"));
    m_papers->retranslate();
    if (!m_application.id.isNull()) {
        refreshLines();
        refreshSignature();
        refreshChecks();
    }
}

} // namespace thunhan
