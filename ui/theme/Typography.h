// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace thunhan
{

// Noto Sans, Regular and Bold only: the core font package has no weights between, and Qt would fake them.
enum class TypeRole {
    Number,       // one figure a page
    Display,      // name of the program at sign-in
    Advice,       // what the citizen should do now
    Heading,      // page title
    ReadBack,     // values read back to the citizen
    FingerAction, // what is wrong with the print
    Subhead,      // titles of tiles, name of the applicant
    Base,
    BaseBold,
    Table, // cells, dense forms, small buttons
    TableBold,
    Small, // labels, notes
    SmallBold,
    Tag,
    TagBold,
    Caption, // second lines, key caps, axes
    CaptionBold,
    Shortcut, // below a navigation label, in a badge; nothing else is that small
    ShortcutBold,
};

struct TypeSpec {
    double points;
    int linePixels; // at 96 dpi; holds stacked marks (Ế, Ỗ, Ữ)
    bool bold;
};

TypeSpec typeSpec(TypeRole role);
QFont deskFont(TypeRole role);

} // namespace thunhan
