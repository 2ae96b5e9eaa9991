// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperPrinter.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr double mmPerInch = 25.4;
constexpr int pdfResolution = 600;

} // namespace

Result<QList<PlacedWords>> printPaper(QPagedPaintDevice& device, const PaperLayout& layout,
                                      const PaperData& data)
{
    // One by one: a printer that cannot print to the edge refuses the margins alone, and keeps its own.
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(QPageLayout::Portrait);
    device.setPageMargins(QMarginsF());
    const QPointF edge = device.pageLayout().paintRect(QPageLayout::Millimeter).topLeft();
    const double dotsPerMm = device.logicalDpiX() / mmPerInch;
    QPainter painter;
    if (!painter.begin(&device))
        return {ErrorCode::FileUnwritable, u"paper: device refuses to begin"_s};
    painter.translate(-edge * dotsPerMm); // places count from the paper's corner
    QList<PlacedWords> placed;
    for (qsizetype page = 0; page < layout.pages.size(); ++page) {
        if (page > 0 && !device.newPage())
            return {ErrorCode::FileUnwritable, u"paper: device refuses a page"_s};
        placed += paintPaper(painter, dotsPerMm, layout.pages.at(page), data);
    }
    if (!painter.end())
        return {ErrorCode::FileUnwritable, u"paper: device refuses to end"_s};
    return placed;
}

Result<QByteArray> paperPdf(const PaperLayout& layout, const PaperData& data)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return {ErrorCode::Internal, u"paper: buffer"_s};
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfResolution);
        writer.setTitle(layout.form);
        writer.setCreator(u"thunhan"_s);
        THUNHAN_TRY(printPaper(writer, layout, data));
    }
    return pdf;
}

QImage paperImage(const PaperLayout& layout, int page, const PaperData& data, double dotsPerInch)
{
    if (page < 0 || page >= layout.pages.size())
        return {};
    const double dotsPerMm = dotsPerInch / mmPerInch;
    QImage image(qRound(paperWidth * dotsPerMm), qRound(paperHeight * dotsPerMm), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPaper(painter, dotsPerMm, layout.pages.at(page), data);
    return image;
}

} // namespace thunhan
