// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewDetail.h"

#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "app/domain/Reason.h"
#include "ui/desk/CleanDataTags.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/review/FingerStrip.h"
#include "ui/review/ReviewText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/PortraitView.h"
#include "ui/widgets/StateTag.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr QSize portraitSize(108, 144);
constexpr QSize pageSize(72, 70);
constexpr qreal sharpest = 2; // device pixels for a screen at 200 %
constexpr int factGap = 4;
constexpr int factLabelWidth = 124;
constexpr qsizetype mostPages = 3;

// What a supervisor was asked about.
QString overrideFact(const Application& application, const QualityOverride& granted)
{
    QString site = siteText(granted.modality, granted.site);
    const BiometricSample* sample = granted.modality == BiometricModality::Finger
                                        ? keptPrint(application, granted.site, granted.impression)
                                        : application.keptSample(granted.modality, granted.site);
    if (granted.impression == Impression::LiveScanRolled)
        site = ReviewDetail::tr("%1, rolled").arg(site);
    if (granted.matter == OverrideMatter::NoPrints)
        return ReviewDetail::tr("None of the ten fingers was captured.");
    if (granted.matter == OverrideMatter::Clash)
        return ReviewDetail::tr("%1 clashes with another print.").arg(site);
    const int score = sample && !sample->quality.isEmpty() ? qRound(sample->quality.first().value) : 0;
    return ReviewDetail::tr("%1 scored %2, below the threshold.").arg(site).arg(score);
}

} // namespace

ReviewDetail::ReviewDetail(const Theme& theme, const DeskServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_services(services)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 12);
    column->setSpacing(8);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 10, 0, 6);
    m_name = new Label(theme, TypeRole::Heading);
    m_risk = new StateTag(theme, Severity::Ok, std::nullopt);
    head->addWidget(m_name, 1);
    head->addWidget(m_risk);
    column->addLayout(head);
    m_checks = new CleanDataTags(theme);
    column->addWidget(m_checks);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    auto* picture = new QVBoxLayout;
    picture->setSpacing(2);
    m_portrait = new PortraitView(theme, portraitSize);
    m_portraitCaption = new Label(theme, TypeRole::Caption, Tone::Text2);
    m_portraitCaption->setAlignment(Qt::AlignHCenter);
    picture->addWidget(m_portrait);
    picture->addWidget(m_portraitCaption);
    top->addLayout(picture);
    m_facts = new QVBoxLayout;
    top->addLayout(m_facts, 1);
    column->addLayout(top);

    m_fingersTitle = new Label(theme, TypeRole::TableBold);
    m_fingers = new FingerStrip(theme);
    column->addWidget(m_fingersTitle);
    column->addWidget(m_fingers);

    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(16);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(6);
    m_notesTitle = new Label(theme, TypeRole::TableBold);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(8);
    notes->addWidget(m_notesTitle);
    notes->addLayout(m_notes);
    notes->addStretch(1);
    bottom->addLayout(notes, 1);
    auto* papers = new QVBoxLayout;
    papers->setSpacing(6);
    m_documentsTitle = new Label(theme, TypeRole::TableBold);
    m_documents = new QHBoxLayout;
    m_documents->setSpacing(8);
    papers->addWidget(m_documentsTitle);
    papers->addLayout(m_documents);
    papers->addStretch(1);
    bottom->addLayout(papers);
    column->addLayout(bottom, 1);
    clear();
}

void ReviewDetail::clear()
{
    m_shown = {};
    setVisible(false);
}

void ReviewDetail::show(const WaitingApplication& waiting, const Application& application,
                        const QList<Finding>& findings, const QHash<OperatorId, QString>& operatorNames)
{
    const bool sameAgain = m_shown == application.id;
    m_shown = application.id;
    setVisible(true);
    m_name->setText(application.applicant.fullName.toUpper());
    m_risk->setState(riskSeverity(waiting), riskShape(waiting), tr("Risk %1").arg(waiting.summary.risk));
    m_fingersTitle->setText(tr("Ten fingerprints"));
    m_notesTitle->setText(tr("Warnings and exceptions"));
    m_documentsTitle->setText(tr("Documents"));
    showFacts(application, operatorNames);
    showNotes(application, findings, operatorNames);
    if (!sameAgain)
        m_portrait->setImage({});
    m_fingers->setApplication(application);
    showDocuments(application);
    readImages(application);
    if (!sameAgain)
        m_checks->setVisible(false);
    showChecks();
}

