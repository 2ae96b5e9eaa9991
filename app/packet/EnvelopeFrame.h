// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace thunhan
{

// The DER around the ciphertext of an AuthEnvelopedData (RFC 5083). OpenSSL writes recipients and algorithms,
// but shows the whole only after it has copied the ciphertext into it; with its frame known beforehand the
// ciphertext is written once, at its place, and can be digested while it is written.

inline constexpr qsizetype envelopeTagSize = 16; // of AES-GCM
inline constexpr qsizetype envelopeTailSize = 2 + envelopeTagSize;

// What stands before `contentSize` bytes of ciphertext. `hollow` is the envelope as OpenSSL writes it before
// anything was encrypted: no content, no tag, no attributes; SealingFailed when it is anything else.
Result<QByteArray> envelopeHead(const QByteArray& hollow, qsizetype contentSize);

// What stands behind it: the tag, as the last element; `envelopeTailSize` bytes.
QByteArray envelopeTail(const QByteArray& tag);

} // namespace thunhan
