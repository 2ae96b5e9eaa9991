// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/match/SequenceCheck.h"

#include <QMap>
#include <QObject>
#include <QThreadPool>

namespace thunhan
{

// Holds the prints of one application as they come and checks all of them against each other after every one.
//
// Lives on the UI thread; comparing runs on `pool`, once at a time, and always comes to the newest prints.
class SequenceChecker : public QObject
{
    Q_OBJECT
public:
    // `pool` outlives the checker.
    explicit SequenceChecker(QThreadPool& pool, QObject* parent = nullptr);

    // Forgets everything; nothing is told of what was being compared.
    void clear();
    // In place of the one of that finger and impression, if there was one.
    void setPrint(FingerPosition position, Impression impression, Minutiae minutiae);
    void removeFinger(FingerPosition position);
    bool hasPrint(FingerPosition position, Impression impression) const;

    // Of prints() as they were when it was made.
    const SequenceVerdict& verdict() const { return m_verdict; }
    const QList<SequencePrint>& prints() const { return m_checked; }
    // Nothing is being compared, and verdict() is of the newest prints.
    bool isSettled() const { return !m_running && !m_changed; }

Q_SIGNALS:
    void checked();

private:
    using Key = std::pair<FingerPosition, Impression>;
    struct Outcome {
        QList<SequencePrint> prints;
        SequenceVerdict verdict;
    };
    void check();

    QThreadPool& m_pool;
    QMap<Key, Minutiae> m_prints;
    QList<SequencePrint> m_checked;
    SequenceVerdict m_verdict;
    bool m_running = false;
    bool m_changed = false;
    quint64 m_round = 0;
};

} // namespace thunhan
