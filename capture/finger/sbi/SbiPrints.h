// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/sbi/FingerImageRecord.h"
#include "capture/finger/sbi/SbiMessages.h"

namespace thunhan
{

// What one capture's answer came to.
struct SbiPrints {
    bool again = false; // nothing was taken; see SbiCapture
    std::optional<CaptureRetry> advice;
    QByteArray signer;           // see SbiCapture
    QList<QByteArray> chain;     // see SbiCapture
    QList<FingerImage> pictures; // the one that was asked for, or fingers of the slap that was, each once
};

// Reads an answer and the pictures in it. SignatureInvalid when it is not by `signer`, where there is one:
// a reader that signs does not stop to. DeviceFailed when they are not what was asked for, in words of
// another hand or in another impression; beside that as readSbiCapture and readFingerImageRecord. For pool
// threads.
Result<SbiPrints> readSbiPrints(const QByteArray& body, const QString& transaction,
                                const FingerRequest& request, const QByteArray& signer = {});

} // namespace thunhan
