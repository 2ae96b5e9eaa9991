// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/PersonDesk.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int unknownAttribute = 1023;
constexpr int notThere = 0; // errorCode of a matching result
constexpr int notEqual = 1;

TrainingAnswer read(const QJsonObject& person, const QStringList& names)
{
    if (names.isEmpty())
        return TrainingAnswer::refusal(400, u"The query parameter attributeNames is required."_s);
    QJsonObject told;
    for (const QString& name : names) {
        const QJsonValue value = person.value(name);
        if (value.isUndefined())
            told.insert(name,
                        QJsonObject{{u"code"_s, unknownAttribute}, {u"message"_s, u"Not in the record"_s}});
        else
            told.insert(name, value);
    }
    return TrainingAnswer::json(200, told);
}

TrainingAnswer match(const QJsonObject& person, const QByteArray& body)
{
    const auto asked = jsonObject(body);
    if (!asked)
        return TrainingAnswer::refusal(400, u"The body must be a JSON object."_s);
    QJsonArray differing;
    for (auto attribute = asked->begin(); attribute != asked->end(); ++attribute) {
        if (attribute.value().isObject() || attribute.value().isArray() || attribute.value().isNull())
            return TrainingAnswer::refusal(400,
                                           u"An attribute is neither text nor number nor truth value."_s);
        const QJsonValue value = person.value(attribute.key());
        if (value != attribute.value())
            differing.append(QJsonObject{{u"attributeName"_s, attribute.key()},
                                         {u"errorCode"_s, value.isUndefined() ? notThere : notEqual}});
    }
    return {
        200, {{"Content-Type", "application/json"}}, QJsonDocument(differing).toJson(QJsonDocument::Compact)};
}

} // namespace

TrainingAnswer PersonDesk::answer(const TrainingRoute& route, const TrainingRequest& request) const
{
    const auto person = m_people.constFind(route.id);
    if (person == m_people.constEnd())
        return TrainingAnswer::refusal(404, u"There is no person with this number."_s);
    if (route.call == TrainingCall::MatchPerson)
        return match(*person, request.body);
    return read(*person, request.query.allQueryItemValues(u"attributeNames"_s, QUrl::FullyDecoded));
}

} // namespace thunhan
