// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Random.h"
#include "app/base/Uuid7.h"
#include "app/keys/AtomicFile.h"
#include "app/keys/TpmSeal.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/KeysList.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/SecretFile.h"
#include "app/main/ctl/Terminal.h"
#include "app/workflow/KeyOffice.h"

#include <map>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 largestPem = 256 * 1024;
const QString newPassphraseFd = u"new-passphrase-fd"_s;
const QString pinFd = u"pin-fd"_s;

// One verb with its words: `keys VERB [WORD]`.
class KeysTask
{
public:
    KeysTask(const QCommandLineParser& parser, const StationFolder& folder)
        : m_parser(parser), m_folder(folder), m_word(parser.positionalArguments().value(1))
    {
    }

    Result<void> list() const
    {
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, KeySlots::load(m_folder.keySlotsPath()));
        THUNHAN_TRY_ASSIGN(const KeysList list, KeysList::of(keySlots));
        print(m_parser.isSet(u"json"_s) ? list.asJson() : list.asText(m_clock.nowUtc()));
        return {};
    }

    Result<void> add() const
    {
        const auto role = roleFromName(m_parser.value(u"role"_s).toUpper());
        if (!role)
            return {ErrorCode::FieldInvalid, u"--role takes CLERK, SUPERVISOR or ADMINISTRATOR"_s};
        SystemRandom random;
        const OperatorProfile person{makeId<OperatorId>(m_clock, random), m_parser.value(u"name"_s).trimmed(),
                                     m_parser.value(u"rank"_s).trimmed(), *role};
        THUNHAN_TRY(atOffice([&](const KeyOffice& office) -> Result<void> {
            THUNHAN_TRY_ASSIGN(const SecureBytes passphrase, newPassphrase());
            return office.addOperator(person, passphrase);
        }));
        print(u"%1 may sign in, and has to choose a passphrase first."_s.arg(person.id.toString()));
        return {};
    }

    Result<void> give() const
    {
        THUNHAN_TRY(atOffice([&](const KeyOffice& office) -> Result<void> {
            THUNHAN_TRY_ASSIGN(const SecureBytes passphrase, newPassphrase());
            return office.givePassphrase(OperatorId::fromString(m_word), passphrase);
        }));
        print(u"The officer may sign in with it, and has to choose a passphrase first."_s);
        return {};
    }

    Result<void> remove() const
    {
        THUNHAN_TRY(atOffice(
            [&](const KeyOffice& office) { return office.removeOperator(OperatorId::fromString(m_word)); }));
        print(u"The officer cannot sign in any more. If they may have copied the key, "
              "thunhanctl keys rotate makes it worthless."_s);
        return {};
    }

    Result<void> passphrase() const
    {
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, measuredSlots());
        THUNHAN_TRY_ASSIGN(const KeySlotInfo slot, chosenSlot(m_parser, keySlots, Role::Administrator));
        THUNHAN_TRY_ASSIGN(const SecureBytes current, readPassphrase(m_parser, u"Present passphrase:"_s));
        THUNHAN_TRY_ASSIGN(const SecureBytes next, newPassphrase());
        THUNHAN_TRY_ASSIGN(const SecureBytes key, keySlots.unlock(slot.profile.id, current, m_clock));
        THUNHAN_TRY_ASSIGN(const auto store, Store::open(m_folder.root(), key));
        THUNHAN_TRY(chooseOwnPassphrase(*store, keySlots, slot.profile.id, current, next, m_clock));
        print(u"The passphrase is changed."_s);
        return {};
    }

    Result<void> rotate() const
    {
        THUNHAN_TRY_ASSIGN(const UnlockedStation station,
                           unlockStation(m_parser, m_folder, Role::Administrator));
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, KeySlots::load(m_folder.keySlotsPath()));
        THUNHAN_TRY(rotateKey(m_folder.root(), keySlots, station.storeKey, station.person.id, m_clock));
        print(u"The store has a new key. Copies of the old key open nothing any more."_s);
        return {};
    }

    Result<void> recovery() const
    {
        THUNHAN_TRY_ASSIGN(const QByteArray certificate, readSmallFile(m_word, largestPem));
        THUNHAN_TRY(atOffice([&](const KeyOffice& office) { return office.setRecovery(certificate); }));
        print(u"Whoever holds the key of this certificate can open the store: keep it away from stations."_s);
        return {};
    }

    Result<void> bind() const
    {
        THUNHAN_TRY(atOffice([&](const KeyOffice& office) -> Result<void> {
            THUNHAN_TRY_ASSIGN(const SecureBytes pin,
                               readNewSecret(m_parser, pinFd, u"New PIN for the chip:"_s));
            return office.bindToChip(tpm(), pin);
        }));
        print(u"The machine's chip opens the store with this PIN, as long as it starts as it did today."_s);
        return {};
    }

    Result<void> unbind() const
    {
        THUNHAN_TRY(atOffice([](const KeyOffice& office) { return office.removeChip(); }));
        print(u"The chip does not open the store any more."_s);
        return {};
    }

    Result<void> recover() const
    {
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, measuredSlots());
        THUNHAN_TRY_ASSIGN(const SecureBytes key, recoveredKey(keySlots));
        THUNHAN_TRY_ASSIGN(const KeySlotInfo slot, chosenSlot(m_parser, keySlots, Role::Administrator));
        THUNHAN_TRY_ASSIGN(const SecureBytes next, newPassphrase());
        THUNHAN_TRY_ASSIGN(const auto store, Store::open(m_folder.root(), key));
        THUNHAN_TRY(recoverAccess(*store, keySlots, key, slot.profile.id, next, m_clock));
        print(u"The administrator may sign in with it, and has to choose a passphrase first "
              "(thunhanctl keys passphrase)."_s);
        return {};
    }

