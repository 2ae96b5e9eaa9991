// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/PictureFile.h"

#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <cmath>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

Result<QImage> readPictureFile(const QString& path, double* reduced)
{
    constexpr double mostPixels = 24e6;
    constexpr int mostMegabytes = 160;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, file.errorString()};
    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    QImageReader::setAllocationLimit(mostMegabytes);
    // Drawings would be rendered as large as they say, films opened.
    static const QList<QByteArray> formats{"jpeg", "png", "bmp", "ppm", "pgm", "pbm"};
    const QSize size = reader.size();
    if (!formats.contains(reader.format()) || size.isEmpty())
        return {ErrorCode::ImageUnreadable, u"no photograph"_s};
    const double pixels = static_cast<double>(size.width()) * size.height();
    const double by = std::max(1.0, std::sqrt(pixels / mostPixels));
    if (by > 1)
        reader.setScaledSize((QSizeF(size) / by).toSize().expandedTo({1, 1}));
    if (reduced)
        *reduced = by;
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return {ErrorCode::ImageUnreadable, reader.errorString()};
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb); // measures and screens take nothing else
    return image;
}

} // namespace thunhan
