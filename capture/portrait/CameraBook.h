// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/PortraitPolicy.h"

#include <QDateTime>
#include <QMap>
#include <QSize>
#include <QString>

namespace thunhan
{

// What was measured once of a camera on its stand, with a person who looks straight ahead.
struct CameraCalibration {
    double pitch = 0;         // degrees it reads for a level head
    double sharpness = 0;     // Laplacian energy of a face in focus
    double backdropWhite = 0; // share of the wall that is near white
    double backdropEdges = 0; // mean gradient of the wall
    QDateTime at;             // UTC

    friend bool operator==(const CameraCalibration&, const CameraCalibration&) = default;
};

// `policy` with what the camera is known to read: its own level head, and half of its own sharpness.
PortraitPolicy calibrated(PortraitPolicy policy, const CameraCalibration& calibration);

// What a machine knows of its cameras: cameras.json. No personal data. A value; one thread at a time.
class CameraBook
{
public:
    struct Entry {
        QSize size; // chosen; empty: as the camera likes
        std::optional<CameraCalibration> calibration;

        friend bool operator==(const Entry&, const Entry&) = default;
    };
    QString chosen;               // id of the camera that is used; empty: the first one
    QMap<QString, Entry> cameras; // by id

    // An absent file is an empty book; FileUnreadable, MalformedInput.
    static Result<CameraBook> load(const QString& path);
    // FileUnwritable.
    Result<void> save(const QString& path) const;

    friend bool operator==(const CameraBook&, const CameraBook&) = default;
};

} // namespace thunhan
