// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzReader.h"

#include "capture/card/MrzGlyphs.h"
#include "capture/card/MrzZone.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr double margin = 4;        // mm of ground around the zone's middles
constexpr double leastFixed = 0.45; // mean likeness of the characters that every card has
// Quarter inch lines are the standard's; sixth of an inch is what typewriters have.
constexpr std::array<double, 2> lineHeights{mrzLineHeight, 4.233};

// A straightened picture of a zone, and how to get back.
struct Zone {
    cv::Mat pixels; // CV_32F
    MrzGrid grid;
    double lineHeight = mrzLineHeight;

    cv::Point middleOf(int column, int line) const
    {
        return {cvRound((margin + column * mrzPitch) * mrzFineness),
                cvRound((margin + line * lineHeight) * mrzFineness)};
    }
    // Where a straightened pixel came from.
    cv::Point2d source(cv::Point at) const
    {
        return onGrid(grid, (at.x / mrzFineness - margin) / mrzPitch,
                      (at.y / mrzFineness - margin) / lineHeight);
    }
};

// What one place was read as.
struct Place {
    int best = -1;
    float likeness = -1;
    float lead = 0;
    cv::Point offset; // where the character stood
};

Zone straightened(const cv::Mat& grey, const MrzGrid& grid, double lineHeight)
{
    Zone zone;
    zone.grid = grid;
    zone.lineHeight = lineHeight;
    const cv::Size size(cvRound(((mrzLineLength - 1) * mrzPitch + 2 * margin) * mrzFineness),
                        cvRound(((mrzLineCount - 1) * lineHeight + 2 * margin) * mrzFineness));
    const MrzGrid fromPixels(1 / mrzFineness / mrzPitch, 0, -margin / mrzPitch, 0,
                             1 / mrzFineness / lineHeight, -margin / lineHeight, 0, 0, 1);
    cv::Mat seen;
    cv::warpPerspective(grey, seen, grid * fromPixels, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    seen.convertTo(zone.pixels, CV_32F);
    return zone;
}

// Offsets at which a character is looked for around its place.
struct Search {
    int reach;
    int step;
};
constexpr Search wide{4, 2};
constexpr Search narrow{1, 1};

Place bestOf(const Zone& zone, int column, int line, const cv::Mat& glyphs, const std::vector<int>& allowed,
             Search search)
{
    const cv::Mat pieces = piecesAround(zone.pixels, zone.middleOf(column, line), search.reach, search.step);
    Place place;
    float second = -1;
    for (const int glyph : allowed) {
        float most = -1;
        int at = 0;
        for (int row = 0; row < pieces.rows; ++row) {
            const float likeness = correlation(pieces.ptr<float>(row), glyphs.ptr<float>(glyph));
            if (likeness > most) {
                most = likeness;
                at = row;
            }
        }
        if (most > place.likeness) {
            second = place.likeness;
            place.likeness = most;
            place.best = glyph;
            place.offset = glyphOffset(at, search.reach, search.step);
        } else {
            second = std::max(second, most);
        }
    }
    place.lead = place.likeness - second;
    return place;
}

// Mean likeness of what is the same on every card, at every `every`th such place.
double likenessOfFixed(const Zone& zone, const cv::Mat& glyphs, int every, Search search)
{
    double sum = 0;
    int count = 0, met = 0;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column) {
            if (mrzCharactersAt(line, column) != MrzCharacters::Fixed || met++ % every != 0)
                continue;
            const int glyph = int(ocrBCharacters.indexOf(QChar(mrzFixedCharacter(line, column))));
            sum += double(bestOf(zone, column, line, glyphs, {glyph}, search).likeness);
            ++count;
        }
    }
    return sum / count;
}

using Places = std::array<std::array<Place, mrzLineLength>, mrzLineCount>;

Places readPlaces(const Zone& zone, const cv::Mat& glyphs, Search search)
{
    Places places;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column)
            places.at(std::size_t(line)).at(std::size_t(column)) =
                bestOf(zone, column, line, glyphs, glyphsOf(mrzCharactersAt(line, column)), search);
    }
    return places;
}

