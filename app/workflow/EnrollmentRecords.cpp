// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentService that takes in what other sources say of the applicant.
#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/domain/ApplicationRules.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/CredentialRepository.h"
#include "app/store/RecordRepository.h"
#include "app/store/Store.h"
#include "app/workflow/CampaignLists.h"
#include "app/workflow/Consequences.h"
#include "app/workflow/EnrollmentService.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

bool isEmpty(const Applicant& applicant, FieldKey field)
{
    return fieldToJson(applicant, field).isNull();
}

// One side of a card tells when it was issued, the other when it expires.
PreviousCard completed(PreviousCard declared, const PreviousCard& recorded)
{
    if (declared.number.isEmpty())
        declared.number = recorded.number;
    if (declared.number != recorded.number)
        return declared; // another card
    if (declared.issued.isEmpty())
        declared.issued = recorded.issued;
    if (declared.expires.isEmpty())
        declared.expires = recorded.expires;
    if (!declared.status)
        declared.status = recorded.status;
    return declared;
}

// What was declared stays: a difference is for the operator to settle.
bool fillsIn(const Applicant& declared, const RecordReading& reading, FieldKey field)
{
    const bool isNoName = field == FieldKey::FullName && reading.nameWithoutMarks;
    return !isNoName && isEmpty(declared, field) && !isEmpty(reading.values, field);
}

Result<void> takeOver(Database& database, Application& after, const RecordReading& reading,
                      const QDateTime& now)
{
    for (const FieldKey field : reading.fields) {
        Applicant filled = after.applicant;
        if (field == FieldKey::PreviousCard)
            filled.previousCard = completed(filled.previousCard, reading.values.previousCard);
        else if (fillsIn(after.applicant, reading, field))
            THUNHAN_TRY(fieldFromJson(filled, field, fieldToJson(reading.values, field)));
        if (filled == after.applicant)
            continue;
        after.applicant = filled;
        THUNHAN_TRY(ApplicationRepository(database).saveField(after.id, after.applicant, field, now));
    }
    return {};
}

} // namespace

EnrollmentService::Changed EnrollmentService::keepReading(ApplicationId id, const RecordReading& reading)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    if (reading.fields.isEmpty())
        return refused({ErrorCode::FieldInvalid, u"a reading of nothing"_s});
    return change(
        id, Trace{AuditAction::RecordRead, toName(reading.source)},
        [reading, context = ruleContext(), by = person->id](Database& database, const Application& before,
                                                            const QDateTime& now) -> Result<void> {
            RecordReading kept = reading;
            kept.readAt = now;
            kept.readBy = by;
            THUNHAN_TRY(RecordRepository(database).saveReading(before.id, kept));
            Application after = before;
            after.readings.removeIf([&](const RecordReading& each) { return each.source == kept.source; });
            after.readings.append(kept);
            THUNHAN_TRY(takeOver(database, after, kept, now));
            for (const FieldKey field : kept.fields)
                THUNHAN_TRY(endDifferenceReason(database, before, field, now));
            if (after.applicant != before.applicant)
                THUNHAN_TRY(withdrawReadBack(database, before, by, now));
            return dropIdleReasons(database, before, checkApplication(after, context), now);
        });
}

EnrollmentService::Changed EnrollmentService::takeDeclared(ApplicationId id, const PersonalNumber& number)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return refused(person.error());
    return change(id, Trace{AuditAction::RecordRead, u"ROSTER"_s},
                  [number, context = ruleContext(), by = person->id](
                      Database& database, const Application& before, const QDateTime& now) -> Result<void> {
                      THUNHAN_TRY_ASSIGN(const auto declared, findExpected(database, number));
                      if (!declared)
                          return {ErrorCode::NotFound, u"not on the roster"_s};
                      RecordReading reading;
                      reading.fields = declared->fields;
                      reading.fields.append(FieldKey::PersonalNumber);
                      reading.values = declared->values;
                      Application after = before;
                      THUNHAN_TRY(takeOver(database, after, reading, now));
                      if (after.applicant != before.applicant)
                          THUNHAN_TRY(withdrawReadBack(database, before, by, now));
                      return dropIdleReasons(database, before, checkApplication(after, context), now);
                  });
}

QFuture<Result<void>> EnrollmentService::noteCalledBack(ApplicationId id)
{
    const auto person = m_session.require(Right::Enroll);
    if (!person)
        return QtFuture::makeReadyFuture(Result<void>(person.error()));
    auto stored =
        m_store.transact([id, by = person->id, now = m_clock.nowUtc()](Database& database) -> Result<void> {
            THUNHAN_TRY(CredentialRepository(database).settle(id, by, now));
            return AuditLog(database).append({now, by, AuditAction::CitizenCalledBack, id, {}, {}});
        });
    return deliverOn(stored, *this, [this, id](const Result<void>& done) {
        if (done)
            Q_EMIT changed(id);
        return done;
    });
}

QList<FieldComparison> EnrollmentService::comparisonsOf(const Application& application) const
{
    return compareRecords(application.applicant, application.readings, ruleContext().comparePlaces);
}

} // namespace thunhan
