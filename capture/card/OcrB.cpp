// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/OcrB.h"

#include <QRawFont>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr double drawnAt = 200; // pixels; outlines scale, hinting would not

} // namespace

Result<OcrBOutlines> loadOcrB(const QString& fontPath)
{
    const QRawFont font(fontPath, drawnAt, QFont::PreferNoHinting);
    if (!font.isValid())
        return {ErrorCode::ModelMissing, u"OCR-B: font not readable"_s};
    const QList<quint32> glyphs = font.glyphIndexesForString(ocrBCharacters.toString());
    OcrBOutlines outlines;
    if (glyphs.size() != qsizetype(outlines.size()) || glyphs.contains(0))
        return {ErrorCode::ModelMissing, u"OCR-B: font lacks characters"_s};
    const QRectF capital = font.pathForGlyph(glyphs.at(ocrBCharacters.indexOf(u'H'))).boundingRect();
    if (capital.height() <= 0)
        return {ErrorCode::ModelMissing, u"OCR-B: font without outlines"_s};
    const double scale = mrzCapitalHeight / capital.height();
    const QList<QPointF> advances = font.advancesForGlyphIndexes(glyphs);
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QTransform toCell = QTransform::fromScale(scale, scale);
        toCell.translate(-advances.at(at).x() / 2, -capital.center().y());
        outlines.at(i) = toCell.map(font.pathForGlyph(glyphs.at(at)));
    }
    return outlines;
}

} // namespace thunhan
