// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitJpeg2000.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int planes = 3;

// The coder goes back to fill in the lengths of its boxes.
struct Sink {
    QByteArray bytes;
    qsizetype at = 0;

    void reach(qsizetype end)
    {
        if (end > bytes.size())
            bytes.append(end - bytes.size(), '\0');
    }
};

OPJ_SIZE_T writeSome(void* buffer, OPJ_SIZE_T count, void* data)
{
    auto& sink = *static_cast<Sink*>(data);
    const auto size = static_cast<qsizetype>(count);
    sink.reach(sink.at + size);
    std::memcpy(sink.bytes.data() + sink.at, buffer, count);
    sink.at += size;
    return count;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void* data)
{
    auto& sink = *static_cast<Sink*>(data);
    if (count < 0)
        return -1;
    sink.at += count;
    sink.reach(sink.at);
    return count;
}

OPJ_BOOL seekTo(OPJ_OFF_T at, void* data)
{
    auto& sink = *static_cast<Sink*>(data);
    if (at < 0)
        return OPJ_FALSE;
    sink.at = at;
    sink.reach(sink.at);
    return OPJ_TRUE;
}

using Picture = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Picture planesOf(const QImage& rgb)
{
    std::array<opj_image_cmptparm_t, planes> shape{};
    for (opj_image_cmptparm_t& plane : shape) {
        plane.dx = plane.dy = 1;
        plane.w = static_cast<OPJ_UINT32>(rgb.width());
        plane.h = static_cast<OPJ_UINT32>(rgb.height());
        plane.prec = 8;
    }
    Picture picture(opj_image_create(planes, shape.data(), OPJ_CLRSPC_SRGB), &opj_image_destroy);
    if (!picture)
        return picture;
    picture->x1 = static_cast<OPJ_UINT32>(rgb.width());
    picture->y1 = static_cast<OPJ_UINT32>(rgb.height());
    for (int row = 0; row < rgb.height(); ++row) {
        const uchar* from = rgb.constScanLine(row);
        const std::size_t begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(rgb.width());
        for (int column = 0; column < rgb.width(); ++column) {
            for (int plane = 0; plane < planes; ++plane)
                picture->comps[plane].data[begin + static_cast<std::size_t>(column)] = *from++;
        }
    }
    return picture;
}

QByteArray compressed(const QImage& rgb, double ratio)
{
    const Picture picture = planesOf(rgb); // anew: the coder works in its planes
    const std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)> codec(opj_create_compress(OPJ_CODEC_JP2),
                                                                           &opj_destroy_codec);
    const std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)> stream(
        opj_stream_default_create(OPJ_FALSE), &opj_stream_destroy);
    if (!picture || !codec || !stream)
        return {};
    Sink sink;
    opj_stream_set_user_data(stream.get(), &sink, nullptr);
    opj_stream_set_write_function(stream.get(), writeSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);

    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.irreversible = 1;
    parameters.tcp_mct = 1; // luminance apart from colour
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.tcp_rates[0] = static_cast<float>(ratio);
    const int shorter = std::min(rgb.width(), rgb.height());
    while (parameters.numresolution > 1 && shorter < 1 << (parameters.numresolution - 1))
        --parameters.numresolution;
    if (opj_setup_encoder(codec.get(), &parameters, picture.get()) == OPJ_FALSE ||
        opj_start_compress(codec.get(), picture.get(), stream.get()) == OPJ_FALSE ||
        opj_encode(codec.get(), stream.get()) == OPJ_FALSE ||
        opj_end_compress(codec.get(), stream.get()) == OPJ_FALSE)
        return {};
    return sink.bytes;
}

} // namespace

Result<QByteArray> encodePortraitJpeg2000(const QImage& picture, qsizetype bytes)
{
    constexpr int attempts = 6;
    const Error impossible{ErrorCode::ImageUnreadable, u"portrait cannot be encoded as JPEG 2000"_s};
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    if (rgb.isNull())
        return impossible;
    const double raw = static_cast<double>(planes) * rgb.width() * rgb.height();
    // The coder aims at the codestream; the file around it, and now and then its aim, take more.
    auto aim = static_cast<double>(bytes);
    for (int attempt = 0; attempt < attempts && aim > 0; ++attempt) {
        const QByteArray file = compressed(rgb, std::max(1.0, raw / aim));
        if (file.isEmpty())
            return impossible;
        if (file.size() <= bytes)
            return file;
        aim = aim * 0.99 - static_cast<double>(file.size() - bytes); // its sizes come in steps
    }
    return impossible;
}

} // namespace thunhan