// The grid through the places where the characters really stood.
std::optional<MrzGrid> corrected(const Zone& zone, const Places& places)
{
    std::vector<GridPoint> points;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column) {
            const Place& place = places.at(std::size_t(line)).at(std::size_t(column));
            if (place.likeness > 0.5F)
                points.push_back(
                    {double(column), double(line), zone.source(zone.middleOf(column, line) + place.offset)});
        }
    }
    const cv::Point2d step = onGrid(zone.grid, 15, 1) - onGrid(zone.grid, 14, 1);
    return fitGrid(std::move(points), 0.12 * std::hypot(step.x, step.y));
}

// The glyphs that are as much out of focus as the picture.
const cv::Mat& glyphsLike(const Zone& zone, const MrzGlyphs& glyphs)
{
    std::size_t best = 0;
    double most = -1;
    for (std::size_t blur = 0; blur < MrzGlyphs::blurs.size(); ++blur) {
        if (const double likeness = likenessOfFixed(zone, glyphs.at(blur), 1, narrow); likeness > most) {
            most = likeness;
            best = blur;
        }
    }
    return glyphs.at(best);
}

// A letter that the picture's edge cuts looks like another one, and does so in every picture of a card at
// rest.
bool isWholeIn(const cv::Mat& grey, const MrzGrid& grid)
{
    const cv::Rect2d picture(1, 1, grey.cols - 2, grey.rows - 2);
    for (const double column : {-0.5, mrzLineLength - 0.5}) {
        for (const double line : {-0.3, mrzLineCount - 0.7}) {
            if (!picture.contains(onGrid(grid, column, line)))
                return false;
        }
    }
    return true;
}

bool isSure(const Place& place, int line, int column, const MrzReadPolicy& policy)
{
    if (place.likeness < policy.likeness)
        return false;
    switch (mrzCharactersAt(line, column)) {
    case MrzCharacters::Fixed:
        return place.best == ocrBCharacters.indexOf(QChar(mrzFixedCharacter(line, column)));
    case MrzCharacters::Sex:
    case MrzCharacters::Name: return place.lead >= policy.uncheckedLead;
    case MrzCharacters::Digit:
    case MrzCharacters::DigitOrFiller: return place.lead >= policy.lead;
    }
    Q_UNREACHABLE();
}

cv::Mat greyOf(const QImage& grey)
{
    return {grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
            static_cast<std::size_t>(grey.bytesPerLine())};
}

} // namespace

Result<MrzReader> MrzReader::load(const QString& fontPath, const MrzReadPolicy& policy)
{
    THUNHAN_TRY_ASSIGN(const OcrBOutlines outlines, loadOcrB(fontPath));
    return MrzReader(std::make_shared<const MrzGlyphs>(outlines), policy);
}

MrzLook MrzReader::read(const QImage& picture, const CancelToken& cancel) const
try {
    if (picture.isNull())
        return {};
    const QImage image = picture.convertToFormat(QImage::Format_Grayscale8);
    const cv::Mat grey = greyOf(image);
    std::optional<Zone> zone;
    double most = leastFixed;
    for (const MrzGrid& grid : findMrzGrids(grey)) {
        for (const double lineHeight : lineHeights) {
            if (cancel.isCancelled())
                return {};
            Zone candidate = straightened(grey, grid, lineHeight);
            if (const double likeness = likenessOfFixed(candidate, m_glyphs->at(1), 2, wide);
                likeness > most) {
                most = likeness;
                zone = std::move(candidate);
            }
        }
    }
    MrzLook look;
    if (!zone)
        return look;
    look.zoneFound = true;
    const auto better = corrected(*zone, readPlaces(*zone, m_glyphs->at(1), wide));
    if (!better || !isWholeIn(grey, *better) || cancel.isCancelled())
        return look;
    zone = straightened(grey, *better, zone->lineHeight);

    const Places places = readPlaces(*zone, glyphsLike(*zone, *m_glyphs), narrow);
    QString text;
    look.charactersSure = true;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column) {
            const Place& place = places.at(std::size_t(line)).at(std::size_t(column));
            look.charactersSure = look.charactersSure && isSure(place, line, column, m_policy);
            text += ocrBCharacters.at(place.best);
        }
    }
    const MrzReading reading = readMrz(text);
    look.checks = reading.checks;
    if (look.charactersSure)
        look.mrz = reading.value;
    return look;
} catch (const cv::Exception&) { // the picture is not of a kind that can be looked at
    return {};
}

} // namespace thunhan
