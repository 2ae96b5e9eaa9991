// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitCrop.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{

namespace
{
constexpr double widthToHeight = 2.0 / 3.0; // 20 x 30 mm
}

QRectF portraitRect(const FaceGeometry& geometry, const PortraitPolicy& policy)
{
    const double height = geometry.eyesToChin * (policy.aboveEyes + policy.belowEyes);
    const double width = height * widthToHeight;
    return {geometry.eyes.x() - width / 2, geometry.eyes.y() - geometry.eyesToChin * policy.aboveEyes, width,
            height};
}

QRectF fitPortraitRect(const QRectF& wanted, const QSizeF& frame)
{
    const double shrink = std::min({1.0, frame.width() / wanted.width(), frame.height() / wanted.height()});
    QRectF rect(0, 0, wanted.width() * shrink, wanted.height() * shrink);
    rect.moveCenter(wanted.center());
    rect.moveLeft(std::clamp(rect.left(), 0.0, frame.width() - rect.width()));
    rect.moveTop(std::clamp(rect.top(), 0.0, frame.height() - rect.height()));
    return rect;
}

QRectF middlePortraitRect(const QSizeF& frame)
{
    const double height = std::min(frame.height(), frame.width() / widthToHeight);
    const QSizeF size(height * widthToHeight, height);
    return {QPointF((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2), size};
}

QImage cutPortrait(const QImage& image, const QRectF& rect, QPointF eyes, double roll, int maximumHeight)
{
    const QImage source = image.convertToFormat(QImage::Format_RGB888);
    const cv::Mat pixels(source.height(), source.width(), CV_8UC3, const_cast<uchar*>(source.constBits()),
                         static_cast<std::size_t>(source.bytesPerLine()));
    // Whole multiples of 2:3, so that the ratio is exact.
    const int unit = std::max(1, static_cast<int>(std::floor(rect.height() / 3)));
    cv::Mat turn =
        cv::getRotationMatrix2D({static_cast<float>(eyes.x()), static_cast<float>(eyes.y())}, roll, 1);
    turn.at<double>(0, 2) -= rect.left();
    turn.at<double>(1, 2) -= rect.top();
    cv::Mat cut;
    cv::warpAffine(pixels, cut, turn, {unit * 2, unit * 3}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const int smallUnit = std::min(unit, std::max(1, maximumHeight / 3));
    if (smallUnit < unit)
        cv::resize(cut, cut, {smallUnit * 2, smallUnit * 3}, 0, 0, cv::INTER_AREA);
    return QImage(cut.data, cut.cols, cut.rows, static_cast<qsizetype>(cut.step), QImage::Format_RGB888)
        .copy();
}

} // namespace thunhan
