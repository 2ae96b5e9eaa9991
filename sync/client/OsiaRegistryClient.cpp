// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/OsiaRegistryClient.h"

#include "app/audit/AuditLog.h"
#include "app/keys/CertificateChain.h"
#include "app/keys/StationIdentity.h"
#include "app/store/LineageRepository.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "app/workflow/DownloadIntake.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostWords = 500;
constexpr qsizetype largestPlainly = qsizetype{256} * 1024; // a cut costs no more than that

// Goes into a URI.
bool isBufferId(const QString& text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace

Result<std::unique_ptr<OsiaRegistryClient>> OsiaRegistryClient::make(const StationIdentity& identity,
                                                                     RegistryEndpoints endpoints,
                                                                     const Clock& clock, HttpLimits limits)
{
    THUNHAN_TRY_ASSIGN(std::unique_ptr<OsiaSession> session,
                       OsiaSession::make(identity, endpoints.token, clock, limits));
    for (const QUrl& url :
         {endpoints.enrollment, endpoints.credentials, endpoints.persons, endpoints.downloads}) {
        if (!isHttpsAddress(url))
            return {ErrorCode::MalformedInput, u"a registry address is not https"_s};
    }
    Result<QList<Certificate>> authorities = parseCertificates(identity.registryCa);
    if (!authorities)
        return {ErrorCode::RegistryCertificateInvalid, authorities.error().detail};
    return std::unique_ptr<OsiaRegistryClient>(new OsiaRegistryClient(
        std::move(session), std::move(endpoints), std::move(authorities).value(), clock));
}

OsiaRegistryClient::OsiaRegistryClient(std::unique_ptr<OsiaSession> session, RegistryEndpoints endpoints,
                                       QList<Certificate> authorities, const Clock& clock)
    : m_session(std::move(session)),
      m_endpoints(std::move(endpoints)),
      m_authorities(std::move(authorities)),
      m_tus([this](OsiaSession::Call call) { return m_session->perform(std::move(call)); }, clock)
{
}

OsiaSession::Call OsiaRegistryClient::call(QLatin1StringView operation, QByteArray method, ApplicationId id,
                                           TransactionId transaction, QLatin1StringView tail,
                                           int expected) const
{
    QUrl url = m_endpoints.enrollment;
    url.setPath(url.path() + "/v1/enrollments/"_L1 + id.toString() + tail);
    QUrlQuery query;
    query.addQueryItem(u"transactionId"_s, transaction.toString());
    url.setQuery(query);
    return {operation, std::move(method), QNetworkRequest(url), {}, {}, expected};
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::create(ApplicationId id, TransactionId transaction,
                                                             QByteArray document)
{
    OsiaSession::Call create = call("create"_L1, "POST", id, transaction, {}, 204);
    QUrl url = create.request.url();
    url.setQuery(url.query() + "&finalize=false"_L1);
    create.request.setUrl(url);
    create.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    create.body = document;
    co_return co_await m_session->performForNothing(create);
}

QCoro::Task<RegistryAnswer<QString>> OsiaRegistryClient::uploadObject(ObjectUpload upload)
{
    if (upload.ciphertext.size() <= largestPlainly)
        co_return co_await uploadPlainly(upload);
    const QUrl creation = call({}, {}, upload.id, upload.transaction, "/uploads"_L1, 0).request.url();
    if (!m_tusOffered) {
        const RegistryAnswer<bool> offered = co_await m_tus.isOffered(creation);
        if (!offered.result)
            co_return failedAnswer<QString>(offered);
        m_tusOffered = *offered.result;
    }
    if (*m_tusOffered)
        co_return co_await uploadResumably(upload, creation);
    co_return co_await uploadPlainly(upload);
}

QCoro::Task<RegistryAnswer<QString>> OsiaRegistryClient::uploadPlainly(const ObjectUpload& upload)
{
    OsiaSession::Call post = call("upload"_L1, "POST", upload.id, upload.transaction, "/buffer"_L1, 201);
    post.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/pkcs7-mime"_s);
    post.request.setRawHeader("Digest", "SHA-256=" + upload.digest.toBase64());
    post.body = upload.ciphertext;
    post.progress = upload.progress;
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(post);
    if (!answer.result)
        co_return failedAnswer<QString>(answer);
    const QString bufferId =
        QJsonDocument::fromJson(answer.result->body).object().value("bufferId"_L1).toString();
    if (!isBufferId(bufferId))
        co_return failedAnswer<QString>(malformedAnswer("upload"_L1));
    co_return RegistryAnswer<QString>{bufferId, {}, {}};
}

// The finished upload is the buffer of the same name.
QCoro::Task<RegistryAnswer<QString>> OsiaRegistryClient::uploadResumably(const ObjectUpload& upload,
                                                                         QUrl creation)
{
    const RegistryAnswer<QUrl> sent = co_await m_tus.send(creation, upload);
    if (!sent.result)
        co_return failedAnswer<QString>(sent);
    const QString bufferId = sent.result->fileName();
    if (!isBufferId(bufferId))
        co_return failedAnswer<QString>(malformedAnswer("resumable upload"_L1));
    co_return RegistryAnswer<QString>{bufferId, {}, {}};
}

QCoro::Task<RegistryAnswer<void>>
OsiaRegistryClient::putReferences(ApplicationId id, TransactionId transaction, QByteArray document)
{
    OsiaSession::Call put = call("update"_L1, "PUT", id, transaction, {}, 204);
    put.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    put.body = document;
    co_return co_await m_session->performForNothing(put);
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::finalize(ApplicationId id, TransactionId transaction)
{
    const OsiaSession::Call put = call("finalize"_L1, "PUT", id, transaction, "/finalize"_L1, 204);
    co_return co_await m_session->performForNothing(put);
}

QCoro::Task<RegistryAnswer<HeldEnrollment>> OsiaRegistryClient::readBack(ApplicationId id,
                                                                         TransactionId transaction)
{
    const OsiaSession::Call get = call("read"_L1, "GET", id, transaction, {}, 200);
    RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(get);
    if (!answer.result)
        co_return failedAnswer<HeldEnrollment>(answer);
    HeldEnrollment held{false, QJsonDocument::fromJson(answer.result->body).object(), answer.result->body};
    const QString status = held.document.take("status"_L1).toString();
    const QString heldId = held.document.take("enrollmentId"_L1).toString();
    if (heldId != id.toString() || (status != "FINALIZED"_L1 && status != "IN_PROGRESS"_L1))
        co_return failedAnswer<HeldEnrollment>(malformedAnswer("read"_L1));
    held.isFinalized = status == "FINALIZED"_L1;
    held.receiptJws = answer.result->header("Delivery-Receipt");
    if (!held.receiptJws.isEmpty()) {
        const auto receipt = DeliveryReceipt::open(held.receiptJws, m_authorities);
        if (!receipt) {
            const Error forged{ErrorCode::ReceiptMismatch, receipt.error().detail};
            co_return RegistryAnswer<HeldEnrollment>{forged, {}, {}};
        }
        held.receipt = *receipt;
    }
    co_return RegistryAnswer<HeldEnrollment>{held, {}, {}};
}

QUrl OsiaRegistryClient::bufferUri(ApplicationId id, const QString& bufferId) const
{
    QUrl url = m_endpoints.enrollment;
    url.setPath(url.path() + "/v1/enrollments/"_L1 + id.toString() + "/buffer/"_L1 + bufferId);
    return url;
}

OsiaSession::Call OsiaRegistryClient::credentialCall(QLatin1StringView operation, QByteArray method,
                                                     const QString& requestId, TransactionId transaction,
                                                     int expected) const
{
    QUrl url = m_endpoints.credentials;
    url.setPath(url.path() + "/v1/credentialRequests/"_L1 + requestId);
    QUrlQuery query;
    query.addQueryItem(u"transactionId"_s, transaction.toString());
    url.setQuery(query);
    return {operation, std::move(method), QNetworkRequest(url), {}, {}, expected};
}

QCoro::Task<RegistryAnswer<void>>
OsiaRegistryClient::requestCredential(QString requestId, TransactionId transaction, QByteArray document)
{
    OsiaSession::Call post = credentialCall("request card"_L1, "POST", requestId, transaction, 201);
    post.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    post.body = document;
    co_return co_await m_session->performForNothing(post);
}

QCoro::Task<RegistryAnswer<CredentialReport>> OsiaRegistryClient::readCredential(QString requestId,
                                                                                 TransactionId transaction)
{
    const OsiaSession::Call get = credentialCall("read card"_L1, "GET", requestId, transaction, 200);
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(get);
    if (!answer.result)
        co_return failedAnswer<CredentialReport>(answer);
    const QJsonObject json = QJsonDocument::fromJson(answer.result->body).object();
    const auto status = credentialStatusFromName(json.value("status"_L1).toString());
    const QJsonValue id = json.value("credentialRequestId"_L1);
    const bool isOther = !id.isUndefined() && id.toString() != requestId;
    if (!status || *status == CredentialStatus::ToAsk || isOther)
        co_return failedAnswer<CredentialReport>(malformedAnswer("read card"_L1));
    const QJsonObject others = json.value("requestData"_L1).toObject().value("others"_L1).toObject();
    const CredentialReport report{*status, others.value("statusReason"_L1).toString().left(mostWords)};
    co_return RegistryAnswer<CredentialReport>{report, {}, {}};
}

OsiaSession::Call OsiaRegistryClient::personCall(QLatin1StringView operation, QByteArray method,
                                                 const QString& number, QLatin1StringView tail) const
{
    QUrl url = m_endpoints.persons;
    url.setPath(url.path() + "/v1/persons/"_L1 + number + tail);
    return {operation, std::move(method), QNetworkRequest(url), {}, {}, 200};
}

QCoro::Task<RegistryAnswer<QJsonObject>> OsiaRegistryClient::readPerson(PersonalNumber number,
                                                                        QStringList attributes)
{
    OsiaSession::Call get = personCall("read person"_L1, "GET", number.digits(), {});
    QUrl url = get.request.url();
    QUrlQuery query;
    for (const QString& name : attributes)
        query.addQueryItem(u"attributeNames"_s, name);
    url.setQuery(query);
    get.request.setUrl(url);
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(get);
    if (!answer.result)
        co_return failedAnswer<QJsonObject>(answer);
    const QJsonDocument json = QJsonDocument::fromJson(answer.result->body);
    if (!json.isObject())
        co_return failedAnswer<QJsonObject>(malformedAnswer("read person"_L1));
    co_return RegistryAnswer<QJsonObject>{json.object(), {}, {}};
}

QCoro::Task<RegistryAnswer<QStringList>> OsiaRegistryClient::matchPerson(PersonalNumber number,
                                                                         QJsonObject attributes)
{
    OsiaSession::Call post = personCall("match person"_L1, "POST", number.digits(), "/match"_L1);
    post.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    post.body = QJsonDocument(attributes).toJson(QJsonDocument::Compact);
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(post);
    if (!answer.result)
        co_return failedAnswer<QStringList>(answer);
    const QJsonDocument json = QJsonDocument::fromJson(answer.result->body);
    if (!json.isArray())
        co_return failedAnswer<QStringList>(malformedAnswer("match person"_L1));
    QStringList differing;
    for (const QJsonValue& value : json.array())
        differing.append(value.toObject().value("attributeName"_L1).toString());
    co_return RegistryAnswer<QStringList>{differing, {}, {}};
}

// Not OSIA's: it has no word for what a registry has to tell its stations.
QCoro::Task<RegistryAnswer<QByteArray>> OsiaRegistryClient::readDownloadIndex()
{
    QUrl url = m_endpoints.downloads;
    url.setPath(url.path() + "/v1/downloads"_L1);
    const OsiaSession::Call get{"downloads"_L1, "GET", QNetworkRequest(url), {}, {}, 200};
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(get);
    if (!answer.result)
        co_return failedAnswer<QByteArray>(answer);
    co_return RegistryAnswer<QByteArray>{answer.result->body, {}, {}};
}

QCoro::Task<RegistryAnswer<QByteArray>> OsiaRegistryClient::readDownload(QByteArray digest, qint64 from,
                                                                         qint64 length)
{
    QUrl url = m_endpoints.downloads;
    url.setPath(url.path() + "/v1/downloads/"_L1 + QString::fromLatin1(digest.toHex()));
    OsiaSession::Call get{"download"_L1, "GET", QNetworkRequest(url), {}, {}, 206};
    get.request.setRawHeader("Range", "bytes=" + QByteArray::number(from) + '-' +
                                          QByteArray::number(from + length - 1));
    const RegistryAnswer<HttpAnswer> answer = co_await m_session->perform(get);
    if (!answer.result)
        co_return failedAnswer<QByteArray>(answer);
    if (answer.result->body.isEmpty() || answer.result->body.size() > length)
        co_return failedAnswer<QByteArray>(malformedAnswer("download"_L1));
    co_return RegistryAnswer<QByteArray>{answer.result->body, {}, {}};
}

QString registryServiceSetting(RegistryService service)
{
    switch (service) {
    case RegistryService::Enrollment: return u"registry.enrollment_url"_s;
    case RegistryService::Credentials: return u"registry.credentials_url"_s;
    case RegistryService::Persons: return u"registry.persons_url"_s;
    case RegistryService::Downloads: return u"registry.downloads_url"_s;
    case RegistryService::Token: return u"registry.token_url"_s;
    }
    Q_UNREACHABLE();
}

Result<RegistryEndpoints> loadEndpoints(StationRepository& stations, const QUrl& base)
{
    QUrl token = base;
    token.setPath(token.path() + "/token"_L1);
    RegistryEndpoints endpoints{base, base, base, base, token};
    const std::pair<RegistryService, QUrl*> services[]{{RegistryService::Enrollment, &endpoints.enrollment},
                                                       {RegistryService::Credentials, &endpoints.credentials},
                                                       {RegistryService::Persons, &endpoints.persons},
                                                       {RegistryService::Downloads, &endpoints.downloads},
                                                       {RegistryService::Token, &endpoints.token}};
    for (const auto& [service, url] : services) {
        THUNHAN_TRY_ASSIGN(const auto set, stations.setting(registryServiceSetting(service)));
        if (set && !set->isEmpty())
            *url = QUrl(*set, QUrl::StrictMode);
    }
    return endpoints;
}

namespace
{

// Of all clients that a factory makes: one start of the station is one session.
class Lineage : public std::enable_shared_from_this<Lineage>
{
public:
    Lineage(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    Result<LineageAnnouncement> announcement()
    {
        if (!m_lineage) {
            const auto begun = m_store.transact(
                [](Database& database) { return LineageRepository(database).begin(QUuid::createUuid()); });
            THUNHAN_TRY_ASSIGN(m_lineage, begun.result());
        }
        return LineageAnnouncement{
            *m_lineage, [own = shared_from_this()](const Result<void>& outcome) { own->note(outcome); }};
    }

private:
    // Nobody waits for it: what was not noted is told and noted the next time.
    void note(const Result<void>& outcome)
    {
        const std::optional<ErrorCode> error = outcome ? std::nullopt : std::optional(outcome.error().code);
        if (std::exchange(m_noted, error) == error)
            return;
        m_store.transact([session = m_lineage->session, now = m_clock.nowUtc(),
                          outcome](Database& database) -> Result<void> {
            if (outcome)
                return LineageRepository(database).acknowledge(session);
            return AuditLog(database).append({now,
                                              {},
                                              AuditAction::StationRepeated,
                                              {},
                                              QString::fromLatin1(errorName(outcome.error().code).data()),
                                              {}});
        });
    }

    Store& m_store;
    const Clock& m_clock;
    std::optional<StoreLineage> m_lineage;
    // What the registry said last; before it was asked, what it never says.
    std::optional<ErrorCode> m_noted = ErrorCode::Internal;
};

} // namespace

RegistryClientFactory osiaRegistryClientFactory(Store& store, const Clock& clock, HttpLimits limits)
{
    return [&store, &clock, limits,
            lineage = std::make_shared<Lineage>(store, clock)]() -> Result<std::unique_ptr<RegistryClient>> {
        struct Known {
            StationIdentity identity;
            RegistryEndpoints endpoints;
        };
        const auto loaded = store.run([](Database& database) -> Result<std::shared_ptr<Known>> {
            StationRepository stations(database);
            THUNHAN_TRY_ASSIGN(StationIdentity identity, stations.loadIdentity());
            THUNHAN_TRY_ASSIGN(RegistryEndpoints endpoints, loadEndpoints(stations, identity.baseUrl));
            if (const auto own = Certificate::parsePem(identity.certificate))
                THUNHAN_TRY(checkNotRevoked(database, *own));
            return std::make_shared<Known>(Known{std::move(identity), std::move(endpoints)});
        });
        const Result<std::shared_ptr<Known>> known = loaded.result();
        if (!known)
            return known.error().code == ErrorCode::NotFound
                       ? Error{ErrorCode::CertificateMissing, u"the station was not set up"_s}
                       : known.error();
        THUNHAN_TRY_ASSIGN(std::unique_ptr<OsiaRegistryClient> client,
                           OsiaRegistryClient::make((*known)->identity, (*known)->endpoints, clock, limits));
        THUNHAN_TRY_ASSIGN(LineageAnnouncement announcement, lineage->announcement());
        client->announce(std::move(announcement));
        return std::unique_ptr<RegistryClient>(std::move(client));
    };
}

} // namespace thunhan
