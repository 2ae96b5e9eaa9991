// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/FingerImageRecord.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int mostRepresentations = 10;
constexpr double largestSide = 6; // inches
constexpr int lowestPpi = 490;
constexpr int highestPpi = 1010;
constexpr int pixelsPerCentimetre = 2; // unit of the sampling rates; 1 is per inch
constexpr quint8 firstFinger = 1;
constexpr quint8 lastFinger = 10;

enum Packing : quint8 { Raw = 0, Jpeg2000Lossless = 5, Png = 6 };

Error malformed(const QString& what)
{
    return {ErrorCode::MalformedInput, u"finger image record: "_s + what};
}

// Reads what lies most significant byte first; past the end everything is 0 and isWhole() false.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView take(qsizetype count)
    {
        if (count < 0 || count > m_bytes.size()) {
            m_whole = false;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return taken;
    }
    template <class Number>
    Number number()
    {
        const QByteArrayView taken = take(sizeof(Number));
        return taken.isEmpty() ? Number(0) : qFromBigEndian<Number>(taken.data());
    }
    bool isWhole() const { return m_whole; }

private:
    QByteArrayView m_bytes;
    bool m_whole = true;
};

std::optional<FingerRequest::Site> siteOf(quint8 code)
{
    constexpr quint8 rightFour = 13;
    constexpr quint8 leftFour = 14;
    constexpr quint8 thumbs = 15;
    if (code >= firstFinger && code <= lastFinger)
        return static_cast<FingerPosition>(code - firstFinger);
    switch (code) {
    case rightFour: return FingerGroup::PlainRightFour;
    case leftFour: return FingerGroup::PlainLeftFour;
    case thumbs: return FingerGroup::PlainThumbs;
    default: return {};
    }
}

QImage fromRaw(QByteArrayView bytes, QSize size)
{
    if (bytes.size() != static_cast<qsizetype>(size.width()) * size.height())
        return {};
    QImage image(size, QImage::Format_Grayscale8);
    for (int row = 0; row < size.height() && !image.isNull(); ++row)
        std::memcpy(image.scanLine(row), bytes.data() + static_cast<qsizetype>(row) * size.width(),
                    static_cast<std::size_t>(size.width()));
    return image;
}

// Only after its header has been looked at: a small file may open into a huge picture.
QImage fromPng(QByteArrayView bytes, QSize size)
{
    constexpr QByteArrayView beginning("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    if (!bytes.startsWith(beginning))
        return {};
    Reader header(bytes.sliced(beginning.size()));
    const auto width = header.number<quint32>();
    const auto height = header.number<quint32>();
    if (!header.isWhole() || width != static_cast<quint32>(size.width()) ||
        height != static_cast<quint32>(size.height()))
        return {};
    return QImage::fromData(bytes, "PNG").convertToFormat(QImage::Format_Grayscale8);
}

Result<QImage> unpacked(quint8 packing, QByteArrayView bytes, QSize size)
{
    switch (packing) {
    case Raw: return fromRaw(bytes, size);
    case Png: return fromPng(bytes, size);
    case Jpeg2000Lossless: return readJpeg2000(bytes, size);
    default: return malformed(u"packed in way %1, which loses or is not known"_s.arg(packing));
    }
}

Result<FingerImage> readRepresentation(Reader& reader, bool certified)
{
    constexpr qsizetype whenAndWithWhat = 14; // date and time, technology, maker and type of the device
    constexpr qsizetype qualityBlock = 5;
    constexpr qsizetype certificationBlock = 3;
    reader.number<quint32>(); // length, which the fields below tell again
    reader.take(whenAndWithWhat);
    reader.take(reader.number<quint8>() * qualityBlock);
    if (certified)
        reader.take(reader.number<quint8>() * certificationBlock);
    const auto site = siteOf(reader.number<quint8>());
    reader.number<quint8>(); // number of the representation
    const auto unit = reader.number<quint8>();
    reader.number<quint32>(); // rates of the sensor; the picture's count
    const auto across = reader.number<quint16>();
    const auto down = reader.number<quint16>();
    const auto depth = reader.number<quint8>();
    const auto packing = reader.number<quint8>();
    const auto impression = reader.number<quint8>();
    const int width = reader.number<quint16>();
    const int height = reader.number<quint16>();
    const QByteArrayView pixels = reader.take(reader.number<quint32>());
    if (!reader.isWhole())
        return malformed(u"shorter than it says"_s);
    FingerImage picture;
    picture.ppi = unit == pixelsPerCentimetre ? static_cast<int>(std::lround(across * 2.54)) : across;
    if (!site || impression > 1 || depth != 8 || across != down)
        return malformed(u"not an 8-bit picture of fingers from a live-scan"_s);
    if (picture.ppi < lowestPpi || picture.ppi > highestPpi)
        return malformed(u"resolution of %1 ppi"_s.arg(picture.ppi));
    if (width == 0 || height == 0 || std::max(width, height) > largestSide * picture.ppi)
        return malformed(u"size of the picture"_s);
    picture.site = *site;
    picture.impression = impression == 0 ? Impression::LiveScanPlain : Impression::LiveScanRolled;
    THUNHAN_TRY_ASSIGN(picture.image, unpacked(packing, pixels, {width, height}));
    if (picture.image.size() != QSize(width, height))
        return malformed(u"not the picture that the header tells of"_s);
    return picture;
}

} // namespace

Result<QList<FingerImage>> readFingerImageRecord(QByteArrayView bytes)
{
    constexpr QByteArrayView magic("FIR\0"
                                   "020\0",
                                   8);
    if (!bytes.startsWith(magic))
        return malformed(u"not one of version 2"_s);
    Reader reader(bytes.sliced(magic.size()));
    const auto length = reader.number<quint32>();
    const int count = reader.number<quint16>();
    const bool certified = reader.number<quint8>() != 0;
    reader.number<quint8>(); // distinct positions
    if (length != static_cast<quint64>(bytes.size()) || count < 1 || count > mostRepresentations)
        return malformed(u"length or count"_s);
    QList<FingerImage> pictures;
    for (int i = 0; i < count; ++i) {
        THUNHAN_TRY_ASSIGN(FingerImage picture, readRepresentation(reader, certified));
        pictures.append(std::move(picture));
    }
    return pictures;
}

} // namespace thunhan
