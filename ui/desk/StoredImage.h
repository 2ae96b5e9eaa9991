// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QSize>
#include <QThreadPool>

namespace thunhan
{

// Decodes an encoded image on a thread of `pool`, reduced to fill `atMost` (device pixels). A null
// image when the read failed or the bytes are no image: the place for it then shows its placeholder. Touches
// nothing of the caller's, who may be gone by then.
QFuture<QImage> decoded(QThreadPool& pool, QFuture<Result<QByteArray>> encoded, QSize atMost);

} // namespace thunhan
