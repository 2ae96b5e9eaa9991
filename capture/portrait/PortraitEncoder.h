// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/PortraitPolicy.h"

#include <QByteArray>
#include <QImage>

namespace thunhan
{

struct EncodedPortrait {
    QByteArray bytes; // JPEG with the sRGB profile
    QImage picture;   // what was encoded: smaller than asked when no quality would have fitted
    int quality = 0;  // 0..100, as libjpeg counts
};

// The best quality whose file keeps within the policy's bytes, found by halving: a fixed number would waste
// bytes on a plain wall and break the limit on a patterned dress. What does not fit even at the least quality
// is made smaller, never larger. `picture` is in sRGB. Pure; about 40 ms for 800x1200. ImageUnreadable for an
// empty picture.
Result<EncodedPortrait> encodePortrait(const QImage& picture, const PortraitPolicy& policy);

} // namespace thunhan
