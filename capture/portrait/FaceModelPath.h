// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thunhan
{

// Where Debian's libdlib-data puts the landmark model. Apart from FaceModel for who only asks whether it is
// there.
inline QString debianFaceModelPath()
{
    return QStringLiteral("/usr/share/dlib/shape_predictor_68_face_landmarks.dat");
}

} // namespace thunhan
