// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/BiometricSample.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>

namespace thunhan
{

// Why a characteristic cannot be captured. The first three are OSIA's `missing[].presence`; Other travels in
// the comment.
enum class ExceptionCondition { Amputated, Bandaged, Damaged, Other };

QString toName(ExceptionCondition condition); // AMPUTATED, ...
std::optional<ExceptionCondition> exceptionConditionFromName(QStringView name);

struct BiometricException {
    BiometricModality modality = BiometricModality::Finger;
    BiometricSite site;
    ExceptionCondition condition = ExceptionCondition::Amputated;
    QString note; // in the clerk's words; required for Other
    OperatorId recordedBy;
    QDateTime recordedAt;
    QDate until = {}; // the last day it holds, as of a bandage; invalid: it lasts

    friend bool operator==(const BiometricException&, const BiometricException&) = default;
};

bool holdsOn(const BiometricException& exception, QDate day);

// What a supervisor let pass.
enum class OverrideMatter {
    Quality,  // a sample below its threshold
    Clash,    // a print that cannot be what it is said to be, by the comparing
    NoPrints, // that of ten fingers none can be taken; of no site
};

QString toName(OverrideMatter matter); // QUALITY, ...
std::optional<OverrideMatter> overrideMatterFromName(QStringView name);

// What a supervisor let pass after the last attempt, with a reason. A finger may have one for each
// impression.
struct QualityOverride {
    BiometricModality modality = BiometricModality::Finger;
    BiometricSite site;
    QString reason;
    OperatorId grantedBy;
    QDateTime grantedAt;
    Impression impression = Impression::NotApplicable; // of a print: the one that is let pass
    OverrideMatter matter = OverrideMatter::Quality;

    friend bool operator==(const QualityOverride&, const QualityOverride&) = default;
};

} // namespace thunhan
