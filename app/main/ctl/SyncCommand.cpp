// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/SyncRun.h"
#include "app/main/ctl/Terminal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString phaseName(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::Stopped: return u"STOPPED"_s;
    case SyncPhase::Idle: return u"IDLE"_s;
    case SyncPhase::Sending: return u"SENDING"_s;
    case SyncPhase::Paused: return u"PAUSED"_s;
    case SyncPhase::Halted: return u"HALTED"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue timeText(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const SyncStatus& status)
{
    QJsonObject json{{u"phase"_s, phaseName(status.phase)},
                     {u"waiting"_s, status.waiting},
                     {u"in_transit"_s, status.inTransit},
                     {u"refused"_s, status.refused},
                     {u"quarantined"_s, status.quarantined},
                     {u"delivered"_s, status.deliveredTotal},
                     {u"awaited_results"_s, status.awaitedResults},
                     {u"call_backs"_s, status.callBacks},
                     {u"forwarding"_s, status.forwarding},
                     {u"bytes_waiting"_s, status.bytesWaiting},
                     {u"next_attempt"_s, timeText(status.nextAttempt)},
                     {u"last_receipt"_s, timeText(status.lastReceiptAt)}};
    if (status.lastError) {
        const std::string_view name = errorName(status.lastError->code);
        json.insert(u"last_error"_s, QString::fromLatin1(name.data(), qsizetype(name.size())));
    }
    if (status.clockSkew)
        json.insert(u"clock_ahead_ms"_s, qint64(status.clockSkew->ahead.count()));
    return json;
}

class SyncCommand final : public Command
{
public:
    QString name() const override { return u"sync"_s; }
    QString summary() const override { return u"Sends what waits, and tells what became of it."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({{u"once"_s, u"One run over everything that is due."_s},
                           {u"json"_s, u"As JSON, for other programs."_s}});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        if (!parser.isSet(u"once"_s)) {
            complain(u"--once is missing: the station itself goes on by its plan."_s);
            return ExitCode::Usage;
        }
        const auto station = openStation(parser, folder, Role::Administrator, Right::Send);
        if (!station) {
            complain(station.error());
            return ExitCode::Failed;
        }
        const SyncStatus status = runSyncOnce(*station->store);
        const QJsonObject json = toJson(status);
        if (parser.isSet(u"json"_s)) {
            print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
        } else {
            for (auto member = json.begin(); member != json.end(); ++member)
                print(u"%1 %2"_s.arg(member.key(), -16).arg(member.value().toVariant().toString()));
        }
        if (status.lastError) {
            complain(*status.lastError);
            return ExitCode::Failed;
        }
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSyncCommand()
{
    return std::make_unique<SyncCommand>();
}

} // namespace thunhan
