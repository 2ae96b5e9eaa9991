// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Barcodes.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <exception>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int quarter = 5; // of ZXing's 0..8, which it maps to the four levels of QR codes

Result<Barcode> encoded(ZXing::MultiFormatWriter writer, const QString& text, int height)
try {
    const ZXing::BitMatrix matrix = writer.setMargin(0).encode(text.toStdWString(), 0, height);
    Barcode code{matrix.width(), height > 0 ? 1 : matrix.height(), {}};
    code.dark.resize(code.width * code.height);
    for (int y = 0; y < code.height; ++y) {
        for (int x = 0; x < code.width; ++x)
            code.dark.setBit(y * code.width + x, matrix.get(x, y));
    }
    return code;
} catch (const std::exception&) {
    return {ErrorCode::FieldInvalid, u"barcode: text does not fit"_s};
}

} // namespace

Result<Barcode> code128Of(const QString& text)
{
    if (text.isEmpty())
        return {ErrorCode::FieldInvalid, u"barcode: no text"_s};
    return encoded(ZXing::MultiFormatWriter(ZXing::BarcodeFormat::Code128), text, 1);
}

Result<Barcode> qrOf(const QString& text)
{
    if (text.isEmpty())
        return {ErrorCode::FieldInvalid, u"barcode: no text"_s};
    return encoded(ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                       .setEncoding(ZXing::CharacterSet::UTF8)
                       .setEccLevel(quarter),
                   text, 0);
}

} // namespace thunhan
