// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/DocumentText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

class DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

} // namespace

QString documentName(DocumentType type)
{
    switch (type) {
    case DocumentType::BirthCertificate: return DocumentText::tr("Birth certificate");
    case DocumentType::MarriageCertificate: return DocumentText::tr("Marriage certificate");
    case DocumentType::OldCard: return DocumentText::tr("Old identity card");
    case DocumentType::OldIdentityCard9: return DocumentText::tr("Identity paper of 9 digits");
    case DocumentType::ReceiptSheet: return DocumentText::tr("Collection sheet CC01");
    case DocumentType::EidForm: return DocumentText::tr("e-ID form TK01");
    case DocumentType::CorrectionDecision: return DocumentText::tr("Decision on a correction");
    case DocumentType::ResidenceProof: return DocumentText::tr("Proof of residence");
    case DocumentType::Authorisation: return DocumentText::tr("Authority, guardian");
    case DocumentType::HandsPhotograph: return DocumentText::tr("Photograph of the hands");
    case DocumentType::Other: return DocumentText::tr("Another document");
    }
    Q_UNREACHABLE();
}

QString documentShort(DocumentType type)
{
    switch (type) {
    case DocumentType::BirthCertificate: return DocumentText::tr("Birth");
    case DocumentType::MarriageCertificate: return DocumentText::tr("Marriage");
    case DocumentType::OldCard: return DocumentText::tr("Old card");
    case DocumentType::OldIdentityCard9: return DocumentText::tr("9-digit paper");
    case DocumentType::ReceiptSheet: return DocumentText::tr("CC01");
    case DocumentType::EidForm: return DocumentText::tr("TK01");
    case DocumentType::CorrectionDecision: return DocumentText::tr("Decision");
    case DocumentType::ResidenceProof: return DocumentText::tr("Residence");
    case DocumentType::Authorisation: return DocumentText::tr("Authorisation");
    case DocumentType::HandsPhotograph: return DocumentText::tr("Hands");
    case DocumentType::Other: return DocumentText::tr("Other");
    }
    Q_UNREACHABLE();
}

QChar documentLetter(DocumentType type)
{
    switch (type) {
    case DocumentType::BirthCertificate: return u'K';
    case DocumentType::MarriageCertificate: return u'H';
    case DocumentType::OldCard: return u'C';
    case DocumentType::OldIdentityCard9: return u'M';
    case DocumentType::ReceiptSheet: return u'P';
    case DocumentType::EidForm: return u'T';
    case DocumentType::CorrectionDecision: return u'D';
    case DocumentType::ResidenceProof: return u'N';
    case DocumentType::Authorisation: return u'U';
    case DocumentType::HandsPhotograph: return u'B';
    case DocumentType::Other: return u'Q';
    }
    Q_UNREACHABLE();
}

std::optional<DocumentType> documentOf(QChar letter)
{
    for (const DocumentType type : allDocumentTypes) {
        if (documentLetter(type) == letter)
            return type;
    }
    return {};
}

} // namespace thunhan
