// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QImage>

namespace thunhan
{

// ISO/IEC 15444-1 with the irreversible transform, in a JP2 file that names sRGB: the best picture that keeps
// within `bytes`, which the coder's own rate control finds. `picture` is in sRGB. Pure; about half a second
// for 800x1200. ImageUnreadable for an empty picture, and where not even the headers fit.
Result<QByteArray> encodePortraitJpeg2000(const QImage& picture, qsizetype bytes);

} // namespace thunhan
