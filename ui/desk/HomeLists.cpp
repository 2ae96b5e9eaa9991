// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/HomeLists.h"

#include "ui/desk/DeskText.h"
#include "ui/queue/StateText.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct HomeLists {
    Q_DECLARE_TR_FUNCTIONS(HomeLists)
};

TableCell words(const QString& text, Tone tone = Tone::Text, bool strong = false)
{
    return {text, {}, {}, tone, strong, false};
}

TableCell shapeOnly(Shape shape)
{
    return {{}, {}, shape, Tone::Text, false, false};
}

QString nameOf(const ApplicationSummary& summary)
{
    return summary.fullName.isEmpty() ? HomeLists::tr("No name yet") : summary.fullName;
}

QString why(const ApplicationSummary& summary, const ReferenceData& reference)
{
    switch (summary.state) {
    case ApplicationState::Returned: {
        if (!summary.decision)
            return HomeLists::tr("The reviewer returned it");
        const CodeEntry* reason = reference.list(u"return_reasons"_s).find(summary.decision->reasonCode);
        return HomeLists::tr("Returned: %1").arg(reason ? entryName(*reason) : summary.decision->reasonCode);
    }
    case ApplicationState::Refused: return HomeLists::tr("The Centre refused it");
    case ApplicationState::Quarantined: return HomeLists::tr("The Centre holds something else under it");
    default: return stateText(summary.state);
    }
}

} // namespace

std::vector<TableRow> attentionRows(const QList<ApplicationSummary>& list, const DeskServices& services)
{
    const QDateTime now = services.clock.nowUtc();
    std::vector<TableRow> rows;
    for (const ApplicationSummary& summary : list) {
        const bool mine = summary.state == ApplicationState::Returned;
        rows.push_back({{shapeOnly(stateShape(summary.state)), words(nameOf(summary), Tone::Text, true),
                         words(why(summary, services.reference)),
                         mine ? words(HomeLists::tr("You"), Tone::Text, true)
                              : words(HomeLists::tr("Supervisor"), Tone::Text2),
                         words(shortMoment(summary.updatedAt, now, services.zone), Tone::Text2)},
                        Severity::Ok,
                        summary.id.uuid()});
    }
    return rows;
}

std::vector<TableRow> draftRows(const QList<ApplicationSummary>& list, const DeskServices& services)
{
    const QDateTime now = services.clock.nowUtc();
    std::vector<TableRow> rows;
    for (const ApplicationSummary& summary : list) {
        QString kind = kindName(summary.kind);
        if (const auto born = PartialDate::parseIso(summary.birthDate))
            kind += u" · "_s + HomeLists::tr("%n year(s)", nullptr, ageOn(*born, services.today()));
        rows.push_back(
            {{shapeOnly(stateShape(summary.state)), words(nameOf(summary), Tone::Text, true), words(kind),
              words(stepName(summary.step)),
              words(HomeLists::tr("saved %1").arg(shortMoment(summary.updatedAt, now, services.zone)),
                    Tone::Text2)},
             Severity::Ok,
             summary.id.uuid()});
        // How many steps are behind; read by StepDotsDelegate.
        rows.back().cells.at(StepDotsDelegate::column).second =
            QString::number(static_cast<int>(summary.step));
    }
    return rows;
}

std::vector<TableRow> hitRows(const QList<ApplicationSummary>& list, const DeskServices& services)
{
    const QDateTime now = services.clock.nowUtc();
    std::vector<TableRow> rows;
    for (const ApplicationSummary& summary : list) {
        rows.push_back({{shapeOnly(stateShape(summary.state)), words(nameOf(summary), Tone::Text, true),
                         words(stateText(summary.state)), words(summary.personalNumber, Tone::Text2),
                         words(shortMoment(summary.updatedAt, now, services.zone), Tone::Text2)},
                        Severity::Ok,
                        summary.id.uuid()});
    }
    return rows;
}

StepDotsDelegate::StepDotsDelegate(const Theme& theme, QObject* parent) : TableDelegate(theme, parent) {}

void StepDotsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    paintRow(*painter, option, index);
    const auto cell = index.data(TableModel::CellRole).value<TableCell>();
    const int behind = cell.second.toInt();
    const QRect place = contentRect(option);
    constexpr qreal dot = 8;
    constexpr qreal pitch = 11;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = theme().palette();
    const auto steps = static_cast<int>(allEnrollmentSteps.size());
    for (int i = 0; i < steps; ++i) {
        const QRectF circle(place.left() + i * pitch + 0.75, place.center().y() - dot / 2 + 1.25, dot - 1.5,
                            dot - 1.5);
        painter->setBrush(i < behind ? QBrush(palette.accent) : QBrush(palette.surface));
        painter->setPen(QPen(i <= behind ? palette.accent : palette.edge, i == behind ? 2 : 1));
        painter->drawEllipse(circle);
    }
    painter->setFont(deskFont(TypeRole::Table));
    painter->setPen(palette.text);
    painter->drawText(place.adjusted(static_cast<int>(steps * pitch) + 6, 0, 0, 0),
                      Qt::AlignVCenter | Qt::AlignLeft, cell.text);
    painter->restore();
}

} // namespace thunhan
