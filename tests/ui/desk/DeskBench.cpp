// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/DeskBench.h"

#include "app/base/Sha256.h"

#include "ui/desk/DeskHomePage.h"
#include "ui/desk/FindPage.h"
#include "ui/desk/PersonalDataPage.h"
#include "ui/desk/ReadBackPage.h"
#include "ui/widgets/KeyTeller.h"

#include <QLayout>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

void must(bool holds, const char* what)
{
    if (!holds)
        throw std::runtime_error(what);
}

} // namespace

DeskBench::DeskBench(FingerSequence sequence)
    : database(folder.create().value()),
      random(7),
      reference(ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE)).value()),
      session([this](OperatorId, const SecureBytes&) -> Result<OperatorProfile> { return clerk; }, clock,
              std::chrono::hours(8)),
      enrollment(*database, session, reference, clock, random,
                 {u"HC03"_s, u"HC03"_s, SourceChannel::Desk, zone, sequence}, [this] { return disk; }),
      queries(*database, session, clock, zone),
      ownPrints(*database, session, clock),
      papers(services(), printQueue, {u"Công an phường Hòa Cường"_s, u"Công an thành phố Đà Nẵng"_s, {}})
{
    const OperatorProfile person = clerk;
    must(eventually(database->transact([person](Database& db) -> Result<void> {
             return OperatorRepository(db).save({person, true});
         })).ok(),
         "operator not saved");
    must(eventually(session.signIn(clerk.id, SecureBytes::random(16))).ok(), "not signed in");
}

void DeskBench::keep(DownloadKind kind, const QByteArray& document)
{
    const auto kept = eventually(database->transact([kind, document, now = clock.nowUtc()](Database& store) {
        return DownloadRepository(store).insert({kind, 1, sha256(document), document, now});
    }));
    if (!kept)
        qFatal("a list cannot be kept: %s", qPrintable(kept.error().detail));
}

ApplicationId DeskBench::store(const Application& application, EnrollmentStep step)
{
    const ApplicationId id = eventually(enrollment.begin(ApplicationKind::CardFirst)).value().id;
    must(
        eventually(enrollment.changeKind(id, application.kind, application.reason, application.bundled)).ok(),
        "kind not chosen");
    for (const FieldKey field : allFields()) {
        const QJsonValue value = fieldToJson(application.applicant, field);
        if (!value.isNull())
            must(eventually(enrollment.saveField(id, field, value)).ok(), "field not saved");
    }
    for (const BiometricSample& sample : application.samples)
        must(eventually(enrollment.addSample(id, sample, sampleImage(sample))).ok(), "sample not stored");
    for (const BiometricException& one : application.exceptions)
        must(eventually(
                 enrollment.recordException(id, one.site, one.modality, one.condition, one.note, one.until))
                 .ok(),
             "exception not recorded");
    for (const DocumentScan& page : application.documents)
        must(eventually(enrollment.addPage(id, page, sampleImage(page))).ok(), "page not stored");
    for (const Confirmation& confirmation : application.confirmations)
        must(eventually(enrollment.confirm(id, confirmation.kind, true)).ok(), "not confirmed");
    must(eventually(enrollment.saveStep(id, step)).ok(), "step not saved");
    must(eventually(enrollment.pause(id)).ok(), "not paused");
    return id;
}

std::unique_ptr<DeskArea> DeskBench::desk(const Theme& theme, const QList<StepPage*>& capturePages,
                                          const DeviceManager* devices)
{
    auto area =
        std::make_unique<DeskArea>(theme, services(), papers, new DeskHomePage(theme, services(), devices));
    // The offscreen platform complains of every change of a window's smallest size.
    area->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    for (StepPage* page : capturePages)
        area->addStep(page);
    area->addStep(new ReadBackPage(theme, services(), papers));
    area->addStep(new FindPage(theme, services()));
    area->addStep(new PersonalDataPage(theme, services()));
    return area;
}

QList<StepPage*> devicelessPages()
{
    return {new DevicelessPage(EnrollmentStep::Fingerprints), new DevicelessPage(EnrollmentStep::Portrait),
            new DevicelessPage(EnrollmentStep::Documents)};
}

QStringList untold(const QWidget& page, const QString& caps)
{
    QStringList left = caps.split(u' ');
    for (const KeyHelp& told : keysBelow(page))
        left.removeIf([&told](const QString& cap) { return told.caps.contains(cap); });
    return left;
}

} // namespace thunhan
