// SPDX-License-Identifier: GPL-3.0-or-later
// Two stations of one office at one registry, and a stick that goes between them.
#pragma once

#include "sync/media/MediaExport.h"
#include "sync/media/MediaImport.h"
#include "tests/sync/client/SyncRig.h"

namespace thunhan
{

class MediaRig
{
public:
    MediaRig();

    // The one that is offline is `away`; the other one brings its packets.
    struct Station {
        QTemporaryDir folder;
        std::unique_ptr<Store> store;
    };
    // Another station that the registry let in.
    std::unique_ptr<Station> makeStation();
    Result<ExportReport> exportFromAway(MediaFolder& media);
    Result<ImportReport> import(Store& store, MediaFolder& media);
    Result<ImportReport> import(Store& store);
    // Sends what waits at this station; how many did not end delivered.
    int send(Store& store);
    TransferOutcome sendOne(Store& store, ApplicationId id, RegistryClient& client);
    std::unique_ptr<RegistryClient> clientOf(Store& store);

    SyncRig away;
    std::unique_ptr<Station> office;
    QTemporaryDir stick;
    std::unique_ptr<MediaFolder> media;
    const OperatorId officer{QUuid::createUuid()};
};

// A stick that fails at one of its accesses, counted from 1, and at every one after it: it was pulled, or it
// is full. `half`: a file it was writing is left with half of its bytes.
class FailingMedia final : public MediaFolder
{
public:
    FailingMedia(MediaFolder& real, int failing, ErrorCode code, bool half)
        : m_real(real), m_failing(failing), m_code(code), m_half(half)
    {
    }
    int accesses() const { return m_accesses; }
    bool hasFailed() const { return m_accesses >= m_failing; }

    Result<void> makeFolder(const QString& path) override
    {
        return fails() ? Result<void>(error()) : m_real.makeFolder(path);
    }
    Result<void> write(const QString& path, const QByteArray& content) override
    {
        if (!fails())
            return m_real.write(path, content);
        if (m_half && m_accesses == m_failing)
            (void)m_real.write(path, content.first(content.size() / 2));
        return error();
    }
    Result<QByteArray> read(const QString& path, qint64 limit) override
    {
        return fails() ? Result<QByteArray>(error()) : m_real.read(path, limit);
    }
    Result<QStringList> folders(const QString& path) override
    {
        return fails() ? Result<QStringList>(error()) : m_real.folders(path);
    }
    Result<void> rename(const QString& from, const QString& to) override
    {
        return fails() ? Result<void>(error()) : m_real.rename(from, to);
    }
    Result<void> remove(const QString& path) override
    {
        return fails() ? Result<void>(error()) : m_real.remove(path);
    }

private:
    bool fails() { return ++m_accesses >= m_failing; }
    Error error() const { return {m_code, QStringLiteral("told to fail")}; }

    MediaFolder& m_real;
    int m_failing;
    ErrorCode m_code;
    bool m_half;
    int m_accesses = 0;
};

} // namespace thunhan
