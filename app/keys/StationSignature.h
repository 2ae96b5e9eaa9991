// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QByteArray>

namespace thunhan
{

// What only this station can have said: ECDSA on P-256 with SHA-256, DER, by the station's key (PKCS#8 PEM).
// Each kind of text begins with a line of its own, so that none is taken for another. Any thread.

// SealingFailed when the key does not sign.
Result<QByteArray> signAsStation(const QByteArray& text, const SecureBytes& key);
bool isSignedByStation(const QByteArray& text, const QByteArray& signature, const SecureBytes& key);

} // namespace thunhan
