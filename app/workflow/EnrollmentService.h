// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/AuditLog.h"
#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/base/Result.h"
#include "app/domain/Application.h"
#include "app/domain/CompletenessGate.h"
#include "app/reference/ReferenceData.h"
#include "app/store/DiskUse.h"
#include "app/store/RecentValues.h"
#include "app/workflow/OperatorSession.h"

#include <QFuture>
#include <QJsonValue>
#include <QObject>
#include <QTimeZone>
#include <functional>
#include <optional>

namespace thunhan
{

class Database;
class Store;

// What the station is, for the records it makes.
struct StationFacts {
    QString unitCode;   // collecting unit
    QString filePrefix; // HC03: begins every file number
    SourceChannel channel = SourceChannel::Desk;
    QTimeZone zone; // whose calendar day counts
    FingerSequence fingerSequence = FingerSequence::SinglePrints;
};

// Everything a clerk does to an application. UI thread; every call returns at once and its future finishes
// when the change is durable on the disk, with the application as it then is: take it with deliver(). A
// change whose service goes before it could tell of it ends with ErrorCode::Cancelled, stored or not. A
// change to an application that is not a Draft is TransitionRefused, one without the right to enrol
// NotSignedIn, SessionLocked or RightMissing; nothing is written then.
class EnrollmentService final : public QObject
{
    Q_OBJECT
public:
    using Changed = QFuture<Result<Application>>;

    EnrollmentService(Store& store, const OperatorSession& session, const ReferenceData& reference,
                      const Clock& clock, RandomSource& random, StationFacts facts, DiskProbe disk,
                      QObject* parent = nullptr);

    // DiskFull while there is only room left to finish and seal what is open; that is never stopped.
    Changed begin(ApplicationKind kind);
    // Also while it is being filled in: fields and captures stay, what the new kind does not ask for is told
    // by the gate. FieldInvalid for a reason that the kind does not have, or a bundle that the table does not
    // allow with it; no reason yet is lawful until submit(). Corrections and notice go with their kind.
    Changed changeKind(ApplicationId id, ApplicationKind kind, const QString& reason,
                       const QList<ApplicationKind>& bundled);
    Changed saveCapacity(ApplicationId id, bool lacksCapacity);
    // Empty: pays. FieldInvalid for a code that the fee table does not have.
    Changed saveFeeExemption(ApplicationId id, const QString& code);
    // Of the kinds that ask for them; FieldInvalid for another kind.
    Changed saveCorrection(ApplicationId id, const RecordCorrection& correction);
    Changed removeCorrection(ApplicationId id, FieldKey field);
    // Whoever is at the desk notifies.
    Changed saveNotice(ApplicationId id, const QString& toWhom, QDate notifiedOn);
    // Destroys the prints and pictures that the application does not ask for, with all that was said about
    // them.
    Changed removeUnaskedSamples(ApplicationId id);
    // Takes up a draft or a returned application where it was left, and marks it as open on this desk.
    Changed open(ApplicationId id);
    // Leaves the desk free for the next citizen. Nothing needs saving: it is.
    QFuture<Result<void>> pause(ApplicationId id);
    // The application that was open when the station went down, if any.
    QFuture<Result<std::optional<ApplicationId>>> interrupted();

    // `value` in the form of fieldToJson(); texts are cleaned. FieldInvalid when it has another shape, or
    // letters of no Vietnamese text (see takeField()). Another value takes back what no longer holds: that
    // the citizen read the data back, and answers to warnings that ended.
    Changed saveField(ApplicationId id, FieldKey field, const QJsonValue& value);
    Changed saveStep(ApplicationId id, EnrollmentStep step);
    // OTHER without a note is ReasonMissing, here and wherever a reason is given.
    Changed answerWarning(ApplicationId id, const Finding& warning, const QString& reasonCode,
                          const QString& note);

