// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingLineages.h"

#include <QUrlQuery>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

TrainingAnswer conflict(const QString& error, const QString& message)
{
    return TrainingAnswer::json(409, {{u"error"_s, error}, {u"message"_s, message}});
}

} // namespace

std::optional<TrainingAnswer> TrainingLineages::refuse(const TrainingRequest& request)
{
    const QUrlQuery form(QString::fromUtf8(request.body));
    if (!form.hasQueryItem(u"store_session"_s))
        return std::nullopt;
    const QString station = form.queryItemValue(u"client_id"_s);
    const QUuid session = QUuid::fromString(form.queryItemValue(u"store_session"_s));
    const QUuid after = QUuid::fromString(form.queryItemValue(u"store_after"_s));
    bool isNumber = false;
    const qint64 generation = form.queryItemValue(u"store_generation"_s).toLongLong(&isNumber);
    if (QUuid::fromString(station).isNull() || session.isNull() || !isNumber || generation < 0)
        return TrainingAnswer::refusal(400, u"The store's lineage is not understood."_s);
    const auto latest = m_store.generationOf(station);
    if (!latest)
        return TrainingAnswer::refusal(500, u"The registry cannot read its own store."_s);
    if (generation < *latest)
        return conflict(u"store_replaced"_s, u"A restored copy works in this station's place."_s);
    const auto textOf = [](QUuid id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); };
    const auto taken = m_store.takeSession({station, generation, textOf(session), textOf(after)});
    if (!taken)
        return TrainingAnswer::refusal(500, u"The registry cannot write its own store."_s);
    if (!*taken)
        return conflict(u"store_copied"_s, u"Another machine works with a copy of this store."_s);
    return std::nullopt;
}

} // namespace thunhan
