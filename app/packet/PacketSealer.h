// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/DigestedBytes.h"
#include "app/base/Result.h"
#include "app/domain/Application.h"
#include "app/domain/ClockSkew.h"
#include "app/packet/SealingIdentity.h"
#include "app/store/SealedPacket.h"

#include <QHash>

class QThreadPool;

namespace thunhan
{

// Production refuses samples and scans that came from a twin.
enum class SealingProfile { Training, Production };

struct SealInput {
    // With its approving decision.
    const Application& application;
    // What travels of every kept sample: its rendition, the image where it has none. And of every scan.
    const QHash<SampleId, DigestedBytes>& sampleImages;
    const QHash<DocumentId, DigestedBytes>& documentImages;
    const SealingIdentity& identity;
    SealingProfile profile = SealingProfile::Production;
    std::optional<ClockSkew> clock = {}; // as measured last, if ever
};

// Signs and encrypts an approved application, once. Pure but for the clock and OpenSSL's randomness; takes
// a millisecond or two for each megabyte: call it off the UI thread. Objects are encrypted side by side on
// the threads of `pool`, and on the caller's, which waits for them.
class PacketSealer
{
public:
    PacketSealer(const Clock& clock, QThreadPool& pool) : m_clock(clock), m_pool(pool) {}

    // VirtualSampleRefused; FourEyesRequired without the approval of a second person; CertificateExpired and
    // CertificateInvalid for one that is not in force; SealingFailed when an image is missing or is not the
    // one that was captured.
    Result<SealedPacket> seal(const SealInput& input) const;

private:
    const Clock& m_clock;
    QThreadPool& m_pool;
};

} // namespace thunhan
