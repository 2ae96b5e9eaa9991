// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace thunhan
{

// Whose readers a station takes: the certificates of those who may vouch for one (a maker, or the authority
// above the makers). Immutable; any thread.
class SbiIssuers
{
public:
    static constexpr qint64 longestList = 256 << 10; // bytes of PEM

    // What becomes of a reader that nobody of them vouches for.
    enum class Unknown { Warn, Refuse };

    // Of a station that was told of none: no reader is judged by its issuer.
    SbiIssuers() = default;
    // One or more certificates as PEM. CertificateInvalid for anything else: a list that cannot be read is
    // not one that lets everybody in.
    static Result<SbiIssuers> parse(const QByteArray& pem, Unknown unknown);
    // Vouched for by nobody, whoever made the reader: for a list that is there and cannot be read.
    static SbiIssuers nobody();

    qsizetype size() const { return m_trusted.size(); }
    bool refuses() const { return m_judges && m_unknown == Unknown::Refuse; }
    // That `chain`, DER, the signer's own first, leads to one of them and that all of it was in force at
    // `time`. Nothing to say when no reader is judged. CertificateMissing for no chain, CertificateExpired,
    // CertificateInvalid.
    Result<void> check(const QList<QByteArray>& chain, const QDateTime& time) const;

private:
    QList<QByteArray> m_trusted; // DER
    Unknown m_unknown = Unknown::Refuse;
    bool m_judges = false;
};

} // namespace thunhan
