// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DigestedBytes.h"
#include "app/domain/BiometricSample.h"
#include "app/store/Database.h"

namespace thunhan
{

// What a print is compared by, of another application.
struct SampleFeatures {
    ApplicationId application;
    FingerPosition position = FingerPosition::RightIndex;
    QByteArray features;
};

// Biometric samples and their encoded images. Call on the store's thread, changes inside a transaction. A
// change moves the application's revision on.
class SampleRepository
{
public:
    explicit SampleRepository(Database& database) : m_database(database) {}

    // A kept sample takes the place of the one kept so far for its site and impression. MalformedInput when
    // image or rendition does not have the digest the sample names; NotFound without the application.
    Result<void> insert(ApplicationId application, const BiometricSample& sample,
                        const SampleContent& content);
    // Of the kept prints of these fingers in every other application that is not rejected and not purged.
    Result<QList<SampleFeatures>> waitingFeatures(ApplicationId except, const QList<FingerPosition>& fingers);
    // In the order of capturing.
    Result<QList<BiometricSample>> list(ApplicationId application);
    // NotFound; StoreDamaged when the bytes no longer have their digest.
    Result<DigestedBytes> loadImage(SampleId id);
    // What is sent of it: the rendition, and the image where there is none.
    Result<DigestedBytes> loadTravelling(SampleId id);
    // The one of its site and impression that counts. NotFound when it is not a sample of this application.
    Result<void> markKept(ApplicationId application, SampleId id, const QDateTime& now);
    Result<void> remove(ApplicationId application, SampleId id, const QDateTime& now);

private:
    Database& m_database;
};

} // namespace thunhan
