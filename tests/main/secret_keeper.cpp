// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a station by a passphrase that it reads as the programs do, takes down an application, and dies of a
// defect while all of it is in its memory. Arguments: folder, "careful" (as the programs begin) or
// "careless".
#include "app/audit/AuditLog.h"
#include "app/base/CoreDumps.h"
#include "app/keys/KeySlots.h"
#include "app/main/StationFolder.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/Store.h"
#include "tests/support/SampleApplications.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace thunhan;

namespace
{

SecureBytes readPassphrase()
{
    SecureBytes line(1024);
    std::size_t length = 0;
    while (length < line.size() && ::read(STDIN_FILENO, line.data() + length, 1) == 1 &&
           line.data()[length] != '\n')
        ++length;
    return SecureBytes::copyOf(line.span().first(length));
}

Result<void> takeDown(Database& database, const Application& application)
{
    THUNHAN_TRY(ApplicationRepository(database).insert(application));
    for (const BiometricSample& sample : application.samples)
        THUNHAN_TRY(SampleRepository(database).insert(application.id, sample, sampleImage(sample)));
    return AuditLog(database).append({application.createdAt,
                                      application.createdBy,
                                      AuditAction::ApplicationBegun,
                                      application.id,
                                      {},
                                      {}});
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    if (QByteArrayView(argv[2]) == "careful")
        forbidCoreDumps();
    const QCoreApplication program(argc, argv);
    const StationFolder folder(QString::fromLocal8Bit(argv[1]));
    const SystemClock clock;
    const auto keySlots = KeySlots::load(folder.keySlotsPath());
    const auto key = keySlots->unlock(keySlots->list()->first().profile.id, readPassphrase(), clock);
    if (!key)
        return 3;
    const auto store = Store::open(folder.root(), *key);
    if (!store)
        return 4;
    auto taken = (*store)->transact(
        [application = sampleApplication(1)](Database& database) { return takeDown(database, application); });
    taken.waitForFinished();
    if (!taken.result())
        return 5;
    std::abort();
}
