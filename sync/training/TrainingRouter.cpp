// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingRouter.h"

#include "app/base/Sha256.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

std::optional<TrainingAnswer> refuseSizes(const TrainingRequest& request)
{
    qsizetype headers = request.path.size() + request.query.toString().size();
    for (const auto& [name, value] : request.headers)
        headers += name.size() + value.size();
    if (headers > maxTrainingHeaderBytes)
        return TrainingAnswer::refusal(400, u"The address and the headers are longer than 32 KiB."_s);
    if (request.body.size() > maxTrainingBodyBytes)
        return TrainingAnswer::refusal(413, u"The body is larger than 8 MiB."_s);
    return std::nullopt;
}

std::optional<TrainingAnswer> refuseIds(const TrainingRoute& route, const TrainingRequest& request)
{
    const QString transaction = request.query.queryItemValue(u"transactionId"_s);
    if (transaction.isEmpty())
        return TrainingAnswer::refusal(400, u"The query parameter transactionId is required."_s);
    const bool sound = isTrainingId(transaction) && isTrainingId(route.id) &&
                       ((route.call != TrainingCall::ReadBuffer && route.call != TrainingCall::ReadUpload &&
                         route.call != TrainingCall::AppendUpload) ||
                        isTrainingId(route.bufferId));
    if (!sound)
        return TrainingAnswer::refusal(400,
                                       u"An id has more than 64 characters or one that is not allowed."_s);
    return std::nullopt;
}

} // namespace

TrainingRouter::TrainingRouter(TrainingStore& store, TrainingIntake intake, const Clock& clock,
                               RandomSource& random, TrainingLedger& ledger, const TrainingTimes& times,
                               TrainingPeople people, DownloadDesk downloads)
    : m_clock(clock),
      m_ledger(ledger),
      m_lineages(store),
      m_tokens(clock, times.tokenLifetime),
      m_enrollments(store, std::move(intake), clock, random,
                    [&ledger](const AcceptedEnrollment& enrollment) { ledger.add(enrollment); }),
      m_credentials(store, clock, times.issueAfter),
      m_persons(std::move(people)),
      m_downloads(std::move(downloads))
{
}

// The TLS layer has verified the chain by the machine's time; the registry's own clock has the last word.
std::optional<TrainingAnswer> TrainingRouter::refuseCaller(const TrainingRequest& request)
{
    if (!m_caller || m_callerDer != request.clientCertificate) {
        auto certificate = Certificate::parse(request.clientCertificate);
        if (!certificate)
            return TrainingAnswer::refusal(403, u"A client certificate is required."_s);
        m_caller = std::move(certificate).value();
        m_callerDer = request.clientCertificate;
    }
    if (!m_caller->checkValidAt(m_clock.nowUtc()))
        return TrainingAnswer::refusal(403, u"The client certificate is not valid at this time."_s);
    return std::nullopt;
}

TrainingAnswer TrainingRouter::answer(const TrainingRequest& request)
{
    TrainingAnswer answer = answerTo(request);
    answer.headers.emplace_back(
        "Date", QLocale::c().toString(m_clock.nowUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    return answer;
}

TrainingAnswer TrainingRouter::answerTo(const TrainingRequest& request)
{
    const TrainingRoute route = trainingRoute(request.method, request.path);
    m_ledger.count(route.call);
    if (auto refused = refuseSizes(request))
        return *refused;
    if (auto refused = refuseCaller(request))
        return *refused;
    const QByteArray thumbprint = sha256(request.clientCertificate);
    if (route.call == TrainingCall::Unknown)
        return TrainingAnswer::refusal(404, u"There is no such operation."_s);
    if (route.call == TrainingCall::Token) {
        TrainingAnswer token = m_tokens.issue(request, thumbprint);
        if (token.status != 200)
            return token;
        if (auto refused = m_lineages.refuse(request)) // of the station that it proved to be
            return *refused;
        return token;
    }
    if (auto refused = m_tokens.refuse(request, thumbprint))
        return *refused;
    if (route.call == TrainingCall::ReadDownloads || route.call == TrainingCall::ReadDownload)
        return m_downloads.answer(route, request);
    if (route.call == TrainingCall::ReadPerson || route.call == TrainingCall::MatchPerson)
        return m_persons.answer(route, request);
    if (auto refused = refuseIds(route, request))
        return *refused;
    if (route.call == TrainingCall::CreateCredentialRequest ||
        route.call == TrainingCall::ReadCredentialRequest)
        return m_credentials.answer(route, request, thumbprint);
    return m_enrollments.answer(route, request, thumbprint);
}

} // namespace thunhan
