// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "capture/device/Frame.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace thunhan
{

// Files of prints that an administrator looks at: WSQ, and what Qt reads (PNG, BMP, PGM, JPEG).

// --ppi N, for files that do not tell.
QCommandLineOption ppiOption();
// 0 without the option; MalformedInput for what is no resolution.
Result<int> ppiOf(const QCommandLineParser& parser);

// Format_Grayscale8. `ppi` other than 0 goes before what the file tells; neither: 500. FileUnreadable,
// ImageUnreadable for what is no picture or too large a one.
Result<Frame> readPrintFile(const QString& path, int ppi);
// PNG with its resolution. FileUnwritable.
Result<void> writePrintFile(const QString& path, const Frame& frame);
Result<void> writeBytes(const QString& path, const QByteArray& bytes);
// At most as much as a print can be. FileUnreadable.
Result<QByteArray> readBytes(const QString& path);

} // namespace thunhan
