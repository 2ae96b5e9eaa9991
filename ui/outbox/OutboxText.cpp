// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/OutboxText.h"

#include "sync/client/FailureKind.h"
#include "ui/ErrorText.h"
#include "ui/queue/StateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct OutboxText {
    Q_DECLARE_TR_FUNCTIONS(OutboxText)
};

std::optional<ErrorCode> errorNamed(const QString& name)
{
    const auto found = std::find_if(allErrorCodes.begin(), allErrorCodes.end(), [&name](ErrorCode code) {
        const auto candidate = errorName(code);
        return name == QLatin1StringView(candidate.data(), qsizetype(candidate.size()));
    });
    return found == allErrorCodes.end() ? std::nullopt : std::optional(*found);
}

bool isLineTrouble(const OutboxEntry& entry)
{
    const auto code = errorNamed(entry.lastError);
    return code && *code != ErrorCode::RegistryBusy && *code != ErrorCode::RegistryFailed &&
           isLineFailure({*code, {}});
}

OutboxWords triesAgain(const OutboxEntry& entry)
{
    return {isLineTrouble(entry) ? OutboxText::tr("The line failed, tries again by itself")
                                 : OutboxText::tr("Did not go through, tries again by itself"),
            OutboxText::tr("The station")};
}

// What a person stopped, or what a person has to mend, goes on by nobody else.
std::optional<OutboxWords> standstillWords(const OutboxItem& item, const SyncStatus& status)
{
    const bool isUnsent = item.state == ApplicationState::Queued || item.state == ApplicationState::InTransit;
    if (!isUnsent)
        return {};
    const QString sent = bytesText(item.entry.bytesSent);
    const bool isBegun = item.entry.bytesSent > 0;
    if (status.phase == SyncPhase::Halted)
        return OutboxWords{isBegun ? OutboxText::tr("Sending has stopped, goes on from %1").arg(sent)
                                   : OutboxText::tr("Waits, sending has stopped"),
                           OutboxText::tr("Station administrator")};
    if (status.phase == SyncPhase::Paused)
        return OutboxWords{isBegun ? OutboxText::tr("Paused by an officer, goes on from %1").arg(sent)
                                   : OutboxText::tr("Waits, paused by an officer"),
                           OutboxText::tr("Clerk")};
    if (status.phase == SyncPhase::Idle && status.plan.start == SyncPlan::Start::ByHand)
        return OutboxWords{isBegun ? OutboxText::tr("Waits for “Send now”, goes on from %1").arg(sent)
                                   : OutboxText::tr("Waits for “Send now”"),
                           OutboxText::tr("Clerk")};
    return {};
}

} // namespace

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString rateText(qint64 bytesPerSecond)
{
    const double kilobits = double(bytesPerSecond) * 8 / 1000;
    if (kilobits < 1000)
        return OutboxText::tr("%1 kbit/s").arg(QLocale().toString(kilobits, 'f', 0));
    const double megabits = kilobits / 1000;
    const int digits = megabits == std::floor(megabits) ? 0 : 1;
    return OutboxText::tr("%1 Mbit/s").arg(QLocale().toString(megabits, 'f', digits));
}

QString intervalText(std::chrono::minutes interval)
{
    const auto minutes = int(interval.count());
    return minutes % 60 == 0 ? OutboxText::tr("%n hour(s)", nullptr, minutes / 60)
                             : OutboxText::tr("%n minute(s)", nullptr, minutes);
}

QString planText(const SyncPlan& plan)
{
    QStringList words;
    switch (plan.start) {
    case SyncPlan::Start::AtOnce: words << OutboxText::tr("At once"); break;
    case SyncPlan::Start::Interval:
        words << OutboxText::tr("Every %1").arg(intervalText(plan.interval));
        break;
    case SyncPlan::Start::Night:
        words << OutboxText::tr("%1 – %2").arg(plan.nightFrom.toString(u"HH:mm"_s),
                                               plan.nightTo.toString(u"HH:mm"_s));
        break;
    case SyncPlan::Start::ByHand: words << OutboxText::tr("Never, by hand only"); break;
    }
    if (plan.bytesPerSecond > 0)
        words << OutboxText::tr("≤ %1").arg(rateText(plan.bytesPerSecond));
    if (plan.metered)
        words << OutboxText::tr("metered");
    return words.join(u" · "_s);
}

QString timeLeftText(const SyncStatus& status)
{
    if (status.bytesPerSecond <= 0 || status.phase != SyncPhase::Sending)
        return {};
    const qint64 seconds = status.bytesWaiting / status.bytesPerSecond;
    if (seconds < 60)
        return OutboxText::tr("less than a minute left");
    if (seconds < 2 * 3600)
        return OutboxText::tr("about %n minute(s) left", nullptr, int((seconds + 30) / 60));
    return OutboxText::tr("about %n hour(s) left", nullptr, int((seconds + 1800) / 3600));
}

