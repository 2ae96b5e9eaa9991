// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>

namespace thunhan
{

// ECDSA on P-256 with SHA-256, DER, by the station's key (PKCS#8 PEM). Any thread.

// SealingFailed when the key does not sign.
Result<QByteArray> signAuditHead(const QByteArray& text, const SecureBytes& key);
bool checkAuditHead(const QByteArray& text, const QByteArray& signature, const SecureBytes& key);

} // namespace thunhan
