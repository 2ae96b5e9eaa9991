// SPDX-License-Identifier: GPL-3.0-or-later
// What a device service signs: JSON web tokens that carry their certificate with them (x5c), as the Secure
// Biometric Interface wants them.
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <optional>

namespace thunhan
{

struct SbiToken {
    QJsonObject payload;
    // SHA-256 of the certificate that signed it. Empty: nobody did, or not in a way that can be checked (no
    // certificate, an algorithm of neither RS256 nor ES256).
    QByteArray signer;
    // That certificate and those it came with, DER; empty when `signer` is.
    QList<QByteArray> chain;
};

// An object, a bare base64url text of one, or a token. MalformedInput for anything else, SignatureInvalid for
// a signature that is not its certificate's. Who issued the certificate is SbiIssuers' to judge.
Result<SbiToken> readSbiToken(const QJsonValue& value);

std::optional<QByteArray> fromSbiBase64(QStringView text); // base64url, with padding or without

} // namespace thunhan
