// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace thunhan
{

// What a text holds that cleanText() cannot mend without guessing. Each is told to the operator, who types
// the text anew; only ForeignLetters may be right as it stands.
enum class TextFindingKind {
    Tcvn3,          // letters of an old TCVN3 (ABC) font: "NguyÔn V¨n"
    Vni,            // letters of an old VNI font: "Nguyeãn Vaên"
    Mojibake,       // UTF-8 that was taken for one byte a letter: "Nguyá»…n"
    OtherScript,    // letters of another script, most of them looking like Latin ones: Cyrillic "а"
    StyledLetters,  // bold, circled or full-width copies of letters, ligatures, raised letters
    Symbols,        // emoji, private and unassigned characters, what could not be decoded
    MarkPile,       // more marks on one letter than any spelling has
    ForeignLetters, // Latin letters that neither Vietnamese nor its minority languages write: "Müller",
                    // "Hïng"
};

inline constexpr int textFindingKindCount = static_cast<int>(TextFindingKind::ForeignLetters) + 1;

// ForeignLetters are a citizen's own at times; all others are no spelling of anything.
constexpr bool isRefused(TextFindingKind kind)
{
    return kind != TextFindingKind::ForeignLetters;
}

struct TextFinding {
    TextFindingKind kind = TextFindingKind::Symbols;
    QString excerpt; // the word at fault, for the operator's eyes only

    friend bool operator==(const TextFinding&, const TextFinding&) = default;
};

// At most one of each kind, refused ones first. Looks at the text as it was typed or pasted, before cleaning:
// a TCVN3 "ư" is a soft hyphen, which cleaning takes out. Pure.
QList<TextFinding> findInText(QStringView text);

} // namespace thunhan
