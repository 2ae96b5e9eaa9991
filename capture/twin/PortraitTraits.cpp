// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/PortraitTraits.h"

#include "capture/twin/TwinRandom.h"

namespace thunhan
{
namespace
{

QColor mixed(const QColor& a, const QColor& b, double part)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * part),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * part),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * part));
}

} // namespace

PortraitTraits portraitTraits(const TwinPerson& person)
{
    TwinRandom random{person.seed, 0x706f727472616974ULL}; // apart from the prints' chance
    PortraitTraits traits;
    traits.age = random.uniform(0.05, 0.9);
    traits.skin = mixed(QColor(238, 205, 176), QColor(196, 148, 112), random.uniform(0, 1));
    traits.hair = mixed(QColor(28, 24, 24), QColor(58, 44, 38), random.uniform(0, 1));
    if (traits.age > 0.7)
        traits.hair = mixed(traits.hair, QColor(150, 148, 146), (traits.age - 0.7) * 2.2);
    traits.lips = mixed(QColor(186, 104, 98), QColor(158, 92, 84), random.uniform(0, 1));
    traits.iris = mixed(QColor(44, 28, 20), QColor(74, 46, 30), random.uniform(0, 1));
    traits.cloth = mixed(QColor(250, 250, 252), QColor(226, 234, 244), random.uniform(0, 1));
    traits.hairStyle = static_cast<HairStyle>(random.next() % 6);
    traits.cheekWidth = random.uniform(0.63, 0.70);
    traits.jawWidth = traits.cheekWidth * random.uniform(0.76, 0.86);
    traits.chinWidth = random.uniform(0.17, 0.25);
    traits.eyeSpacing = random.uniform(0.272, 0.3);
    traits.eyeWidth = random.uniform(0.122, 0.14);
    traits.eyeHeight = random.uniform(0.056, 0.07);
    traits.eyeSlant = random.uniform(0.0, 0.022);
    traits.browHeight = random.uniform(0.185, 0.225);
    traits.browThickness = random.uniform(0.022, 0.04);
    traits.noseLength = random.uniform(0.375, 0.415);
    traits.noseWidth = random.uniform(0.125, 0.16);
    traits.mouthHeight = random.uniform(0.63, 0.665);
    traits.mouthWidth = random.uniform(0.19, 0.24);
    traits.lipThickness = random.uniform(0.04, 0.06);
    return traits;
}

} // namespace thunhan
