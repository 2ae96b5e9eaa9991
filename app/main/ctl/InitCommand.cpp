// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Uuid7.h"
#include "app/keys/AtomicFile.h"
#include "app/main/Provisioning.h"
#include "app/main/TrainingStation.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/Terminal.h"
#include "sync/training/TrainingAuthority.h"

#include <QDir>
#include <QFile>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Until a certificate is asked for: the training registry tells the station where it listens.
const QString trainingUrl = u"https://127.0.0.1:8443"_s;

struct Answers {
    QString unitCode, unitName, stationCode, deskName, name, rank;
};

// An answer given as an option is not asked for.
Result<QString> answer(const QCommandLineParser& parser, const QString& option, const QString& question)
{
    if (parser.isSet(option))
        return parser.value(option).trimmed();
    return ask(question);
}

Result<Answers> askForAll(const QCommandLineParser& parser)
{
    Answers a;
    THUNHAN_TRY_ASSIGN(a.unitCode, answer(parser, u"unit-code"_s, u"Code of the unit:"_s));
    THUNHAN_TRY_ASSIGN(a.unitName, answer(parser, u"unit-name"_s, u"Name of the unit:"_s));
    THUNHAN_TRY_ASSIGN(a.stationCode, answer(parser, u"station-code"_s, u"Code of the station:"_s));
    THUNHAN_TRY_ASSIGN(a.deskName, answer(parser, u"desk"_s, u"Number of the desk:"_s));
    THUNHAN_TRY_ASSIGN(a.name, answer(parser, u"administrator"_s, u"Full name of the administrator:"_s));
    THUNHAN_TRY_ASSIGN(a.rank, answer(parser, u"rank"_s, u"Rank of the administrator:"_s));
    if (a.unitCode.isEmpty() || a.unitName.isEmpty() || a.stationCode.isEmpty() || a.name.isEmpty())
        return {ErrorCode::FieldInvalid, u"unit, station and administrator may not be empty"_s};
    return a;
}

Result<void> initTraining(const StationFolder& folder, const QUrl& url)
{
    const SystemClock clock;
    SystemRandom random;
    THUNHAN_TRY_ASSIGN(const TrainingAuthority authority,
                       TrainingAuthority::open(folder.trainingRegistryRoot() + u"/authority"_s, clock));
    return provisionTrainingStation(folder, authority, url, {}, clock, random);
}

Result<void> initProduction(const QCommandLineParser& parser, const StationFolder& folder,
                            const QString& requestPath)
{
    const SystemClock clock;
    SystemRandom random;
    THUNHAN_TRY_ASSIGN(const Answers answers, askForAll(parser));
    std::vector<NewOperator> operators(1);
    operators[0].profile = {makeId<OperatorId>(clock, random), answers.name, answers.rank,
                            Role::Administrator};
    THUNHAN_TRY_ASSIGN(operators[0].passphrase,
                       readNewSecret(parser, u"passphrase-fd"_s, u"New passphrase of the administrator:"_s));
    THUNHAN_TRY_ASSIGN(const KeyCost cost, measureKeyCost(clock));

    StationSettings settings;
    settings.profile = StationProfile::Production;
    settings.id = makeId<StationId>(clock, random);
    settings.stationCode = answers.stationCode;
    settings.deskName = answers.deskName;
    settings.unitCode = answers.unitCode;
    settings.unitName = answers.unitName;
    THUNHAN_TRY_ASSIGN(StationKeyRequest request, generateStationKey(settings.id, settings.unitCode));
    StationIdentity identity;
    identity.id = settings.id;
    identity.signingKey = std::move(request.signingKey);
    // First the request: without it nobody could certify the key that the store then holds.
    THUNHAN_TRY(writeFileAtomically(requestPath, request.request));
    auto provisioned = provisionStation(folder, settings, identity, operators, cost, clock);
    if (!provisioned)
        QFile::remove(requestPath);
    return provisioned;
}

class InitCommand final : public Command
{
public:
    QString name() const override { return u"init"_s; }
    QString summary() const override { return u"Sets a station up in an empty or new folder."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions(
            {{u"training"_s, u"For practice: invented officers, a registry of the station's own."_s},
             {u"url"_s, u"Where the training registry will listen."_s, u"URL"_s, trainingUrl},
             {u"unit-code"_s, u"Code of the collecting unit."_s, u"CODE"_s},
             {u"unit-name"_s, u"Its name."_s, u"NAME"_s},
             {u"station-code"_s, u"Begins every file number."_s, u"CODE"_s},
             {u"desk"_s, u"The desk's number."_s, u"N"_s},
             {u"administrator"_s, u"Full name of the first administrator."_s, u"NAME"_s},
             {u"rank"_s, u"Their rank."_s, u"RANK"_s},
             passphraseOption()});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        if (folder.isInitialised()) {
            complain(
                u"'%1' holds a station already. Choose another folder with --data."_s.arg(folder.root()));
            return ExitCode::Failed;
        }
        const bool training = parser.isSet(u"training"_s);
        const QUrl url(parser.value(u"url"_s), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != u"https"_s || url.host().isEmpty()) {
            complain(u"--url takes an address that begins with https://."_s);
            return ExitCode::Usage;
        }
        const QString requestPath = folder.root() + u"-request.pem"_s;
        const auto made = training ? initTraining(folder, url) : initProduction(parser, folder, requestPath);
        if (!made) {
            complain(made.error());
            return ExitCode::Failed;
        }
        print(u"The station in '%1' is set up."_s.arg(folder.root()));
        if (training) {
            print(u"For practice only. Everybody's passphrase is: %1"_s.arg(trainingPassphrase()));
        } else {
            print(u"Have the registry certify '%1', then run thunhanctl certify."_s.arg(requestPath));
            print(
                u"Then thunhanctl keys recovery: without the authority's key, a folder whose passphrases are "
                "forgotten can never be read again."_s);
        }
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeInitCommand()
{
    return std::make_unique<InitCommand>();
}

} // namespace thunhan
