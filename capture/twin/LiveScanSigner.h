// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <memory>

struct evp_pkey_st;

namespace thunhan
{

// Signs what a live-scan's twin tells, with a key of its own and a certificate that it, or whoever made the
// reader, signed. Immutable; any thread.
class LiveScanSigner
{
public:
    enum class Algorithm {
        Es256,
        Rs256, // what the interface names; the key takes a tenth of a second to make
    };
    explicit LiveScanSigner(Algorithm algorithm = Algorithm::Es256);
    // Vouched for by `issuer`, whose certificates go along.
    struct Issuer {
        const LiveScanSigner& signer;
    };
    explicit LiveScanSigner(const Issuer& issuer);

    // header.payload.signature, with the certificates in its header.
    QString token(const QByteArray& payload) const;
    const QByteArray& certificate() const { return m_chain.first(); } // DER

private:
    Algorithm m_algorithm;
    std::shared_ptr<evp_pkey_st> m_key;
    QList<QByteArray> m_chain; // its own first
};

} // namespace thunhan
