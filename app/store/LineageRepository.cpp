// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/LineageRepository.h"

#include "app/store/StationRepository.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QString lineageSetting()
{
    return u"sync.lineage"_s;
}

QString textOf(QUuid id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace

Result<StoreLineage> LineageRepository::load()
{
    THUNHAN_TRY_ASSIGN(const auto kept, StationRepository(m_database).setting(lineageSetting()));
    if (!kept)
        return StoreLineage();
    const QJsonObject json = QJsonDocument::fromJson(kept->toUtf8()).object();
    return StoreLineage{json.value("generation"_L1).toInteger(),
                        QUuid::fromString(json.value("session"_L1).toString()),
                        QUuid::fromString(json.value("after"_L1).toString())};
}

Result<void> LineageRepository::save(const StoreLineage& lineage)
{
    const QJsonObject json{{u"generation"_s, lineage.generation},
                           {u"session"_s, textOf(lineage.session)},
                           {u"after"_s, textOf(lineage.after)}};
    return StationRepository(m_database)
        .saveSetting(lineageSetting(), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

Result<StoreLineage> LineageRepository::begin(QUuid fresh)
{
    THUNHAN_TRY_ASSIGN(StoreLineage lineage, load());
    if (lineage.session.isNull()) {
        lineage.session = fresh;
        THUNHAN_TRY(save(lineage));
    }
    return lineage;
}

Result<void> LineageRepository::acknowledge(QUuid session)
{
    THUNHAN_TRY_ASSIGN(StoreLineage lineage, load());
    if (lineage.session != session)
        return {}; // told before
    return save({lineage.generation, {}, session});
}

Result<void> LineageRepository::beginGeneration(const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const StoreLineage lineage, load());
    return save({std::max(lineage.generation + 1, now.toMSecsSinceEpoch()), {}, lineage.after});
}

} // namespace thunhan
