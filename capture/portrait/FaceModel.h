// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <array>
#include <memory>
#include <vector>

namespace thunhan
{

// The 68 points of the iBUG 300-W scheme, in pixels of the picture the face was looked for in.
using FaceLandmarks = std::array<QPointF, 68>;

struct FaceBox {
    QRectF box;
    double score = 0; // dlib's detection confidence; about 0 for noise, above 0.5 for a clear frontal face
};

// dlib's frontal face detector with the 68-point landmark model. Loading reads about 100 MB and takes the
// better part of a second: call it on a background thread, never before the first window. Immutable
// afterwards and shared by any number of threads.
class FaceModel
{
public:
    // ModelMissing when nothing is at `path`, MalformedInput when it is no landmark model of 68 points.
    static Result<std::shared_ptr<const FaceModel>> load(const QString& path);
    // Where Debian's libdlib-data puts it.
    static QString debianPath();

    FaceModel(const FaceModel&) = delete;
    FaceModel& operator=(const FaceModel&) = delete;
    ~FaceModel();

    // Frontal, upright faces with at least `minimumScore`, best first. `grey` is Format_Grayscale8; the
    // caller scales it. Faces under about 80 pixels are not seen. 0.1 ms per thousand pixels.
    std::vector<FaceBox> detect(const QImage& grey, double minimumScore) const;
    // Whole pixels of `grey`, so a face of a few hundred pixels is worth having. Fits any box, face or not.
    FaceLandmarks landmarks(const QImage& grey, const QRectF& box) const;

private:
    FaceModel();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace thunhan
