// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include "app/reference/RuleBookReading.h"
#include "app/reference/ThresholdsReading.h"

#include <QFile>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<QByteArray> readDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"reference data"_s};
    return file.read(ReferenceReader::largestFile + 1); // one byte too many is refused by its reader
}

} // namespace

struct ReferenceData::Contents {
    QHash<ReferenceKind, ReferenceHeader> headers;
    QHash<QString, CodeList> lists;
    CodeList none;
    UnitDirectory units;
    PaperLayouts papers;
    CaptureThresholds thresholds;
    std::shared_ptr<const RuleBook> ruleBook = std::make_shared<const RuleBook>();

    Result<void> read(ReferenceReader& reader)
    {
        THUNHAN_TRY_ASSIGN(const ReferenceNode document, reader.open());
        switch (reader.header().kind) {
        case ReferenceKind::Codes: {
            THUNHAN_TRY_ASSIGN(lists, readCodeLists(document));
            break;
        }
        case ReferenceKind::Units: {
            THUNHAN_TRY_ASSIGN(const UnitTables tables, readUnitTables(document));
            units = UnitDirectory(tables);
            break;
        }
        case ReferenceKind::Papers: {
            THUNHAN_TRY_ASSIGN(papers, readPaperLayouts(document));
            break;
        }
        case ReferenceKind::Rules: {
            THUNHAN_TRY_ASSIGN(const RuleBook book, readRuleBook(document, reader.header().edition));
            ruleBook = std::make_shared<const RuleBook>(book);
            break;
        }
        case ReferenceKind::Thresholds: {
            THUNHAN_TRY_ASSIGN(thresholds, readThresholds(document));
            break;
        }
        }
        headers.insert(reader.header().kind, reader.header());
        return {};
    }
};

ReferenceData::ReferenceData() : m_contents(std::make_shared<const Contents>()) {}

Result<ReferenceData> ReferenceData::with(const QByteArray& document, ReferenceRefusal* refusal) const
{
    ReferenceReader reader(document);
    auto contents = std::make_shared<Contents>(*m_contents);
    if (const auto read = contents->read(reader); !read) {
        if (refusal && reader.refusal())
            *refusal = *reader.refusal();
        return read.error();
    }
    return ReferenceData(std::move(contents));
}

Result<ReferenceData> ReferenceData::shipped()
{
    return load(u":/thunhan/reference"_s);
}

Result<ReferenceData> ReferenceData::load(const QString& folder, ReferenceRefusal* refusal)
{
    ReferenceData data;
    for (const ReferenceKind kind : allReferenceKinds) {
        THUNHAN_TRY_ASSIGN(const QByteArray json, readDocument(folder + u'/' + toName(kind) + u".json"_s));
        THUNHAN_TRY_ASSIGN(data, data.with(json, refusal));
        if (!data.headers().contains(kind)) {
            const ReferenceRefusal other{RefusalCause::OtherDocument, kind, 0, {}};
            if (refusal)
                *refusal = other;
            return toError(other);
        }
    }
    return data;
}

const QHash<ReferenceKind, ReferenceHeader>& ReferenceData::headers() const
{
    return m_contents->headers;
}

QDate ReferenceData::edition() const
{
    QDate newest;
    for (const ReferenceHeader& header : m_contents->headers)
        newest = newest.isValid() ? std::max(newest, header.edition) : header.edition;
    return newest;
}

const CodeList& ReferenceData::list(const QString& name) const
{
    const auto found = m_contents->lists.constFind(name);
    return found == m_contents->lists.constEnd() ? m_contents->none : *found;
}

const CodeList* ReferenceData::listOfSystem(QStringView system) const
{
    for (const CodeList& list : m_contents->lists) {
        if (list.system == system)
            return &list;
    }
    return nullptr;
}

QStringList ReferenceData::birthPrefixes() const
{
    QStringList prefixes;
    for (const CodeEntry& entry : list(u"birth_prefixes"_s).entries)
        prefixes.append(entry.code);
    return prefixes;
}

const PaperLayouts& ReferenceData::papers() const
{
    return m_contents->papers;
}

const CaptureThresholds& ReferenceData::thresholds() const
{
    return m_contents->thresholds;
}

std::shared_ptr<const RuleBook> ReferenceData::ruleBook() const
{
    return m_contents->ruleBook;
}

const UnitDirectory& ReferenceData::units() const
{
    return m_contents->units;
}

} // namespace thunhan
