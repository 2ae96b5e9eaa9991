// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/AuditLog.h"

#include <optional>

namespace thunhan
{

inline constexpr qsizetype auditHashSize = 32;

// The stored texts themselves, so that an entry with a name unknown to this version can still be checked.
struct AuditRow {
    qint64 number = 0;
    QString at, by, action, application, subject, device;
    QByteArray hash;
};

// Every text goes in with its length, so that no text can take over a part of its neighbour.
QByteArray auditHash(const QByteArray& previous, const AuditRow& row, qint64 number);

// Walks a chain and tells what was done to it. An entry that does not fit is judged by the one behind it: its
// hash was made of the hash before it and of the number it had when it was written.
class AuditWalk
{
public:
    // In the order of their numbers.
    void take(const AuditRow& row);
    // What was kept apart from the entries: without it, cutting off the end would leave a shorter chain that
    // holds.
    void end(qint64 headNumber, const QByteArray& headHash);

    void note(AuditOffence offence, qint64 number, qint64 count = 1);
    const QList<AuditFinding>& findings() const { return m_findings; }
    qint64 holding() const { return m_holding; }
    const QByteArray& holdingHash() const { return m_holdingHash; }

private:
    void judge(const AuditRow* next);
    bool fits(const QByteArray& previous, const AuditRow& row, qint64 shift = 0) const;
    void pass(const QByteArray& hash);

    std::optional<AuditRow> m_row; // the one to be judged, when the next one is known
    QByteArray m_previous = QByteArray(auditHashSize, '\0');
    qint64 m_expected = 1; // number of the next one
    qint64 m_shift = 0;    // what the numbers were when they were written, less what they are
    qint64 m_headNumber = 0;
    QByteArray m_headHash;
    QList<AuditFinding> m_findings;
    qint64 m_holding = 0;
    QByteArray m_holdingHash = QByteArray(auditHashSize, '\0');
};

} // namespace thunhan
