// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/PrintTemplate.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr QByteArrayView magic("TNMT");
constexpr quint8 formatVersion = 1;
constexpr quint8 extractorVersion = 1;
constexpr qsizetype headSize = 8;
constexpr qsizetype minutiaSize = 8;
constexpr float placeSteps = 4; // for each pixel
constexpr float fullTurn = 2 * std::numbers::pi_v<float>;

template <class T>
T rounded(float value, float most)
{
    return static_cast<T>(std::lround(std::clamp(value, 0.0F, most)));
}

} // namespace

QByteArray encodeTemplate(const Minutiae& minutiae)
{
    const std::size_t count = std::min(minutiae.size(), mostTemplateMinutiae);
    QByteArray bytes(headSize + static_cast<qsizetype>(count) * minutiaSize, '\0');
    char* out = std::copy(magic.begin(), magic.end(), bytes.data());
    *out++ = formatVersion;
    *out++ = extractorVersion;
    qToBigEndian(static_cast<quint16>(count), out);
    out += 2;
    for (std::size_t i = 0; i < count; ++i, out += minutiaSize) {
        const Minutia& minutia = minutiae[i];
        qToBigEndian(rounded<quint16>(minutia.x * placeSteps, 65535), out);
        qToBigEndian(rounded<quint16>(minutia.y * placeSteps, 65535), out + 2);
        // A whole turn is no turn.
        const auto steps = static_cast<quint32>(std::lround(minutia.direction / fullTurn * 65536));
        qToBigEndian(static_cast<quint16>(steps), out + 4);
        out[6] = static_cast<char>(minutia.kind);
        out[7] = static_cast<char>(rounded<quint8>(minutia.quality * 255, 255));
    }
    return bytes;
}

Result<Minutiae> decodeTemplate(QByteArrayView bytes)
{
    const Error malformed{ErrorCode::MalformedInput, u"no template of this version"_s};
    if (bytes.size() < headSize || !bytes.startsWith(magic) || bytes[4] != formatVersion ||
        bytes[5] != extractorVersion)
        return malformed;
    const std::size_t count = qFromBigEndian<quint16>(bytes.data() + 6);
    if (count > mostTemplateMinutiae ||
        bytes.size() != headSize + static_cast<qsizetype>(count) * minutiaSize)
        return malformed;
    Minutiae minutiae(count);
    const char* in = bytes.data() + headSize;
    for (Minutia& minutia : minutiae) {
        minutia.x = static_cast<float>(qFromBigEndian<quint16>(in)) / placeSteps;
        minutia.y = static_cast<float>(qFromBigEndian<quint16>(in + 2)) / placeSteps;
        minutia.direction = static_cast<float>(qFromBigEndian<quint16>(in + 4)) * (fullTurn / 65536);
        if (in[6] != 0 && in[6] != 1)
            return malformed;
        minutia.kind = static_cast<MinutiaKind>(in[6]);
        minutia.quality = static_cast<float>(static_cast<unsigned char>(in[7])) / 255;
        in += minutiaSize;
    }
    return minutiae;
}

} // namespace thunhan
