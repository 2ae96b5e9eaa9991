// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/wsq/WsqTree.h"

namespace thunhan
{

// Below, subbands would be empty; above, a file of some bytes could ask for gigabytes.
constexpr bool wsqTakes(int width, int height)
{
    constexpr int mostPixels = 16'000'000;
    return width >= wsqShortestSide && height >= wsqShortestSide && height <= mostPixels / width;
}

} // namespace thunhan
