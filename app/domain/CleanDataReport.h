// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace thunhan
{

// Another application of the local queue that seems to be of the same person.
struct Duplicate {
    ApplicationId application;
    QString fileNumber;
    bool byNumber = false; // the same personal number
    bool byPerson = false; // the same name, folded, and the same birth date

    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

// The four checks of clean data, as they came out at one moment: correct, complete, clean, live. Holds no
// value of a citizen.
struct CleanDataReport {
    QDateTime madeAt;
    QDate rulesEdition; // of the rule book they were made with
    int errors = 0;
    int openWarnings = 0;     // without a reason
    int answeredWarnings = 0; // with one
    int hints = 0;
    int gaps = 0; // everything the completeness gate found
    QList<Duplicate> duplicates;
    QDateTime comparedAt; // with the registry's record; invalid: never

    bool isCorrect() const { return errors == 0 && openWarnings == 0; }
    bool isComplete() const { return gaps == 0; }
    bool isClean() const { return duplicates.isEmpty(); }
    bool isLive() const { return comparedAt.isValid(); }

    friend bool operator==(const CleanDataReport&, const CleanDataReport&) = default;
};

// With the duplicates: for the store and the sealed record.
QJsonObject toJson(const CleanDataReport& report);
// StoreDamaged when it is not what toJson() writes.
Result<CleanDataReport> cleanDataFromJson(const QJsonObject& json);
// Without them, in verdicts and figures: may stand in clear.
QJsonObject toSummaryJson(const CleanDataReport& report);

} // namespace thunhan
