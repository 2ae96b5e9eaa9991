// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqCodec.h"
#include "capture/finger/wsq/WsqLimits.h"
#include "capture/finger/wsq/WsqSegments.h"

#include <QtEndian>
#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qsizetype markerSize = 2;

Error malformed(const QString& what)
{
    return {ErrorCode::MalformedInput, u"WSQ: "_s + what};
}

// Walks over the file once, segment by segment.
class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes) : m_rest(bytes) {}

    Result<WsqPicture> decode()
    {
        THUNHAN_TRY_ASSIGN(const WsqMarker first, takeMarker());
        if (first != WsqMarker::StartOfImage)
            return malformed(u"no such file"_s);
        while (true) {
            THUNHAN_TRY_ASSIGN(const WsqMarker marker, takeMarker());
            if (marker == WsqMarker::EndOfImage)
                return picture();
            THUNHAN_TRY_ASSIGN(const QByteArrayView content, takeSegment());
            THUNHAN_TRY(take(marker, content));
        }
    }

private:
    Result<WsqMarker> takeMarker()
    {
        if (m_rest.size() < markerSize)
            return malformed(u"cut off before a marker"_s);
        const auto marker = qFromBigEndian<quint16>(m_rest.data());
        m_rest = m_rest.sliced(markerSize);
        return static_cast<WsqMarker>(marker);
    }

    Result<QByteArrayView> takeSegment()
    {
        constexpr qsizetype lengthSize = 2;
        if (m_rest.size() < lengthSize)
            return malformed(u"cut off before a length"_s);
        const qsizetype length = qFromBigEndian<quint16>(m_rest.data());
        if (length < lengthSize || length > m_rest.size())
            return malformed(u"cut off within a segment"_s);
        const QByteArrayView content = m_rest.sliced(lengthSize, length - lengthSize);
        m_rest = m_rest.sliced(length);
        return content;
    }

    Result<void> take(WsqMarker marker, QByteArrayView content)
    {
        switch (marker) {
        case WsqMarker::Comment:
            if (const auto note = readNote(content))
                m_note = *note;
            return {};
        case WsqMarker::TransformTable: return keep(m_filters, readFilters(content));
        case WsqMarker::QuantisationTable: return keep(m_quantisation, readQuantisation(content));
        case WsqMarker::StartOfFrame: return keep(m_frame, readFrame(content));
        case WsqMarker::RestartInterval: return keep(m_restarts, readRestartInterval(content));
        case WsqMarker::HuffmanTable: return takeCodeBooks(content);
        case WsqMarker::StartOfBlock: return takeBlock(content);
        default: return malformed(u"unknown marker"_s);
        }
    }

    // What later segments are read by does not change between them.
    template <class T>
    Result<void> keep(std::optional<T>& place, Result<T> read)
    {
        THUNHAN_TRY_ASSIGN(T value, std::move(read));
        if (place)
            return malformed(u"a segment twice"_s);
        place = std::move(value);
        return {};
    }

    Result<void> takeCodeBooks(QByteArrayView content)
    {
        THUNHAN_TRY_ASSIGN(const auto books, readCodeBooks(content));
        for (const auto& [table, book] : books) {
            THUNHAN_TRY_ASSIGN(WsqTokenReader reader, WsqTokenReader::make(book));
            m_readers.at(static_cast<std::size_t>(table)) = std::move(reader);
        }
        return {};
    }

    // Room for the values, as soon as it is known how many there are.
    Result<void> prepare()
    {
        if (m_tree)
            return {};
        if (!m_frame || !m_filters || !m_quantisation)
            return malformed(u"tables missing"_s);
        const int width = m_frame->width;
        const int height = m_frame->height;
        if (!wsqTakes(width, height))
            return malformed(u"dimensions out of range"_s);
        if (m_note.width.value_or(width) != width || m_note.height.value_or(height) != height)
            return malformed(u"dimensions and comment contradict each other"_s);
        m_tree = wsqTree(width, height);
        std::size_t values = 0;
        for (std::size_t k = 0; k < m_quantisation->bins.size(); ++k)
            values += isCoded(k) ? static_cast<std::size_t>(m_tree->subbands[k].area()) : 0;
        m_indices.resize(values);
        return {};
    }

    bool isCoded(std::size_t subband) const { return m_quantisation->bins[subband].width > 0; }

    Result<void> takeBlock(QByteArrayView content)
    {
        THUNHAN_TRY(prepare());
        THUNHAN_TRY_ASSIGN(const int table, readBlockStart(content));
        if (static_cast<std::size_t>(table) >= m_readers.size() ||
            !m_readers[static_cast<std::size_t>(table)])
            return malformed(u"block without its code table"_s);
        for (int restart = 0;; ++restart) {
            WsqBitReader bits(m_rest);
            THUNHAN_TRY(m_readers[static_cast<std::size_t>(table)]->read(bits, m_indices, m_read));
            m_rest = m_rest.sliced(bits.consumed());
            if (m_restarts.value_or(0) == 0 || !isRestart(restart))
                return {};
            m_rest = m_rest.sliced(markerSize);
        }
    }

    bool isRestart(int number) const
    {
        const int expected = static_cast<int>(WsqMarker::FirstRestart) + number % 8;
        return m_rest.size() >= markerSize && qFromBigEndian<quint16>(m_rest.data()) == expected;
    }

    Result<WsqPicture> picture()
    {
        THUNHAN_TRY(prepare());
        if (m_read != m_indices.size())
            return malformed(u"fewer values than the picture has"_s);
        WsqPlane plane{m_frame->width, m_frame->height, {}};
        plane.values.resize(static_cast<std::size_t>(m_frame->width) *
                            static_cast<std::size_t>(m_frame->height));
        const std::int32_t* indices = m_indices.data();
        for (std::size_t k = 0; k < m_quantisation->bins.size(); ++k) {
            if (!isCoded(k))
                continue;
            const WsqRegion& region = m_tree->subbands[k];
            dequantise(indices, m_quantisation->bins[k], m_quantisation->centre, region, plane);
            indices += region.area();
        }
        synthesiseWsq(plane, *m_tree, *m_filters);
        return paint(plane);
    }

    Result<WsqPicture> paint(const WsqPlane& plane) const
    {
        QImage image(plane.width, plane.height, QImage::Format_Grayscale8);
        if (image.isNull())
            return malformed(u"picture too large"_s);
        const float shift = m_frame->shift + 0.5F;
        const float* value = plane.values.data();
        for (int y = 0; y < plane.height; ++y) {
            uchar* const line = image.scanLine(y);
            for (int x = 0; x < plane.width; ++x) {
                // In this order, what is no number becomes 0.
                const float grey = *value++ * m_frame->scale + shift;
                line[x] = static_cast<uchar>(std::min(255.0F, std::max(0.0F, grey)));
            }
        }
        return WsqPicture{image, m_note.ppi.value_or(0)};
    }

    QByteArrayView m_rest;
    WsqNote m_note;
    std::optional<WsqFilters> m_filters;
    std::optional<WsqQuantisation> m_quantisation;
    std::optional<WsqFrame> m_frame;
    std::optional<int> m_restarts;
    std::array<std::optional<WsqTokenReader>, 8> m_readers;
    std::optional<WsqTree> m_tree;
    std::vector<std::int32_t> m_indices; // of all coded subbands, one behind the other
    std::size_t m_read = 0;
};

} // namespace

Result<WsqPicture> decodeWsq(QByteArrayView bytes)
{
    return Decoder(bytes).decode();
}

} // namespace thunhan
