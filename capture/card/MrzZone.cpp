// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzZone.h"

#include "capture/card/Mrz.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace thunhan
{
namespace
{

constexpr double smallestGlyph = 8; // pixels; below, letters cannot be told apart
constexpr double largestGlyph = 110;
constexpr std::size_t mostBlobs = 4000;
constexpr int directions = 60; // of 3 degrees
constexpr std::size_t directionsTried = 3;
constexpr std::size_t shortestLine = 12;
constexpr std::size_t linesTried = 14;

// Something dark of a character's size. u runs along the lines, v across.
struct Blob {
    cv::Point2d centre;
    double size = 0;
    double u = 0, v = 0;
    int next = -1;
    bool hasPrevious = false;
};

struct TextLine {
    std::vector<Blob> blobs;     // by u
    std::vector<int> columns;    // of the blobs, counted from the first
    double slope = 0, start = 0; // v = start + slope * u
    double pitch = 0;

    double at(double u) const { return start + slope * u; }
    double from() const { return blobs.front().u; }
    double to() const { return blobs.back().u; }
    double middle() const { return (from() + to()) / 2; }
};

std::vector<Blob> blobsOf(const cv::Mat& grey)
{
    cv::Mat smooth, ink, labels, stats, centres;
    cv::blur(grey, smooth, {3, 3});
    cv::adaptiveThreshold(smooth, ink, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV, 45, 12);
    const int count =
        cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S, cv::CCL_DEFAULT);
    std::vector<Blob> blobs;
    for (int i = 1; i < count && blobs.size() < mostBlobs; ++i) {
        const int* row = stats.ptr<int>(i);
        const double width = row[cv::CC_STAT_WIDTH], height = row[cv::CC_STAT_HEIGHT];
        const double size = std::max(width, height);
        if (size < smallestGlyph || size > largestGlyph || std::min(width, height) < 0.15 * size ||
            row[cv::CC_STAT_AREA] < 0.08 * width * height)
            continue;
        Blob blob;
        blob.centre = {row[cv::CC_STAT_LEFT] + (width - 1) / 2, row[cv::CC_STAT_TOP] + (height - 1) / 2};
        blob.size = size;
        blobs.push_back(blob);
    }
    return blobs;
}

bool similar(const Blob& a, const Blob& b)
{
    return a.size < 1.7 * b.size && b.size < 1.7 * a.size;
}

// Directions, in radians, in which most blobs have their nearest neighbour of the same size.
std::vector<double> likelyDirections(std::vector<Blob>& blobs)
{
    std::sort(blobs.begin(), blobs.end(),
              [](const Blob& a, const Blob& b) { return a.centre.x < b.centre.x; });
    std::array<double, directions> votes{};
    for (std::size_t i = 0; i < blobs.size(); ++i) {
        const Blob& blob = blobs[i];
        double nearest = 2.2 * blob.size;
        std::optional<cv::Point2d> towards;
        const auto consider = [&](const Blob& other) {
            const cv::Point2d step = other.centre - blob.centre;
            const double distance = std::hypot(step.x, step.y);
            if (distance < nearest && distance > 0.4 * blob.size && similar(blob, other)) {
                nearest = distance;
                towards = step;
            }
        };
        for (std::size_t j = i + 1; j < blobs.size() && blobs[j].centre.x - blob.centre.x < nearest; ++j)
            consider(blobs[j]);
        for (std::size_t j = i; j-- > 0 && blob.centre.x - blobs[j].centre.x < nearest;)
            consider(blobs[j]);
        if (!towards)
            continue;
        const double angle = std::atan2(towards->y, towards->x) + std::numbers::pi;
        const double bin = angle / std::numbers::pi * directions;
        for (int near = -1; near <= 1; ++near)
            votes.at(static_cast<std::size_t>(std::lround(bin) + near + directions) % directions) +=
                near == 0 ? 2 : 1;
    }
    std::vector<double> found;
    while (found.size() < directionsTried) {
        const auto best = std::max_element(votes.begin(), votes.end());
        if (*best < double(shortestLine))
            break;
        const auto at = best - votes.begin();
        found.push_back(double(at) * std::numbers::pi / directions);
        for (int near = -4; near <= 4; ++near)
            votes.at(static_cast<std::size_t>(at + near + directions) % directions) = 0;
    }
    return found;
}

// Each blob and the nearest one that goes on in its line.
void linkNeighbours(std::vector<Blob>& blobs)
{
    std::sort(blobs.begin(), blobs.end(), [](const Blob& a, const Blob& b) { return a.u < b.u; });
    for (Blob& blob : blobs) {
        blob.next = -1;
        blob.hasPrevious = false;
    }
    for (std::size_t i = 0; i < blobs.size(); ++i) {
        Blob& blob = blobs[i];
        double nearest = 2.4 * blob.size;
        for (std::size_t j = i + 1; j < blobs.size() && blobs[j].u - blob.u < nearest; ++j) {
            const double ahead = blobs[j].u - blob.u;
            if (blobs[j].hasPrevious || ahead < 0.45 * blob.size || !similar(blob, blobs[j]) ||
                std::abs(blobs[j].v - blob.v) > 0.4 * blob.size)
                continue;
            nearest = ahead;
            blob.next = int(j);
        }
        if (blob.next >= 0)
            blobs[std::size_t(blob.next)].hasPrevious = true;
    }
}

double medianStep(const std::vector<Blob>& blobs)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < blobs.size(); ++i)
        steps.push_back(blobs[i].u - blobs[i - 1].u);
    std::nth_element(steps.begin(), steps.begin() + std::ptrdiff_t(steps.size() / 2), steps.end());
    return steps[steps.size() / 2];
}

