// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DocumentScan.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<DocumentType, 11> typeNames{{
    {DocumentType::BirthCertificate, "BIRTH_CERTIFICATE"_L1},
    {DocumentType::MarriageCertificate, "MARRIAGE_CERTIFICATE"_L1},
    {DocumentType::OldCard, "OLD_CARD"_L1},
    {DocumentType::OldIdentityCard9, "OLD_IDENTITY_CARD_9"_L1},
    {DocumentType::ReceiptSheet, "RECEIPT_SHEET"_L1},
    {DocumentType::EidForm, "EID_FORM"_L1},
    {DocumentType::CorrectionDecision, "CORRECTION_DECISION"_L1},
    {DocumentType::ResidenceProof, "RESIDENCE_PROOF"_L1},
    {DocumentType::Authorisation, "AUTHORISATION"_L1},
    {DocumentType::HandsPhotograph, "HANDS_PHOTOGRAPH"_L1},
    {DocumentType::Other, "OTHER"_L1},
}};

} // namespace

QString toName(DocumentType type)
{
    return enumToName(typeNames, type);
}

std::optional<DocumentType> documentTypeFromName(QStringView name)
{
    return enumFromName(typeNames, name);
}

} // namespace thunhan
