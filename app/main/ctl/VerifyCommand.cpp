// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/StoreVerdict.h"
#include "app/main/ctl/Terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString jsonOf(const StoreVerdict& verdict)
{
    QJsonObject states;
    for (const ApplicationState state : allApplicationStates)
        states.insert(toName(state), verdict.states.value(state));
    const QJsonObject audit{{u"entries"_s, verdict.audit.entries},
                            {u"first_broken"_s, verdict.audit.firstBroken},
                            {u"head"_s, QString::fromLatin1(verdict.audit.head.toHex())},
                            {u"signed_up_to"_s, verdict.audit.signedUpTo},
                            {u"signature"_s, QString::fromLatin1(verdict.audit.signature.toHex())}};
    const QJsonObject all{{u"whole"_s, verdict.isWhole()},
                          {u"audit"_s, audit},
                          {u"captured"_s, verdict.captured},
                          {u"sent"_s, verdict.sent()},
                          {u"waiting"_s, verdict.waiting()},
                          {u"refused"_s, verdict.refused()},
                          {u"purged"_s, verdict.purged()},
                          {u"balances"_s, verdict.balances()},
                          {u"states"_s, states},
                          {u"offences"_s, QJsonArray::fromStringList(verdict.offences)}};
    return QString::fromUtf8(QJsonDocument(all).toJson()).trimmed();
}

void printPlain(const StoreVerdict& verdict)
{
    print(u"%1 applications were begun:"_s.arg(verdict.captured));
    for (const ApplicationState state : allApplicationStates) {
        if (const int count = verdict.states.value(state); count > 0)
            print(u"  %1 %2"_s.arg(toName(state), -16).arg(count));
    }
    print(u"Captured %1 %2 sent %3 + waiting %4 + refused %5 + purged %6"_s.arg(verdict.captured)
              .arg(verdict.balances() ? u"="_s : u"is not"_s)
              .arg(verdict.sent())
              .arg(verdict.waiting())
              .arg(verdict.refused())
              .arg(verdict.purged()));
    print(u"The audit trail holds up to entry %1, %2"_s.arg(verdict.audit.entries)
              .arg(QLatin1StringView(verdict.audit.head.toHex())));
    print(verdict.isWhole() ? u"The store is whole."_s : u"The store is NOT whole."_s);
}

class VerifyCommand final : public Command
{
public:
    QString name() const override { return u"verify"_s; }
    QString summary() const override { return u"Proves the store, the trail and every application."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const auto verdict = [&]() -> Result<StoreVerdict> {
            THUNHAN_TRY_ASSIGN(const OpenedStation station,
                               openStation(parser, folder, Role::Administrator, Right::SeeApplications));
            return readStore(*station.store,
                             [](Database& database) { return Result<StoreVerdict>(judgeStore(database)); });
        }();
        if (!verdict) {
            complain(verdict.error());
            return ExitCode::Failed;
        }
        if (parser.isSet(u"json"_s))
            print(jsonOf(*verdict));
        else
            printPlain(*verdict);
        for (const QString& offence : verdict->offences)
            complain(offence);
        if (!verdict->isWhole())
            complain(u"Copy the folder as it is, stop work at this station and tell the data centre."_s);
        return verdict->isWhole() ? ExitCode::Done : ExitCode::Failed;
    }
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace thunhan