void fit(TextLine& line)
{
    std::vector<cv::Point2f> points;
    for (const Blob& blob : line.blobs)
        points.emplace_back(float(blob.u), float(blob.v));
    cv::Vec4f straight;
    cv::fitLine(points, straight, cv::DIST_HUBER, 0, 0.01, 0.01);
    line.slope = straight[0] == 0 ? 0 : double(straight[1]) / double(straight[0]);
    line.start = double(straight[3]) - line.slope * double(straight[2]);
    line.pitch = medianStep(line.blobs);
}

std::vector<TextLine> linesOf(const std::vector<Blob>& blobs)
{
    std::vector<TextLine> lines;
    for (const Blob& first : blobs) {
        if (first.hasPrevious || first.next < 0)
            continue;
        TextLine line;
        line.blobs.push_back(first);
        while (line.blobs.back().next >= 0)
            line.blobs.push_back(blobs[std::size_t(line.blobs.back().next)]);
        if (line.blobs.size() < 4)
            continue;
        fit(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

// Glare or a smudge leaves gaps: pieces of one line are put together again.
std::vector<TextLine> joined(std::vector<TextLine> pieces)
{
    std::sort(pieces.begin(), pieces.end(),
              [](const TextLine& a, const TextLine& b) { return a.blobs.size() > b.blobs.size(); });
    std::vector<TextLine> lines;
    for (TextLine& piece : pieces) {
        const auto home = std::find_if(lines.begin(), lines.end(), [&](const TextLine& line) {
            const bool apart = piece.from() > line.to() || piece.to() < line.from();
            const double gap = std::max(piece.from() - line.to(), line.from() - piece.to());
            return apart && gap < 9 * line.pitch && std::abs(piece.pitch / line.pitch - 1) < 0.3 &&
                   std::abs(line.at(piece.middle()) - piece.at(piece.middle())) < 0.35 * line.pitch;
        });
        if (home == lines.end()) {
            lines.push_back(std::move(piece));
            continue;
        }
        home->blobs.insert(home->blobs.end(), piece.blobs.begin(), piece.blobs.end());
        std::sort(home->blobs.begin(), home->blobs.end(),
                  [](const Blob& a, const Blob& b) { return a.u < b.u; });
        fit(*home);
    }
    std::erase_if(lines, [](const TextLine& line) { return line.blobs.size() < shortestLine; });
    std::sort(lines.begin(), lines.end(),
              [](const TextLine& a, const TextLine& b) { return a.blobs.size() > b.blobs.size(); });
    if (lines.size() > linesTried)
        lines.resize(linesTried);
    return lines;
}

// Counts columns along the line; the pitch changes slowly where the card is seen at a slant.
void countColumns(TextLine& line)
{
    std::vector<Blob> kept{line.blobs.front()};
    line.columns = {0};
    double pitch = line.pitch;
    for (std::size_t i = 1; i < line.blobs.size(); ++i) {
        const Blob& blob = line.blobs[i];
        const double step = blob.u - kept.back().u;
        if (step < 0.5 * pitch || std::abs(line.at(blob.u) - blob.v) > 0.45 * pitch)
            continue; // a broken letter's second part, or dirt
        const int columns = std::max(1, int(std::lround(step / pitch)));
        pitch = 0.8 * pitch + 0.2 * std::clamp(step / columns, 0.8 * pitch, 1.25 * pitch);
        line.columns.push_back(line.columns.back() + columns);
        kept.push_back(blob);
    }
    line.blobs = std::move(kept);
}

// The column, as a fraction, at which `u` stands in the line.
double columnAt(const TextLine& line, double u)
{
    std::size_t near = 0;
    for (std::size_t i = 1; i < line.blobs.size(); ++i) {
        if (std::abs(line.blobs[i].u - u) < std::abs(line.blobs[near].u - u))
            near = i;
    }
    return line.columns[near] + (u - line.blobs[near].u) / line.pitch;
}

using Triple = std::array<const TextLine*, 3>;

// How much three lines look like a zone; 0 for not at all.
double likeness(const Triple& lines)
{
    const double u = lines[1]->middle();
    const double first = lines[1]->at(u) - lines[0]->at(u), second = lines[2]->at(u) - lines[1]->at(u);
    const double pitch = lines[1]->pitch;
    if (first <= 0 || second <= 0 || first / second > 1.4 || second / first > 1.4 || first < 1.4 * pitch ||
        first > 3.6 * pitch)
        return 0;
    double members = 0;
    for (const TextLine* line : lines) {
        const double span = (line->to() - line->from()) / line->pitch;
        if (std::abs(line->pitch / pitch - 1) > 0.25 || span > 36 || line->from() > u || line->to() < u)
            return 0;
        members += double(line->blobs.size());
    }
    return members;
}

std::optional<Triple> likeliestTriple(const std::vector<TextLine>& lines)
{
    std::vector<const TextLine*> sorted;
    for (const TextLine& line : lines)
        sorted.push_back(&line);
    std::optional<Triple> best;
    double most = 2.0 * mrzLineLength * 0.75;
    for (const TextLine* a : sorted) {
        for (const TextLine* b : sorted) {
            for (const TextLine* c : sorted) {
                const Triple triple{a, b, c};
                if (const double members = a == b || b == c || a == c ? 0 : likeness(triple);
                    members > most) {
                    most = members;
                    best = triple;
                }
            }
        }
    }
    return best;
}

// All blobs with their columns counted from the leftmost one of the three lines.
std::vector<GridPoint> gridPoints(const Triple& triple)
{
    std::array<TextLine, 3> lines{*triple[0], *triple[1], *triple[2]};
    for (TextLine& line : lines)
        countColumns(line);
    // Columns stand square on the lines, near enough to tell one from the next.
    std::array<int, 3> offset{};
    for (const std::size_t other : {std::size_t(0), std::size_t(2)}) {
        std::vector<double> differences;
        const TextLine& middle = lines[1];
        for (std::size_t i = 0; i < lines.at(other).blobs.size(); ++i) {
            const Blob& blob = lines.at(other).blobs[i];
            const double across = middle.at(blob.u) - blob.v;
            const double u = blob.u - across * middle.slope;
            differences.push_back(columnAt(middle, u) - lines.at(other).columns[i]);
        }
        const auto half = differences.begin() + std::ptrdiff_t(differences.size() / 2);
        std::nth_element(differences.begin(), half, differences.end());
        offset.at(other) = int(std::lround(*half));
    }
    const int first = *std::min_element(offset.begin(), offset.end());
    std::vector<GridPoint> points;
    for (std::size_t line = 0; line < 3; ++line) {
        for (std::size_t i = 0; i < lines.at(line).blobs.size(); ++i)
            points.push_back({double(lines.at(line).columns[i] + offset.at(line) - first), double(line),
                              lines.at(line).blobs[i].centre});
    }
    return points;
}

void appendGrids(const Triple& triple, std::vector<MrzGrid>& grids)
{
    const std::vector<GridPoint> points = gridPoints(triple);
    const auto grid = fitGrid(points, 0.3 * triple[1]->pitch);
    if (!grid)
        return;
    double last = 0;
    for (const GridPoint& point : points)
        last = std::max(last, point.column);
    // Fewer than thirty columns: the first ones or the last ones did not show. More: dirt in the line.
    const int missing = mrzLineLength - 1 - int(last);
    const int low = std::clamp(std::min(missing, 0), -2, 0), high = std::clamp(std::max(missing, 0), 0, 2);
    for (int shift = low; shift <= high; ++shift) {
        const MrzGrid shifted = *grid * MrzGrid(1, 0, -shift, 0, 1, 0, 0, 0, 1);
        grids.push_back(shifted);
        grids.push_back(turnedRound(shifted));
    }
}

} // namespace

std::vector<MrzGrid> findMrzGrids(const cv::Mat& grey)
{
    std::vector<MrzGrid> grids;
    std::vector<Blob> blobs = blobsOf(grey);
    for (const double direction : likelyDirections(blobs)) {
        const double c = std::cos(direction), s = std::sin(direction);
        for (Blob& blob : blobs) {
            blob.u = c * blob.centre.x + s * blob.centre.y;
            blob.v = c * blob.centre.y - s * blob.centre.x;
        }
        linkNeighbours(blobs);
        const std::vector<TextLine> lines = joined(linesOf(blobs));
        if (const auto triple = likeliestTriple(lines))
            appendGrids(*triple, grids);
    }
    return grids;
}

} // namespace thunhan
