// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"
#include "app/domain/FingerSequence.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace thunhan
{

// Training: twins instead of devices, samples marked Virtual, a registry of the station's own.
// Production: devices, and no virtual sample is ever sealed.
enum class StationProfile { Training, Production };

// station.json: what the station is called and how it is set. No personal data and no secret, so that the
// sign-in page can show it before any key is known.
struct StationSettings {
    StationProfile profile = StationProfile::Training;
    StationId id;
    QString stationCode; // "HC-03"
    QString deskName;    // "Desk 2"
    QString unitCode;
    QString unitName;       // of the collecting unit
    QString parentUnitName; //
    int dailyTarget = 400;
    int idleMinutes = 10;
    int retentionDays = 30;           // after a verified receipt, until pictures and fields are destroyed
    int unlockCodeHours = 12;         // after a passphrase, that a code unlocks the desk; 0: never
    int offlineDays = 7;              // that a submitted application may wait for its receipt
    QByteArray certificateThumbprint; // of the station's certificate, for showing; empty: none yet
    QDateTime certificateExpiry;
    QString camera;        // device path or GStreamer pipeline; empty: the first camera
    bool liveScan = false; // prints come from a device service (SBI), not from libfprint's readers
    FingerSequence fingerSequence =
        FingerSequence::SinglePrints; // of a live-scan slaps and rolls, unless told
    QString readerPlugin;             // absolute path of a maker's plug-in; empty: libfprint's readers
    bool packPrints = true; // prints are sent as WSQ; what was captured stays without loss until it is purged
    bool refuseUnknownReaders =
        true;             // else warned of: live-scans that nobody on readerIssuersPath() vouches for
    QString nfiq2Program; // a site's NFIQ 2; empty: the one of the search path, if there is one
    QString faceModel;    // dlib's 68 landmarks, absolute path; empty: the one of Debian's packages
};

// What a station with this reader takes when nothing else is told.
FingerSequence usualSequence(bool liveScan);

// Where a station keeps things under the folder of --data.
class StationFolder
{
public:
    explicit StationFolder(QString root) : m_root(std::move(root)) {}

    const QString& root() const { return m_root; }
    QString settingsPath() const;
    QString keySlotsPath() const;
    QString camerasPath() const; // of the CameraBook
    // PEM: who may vouch for a live-scan reader. No file: readers are not judged by that.
    QString readerIssuersPath() const;
    // Names of the files above: what belongs to a station beside its store.
    QStringList filesBesideStore() const;
    // The training registry holds what it decrypted, so it never lives inside the station's folder.
    QString trainingRegistryRoot() const;

    bool isInitialised() const;
    // Makes the folder, readable by its owner only. FileUnwritable.
    Result<void> make() const;

    // StoreMissing, FileUnreadable, MalformedInput.
    Result<StationSettings> loadSettings() const;
    Result<void> saveSettings(const StationSettings& settings) const;

private:
    QString m_root;
};

} // namespace thunhan
