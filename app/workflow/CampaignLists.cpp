// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CampaignLists.h"

#include "app/store/DownloadRepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostPeople = 5000; // of a station's campaign; the list is read as a whole
constexpr int largestTarget = 100'000;

Error unsound(const QString& what)
{
    return {ErrorCode::MalformedInput, what};
}

QDate dateFrom(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

Result<ExpectedPerson> personFrom(const QJsonObject& json)
{
    ExpectedPerson person;
    const auto number = PersonalNumber::parse(json.value("number"_L1).toString());
    if (!number || number->isEmpty())
        return unsound(u"a number of the roster"_s);
    person.number = *number;
    if (json.contains("on"_L1)) {
        person.on = dateFrom(json.value("on"_L1));
        if (!person.on.isValid())
            return unsound(u"a day of the roster"_s);
    }
    const QJsonObject fields = json.value("fields"_L1).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto key = fieldFromName(field.key());
        if (!key || *key == FieldKey::PersonalNumber || !fieldFromJson(person.values, *key, *field))
            return unsound(u"a field of the roster"_s);
        person.fields.append(*key);
    }
    person.values.personalNumber = person.number;
    return person;
}

Result<QList<ExpectedPerson>> newestRoster(Database& database)
{
    THUNHAN_TRY_ASSIGN(const auto held, DownloadRepository(database).newest(DownloadKind::Roster));
    return held ? parseRoster(held->document) : QList<ExpectedPerson>();
}

} // namespace

Result<CampaignTarget> CampaignTarget::parse(const QByteArray& document)
{
    const QJsonObject json = QJsonDocument::fromJson(document).object();
    const CampaignTarget target{dateFrom(json.value("from"_L1)), dateFrom(json.value("to"_L1)),
                                json.value("daily"_L1).toInt(0)};
    if (!target.from.isValid() || !target.to.isValid() || target.to < target.from || target.daily < 1 ||
        target.daily > largestTarget)
        return unsound(u"targets of the campaign"_s);
    return target;
}

Result<QList<ExpectedPerson>> parseRoster(const QByteArray& document)
{
    const QJsonValue list = QJsonDocument::fromJson(document).object().value("people"_L1);
    const QJsonArray entries = list.toArray();
    if (!list.isArray() || entries.size() > mostPeople)
        return unsound(u"roster"_s);
    QList<ExpectedPerson> people;
    QSet<QString> numbers;
    for (const QJsonValue& entry : entries) {
        THUNHAN_TRY_ASSIGN(const ExpectedPerson person, personFrom(entry.toObject()));
        if (numbers.contains(person.number.digits()))
            return unsound(u"a number stands twice in the roster"_s);
        numbers.insert(person.number.digits());
        people.append(person);
    }
    return people;
}

Result<DayTask> readDayTask(Database& database, QDate day)
{
    DayTask task;
    THUNHAN_TRY_ASSIGN(const auto held, DownloadRepository(database).newest(DownloadKind::Targets));
    if (held) {
        THUNHAN_TRY_ASSIGN(const CampaignTarget target, CampaignTarget::parse(held->document));
        if (target.from <= day && day <= target.to)
            task.target = target.daily;
    }
    THUNHAN_TRY_ASSIGN(const QList<ExpectedPerson> people, newestRoster(database));
    task.expected =
        int(std::ranges::count_if(people, [day](const ExpectedPerson& one) { return one.on == day; }));
    return task;
}

Result<std::optional<ExpectedPerson>> findExpected(Database& database, const PersonalNumber& number)
{
    THUNHAN_TRY_ASSIGN(const QList<ExpectedPerson> people, newestRoster(database));
    const auto found =
        std::ranges::find_if(people, [&](const ExpectedPerson& one) { return one.number == number; });
    return found == people.end() ? std::nullopt : std::optional(*found);
}

} // namespace thunhan
