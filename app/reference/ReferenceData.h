// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/CaptureThresholds.h"
#include "app/domain/RuleBook.h"
#include "app/reference/CodeLists.h"
#include "app/reference/PaperLayouts.h"
#include "app/reference/UnitDirectory.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>

namespace thunhan
{

// What the law, the registry or the office may change without a new program: a set of documents, read from
// JSON, each checked whole. An immutable value whose copies share; any thread.
class ReferenceData
{
public:
    // A set without any document.
    ReferenceData();

    // The program's own documents. Reads them anew each time: tens of milliseconds.
    static Result<ReferenceData> shipped();

    // The documents of a folder, which has to hold one of each kind: codes.json, units.json,
    // papers.json, rules.json, thresholds.json.
    // FileUnreadable, or as with().
    static Result<ReferenceData> load(const QString& folder, ReferenceRefusal* refusal = nullptr);

    // This set with one document added or replaced. MalformedInput with line, place and cause in English, the
    // same in `refusal` for who turns it into a sentence; nothing of a bad document is taken over.
    Result<ReferenceData> with(const QByteArray& document, ReferenceRefusal* refusal = nullptr) const;

    // Of the documents that the set holds.
    const QHash<ReferenceKind, ReferenceHeader>& headers() const;
    // The newest document's; invalid for a set without any.
    QDate edition() const;

    // Empty list for a name that the codes do not have. Names in use: "birth_prefixes", "ethnic_groups",
    // "religions", "nationalities", "relations", "household_relations", "document_types", "return_reasons",
    // "integrated_documents", "number_reasons", "general_reasons", "approval_reasons", "override_reasons",
    // "clash_reasons", "no_prints_reasons", "portrait_reasons", "phone_absence_reasons".
    const CodeList& list(const QString& name) const;
    // The list of a coded value's numbering; null for a numbering that the codes do not have.
    const CodeList* listOfSystem(QStringView system) const;
    QStringList birthPrefixes() const;

    const UnitDirectory& units() const;
    // Without any paper before there was a document of them.
    const PaperLayouts& papers() const;

    // The program's own before there was a document of them.
    const CaptureThresholds& thresholds() const;

    // Never null; a book that asks for nothing for a set without one.
    std::shared_ptr<const RuleBook> ruleBook() const;

private:
    struct Contents;
    explicit ReferenceData(std::shared_ptr<const Contents> contents) : m_contents(std::move(contents)) {}

    std::shared_ptr<const Contents> m_contents; // never null
};

} // namespace thunhan
