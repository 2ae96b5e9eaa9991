// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/FingerprintSynthesizer.h"

#include "capture/twin/FingerprintImpression.h"

#include <QMutex>
#include <QMutexLocker>
#include <map>

namespace thunhan
{

struct FingerprintSynthesizer::Masters {
    QMutex mutex;
    std::map<FingerPosition, FingerprintMaster> grown; // never erased from: references stay valid
};

FingerprintSynthesizer::FingerprintSynthesizer(TwinPerson person)
    : m_person(person), m_masters(std::make_unique<Masters>())
{
}

FingerprintSynthesizer::~FingerprintSynthesizer() = default;

QImage FingerprintSynthesizer::impression(FingerPosition position, quint64 number,
                                          const FingerCondition& condition)
{
    const FingerprintMaster* master = nullptr;
    {
        const QMutexLocker lock(&m_masters->mutex);
        auto known = m_masters->grown.find(position);
        if (known == m_masters->grown.end())
            known = m_masters->grown.emplace(position, growMaster(m_person, position)).first;
        master = &known->second;
    }
    TwinRandom random({m_person.seed, static_cast<quint64>(position), 0x1313, number});
    return pressFinger(*master, random, condition);
}

} // namespace thunhan
