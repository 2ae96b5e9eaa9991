// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers that the compiler keeps apart. Ids of records are UUIDv7 (RFC 9562): they sort by time of
// making and tell nothing about the citizen.
#pragma once

#include <QString>
#include <QUuid>
#include <compare>
#include <functional>

namespace thunhan
{

template <class Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QUuid uuid) : m_uuid(uuid) {}

    // Null when `text` is not a UUID of 36 characters.
    static StrongId fromString(const QString& text)
    {
        return text.size() == 36 ? StrongId(QUuid::fromString(text)) : StrongId();
    }

    bool isNull() const { return m_uuid.isNull(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QUuid uuid() const { return m_uuid; }

    friend bool operator==(const StrongId&, const StrongId&) = default;
    friend bool operator<(const StrongId& a, const StrongId& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ApplicationId = StrongId<struct ApplicationTag>; // is OSIA's enrollmentId
using SampleId = StrongId<struct SampleTag>;
using DocumentId = StrongId<struct DocumentTag>;
using OperatorId = StrongId<struct OperatorTag>;
using StationId = StrongId<struct StationTag>;
using TransactionId = StrongId<struct TransactionTag>; // fixed per logical operation of the registry protocol

} // namespace thunhan
