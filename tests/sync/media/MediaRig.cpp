// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/media/MediaRig.h"

#include "app/store/StationRepository.h"

namespace thunhan
{
namespace
{

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code).data(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace

MediaRig::MediaRig() : office(makeStation()), media(must(openMediaFolder(stick.path()))) {}

std::unique_ptr<MediaRig::Station> MediaRig::makeStation()
{
    auto station = std::make_unique<Station>();
    station->store = must(Store::create(station->folder.path(), SecureBytes::random(32)));
    const TestCertificate own = issueTestCertificate({.commonName = QStringLiteral("Office station")});
    const auto identity = std::make_shared<StationIdentity>(away.identity());
    identity->id = StationId(QUuid::createUuid());
    identity->signingKey = SecureBytes::copyOf(QByteArrayView(own.key));
    identity->certificate = away.training.certify(own.key);
    identity->baseUrl = away.training.url;
    must(station->store
             ->transact([identity](Database& database) {
                 return StationRepository(database).saveIdentity(*identity);
             })
             .result());
    return station;
}

Result<ExportReport> MediaRig::exportFromAway(MediaFolder& to)
{
    return MediaExport(*away.store, to, away.clock, away.random, {}).run(officer);
}

Result<ImportReport> MediaRig::import(Store& store, MediaFolder& from)
{
    return MediaImport(store, from, away.clock, away.random, {}).run(officer);
}

Result<ImportReport> MediaRig::import(Store& store)
{
    return import(store, *media);
}

std::unique_ptr<RegistryClient> MediaRig::clientOf(Store& store)
{
    return must(osiaRegistryClientFactory(store, away.clock)());
}

TransferOutcome MediaRig::sendOne(Store& store, ApplicationId id, RegistryClient& client)
{
    TransferJournal journal(store, away.clock);
    const RetryPolicy retry(away.random);
    PacketTransfer transfer(journal, client, away.clock, retry, {});
    return QCoro::waitFor(transfer.run(must(journal.entry(id).result()), {}));
}

int MediaRig::send(Store& store)
{
    TransferJournal journal(store, away.clock);
    const auto client = clientOf(store);
    int failed = 0;
    for (const OutboxEntry& entry : must(journal.due(100, {}).result()))
        failed += sendOne(store, entry.application, *client).end == TransferOutcome::End::Delivered ? 0 : 1;
    return failed;
}

} // namespace thunhan
