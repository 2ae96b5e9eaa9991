// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/BatchId.h"

#include <QByteArray>
#include <QJsonObject>

namespace thunhan
{

// What is written onto a sealed document for its way (contextualData.batch and .certificate). Nothing of it
// is signed: it says by which way the packet came, and whoever brings it writes their own.
struct Carriage {
    BatchId batch;          // null: in none
    QByteArray certificate; // PEM, of the station that sealed, where another one brings it; empty otherwise

    friend bool operator==(const Carriage&, const Carriage&) = default;
};

// RFC 8785, as `frozen` is.
Result<QByteArray> withCarriage(const QByteArray& frozen, const Carriage& carriage);
QJsonObject withoutCarriage(QJsonObject document);
// `document` comes from outside. What makes no sense is as if it were not there.
Carriage readCarriage(const QJsonObject& document);

} // namespace thunhan
