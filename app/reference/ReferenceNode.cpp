// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseText.h"
#include "app/reference/JsonPlaces.h"
#include "app/reference/ReferenceReader.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <cmath>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr qsizetype longestName = 40;
constexpr qsizetype dateLength = 10;
constexpr std::array headerMembers{"document"_L1, "schema"_L1,   "edition"_L1, "valid_from"_L1,
                                   "valid_to"_L1, "verified"_L1, "note"_L1};

// Names go into messages and logs, and so are held to a form that says nothing but themselves.
bool isOwnName(const QString& name)
{
    return !name.isEmpty() && name.size() <= longestName &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
           });
}

} // namespace

ReferenceNode::ReferenceNode(ReferenceReader& reader, QJsonValue value, QString pointer)
    : m_reader(&reader), m_value(std::move(value)), m_pointer(std::move(pointer))
{
}

Error ReferenceNode::refuse(RefusalCause cause, QLatin1StringView member) const
{
    const QString pointer = member.isEmpty() ? m_pointer : pointerTo(m_pointer, QString(member));
    return m_reader->refuse(cause, lineOfPointer(m_reader->m_json, pointer), pointer);
}

ReferenceNode ReferenceNode::at(QLatin1StringView member) const
{
    return {*m_reader, m_value.toObject().value(member), pointerTo(m_pointer, QString(member))};
}

bool ReferenceNode::has(QLatin1StringView member) const
{
    const QJsonValue value = m_value.toObject().value(member);
    return !value.isUndefined() && !value.isNull();
}

Result<ReferenceNode> ReferenceNode::required(QLatin1StringView member) const
{
    if (!m_value.isObject())
        return refuse(RefusalCause::WrongType);
    if (!has(member))
        return refuse(RefusalCause::MemberMissing, member);
    return at(member);
}

Result<void> ReferenceNode::onlyMembers(std::initializer_list<QLatin1StringView> names) const
{
    if (!m_value.isObject())
        return refuse(RefusalCause::WrongType);
    const QJsonObject object = m_value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool ofHeader = m_pointer.isEmpty() && std::find(headerMembers.begin(), headerMembers.end(),
                                                               member.key()) != headerMembers.end();
        if (!ofHeader && std::find(names.begin(), names.end(), member.key()) == names.end()) {
            // The line tells it; its name is the file's and stays there.
            const QString pointer = pointerTo(m_pointer, member.key());
            return m_reader->refuse(RefusalCause::UnknownMember, lineOfPointer(m_reader->m_json, pointer),
                                    m_pointer);
        }
    }
    return {};
}

Result<ReferenceNode> ReferenceNode::object(QLatin1StringView member) const
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    if (!node.m_value.isObject())
        return node.refuse(RefusalCause::WrongType);
    return node;
}

Result<QList<std::pair<QString, ReferenceNode>>> ReferenceNode::members() const
{
    if (!m_value.isObject())
        return refuse(RefusalCause::WrongType);
    const QJsonObject object = m_value.toObject();
    QList<std::pair<QString, ReferenceNode>> all;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString pointer = pointerTo(m_pointer, member.key());
        if (!isOwnName(member.key()))
            return m_reader->refuse(RefusalCause::NotAllowed, lineOfPointer(m_reader->m_json, pointer),
                                    m_pointer);
        all.append({member.key(), ReferenceNode(*m_reader, member.value(), pointer)});
    }
    return all;
}

Result<QList<ReferenceNode>> ReferenceNode::entries(QLatin1StringView member, bool optional) const
{
    QList<ReferenceNode> all;
    if (optional && m_value.isObject() && !has(member))
        return all;
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    if (!node.m_value.isArray())
        return node.refuse(RefusalCause::WrongType);
    const QJsonArray array = node.m_value.toArray();
    all.reserve(array.size());
    for (qsizetype row = 0; row < array.size(); ++row)
        all.append(ReferenceNode(*m_reader, array.at(row), pointerTo(node.m_pointer, row)));
    return all;
}

Result<QString> ReferenceNode::asText() const
{
    if (!m_value.isString())
        return refuse(RefusalCause::WrongType);
    const QString text = m_value.toString();
    if (text.isEmpty())
        return refuse(RefusalCause::TextEmpty);
    const QString composed = text.normalized(QString::NormalizationForm_C);
    if (cleanText(composed) != composed)
        return refuse(RefusalCause::TextUnclean);
    if (composed != text)
        ++m_reader->m_header.composed;
    return composed;
}

Result<QString> ReferenceNode::text(QLatin1StringView member) const
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    return node.asText();
}

Result<QString> ReferenceNode::optionalText(QLatin1StringView member) const
{
    return has(member) ? text(member) : Result<QString>(QString());
}

Result<QStringList> ReferenceNode::texts(QLatin1StringView member, bool optional) const
{
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, entries(member, optional));
    QStringList all;
    for (const ReferenceNode& node : nodes) {
        THUNHAN_TRY_ASSIGN(const QString text, node.asText());
        all.append(text);
    }
    return all;
}

Result<QDate> ReferenceNode::asDate() const
{
    if (!m_value.isString())
        return refuse(RefusalCause::WrongType);
    const QDate date = QDate::fromString(m_value.toString(), u"yyyy-MM-dd"_s);
    if (!date.isValid() || m_value.toString().size() != dateLength)
        return refuse(RefusalCause::NotADate);
    return date;
}

Result<QDate> ReferenceNode::date(QLatin1StringView member) const
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    return node.asDate();
}

Result<QDate> ReferenceNode::optionalDate(QLatin1StringView member) const
{
    return has(member) ? date(member) : Result<QDate>(QDate());
}

Result<qint64> ReferenceNode::integer(QLatin1StringView member, qint64 least, qint64 most) const
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    return node.asInteger(least, most);
}

Result<double> ReferenceNode::number(QLatin1StringView member, double least, double most) const
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, required(member));
    return node.asNumber(least, most);
}

Result<qint64> ReferenceNode::asInteger(qint64 least, qint64 most) const
{
    THUNHAN_TRY_ASSIGN(const double whole, asNumber(static_cast<double>(least), static_cast<double>(most)));
    if (whole != std::floor(whole))
        return refuse(RefusalCause::WrongType);
    return static_cast<qint64>(whole);
}

Result<double> ReferenceNode::asNumber(double least, double most) const
{
    if (!m_value.isDouble())
        return refuse(RefusalCause::WrongType);
    const double number = m_value.toDouble();
    if (!(number >= least && number <= most))
        return refuse(RefusalCause::OutOfRange);
    return number;
}

Result<bool> ReferenceNode::flag(QLatin1StringView member, bool otherwise) const
{
    if (!has(member))
        return otherwise;
    const ReferenceNode node = at(member);
    if (!node.m_value.isBool())
        return node.refuse(RefusalCause::WrongType);
    return node.m_value.toBool();
}

Result<std::pair<QDate, QDate>> ReferenceNode::validity() const
{
    THUNHAN_TRY_ASSIGN(const QDate from, optionalDate("valid_from"_L1));
    THUNHAN_TRY_ASSIGN(const QDate to, optionalDate("valid_to"_L1));
    if (from.isValid() && to.isValid() && to < from)
        return refuse(RefusalCause::EndsBeforeBegin, "valid_to"_L1);
    return std::pair(from, to);
}

} // namespace thunhan