private:
    QByteArray tpm() const { return m_parser.value(u"tpm"_s).toLocal8Bit(); }

    Result<SecureBytes> newPassphrase() const
    {
        return readNewSecret(m_parser, newPassphraseFd, u"New passphrase:"_s);
    }

    Result<KeySlots> measuredSlots() const
    {
        THUNHAN_TRY_ASSIGN(const KeyCost cost, measureKeyCost(m_clock));
        return KeySlots::load(m_folder.keySlotsPath(), cost);
    }

    Result<SecureBytes> recoveredKey(const KeySlots& keySlots) const
    {
        if (!m_parser.isSet(u"recovery-key"_s)) {
            THUNHAN_TRY_ASSIGN(const SecureBytes pin, readSecret(m_parser, pinFd, u"PIN of the chip:"_s));
            return keySlots.unlockByChip(tpm(), pin);
        }
        THUNHAN_TRY_ASSIGN(const PrivateKey key, readPrivateKey(m_parser.value(u"recovery-key"_s)));
        return keySlots.unlockByRecovery(key);
    }

    template <class Work>
    Result<void> atOffice(Work work) const
    {
        THUNHAN_TRY_ASSIGN(const UnlockedStation station,
                           unlockStation(m_parser, m_folder, Role::Administrator));
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, measuredSlots());
        THUNHAN_TRY_ASSIGN(const auto store, Store::open(m_folder.root(), station.storeKey));
        return work(KeyOffice(*store, keySlots, station.storeKey, station.person.id, m_clock));
    }

    const QCommandLineParser& m_parser;
    const StationFolder& m_folder;
    QString m_word;
    SystemClock m_clock;
};

class KeysCommand final : public Command
{
public:
    QString name() const override { return u"keys"_s; }
    QString summary() const override
    {
        return u"Who and what opens the store: officers, chip, recovery key."_s;
    }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(
            u"verb"_s,
            u"list | add | give ID (another passphrase) | remove ID | passphrase (one's own) | rotate (a new "
            "store key) | recovery CERTIFICATE (the authority's) | bind, unbind (the machine's chip) | "
            "recover (with the authority's key or the chip)"_s,
            u"VERB [ID|FILE]"_s);
        parser.addOptions(
            {{u"json"_s, u"The list as JSON, for other programs."_s},
             {u"name"_s, u"Full name of the officer who is added."_s, u"NAME"_s},
             {u"rank"_s, u"Their rank."_s, u"RANK"_s},
             {u"role"_s, u"CLERK, SUPERVISOR or ADMINISTRATOR."_s, u"ROLE"_s},
             {newPassphraseFd, u"Reads the new passphrase as a line of the file descriptor N."_s, u"N"_s},
             {pinFd, u"The same for the chip's PIN."_s, u"N"_s},
             {u"recovery-key"_s, u"The authority's private key (PEM); else the chip is asked."_s, u"FILE"_s},
             {u"tpm"_s, u"The way to the chip."_s, u"TCTI"_s, QString::fromLatin1(usualTpm)}});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        struct Verb {
            Result<void> (KeysTask::*run)() const;
            int words;
        };
        static const std::map<QString, Verb> verbs{{u"list"_s, {&KeysTask::list, 1}},
                                                   {u"add"_s, {&KeysTask::add, 1}},
                                                   {u"give"_s, {&KeysTask::give, 2}},
                                                   {u"remove"_s, {&KeysTask::remove, 2}},
                                                   {u"passphrase"_s, {&KeysTask::passphrase, 1}},
                                                   {u"rotate"_s, {&KeysTask::rotate, 1}},
                                                   {u"recovery"_s, {&KeysTask::recovery, 2}},
                                                   {u"bind"_s, {&KeysTask::bind, 1}},
                                                   {u"unbind"_s, {&KeysTask::unbind, 1}},
                                                   {u"recover"_s, {&KeysTask::recover, 1}}};
        const QStringList words = parser.positionalArguments();
        const auto verb = verbs.find(words.value(0));
        if (verb == verbs.end() || words.size() != verb->second.words) {
            complain(u"keys: a verb is missing, or a word of it. Try thunhanctl keys --help."_s);
            return ExitCode::Usage;
        }
        const KeysTask task(parser, folder);
        const Result<void> done = (task.*verb->second.run)();
        if (!done) {
            complain(done.error());
            return ExitCode::Failed;
        }
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeKeysCommand()
{
    return std::make_unique<KeysCommand>();
}

} // namespace thunhan
