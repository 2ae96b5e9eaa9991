// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QTimeZone>
#include <chrono>

namespace thunhan
{

// When the station sends by itself, and how much of the line it takes. What a person asks for goes at any
// time.
struct SyncPlan {
    enum class Start {
        AtOnce,   // whenever something is due and the line is there
        Interval, // every `interval` after the last time
        Night,    // between `nightFrom` and `nightTo`, by the station's clock on the wall
        ByHand,
    };
    Start start = Start::AtOnce;
    std::chrono::minutes interval{60};
    QTime nightFrom{22, 0};
    QTime nightTo{5, 0};
    qint64 bytesPerSecond = 0; // upwards; 0: as much as there is
    // The line costs by the byte: receipts and results first, then small applications, then the rest.
    bool metered = false;

    // The first moment from `due` on at which it may begin, being `now` and having ended last at `last`
    // (invalid: never since the start). Invalid: not by itself.
    QDateTime beginning(const QDateTime& due, const QDateTime& now, const QDateTime& last,
                        const QTimeZone& zone) const;
    bool mayGoOn(const QDateTime& now, const QTimeZone& zone) const;

    QByteArray toJson() const;
    // MalformedInput for anything but what toJson() writes.
    static Result<SyncPlan> fromJson(const QByteArray& text);

    friend bool operator==(const SyncPlan&, const SyncPlan&) = default;
};

} // namespace thunhan

Q_DECLARE_METATYPE(thunhan::SyncPlan)
