// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thunhan
{

// Where Debian's fonts-ocr-b puts the type of machine readable zones. Apart from OcrB for who only asks
// whether it is there.
inline QString debianOcrBPath()
{
    return QStringLiteral("/usr/share/fonts/opentype/ocr-b/OCRB.otf");
}

} // namespace thunhan
