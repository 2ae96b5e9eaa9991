// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqWavelet.h"

#include <algorithm>
#include <cstddef>

namespace thunhan
{
namespace
{

constexpr int reach = 4; // samples of the mirrored continuation that are kept on each side of a line

// The place within a line of `length` >= 2 samples that a place outside stands for. Mirroring never changes
// whether a place is even.
int mirrored(int place, int length)
{
    while (place < 0 || place >= length)
        place = place < 0 ? -place : 2 * (length - 1) - place;
    return place;
}

// The samples at even and at odd places side by side, so that filters run over neighbours in memory.
class SplitLine
{
public:
    void resize(int length)
    {
        m_length = length;
        const auto room = static_cast<std::size_t>((length + 1) / 2 + 2 * reach);
        m_even.resize(room);
        m_odd.resize(room);
    }

    int evenCount() const { return (m_length + 1) / 2; }
    int oddCount() const { return m_length / 2; }
    float* even() { return m_even.data() + reach; }
    float* odd() { return m_odd.data() + reach; }

    void mirror()
    {
        for (int i = 1; i <= reach; ++i) {
            even()[-i] = at(-2 * i);
            odd()[-i] = at(1 - 2 * i);
            even()[evenCount() - 1 + i] = at(2 * (evenCount() - 1 + i));
            odd()[oddCount() - 1 + i] = at(2 * (oddCount() - 1 + i) + 1);
        }
    }

private:
    float at(int place)
    {
        const int inside = mirrored(place, m_length);
        return inside % 2 == 0 ? even()[inside / 2] : odd()[inside / 2];
    }

