// SPDX-License-Identifier: GPL-3.0-or-later
// Prints as the registry takes them: the wavelet scalar quantisation of IAFIS-IC-0110 version 3.1. Pure and
// re-entrant; for pool threads.
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QImage>

namespace thunhan
{

inline constexpr double standardWsqBitRate = 0.75; // bits for each pixel; about a fifteenth of the picture

struct WsqOptions {
    double bitRate = standardWsqBitRate; // 0.1 .. 8
    int ppi = 500;                       // told in the comment; pixels are not scaled
};

// `image` is Format_Grayscale8, from 32 x 32 to 16 million pixels. The same picture and options give the same
// bytes on every machine. MalformedInput for other pictures and other rates.
Result<QByteArray> encodeWsq(const QImage& image, const WsqOptions& options = {});

struct WsqPicture {
    QImage image; // Format_Grayscale8
    int ppi = 0;  // 0: the file does not tell
};

// Bytes of any origin. MalformedInput unless the file is whole: every segment as long as it says, as many
// values as the picture has, the end marked, and dimensions as its own comment tells them.
Result<WsqPicture> decodeWsq(QByteArrayView bytes);

} // namespace thunhan
