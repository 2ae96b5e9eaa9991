// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/PaperLayouts.h"
#include "ui/print/PaperData.h"

#include <QList>
#include <QPainter>
#include <QRectF>

namespace thunhan
{

// Where words came to stand, in mm: what the layout gave them and what they took.
struct PlacedWords {
    QRectF place;
    QRectF ink;
    double points = 0;
    int lines = 0;
    bool cramped = false; // smaller than people read well; the office's layout wants more room
};

// Below this size words go on in a further line where the place has one.
inline constexpr double smallestComfortable = 7.5; // points

// Paints one page. `dotsPerMm` of the painter's device; the painter's origin is the paper's corner. Nothing
// is ever cut: words get smaller, then go on in further lines, then get smaller still.
QList<PlacedWords> paintPaper(QPainter& painter, double dotsPerMm, const QList<PaperItem>& page,
                              const PaperData& data);

} // namespace thunhan
