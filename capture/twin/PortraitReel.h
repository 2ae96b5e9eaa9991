// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "app/base/Result.h"
#include "capture/portrait/VideoSource.h"
#include "capture/twin/TwinPerson.h"

#include <QTemporaryDir>
#include <memory>

namespace thunhan
{

// The film that the training camera plays: a person who sits down off centre, looks aside and then holds
// still, as numbered pictures in a folder of this object's own (0700), which goes when the object goes.
// OpenCV plays it for real, the first part once and the still part again and again.
class PortraitReel
{
public:
    // Draws and writes the pictures; takes a second or two: not on the UI thread.
    static Result<std::shared_ptr<const PortraitReel>> make(const TwinPerson& person,
                                                            const CancelToken& cancel = {});

    // Valid as long as this object lives.
    VideoAddress address() const;

private:
    PortraitReel() = default;
    QTemporaryDir m_folder;
};

} // namespace thunhan
