// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RuleBook.h"
#include "app/reference/ReferenceData.h"

#include <QHash>
#include <QString>

namespace thunhan
{

struct PaperRow {
    QString text;
    bool ticked = false;

    friend bool operator==(const PaperRow&, const PaperRow&) = default;
};

// What is printed: a text for each of paperPlaces(), rows for each of paperLists(). Vietnamese, whatever
// language the screens speak. Personal data: into a document in memory or to the printer, never into a file's
// name.
struct PaperData {
    QHash<QString, QString> values;
    QHash<QString, QList<PaperRow>> lists;

    // `words` with its {places} filled in.
    QString filled(const QString& words) const;
};

// Whose paper it is.
struct PaperOffice {
    QString unit;
    QString unitAbove;
    QString officer; // "Thượng úy Lê Văn Hải"
};

// The day on the paper is the one on which the application was handed in, and before that `rules.today`; due
// date and fee count from it. Needs reference data with papers.
PaperData paperData(const Application& application, const PaperOffice& office, const RuleContext& rules,
                    const ReferenceData& reference);

} // namespace thunhan
