// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/CardPrint.h"

#include "capture/finger/FingerAssessor.h"
#include "capture/finger/match/PrintMatcher.h"

#include <algorithm>
#include <array>
#include <opencv2/core.hpp>

namespace thunhan
{
namespace
{

constexpr double millimetresPerInch = 25.4;
constexpr int usualPpi = 500;
constexpr double clippedShare = 0.02; // of the pixels at each end, before the greys are spread

// The window of the card's size around the middle of the skin; white where the picture ends.
QImage window(const Frame& frame, const QRectF& foreground, int ppi)
{
    const QSize size = (CardPrint::size() * ppi / millimetresPerInch).toSize();
    const QPointF middle(foreground.center().x() * frame.image.width(),
                         foreground.center().y() * frame.image.height());
    QImage cut(size, QImage::Format_Grayscale8);
    cut.fill(Qt::white);
    const QPoint corner = middle.toPoint() - QPoint(size.width() / 2, size.height() / 2);
    for (int y = 0; y < size.height(); ++y) {
        const int from = y + corner.y();
        if (from < 0 || from >= frame.image.height())
            continue;
        const int left = std::max(0, -corner.x());
        const int right = std::min(size.width(), frame.image.width() - corner.x());
        if (left < right)
            std::copy_n(frame.image.constScanLine(from) + corner.x() + left, right - left,
                        cut.scanLine(y) + left);
    }
    return cut;
}

// Spreads the greys as every card maker does, and leaves as many as the laser has.
void engrave(QImage& image)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < image.height(); ++y) {
        const uchar* row = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            ++counts[row[x]];
    }
    const int clipped = static_cast<int>(clippedShare * image.width() * image.height());
    int low = 0;
    for (int seen = counts[0]; seen <= clipped && low < 254; seen += counts[static_cast<std::size_t>(++low)])
        ;
    int high = 255;
    for (int seen = counts[255]; seen <= clipped && high > low + 1;
         seen += counts[static_cast<std::size_t>(--high)])
        ;
    constexpr int last = CardPrint::greys - 1;
    for (int y = 0; y < image.height(); ++y) {
        uchar* row = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const int level = (std::clamp<int>(row[x], low, high) - low) * 255 / (high - low);
            row[x] = static_cast<uchar>((level * last + 127) / 255 * 255 / last);
        }
    }
}

Frame readBack(const QImage& printed)
{
    Frame frame;
    const QSize size = printed.size() * usualPpi / CardPrint::ppi;
    frame.image = printed.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_Grayscale8);
    frame.ppi = usualPpi;
    return frame;
}

} // namespace

CardPrint printedOnCard(const Frame& frame)
{
    const FingerAssessment original = assessFinger(frame, {}, FingerPosition::RightIndex);
    CardPrint print;
    if (original.foreground.isEmpty())
        return print;
    const QImage cut = window(frame, original.foreground, frame.ppi > 0 ? frame.ppi : usualPpi);
    print.picture = cut.scaled((CardPrint::size() * CardPrint::ppi / millimetresPerInch).toSize(),
                               Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_Grayscale8);
    engrave(print.picture);
    const FingerAssessment printed = assessFinger(readBack(print.picture), {}, FingerPosition::RightIndex);
    try {
        const MatchablePrint before(original.minutiae);
        const MatchablePrint after(printed.minutiae);
        if (before.tellsEnough() && after.tellsEnough())
            print.kept = printSimilarity(before, after);
    } catch (const cv::Exception&) {
        print.kept = 0; // not to be read back: not fit
    }
    print.fit = print.kept >= sameFingerSimilarity;
    return print;
}

} // namespace thunhan
