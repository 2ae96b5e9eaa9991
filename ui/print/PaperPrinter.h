// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/reference/PaperLayouts.h"
#include "ui/print/PaperPainter.h"

#include <QByteArray>
#include <QImage>
#include <QPagedPaintDevice>

namespace thunhan
{

// Prints a paper: to a QPrinter, which is a QPagedPaintDevice, or to any other. Sets A4 without margins of
// its own; the layout keeps clear of the paper's edge. FileUnwritable when the device refuses.
Result<QList<PlacedWords>> printPaper(QPagedPaintDevice& device, const PaperLayout& layout,
                                      const PaperData& data);

// As a PDF file in memory with its fonts embedded. Tells nothing of the person but what is printed.
Result<QByteArray> paperPdf(const PaperLayout& layout, const PaperData& data);

// What a page looks like, for the preview; null for a page that is not there.
QImage paperImage(const PaperLayout& layout, int page, const PaperData& data, double dotsPerInch);

} // namespace thunhan
