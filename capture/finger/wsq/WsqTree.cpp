// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqTree.h"

#include <cstddef>

namespace thunhan
{
namespace
{

using Quarters = std::array<WsqSplit, 4>;

// The low half has the odd sample. Upper left, upper right, lower left, lower right.
Quarters quartersOf(const WsqSplit& split)
{
    const WsqRegion& all = split.region;
    const int left = split.invertX ? all.width / 2 : (all.width + 1) / 2;
    const int top = split.invertY ? all.height / 2 : (all.height + 1) / 2;
    const int right = all.width - left;
    const int bottom = all.height - top;
    return {WsqSplit{{all.x, all.y, left, top}, false, false},
            WsqSplit{{all.x + left, all.y, right, top}, true, false},
            WsqSplit{{all.x, all.y + top, left, bottom}, false, true},
            WsqSplit{{all.x + left, all.y + top, right, bottom}, true, true}};
}

class TreeBuilder
{
public:
    Quarters split(const WsqSplit& split)
    {
        m_tree.splits[m_splits++] = split;
        return quartersOf(split);
    }

    void name(std::size_t first, const Quarters& quarters)
    {
        for (std::size_t i = 0; i < quarters.size(); ++i)
            m_tree.subbands[first + i] = quarters[i].region;
    }

    void name(std::size_t subband, const WsqSplit& whole) { m_tree.subbands[subband] = whole.region; }

    // Into sixteen subbands from `first` on. Returns the first of them, which may be split further.
    WsqSplit splitTwice(std::size_t first, const WsqSplit& whole)
    {
        const Quarters quarters = split(whole);
        WsqSplit upperLeft;
        for (std::size_t i = 0; i < quarters.size(); ++i) {
            const Quarters sixteenths = split(quarters[i]);
            name(first + 4 * i, sixteenths);
            if (i == 0)
                upperLeft = sixteenths[0];
        }
        return upperLeft;
    }

    const WsqTree& tree() const { return m_tree; }

private:
    WsqTree m_tree;
    std::size_t m_splits = 0;
};

} // namespace

WsqTree wsqTree(int width, int height)
{
    TreeBuilder builder;
    const Quarters halves = builder.split({{0, 0, width, height}, false, false});
    const Quarters low = builder.split(halves[0]);
    builder.name(52, builder.split(halves[1]));
    builder.name(56, builder.split(halves[2]));
    builder.name(60, quartersOf(halves[3]));
    builder.name(51, low[3]);
    builder.splitTwice(19, low[1]);
    builder.splitTwice(35, low[2]);
    const WsqSplit lowest = builder.splitTwice(3, low[0]);
    builder.name(0, builder.split(lowest));
    return builder.tree();
}

} // namespace thunhan
