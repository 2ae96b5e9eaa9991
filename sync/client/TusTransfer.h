// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "sync/client/OsiaSession.h"

#include <functional>

namespace thunhan
{

// How large a piece of an object goes at once: as much as the line carries in a few seconds, so that a cut
// costs no more than that, and a good line does not wait for an answer every moment.
class ChunkSize
{
public:
    static constexpr qint64 first = qint64{256} * 1024;
    static constexpr qint64 smallest = qint64{32} * 1024;
    static constexpr qint64 largest = qint64{2} * 1024 * 1024;
    static constexpr std::chrono::milliseconds aim{4000};

    qint64 bytes() const { return m_bytes; }
    void passed(qint64 bytes, std::chrono::milliseconds took);
    void broke();

private:
    qint64 m_bytes = first;
};

// tus 1.0 (core and creation) with the upload's address kept by the caller: a transfer goes on at the byte
// that the server has, after a cut or a kill. Checksums are the registry's and the read-back's matter: not
// every server looks at Upload-Checksum. Outlives its coroutine.
class TusTransfer
{
public:
    using Perform = std::function<QCoro::Task<RegistryAnswer<HttpAnswer>>(OsiaSession::Call)>;

    TusTransfer(Perform perform, const Clock& clock) : m_perform(std::move(perform)), m_clock(clock) {}

    // Whether the server at `creation` speaks tus 1.0 and makes uploads. An error says that nobody knows.
    QCoro::Task<RegistryAnswer<bool>> isOffered(QUrl creation);
    // The finished upload's address, which lies below that of `creation`'s server.
    QCoro::Task<RegistryAnswer<QUrl>> send(QUrl creation, ObjectUpload upload);

private:
    OsiaSession::Call call(QLatin1StringView operation, const QByteArray& method, const QUrl& url,
                           int expected) const;
    QCoro::Task<RegistryAnswer<QUrl>> create(QUrl creation, const ObjectUpload& upload);
    QCoro::Task<RegistryAnswer<qint64>> offsetOf(QUrl url, qint64 length);
    QCoro::Task<RegistryAnswer<qint64>> sendChunk(QUrl url, qint64 offset, const ObjectUpload& upload);

    Perform m_perform;
    const Clock& m_clock;
    ChunkSize m_chunk; // of the line, not of one object
};

} // namespace thunhan
