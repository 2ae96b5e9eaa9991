// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceTracker.h"

#include <algorithm>

namespace thunhan
{

std::optional<FoundFace> FaceTracker::find(const FaceFinder& finder, const QImage& frame)
{
    if (!isSearchDue()) {
        if (auto followed = finder.follow(frame, *m_last)) {
            ++m_sinceSearch;
            return m_last = followed;
        }
    }
    // Who was just lost is looked for quickly; who stays away may be far away.
    const bool thorough = ++m_searches % thoroughEvery == 0;
    m_sinceSearch = 0;
    m_last = finder.search(frame, thorough ? FaceFinder::Look::Thorough : FaceFinder::Look::Quick);
    if (!m_last)
        return {};
    if (thorough)
        m_thoroughShare = m_last->secondShare;
    m_last->secondShare = std::max(m_last->secondShare, m_thoroughShare);
    return m_last;
}

} // namespace thunhan
