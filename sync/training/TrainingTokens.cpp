// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingTokens.h"

#include "app/base/SecureBytes.h"
#include "app/base/Sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qsizetype maxGrants = 10'000;

QByteArray fingerprint(const QByteArray& token)
{
    return sha256(token);
}

TrainingAnswer unauthorized(const QString& message)
{
    TrainingAnswer answer = TrainingAnswer::refusal(401, message);
    answer.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return answer;
}

} // namespace

TrainingAnswer TrainingTokens::issue(const TrainingRequest& request, const QByteArray& thumbprint)
{
    const QByteArray mediaType = request.header("Content-Type").split(';').first().trimmed().toLower();
    const QUrlQuery form(QString::fromUtf8(request.body));
    if (mediaType != "application/x-www-form-urlencoded" ||
        form.queryItemValue(u"grant_type"_s) != "client_credentials"_L1) {
        // RFC 6749 section 5.2 has an error object of its own.
        return TrainingAnswer::json(400,
                                    {{u"error"_s, u"unsupported_grant_type"_s},
                                     {u"error_description"_s, u"Only client_credentials is granted."_s}});
    }
    dropExpired();
    if (m_grants.size() >= maxGrants)
        return TrainingAnswer::refusal(503, u"Too many tokens are in use."_s);
    const SecureBytes secret = SecureBytes::random(32);
    if (secret.isEmpty())
        return TrainingAnswer::refusal(500, u"The registry has no memory for a token."_s);
    const QByteArray token = QByteArrayView(secret.data(), qsizetype(secret.size()))
                                 .toByteArray()
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_grants.insert(fingerprint(token), {thumbprint, m_clock.monotonic() + m_lifetime});
    TrainingAnswer answer = TrainingAnswer::json(200, {{u"access_token"_s, QString::fromLatin1(token)},
                                                       {u"token_type"_s, u"Bearer"_s},
                                                       {u"expires_in"_s, qint64(m_lifetime.count())}});
    answer.headers.emplace_back("Cache-Control", "no-store");
    return answer;
}

std::optional<TrainingAnswer> TrainingTokens::refuse(const TrainingRequest& request,
                                                     const QByteArray& thumbprint) const
{
    const QByteArray header = request.header("Authorization");
    if (!header.startsWith("Bearer "))
        return unauthorized(u"A bearer token is required."_s);
    const auto grant = m_grants.constFind(fingerprint(header.mid(7).trimmed()));
    if (grant == m_grants.constEnd())
        return unauthorized(u"The bearer token is not known."_s);
    if (m_clock.monotonic() >= grant->until)
        return unauthorized(u"The bearer token has expired."_s);
    if (grant->thumbprint != thumbprint)
        return unauthorized(u"The bearer token belongs to another client certificate."_s);
    return std::nullopt;
}

void TrainingTokens::dropExpired()
{
    m_grants.removeIf([now = m_clock.monotonic()](const auto& entry) { return entry.value().until <= now; });
}

} // namespace thunhan
