// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/RecordLookUp.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// Why somebody has no telephone is the desk's own note, no matter of the record.
QList<FieldKey> recordFields()
{
    QList<FieldKey> fields;
    for (const FieldKey field : allFields()) {
        if (field != FieldKey::PhoneAbsence)
            fields.append(field);
    }
    return fields;
}

bool isPlain(const QJsonValue& value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

QString jsonText(const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

// As the field itself has it, or out of its JSON text.
bool readField(Applicant& applicant, FieldKey field, const QJsonValue& value)
{
    if (fieldFromJson(applicant, field, value))
        return true;
    const QJsonDocument inner = QJsonDocument::fromJson(value.toString().toUtf8());
    if (inner.isObject())
        return fieldFromJson(applicant, field, inner.object()).ok();
    return inner.isArray() && fieldFromJson(applicant, field, inner.array()).ok();
}

} // namespace

QJsonObject recordAttributes(const Applicant& applicant, const QList<FieldKey>& fields)
{
    QJsonObject attributes;
    for (const FieldKey field : fields) {
        const QJsonValue value = fieldToJson(applicant, field);
        if (!value.isNull())
            attributes.insert(toName(field), isPlain(value) ? value : QJsonValue(jsonText(value)));
    }
    return attributes;
}

RecordReading readingOf(const QJsonObject& attributes)
{
    RecordReading reading;
    reading.source = RecordSource::Registry;
    reading.proven = true;
    for (const FieldKey field : recordFields()) {
        const QJsonValue value = attributes.value(toName(field));
        if (isPlain(value) && readField(reading.values, field, value))
            reading.fields.append(field);
    }
    return reading;
}

QCoro::Task<RegistryAnswer<RegistryRecord>> lookUpRecord(RegistryClient& client, PersonalNumber number,
                                                         Applicant declared)
{
    QStringList names;
    for (const FieldKey field : recordFields())
        names.append(toName(field));
    const RegistryAnswer<QJsonObject> read = co_await client.readPerson(number, names);
    if (read.result)
        co_return RegistryAnswer<RegistryRecord>{RegistryRecord{readingOf(*read.result), {}}, {}, {}};
    if (read.result.error().code != ErrorCode::RegistryForbidden)
        co_return failedAnswer<RegistryRecord>(read);

    const QJsonObject asked = recordAttributes(declared, recordFields());
    const RegistryAnswer<QStringList> matched = co_await client.matchPerson(number, asked);
    if (!matched.result)
        co_return failedAnswer<RegistryRecord>(matched);
    RegistryRecord record;
    QJsonObject equal = asked;
    for (const QString& name : *matched.result) {
        equal.remove(name);
        const auto field = fieldFromName(name);
        if (field && asked.contains(name))
            record.differing.append(*field);
    }
    record.reading = readingOf(equal); // that they are equal tells what the record holds
    co_return RegistryAnswer<RegistryRecord>{record, {}, {}};
}

} // namespace thunhan
