// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitBackground.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int segmentedHeight = 210; // pixels; enough for a collar's edge
constexpr int rounds = 3;

cv::Point toCv(QPointF p)
{
    return {static_cast<int>(std::lround(p.x())), static_cast<int>(std::lround(p.y()))};
}

// 255 where the person is. The face, the neck and the middle of the chest are surely person, the upper
// corners surely wall.
cv::Mat personMask(const cv::Mat& rgb, QPointF eyes, double t)
{
    cv::Mat mask(rgb.size(), CV_8U, cv::Scalar(cv::GC_PR_BGD));
    const int shoulders = std::clamp(static_cast<int>(eyes.y() + 1.25 * t), 0, rgb.rows);
    const int level = std::clamp(static_cast<int>(eyes.y()), 0, rgb.rows);
    mask.rowRange(shoulders, rgb.rows).setTo(cv::GC_PR_FGD);
    cv::ellipse(mask, toCv(eyes), {static_cast<int>(0.8 * t), static_cast<int>(1.2 * t)}, 0, 0, 360,
                cv::Scalar(cv::GC_PR_FGD), cv::FILLED);
    cv::ellipse(mask, toCv(eyes + QPointF(0, 0.25 * t)),
                {static_cast<int>(0.5 * t), static_cast<int>(0.75 * t)}, 0, 0, 360, cv::Scalar(cv::GC_FGD),
                cv::FILLED);
    const cv::Rect neck(static_cast<int>(eyes.x() - 0.3 * t), level, std::max(1, static_cast<int>(0.6 * t)),
                        rgb.rows - level);
    mask(neck & cv::Rect({0, 0}, rgb.size())).setTo(cv::GC_FGD);
    const int side = std::clamp(static_cast<int>(eyes.x() - 0.95 * t), 1, rgb.cols / 2);
    mask(cv::Rect(0, 0, side, level)).setTo(cv::GC_BGD);
    mask(cv::Rect(rgb.cols - side, 0, side, level)).setTo(cv::GC_BGD);
    cv::Mat wall, person;
    cv::grabCut(rgb, mask, {}, wall, person, rounds, cv::GC_INIT_WITH_MASK);
    return (mask == cv::GC_FGD) | (mask == cv::GC_PR_FGD);
}

} // namespace

WhitenedPortrait whitenBackground(const QImage& portrait, QPointF eyes, double eyesToChin)
{
    Q_ASSERT(portrait.format() == QImage::Format_RGB888);
    WhitenedPortrait whitened{portrait, 0};
    const cv::Mat pixels(portrait.height(), portrait.width(), CV_8UC3,
                         const_cast<uchar*>(portrait.constBits()),
                         static_cast<std::size_t>(portrait.bytesPerLine()));
    const double shrink = std::min(1.0, static_cast<double>(segmentedHeight) / portrait.height());
    cv::Mat small, person;
    try {
        cv::resize(pixels, small, {}, shrink, shrink, cv::INTER_AREA);
        person = personMask(small, eyes * shrink, eyesToChin * shrink);
        cv::GaussianBlur(person, person, {5, 5}, 0); // hair's soft edge
        cv::resize(person, person, pixels.size(), 0, 0, cv::INTER_LINEAR);
    } catch (const cv::Exception&) {
        return whitened; // one colour all over: there is no person to be told from a wall
    }
    whitened.replaced = 1 - cv::mean(person)[0] / 255;
    for (int y = 0; y < portrait.height(); ++y) {
        const uchar* inside = person.ptr<uchar>(y);
        uchar* out = whitened.picture.scanLine(y);
        for (int x = 0; x < portrait.width(); ++x) {
            for (int c = 0; c < 3; ++c)
                out[3 * x + c] =
                    static_cast<uchar>((out[3 * x + c] * inside[x] + 255 * (255 - inside[x])) / 255);
        }
    }
    return whitened;
}

} // namespace thunhan
