// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QRegularExpression>
#include <QString>
#include <optional>

namespace thunhan
{

// How a registry or the line before it can fail its client.
enum class FaultKind {
    Status,        // answers `status` without doing anything
    Html,          // answers 200 with a web page, as a captive portal does, without doing anything
    Stall,         // does nothing and never answers; the client has to give up
    LostAnswer,    // does it, then closes the connection without an answer
    HalfAnswer,    // does it, then sends the first half of the answer and closes
    BrokenJson,    // does it, then answers 200 with text that is no JSON
    ForeignJson,   // does it, then answers 200 with JSON of another shape
    WrongDigest,   // does it, but tells wrong digests: the Digest header, integrity[].hash
    WrongLength,   // does it, then announces a longer answer than it sends, and closes
    CardFailed,    // does it, but says that the card asked for has failed, for `reason`
    ForgedReceipt, // does it, but the signed receipt is not what was signed
    Twice,         // does it twice, as when the line delivers a request again; answers the second time
};

struct FaultRule {
    FaultKind kind = FaultKind::Status;
    QString method = {};          // empty: any
    QRegularExpression path = {}; // searched in the path; empty: any
    int first = 1;                // counts the requests that match method and path, from 1
    int times = 1;                // matching requests from `first` on; 0: all of them
    int status = 503;
    std::optional<int> retryAfterSeconds = {};
    QString reason = {};
};

// Rules in the order they are asked; each counts for itself, the first that applies wins. A value.
//
// As a file: {"faults": [{"kind": "STATUS", "method": "POST", "path": "/buffer$", "first": 2, "times": 3,
// "status": 503, "retryAfter": 1}, ...]}. Kinds: STATUS HTML STALL LOST_ANSWER HALF_ANSWER BROKEN_JSON
// FOREIGN_JSON WRONG_DIGEST WRONG_LENGTH CARD_FAILED FORGED_RECEIPT TWICE, with "reason" for
// CARD_FAILED. Everything but "kind" may be left out.
struct FaultPlan {
    QList<FaultRule> rules;

    // MalformedInput names the rule and its member.
    static Result<FaultPlan> fromJson(const QByteArray& text);
    static Result<FaultPlan> fromFile(const QString& path);
};

// The plan in force and how far it has come. Thread-safe.
class FaultSwitch
{
public:
    // Counting starts again.
    void set(FaultPlan plan);
    // Counts this request and tells what is to go wrong with it.
    std::optional<FaultRule> next(const QByteArray& method, const QString& path);

private:
    QMutex m_mutex;
    FaultPlan m_plan;
    QList<int> m_seen; // matching requests so far, by rule
};

} // namespace thunhan
