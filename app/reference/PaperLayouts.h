// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where on the papers that the station prints: data, so that an office corrects a form without a
// new program.
#pragma once

#include "app/reference/ReferenceReader.h"

#include <QHash>
#include <QList>
#include <QRectF>
#include <QString>
#include <array>

namespace thunhan
{

enum class Paper {
    ReceiptSheet,    // CC01
    AppointmentSlip, // CC02
    EidForm,         // TK01
    NumberNotice,    // of the personal number
};

inline constexpr std::array allPapers{Paper::ReceiptSheet, Paper::AppointmentSlip, Paper::EidForm,
                                      Paper::NumberNotice};

QString toName(Paper paper); // receipt_sheet, ...

enum class PaperItemKind {
    Text,    // words with {places} for values
    Field,   // a label, and a value on a dotted line
    Boxes,   // a label, and one box for each character of the value
    Check,   // a box, ticked when the value is not empty, and its label
    Rows,    // a list of the data: a tick box and words for each row
    Line,    //
    Frame,   // a rectangle, with words in its middle
    Code128, //
    Qr,      // as high as it is wide
};

enum class PaperAlign { Left, Centre, Right };

// All lengths in mm from the upper left corner of the page, sizes of type in points.
struct PaperItem {
    PaperItemKind kind = PaperItemKind::Text;
    QRectF place;
    QString label;
    QString value; // words with {places}; of Rows the name of the list
    double points = 11;
    bool bold = false;
    PaperAlign align = PaperAlign::Left;
    int count = 0; // of Boxes

    friend bool operator==(const PaperItem&, const PaperItem&) = default;
};

struct PaperLayout {
    QString form; // "CC01"; also the title of the file, which tells nothing of the person
    bool verified = false;
    QList<QList<PaperItem>> pages;

    friend bool operator==(const PaperLayout&, const PaperLayout&) = default;
};

inline constexpr double paperWidth = 210; // A4 upright
inline constexpr double paperHeight = 297;

// Names that stand in braces, and what they bring is told in ui/print/PaperData.
const QStringList& paperPlaces();
// Names of lists for Rows.
const QStringList& paperLists();
// Keys of the words that the data needs: kinds, documents, what is asked for. Each begins with its group.
const QStringList& paperWords();

// The layouts and the words, which are Vietnamese by law. Complete: every paper, every word.
struct PaperLayouts {
    QHash<Paper, PaperLayout> papers;
    QHash<QString, QString> words;
};

// Of a document "papers".
Result<PaperLayouts> readPaperLayouts(const ReferenceNode& document);

} // namespace thunhan
