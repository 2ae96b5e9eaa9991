// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/TrainingCitizen.h"

#include "app/base/KeptThreads.h"
#include "capture/device/OnPool.h"
#include "capture/portrait/OpenCvCamera.h"

#include <chrono>

namespace thunhan
{
namespace
{

constexpr std::chrono::milliseconds toLayAFinger{250};
constexpr std::chrono::milliseconds toHoldStill{400};

using Reel = Result<std::shared_ptr<const PortraitReel>>;

} // namespace

TrainingCitizen::TrainingCitizen(QObject* parent) : QObject(parent), m_finger(TwinPerson{})
{
    keepThreads(m_pool);
    m_finger.setDelay(toLayAFinger);
}

TrainingCitizen::~TrainingCitizen()
{
    m_drawing.cancel();
}

void TrainingCitizen::attend(FingerprintScanner& scanner, OpenCvCamera& camera)
{
    m_camera = &camera;
    if (!m_liveScan) // it comes to its service by itself
        m_finger.attendTo(scanner);
}

quint16 TrainingCitizen::liveScanPort()
{
    if (!m_liveScan) {
        m_liveScan = std::make_unique<LiveScanService>(m_person);
        m_liveScan->setDelay(toLayAFinger, toHoldStill);
    }
    return m_liveScan->port();
}

void TrainingCitizen::seat(TwinPerson person)
{
    m_person = person;
    m_finger.setPerson(person);
    if (m_liveScan)
        m_liveScan->setPerson(person);
    m_drawing.cancel();
    m_drawing = CancelToken();
    const auto draw = [person, drawing = m_drawing] { return PortraitReel::make(person, drawing); };
    runOnPool(m_pool, *this, draw, [this, drawing = m_drawing](const Reel& reel) {
        if (!reel || drawing.isCancelled())
            return;
        m_camera->setAddress((*reel)->address());
        // The old film may go only when nobody plays it any more.
        m_reel = *reel;
        Q_EMIT seated();
    });
}

} // namespace thunhan
