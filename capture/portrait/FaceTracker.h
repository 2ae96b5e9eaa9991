// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceFinder.h"

namespace thunhan
{

// What one preview remembers of its face from frame to frame: looks over the whole frame now and then, and
// near the last place in between, which costs a sixth. Used by one thread at a time.
class FaceTracker
{
public:
    // Frames between two looks over the whole frame, and how many of those looks make a thorough one due: a
    // face on a poster is found within two seconds at 24 frames a second.
    static constexpr int searchEvery = 12;
    static constexpr int thoroughEvery = 4;

    std::optional<FoundFace> find(const FaceFinder& finder, const QImage& frame);
    // The preview is another one now.
    void forget() { *this = {}; }
    // The next frame is looked over as a whole, whatever it shows.
    bool isSearchDue() const { return !m_last || m_sinceSearch >= searchEvery; }
    // Whether the last frame's face was followed rather than searched for.
    bool hasFollowed() const { return m_sinceSearch > 0; }

private:
    std::optional<FoundFace> m_last;
    int m_sinceSearch = 0;
    int m_searches = 0;
    double m_thoroughShare = 0; // second face's, by the last thorough look: a quick one may miss it
};

} // namespace thunhan
