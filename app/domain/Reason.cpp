// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Reason.h"

namespace thunhan
{
namespace
{

constexpr QLatin1StringView noteMark(": ");

} // namespace

QString toText(const WordedReason& reason)
{
    return reason.note.isEmpty() ? reason.code : reason.code + noteMark + reason.note;
}

WordedReason reasonFromText(const QString& text)
{
    const qsizetype mark = text.indexOf(noteMark);
    if (mark < 0)
        return {text, {}};
    return {text.left(mark), text.mid(mark + noteMark.size())};
}

bool saysWhy(const WordedReason& reason)
{
    const QString code = reason.code.trimmed();
    if (code.isEmpty())
        return false;
    // A blank note loses the blank of its mark where texts are trimmed.
    const bool isOther = code == otherReason || code == otherReason + u':';
    return !isOther || !reason.note.trimmed().isEmpty();
}

bool saysWhy(const WarningReason& reason)
{
    return saysWhy(WordedReason{reason.reasonCode, reason.note});
}

QString reasonListFor(RuleId rule)
{
    switch (rule) {
    case RuleId::RecordDiffers: return QStringLiteral("difference_reasons");
    case RuleId::NumberSexClash:
    case RuleId::NumberBirthYearClash:
    case RuleId::NumberPrefixUnknown:
    case RuleId::CardNumberClash: return QStringLiteral("number_reasons");
    default: return QStringLiteral("general_reasons");
    }
}

QString reasonListFor(const QualityOverride& granted)
{
    switch (granted.matter) {
    case OverrideMatter::Clash: return QStringLiteral("clash_reasons");
    case OverrideMatter::NoPrints: return QStringLiteral("no_prints_reasons");
    case OverrideMatter::Quality: break;
    }
    return granted.modality == BiometricModality::Face ? QStringLiteral("portrait_reasons")
                                                       : QStringLiteral("override_reasons");
}

bool saysWhy(const QualityOverride& granted)
{
    return saysWhy(reasonFromText(granted.reason));
}

bool saysWhy(const BiometricException& exception)
{
    return saysWhy(WordedReason{toName(exception.condition), exception.note});
}

} // namespace thunhan
