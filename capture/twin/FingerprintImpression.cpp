// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/FingerprintImpression.h"

#include "capture/twin/FingerprintPattern.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/RidgeGrowth.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int margin =
    32; // of the master around the sensor, so that a shifted finger shows skin and not nothing
const cv::Size sensorSize(FingerprintSynthesizer::width, FingerprintSynthesizer::height);
const cv::Size masterSize(FingerprintSynthesizer::width + 2 * margin,
                          FingerprintSynthesizer::height + 2 * margin);

// Smooth noise of about unit deviation whose bumps are `grain` pixels wide.
cv::Mat smoothNoise(TwinRandom& random, cv::Size size, double grain)
{
    cv::Mat coarse(static_cast<int>(size.height / grain) + 3, static_cast<int>(size.width / grain) + 3,
                   CV_32F);
    for (auto pixel = coarse.begin<float>(); pixel != coarse.end<float>(); ++pixel)
        *pixel = static_cast<float>(random.normal(1.0));
    cv::Mat noise;
    cv::resize(coarse, noise, {}, grain, grain, cv::INTER_CUBIC);
    const int left = static_cast<int>(random.uniform() * (noise.cols - size.width));
    const int top = static_cast<int>(random.uniform() * (noise.rows - size.height));
    return noise(cv::Rect(left, top, size.width, size.height)).clone();
}

float smoothStep(double edge0, double edge1, double x)
{
    const double t = std::clamp((x - edge0) / (edge1 - edge0), 0.0, 1.0);
    return static_cast<float>(t * t * (3 - 2 * t));
}

// Sweat pores open along the middle of the ridges.
cv::Mat openPores(const cv::Mat& ridges, TwinRandom& random)
{
    cv::Mat pores = cv::Mat::zeros(ridges.size(), CV_32F);
    constexpr int spacing = 8;
    for (int row = spacing; row + spacing < ridges.rows; row += spacing) {
        for (int column = spacing; column + spacing < ridges.cols; column += spacing) {
            const int x = column + static_cast<int>(random.uniform(-3, 3));
            const int y = row + static_cast<int>(random.uniform(-3, 3));
            if (ridges.at<float>(y, x) > 0.75F && random.uniform() < 0.75)
                pores.at<float>(y, x) = static_cast<float>(random.uniform(2.0, 6.0));
        }
    }
    cv::GaussianBlur(pores, pores, {7, 7}, 1.0);
    return pores;
}

// How the finger lay this time: where each sensor pixel lies on the master.
struct Pose {
    cv::Mat mapX;
    cv::Mat mapY;
};

Pose drawPose(TwinRandom& random, const FingerCondition& condition)
{
    const double turn = random.normal(0.07);
    const double shiftX = random.normal(5) + condition.shiftX;
    const double shiftY = random.normal(7) + condition.shiftY;
    const cv::Mat stretchX = smoothNoise(random, sensorSize, 150);
    const cv::Mat stretchY = smoothNoise(random, sensorSize, 150);
    const cv::Mat waverX = smoothNoise(random, sensorSize, 14);
    const cv::Mat waverY = smoothNoise(random, sensorSize, 14);
    // Pixels of plastic distortion of the skin.
    const float stretch = 1.8F + 2.6F * static_cast<float>(condition.rolled);
    const double unrolled = 1 - 0.05 * condition.rolled; // of the master's width, for each pixel's
    constexpr float waver = 0.45F;                       // ridges are no ruled lines
    Pose pose{cv::Mat(sensorSize, CV_32F), cv::Mat(sensorSize, CV_32F)};
    for (int row = 0; row < sensorSize.height; ++row) {
        for (int column = 0; column < sensorSize.width; ++column) {
            const double x = unrolled * (column - sensorSize.width / 2.0 - shiftX);
            const double y = row - sensorSize.height / 2.0 - shiftY;
            pose.mapX.at<float>(row, column) =
                static_cast<float>(x * std::cos(turn) - y * std::sin(turn) + masterSize.width / 2.0) +
                stretch * stretchX.at<float>(row, column) + waver * waverX.at<float>(row, column);
            pose.mapY.at<float>(row, column) =
                static_cast<float>(x * std::sin(turn) + y * std::cos(turn) + masterSize.height / 2.0) +
                stretch * stretchY.at<float>(row, column) + waver * waverY.at<float>(row, column);
        }
    }
    return pose;
}

