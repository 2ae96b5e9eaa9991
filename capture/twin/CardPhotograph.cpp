// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/CardPhotograph.h"

#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

// From the card's pixels to the picture's: turned in space and seen from two card widths away.
cv::Mat projection(const QImage& card, const CardShot& shot, QSize size)
{
    const double half = card.width() / 2.0;
    const double ratio = static_cast<double>(card.height()) / card.width();
    const double scale = shot.width * size.width() / 2.0;
    constexpr double distance = 4; // in half card widths
    const double a = radians(shot.tiltAcross), b = radians(shot.tiltAlong), c = radians(shot.turn);
    std::array<cv::Point2f, 4> from, to;
    const std::array<std::array<double, 2>, 4> corners{{{-1, -ratio}, {1, -ratio}, {1, ratio}, {-1, ratio}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const double x = corners.at(i).at(0), y = corners.at(i).at(1);
        const double x1 = x * std::cos(a), z1 = x * std::sin(a);
        const double y1 = y * std::cos(b) - z1 * std::sin(b), z2 = y * std::sin(b) + z1 * std::cos(b);
        const double seen = distance / (distance + z2);
        const double px = (x1 * std::cos(c) - y1 * std::sin(c)) * seen;
        const double py = (x1 * std::sin(c) + y1 * std::cos(c)) * seen;
        from.at(i) = cv::Point2f(float((x + 1) * half), float((y + ratio) * half));
        to.at(i) = cv::Point2f(float(size.width() * (0.5 + shot.shiftX) + px * scale),
                               float(size.height() * (0.5 + shot.shiftY) + py * scale));
    }
    return cv::getPerspectiveTransform(from.data(), to.data());
}

cv::Mat desk(QSize size, TwinRandom& random)
{
    cv::Mat grain(size.height() / 8, size.width() / 8, CV_8UC1);
    for (int y = 0; y < grain.rows; ++y) {
        for (int x = 0; x < grain.cols; ++x)
            grain.at<uchar>(y, x) = static_cast<uchar>(96 + random.next() % 24);
    }
    cv::Mat wood;
    cv::resize(grain, wood, {size.width(), size.height()}, 0, 0, cv::INTER_CUBIC);
    return wood;
}

void addGlare(cv::Mat& card, const CardShot& shot)
{
    if (shot.glare <= 0)
        return;
    const double cx = shot.glareX * card.cols, cy = shot.glareY * card.rows;
    const double reach = shot.glareSize * card.cols;
    const cv::Rect place =
        cv::Rect(int(cx - 3 * reach), int(cy - 3 * reach), int(6 * reach), int(6 * reach)) &
        cv::Rect(0, 0, card.cols, card.rows);
    for (int y = place.y; y < place.br().y; ++y) {
        for (int x = place.x; x < place.br().x; ++x) {
            const double d = std::hypot(x - cx, y - cy) / reach;
            auto& pixel = card.at<uchar>(y, x);
            pixel = cv::saturate_cast<uchar>(pixel + 330 * shot.glare * std::exp(-d * d));
        }
    }
}

void addMotion(cv::Mat& picture, const CardShot& shot)
{
    if (shot.motion < 1)
        return;
    const int reach = int(std::ceil(shot.motion / 2));
    cv::Mat path(2 * reach + 1, 2 * reach + 1, CV_32F, cv::Scalar(0));
    const double dx = std::cos(radians(shot.motionTurn)), dy = std::sin(radians(shot.motionTurn));
    for (double t = -shot.motion / 2; t <= shot.motion / 2; t += 0.25)
        path.at<float>(reach + int(std::lround(t * dy)), reach + int(std::lround(t * dx))) += 1;
    path /= cv::sum(path)[0];
    cv::filter2D(picture, picture, -1, path);
}

void addLightAndNoise(cv::Mat& picture, const CardShot& shot, TwinRandom& random)
{
    // Table of a normal distribution: two million draws by formula would take longer than all the rest.
    std::array<float, 4096> bell{};
    for (float& value : bell)
        value = static_cast<float>(random.normal(shot.noise));
    const double dx = std::cos(radians(shot.shadeTurn)), dy = std::sin(radians(shot.shadeTurn));
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<uchar>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double along =
                0.5 + (double(x) / picture.cols - 0.5) * dx + (double(y) / picture.rows - 0.5) * dy;
            const double light = (1 - shot.shade * std::clamp(along, 0.0, 1.0)) * shot.contrast;
            row[x] = cv::saturate_cast<uchar>(row[x] * light + 20 * (1 - shot.contrast) +
                                              double(bell.at(random.next() % bell.size())));
        }
    }
}

} // namespace

QImage photographCard(const QImage& card, const CardShot& shot, QSize size, TwinRandom random)
{
    const QImage grey = card.convertToFormat(QImage::Format_Grayscale8);
    cv::Mat print = cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
                            static_cast<std::size_t>(grey.bytesPerLine()))
                        .clone();
    addGlare(print, shot);
    // What a pixel of the camera sees of a finer print.
    const double shrink = print.cols / (shot.width * size.width());
    if (shrink > 1)
        cv::GaussianBlur(print, print, {}, 0.45 * shrink);
    cv::Mat picture = desk(size, random);
    const cv::Mat toPicture = projection(grey, shot, size);
    cv::warpPerspective(print, picture, toPicture, picture.size(), cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
    if (shot.blur > 0)
        cv::GaussianBlur(picture, picture, {}, shot.blur);
    addMotion(picture, shot);
    addLightAndNoise(picture, shot, random);
    return QImage(picture.data, picture.cols, picture.rows, static_cast<qsizetype>(picture.step),
                  QImage::Format_Grayscale8)
        .copy();
}

CardShot someShot(double damage, int quarter, TwinRandom& random)
{
    CardShot shot;
    const bool upright = quarter % 2 != 0; // a picture is less high than wide
    shot.width = (upright ? 0.44 : 0.66) - 0.1 * damage * random.uniform() * (upright ? 0.6 : 1);
    shot.turn = quarter * 90 + damage * random.uniform(-15, 15);
    shot.tiltAcross = damage * random.uniform(-18, 18);
    shot.tiltAlong = damage * random.uniform(-18, 18);
    shot.shiftX = damage * random.uniform(-0.08, 0.08);
    shot.shiftY = damage * random.uniform(-0.05, 0.05);
    shot.blur = damage * random.uniform(0, 2.2);
    shot.motion = damage * random.uniform(0, 6);
    shot.motionTurn = random.uniform(0, 180);
    shot.noise = 1.5 + damage * random.uniform(0, 9);
    shot.shade = damage * random.uniform(0, 0.6);
    shot.shadeTurn = random.uniform(0, 360);
    shot.glare = random.uniform() < 0.5 ? damage * random.uniform(0, 0.6) : 0;
    shot.glareX = random.uniform();
    shot.glareY = random.uniform();
    shot.glareSize = random.uniform(0.05, 0.2);
    shot.contrast = 1 - damage * random.uniform(0, 0.3);
    return shot;
}

} // namespace thunhan
