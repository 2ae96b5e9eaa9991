// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceFinder.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int quickSide = 640;       // pixels of the longer side; smaller loses faces that are near enough
constexpr int thoroughSide = 1280;   // the detector sees 80 pixels and more
constexpr double followedFace = 92;  // pixels of a face that is followed; the detector sees 80 and more
constexpr double followedRoom = 1.5; // how far about the face it is looked for, in its sizes
constexpr double sameFace = 0.9;     // correlation of its picture with the one that the detector saw
constexpr double measuredFace = 224; // pixels of a face whose landmarks are taken: they come in whole pixels
constexpr double landmarkRoom = 1.6; // chin and forehead lie outside the detector's box

double area(const QRectF& box)
{
    return box.width() * box.height();
}

// A square cut of a frame in another scale, and the way back. Beyond the frame its edge goes on.
struct GreyCut {
    QImage grey;
    QPointF origin; // of the cut, in the frame
    double scale = 1;

    QPointF toFrame(QPointF p) const { return p / scale + origin; }
    QRectF toFrame(const QRectF& r) const { return {toFrame(r.topLeft()), r.size() / scale}; }
    QRectF toCut(const QRectF& r) const { return {(r.topLeft() - origin) * scale, r.size() * scale}; }
};

cv::Mat matOf(const QImage& frame)
{
    return {frame.height(), frame.width(), CV_8UC3, const_cast<uchar*>(frame.constBits()),
            static_cast<std::size_t>(frame.bytesPerLine())};
}

QImage greyOf(const cv::Mat& rgb, cv::Size size)
{
    QImage grey(size.width, size.height, QImage::Format_Grayscale8);
    cv::Mat pixels(size, CV_8U, grey.bits(), static_cast<std::size_t>(grey.bytesPerLine()));
    cv::Mat full;
    cv::cvtColor(rgb, full, cv::COLOR_RGB2GRAY);
    cv::resize(full, pixels, size, 0, 0, size.width < full.cols ? cv::INTER_AREA : cv::INTER_LINEAR);
    return grey;
}

GreyCut cutAround(const QImage& frame, const QRectF& box, double room, double faceSize)
{
    const int side = std::max(8, static_cast<int>(std::lround(std::max(box.width(), box.height()) * room)));
    const QRect wanted(static_cast<int>(std::lround(box.center().x())) - side / 2,
                       static_cast<int>(std::lround(box.center().y())) - side / 2, side, side);
    const QRect there = wanted & frame.rect();
    if (there.isEmpty())
        return {};
    cv::Mat part = matOf(frame)(cv::Rect(there.x(), there.y(), there.width(), there.height()));
    if (there != wanted)
        cv::copyMakeBorder(part, part, there.top() - wanted.top(), wanted.bottom() - there.bottom(),
                           there.left() - wanted.left(), wanted.right() - there.right(),
                           cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    GreyCut cut;
    const int size = std::max(8, static_cast<int>(std::lround(room * faceSize)));
    cut.scale = static_cast<double>(size) / side;
    cut.origin = wanted.topLeft();
    cut.grey = greyOf(part, {size, size});
    return cut;
}

// Correlation, so that neither a passing shadow nor the camera's exposure makes it another picture.
bool looksTheSame(const QImage& grey, const QImage& seen)
{
    if (grey.size() != seen.size())
        return false;
    const auto levelled = [](const QImage& image) {
        const cv::Mat pixels(image.height(), image.width(), CV_8U, const_cast<uchar*>(image.constBits()),
                             static_cast<std::size_t>(image.bytesPerLine()));
        cv::Mat values;
        pixels.convertTo(values, CV_32F);
        return cv::Mat(values - cv::mean(values)[0]);
    };
    const cv::Mat a = levelled(grey);
    const cv::Mat b = levelled(seen);
    const double contrast = cv::norm(a) * cv::norm(b);
    return contrast > 0 && a.dot(b) >= sameFace * contrast;
}

// The middle of the landmarks, and how far they lie about it.
std::pair<QPointF, double> middleAndSpread(const FaceLandmarks& landmarks)
{
    QPointF middle;
    for (const QPointF& p : landmarks)
        middle += p / static_cast<double>(landmarks.size());
    double spread = 0;
    for (const QPointF& p : landmarks)
        spread += QLineF(middle, p).length() / static_cast<double>(landmarks.size());
    return {middle, spread};
}

// The box keeps its place about the landmarks, so that it goes with the face without the detector.
QRectF movedWith(const QRectF& box, const FaceLandmarks& before, const FaceLandmarks& now)
{
    const auto [oldMiddle, oldSpread] = middleAndSpread(before);
    const auto [middle, spread] = middleAndSpread(now);
    const double grown = oldSpread > 0 ? spread / oldSpread : 1;
    return {middle + (box.topLeft() - oldMiddle) * grown, box.size() * grown};
}

} // namespace

FaceFinder::FaceFinder(std::shared_ptr<const FaceModel> model, double minimumScore)
    : m_model(std::move(model)), m_minimumScore(minimumScore)
{
}

std::optional<FoundFace> FaceFinder::search(const QImage& frame, Look look) const
{
    Q_ASSERT(frame.format() == QImage::Format_RGB888);
    const int side = look == Look::Quick ? quickSide : thoroughSide;
    const double scale = std::min(1.0, static_cast<double>(side) / std::max(frame.width(), frame.height()));
    const cv::Size size(std::max(1, static_cast<int>(frame.width() * scale)),
                        std::max(1, static_cast<int>(frame.height() * scale)));
    std::vector<FaceBox> faces = m_model->detect(greyOf(matOf(frame), size), m_minimumScore);
    if (faces.empty())
        return {};
    std::sort(faces.begin(), faces.end(),
              [](const FaceBox& a, const FaceBox& b) { return area(a.box) > area(b.box); });
    FoundFace found;
    found.box = {faces[0].box.topLeft() / scale, faces[0].box.size() / scale};
    found.faces = static_cast<int>(faces.size());
    found.secondShare = faces.size() > 1 ? area(faces[1].box) / area(faces[0].box) : 0;
    found.landmarks = landmarksIn(frame, found.box);
    return found;
}

std::optional<FoundFace> FaceFinder::follow(const QImage& frame, const FoundFace& before) const
{
    Q_ASSERT(frame.format() == QImage::Format_RGB888);
    const GreyCut cut = cutAround(frame, before.box, followedRoom, followedFace);
    if (cut.grey.isNull())
        return {};
    if (looksTheSame(cut.grey, before.seen)) {
        FoundFace found = before;
        found.landmarks = landmarksIn(frame, before.box);
        found.box = movedWith(before.box, before.landmarks, found.landmarks);
        return found;
    }
    const std::vector<FaceBox> faces = m_model->detect(cut.grey, m_minimumScore);
    if (faces.empty())
        return {};
    FoundFace found;
    found.box = cut.toFrame(faces[0].box);
    found.secondShare = before.secondShare;
    found.landmarks = landmarksIn(frame, found.box);
    found.seen = cutAround(frame, found.box, followedRoom, followedFace).grey;
    return found;
}

FaceLandmarks FaceFinder::landmarksIn(const QImage& frame, const QRectF& box) const
{
    const GreyCut cut = cutAround(frame, box, landmarkRoom, measuredFace);
    FaceLandmarks points = m_model->landmarks(cut.grey, cut.toCut(box));
    for (QPointF& p : points)
        p = cut.toFrame(p);
    return points;
}

} // namespace thunhan
