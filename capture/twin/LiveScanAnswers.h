// SPDX-License-Identifier: GPL-3.0-or-later
// What a device service of the Secure Biometric Interface answers, as its twin does.
#pragma once

#include "capture/finger/FingerRequest.h"
#include "capture/twin/LiveScanSigner.h"

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QList>

namespace thunhan
{

struct LiveScanPicture {
    FingerRequest::Site site = FingerPosition::RightThumb;
    Impression impression = Impression::LiveScanPlain;
    QImage image; // Format_Grayscale8, 500 ppi
};

// Lists with the one reader; `wrapped` as for its info, signed where there is a signer.
QByteArray liveScanDevices(bool wrapped, const LiveScanSigner* signer = nullptr);
// An error alone.
QByteArray liveScanError(int code);
// Each picture as a capture of its own, chained by their digests; likewise signed.
QByteArray liveScanCaptures(const QList<LiveScanPicture>& pictures, const QString& transaction,
                            const LiveScanSigner* signer = nullptr);
// A record of ISO/IEC 19794-4:2011 with one picture, JPEG 2000 without loss.
QByteArray fingerImageRecord(const LiveScanPicture& picture);
QByteArray packJpeg2000(const QImage& image);
// What a capture request asks for; a thumb without a name for one that asks for nothing known.
FingerRequest liveScanRequest(const QJsonObject& capture);

} // namespace thunhan
