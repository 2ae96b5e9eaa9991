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

    // Forgets everything but the clerk's; nothing is told of what was being compared.
    void clear();
    // Fingers of the person behind the desk, in place of those before: among the application's prints they
    // clash.
    void setClerk(const QMap<FingerPosition, Minutiae>& fingers);
    // In place of the one of that finger and impression, if there was one. `isClear`: see SequencePrint.
    void setPrint(FingerPosition position, Impression impression, Minutiae minutiae, bool isClear = true);
    void removeFinger(FingerPosition position);
    bool hasPrint(FingerPosition position, Impression impression) const;

    // Of prints() as they were when it was made: the clerk's first, so that of a clash with one of them the
    // second is the application's.
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
    QMap<FingerPosition, Minutiae> m_clerk;
    struct Print {
        Minutiae minutiae;
        bool isClear = true;
    };
    QMap<Key, Print> m_prints;
    QList<SequencePrint> m_checked;
    SequenceVerdict m_verdict;
    bool m_running = false;
    bool m_changed = false;
    quint64 m_round = 0;
};

} // namespace thunhan
