// SPDX-License-Identifier: GPL-3.0-or-later
// An approved application with its images, and everything needed to seal and to open it.
#pragma once

#include "app/packet/PacketSealer.h"
#include "tests/support/ManualClock.h"
#include "tests/support/TestPki.h"

#include <QThreadPool>

namespace thunhan
{

struct PacketFixture {
    explicit PacketFixture(quint64 seed = 1, SampleOrigin origin = SampleOrigin::Physical,
                           TestCertificateOrder::Key registryKey = TestCertificateOrder::Key::EcP256);

    ManualClock clock;
    TestCertificate authority;
    TestCertificate station;
    TestCertificate registry;
    StationId stationId;
    SecureBytes stationKey;
    // sampleApplication() as submitted by the clerk and approved by the supervisor, with an amputated left
    // thumb, a left index that is missing otherwise, and one attempt that was not kept.
    Application application;
    QHash<SampleId, DigestedBytes> sampleImages;
    QHash<DocumentId, DigestedBytes> documentImages;

    // Out of the members above as they are now.
    Result<SealingIdentity> identity() const;
    SealInput input(const SealingIdentity& identity,
                    SealingProfile profile = SealingProfile::Production) const
    {
        return {application, sampleImages, documentImages, identity, profile};
    }
    Result<SealedPacket> seal(SealingProfile profile = SealingProfile::Production) const
    {
        THUNHAN_TRY_ASSIGN(const SealingIdentity known, identity());
        QThreadPool pool;
        return PacketSealer(clock, pool).seal(input(known, profile));
    }
};

} // namespace thunhan
