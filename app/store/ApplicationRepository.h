// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/store/Database.h"

namespace thunhan
{

// Applications, one row per field and per record, so that saving a field writes a field. Call on the store's
// thread, changes inside a transaction (Store::transact).
//
// Every change moves `revision` on by one and sets updatedAt to `now`; it gives NotFound for an application
// that is not there. Whether a change is allowed in the present state is the services' business.
class ApplicationRepository
{
public:
    explicit ApplicationRepository(Database& database) : m_database(database) {}

    // Everything of `application` but samples and documents, which come with their images.
    Result<void> insert(const Application& application);
    // The whole aggregate. NotFound; StoreDamaged when a row cannot be read.
    Result<Application> load(ApplicationId id);
    // ApplicationChanged when the stored revision is another.
    Result<void> requireRevision(ApplicationId id, int revision);

    // One field, as it now stands in `applicant`.
    Result<void> saveField(ApplicationId id, const Applicant& applicant, FieldKey field,
                           const QDateTime& now);
    Result<void> saveStep(ApplicationId id, EnrollmentStep step, const QDateTime& now);
    Result<void> saveKind(ApplicationId id, ApplicationKind kind, const QString& reason,
                          const QList<ApplicationKind>& bundled, const QDateTime& now);
    Result<void> saveOrigin(ApplicationId id, SourceChannel channel, const QString& externalFileNumber,
                            const QDateTime& now);
    Result<void> saveUnits(ApplicationId id, const QString& collecting, const QString& residence,
                           const QString& birthRegistration, const QDateTime& now);
    // ApplicationChanged when it is not in `from` (any more).
    Result<void> saveState(ApplicationId id, ApplicationState from, ApplicationState to,
                           const QDateTime& now);
    // Who submitted it when, and what was computed then; the state is saved apart.
    Result<void> saveSubmission(ApplicationId id, OperatorId by, int risk, const CleanDataReport& cleanData,
                                const QDateTime& now);

    // One of each rule and field, site (and impression and matter) or kind: a second one takes the place of
    // the first.
    Result<void> saveWarningReason(ApplicationId id, const WarningReason& reason);
    // The one given for the same finding, whatever it says.
    Result<void> removeWarningReason(ApplicationId id, const WarningReason& reason, const QDateTime& now);
    Result<void> saveException(ApplicationId id, const BiometricException& exception);
    Result<void> removeException(ApplicationId id, BiometricModality modality, const BiometricSite& site,
                                 const QDateTime& now);
    Result<void> saveOverride(ApplicationId id, const QualityOverride& granted);
    Result<void> removeOverride(ApplicationId id, const QualityOverride& granted, const QDateTime& now);
    Result<void> saveConfirmation(ApplicationId id, const Confirmation& confirmation);
    Result<void> removeConfirmation(ApplicationId id, ConfirmationKind kind, const QDateTime& now);
    // Decisions add up; the aggregate shows the last one.
    Result<void> saveDecision(ApplicationId id, const ReviewDecision& decision);

    // After retention: fields, samples, scans and everything else that tells of the citizen. What stays is
    // the file number, kind, units, times and operators, for the figures.
    Result<void> erasePersonalData(ApplicationId id, const QDateTime& now);

    // 1, 2, 3 ... within `day`, never twice, also when an application made with it is gone.
    Result<int> takeRunningNumber(const QString& day);

private:
    friend class SampleRepository;
    friend class DocumentRepository;
    friend class RecordRepository;
    friend class RequestRepository;
    Result<void> touch(ApplicationId id, const QDateTime& now);

    Database& m_database;
};

} // namespace thunhan
