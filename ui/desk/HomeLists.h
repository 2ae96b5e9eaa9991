// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's two lists as rows of a table.
#pragma once

#include "app/reference/ReferenceData.h"
#include "ui/desk/DeskServices.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

namespace thunhan
{

// What a person must decide or mend: returned, refused, held.
std::vector<TableRow> attentionRows(const QList<ApplicationSummary>& list, const DeskServices& services);
// Unfinished applications: name, kind and age, how far it is, when it was stored.
std::vector<TableRow> draftRows(const QList<ApplicationSummary>& list, const DeskServices& services);
std::vector<TableRow> hitRows(const QList<ApplicationSummary>& list, const DeskServices& services);

// Draws six dots before the step's name in `column` of draftRows().
class StepDotsDelegate final : public TableDelegate
{
    Q_OBJECT
public:
    static constexpr int column = 3;
    explicit StepDotsDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace thunhan
