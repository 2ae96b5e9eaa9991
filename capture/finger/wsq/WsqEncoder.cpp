// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqCodec.h"
#include "capture/finger/wsq/WsqLimits.h"
#include "capture/finger/wsq/WsqSegments.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct Block {
    std::size_t firstSubband;
    std::size_t endSubband;
    int table;
};
// The lowest frequencies have statistics of their own.
constexpr std::array<Block, 3> blocks{{{0, 19, 0}, {19, 52, 1}, {52, 60, 1}}};

// Greys around nothing, in units that use the range of the quantiser whatever the contrast.
struct Normalised {
    WsqPlane plane;
    float shift = 0;
    float scale = 1;
};

// To the digits a frame header has room for, so that both sides reckon with the same number.
float writable(double value)
{
    QByteArray bytes;
    appendFrame(bytes, {.shift = static_cast<float>(value)});
    constexpr qsizetype markerAndLength = 4;
    const auto frame = readFrame(QByteArrayView(bytes).sliced(markerAndLength));
    return frame->shift;
}

Normalised normalised(const QImage& image)
{
    const int width = image.width();
    const int height = image.height();
    // Neighbours are often of one grey: counted in turns, no count waits for the one before.
    constexpr std::size_t turns = 4;
    std::array<std::array<quint32, 256>, turns> counts{};
    for (int y = 0; y < height; ++y) {
        const uchar* const line = image.constScanLine(y);
        int x = 0;
        for (; x + static_cast<int>(turns) <= width; x += static_cast<int>(turns)) {
            for (std::size_t turn = 0; turn < turns; ++turn)
                ++counts[turn][line[x + static_cast<int>(turn)]];
        }
        for (; x < width; ++x)
            ++counts[0][line[x]];
    }
    double sum = 0;
    int darkest = 255;
    int lightest = 0;
    for (int grey = 0; grey < 256; ++grey) {
        quint64 count = 0;
        for (const auto& histogram : counts)
            count += histogram[static_cast<std::size_t>(grey)];
        if (count == 0)
            continue;
        sum += static_cast<double>(count) * grey;
        darkest = std::min(darkest, grey);
        lightest = grey;
    }
    Normalised made;
    made.shift = writable(sum / (static_cast<double>(width) * height));
    const double span =
        std::max<double>(made.shift - static_cast<float>(darkest), static_cast<float>(lightest) - made.shift);
    made.scale = span > 1 ? writable(span / 128) : 1;
    made.plane.width = width;
    made.plane.height = height;
    made.plane.values.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    std::array<float, 256> levels{};
    for (std::size_t grey = 0; grey < levels.size(); ++grey)
        levels[grey] = (static_cast<float>(grey) - made.shift) / made.scale;
    float* out = made.plane.values.data();
    for (int y = 0; y < height; ++y) {
        const uchar* const line = image.constScanLine(y);
        for (int x = 0; x < width; ++x)
            *out++ = levels[line[x]];
    }
    return made;
}

// Bins as they read back from the file.
WsqQuantisation writableBins(const WsqBins& bins, QByteArray& segment)
{
    appendQuantisation(segment, {standardBinCentre, bins});
    constexpr qsizetype markerAndLength = 4;
    return readQuantisation(QByteArrayView(segment).sliced(markerAndLength)).value();
}

} // namespace

Result<QByteArray> encodeWsq(const QImage& image, const WsqOptions& options)
{
    if (image.isNull() || image.format() != QImage::Format_Grayscale8 ||
        !wsqTakes(image.width(), image.height()))
        return {ErrorCode::MalformedInput, u"WSQ: no picture of greys, or of another size"_s};
    if (!(options.bitRate >= 0.1 && options.bitRate <= 8) || options.ppi <= 0)
        return {ErrorCode::MalformedInput, u"WSQ: bit rate or resolution out of range"_s};
    Normalised source = normalised(image);
    const WsqTree tree = wsqTree(image.width(), image.height());
    const WsqFilters filters = standardWsqFilters();
    analyseWsq(source.plane, tree, filters);
    QByteArray binSegment;
    const WsqQuantisation quantisation =
        writableBins(chooseBins(source.plane, tree, options.bitRate), binSegment);

    std::array<std::vector<WsqToken>, blocks.size()> tokens;
    std::array<WsqHistogram, 2> histograms{};
    std::vector<std::int32_t> indices;
    indices.reserve(source.plane.values.size()); // no more than there are places
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        indices.clear();
        for (std::size_t k = blocks[i].firstSubband; k < blocks[i].endSubband; ++k) {
            if (quantisation.bins[k].width > 0)
                quantise(source.plane, tree.subbands[k], quantisation.bins[k], indices);
        }
        tokens[i] = tokensOf(indices);
        count(tokens[i], histograms[static_cast<std::size_t>(blocks[i].table)]);
    }

    WsqFrame frame;
    frame.width = image.width();
    frame.height = image.height();
    frame.shift = source.shift;
    frame.scale = source.scale;
    QByteArray out;
    appendMarker(out, WsqMarker::StartOfImage);
    appendNote(out, frame, options.ppi, options.bitRate);
    appendFilters(out, filters);
    out += binSegment;
    appendFrame(out, frame);
    std::array<std::optional<WsqCodeBook>, histograms.size()> books;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (tokens[i].empty())
            continue; // none of its subbands is coded
        const auto table = static_cast<std::size_t>(blocks[i].table);
        if (!books[table]) {
            books[table] = makeCodeBook(histograms[table]);
            appendCodeBook(out, blocks[i].table, *books[table]);
        }
        appendBlockStart(out, blocks[i].table);
        writeTokens(tokens[i], *books[table], out);
    }
    appendMarker(out, WsqMarker::EndOfImage);
    return out;
}

} // namespace thunhan
