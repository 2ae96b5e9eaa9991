// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"
#include "app/store/DownloadRepository.h"

namespace thunhan
{

struct DownloadItem {
    DownloadKind kind = DownloadKind::Reference;
    qint64 version = 1;   // grows within a kind
    qint64 size = 0;      // bytes
    QByteArray digest;    // SHA-256, 32 bytes
    QByteArray signature; // detached JWS of a document of reference data; empty for other kinds

    friend bool operator==(const DownloadItem&, const DownloadItem&) = default;
};

// What the registry holds ready for its stations, under its authority's signature.
struct DownloadIndex {
    qint64 edition = 1; // grows with each list
    QDateTime issuedAt; // UTC, whole milliseconds
    QDateTime expiresAt;
    QList<DownloadItem> items;

    static constexpr qsizetype largest = qsizetype{256} * 1024;
    static constexpr qint64 largestItem = qint64{32} * 1024 * 1024;
    static constexpr qsizetype mostItems = 64;

    // A JWS in compact form, ES256, by an authority of the registry. SealingFailed.
    Result<QByteArray> sign(const PrivateKey& key, const Certificate& authority) const;
    // What is signed, as toCanonical() writes it and not otherwise; it comes from outside. MalformedInput.
    static Result<DownloadIndex> parse(const QByteArray& payload);
    Result<QByteArray> toCanonical() const;
    // `jws` comes from outside. SignatureInvalid when none of `authorities` signed it, MalformedInput when it
    // is no such list.
    static Result<DownloadIndex> open(const QByteArray& jws, const QList<Certificate>& authorities);
    // SignatureInvalid for a list that has expired, or is older than the one that was taken last.
    Result<void> checkNews(qint64 taken, const QDateTime& now) const;

    friend bool operator==(const DownloadIndex&, const DownloadIndex&) = default;
};

} // namespace thunhan
