// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the domain as the desk says them, in the language of the moment. Pages ask again on a change of
// language.
#pragma once

#include "app/domain/Application.h"
#include "app/reference/ReferenceData.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace thunhan
{

QString fieldLabel(FieldKey field);
QString stepName(EnrollmentStep step); // "Personal data"
QString kindName(ApplicationKind kind);
QString channelName(SourceChannel channel);
QString sexName(Sex sex);
QString maritalStatusName(MaritalStatus status);
QString cardStatusName(CardStatus status);
QString confirmationName(ConfirmationKind confirmation);
QString fingerName(FingerPosition position);
QString siteText(BiometricModality modality, const BiometricSite& site);

// A code list's entry in the language of the moment; the code itself for an entry the list does not have.
QString entryName(const CodeEntry& entry);
QString codedText(const CodedValue& value, const CodeList& list);
QString nationalitiesText(const QList<CodedValue>& values, const ReferenceData& reference);
// "Phường Hòa Cường, Thành phố Đà Nẵng", also for a former unit; the code itself for one that nobody knows.
QString unitText(const QString& code, const ReferenceData& reference);
// Declared words, then the unit: "12 Le Loi, Da Nang".
QString placeText(const Place& place, const ReferenceData& reference);
// +84 900 000 214 for reading.
QString phoneText(const QString& e164);

// "14:38:05", "14:38" today, "10/09 14:38" another day, in the station's zone.
QString timeOfDay(const QDateTime& utc, const QTimeZone& zone);
QString shortMoment(const QDateTime& utc, const QDateTime& nowUtc, const QTimeZone& zone);
// "2 min 41 s".
QString durationText(int seconds);

} // namespace thunhan
