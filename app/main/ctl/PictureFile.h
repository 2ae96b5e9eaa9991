// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QImage>

namespace thunhan
{

// A photograph an administrator looks at: JPEG, PNG, BMP or PNM, turned as its camera says and in sRGB. One
// of more than 24 megapixels is reduced while it is read, so that no file takes more than 100 MB. `reduced`,
// where asked for, tells by how much: 1 for most. FileUnreadable, ImageUnreadable.
Result<QImage> readPictureFile(const QString& path, double* reduced = nullptr);

} // namespace thunhan
