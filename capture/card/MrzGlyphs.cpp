// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzGlyphs.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int finer = 4;   // drawn, then seen by pixels that take the mean
constexpr int around = 12; // pixels of ground, that blur may run out

cv::Mat drawn(const QPainterPath& outline)
{
    const int width = glyphWidth + 2 * around, height = glyphHeight + 2 * around;
    QImage image(width * finer, height * finer, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(image.width() / 2.0, image.height() / 2.0);
    painter.scale(mrzFineness * finer, mrzFineness * finer);
    painter.fillPath(outline, Qt::black);
    painter.end();
    cv::Mat fine(image.height(), image.width(), CV_8UC1, image.bits(), std::size_t(image.bytesPerLine())),
        cell;
    cv::resize(fine, cell, {width, height}, 0, 0, cv::INTER_AREA);
    cell.convertTo(cell, CV_32F);
    return cell;
}

// Mean 0, length 1. By hand, for it runs ten thousand times a picture.
void copyNormalized(const cv::Mat& zone, cv::Point corner, float* to)
{
    constexpr int size = glyphWidth * glyphHeight;
    for (int y = 0; y < glyphHeight; ++y)
        std::copy_n(zone.ptr<float>(corner.y + y) + corner.x, glyphWidth, to + y * glyphWidth);
    float sum = 0;
    for (int i = 0; i < size; ++i)
        sum += to[i];
    float squares = 0;
    for (int i = 0; i < size; ++i) {
        to[i] -= sum / size;
        squares += to[i] * to[i];
    }
    const float scale = 1 / std::max(std::sqrt(squares), 1e-3F);
    for (int i = 0; i < size; ++i)
        to[i] *= scale;
}

} // namespace

cv::Mat piecesAround(const cv::Mat& zone, cv::Point middle, int reach, int step)
{
    const int side = 2 * (reach / step) + 1;
    cv::Mat rows(side * side, glyphWidth * glyphHeight, CV_32F);
    for (int row = 0; row < rows.rows; ++row) {
        const cv::Point corner =
            middle + glyphOffset(row, reach, step) - cv::Point(glyphWidth / 2, glyphHeight / 2);
        copyNormalized(zone, corner, rows.ptr<float>(row));
    }
    return rows;
}

float correlation(const float* a, const float* b)
{
    // Several sums at once: the compiler may not reorder one, and this runs a hundred thousand times a
    // picture.
    constexpr int lanes = 8;
    static_assert(glyphWidth * glyphHeight % lanes == 0);
    std::array<float, lanes> sums{};
    for (int i = 0; i < glyphWidth * glyphHeight; i += lanes) {
        for (int lane = 0; lane < lanes; ++lane)
            sums[std::size_t(lane)] += a[i + lane] * b[i + lane];
    }
    return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

cv::Point glyphOffset(int row, int reach, int step)
{
    const int side = 2 * (reach / step) + 1;
    return cv::Point(row % side, row / side) * step - cv::Point(reach, reach);
}

MrzGlyphs::MrzGlyphs(const OcrBOutlines& outlines)
{
    for (std::size_t blur = 0; blur < blurs.size(); ++blur) {
        cv::Mat& rows = m_glyphs.at(blur);
        for (const QPainterPath& outline : outlines) {
            cv::Mat cell = drawn(outline);
            cv::GaussianBlur(cell, cell, {}, blurs.at(blur) * mrzFineness);
            rows.push_back(piecesAround(cell, {cell.cols / 2, cell.rows / 2}, 0, 1));
        }
    }
}

std::vector<int> glyphsOf(MrzCharacters kind)
{
    const QString characters = [kind]() -> QString {
        switch (kind) {
        case MrzCharacters::Digit: return QStringLiteral("0123456789");
        case MrzCharacters::DigitOrFiller: return QStringLiteral("0123456789<");
        case MrzCharacters::Sex: return QStringLiteral("MF");
        case MrzCharacters::Name: return QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ<");
        case MrzCharacters::Fixed: return ocrBCharacters.toString();
        }
        Q_UNREACHABLE();
    }();
    std::vector<int> rows;
    for (const QChar c : characters)
        rows.push_back(int(ocrBCharacters.indexOf(c)));
    return rows;
}

} // namespace thunhan
