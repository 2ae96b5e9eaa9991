// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceModel.h"

#include <memory>
#include <optional>

namespace thunhan
{

// The applicant's face in a frame, in the frame's pixels. The largest one: people behind are smaller.
struct FoundFace {
    QRectF box;
    FaceLandmarks landmarks;
    int faces = 1;          // seen in this frame
    double secondShare = 0; // area of the next largest face / area of this one
    QImage seen;            // grey and small, of a face that is followed: what the detector last found there
};

// Looks for faces in frames of any size (Format_RGB888): the detector sees a reduced frame, the landmarks an
// enlarged or reduced cut of the face alone, so that their precision does not hang on the frame. Immutable;
// any thread. May throw what OpenCV and dlib throw.
class FaceFinder
{
public:
    enum class Look {
        Quick,    // faces from a quarter of the frame's longer side on: 25 ms
        Thorough, // from an eighth or less on: 100 ms; small and distant people, faces on a poster
    };

    FaceFinder(std::shared_ptr<const FaceModel> model, double minimumScore);

    std::optional<FoundFace> search(const QImage& frame, Look look) const;
    // Near where it was a moment ago. What looks there as it did when the detector last found a face is that
    // face, and spares the detector: half the time. Does not see other people: `secondShare` is taken over.
    std::optional<FoundFace> follow(const QImage& frame, const FoundFace& before) const;

private:
    FaceLandmarks landmarksIn(const QImage& frame, const QRectF& box) const;

    std::shared_ptr<const FaceModel> m_model;
    double m_minimumScore;
};

} // namespace thunhan
