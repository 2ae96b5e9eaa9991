// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/PrintFile.h"

#include "capture/finger/wsq/WsqCodec.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>
#include <cmath>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 largestFile = 256 * 1024 * 1024;
constexpr int largestPicture = 512; // MB of pixels
constexpr double metresPerInch = 0.0254;
constexpr int standardPpi = 500;
constexpr int lowestPpi = 250; // below, a file tells of screens and not of prints
constexpr int highestPpi = 2000;

bool isWsq(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArray::fromHex("ffa0"));
}

Frame frameOf(const QImage& image, int told, int wanted)
{
    Frame frame;
    frame.image = image;
    frame.ppi = wanted != 0 ? wanted : told >= lowestPpi ? told : standardPpi;
    return frame;
}

} // namespace

QCommandLineOption ppiOption()
{
    return {u"ppi"_s, u"Resolution of the pictures, where the files do not tell or tell it wrongly."_s,
            u"N"_s};
}

Result<int> ppiOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(u"ppi"_s))
        return 0;
    bool isNumber = false;
    const int ppi = parser.value(u"ppi"_s).toInt(&isNumber);
    if (!isNumber || ppi < lowestPpi || ppi > highestPpi)
        return {ErrorCode::MalformedInput, u"--ppi takes %1 to %2"_s.arg(lowestPpi).arg(highestPpi)};
    return ppi;
}

Result<QByteArray> readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {ErrorCode::FileUnreadable, file.errorString()};
    return file.readAll();
}

Result<Frame> readPrintFile(const QString& path, int ppi)
{
    THUNHAN_TRY_ASSIGN(QByteArray bytes, readBytes(path));
    if (isWsq(bytes)) {
        THUNHAN_TRY_ASSIGN(const WsqPicture picture, decodeWsq(bytes));
        return frameOf(picture.image, picture.ppi, ppi);
    }
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    QImageReader::setAllocationLimit(largestPicture);
    const QImage image = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (image.isNull())
        return {ErrorCode::ImageUnreadable, reader.errorString()};
    const int told = static_cast<int>(std::lround(image.dotsPerMeterX() * metresPerInch));
    return frameOf(image, told, ppi);
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {ErrorCode::FileUnwritable, file.errorString()};
    return {};
}

Result<void> writePrintFile(const QString& path, const Frame& frame)
{
    QImage image = frame.image;
    const int dotsPerMetre = static_cast<int>(std::lround(frame.ppi / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return {ErrorCode::FileUnwritable, u"the picture cannot be encoded"_s};
    return writeBytes(path, png);
}

} // namespace thunhan
