// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/twin/FingerCondition.h"
#include "capture/twin/TwinPerson.h"

#include <QImage>
#include <QList>
#include <QPointF>
#include <functional>

namespace thunhan
{

// How a hand is laid on the glass. All at their defaults: well.
struct SlapCondition {
    bool otherHand = false;            // the left one where the right one was asked for
    QList<FingerPosition> lifted = {}; // of the hand that lies there, not on the glass
    bool overlapping = false;          // the second and third finger lie on each other
    double overEdge = 0;               // share of the outermost finger (left) beyond the glass
    double turn = 0;                   // of the whole hand, radians clockwise
    double spread = 1;                 // distance from finger to finger, over the usual one
    FingerCondition finger = {};       // pressure and skin of all
};

// Where a finger lies in the picture.
struct SlapTruth {
    FingerPosition position;
    QPointF centre;
    double turn; // radians clockwise from upright
};

struct SyntheticSlap {
    QImage image;             // Format_Grayscale8, 500 ppi
    QList<SlapTruth> fingers; // from left to right
};

// Slaps of people who do not exist, of the same fingers that FingerprintSynthesizer presses one by one. Same
// rules: the same numbers give the same picture; thread-safe.
class SlapSynthesizer
{
public:
    static constexpr int width = 1600;
    static constexpr int height = 1500;

    // What one finger leaves on the glass: Format_Grayscale8, 500 ppi, its middle in the middle.
    using Impression = std::function<QImage(FingerPosition, quint64 number, const FingerCondition&)>;

    explicit SlapSynthesizer(TwinPerson person);
    // With other prints than the person's own: where only their places matter, a drawn pad does.
    SlapSynthesizer(TwinPerson person, Impression impression);

    SyntheticSlap slap(FingerGroup group, quint64 number, const SlapCondition& condition = {});

private:
    TwinPerson m_person;
    Impression m_impression;
};

} // namespace thunhan
