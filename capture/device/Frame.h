// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"

#include <QDateTime>
#include <QImage>
#include <QString>

namespace thunhan
{

// What a device delivered: pixels and where they are from. Immutable once emitted; QImage shares the pixels,
// so copies are cheap and may cross threads.
struct Frame {
    QImage image; // Format_Grayscale8 for prints, Format_RGB888 for colour; sRGB; not mirrored
    int ppi = 0;  // 0: the device does not know
    QString device;
    SampleOrigin origin = SampleOrigin::Physical;
    QDateTime capturedAt; // UTC, from the injected clock
    quint64 sequence = 0; // counts up within one preview
};

} // namespace thunhan
