// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Sha256.h"

namespace thunhan
{

// Bytes together with the SHA-256 that was computed over these very bytes: there is no other way to make one
// and no way to change it, so whoever receives one compares digests instead of computing them again. Shared
// like a QByteArray; any thread.
class DigestedBytes
{
public:
    DigestedBytes() : DigestedBytes(QByteArray()) {}
    // Takes a copy of what belongs to somebody else (QByteArray::fromRawData), who could still change it.
    explicit DigestedBytes(QByteArray bytes) : m_bytes(owned(std::move(bytes))), m_digest(sha256(m_bytes)) {}

    const QByteArray& bytes() const { return m_bytes; }
    const QByteArray& digest() const { return m_digest; } // 32 bytes

private:
    static QByteArray owned(QByteArray bytes)
    {
        if (bytes.data_ptr().d_ptr() == nullptr)
            bytes.detach();
        return bytes;
    }

    QByteArray m_bytes;
    QByteArray m_digest;
};

} // namespace thunhan
