// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int deepest = 64;

Result<void> appendString(QByteArray& out, const QString& text)
{
    static constexpr char hex[] = "0123456789abcdef";
    if (!text.isValidUtf16())
        return {ErrorCode::MalformedInput, u"JSON text is not valid UTF-16"_s};
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20) {
                out += "\\u00";
                out += hex[byte >> 4U];
                out += hex[byte & 0x0FU];
            } else {
                out += c;
            }
        }
    }
    out += '"';
    return {};
}

Result<void> append(QByteArray& out, const QJsonValue& value, int depth);

Result<void> appendObject(QByteArray& out, const QJsonObject& object, int depth)
{
    QStringList keys = object.keys();
    std::ranges::sort(keys, [](const QString& a, const QString& b) {
        return std::lexicographical_compare(
            a.cbegin(), a.cend(), b.cbegin(), b.cend(),
            [](QChar left, QChar right) { return left.unicode() < right.unicode(); });
    });
    out += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            out += ',';
        THUNHAN_TRY(appendString(out, keys.at(i)));
        out += ':';
        THUNHAN_TRY(append(out, object.value(keys.at(i)), depth + 1));
    }
    out += '}';
    return {};
}

Result<void> appendArray(QByteArray& out, const QJsonArray& array, int depth)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        THUNHAN_TRY(append(out, array.at(i), depth + 1));
    }
    out += ']';
    return {};
}

Result<void> append(QByteArray& out, const QJsonValue& value, int depth)
{
    if (depth > deepest)
        return {ErrorCode::MalformedInput, u"JSON is nested too deep"_s};
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null: out += "null"; return {};
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; return {};
    case QJsonValue::String: return appendString(out, value.toString());
    case QJsonValue::Array: return appendArray(out, value.toArray(), depth);
    case QJsonValue::Object: return appendObject(out, value.toObject(), depth);
    case QJsonValue::Double: break;
    }
    THUNHAN_TRY_ASSIGN(const QByteArray number, canonicalNumber(value.toDouble()));
    out += number;
    return {};
}

} // namespace

Result<QByteArray> canonicalNumber(double number)
{
    if (!std::isfinite(number))
        return {ErrorCode::MalformedInput, u"JSON has no such number"_s};
    if (number == 0)
        return QByteArray("0"); // also for minus zero

    // The shortest digits that read back as the same double, as d.ddde+xx; then ECMA-262, Number::toString.
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.begin(), buffer.end(), std::abs(number), std::chars_format::scientific);
    const QByteArray text(buffer.data(), written.ptr - buffer.data());
    const qsizetype e = text.indexOf('e');
    QByteArray digits = text.left(e);
    digits.replace(".", "");
    const int point = text.mid(e + 1).toInt() + 1; // decimal point stands after this many digits
    const auto count = static_cast<int>(digits.size());

    QByteArray out = number < 0 ? "-" : "";
    if (count <= point && point <= 21) {
        out += digits + QByteArray(point - count, '0');
    } else if (0 < point && point <= 21) {
        out += digits.left(point) + '.' + digits.mid(point);
    } else if (-6 < point && point <= 0) {
        out += "0." + QByteArray(-point, '0') + digits;
    } else {
        const int exponent = point - 1;
        out += digits.left(1);
        if (count > 1)
            out += '.' + digits.mid(1);
        out += exponent < 0 ? "e-" : "e+";
        out += QByteArray::number(std::abs(exponent));
    }
    return out;
}

Result<QByteArray> canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    THUNHAN_TRY(append(out, value, 0));
    return out;
}

Result<QJsonObject> parseCanonicalObject(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return {ErrorCode::MalformedInput, u"not a JSON object"_s};
    const QJsonObject object = document.object();
    THUNHAN_TRY_ASSIGN(const QByteArray canonical, canonicalJson(object));
    if (canonical != text)
        return {ErrorCode::MalformedInput, u"JSON is not in canonical form"_s};
    return object;
}

} // namespace thunhan
