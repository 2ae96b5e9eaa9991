// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CredentialRequest.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<CredentialStatus, 5> statusNames{{
    {CredentialStatus::ToAsk, "TO_ASK"_L1},
    {CredentialStatus::Pending, "PENDING"_L1},
    {CredentialStatus::Issued, "ISSUED"_L1},
    {CredentialStatus::Cancelled, "CANCELLED"_L1},
    {CredentialStatus::Failed, "FAILED"_L1},
}};

} // namespace

QString toName(CredentialStatus status)
{
    return enumToName(statusNames, status);
}

std::optional<CredentialStatus> credentialStatusFromName(QStringView name)
{
    return enumFromName(statusNames, name);
}

bool isFinal(CredentialStatus status)
{
    return status != CredentialStatus::ToAsk && status != CredentialStatus::Pending;
}

bool endsInCredential(ApplicationKind kind)
{
    switch (kind) {
    case ApplicationKind::CardFirst:
    case ApplicationKind::CardExchange:
    case ApplicationKind::CardReissue:
    case ApplicationKind::EidLevel1:
    case ApplicationKind::EidLevel2: return true;
    case ApplicationKind::RecordCorrection:
    case ApplicationKind::NumberNotice: return false;
    }
    Q_UNREACHABLE();
}

QString credentialRequestId(ApplicationId application, ApplicationKind kind)
{
    return application.toString() + u'-' + toName(kind);
}

} // namespace thunhan
