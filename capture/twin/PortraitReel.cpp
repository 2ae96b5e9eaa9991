// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/PortraitReel.h"

#include "capture/twin/PortraitSynthesizer.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSize frameSize(1280, 960);
constexpr double perSecond = 12;
constexpr int settlingFrames = 30; // sitting down and looking aside
constexpr int stillFrames = 12;    // played again and again

// From 1 to 0 between two frames, gently.
double fading(int frame, int from, int to)
{
    const double part = std::clamp(static_cast<double>(frame - from) / (to - from), 0.0, 1.0);
    return 1 - part * part * (3 - 2 * part);
}

PortraitPose poseAt(int frame)
{
    PortraitPose pose;
    pose.offset = {0.32 * fading(frame, 0, 10), 0.12 * fading(frame, 0, 10)};
    pose.yaw = 14 * fading(frame, 14, 24);
    pose.roll = -11 * fading(frame, 8, 20);
    // Nobody sits like a statue.
    pose.offset += QPointF(std::sin(frame * 0.52) * 0.0012, std::cos(frame * 0.52) * 0.0008);
    pose.noise = static_cast<quint32>(frame);
    return pose;
}

} // namespace

Result<std::shared_ptr<const PortraitReel>> PortraitReel::make(const TwinPerson& person,
                                                               const CancelToken& cancel)
{
    std::shared_ptr<PortraitReel> reel(new PortraitReel);
    if (!reel->m_folder.isValid())
        return {ErrorCode::FileUnwritable, u"no temporary folder for the training camera"_s};
    for (int frame = 0; frame < settlingFrames + stillFrames; ++frame) {
        if (cancel.isCancelled())
            return {ErrorCode::Cancelled};
        const QString path = reel->m_folder.filePath(u"%1.jpg"_s.arg(frame, 3, 10, QLatin1Char('0')));
        if (!drawPortrait(person, poseAt(frame), frameSize).save(path, "JPG", 93))
            return {ErrorCode::FileUnwritable, u"picture of the training camera"_s};
    }
    return std::shared_ptr<const PortraitReel>(std::move(reel));
}

VideoAddress PortraitReel::address() const
{
    VideoAddress address;
    address.kind = VideoAddress::Kind::File;
    address.address = m_folder.filePath(u"%03d.jpg"_s);
    address.perSecond = perSecond;
    address.loopFrom = settlingFrames;
    return address;
}

} // namespace thunhan
