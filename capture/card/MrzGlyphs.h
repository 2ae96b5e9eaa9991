// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/card/Mrz.h"
#include "capture/card/OcrB.h"

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace thunhan
{

// A zone is read at this fineness, whatever the picture has.
inline constexpr double mrzFineness = 10; // pixels per mm
inline constexpr int glyphWidth = 20;
inline constexpr int glyphHeight = 30;

// The characters as a camera would see them, one row each in the order of ocrBCharacters: mean 0, length 1,
// so that a product of a row and a piece of a picture is their correlation.
class MrzGlyphs
{
public:
    // From sharp to badly out of focus: blur of this sigma, in mm.
    static constexpr std::array<double, 4> blurs{0.07, 0.15, 0.24, 0.34};

    explicit MrzGlyphs(const OcrBOutlines& outlines);

    // CV_32F, 37 x (glyphWidth * glyphHeight).
    const cv::Mat& at(std::size_t blur) const { return m_glyphs.at(blur); }

private:
    std::array<cv::Mat, blurs.size()> m_glyphs;
};

// The pieces of `zone` (CV_32F) around `middle` as rows of the same kind: at every offset of `step` pixels up
// to `reach` to all sides. Their offsets are those of glyphOffset().
cv::Mat piecesAround(const cv::Mat& zone, cv::Point middle, int reach, int step);
cv::Point glyphOffset(int row, int reach, int step);

// Of two such rows: 1 for the same, 0 for nothing in common.
float correlation(const float* a, const float* b);

// Rows of MrzGlyphs that a place of this kind allows: of a fixed one all, for either it is what it should be
// or something else is there.
std::vector<int> glyphsOf(MrzCharacters kind);

} // namespace thunhan
