// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/JsonShape.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qsizetype maxQuotedName = 64;
constexpr qsizetype maxItems = 1000;

QString inside(const QString& place, const QString& property)
{
    return place.isEmpty() ? property.left(maxQuotedName) : place + u'.' + property.left(maxQuotedName);
}

QString shown(const QString& place)
{
    return place.isEmpty() ? u"The body"_s : place;
}

} // namespace

JsonShape JsonShape::string(Format format)
{
    JsonShape shape(Type::String);
    shape.m_format = format;
    return shape;
}

JsonShape JsonShape::oneOf(const QStringList& names)
{
    JsonShape shape(Type::String);
    shape.m_names = names;
    return shape;
}

JsonShape JsonShape::array(JsonShape items, int minItems)
{
    JsonShape shape(Type::Array);
    shape.m_items = std::make_shared<const JsonShape>(std::move(items));
    shape.m_minItems = minItems;
    return shape;
}

JsonShape JsonShape::object(QHash<QString, Property> properties)
{
    JsonShape shape(Type::Object);
    shape.m_properties = std::make_shared<const QHash<QString, Property>>(std::move(properties));
    return shape;
}

std::optional<QString> JsonShape::faultIn(const QJsonValue& value, const QString& place) const
{
    switch (m_type) {
    case Type::Anything: return std::nullopt;
    case Type::Object:
        if (!value.isObject())
            return shown(place) + u" must be an object."_s;
        return faultInObject(value.toObject(), place);
    case Type::Array: {
        if (!value.isArray())
            return shown(place) + u" must be an array."_s;
        const QJsonArray items = value.toArray();
        if (items.size() < m_minItems || items.size() > maxItems)
            return u"%1 must have %2 to %3 items."_s.arg(shown(place)).arg(m_minItems).arg(maxItems);
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (auto fault = m_items->faultIn(items[i], u"%1[%2]"_s.arg(place).arg(i)))
                return fault;
        }
        return std::nullopt;
    }
    case Type::String:
        if (!value.isString())
            return shown(place) + u" must be a string."_s;
        return faultInString(value.toString(), place);
    case Type::Integer:
        if (!value.isDouble() || std::trunc(value.toDouble()) != value.toDouble())
            return shown(place) + u" must be a whole number."_s;
        return std::nullopt;
    case Type::Boolean:
        if (!value.isBool())
            return shown(place) + u" must be true or false."_s;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QString> JsonShape::faultInObject(const QJsonObject& object, const QString& place) const
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString here = inside(place, entry.key());
        const auto property = m_properties->constFind(entry.key());
        if (property == m_properties->constEnd())
            return here + u" is not a known property."_s;
        if (property->rule == Property::Rule::ReadOnly)
            return here + u" is read-only and must not be sent."_s;
        if (auto fault = property->shape.faultIn(entry.value(), here))
            return fault;
    }
    for (auto property = m_properties->begin(); property != m_properties->end(); ++property) {
        if (property->rule == Property::Rule::Required && !object.contains(property.key()))
            return inside(place, property.key()) + u" is missing."_s;
    }
    return std::nullopt;
}

std::optional<QString> JsonShape::faultInString(const QString& text, const QString& place) const
{
    if (!m_names.isEmpty() && !m_names.contains(text))
        return shown(place) + u" is not one of its allowed values."_s;
    if (m_format == Format::AbsoluteUri) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
            return shown(place) + u" must be an absolute URI."_s;
    }
    // RFC 3339 asks for an offset; ISO 8601 alone would take a local time.
    if (m_format == Format::DateTime) {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
            return shown(place) + u" must be a date and time with an offset (RFC 3339)."_s;
    }
    return std::nullopt;
}

} // namespace thunhan
