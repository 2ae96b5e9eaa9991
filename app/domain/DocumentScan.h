// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/BiometricSample.h"

#include <QByteArray>
#include <QDateTime>
#include <QSize>
#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

enum class DocumentType {
    BirthCertificate,
    MarriageCertificate,
    OldCard,
    OldIdentityCard9, // CMND of nine digits
    ReceiptSheet,     // CC01
    EidForm,          // TK01
    CorrectionDecision,
    ResidenceProof,
    Authorisation,   // guardianship, power of attorney
    HandsPhotograph, // both hands, where a finger cannot be taken
    Other,
};

inline constexpr auto allDocumentTypes = std::to_array<DocumentType>(
    {DocumentType::BirthCertificate, DocumentType::MarriageCertificate, DocumentType::OldCard,
     DocumentType::OldIdentityCard9, DocumentType::ReceiptSheet, DocumentType::EidForm,
     DocumentType::CorrectionDecision, DocumentType::ResidenceProof, DocumentType::Authorisation,
     DocumentType::HandsPhotograph, DocumentType::Other});

QString toName(DocumentType type); // BIRTH_CERTIFICATE, ...
std::optional<DocumentType> documentTypeFromName(QStringView name);

// One scanned page, without its pixels. A document of several pages is several scans of one type, by `page`.
struct DocumentScan {
    DocumentId id;
    DocumentType type = DocumentType::Other;
    int page = 1; // 1.. within its type in this application
    SampleOrigin origin = SampleOrigin::Physical;
    QString mediaType;
    QSize size; // pixels
    int ppi = 0;
    QString device;
    QDateTime capturedAt;
    OperatorId capturedBy;
    QByteArray imageDigest; // SHA-256 of the encoded image

    friend bool operator==(const DocumentScan&, const DocumentScan&) = default;
};

} // namespace thunhan
