// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceModel.h"

#include "capture/portrait/FaceModelPath.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <dlib/array2d.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/image_transforms/assign_image.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

dlib::array2d<unsigned char> pixelsOf(const QImage& grey)
{
    Q_ASSERT(grey.format() == QImage::Format_Grayscale8);
    dlib::array2d<unsigned char> pixels(grey.height(), grey.width());
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), grey.width(), &pixels[y][0]);
    return pixels;
}

} // namespace

struct FaceModel::Parts {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
    dlib::shape_predictor landmarks;
};

FaceModel::FaceModel() : m_parts(std::make_unique<Parts>()) {}

FaceModel::~FaceModel() = default;

QString FaceModel::debianPath()
{
    return debianFaceModelPath();
}

Result<std::shared_ptr<const FaceModel>> FaceModel::load(const QString& path)
{
    if (!QFileInfo(path).isFile())
        return {ErrorCode::ModelMissing, u"no landmark model file"_s};
    try {
        std::shared_ptr<FaceModel> model(new FaceModel);
        dlib::deserialize(QFile::encodeName(path).toStdString()) >> model->m_parts->landmarks;
        if (model->m_parts->landmarks.num_parts() != std::tuple_size_v<FaceLandmarks>)
            return {ErrorCode::MalformedInput,
                    u"landmark model has %1 points"_s.arg(model->m_parts->landmarks.num_parts())};
        return std::shared_ptr<const FaceModel>(std::move(model));
    } catch (const std::exception&) {
        return {ErrorCode::MalformedInput, u"landmark model cannot be read"_s};
    }
}

std::vector<FaceBox> FaceModel::detect(const QImage& grey, double minimumScore) const
{
    // Detecting changes the detector's scratch buffers, so each call works on a copy (0.2 ms).
    dlib::frontal_face_detector detector = m_parts->detector;
    std::vector<dlib::rect_detection> found;
    detector(pixelsOf(grey), found, minimumScore);
    std::vector<FaceBox> faces;
    for (const auto& detection : found)
        faces.push_back({QRectF(QPointF(detection.rect.left(), detection.rect.top()),
                                QPointF(detection.rect.right(), detection.rect.bottom())),
                         detection.detection_confidence});
    std::sort(faces.begin(), faces.end(),
              [](const FaceBox& a, const FaceBox& b) { return a.score > b.score; });
    return faces;
}

FaceLandmarks FaceModel::landmarks(const QImage& grey, const QRectF& box) const
{
    const dlib::rectangle around(std::lround(box.left()), std::lround(box.top()), std::lround(box.right()),
                                 std::lround(box.bottom()));
    const dlib::full_object_detection shape = m_parts->landmarks(pixelsOf(grey), around);
    FaceLandmarks points;
    for (unsigned long i = 0; i < points.size(); ++i)
        points[i] = QPointF(shape.part(i).x(), shape.part(i).y());
    return points;
}

} // namespace thunhan
