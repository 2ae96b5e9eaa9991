// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/BiometricSample.h"

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

    friend bool operator==(const BiometricException&, const BiometricException&) = default;
};

// A sample below its threshold that a supervisor let pass after the last attempt, with a reason.
struct QualityOverride {
    BiometricModality modality = BiometricModality::Finger;
    BiometricSite site;
    QString reason;
    OperatorId grantedBy;
    QDateTime grantedAt;

    friend bool operator==(const QualityOverride&, const QualityOverride&) = default;
};

} // namespace thunhan
