// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "capture/twin/FingerCondition.h"
#include "capture/twin/TwinPerson.h"

#include <QImage>
#include <memory>

namespace thunhan
{

// Synthesizes prints of people who do not exist, after the published SFinGe approach: pattern of ridge
// directions and periods, master fingerprint grown from seeds, and for every impression its own contact area,
// pressure, skin moisture, rotation, stretch and noise.
//
// The same (person, position, impression number, condition) gives the same picture, pixel for pixel.
// Thread-safe: the first impression of a finger costs about 0.3 s (its master is kept), each further one some
// 60 ms (measured on two busy cores).
class FingerprintSynthesizer
{
public:
    static constexpr int width = 416;
    static constexpr int height = 560;
    static constexpr int ppi = 500;

    explicit FingerprintSynthesizer(TwinPerson person);
    ~FingerprintSynthesizer();

    TwinPerson person() const { return m_person; }
    // Format_Grayscale8, width x height, dark ridges on a light ground.
    QImage impression(FingerPosition position, quint64 number, const FingerCondition& condition = {});

private:
    struct Masters;

    TwinPerson m_person;
    std::unique_ptr<Masters> m_masters;
};

} // namespace thunhan