    int m_length = 0;
    std::vector<float> m_even;
    std::vector<float> m_odd;
};

struct Synthesis {
    std::array<float, 4> low;
    std::array<float, 5> high;
};

// Every second tap turns its sign.
Synthesis synthesisOf(const WsqFilters& filters)
{
    Synthesis made{};
    for (std::size_t i = 0; i < made.low.size(); ++i)
        made.low[i] = i % 2 == 0 ? filters.high[i] : -filters.high[i];
    for (std::size_t i = 0; i < made.high.size(); ++i)
        made.high[i] = i % 2 == 0 ? filters.low[i] : -filters.low[i];
    return made;
}

void analyseLine(SplitLine& line, const WsqFilters& filters, float* __restrict low, float* __restrict high)
{
    line.mirror();
    const float* const e = line.even();
    const float* const o = line.odd();
    const auto& l = filters.low;
    const auto& h = filters.high;
    for (int k = 0; k < line.evenCount(); ++k)
        low[k] = l[0] * e[k] + l[1] * (o[k - 1] + o[k]) + l[2] * (e[k - 1] + e[k + 1]) +
                 l[3] * (o[k - 2] + o[k + 1]) + l[4] * (e[k - 2] + e[k + 2]);
    for (int k = 0; k < line.oddCount(); ++k)
        high[k] = h[0] * o[k] + h[1] * (e[k] + e[k + 1]) + h[2] * (o[k - 1] + o[k + 1]) +
                  h[3] * (e[k - 1] + e[k + 2]);
}

// `line` holds low values at the even places and high values at the odd ones.
void synthesiseLine(SplitLine& line, const Synthesis& filters, SplitLine& result)
{
    line.mirror();
    const float* const l = line.even();
    const float* const h = line.odd();
    const auto& g = filters.low;
    const auto& f = filters.high;
    float* __restrict even = result.even();
    float* __restrict odd = result.odd();
    for (int k = 0; k < line.evenCount(); ++k)
        even[k] = g[0] * l[k] + g[2] * (l[k - 1] + l[k + 1]) + f[1] * (h[k - 1] + h[k]) +
                  f[3] * (h[k - 2] + h[k + 1]);
    for (int k = 0; k < line.oddCount(); ++k)
        odd[k] = g[1] * (l[k] + l[k + 1]) + g[3] * (l[k - 1] + l[k + 2]) + f[0] * h[k] +
                 f[2] * (h[k - 1] + h[k + 1]) + f[4] * (h[k - 2] + h[k + 2]);
}

// A region of a plane, addressed by row.
class Window
{
public:
    Window(std::vector<float>& values, int pitch, const WsqRegion& region)
        : m_first(values.data() + static_cast<std::ptrdiff_t>(region.y) * pitch + region.x), m_pitch(pitch)
    {
    }
    float* row(int y) const { return m_first + static_cast<std::ptrdiff_t>(y) * m_pitch; }

private:
    float* m_first;
    std::ptrdiff_t m_pitch;
};

void analyseRows(const Window& from, const Window& to, const WsqSplit& split, const WsqFilters& filters,
                 SplitLine& line)
{
    const int width = split.region.width;
    line.resize(width);
    for (int y = 0; y < split.region.height; ++y) {
        const float* const in = from.row(y);
        float* const even = line.even();
        float* const odd = line.odd();
        for (int k = 0; k < line.oddCount(); ++k) {
            even[k] = in[2 * k];
            odd[k] = in[2 * k + 1];
        }
        if (width % 2 != 0)
            even[line.evenCount() - 1] = in[width - 1];
        float* const out = to.row(y);
        if (split.invertX)
            analyseLine(line, filters, out + line.oddCount(), out);
        else
            analyseLine(line, filters, out, out + line.evenCount());
    }
}

void synthesiseRows(const Window& from, const Window& to, const WsqSplit& split, const Synthesis& filters,
                    SplitLine& line, SplitLine& result)
{
    const int width = split.region.width;
    line.resize(width);
    result.resize(width);
    for (int y = 0; y < split.region.height; ++y) {
        const float* const in = from.row(y);
        const float* const low = split.invertX ? in + line.oddCount() : in;
        const float* const high = split.invertX ? in : in + line.evenCount();
        std::copy_n(low, line.evenCount(), line.even());
        std::copy_n(high, line.oddCount(), line.odd());
        synthesiseLine(line, filters, result);
        float* const out = to.row(y);
        const float* const even = result.even();
        const float* const odd = result.odd();
        for (int k = 0; k < line.oddCount(); ++k) {
            out[2 * k] = even[k];
            out[2 * k + 1] = odd[k];
        }
        if (width % 2 != 0)
            out[width - 1] = even[line.evenCount() - 1];
    }
}

// A sum of rows, each pair of them with one tap.
template <std::size_t taps>
void addRows(const std::array<const float*, 2 * taps - 1>& rows, const std::array<float, taps>& filter,
             float* __restrict out, int width)
{
    constexpr std::size_t middle = taps - 1;
    for (int x = 0; x < width; ++x) {
        float sum = filter[0] * rows[middle][x];
        for (std::size_t i = 1; i < taps; ++i)
            sum += filter[i] * (rows[middle - i][x] + rows[middle + i][x]);
        out[x] = sum;
    }
}

template <std::size_t taps>
void filterRows(const Window& from, int height, int centre, const std::array<float, taps>& filter, float* out,
                int width)
{
    constexpr int side = static_cast<int>(taps) - 1;
    std::array<const float*, 2 * taps - 1> rows{};
    for (int i = -side; i <= side; ++i)
        rows[static_cast<std::size_t>(i + side)] = from.row(mirrored(centre + i, height));
    addRows(rows, filter, out, width);
}

void analyseColumns(const Window& from, const Window& to, const WsqSplit& split, const WsqFilters& filters)
{
    const int height = split.region.height;
    const int width = split.region.width;
    const int lowRows = (height + 1) / 2;
    const int highRows = height / 2;
    const int lowFirst = split.invertY ? highRows : 0;
    const int highFirst = split.invertY ? 0 : lowRows;
    for (int k = 0; k < lowRows; ++k) {
        filterRows(from, height, 2 * k, filters.low, to.row(lowFirst + k), width);
        if (k < highRows)
            filterRows(from, height, 2 * k + 1, filters.high, to.row(highFirst + k), width);
    }
}

void synthesiseColumns(const Window& from, const Window& to, const WsqSplit& split, const Synthesis& filters)
{
    const int height = split.region.height;
    const int width = split.region.width;
    const int lowFirst = split.invertY ? height / 2 : 0;
    const int highFirst = split.invertY ? 0 : (height + 1) / 2;
    // Where the value at a place of the interleaved column lies.
    const auto rowAt = [&](int place) {
        const int inside = mirrored(place, height);
        return from.row((inside % 2 == 0 ? lowFirst : highFirst) + inside / 2);
    };
    for (int y = 0; y < height; ++y) {
        // Low values carry the low filter, high ones the high filter, whichever of them this place has.
        std::array<const float*, 9> rows{};
        for (int i = -4; i <= 4; ++i)
            rows[static_cast<std::size_t>(i + 4)] = rowAt(y + i);
        const bool even = y % 2 == 0;
        const auto& l = filters.low;
        const auto& h = filters.high;
        const std::array<float, 5> taps = even ? std::array<float, 5>{l[0], h[1], l[2], h[3], 0}
                                               : std::array<float, 5>{h[0], l[1], h[2], l[3], h[4]};
        addRows(rows, taps, to.row(y), width);
    }
}

} // namespace

WsqFilters standardWsqFilters()
{
    return {{0.852698679009403F, 0.377402855612654F, -0.110624404418423F, -0.023849465019380F,
             0.037828455506995F},
            {0.788485616405664F, -0.418092273222212F, -0.040689417609558F, 0.064538882628938F}};
}

void analyseWsq(WsqPlane& plane, const WsqTree& tree, const WsqFilters& filters)
{
    std::vector<float> scratch(plane.values.size());
    SplitLine line;
    for (const WsqSplit& split : tree.splits) {
        const Window here(plane.values, plane.width, split.region);
        const Window there(scratch, plane.width, split.region);
        analyseRows(here, there, split, filters, line);
        analyseColumns(there, here, split, filters);
    }
}

void synthesiseWsq(WsqPlane& plane, const WsqTree& tree, const WsqFilters& filters)
{
    const Synthesis synthesis = synthesisOf(filters);
    std::vector<float> scratch(plane.values.size());
    SplitLine line;
    SplitLine result;
    for (auto split = tree.splits.rbegin(); split != tree.splits.rend(); ++split) {
        const Window here(plane.values, plane.width, split->region);
        const Window there(scratch, plane.width, split->region);
        synthesiseColumns(here, there, *split, synthesis);
        synthesiseRows(there, here, *split, synthesis, line, result);
    }
}

} // namespace thunhan
