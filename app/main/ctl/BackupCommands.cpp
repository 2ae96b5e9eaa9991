// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/SecretFile.h"
#include "app/main/ctl/Terminal.h"
#include "app/workflow/StationBackup.h"
#include "app/workflow/StationRestore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

const QString recoveryKey = u"recovery-key"_s;

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

class BackupCommand final : public Command
{
public:
    QString name() const override { return u"backup"_s; }
    QString summary() const override
    {
        return u"Copies the whole station, encrypted as it is, to a stick."_s;
    }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"folder"_s, u"The stick, or any folder."_s, u"DIR"_s);
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const QStringList places = parser.positionalArguments();
        if (places.size() != 1) {
            complain(u"backup: one folder takes the copy. Try thunhanctl backup --help."_s);
            return ExitCode::Usage;
        }
        const auto done = [&]() -> Result<BackupDone> {
            THUNHAN_TRY_ASSIGN(const UnlockedStation station,
                               unlockStation(parser, folder, Role::Administrator));
            THUNHAN_TRY_ASSIGN(const auto store, Store::open(folder.root(), station.storeKey));
            return backUpStation(*store,
                                 {folder.root(), folder.filesBesideStore(), station.storeKey,
                                  station.person.id, places.first()},
                                 SystemClock());
        }();
        if (!done) {
            complain(done.error());
            return ExitCode::Failed;
        }
        if (parser.isSet(u"json"_s))
            print(QString::fromUtf8(QJsonDocument(QJsonObject{{u"made_at"_s, timeText(done->at)},
                                                              {u"bytes"_s, done->bytes},
                                                              {u"bytes_found"_s, done->found},
                                                              {u"folder"_s, done->folder}})
                                        .toJson())
                      .trimmed());
        else
            print(u"%1 MB, read back and compared: %2"_s.arg((done->bytes >> 20) + 1).arg(done->folder));
        return ExitCode::Done;
    }
};

class RestoreCommand final : public Command
{
public:
    QString name() const override { return u"restore"_s; }
    QString summary() const override { return u"Makes a station out of its backup, on a new machine."_s; }
    bool needsStation() const override { return false; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"backup"_s, u"The stick, or the folder of one backup."_s, u"BACKUP"_s);
        parser.addPositionalArgument(u"folder"_s, u"The new station's folder: not there yet, or empty."_s,
                                     u"DIR"_s);
        parser.addOption({recoveryKey,
                          u"The authority's private key (PEM); else an officer's passphrase is asked."_s,
                          u"FILE"_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder&) override
    {
        const QStringList places = parser.positionalArguments();
        if (places.size() != 2) {
            complain(u"restore: a backup and a new folder are needed."_s);
            return ExitCode::Usage;
        }
        const StationFolder made(QDir::cleanPath(QDir().absoluteFilePath(places.last())));
        const auto restored = [&]() -> Result<QDateTime> {
            THUNHAN_TRY_ASSIGN(const FoundBackup found, findBackup(places.first()));
            THUNHAN_TRY(restoreStation(found,
                                       {made.root(), QFileInfo(made.keySlotsPath()).fileName(),
                                        [&](const KeySlots& keySlots) { return unlock(parser, keySlots); }},
                                       SystemClock()));
            return found.manifest.madeAt;
        }();
        if (!restored) {
            complain(restored.error());
            return ExitCode::Failed;
        }
        print(u"The station of %1 is in %2. Start it from there, and the old machine no more: at their next "
              "meeting the registry tells it that it was replaced."_s.arg(timeText(*restored), made.root()));
        return ExitCode::Done;
    }

private:
    static Result<SecureBytes> unlock(const QCommandLineParser& parser, const KeySlots& keySlots)
    {
        if (parser.isSet(recoveryKey)) {
            THUNHAN_TRY_ASSIGN(const PrivateKey key, readPrivateKey(parser.value(recoveryKey)));
            return keySlots.unlockByRecovery(key);
        }
        THUNHAN_TRY_ASSIGN(const KeySlotInfo slot, chosenSlot(parser, keySlots, Role::Administrator));
        THUNHAN_TRY_ASSIGN(const SecureBytes passphrase, readPassphrase(parser, u"Passphrase:"_s));
        return keySlots.unlock(slot.profile.id, passphrase, SystemClock());
    }
};

} // namespace

std::unique_ptr<Command> makeBackupCommand()
{
    return std::make_unique<BackupCommand>();
}

std::unique_ptr<Command> makeRestoreCommand()
{
    return std::make_unique<RestoreCommand>();
}

} // namespace thunhan
