// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitEncoder.h"

#include <QBuffer>
#include <QColorSpace>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QByteArray jpeg(const QImage& picture, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "JPG", quality))
        return {};
    return bytes;
}

// The last step towards a ratio of 2:3 in whole pixels.
QImage reduced(const QImage& picture)
{
    const int unit = std::max(1, picture.height() * 4 / 5 / 3);
    QImage smaller = picture.scaled(unit * 2, unit * 3, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const double by = static_cast<double>(smaller.height()) / picture.height();
    smaller.setDotsPerMeterX(qRound(picture.dotsPerMeterX() * by));
    smaller.setDotsPerMeterY(qRound(picture.dotsPerMeterY() * by));
    return smaller;
}

} // namespace

Result<EncodedPortrait> encodePortrait(const QImage& picture, const PortraitPolicy& policy)
{
    constexpr int leastHeight = 90; // a portrait of a few pixels helps nobody, whatever the limit
    EncodedPortrait encoded;
    encoded.picture = picture;
    encoded.picture.setColorSpace(QColorSpace::SRgb);
    for (;;) {
        encoded.bytes = jpeg(encoded.picture, policy.jpegLeast);
        encoded.quality = policy.jpegLeast;
        if (encoded.bytes.isEmpty())
            return {ErrorCode::ImageUnreadable, u"portrait cannot be encoded"_s};
        if (encoded.bytes.size() <= policy.pictureBytes || encoded.picture.height() / 2 < leastHeight)
            break;
        encoded.picture = reduced(encoded.picture);
    }
    int fits = policy.jpegLeast, tooMuch = policy.jpegMost + 1;
    while (tooMuch - fits > 1) {
        const int middle = (fits + tooMuch) / 2;
        QByteArray bytes = jpeg(encoded.picture, middle);
        if (!bytes.isEmpty() && bytes.size() <= policy.pictureBytes) {
            fits = middle;
            encoded.quality = middle;
            encoded.bytes = std::move(bytes);
        } else {
            tooMuch = middle;
        }
    }
    return encoded;
}

} // namespace thunhan