// How firmly each sensor pixel is touched: 0 not at all, 1 fully.
cv::Mat drawPressure(TwinRandom& random, const Pose& pose, cv::Size2d half, const FingerCondition& condition)
{
    const cv::Mat outline = smoothNoise(random, sensorSize, 28);
    const cv::Mat unevenness = smoothNoise(random, sensorSize, 90);
    const double reach =
        random.uniform(0.95, 1.0) * (1 - 0.22 * condition.light) * (1 + 0.06 * condition.rolled);
    const double edge = 1 - 2 * condition.cut; // position of the cut along its direction
    cv::Mat pressure(sensorSize, CV_32F);
    for (int row = 0; row < sensorSize.height; ++row) {
        for (int column = 0; column < sensorSize.width; ++column) {
            const double x = (pose.mapX.at<float>(row, column) - masterSize.width / 2.0) / half.width;
            const double y = (pose.mapY.at<float>(row, column) - masterSize.height / 2.0) / half.height;
            double radius =
                std::pow(std::pow(std::abs(x), 2.4) + std::pow(std::abs(y), 2.4), 1 / 2.4) / reach;
            radius += 0.014 * outline.at<float>(row, column);
            double touch = smoothStep(1.0, 0.80, radius);
            if (condition.cut > 0) {
                const double along = x * std::cos(condition.cutAngle) - y * std::sin(condition.cutAngle);
                touch *= smoothStep(edge + 0.04, edge - 0.04, along + 0.02 * outline.at<float>(row, column));
            }
            const double uneven = 1 + 0.10 * unevenness.at<float>(row, column);
            pressure.at<float>(row, column) = static_cast<float>(std::clamp(touch * uneven, 0.0, 1.1));
        }
    }
    return pressure;
}

cv::Mat dragged(const cv::Mat& image, double length, double angle)
{
    const int reach = std::max(1, static_cast<int>(length / 2));
    cv::Mat kernel = cv::Mat::zeros(2 * reach + 1, 2 * reach + 1, CV_32F);
    for (double t = -reach; t <= reach; t += 0.5) {
        const int x = reach + static_cast<int>(std::lround(t * std::cos(angle)));
        const int y = reach + static_cast<int>(std::lround(t * std::sin(angle)));
        kernel.at<float>(y, x) = 1;
    }
    kernel /= cv::sum(kernel)[0];
    cv::Mat result;
    cv::filter2D(image, result, -1, kernel, {-1, -1}, 0, cv::BORDER_REPLICATE);
    return result;
}

// Creases of the skin show as thin light lines across the ridges.
cv::Mat drawCreases(TwinRandom& random)
{
    cv::Mat creases = cv::Mat::zeros(sensorSize, CV_32F);
    const int count = static_cast<int>(random.uniform(0, 4));
    for (int i = 0; i < count; ++i) {
        const cv::Point2d from(random.uniform(0.25, 0.75) * sensorSize.width,
                               random.uniform(0.2, 0.8) * sensorSize.height);
        const double angle = random.uniform(-0.9, 0.9);
        const double length = random.uniform(30, 110);
        const cv::Point2d to = from + length * cv::Point2d(std::cos(angle), std::sin(angle));
        cv::line(creases, from, to, cv::Scalar(random.uniform(0.5, 0.9)), 2, cv::LINE_8);
    }
    cv::GaussianBlur(creases, creases, {5, 5}, 1.0);
    return creases;
}

