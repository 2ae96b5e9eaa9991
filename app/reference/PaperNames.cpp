// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/PaperLayouts.h"

#include <QStringList>

namespace thunhan
{

using Qt::Literals::StringLiterals::operator""_s;

const QStringList& paperPlaces()
{
    static const QStringList places{
        // the office and the day
        u"unit"_s, u"unit_above"_s, u"officer"_s, u"day"_s, u"month"_s, u"year"_s,
        // the application
        u"file_number"_s, u"kind"_s, u"reason"_s, u"due_date"_s, u"due_iso"_s, u"due_note"_s, u"fee"_s,
        u"fee_note"_s,
        // the person
        u"full_name"_s, u"other_name"_s, u"personal_number"_s, u"personal_number_grouped"_s, u"old_cmnd"_s,
        u"birth_date"_s, u"sex"_s, u"male"_s, u"female"_s, u"birth_place"_s, u"birth_registration"_s,
        u"origin"_s, u"ethnicity"_s, u"religion"_s, u"nationality"_s, u"blood_group"_s, u"marital_status"_s,
        u"permanent_address"_s, u"temporary_address"_s, u"current_address"_s, u"occupation"_s, u"education"_s,
        u"features"_s, u"phone"_s, u"email"_s, u"household_relation"_s, u"residence_file"_s,
        u"previous_card"_s,
        // relatives
        u"father_name"_s, u"father_number"_s, u"father_nationality"_s, u"mother_name"_s, u"mother_number"_s,
        u"mother_nationality"_s, u"spouse_name"_s, u"spouse_number"_s, u"spouse_nationality"_s,
        u"representative_name"_s, u"representative_number"_s, u"representative_nationality"_s,
        // what is asked for
        u"asks_card"_s, u"asks_eid_1"_s, u"asks_eid_2"_s,
        // the notice of the number
        u"notice_to"_s, u"notice_date"_s,
        // what the account is to show, three lines of the form
        u"integrated_1"_s, u"integrated_2"_s, u"integrated_3"_s};
    return places;
}

const QStringList& paperLists()
{
    static const QStringList lists{u"requirements"_s, u"corrections"_s};
    return lists;
}

const QStringList& paperWords()
{
    static const QStringList words{u"kind_card_first"_s,
                                   u"kind_card_exchange"_s,
                                   u"kind_card_reissue"_s,
                                   u"kind_eid_level_1"_s,
                                   u"kind_eid_level_2"_s,
                                   u"kind_record_correction"_s,
                                   u"kind_number_notice"_s,
                                   u"sex_male"_s,
                                   u"sex_female"_s,
                                   u"marital_single"_s,
                                   u"marital_married"_s,
                                   u"marital_divorced"_s,
                                   u"marital_widowed"_s,
                                   u"unknown"_s,
                                   u"fee_none"_s,
                                   u"fee_exempt"_s,
                                   u"fee_unknown"_s,
                                   u"fee_dong"_s,
                                   u"due_uncertain"_s,
                                   u"asked_fingers"_s,
                                   u"asked_portrait"_s,
                                   u"asked_iris"_s,
                                   u"asked_representative"_s,
                                   u"asked_read_back"_s,
                                   u"asked_consent"_s,
                                   u"asked_signature_applicant"_s,
                                   u"asked_signature_representative"_s,
                                   u"asked_document"_s,
                                   u"asked_or"_s,
                                   u"asked_optional"_s,
                                   u"document_any"_s,
                                   u"document_birth_certificate"_s,
                                   u"document_marriage_certificate"_s,
                                   u"document_old_card"_s,
                                   u"document_old_identity_card_9"_s,
                                   u"document_receipt_sheet"_s,
                                   u"document_eid_form"_s,
                                   u"document_correction_decision"_s,
                                   u"document_residence_proof"_s,
                                   u"document_authorisation"_s,
                                   u"document_other"_s,
                                   u"correction_row"_s};
    return words;
}

} // namespace thunhan
