// SPDX-License-Identifier: GPL-3.0-or-later
// Finger image records of ISO/IEC 19794-4:2011, the form in which an SBI service hands over its pictures.
#pragma once

#include "app/base/Result.h"
#include "capture/finger/FingerRequest.h"

#include <QByteArrayView>
#include <QImage>

namespace thunhan
{

struct FingerImage {
    FingerRequest::Site site = FingerPosition::RightThumb;
    Impression impression = Impression::LiveScanPlain;
    QImage image; // Format_Grayscale8
    int ppi = 0;
};

// Bytes of any origin. MalformedInput unless they are one whole record of live-scan pictures: 8 bits grey, of
// 490 ppi and more, packed without loss (raw, JPEG 2000 lossless or PNG), as large as their header says and
// no larger than six inches. May take a tenth of a second for a slap; for pool threads.
Result<QList<FingerImage>> readFingerImageRecord(QByteArrayView bytes);

// JPEG 2000 (JP2 or codestream) of one 8-bit component, no larger than `most` on each side, as
// Format_Grayscale8.
Result<QImage> readJpeg2000(QByteArrayView bytes, QSize most);

} // namespace thunhan
