// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace thunhan
{

// The part of JSON Schema that OSIA's OpenAPI files use, as a value built in code: types, enumerations,
// formats uri and date-time, required, readOnly and unknown properties, minimum length of arrays.
//
// Immutable after it is built; may be used from any thread.
class JsonShape
{
public:
    enum class Type { Anything, Object, Array, String, Integer, Boolean };
    enum class Format { None, AbsoluteUri, DateTime };
    struct Property;

    static JsonShape anything() { return JsonShape(Type::Anything); }
    static JsonShape integer() { return JsonShape(Type::Integer); }
    static JsonShape boolean() { return JsonShape(Type::Boolean); }
    static JsonShape string(Format format = Format::None);
    static JsonShape oneOf(const QStringList& names);
    static JsonShape array(JsonShape items, int minItems = 0);
    // Unknown properties are refused.
    static JsonShape object(QHash<QString, Property> properties);

    // Null when `value` is of this shape, else one sentence that names the place and the cause and quotes no
    // value. For what a client sends: readOnly properties are refused, and are not missed.
    std::optional<QString> faultIn(const QJsonValue& value, const QString& place) const;

private:
    explicit JsonShape(Type type) : m_type(type) {}
    std::optional<QString> faultInObject(const QJsonObject& object, const QString& place) const;
    std::optional<QString> faultInString(const QString& text, const QString& place) const;

    Type m_type;
    Format m_format = Format::None;
    QStringList m_names;
    qsizetype m_minItems = 0;
    std::shared_ptr<const JsonShape> m_items;
    std::shared_ptr<const QHash<QString, Property>> m_properties;
};

struct JsonShape::Property {
    JsonShape shape;
    enum class Rule { Optional, Required, ReadOnly } rule = Rule::Optional;
};

} // namespace thunhan
