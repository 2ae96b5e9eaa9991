// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/slap/SlapSegmenter.h"

#include "capture/finger/FingerRequest.h"
#include "capture/finger/slap/HandShape.h"
#include "capture/finger/slap/SlapPatches.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int standardPpi = 500;
constexpr double largestPlate = 6; // inches

int ppiOf(const Frame& frame)
{
    return frame.ppi > 0 ? frame.ppi : standardPpi;
}

// Thumbs lie side by side; a lone one is told by its half of the glass, unless only one can be there.
std::vector<FingerPosition> readThumbs(const std::vector<SlapPatch>& patches,
                                       const QList<FingerPosition>& expected, double plateWidth)
{
    if (patches.size() == 2)
        return {FingerPosition::LeftThumb, FingerPosition::RightThumb};
    if (expected.size() == 1)
        return {expected.first()};
    return {patches[0].centre.x() < plateWidth / 2 ? FingerPosition::LeftThumb : FingerPosition::RightThumb};
}

std::vector<FingerPosition> readFingers(const std::vector<SlapPatch>& patches, FingerGroup group,
                                        const QList<FingerPosition>& expected, double plateWidth)
{
    if (group == FingerGroup::PlainThumbs)
        return readThumbs(patches, expected, plateWidth);
    const bool left = group == FingerGroup::PlainLeftFour;
    // As many as were asked for of the hand that was asked for need no guess which ones they are.
    const bool allThere = patches.size() == static_cast<std::size_t>(expected.size());
    if (patches.size() >= 2) {
        const HandReading reading = readHand(patches, left);
        // Three fingers of one hand look much like three of the other: who has no more of them is believed,
        // unless there is no doubt.
        constexpr double doubtless = 8;
        const bool fewer = expected.size() < fingersOf(group).size();
        const bool other = isLeft(reading.fingers.front()) != left &&
                           !(allThere && fewer && reading.otherMisfit < doubtless * reading.misfit);
        if (other || !allThere)
            return reading.fingers;
    } else if (!allThere) {
        return {expected.first()}; // a lone finger might be any of them
    }
    std::vector<FingerPosition> fingers(expected.begin(), expected.end());
    if (left)
        std::reverse(fingers.begin(), fingers.end());
    return fingers;
}

void addMissing(SlapSegmentation& result, const QList<FingerPosition>& expected)
{
    for (const FingerPosition position : expected) {
        const bool there =
            std::any_of(result.fingers.begin(), result.fingers.end(),
                        [position](const SlapFinger& finger) { return finger.position == position; });
        if (!there)
            result.findings.append({SlapDefect::FingerMissing, position});
    }
}

SlapSegmentation segment(const Frame& frame, FingerGroup group, const QList<FingerPosition>& absent)
{
    SlapSegmentation result;
    QList<FingerPosition> expected = fingersOf(group);
    expected.removeIf([&absent](FingerPosition position) { return absent.contains(position); });
    const double scale = static_cast<double>(ppiOf(frame)) / standardPpi;
    const std::vector<SlapPatch> patches = slapPatches(frame.image, frame.ppi);
    if (patches.empty()) {
        result.findings.append({SlapDefect::Nothing, {}});
        return result;
    }
    const bool merged =
        std::any_of(patches.begin(), patches.end(), [](const SlapPatch& p) { return p.merged; });
    if (merged) { // whose fingers they are cannot be told, nor which one is missing
        result.findings.append({SlapDefect::FingersOverlap, {}});
        return result;
    }
    if (patches.size() > static_cast<std::size_t>(fingersOf(group).size())) {
        result.findings.append({SlapDefect::TooMany, {}});
        return result;
    }
    const std::vector<FingerPosition> positions =
        readFingers(patches, group, expected, frame.image.width() / scale);
    for (std::size_t i = 0; i < patches.size(); ++i) {
        result.fingers.append(
            {positions[i], patches[i].centre * scale, patches[i].size * scale, patches[i].turn});
        if (patches[i].atEdge)
            result.findings.append({SlapDefect::FingerCutOff, positions[i]});
    }
    const bool wrong = group != FingerGroup::PlainThumbs &&
                       isLeft(positions.front()) != (group == FingerGroup::PlainLeftFour);
    if (wrong)
        result.findings.prepend({SlapDefect::WrongHand, {}});
    else if (patches.size() == 1 && expected.size() > 2)
        result.findings.append({SlapDefect::FingerMissing, {}}); // which ones, nobody can tell
    else
        addMissing(result, expected);
    return result;
}

} // namespace

QRectF SlapFinger::bounds() const
{
    const double c = std::abs(std::cos(turn));
    const double s = std::abs(std::sin(turn));
    const QSizeF upright(c * size.width() + s * size.height(), s * size.width() + c * size.height());
    return {centre - QPointF(upright.width(), upright.height()) / 2, upright};
}

SlapSegmentation segmentSlap(const Frame& frame, FingerGroup group, const QList<FingerPosition>& absent)
{
    SlapSegmentation nothing;
    nothing.findings.append({SlapDefect::Nothing, {}});
    if (frame.image.isNull() || frame.image.format() != QImage::Format_Grayscale8 ||
        std::max(frame.image.width(), frame.image.height()) > largestPlate * ppiOf(frame))
        return nothing;
    try {
        return segment(frame, group, absent);
    } catch (const cv::Exception&) {
        return nothing;
    }
}

Frame cutFinger(const Frame& slap, const SlapFinger& finger)
{
    constexpr double margin = 0.12;
    constexpr uchar plate = 244;
    Frame cut = slap;
    const int width = std::max(16, static_cast<int>(std::lround(finger.size.width() * (1 + 2 * margin))));
    const int height = std::max(16, static_cast<int>(std::lround(finger.size.height() * (1 + 2 * margin))));
    cut.image = QImage(width, height, QImage::Format_Grayscale8);
    const cv::Mat source(slap.image.height(), slap.image.width(), CV_8U,
                         const_cast<uchar*>(slap.image.constBits()),
                         static_cast<std::size_t>(slap.image.bytesPerLine()));
    cv::Mat target(height, width, CV_8U, cut.image.bits(),
                   static_cast<std::size_t>(cut.image.bytesPerLine()));
    const double c = std::cos(finger.turn);
    const double s = std::sin(finger.turn);
    // From the upright cut-out back to the slap.
    const cv::Matx23d map(c, -s, finger.centre.x() - c * width / 2.0 + s * height / 2.0, s, c,
                          finger.centre.y() - s * width / 2.0 - c * height / 2.0);
    cv::warpAffine(source, target, map, target.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_CONSTANT, cv::Scalar(plate));
    return cut;
}

} // namespace thunhan
