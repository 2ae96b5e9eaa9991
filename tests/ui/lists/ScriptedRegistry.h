// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/RegistryClient.h"

#include <QCoroFuture>

namespace thunhan
{

// What a registry says to everything, so that a page stays in one state for as long as a test looks at it.
struct RegistryScript {
    // nullopt: takes what is small, and stalls in the middle of the first object until it is aborted.
    std::optional<Error> says;
    std::optional<Error> ofDownloads = Error{ErrorCode::NotFound, {}}; // nullopt: as `says`
    std::optional<ClockSkew> skew = std::nullopt;
};

// On the sync thread, as every client.
class ScriptedRegistry final : public RegistryClient
{
public:
    explicit ScriptedRegistry(RegistryScript script) : m_script(std::move(script)) { m_silence.start(); }

    QCoro::Task<RegistryAnswer<void>> create(ApplicationId, TransactionId, QByteArray) override
    {
        if (!m_script.says)
            co_return RegistryAnswer<void>{Result<void>(), {}, {}};
        co_return says<void>();
    }
    QCoro::Task<RegistryAnswer<QString>> uploadObject(ObjectUpload upload) override
    {
        if (!m_script.says) {
            if (upload.progress)
                upload.progress(upload.ciphertext.size() / 2, upload.ciphertext.size());
            const QFuture<void> silence = m_silence.future();
            co_await silence;
            co_return RegistryAnswer<QString>{Error{ErrorCode::Cancelled, {}}, {}, {}};
        }
        co_return says<QString>();
    }
    QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId, TransactionId, QByteArray) override
    {
        co_return says<void>();
    }
    QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId, TransactionId) override
    {
        co_return says<void>();
    }
    QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId, TransactionId) override
    {
        co_return says<HeldEnrollment>();
    }
    QCoro::Task<RegistryAnswer<void>> requestCredential(QString, TransactionId, QByteArray) override
    {
        co_return says<void>();
    }
    QCoro::Task<RegistryAnswer<CredentialReport>> readCredential(QString, TransactionId) override
    {
        co_return says<CredentialReport>();
    }
    QCoro::Task<RegistryAnswer<QJsonObject>> readPerson(PersonalNumber, QStringList) override
    {
        co_return says<QJsonObject>();
    }
    QCoro::Task<RegistryAnswer<QStringList>> matchPerson(PersonalNumber, QJsonObject) override
    {
        co_return says<QStringList>();
    }
    QCoro::Task<RegistryAnswer<QByteArray>> readDownloadIndex() override
    {
        if (m_script.ofDownloads)
            co_return RegistryAnswer<QByteArray>{*m_script.ofDownloads, {}, {}};
        co_return says<QByteArray>();
    }
    QCoro::Task<RegistryAnswer<QByteArray>> readDownload(QByteArray, qint64, qint64) override
    {
        co_return says<QByteArray>();
    }
    std::optional<ClockSkew> clockSkew() const override { return m_script.skew; }
    QUrl bufferUri(ApplicationId, const QString& bufferId) const override
    {
        return QUrl(QStringLiteral("https://registry.example/") + bufferId);
    }
    void setByteRate(qint64) override {}
    void abort() override
    {
        m_silence.finish();
        m_silence = QPromise<void>();
        m_silence.start();
    }

private:
    template <class T>
    RegistryAnswer<T> says() const
    {
        return {m_script.says.value_or(Error{ErrorCode::Cancelled, {}}), {}, {}};
    }

    RegistryScript m_script;
    QPromise<void> m_silence;
};

} // namespace thunhan
