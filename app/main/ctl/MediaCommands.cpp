// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the registry, and comes back, on a stick.
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/SyncRun.h"
#include "app/main/ctl/Terminal.h"
#include "sync/media/MediaExport.h"
#include "sync/media/MediaImport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

void tell(const QCommandLineParser& parser, const QJsonObject& json)
{
    if (parser.isSet(u"json"_s)) {
        print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
        return;
    }
    for (auto member = json.begin(); member != json.end(); ++member)
        print(u"%1 %2"_s.arg(member.key(), -18).arg(member.value().toVariant().toString()));
}

// A command about a folder on a stick: DIR, --json and the officer.
class MediaCommand : public Command
{
public:
    bool takesArguments() const override { return true; }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"DIR"_s, u"A folder on the stick."_s);
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        if (parser.positionalArguments().size() != 1) {
            complain(u"It takes one folder. Try thunhanctl %1 --help."_s.arg(name()));
            return ExitCode::Usage;
        }
        const auto done = carry(parser, folder);
        if (!done) {
            complain(done.error());
            return ExitCode::Failed;
        }
        return *done;
    }

protected:
    virtual Result<ExitCode> carry(const QCommandLineParser& parser, const StationFolder& folder) = 0;
};

class ExportCommand final : public MediaCommand
{
public:
    QString name() const override { return u"export"_s; }
    QString summary() const override { return u"Writes what waits to be sent onto a stick, sealed."_s; }

protected:
    Result<ExitCode> carry(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        THUNHAN_TRY_ASSIGN(const auto media, openMediaFolder(parser.positionalArguments().first()));
        THUNHAN_TRY_ASSIGN(const OpenedStation station,
                           openStation(parser, folder, Role::Administrator, Right::Send));
        const SystemClock clock;
        SystemRandom random;
        MediaExport exporting(*station.store, *media, clock, random, {});
        THUNHAN_TRY_ASSIGN(const ExportReport report, exporting.run(station.person.id));
        tell(parser, {{u"batches"_s, report.batches},
                      {u"applications"_s, report.packets},
                      {u"bytes"_s, report.bytes},
                      {u"batches_there"_s, report.there}});
        return ExitCode::Done;
    }
};

class ImportCommand final : public MediaCommand
{
public:
    QString name() const override { return u"import"_s; }
    QString summary() const override
    {
        return u"Takes in what a stick brings: other stations' batches, receipts for one's own."_s;
    }
    void addOptions(QCommandLineParser& parser) const override
    {
        MediaCommand::addOptions(parser);
        parser.addOption(
            {u"send"_s, u"Sends what waits, and writes the receipts beside the batches they are for."_s});
    }

protected:
    Result<ExitCode> carry(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        THUNHAN_TRY_ASSIGN(const auto media, openMediaFolder(parser.positionalArguments().first()));
        THUNHAN_TRY_ASSIGN(const OpenedStation station,
                           openStation(parser, folder, Role::Administrator, Right::Send));
        const SystemClock clock;
        SystemRandom random;
        MediaImport importing(*station.store, *media, clock, random, {});
        THUNHAN_TRY_ASSIGN(ImportReport report, importing.run(station.person.id));
        std::optional<Error> trouble;
        if (parser.isSet(u"send"_s)) {
            trouble = runSyncOnce(*station.store).lastError;
            THUNHAN_TRY_ASSIGN(const ImportReport after, importing.run(station.person.id));
            report.receiptsWritten += after.receiptsWritten;
        }
        QJsonArray causes;
        for (const Error& error : report.refused)
            causes.append(error.detail);
        tell(parser, {{u"taken"_s, report.taken},
                      {u"known"_s, report.known},
                      {u"refused"_s, int(report.refused.size())},
                      {u"causes"_s, causes},
                      {u"receipts_taken"_s, report.receiptsTaken},
                      {u"receipts_known"_s, report.receiptsKnown},
                      {u"receipts_refused"_s, report.receiptsRefused},
                      {u"receipts_written"_s, report.receiptsWritten}});
        for (const Error& error : report.refused)
            complain(error);
        if (report.receiptsRefused > 0)
            complain(
                u"%1 receipts were not taken: they are not the registry's, not for what was sealed here, or "
                "for an application that waits for a person."_s.arg(report.receiptsRefused));
        if (trouble)
            complain(*trouble);
        const bool isBad = trouble || !report.refused.isEmpty() || report.receiptsRefused > 0;
        return isBad ? ExitCode::Failed : ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace thunhan
