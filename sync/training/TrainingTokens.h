// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "sync/training/TrainingMessages.h"

#include <QHash>
#include <chrono>

namespace thunhan
{

// OAuth 2.0 client credentials over mutual TLS: bearer tokens bound to the thumbprint of the client's
// certificate (RFC 6749 section 4.4, RFC 8705 section 3). Kept in memory: after a restart clients ask again,
// as they do after an expiry. One thread.
class TrainingTokens
{
public:
    TrainingTokens(const Clock& clock, std::chrono::seconds lifetime) : m_clock(clock), m_lifetime(lifetime)
    {
    }

    // Answers POST /token. `thumbprint`: of the client's certificate.
    TrainingAnswer issue(const TrainingRequest& request, const QByteArray& thumbprint);

    // Null when the request carries a living token of this client, else the 401.
    std::optional<TrainingAnswer> refuse(const TrainingRequest& request, const QByteArray& thumbprint) const;

private:
    struct Grant {
        QByteArray thumbprint;
        std::chrono::milliseconds until; // Clock::monotonic
    };
    void dropExpired();

    const Clock& m_clock;
    std::chrono::seconds m_lifetime;
    QHash<QByteArray, Grant> m_grants; // by SHA-256 of the token
};

} // namespace thunhan
