// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/MinutiaExtractor.h"

#include "capture/finger/minutiae/RidgeEnhancer.h"
#include "capture/finger/minutiae/RidgeField.h"
#include "capture/finger/minutiae/Skeleton.h"
#include "capture/finger/minutiae/SkeletonWalk.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int reach = 12;             // pixels of a line that tell its direction
constexpr int shortSpur = 9;          // shorter lines between minutiae are none
constexpr float facing = 11;          // pixels between two ends of what was one ridge
constexpr float leastAgreement = .4F; // where directions agree less there is no telling
constexpr float crowd = 18;           // within so many pixels ...
constexpr int crowded = 5;            // ... there are no more minutiae than these
constexpr std::size_t mostMinutiae = 150;

cv::Point2f towards(cv::Point from, cv::Point to)
{
    const cv::Point2f way(static_cast<float>(to.x - from.x), static_cast<float>(to.y - from.y));
    const float length = std::hypot(way.x, way.y);
    return length > 0 ? way / length : way;
}

float angleOf(cv::Point2f way)
{
    const float angle = std::atan2(way.y, way.x);
    return angle < 0 ? angle + 2 * std::numbers::pi_v<float> : angle;
}

// Two of three lines run side by side; between them lies the valley. False when none do.
bool valleyBetween(const std::array<cv::Point2f, 3>& ways, float& direction)
{
    float closest = -1;
    cv::Point2f valley;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const cv::Point2f& a = ways[i];
        const cv::Point2f& b = ways[(i + 1) % ways.size()];
        if (a.dot(b) > closest) {
            closest = a.dot(b);
            valley = a + b;
        }
    }
    direction = angleOf(valley);
    return closest > 0;
}

class Finder
{
public:
    Finder(const cv::Mat& lines, const RidgeField& field) : m_lines(lines), m_walk(lines), m_field(field)
    {
        // The rim of the print and of the picture makes ends of its own.
        cv::erode(field.mask, m_inside, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}), {-1, -1}, 1,
                  cv::BORDER_CONSTANT, 0);
    }

    Minutiae find()
    {
        for (int row = 1; row + 1 < m_lines.rows; ++row) {
            const uchar* const line = m_lines.ptr<uchar>(row);
            for (int column = 1; column + 1 < m_lines.cols; ++column) {
                if (line[column] != 0)
                    look({column, row});
            }
        }
        dropBrokenRidges();
        dropCrowds();
        if (m_found.size() > mostMinutiae) {
            std::stable_sort(m_found.begin(), m_found.end(),
                             [](const Minutia& a, const Minutia& b) { return a.quality > b.quality; });
            m_found.resize(mostMinutiae);
        }
        return std::move(m_found);
    }

private:
    void look(cv::Point at)
    {
        const cv::Point tile(at.x / FingerBlocks::tileSide, at.y / FingerBlocks::tileSide);
        if (m_inside.at<uchar>(tile) == 0)
            return;
        const float agreement = m_field.agreement.at<float>(tile);
        if (agreement < leastAgreement)
            return;
        const int branches = m_walk.branches(at);
        Minutia minutia{static_cast<float>(at.x), static_cast<float>(at.y), 0, MinutiaKind::Ending,
                        std::min(agreement, 1.0F)};
        if (branches == 1 && isEnding(at, minutia.direction))
            m_found.push_back(minutia);
        minutia.kind = MinutiaKind::Bifurcation;
        if (branches == 3 && isDivision(at, minutia.direction))
            m_found.push_back(minutia);
    }

    bool isEnding(cv::Point at, float& direction) const
    {
        const auto starts = m_walk.startsOf(at);
        const auto path = m_walk.follow(at, starts.first[0], reach);
        direction = angleOf(towards(at, path.last));
        return path.stop == SkeletonWalk::Stop::Far && path.length >= reach;
    }

    bool isDivision(cv::Point at, float& direction) const
    {
        const auto starts = m_walk.startsOf(at);
        std::array<cv::Point2f, 3> ways;
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const auto path = m_walk.follow(at, starts.first[i], reach);
            // A spur, or a bridge to the next ridge.
            if (path.stop != SkeletonWalk::Stop::Far && path.length < shortSpur)
                return false;
            ways[i] = towards(at, path.last);
        }
        return valleyBetween(ways, direction);
    }

    // Two ends that point away from each other across a small gap were one ridge.
    void dropBrokenRidges()
    {
        std::vector<bool> broken(m_found.size(), false);
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            for (std::size_t j = i + 1; j < m_found.size(); ++j) {
                const Minutia& a = m_found[i];
                const Minutia& b = m_found[j];
                if (b.y - a.y > facing)
                    break; // found row by row
                const float distance = std::hypot(a.x - b.x, a.y - b.y);
                const float turn = std::cos(a.direction - b.direction);
                const bool opposite = turn < -0.7F;
                if (distance <= facing && (opposite || distance < 5))
                    broken[i] = broken[j] = true;
            }
        }
        drop(broken);
    }

    void dropCrowds()
    {
        std::vector<bool> lost(m_found.size(), false);
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            const auto isNear = [&](const Minutia& other) {
                return std::hypot(other.x - m_found[i].x, other.y - m_found[i].y) < crowd;
            };
            lost[i] = std::count_if(m_found.begin(), m_found.end(), isNear) > crowded;
        }
        drop(lost);
    }

    void drop(const std::vector<bool>& which)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (!which[i])
                m_found[kept++] = m_found[i];
        }
        m_found.resize(kept);
    }

    const cv::Mat& m_lines;
    SkeletonWalk m_walk;
    const RidgeField& m_field;
    cv::Mat m_inside;
    Minutiae m_found;
};

} // namespace

Minutiae extractMinutiae(const FingerBlocks& blocks, const RidgeWaves& waves)
{
    if (blocks.foregroundCount() == 0)
        return {};
    const RidgeField field = ridgeField(blocks, waves);
    const cv::Mat lines = thinned(enhanceRidges(blocks.pixels(), field));
    return Finder(lines, field).find();
}

} // namespace thunhan
