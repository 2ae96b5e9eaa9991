// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegistryRecord.h"
#include "sync/client/RegistryClient.h"

namespace thunhan
{

// OSIA's attributes are texts, numbers and truth values: what is more in our form travels as its JSON text.
QJsonObject recordAttributes(const Applicant& applicant, const QList<FieldKey>& fields);
// Attributes come from outside: what is not of its field's shape, and what the record does not tell, is left
// out of the reading.
RecordReading readingOf(const QJsonObject& attributes);

// Reads the record of `number`; where the registry does not let the station read (403), has what was declared
// compared instead. NotFound: there is no such record. The client outlives the coroutine.
QCoro::Task<RegistryAnswer<RegistryRecord>> lookUpRecord(RegistryClient& client, PersonalNumber number,
                                                         Applicant declared);

} // namespace thunhan
