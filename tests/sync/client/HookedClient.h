// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/RegistryClient.h"

namespace thunhan
{

// A real client with a word before and after each call. Calls are counted from 1.
class HookedClient : public RegistryClient
{
public:
    // True: the call ends as interrupted, before it was made or after the registry acted.
    using Hook = std::function<bool(int call)>;

    HookedClient(RegistryClient& real, Hook before, Hook after)
        : m_real(real), m_before(std::move(before)), m_after(std::move(after))
    {
    }

    QCoro::Task<RegistryAnswer<void>> create(ApplicationId id, TransactionId transaction,
                                             QByteArray document) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<void>();
        RegistryAnswer<void> answer = co_await m_real.create(id, transaction, document);
        co_return m_after(call) ? interrupted<void>() : answer;
    }
    QCoro::Task<RegistryAnswer<QString>> uploadObject(ObjectUpload upload) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<QString>();
        RegistryAnswer<QString> answer = co_await m_real.uploadObject(upload);
        co_return m_after(call) ? interrupted<QString>() : answer;
    }
    QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId id, TransactionId transaction,
                                                    QByteArray document) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<void>();
        RegistryAnswer<void> answer = co_await m_real.putReferences(id, transaction, document);
        co_return m_after(call) ? interrupted<void>() : answer;
    }
    QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId id, TransactionId transaction) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<void>();
        RegistryAnswer<void> answer = co_await m_real.finalize(id, transaction);
        co_return m_after(call) ? interrupted<void>() : answer;
    }
    QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id, TransactionId transaction) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<HeldEnrollment>();
        RegistryAnswer<HeldEnrollment> answer = co_await m_real.readBack(id, transaction);
        co_return m_after(call) ? interrupted<HeldEnrollment>() : answer;
    }
    QCoro::Task<RegistryAnswer<void>> requestCredential(QString requestId, TransactionId transaction,
                                                        QByteArray document) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<void>();
        RegistryAnswer<void> answer = co_await m_real.requestCredential(requestId, transaction, document);
        co_return m_after(call) ? interrupted<void>() : answer;
    }
    QCoro::Task<RegistryAnswer<CredentialReport>> readCredential(QString requestId,
                                                                 TransactionId transaction) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<CredentialReport>();
        RegistryAnswer<CredentialReport> answer = co_await m_real.readCredential(requestId, transaction);
        co_return m_after(call) ? interrupted<CredentialReport>() : answer;
    }
    QCoro::Task<RegistryAnswer<QJsonObject>> readPerson(PersonalNumber number,
                                                        QStringList attributes) override
    {
        co_return co_await m_real.readPerson(number, attributes);
    }
    QCoro::Task<RegistryAnswer<QStringList>> matchPerson(PersonalNumber number,
                                                         QJsonObject attributes) override
    {
        co_return co_await m_real.matchPerson(number, attributes);
    }
    QCoro::Task<RegistryAnswer<QByteArray>> readDownloadIndex() override
    {
        co_return co_await m_real.readDownloadIndex();
    }
    QCoro::Task<RegistryAnswer<QByteArray>> readDownload(QByteArray digest, qint64 from,
                                                         qint64 length) override
    {
        const int call = ++m_calls;
        if (m_before(call))
            co_return interrupted<QByteArray>();
        RegistryAnswer<QByteArray> answer = co_await m_real.readDownload(digest, from, length);
        co_return m_after(call) ? interrupted<QByteArray>() : answer;
    }
    std::optional<ClockSkew> clockSkew() const override { return m_real.clockSkew(); }
    QUrl bufferUri(ApplicationId id, const QString& bufferId) const override
    {
        return m_real.bufferUri(id, bufferId);
    }
    void setByteRate(qint64 bytesPerSecond) override { m_real.setByteRate(bytesPerSecond); }
    void abort() override { m_real.abort(); }

    int calls() const { return m_calls; }

private:
    template <class T>
    static RegistryAnswer<T> interrupted()
    {
        return {Error{ErrorCode::Cancelled, {}}, {}, {}};
    }

    RegistryClient& m_real;
    Hook m_before;
    Hook m_after;
    int m_calls = 0;
};

} // namespace thunhan
