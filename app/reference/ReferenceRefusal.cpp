// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceRefusal.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<ReferenceKind, 5> kindNames{{
    {ReferenceKind::Codes, "codes"_L1},
    {ReferenceKind::Units, "units"_L1},
    {ReferenceKind::Papers, "papers"_L1},
    {ReferenceKind::Rules, "rules"_L1},
    {ReferenceKind::Thresholds, "thresholds"_L1},
}};

QString words(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::NotJson: return u"not JSON from here on"_s;
    case RefusalCause::TooLarge: return u"file too large"_s;
    case RefusalCause::RepeatedMember: return u"the name stands in its object already"_s;
    case RefusalCause::UnknownMember: return u"a name that the schema does not have"_s;
    case RefusalCause::MemberMissing: return u"a value is missing"_s;
    case RefusalCause::WrongType: return u"a value of another type"_s;
    case RefusalCause::TextEmpty: return u"an empty text"_s;
    case RefusalCause::TextUnclean: return u"a text with invisible characters or superfluous blanks"_s;
    case RefusalCause::NotADate: return u"not a date of the form yyyy-MM-dd"_s;
    case RefusalCause::EndsBeforeBegin: return u"ends before it begins"_s;
    case RefusalCause::NotAllowed: return u"not one of the values that may stand here"_s;
    case RefusalCause::OutOfRange: return u"a number out of range"_s;
    case RefusalCause::OtherSchema: return u"another schema version"_s;
    case RefusalCause::OtherDocument: return u"another kind of document"_s;
    case RefusalCause::CodeTwice: return u"the code stands there already for the same day"_s;
    case RefusalCause::ParentMissing: return u"a parent that is not there"_s;
    case RefusalCause::ParentLoop: return u"a unit below itself"_s;
    case RefusalCause::UnitMissing: return u"a unit that is not there on that day"_s;
    case RefusalCause::OlderEdition: return u"an older edition than the one in use"_s;
    case RefusalCause::SameEdition: return u"the edition in use, with other contents"_s;
    case RefusalCause::Expired: return u"its last day is over"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString toName(ReferenceKind kind)
{
    return enumToName(kindNames, kind);
}

std::optional<ReferenceKind> referenceKindFromName(QStringView name)
{
    return enumFromName(kindNames, name);
}

Error toError(const ReferenceRefusal& refusal)
{
    QString where = refusal.document ? toName(*refusal.document) : u"reference data"_s;
    if (refusal.line > 0)
        where += u", line %1"_s.arg(refusal.line);
    if (!refusal.pointer.isEmpty())
        where += u" (%1)"_s.arg(refusal.pointer);
    return {ErrorCode::MalformedInput, where + u": "_s + words(refusal.cause)};
}

} // namespace thunhan