void ReviewDetail::showFacts(const Application& application, const QHash<OperatorId, QString>& operatorNames)
{
    auto* holder = new QWidget;
    QVBoxLayout* column = bareColumn(*holder, factGap);
    const Applicant& applicant = application.applicant;
    const auto add = [this, column](const QString& label, const QString& value, bool strong) {
        auto* row = new QHBoxLayout;
        auto* name = new Label(m_theme, TypeRole::Small, Tone::Text2, label);
        name->setFixedWidth(factLabelWidth);
        name->setAlignment(Qt::AlignTop);
        auto* words = new Label(m_theme, strong ? TypeRole::TableBold : TypeRole::Table, Tone::Text, value);
        words->setWordWrap(true);
        row->addWidget(name);
        row->addWidget(words, 1);
        column->addLayout(row);
    };
    const QString sex = applicant.sex ? sexName(*applicant.sex) : QString();
    add(tr("Personal number"),
        applicant.personalNumber.isEmpty() ? tr("Not yet assigned") : applicant.personalNumber.grouped(),
        true);
    add(tr("Birth date, sex"), applicant.birthDate.toDisplay() + u" · "_s + sex, true);
    add(tr("Kind"), kindName(application.kind), false);
    add(tr("Permanent address"), placeText(applicant.permanentAddress, m_services.reference), false);
    add(tr("Captured by"),
        operatorNames.value(application.submittedBy) + u", "_s +
            shortMoment(application.submittedAt, m_services.clock.nowUtc(), m_services.zone),
        false);
    add(tr("File number"), application.fileNumber, false);
    column->addStretch(1);
    replaceContents(*m_facts, holder);
}

void ReviewDetail::addNote(Shape shape, const QString& fact, const QString& action)
{
    auto* note = new NoteBox(m_theme, shape == Shape::Ok ? Severity::Ok : Severity::Warn, shape);
    note->setNote(fact, action);
    m_notes->addWidget(note);
}

void ReviewDetail::showNotes(const Application& application, const QList<Finding>& findings,
                             const QHash<OperatorId, QString>& operatorNames)
{
    clearLayout(*m_notes);
    for (const Finding& finding : findings) {
        if (const WarningReason* reason = application.reasonFor(finding)) {
            const CodeEntry* entry =
                m_services.reference.list(reasonListFor(finding.rule)).find(reason->reasonCode);
            QString why = entry ? entryName(*entry) : reason->reasonCode;
            if (!reason->note.isEmpty())
                why += u": "_s + reason->note;
            addNote(Shape::Warn, findingText(finding, application.applicant).fact,
                    tr("Reason: %1.").arg(why));
        }
    }
    for (const QualityOverride& granted : application.overrides)
        addNote(Shape::Warn, overrideFact(application, granted),
                tr("%1 let it pass: %2.")
                    .arg(operatorNames.value(granted.grantedBy),
                         overrideReasonText(granted, m_services.reference)));
    for (const BiometricException& exception : application.exceptions) {
        addNote(Shape::Miss, tr("%1 was not captured.").arg(siteText(exception.modality, exception.site)),
                exceptionText(exception) + u'.');
    }
    if (m_notes->count() == 0)
        addNote(Shape::Ok, tr("Nothing stands out."), tr("All rules hold and every sample passed."));
}

void ReviewDetail::showChecks()
{
    const ApplicationId id = m_shown;
    deliver(m_services.enrollment.cleanDataOf(id), *this, [this, id](const Result<CleanDataReport>& report) {
        if (!report || id != m_shown)
            return;
        m_checks->setReport(*report, m_services.zone);
        if (!report->isClean())
            addNote(Shape::Warn, tr("This person may have another application here."),
                    duplicatesText(report->duplicates) + u'.');
    });
}

void ReviewDetail::showDocuments(const Application& application)
{
    clearLayout(*m_documents);
    m_pages.clear();
    for (const DocumentScan& page : application.documents.mid(0, mostPages)) {
        auto* column = new QVBoxLayout;
        auto* view = new PortraitView(m_theme, pageSize);
        view->setPlaceholder(Icon::Doc);
        view->setAccessibleName(documentName(page.type));
        auto* caption = new Label(m_theme, TypeRole::Caption, Tone::Text2, documentShort(page.type));
        caption->setAlignment(Qt::AlignHCenter);
        caption->setWordWrap(true);
        caption->setFixedWidth(pageSize.width());
        column->addWidget(view);
        column->addWidget(caption);
        column->addStretch(1);
        m_documents->addLayout(column);
        m_pages.insert(page.id, view);
    }
    m_documents->addStretch(1);
    m_documentsTitle->setText(tr("Documents, %n page(s)", nullptr, int(application.documents.size())));
}

void ReviewDetail::readImages(const Application& application)
{
    const ApplicationId id = application.id;
    const auto read = [this, id](QFuture<Result<QByteArray>> encoded, QSize size, auto use) {
        deliver(decoded(m_services.pool, std::move(encoded), size * sharpest), *this,
                [this, id, use](const QImage& image) {
                    if (m_shown == id)
                        use(image);
                });
    };
    for (const BiometricSample& sample : application.samples) {
        if (!sample.kept)
            continue;
        if (sample.modality == BiometricModality::Face) {
            const int score = sample.quality.isEmpty() ? 0 : qRound(sample.quality.first().value);
            m_portraitCaption->setText(tr("Portrait · %1").arg(score));
            read(m_services.queries.sampleImage(sample.id), portraitSize,
                 [this](const QImage& image) { m_portrait->setImage(image); });
        } else if (sample.modality == BiometricModality::Finger) {
            read(m_services.queries.sampleImage(sample.id), {52, 60},
                 [this, key = sample.id](const QImage& image) { m_fingers->setImage(key, image); });
        }
    }
    for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
        read(m_services.queries.pageImage(it.key()), pageSize,
             [view = QPointer<PortraitView>(it.value())](const QImage& image) {
                 if (view)
                     view->setImage(image);
             });
    }
}

} // namespace thunhan
