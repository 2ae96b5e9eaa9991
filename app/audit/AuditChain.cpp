// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/AuditChain.h"

#include "app/base/Sha256.h"

#include <QtEndian>
#include <algorithm>

namespace thunhan
{
namespace
{

constexpr qsizetype mostFindings = 1000;
constexpr qint64 mostRemoved = 1000; // that are looked for where the numbers were closed up

} // namespace

QByteArray auditHash(const QByteArray& previous, const AuditRow& row, qint64 number)
{
    Sha256 hash;
    const auto addNumber = [&](quint64 value) {
        const quint64 big = qToBigEndian(value);
        hash.add(QByteArrayView(reinterpret_cast<const char*>(&big), sizeof big));
    };
    hash.add(previous);
    addNumber(quint64(number));
    for (const QString& text : {row.at, row.by, row.action, row.application, row.subject, row.device}) {
        const QByteArray bytes = text.toUtf8();
        addNumber(quint64(bytes.size()));
        hash.add(bytes);
    }
    return hash.result();
}

bool AuditWalk::fits(const QByteArray& previous, const AuditRow& row, qint64 shift) const
{
    return auditHash(previous, row, row.number + m_shift + shift) == row.hash;
}

void AuditWalk::note(AuditOffence offence, qint64 number, qint64 count)
{
    const AuditFinding finding{offence, number, count};
    const auto place =
        std::upper_bound(m_findings.begin(), m_findings.end(), finding,
                         [](const AuditFinding& a, const AuditFinding& b) { return a.number < b.number; });
    if (m_findings.size() < mostFindings)
        m_findings.insert(place, finding);
}

void AuditWalk::pass(const QByteArray& hash)
{
    if (m_findings.isEmpty()) {
        m_holding = m_row->number;
        m_holdingHash = hash;
    }
    m_previous = hash;
    m_expected = m_row->number + 1;
    m_row.reset();
}

void AuditWalk::take(const AuditRow& row)
{
    if (m_row)
        judge(&row);
    // judge() leaves one behind that changed places with `row`, which is then done with as well.
    if (!m_row)
        m_row = row;
    else if (m_row->number == row.number)
        pass(m_row->hash);
}

void AuditWalk::judge(const AuditRow* next)
{
    AuditRow& row = *m_row;
    if (row.number < m_expected) {
        note(AuditOffence::Inserted, row.number);
        return m_row.reset();
    }
    if (row.number != m_expected) { // whether it fits behind the missing ones, nobody can tell
        note(AuditOffence::Removed, m_expected, row.number - m_expected);
        return pass(row.hash);
    }
    if (fits(m_previous, row))
        return pass(row.hash);
    if (!next) {
        const bool beyond = m_headNumber == row.number + m_shift - 1 && m_headHash == m_previous;
        note(beyond ? AuditOffence::Inserted : AuditOffence::Changed, row.number);
        m_shift -= beyond ? 1 : 0;
        return pass(beyond ? m_previous : row.hash);
    }
    if (fits(m_previous, *next, -1)) { // the next one belongs here
        const bool swapped = fits(next->hash, row, 1);
        note(swapped ? AuditOffence::Reordered : AuditOffence::Inserted, row.number);
        if (!swapped) {
            --m_shift;
            return pass(m_previous);
        }
        row.number = next->number; // stays, in the other's place
        return;
    }
    if (fits(row.hash, *next)) {
        note(AuditOffence::Changed, row.number);
        return pass(row.hash);
    }
    if (const QByteArray own = auditHash(m_previous, row, row.number + m_shift); fits(own, *next)) {
        note(AuditOffence::Changed, row.number); // its hash alone
        return pass(own);
    }
    for (qint64 removed = 1; removed <= mostRemoved; ++removed) {
        if (fits(row.hash, *next, removed)) {
            note(AuditOffence::Removed, row.number, removed);
            m_shift += removed;
            return pass(row.hash);
        }
    }
    note(AuditOffence::Changed, row.number);
    pass(row.hash);
}

void AuditWalk::end(qint64 headNumber, const QByteArray& headHash)
{
    m_headNumber = headNumber;
    m_headHash = headHash;
    if (m_row)
        judge(nullptr);
    const qint64 last = m_expected - 1 + m_shift;
    if (headNumber > last)
        note(AuditOffence::Removed, m_expected, headNumber - last);
    else if (headNumber < last)
        note(AuditOffence::Inserted, headNumber + 1, last - headNumber);
    else if (headHash != m_previous && m_findings.isEmpty())
        note(AuditOffence::Rewritten, m_expected - 1);
    if (!m_findings.isEmpty())
        m_holding = std::clamp<qint64>(m_findings.first().number - 1, 0, m_holding);
}

} // namespace thunhan
