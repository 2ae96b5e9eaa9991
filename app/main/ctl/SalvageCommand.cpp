// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/Terminal.h"
#include "app/workflow/StoreSalvage.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;
using Part = SalvageLoss::Part;

QString nameOf(Part part)
{
    switch (part) {
    case Part::Record: return u"record"_s;
    case Part::Field: return u"field"_s;
    case Part::Sample: return u"sample"_s;
    case Part::Page: return u"page"_s;
    case Part::Packet: return u"packet"_s;
    case Part::Receipt: return u"receipt"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(const SalvageLoss& loss)
{
    const auto about = [&]() -> QString {
        switch (loss.part) {
        case Part::Record: return u"its own row; made anew from the trail under this number"_s;
        case Part::Field: return u"the field %1; ask the citizen again"_s.arg(loss.subject);
        case Part::Sample: return u"a sample of %1; capture it again"_s.arg(loss.subject);
        case Part::Page: return u"a page of %1; scan it again"_s.arg(loss.subject);
        case Part::Packet: return u"what was sealed; approve it again"_s;
        case Part::Receipt: return u"the receipt; ask the data centre for it"_s;
        }
        Q_UNREACHABLE();
    }();
    return u"%1 lost %2"_s.arg(loss.fileNumber, about);
}

QString jsonOf(const SalvageReport& report)
{
    QJsonArray pages, tables, losses;
    for (const int page : report.damagedPages)
        pages.append(page);
    for (const SalvagedTable& table : report.tables)
        tables.append(
            QJsonObject{{u"table"_s, table.name}, {u"rows"_s, table.rows}, {u"damaged"_s, table.damaged}});
    for (const SalvageLoss& loss : report.losses)
        losses.append(QJsonObject{{u"application"_s, loss.application.toString()},
                                  {u"file_number"_s, loss.fileNumber},
                                  {u"part"_s, nameOf(loss.part)},
                                  {u"subject"_s, loss.subject}});
    const QJsonObject all{{u"damaged_pages"_s, pages},
                          {u"tables"_s, tables},
                          {u"losses"_s, losses},
                          {u"returned"_s, report.returned}};
    return QString::fromUtf8(QJsonDocument(all).toJson()).trimmed();
}

void printPlain(const SalvageReport& report, const QString& to)
{
    if (report.damagedPages.isEmpty())
        print(u"No page of the store is damaged."_s);
    for (const int page : report.damagedPages)
        print(u"Page %1 of the store is damaged."_s.arg(page));
    for (const SalvagedTable& table : report.tables) {
        if (table.damaged)
            print(u"%1: %2 rows could be read, not all of them."_s.arg(table.name).arg(table.rows));
    }
    for (const SalvageLoss& loss : report.losses)
        print(sentence(loss));
    print(u"%1 applications were returned to be completed or approved again."_s.arg(report.returned));
    print(u"Everything else is in %1; start the station with it, and keep the old folder."_s.arg(to));
}

// The new folder opens with the same passphrases.
Result<void> copyBeside(const StationFolder& from, const StationFolder& to)
{
    THUNHAN_TRY(to.make());
    if (!QDir(to.root()).isEmpty())
        return {ErrorCode::StoreExists, u"the folder of --to is not empty"_s};
    for (const auto& [source, target] : {std::pair(from.settingsPath(), to.settingsPath()),
                                         std::pair(from.keySlotsPath(), to.keySlotsPath()),
                                         std::pair(from.camerasPath(), to.camerasPath())}) {
        if (QFile::exists(source) && !QFile::copy(source, target))
            return {ErrorCode::FileUnwritable, u"the folder of --to"_s};
    }
    return {};
}

class SalvageCommand final : public Command
{
public:
    QString name() const override { return u"salvage"_s; }
    QString summary() const override
    {
        return u"Brings what is readable of a damaged store to a new folder."_s;
    }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({u"to"_s, u"The new folder."_s, u"DIR"_s});
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const QString to = parser.value(u"to"_s);
        if (to.isEmpty()) {
            complain(u"salvage: --to names the new folder"_s);
            return ExitCode::Usage;
        }
        const auto report = [&]() -> Result<SalvageReport> {
            THUNHAN_TRY_ASSIGN(const UnlockedStation station,
                               unlockStation(parser, folder, Role::Administrator));
            // By the slot: the store that holds the role may be what is damaged.
            if (!hasRight(station.person.role, Right::ManageStation))
                return {ErrorCode::RightMissing, u"salvage is the administrator's"_s};
            THUNHAN_TRY(copyBeside(folder, StationFolder(to)));
            return salvageStore(folder.root(), to, station.storeKey, SystemClock());
        }();
        if (!report) {
            complain(report.error());
            return ExitCode::Failed;
        }
        if (parser.isSet(u"json"_s))
            print(jsonOf(*report));
        else
            printPlain(*report, to);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSalvageCommand()
{
    return std::make_unique<SalvageCommand>();
}

} // namespace thunhan