// What the sensor sees of the touched skin: 0 nothing, 1 black.
cv::Mat drawInk(const FingerprintMaster& master, TwinRandom& random, const FingerCondition& condition)
{
    const Pose pose = drawPose(random, condition);
    const cv::Mat pressure = drawPressure(random, pose, master.halfSize, condition);
    cv::Mat ridges;
    cv::Mat pores;
    cv::remap(master.ridges, ridges, pose.mapX, pose.mapY, cv::INTER_LINEAR);
    cv::remap(master.pores, pores, pose.mapX, pose.mapY, cv::INTER_LINEAR);

    const double moisture = random.normal(0.05);
    const cv::Mat creases = drawCreases(random);
    const cv::Mat flakes = smoothNoise(random, sensorSize, 3.2);
    const cv::Mat patches = smoothNoise(random, sensorSize, 36);
    const cv::Mat grain = smoothNoise(random, sensorSize, 1.6);
    cv::Mat ink(sensorSize, CV_32F);
    for (int row = 0; row < sensorSize.height; ++row) {
        for (int column = 0; column < sensorSize.width; ++column) {
            const float touch = pressure.at<float>(row, column);
            const double patch = patches.at<float>(row, column);
            const double speck = grain.at<float>(row, column);
            const double flake = flakes.at<float>(row, column);
            // Ridges widen under pressure and moisture and thin out where the skin hardly touches.
            const double bias = -0.42 + 0.42 * touch + moisture + 0.11 * patch + 0.07 * flake +
                                1.15 * condition.wet + 0.62 * condition.hard - 0.45 * condition.dry -
                                0.35 * condition.light;
            double ridge = smoothStep(-0.85, 0.75, ridges.at<float>(row, column) + bias + 0.06 * speck);
            ridge *= 1 - std::min(0.6, 0.6 * pores.at<float>(row, column)) * (1 - condition.wet);
            ridge *= 1 - creases.at<float>(row, column) * (1 - condition.wet);
            const double hold = 0.95 - 2.0 * condition.dry + 0.30 * patch * condition.dry;
            ridge *= 1 - condition.dry * smoothStep(hold, hold + 0.9, flake);
            const double depth =
                0.70 + 0.06 * patch - 0.5 * condition.light + 0.12 * condition.wet + 0.16 * condition.hard;
            ridge *= depth + (0.05 + 0.12 * condition.dry) * speck;
            // Skin between the ridges darkens the plate a little.
            const double skin = (0.10 + 0.02 * patch + 0.02 * speck) * smoothStep(0.0, 0.5, touch);
            ink.at<float>(row, column) = static_cast<float>(smoothStep(0.0, 0.8, touch) * ridge + skin);
        }
    }
    return ink;
}

} // namespace

FingerprintMaster growMaster(TwinPerson person, FingerPosition position)
{
    const FingerprintPattern pattern(person, position);
    TwinRandom random({person.seed, static_cast<quint64>(position), 0x3A57E2});
    FingerprintMaster grown;
    grown.ridges = growRidges(pattern, masterSize, random);
    cv::GaussianBlur(grown.ridges, grown.ridges, {5, 5}, 1.0);
    grown.pores = openPores(grown.ridges, random);
    grown.halfSize = pattern.halfSize();
    return grown;
}

QImage pressFinger(const FingerprintMaster& master, TwinRandom random, const FingerCondition& condition)
{
    cv::Mat ink = drawInk(master, random, condition);
    if (condition.smeared > 0) {
        const cv::Mat trail = dragged(ink, 4 + 26 * condition.smeared, random.uniform(0.9, 2.2));
        const double share = std::min(1.0, 0.35 + 0.6 * condition.smeared);
        ink = (1 - share) * ink + share * trail;
    }
    cv::GaussianBlur(ink, ink, {}, 0.7 + 4.5 * condition.blurred);

    const cv::Mat grain = smoothNoise(random, sensorSize, 1.3);
    const double noise = 2.2 + 24 * condition.noise;
    QImage image(sensorSize.width, sensorSize.height, QImage::Format_Grayscale8);
    for (int row = 0; row < sensorSize.height; ++row) {
        uchar* out = image.scanLine(row);
        for (int column = 0; column < sensorSize.width; ++column) {
            const double level =
                244 * (1 - ink.at<float>(row, column)) + noise * grain.at<float>(row, column);
            out[column] = static_cast<uchar>(std::clamp(level, 0.0, 255.0));
        }
    }
    return image;
}

} // namespace thunhan
