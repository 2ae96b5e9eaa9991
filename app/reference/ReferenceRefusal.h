// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

// The documents that reference data consists of; each comes, ends and is replaced by itself.
enum class ReferenceKind {
    Codes,      // code lists
    Units,      // administrative units, what became of former ones, police units
    Papers,     // what stands where on the printed papers
    Rules,      // what each kind of application asks for, costs and runs for; working days
    Thresholds, // what a capture has to reach
};

inline constexpr std::array allReferenceKinds{ReferenceKind::Codes, ReferenceKind::Units,
                                              ReferenceKind::Papers, ReferenceKind::Rules,
                                              ReferenceKind::Thresholds};

QString toName(ReferenceKind kind); // codes, units, papers, rules, thresholds: the member "document", and the
                                    // file's name
std::optional<ReferenceKind> referenceKindFromName(QStringView name);

// Why a document was refused. ui/ReferenceText has a sentence with a remedy for each.
enum class RefusalCause {
    NotJson,         // no JSON: cut off, damaged, nested too deeply
    TooLarge,        //
    RepeatedMember,  // a name twice in one object
    UnknownMember,   // a name that the schema does not have: a slip of the pen, or a later schema
    MemberMissing,   //
    WrongType,       // a number where a text belongs, and so on
    TextEmpty,       //
    TextUnclean,     // invisible characters, double or outer blanks
    NotADate,        // of a calendar, as yyyy-MM-dd
    EndsBeforeBegin, //
    NotAllowed,      // not one of the values that this place takes
    OutOfRange,      //
    OtherSchema,     // written for another version of this program
    OtherDocument,   // another kind of document than was asked for, or none of ours
    CodeTwice,       // for one and the same day
    ParentMissing,   // a parent that the document does not have
    ParentLoop,      // a unit that stands below itself
    UnitMissing,     // what became of a unit that the document does not have, or of none into none
    OlderEdition,    // than the one in use
    SameEdition,     // as the one in use, with other contents
    Expired,         // its last day is over
};

inline constexpr int refusalCauseCount = static_cast<int>(RefusalCause::Expired) + 1;

// What keeps a document from being used, and where its writer finds it.
struct ReferenceRefusal {
    RefusalCause cause = RefusalCause::NotJson;
    std::optional<ReferenceKind> document; // none where the document does not tell
    int line = 0;                          // 1 for the first; 0: the document as a whole
    QString pointer;                       // RFC 6901; tells list and entry, never a value

    friend bool operator==(const ReferenceRefusal&, const ReferenceRefusal&) = default;
};

// MalformedInput with all of it in English.
Error toError(const ReferenceRefusal& refusal);

} // namespace thunhan
