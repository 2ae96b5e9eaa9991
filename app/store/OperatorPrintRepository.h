// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "app/store/Database.h"

#include <QDateTime>
#include <QList>

namespace thunhan
{

// What a finger of somebody who works here is compared by; opaque here.
struct OperatorPrint {
    FingerPosition position = FingerPosition::RightThumb;
    QByteArray features;
    QDateTime takenAt;

    friend bool operator==(const OperatorPrint&, const OperatorPrint&) = default;
};

// Call on the store's thread, changes inside a transaction.
class OperatorPrintRepository
{
public:
    explicit OperatorPrintRepository(Database& database) : m_database(database) {}

    // In place of all that were there; empty removes them.
    Result<void> replace(OperatorId person, const QList<OperatorPrint>& prints);
    Result<QList<OperatorPrint>> list(OperatorId person); // in the order of their names

private:
    Database& m_database;
};

} // namespace thunhan
