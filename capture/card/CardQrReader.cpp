// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardQrReader.h"

#include <ZXing/ReadBarcode.h>
#include <exception>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

ZXing::Results codesIn(const cv::Mat& grey)
{
    // No turning: a QR code's finder patterns are found under every angle.
    const auto hints = ZXing::DecodeHints()
                           .setFormats(ZXing::BarcodeFormat::QRCode)
                           .setTryHarder(true)
                           .setTryRotate(false)
                           .setTryDownscale(false)
                           .setMaxNumberOfSymbols(2);
    return ZXing::ReadBarcodes(
        {grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum, static_cast<int>(grey.step)}, hints);
}

ZXing::Results codesIn(const QImage& picture)
{
    const QImage image = picture.format() == QImage::Format_Grayscale8
                             ? picture
                             : picture.convertToFormat(QImage::Format_RGB888);
    const cv::Mat pixels(
        image.height(), image.width(), image.format() == QImage::Format_Grayscale8 ? CV_8UC1 : CV_8UC3,
        const_cast<uchar*>(image.constBits()), static_cast<std::size_t>(image.bytesPerLine()));
    cv::Mat grey = pixels;
    if (pixels.channels() == 3)
        cv::cvtColor(pixels, grey, cv::COLOR_RGB2GRAY);
    // Half the size first: a quarter of the work, and a code close to the lens, which is large, blurred and
    // grainy, is seen better. Only one far from the lens needs every pixel.
    cv::Mat half;
    cv::resize(grey, half, {}, 0.5, 0.5, cv::INTER_AREA);
    const ZXing::Results codes = codesIn(half);
    return codes.empty() ? codesIn(grey) : codes;
}

} // namespace

QrLook lookForCardQr(const QImage& picture)
{
    QrLook look;
    if (picture.width() < 2 || picture.height() < 2)
        return look;
    try {
        for (const ZXing::Result& code : codesIn(picture)) {
            if (!code.isValid())
                continue;
            look.codeFound = true;
            const ZXing::ByteArray& bytes = code.bytes();
            const auto card = readCardQr(QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                                    static_cast<qsizetype>(bytes.size())));
            if (!card)
                continue;
            // Two cards in one picture: whose is meant?
            if (look.card && look.card->raw != card->raw)
                return {true, std::nullopt};
            look.card = *card;
        }
    } catch (const std::exception&) { // of either library; nothing was read then
    }
    return look;
}

} // namespace thunhan
