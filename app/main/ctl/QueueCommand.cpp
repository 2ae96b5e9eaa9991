// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/Terminal.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/Outbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int pageSize = 200;

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

// Neither name nor number of the citizen, nor what the registry wrote, which may hold both.
Result<QJsonObject> entryJson(Database& database, const OutboxItem& item)
{
    THUNHAN_TRY_ASSIGN(const ApplicationSummary summary,
                       ApplicationQueries(database).summary(item.entry.application));
    return QJsonObject{{u"id"_s, item.entry.application.toString()},
                       {u"file_number"_s, summary.fileNumber},
                       {u"state"_s, toName(item.state)},
                       {u"stage"_s, toName(item.entry.stage)},
                       {u"attempts"_s, item.entry.attempts},
                       {u"next_attempt"_s, timeText(item.entry.nextAttemptAt)},
                       {u"last_error"_s, item.entry.lastError},
                       {u"bytes_total"_s, item.entry.bytesTotal},
                       {u"bytes_sent"_s, item.entry.bytesSent},
                       {u"receipt"_s, timeText(item.receiptAt)}};
}

Result<QJsonObject> readQueue(Database& database)
{
    THUNHAN_TRY_ASSIGN(const auto byState, ApplicationQueries(database).countsByState());
    QJsonObject states;
    for (const ApplicationState state : allApplicationStates)
        states.insert(toName(state), byState.value(state));
    QJsonArray entries;
    ApplicationId last;
    while (true) {
        THUNHAN_TRY_ASSIGN(const QList<OutboxItem> page, Outbox(database).list(pageSize, last));
        for (const OutboxItem& item : page) {
            THUNHAN_TRY_ASSIGN(const QJsonObject entry, entryJson(database, item));
            entries.append(entry);
        }
        if (page.size() < pageSize)
            break;
        last = page.last().entry.application;
    }
    return QJsonObject{{u"states"_s, states}, {u"outbox"_s, entries}};
}

void printPlain(const QJsonObject& queue)
{
    const QJsonObject states = queue[u"states"_s].toObject();
    for (const ApplicationState state : allApplicationStates)
        print(u"%1 %2"_s.arg(toName(state), -16).arg(states[toName(state)].toInt(), 8));
    for (const QJsonValue& value : queue[u"outbox"_s].toArray()) {
        const QJsonObject entry = value.toObject();
        const QString error = entry[u"last_error"_s].toString();
        print(u"%1  %2  %3  attempts %4  next %5  %6"_s.arg(
            entry[u"file_number"_s].toString(), entry[u"id"_s].toString(), entry[u"state"_s].toString(),
            QString::number(entry[u"attempts"_s].toInt()), entry[u"next_attempt"_s].toString(u"-"_s),
            error.isEmpty() ? u"-"_s : error));
    }
}

class QueueCommand final : public Command
{
public:
    QString name() const override { return u"queue"_s; }
    QString summary() const override { return u"Tells what waits where, without personal data."_s; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({u"json"_s, u"As JSON, for other programs."_s});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const auto queue = [&]() -> Result<QJsonObject> {
            THUNHAN_TRY_ASSIGN(const OpenedStation station,
                               openStation(parser, folder, Role::Administrator, Right::SeeApplications));
            return readStore(*station.store, readQueue);
        }();
        if (!queue) {
            complain(queue.error());
            return ExitCode::Failed;
        }
        if (parser.isSet(u"json"_s))
            print(QString::fromUtf8(QJsonDocument(*queue).toJson()).trimmed());
        else
            printPlain(*queue);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeQueueCommand()
{
    return std::make_unique<QueueCommand>();
}

} // namespace thunhan
