// SPDX-License-Identifier: GPL-3.0-or-later
// The machine readable zone on the back of the identity card: ICAO 9303 part 5 (TD1, three lines of thirty),
// in the card's own layout: the document number is the last nine digits of the personal number, which stands
// whole in the optional data, with a check digit of its own.
#pragma once

#include "app/base/Result.h"
#include "app/domain/PartialDate.h"
#include "app/domain/PersonalNumber.h"

#include <QString>
#include <array>
#include <optional>

namespace thunhan
{

inline constexpr int mrzLineCount = 3;
inline constexpr int mrzLineLength = 30;

// What may stand at one place of the zone. Whoever reads it from a picture chooses among these alone: that an
// O is a 0 follows from the place, never from a check digit that would like it better.
enum class MrzCharacters {
    Fixed,         // the one of mrzFixedCharacter()
    Digit,         // 0-9
    DigitOrFiller, // dates known in part
    Sex,           // M F
    Name,          // A-Z and <
};

// `line` 0..2, `column` 0..29.
MrzCharacters mrzCharactersAt(int line, int column);
char16_t mrzFixedCharacter(int line, int column);

// What the zone proves of itself. No check digit covers the sex and the line of names: a picture of them
// needs other proof.
struct MrzChecks {
    bool layout = false; // every character is of its place's kind, the names are well formed
    bool documentNumber = false;
    bool personalNumber = false;
    bool birthDate = false;
    bool expiry = false;
    bool composite = false;
    bool numberTwice = false; // the document number is the end of the personal number
    bool dates = false;       // both exist

    bool all() const
    {
        return layout && documentNumber && personalNumber && birthDate && expiry && composite &&
               numberTwice && dates;
    }
    friend bool operator==(const MrzChecks&, const MrzChecks&) = default;
};

struct Mrz {
    PersonalNumber number;
    PartialDate birthDate;
    Sex sex = Sex::Male;
    std::optional<QDate> expires; // none on a card that does not expire (991231)
    // Capitals without marks, single blanks: for comparing, never a name to take over.
    QString surname;
    QString givenNames;        // empty for a name of one word
    bool nameMayBeCut = false; // the line is full: it may go on

    QString documentNumber() const { return number.digits().right(9); }
    QString fullName() const { return givenNames.isEmpty() ? surname : surname + u' ' + givenNames; }
    friend bool operator==(const Mrz&, const Mrz&) = default;
};

struct MrzReading {
    std::optional<Mrz> value; // only when every check passed
    MrzChecks checks;
};

using MrzLines = std::array<QString, mrzLineCount>;

// The lines with or without line ends, as from a picture, a chip's DG1 or a hand scanner. Nothing is mended.
// `value` is there only when every check passed.
MrzReading readMrz(QStringView text);

// The inverse, for twins. Marks are taken off the names and letters beyond A-Z left out; a name that is too
// long is cut so that the last place holds a letter, as part 5 asks for. The number must not be empty.
MrzLines writeMrz(const Mrz& mrz);

// Weights 7-3-1 over 0-9, A-Z (10-35) and < (0); '0'..'9'. Other characters count as 0.
QChar mrzCheckDigit(QStringView text);

// What the chip's access keys are made from (ICAO 9303 part 11, 4.3.2 and 4.4.4.1): document number, birth
// date and expiry, each with its check digit. Personal data: never in a log.
QString mrzKeyInformation(const Mrz& mrz);

// A name as the zone writes it: capitals A-Z and single blanks, đ as D.
QString mrzName(QStringView name);

} // namespace thunhan
