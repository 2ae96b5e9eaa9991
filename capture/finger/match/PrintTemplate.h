// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "capture/finger/minutiae/Minutia.h"

#include <QByteArray>
#include <QByteArrayView>

namespace thunhan
{

// Minutiae as bytes, for keeping beside a print: magic, version of the format, version of the extractor,
// number, then eight bytes each (places to a quarter of a pixel). Templates of other extractors do not
// compare, so they do not read.
inline constexpr std::size_t mostTemplateMinutiae = 1000;

QByteArray encodeTemplate(const Minutiae& minutiae);
// Bytes of any origin. MalformedInput unless they are one whole template of this version.
Result<Minutiae> decodeTemplate(QByteArrayView bytes);

} // namespace thunhan
