// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMultiHash>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

Error malformed(const QString& where)
{
    return {ErrorCode::MalformedInput, u"reference data: %1"_s.arg(where)};
}

Result<QDate> optionalDate(const QJsonValue& value, const QString& where)
{
    if (value.isUndefined() || value.isNull())
        return QDate();
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid())
        return malformed(where + u": date"_s);
    return date;
}

Result<CodeEntry> readEntry(const QJsonValue& value, const QString& where)
{
    const QJsonObject object = value.toObject();
    CodeEntry entry;
    entry.code = object["code"_L1].toString();
    // Lists from elsewhere come decomposed at times; names are compared and stored in NFC.
    entry.nameVi = object["vi"_L1].toString().normalized(QString::NormalizationForm_C);
    entry.nameEn = object["en"_L1].toString().normalized(QString::NormalizationForm_C);
    if (entry.nameEn.isEmpty())
        entry.nameEn = entry.nameVi;
    entry.verified = object["verified"_L1].toBool();
    if (entry.code.isEmpty() || entry.nameVi.isEmpty())
        return malformed(where + u": code or name is missing"_s);
    THUNHAN_TRY_ASSIGN(entry.validFrom, optionalDate(object["valid_from"_L1], where));
    THUNHAN_TRY_ASSIGN(entry.validTo, optionalDate(object["valid_to"_L1], where));
    if (entry.validFrom.isValid() && entry.validTo.isValid() && entry.validTo < entry.validFrom)
        return malformed(where + u": ends before it begins"_s);
    return entry;
}

bool validTogether(const CodeEntry& a, const CodeEntry& b)
{
    const auto endsBefore = [](const CodeEntry& one, const CodeEntry& other) {
        return one.validTo.isValid() && other.validFrom.isValid() && one.validTo < other.validFrom;
    };
    return !endsBefore(a, b) && !endsBefore(b, a);
}

Result<CodeList> readList(const QString& name, const QJsonObject& object)
{
    CodeList list;
    list.system = object["system"_L1].toString();
    if (list.system.isEmpty() || !object["entries"_L1].isArray())
        return malformed(u"list %1: system or entries are missing"_s.arg(name));
    QMultiHash<QString, qsizetype> rowsOfCode;
    int row = 0;
    for (const QJsonValue& value : object["entries"_L1].toArray()) {
        const QString where = u"list %1, entry %2"_s.arg(name).arg(++row);
        THUNHAN_TRY_ASSIGN(const CodeEntry entry, readEntry(value, where));
        // A code may pass from one unit to another, but means one thing on any day.
        for (auto [same, end] = rowsOfCode.equal_range(entry.code); same != end; ++same) {
            if (validTogether(list.entries.at(*same), entry))
                return malformed(where + u": the code stands there already"_s);
        }
        rowsOfCode.insert(entry.code, list.entries.size());
        list.entries.append(entry);
    }
    return list;
}

} // namespace

const CodeEntry* CodeList::find(QStringView code) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [code](const CodeEntry& e) { return e.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

Result<ReferenceData> ReferenceData::parse(const QByteArray& json)
{
    if (json.size() > largestFile)
        return malformed(u"file too large"_s);
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = 1 + std::count(json.begin(), json.begin() + parseError.offset, '\n');
        return malformed(u"line %1: %2"_s.arg(line).arg(parseError.errorString()));
    }
    const QJsonObject root = document.object();
    if (root["schema"_L1].toInt() != schemaVersion)
        return malformed(u"schema version"_s);
    ReferenceData data;
    data.m_edition = QDate::fromString(root["edition"_L1].toString(), Qt::ISODate);
    if (!data.m_edition.isValid())
        return malformed(u"edition"_s);
    if (!root["lists"_L1].isObject())
        return malformed(u"lists are missing"_s);
    const QJsonObject lists = root["lists"_L1].toObject();
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        THUNHAN_TRY_ASSIGN(const CodeList list, readList(it.key(), it.value().toObject()));
        data.m_lists.insert(it.key(), list);
    }
    return data;
}

Result<ReferenceData> ReferenceData::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {ErrorCode::FileUnreadable, u"reference data"_s};
    return parse(file.readAll());
}

const CodeList& ReferenceData::list(const QString& name) const
{
    const auto found = m_lists.constFind(name);
    return found == m_lists.constEnd() ? m_none : *found;
}

QStringList ReferenceData::birthPrefixes() const
{
    QStringList prefixes;
    for (const CodeEntry& entry : list(u"birth_prefixes"_s).entries)
        prefixes.append(entry.code);
    return prefixes;
}

} // namespace thunhan
