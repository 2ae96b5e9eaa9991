// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/FingerImageRecord.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct Source {
    QByteArrayView bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readSome(void* buffer, OPJ_SIZE_T wanted, void* data)
{
    auto& source = *static_cast<Source*>(data);
    const qsizetype left = source.bytes.size() - source.at;
    if (left <= 0)
        return static_cast<OPJ_SIZE_T>(-1);
    const auto count = std::min(wanted, static_cast<OPJ_SIZE_T>(left));
    std::memcpy(buffer, source.bytes.data() + source.at, count);
    source.at += static_cast<qsizetype>(count);
    return count;
}

OPJ_OFF_T skipSome(OPJ_OFF_T wanted, void* data)
{
    auto& source = *static_cast<Source*>(data);
    const qsizetype left = source.bytes.size() - source.at;
    if (wanted < 0 || left <= 0)
        return -1;
    const auto count = std::min<qsizetype>(wanted, left);
    source.at += count;
    return count;
}

OPJ_BOOL seekTo(OPJ_OFF_T at, void* data)
{
    auto& source = *static_cast<Source*>(data);
    if (at < 0 || at > source.bytes.size())
        return OPJ_FALSE;
    source.at = at;
    return OPJ_TRUE;
}

Error malformed()
{
    return {ErrorCode::MalformedInput, u"JPEG 2000 picture"_s};
}

bool isOneGreyPlane(const opj_image_t& picture, QSize most)
{
    if (picture.numcomps != 1 || picture.comps[0].prec != 8 || picture.comps[0].sgnd != 0)
        return false;
    const auto& plane = picture.comps[0];
    return plane.dx == 1 && plane.dy == 1 && picture.x0 == 0 && picture.y0 == 0 && picture.x1 > 0 &&
           picture.y1 > 0 && picture.x1 <= static_cast<OPJ_UINT32>(most.width()) &&
           picture.y1 <= static_cast<OPJ_UINT32>(most.height());
}

} // namespace

Result<QImage> readJpeg2000(QByteArrayView bytes, QSize most)
{
    constexpr QByteArrayView box("\0\0\0\x0cjP  \r\n\x87\n", 12);
    Source source{bytes};
    const std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)> stream(
        opj_stream_default_create(OPJ_TRUE), &opj_stream_destroy);
    const std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)> codec(
        opj_create_decompress(bytes.startsWith(box) ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), &opj_destroy_codec);
    if (!stream || !codec)
        return malformed();
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), static_cast<OPJ_UINT64>(bytes.size()));
    opj_stream_set_read_function(stream.get(), readSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);

    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* header = nullptr;
    const bool begun = opj_setup_decoder(codec.get(), &parameters) != OPJ_FALSE &&
                       opj_read_header(stream.get(), codec.get(), &header) != OPJ_FALSE;
    const std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)> picture(header, &opj_image_destroy);
    // Before anything of the picture's size is asked for.
    if (!begun || !picture || !isOneGreyPlane(*picture, most) ||
        opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) == OPJ_FALSE ||
        opj_decode(codec.get(), stream.get(), picture.get()) == OPJ_FALSE ||
        opj_end_decompress(codec.get(), stream.get()) == OPJ_FALSE)
        return malformed();
    const opj_image_comp_t& plane = picture->comps[0];
    if (!plane.data || plane.w != picture->x1 || plane.h != picture->y1)
        return malformed();
    QImage image(static_cast<int>(plane.w), static_cast<int>(plane.h), QImage::Format_Grayscale8);
    if (image.isNull())
        return malformed();
    for (int row = 0; row < image.height(); ++row) {
        const OPJ_INT32* from = plane.data + static_cast<std::size_t>(row) * plane.w;
        std::transform(from, from + plane.w, image.scanLine(row),
                       [](OPJ_INT32 level) { return static_cast<uchar>(std::clamp(level, 0, 255)); });
    }
    return image;
}

} // namespace thunhan
