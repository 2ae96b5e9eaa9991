// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceReader.h"

#include "app/base/Sha256.h"
#include "app/reference/JsonPlaces.h"

#include <QJsonDocument>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

} // namespace

Result<ReferenceNode> ReferenceReader::open()
{
    if (m_json.size() > largestFile)
        return refuse(RefusalCause::TooLarge, 0, {});
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(m_json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return refuse(RefusalCause::NotJson, lineOfOffset(m_json, parseError.offset), {});
    if (const auto repeated = repeatedMember(m_json))
        return refuse(RefusalCause::RepeatedMember, lineOfOffset(m_json, *repeated), {});
    if (!document.isObject())
        return refuse(RefusalCause::OtherDocument, 1, {});
    const ReferenceNode root(*this, document.object(), {});
    THUNHAN_TRY(readHeader(root));
    return root;
}

Result<void> ReferenceReader::readHeader(const ReferenceNode& root)
{
    THUNHAN_TRY_ASSIGN(const QString name, root.text("document"_L1));
    const auto kind = referenceKindFromName(name);
    if (!kind)
        return root.refuse(RefusalCause::OtherDocument, "document"_L1);
    m_header.kind = *kind;
    m_kindKnown = true;
    THUNHAN_TRY_ASSIGN(const qint64 schema, root.integer("schema"_L1, 0, 1'000'000));
    if (schema != schemaVersion)
        return root.refuse(RefusalCause::OtherSchema, "schema"_L1);
    THUNHAN_TRY_ASSIGN(m_header.edition, root.date("edition"_L1));
    THUNHAN_TRY_ASSIGN(const auto validity, root.validity());
    std::tie(m_header.validFrom, m_header.validTo) = validity;
    THUNHAN_TRY_ASSIGN(m_header.verified, root.flag("verified"_L1, false));
    THUNHAN_TRY_ASSIGN(const QString note, root.optionalText("note"_L1)); // for people
    m_header.sha256 = sha256(m_json);
    return {};
}

Error ReferenceReader::refuse(RefusalCause cause, int line, const QString& pointer)
{
    ReferenceRefusal refusal{cause, std::nullopt, line, pointer};
    if (m_kindKnown)
        refusal.document = m_header.kind;
    if (!m_refusal)
        m_refusal = refusal;
    return toError(refusal);
}

} // namespace thunhan