QString clockWarning(const SyncStatus& status)
{
    if (!status.clockSkew || !status.clockSkew->isBeyondTolerance())
        return {};
    const auto minutes = int(std::chrono::round<std::chrono::minutes>(status.clockSkew->ahead).count());
    const QString words =
        minutes > 0 ? OutboxText::tr("The station's clock is %n minute(s) slow. Set it; sealing goes on.",
                                     nullptr, minutes)
                    : OutboxText::tr("The station's clock is %n minute(s) fast. Set it; sealing goes on.",
                                     nullptr, -minutes);
    return words;
}

QString outboxErrorSentence(const OutboxEntry& entry)
{
    const auto code = errorNamed(entry.lastError);
    return code ? errorSentence({*code, {}}) : QString();
}

bool needsPerson(const OutboxItem& item)
{
    return item.state == ApplicationState::Refused || item.state == ApplicationState::Quarantined ||
           item.needsCallBack;
}

bool isDone(const OutboxItem& item)
{
    return (item.state == ApplicationState::Delivered || item.state == ApplicationState::Processed) &&
           !item.needsCallBack;
}

OutboxWords outboxWords(const OutboxItem& item, const SyncStatus& status)
{
    if (const auto words = standstillWords(item, status))
        return *words;
    if (item.needsCallBack) {
        const QString reason =
            item.resultReason.isEmpty() ? OutboxText::tr("no reason given") : item.resultReason;
        return {OutboxText::tr("The citizen must be called back: %1").arg(reason), OutboxText::tr("Clerk"),
                true};
    }
    switch (item.state) {
    case ApplicationState::Queued:
        if (item.entry.lastError.isEmpty())
            return {OutboxText::tr("Approved and sealed, waits for its turn"), OutboxText::tr("Nobody")};
        return triesAgain(item.entry);
    case ApplicationState::InTransit:
        if (!item.entry.lastError.isEmpty() && item.entry.bytesSent == 0)
            return triesAgain(item.entry);
        if (!item.entry.lastError.isEmpty()) {
            const QString words = isLineTrouble(item.entry)
                                      ? OutboxText::tr("The line failed, goes on from %1")
                                      : OutboxText::tr("Did not go through, goes on from %1");
            return {words.arg(bytesText(item.entry.bytesSent)), OutboxText::tr("The station")};
        }
        return {OutboxText::tr("Sending, %1 of %2")
                    .arg(bytesText(item.entry.bytesSent), bytesText(item.entry.bytesTotal)),
                OutboxText::tr("Nobody")};
    case ApplicationState::Delivered:
        if (item.awaitedResults > 0)
            return {OutboxText::tr("Receipt verified, the registry works on it"), OutboxText::tr("Nobody")};
        return {OutboxText::tr("The registry holds it, receipt verified"), OutboxText::tr("Nobody")};
    case ApplicationState::Processed:
        return {OutboxText::tr("Receipt verified, the registry has decided"), OutboxText::tr("Nobody")};
    case ApplicationState::Refused:
        return {OutboxText::tr("The registry refused it"), OutboxText::tr("Supervisor"), true};
    case ApplicationState::Quarantined:
        return {OutboxText::tr("The registry holds something else under this id"),
                OutboxText::tr("Supervisor"), true};
    default: return {stateText(item.state), OutboxText::tr("Clerk")};
    }
}

LineWords lineWords(const SyncStatus& status)
{
    switch (status.phase) {
    case SyncPhase::Sending:
        return {Shape::Send, OutboxText::tr("Sending"), OutboxText::tr("One application after the other")};
    case SyncPhase::Paused:
        return {Shape::Wait, OutboxText::tr("Paused by an officer"),
                OutboxText::tr("Goes on with “Send now”")};
    case SyncPhase::Halted:
        return {Shape::Bad, OutboxText::tr("Sending has stopped"),
                status.lastError ? errorSentence(*status.lastError) : QString()};
    case SyncPhase::Stopped: return {Shape::Miss, OutboxText::tr("Sending is switched off"), {}};
    case SyncPhase::Idle: break;
    }
    if (status.lastError) {
        const bool isBusy = status.lastError->code == ErrorCode::RegistryBusy ||
                            status.lastError->code == ErrorCode::RegistryFailed;
        return {Shape::Warn,
                isBusy ? OutboxText::tr("The registry takes nothing now") : OutboxText::tr("The line failed"),
                errorSentence(*status.lastError)};
    }
    if (status.waiting + status.inTransit > 0 && status.plan.start == SyncPlan::Start::ByHand)
        return {Shape::Wait, OutboxText::tr("Waits for “Send now”"),
                OutboxText::tr("Nothing is sent by itself")};
    if (status.waiting + status.inTransit > 0)
        return {Shape::Wait, OutboxText::tr("Waiting for the next attempt"), {}};
    return {Shape::Idle, OutboxText::tr("Nothing waits to be sent"),
            OutboxText::tr("What a supervisor approves is sent by itself")};
}

} // namespace thunhan
