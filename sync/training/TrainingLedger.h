// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/TrainingRoute.h"
#include "sync/training/TrainingStore.h"

#include <QList>
#include <QMutex>
#include <QMutexLocker>

namespace thunhan
{

// What a training registry tells about itself while it runs. Thread-safe.
class TrainingLedger
{
public:
    void load(QList<AcceptedEnrollment> accepted)
    {
        const QMutexLocker lock(&m_mutex);
        m_accepted = std::move(accepted);
    }
    void add(const AcceptedEnrollment& enrollment)
    {
        const QMutexLocker lock(&m_mutex);
        m_accepted.append(enrollment);
    }
    void count(TrainingCall call)
    {
        const QMutexLocker lock(&m_mutex);
        ++m_counts[call];
    }
    QList<AcceptedEnrollment> accepted() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_accepted;
    }
    TrainingCallCounts counts() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_counts;
    }

private:
    mutable QMutex m_mutex;
    QList<AcceptedEnrollment> m_accepted;
    TrainingCallCounts m_counts;
};

} // namespace thunhan
