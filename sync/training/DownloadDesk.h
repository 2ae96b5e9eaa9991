// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/packet/DownloadIndex.h"
#include "sync/training/CertificateMaker.h"
#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingRoute.h"

#include <chrono>

namespace thunhan
{

// Holds ready for the stations what lies in a folder: `<KIND>-<version>.json`, as OPERATORS-3.json, and a
// file `edition` with the number of the list. Signs the list and the documents of reference data. Read anew
// at each call, so that a teacher changes it while stations are at work. One thread.
class DownloadDesk
{
public:
    DownloadDesk(QString folder, Issuer authority, const Clock& clock)
        : m_folder(std::move(folder)), m_authority(std::move(authority)), m_clock(clock)
    {
    }

    // The route is one of downloads. 404 for a folder without an edition.
    TrainingAnswer answer(const TrainingRoute& route, const TrainingRequest& request) const;

    static constexpr std::chrono::hours listLifetime{24 * 30};

private:
    struct Ready {
        DownloadItem item;
        QByteArray content;
    };
    Result<QList<Ready>> ready() const;
    TrainingAnswer index() const;
    TrainingAnswer part(const QString& digest, const QByteArray& range) const;

    QString m_folder;
    Issuer m_authority;
    const Clock& m_clock;
};

} // namespace thunhan
