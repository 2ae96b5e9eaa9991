// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/FailureKind.h"

namespace thunhan
{

FailureKind classify(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::NetworkDown:
    case ErrorCode::RegistryUnreachable:
    case ErrorCode::NetworkStalled:
    case ErrorCode::RegistryBusy:
    case ErrorCode::RegistryFailed:
    case ErrorCode::RegistryAnswerMalformed:
    case ErrorCode::StoreBusy: return FailureKind::Again;

    case ErrorCode::RegistryRefused:
    case ErrorCode::RegistryConflict:
    case ErrorCode::ReceiptMismatch:
    case ErrorCode::NotFound:
    case ErrorCode::MalformedInput:
    case ErrorCode::StoreDamaged: // each packet has digests of its own; the others may be sound
    case ErrorCode::ApplicationChanged:
    case ErrorCode::TransitionRefused: return FailureKind::ThisApplication;

    default: return FailureKind::WholeStation;
    }
}

bool isLineFailure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NetworkDown:
    case ErrorCode::RegistryUnreachable:
    case ErrorCode::NetworkStalled:
    case ErrorCode::RegistryBusy:
    case ErrorCode::RegistryAnswerMalformed: return true; // a sign-in page of somebody's network
    default: return false;
    }
}

} // namespace thunhan
