// SPDX-License-Identifier: GPL-3.0-or-later
// A station with a store of its own, a training registry, and a line between them that can be cut.
#pragma once

#include "app/keys/StationIdentity.h"
#include "app/store/Store.h"
#include "sync/client/OsiaRegistryClient.h"
#include "sync/client/PacketTransfer.h"
#include "tests/support/SeededRandom.h"
#include "tests/sync/client/CuttingProxy.h"
#include "tests/sync/training/TrainingRig.h"

#include <QTemporaryDir>

namespace thunhan
{

class SyncRig
{
public:
    explicit SyncRig(const TrainingTimes& times = {}, const TrainingPeople& people = {});

    // Seals and enqueues an application of three objects as approving it does; its id.
    ApplicationId queue();
    // The same with a page of so many bytes.
    ApplicationId queueLarge(qsizetype pageBytes);
    void queueMany(int count);

    StationIdentity identity() const;
    std::unique_ptr<RegistryClient> client(HttpLimits limits = {});
    RegistryClientFactory factory(HttpLimits limits = {});
    QString storeFolder() const { return m_folder.path(); }
    // Closes the store and opens it again, as after a kill. What was made of the one before, clients too, is
    // not to be used any more.
    void reopenStore();
    // The same, and a store that is the same for now, opened out of a copy of its folder: another machine's.
    std::unique_ptr<Store> copyStoreTo(const QString& folder);

    OutboxEntry entry(ApplicationId id);
    ApplicationState state(ApplicationId id);
    // How many finalized enrollments with this id the registry holds.
    int accepted(ApplicationId id) const;
    // The registry holds exactly the objects that were sealed.
    bool holdsWhatWasSealed(ApplicationId id) const;
    // One run of the transfer, with a client and journal of its own.
    TransferOutcome transfer(ApplicationId id, RegistryClient& client);
    // Runs, waiting as long as the outbox says, until it is not postponed any more; five times at most.
    TransferOutcome transferUntilSettled(ApplicationId id, RegistryClient& client);

    TrainingRig training;
    ManualClock& clock = training.clock;
    SeededRandom random{7};
    CuttingProxy line;
    std::unique_ptr<Store> store;

private:
    void drawFixture(); // another application, not sealed yet
    ApplicationId queueFixture();

    QTemporaryDir m_folder;
    SecureBytes m_storeKey = SecureBytes::random(32);
    quint64 m_seed = 100;
    QHash<ApplicationId, SealedPacket> m_sealed;
};

} // namespace thunhan