    // The best sample of a site and impression counts: passed before not passed, then by the first quality
    // score; on a tie the newer one. The clerk may choose another. An override goes with the sample it was
    // granted for, an exception with the first sample that counts.
    Changed addSample(ApplicationId id, const BiometricSample& sample, const SampleContent& content);
    Changed keepSample(ApplicationId id, SampleId sample);
    // `until`: the last day of one that ends; invalid: it lasts. FieldInvalid when that day is over.
    Changed recordException(ApplicationId id, const BiometricSite& site, BiometricModality modality,
                            ExceptionCondition condition, const QString& note, QDate until = {});
    Changed withdrawException(ApplicationId id, BiometricModality modality, const BiometricSite& site);
    // What is let pass: modality, site, impression and matter of `what`, with its reason; by whom and when is
    // set here. `supervisor` comes from OperatorSession::confirmSecondPerson(..., Right::GrantOverride).
    // NotFound without the sample; for NoPrints, while a finger has no exception.
    Changed grantOverride(ApplicationId id, const QualityOverride& what, const OperatorProfile& supervisor);
    // The kept portrait passes with a reason of the person at the desk, where the thresholds leave it to
    // them; FourEyesRequired where they do not.
    Changed passPortrait(ApplicationId id, const QString& reason);

    Changed addPage(ApplicationId id, const DocumentScan& page, const QByteArray& image);
    Changed setPageType(ApplicationId id, DocumentId page, DocumentType type);
    Changed removePage(ApplicationId id, DocumentId page);

    Changed confirm(ApplicationId id, ConfirmationKind kind, bool holds);
    // ApplicationIncomplete when the gate finds gaps, whatever the screen showed.
    Changed submit(ApplicationId id);
    Changed discard(ApplicationId id);

    // What another source says of the applicant, in place of what it said before. Fields that are still empty
    // take its values over in the same transaction, except for a name without marks; where the two differ, a
    // warning asks for a reason. Who reads it and when is set here. FieldInvalid for a reading of no fields.
    Changed keepReading(ApplicationId id, const RecordReading& reading);
    // Fills what is empty with what the registry's roster says was declared beforehand; the operator reads it
    // back with the citizen as everything else. NotFound where the roster does not name them.
    Changed takeDeclared(ApplicationId id, const PersonalNumber& number);
    // Field by field with what the readings say; pure and quick.
    QList<FieldComparison> comparisonsOf(const Application& application) const;

    // The citizen was told that the card or account was not issued. NotFound when nobody is to be called.
    QFuture<Result<void>> noteCalledBack(ApplicationId id);

    // Codes of units and lists of the applications that were submitted last: what is offered first.
    QFuture<Result<RecentCodes>> recentCodes();

    // What is missing, in the order of the steps. Pure and quick: for colouring the rail.
    QList<Gap> gapsOf(const Application& application) const;
    QList<Finding> findingsOf(const Application& application) const;
    // What the rules are asked with today: requirementsFor(), proposeKind(), feeFor(), dueDate().
    RuleContext ruleContext() const;
    // The four checks as they come out now, for whoever may see the application.
    QFuture<Result<CleanDataReport>> cleanDataOf(ApplicationId id);

Q_SIGNALS:
    // Some application was stored; lists and badges are to be read again.
    void changed(thunhan::ApplicationId id);

private:
    // Does the change inside the transaction; gets the application as it is before.
    using Change = std::function<Result<void>(Database&, const Application& before, const QDateTime& now)>;
    // For the trail. `subject` names what was changed (a field's key, a site), never its value.
    struct Trace {
        AuditAction action;
        QString subject = {};
        QString device = {};
        OperatorId by = {}; // null: the person at the desk
    };
    // Without a trace the change is not worth an entry of the trail.
    Changed change(ApplicationId id, const std::optional<Trace>& trace, Change apply);
    Changed announce(Changed stored);
    static Changed refused(const Error& error);
    QDate today() const;

    Store& m_store;
    const OperatorSession& m_session;
    const ReferenceData& m_reference;
    const Clock& m_clock;
    RandomSource& m_random;
    StationFacts m_facts;
    DiskProbe m_disk;
};

} // namespace thunhan
