// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/PacketTransfer.h"

#include "app/base/Sha256.h"
#include "sync/client/SentDocument.h"

#include <QCoroFuture>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// A registry that loses enrollments again and again is a person's case.
constexpr int mostStartsOver = 3;

Error interrupted()
{
    return {ErrorCode::Cancelled, u"transfer was interrupted"_s};
}

} // namespace

QCoro::Task<TransferOutcome> PacketTransfer::run(OutboxEntry entry, Progress progress)
{
    const Result<TransferJournal::Begun> begun = co_await m_journal.begin(entry.application);
    if (!begun) {
        const Stop stop{begun.error(), {}, {}};
        co_return co_await settle(entry, stop);
    }
    const TransferJournal::Begun packet = begun.value();
    Stop stop = co_await carry(entry, packet, progress);
    if (!stop.result)
        stop = co_await explain(entry, packet.packet, stop);
    if (!stop.result)
        co_return co_await settle(entry, stop);
    co_return TransferOutcome{};
}

Result<void> PacketTransfer::checkSigned(const OutboxEntry& entry, const HeldEnrollment& held,
                                         const QByteArray& manifest)
{
    if (!held.receipt)
        return {};
    if (held.receipt->enrollment != entry.application || held.receipt->manifestDigest != sha256(manifest))
        return {ErrorCode::ReceiptMismatch, u"the signed receipt is for something else"_s};
    return {};
}

// The protocol of one packet. Every step is: do what the stored stage names, then store the next stage.
QCoro::Task<PacketTransfer::Stop> PacketTransfer::carry(OutboxEntry entry, TransferJournal::Begun packet,
                                                        Progress progress)
{
    const ApplicationId id = entry.application;
    TransferStage stage = entry.stage;

    if (m_cancel.isCancelled())
        co_return Stop{interrupted(), {}, {}};
    if (stage == TransferStage::Create) {
        const Result<QByteArray> opening = openingDocument(packet.packet.document);
        if (!opening)
            co_return Stop{opening.error(), {}, {}};
        const RegistryAnswer<void> created = co_await m_client.create(id, entry.transaction, *opening);
        stage = TransferStage::Upload;
        if (!created.result && created.result.error().code == ErrorCode::RegistryConflict) {
            const Stop compared = co_await compareExisting(entry, packet.packet, stage);
            if (!compared.result || stage == TransferStage::Done)
                co_return compared;
        } else if (!created.result && created.result.error().code == ErrorCode::NotFound) {
            // Nothing was there to be missed: something on the way answers in the registry's place.
            co_return Stop{Error{ErrorCode::RegistryAnswerMalformed, created.result.error().detail}, {}, {}};
        } else if (!created.result) {
            co_return stopFor(created);
        }
        const Result<void> stored = co_await m_journal.reached(id, stage);
        if (!stored)
            co_return Stop{stored, {}, {}};
    }

    if (stage == TransferStage::Upload) {
        const Stop uploaded = co_await upload(entry, packet.objects, progress);
        if (!uploaded.result)
            co_return uploaded;
        stage = TransferStage::Reference;
        const Result<void> stored = co_await m_journal.reached(id, stage);
        if (!stored)
            co_return Stop{stored, {}, {}};
    }

    QHash<int, QUrl> uris;
    for (const SealedObjectInfo& object : packet.objects) {
        if (!object.bufferId.isEmpty())
            uris.insert(object.ordinal, m_client.bufferUri(id, object.bufferId));
    }
    const Result<QByteArray> document = referencedDocument(packet.packet.document, uris);
    if (!document)
        co_return Stop{document.error(), {}, {}};

    if (stage == TransferStage::Reference) {
        if (m_cancel.isCancelled())
            co_return Stop{interrupted(), {}, {}};
        const RegistryAnswer<void> put = co_await m_client.putReferences(id, entry.transaction, *document);
        if (!put.result)
            co_return stopFor(put);
        stage = TransferStage::Finalize;
        const Result<void> stored = co_await m_journal.reached(id, stage);
        if (!stored)
            co_return Stop{stored, {}, {}};
    }

    if (stage == TransferStage::Finalize) {
        if (m_cancel.isCancelled())
            co_return Stop{interrupted(), {}, {}};
        bool isFinalized = false;
        if (entry.stage == TransferStage::Finalize) {
            // An earlier attempt may have come through although its answer did not; a registry need not
            // accept the call twice.
            const RegistryAnswer<HeldEnrollment> held = co_await m_client.readBack(id, entry.transaction);
            if (!held.result)
                co_return stopFor(held);
            isFinalized = held.result->isFinalized;
        }
        if (!isFinalized) {
            const RegistryAnswer<void> finalized = co_await m_client.finalize(id, entry.transaction);
            if (!finalized.result)
                co_return stopFor(finalized);
        }
        stage = TransferStage::ReadBack;
        const Result<void> stored = co_await m_journal.reached(id, stage);
        if (!stored)
            co_return Stop{stored, {}, {}};
    }

    co_return co_await checkReceipt(entry, packet.packet, *document);
}

// The id is taken: by our own earlier attempt, or by somebody else's enrollment.
QCoro::Task<PacketTransfer::Stop>
PacketTransfer::compareExisting(const OutboxEntry& entry, const SealedPacket& packet, TransferStage& stage)
{
    const RegistryAnswer<HeldEnrollment> held =
        co_await m_client.readBack(entry.application, entry.transaction);
    if (!held.result)
        co_return stopFor(held);
    const Result<bool> same = isSamePacket(held.result->document, packet.document);
    if (!same || !*same)
        co_return Stop{Error{ErrorCode::RegistryConflict, u"another enrollment has this id"_s}, {}, {}};
    if (held.result->isFinalized) {
        // Delivered by an attempt that this store knows nothing of: it was brought back from a copy, or
        // another station carried the packet.
        const Result<void> fits = checkSigned(entry, *held.result, packet.manifest);
        if (!fits)
            co_return Stop{fits, {}, {}};
        stage = TransferStage::Done;
        const Result<void> stored =
            co_await m_journal.delivered(entry.application, held.result->body, held.result->receiptJws);
        co_return Stop{stored, {}, {}};
    }
    stage = TransferStage::Upload;
    co_return Stop{};
}

// A refusal may be an echo: of an earlier attempt that came through although this store knows nothing of it,
// or of a registry that was brought back from a copy and lost what it had confirmed.
QCoro::Task<PacketTransfer::Stop> PacketTransfer::explain(const OutboxEntry& entry,
                                                          const SealedPacket& packet, Stop stop)
{
    const Result<OutboxEntry> reached = co_await m_journal.entry(entry.application);
    if (!reached || reached->stage == TransferStage::Create)
        co_return stop;
    const ErrorCode code = stop.result.error().code;
    if (code == ErrorCode::NotFound || stop.goOn == GoOn::AtBeginning) {
        if (reached->startsOver < mostStartsOver)
            stop.goOn = GoOn::AtBeginning;
        else
            stop = {Error{ErrorCode::NotFound, u"lost by the registry too often"_s}, {}, {}};
        co_return stop;
    }
    if (code == ErrorCode::RegistryForbidden || code == ErrorCode::RegistryConflict) {
        TransferStage stage = reached->stage;
        const Stop compared = co_await compareExisting(entry, packet, stage);
        co_return stage == TransferStage::Done ? compared : stop;
    }
    if (code != ErrorCode::RegistryRefused || reached->startsOver > 0)
        co_return stop;
    // Once; then the refusal is meant. The references alone are refused: their buffers are gone. What is to
    // be finalized is refused: the references may be gone.
    if (reached->stage == TransferStage::Reference)
        stop.goOn = GoOn::AtBeginning;
    if (reached->stage == TransferStage::Finalize) {
        const RegistryAnswer<HeldEnrollment> held =
            co_await m_client.readBack(entry.application, entry.transaction);
        if (held.result) {
            const Result<bool> fellBack = isOpening(held.result->document, packet.document);
            if (fellBack && *fellBack)
                stop.goOn = GoOn::AtBeginning;
        }
    }
    co_return stop;
}

QCoro::Task<PacketTransfer::Stop> PacketTransfer::upload(const OutboxEntry& entry,
                                                         QList<SealedObjectInfo>& objects, Progress progress)
{
    QList<SealedObjectInfo*> order;
    for (SealedObjectInfo& object : objects)
        order.append(&object);
    std::ranges::stable_sort(order, {}, &SealedObjectInfo::size); // on a bad line the small ones come through

    qint64 sent = entry.bytesSent;
    for (SealedObjectInfo* object : order) {
        if (!object->bufferId.isEmpty())
            continue;
        if (m_cancel.isCancelled())
            co_return Stop{interrupted(), {}, {}};
        const Result<SealedObject> loaded = co_await m_journal.loadObject(entry.application, object->ordinal);
        if (!loaded)
            co_return Stop{Error{loaded.error().code == ErrorCode::NotFound ? ErrorCode::StoreDamaged
                                                                            : loaded.error().code,
                                 loaded.error().detail},
                           {},
                           {}};
        const UploadProgress forward = [&](qint64 part, qint64) {
            if (progress)
                progress(sent + std::min(part, object->size), entry.bytesTotal);
        };
        // Named: GCC 12 destroys an aggregate that is made inside of co_await twice.
        ObjectUpload objectUpload;
        objectUpload.id = entry.application;
        objectUpload.transaction = entry.transaction;
        objectUpload.ciphertext = loaded->ciphertext;
        objectUpload.digest = loaded->digest;
        objectUpload.uploadUrl = object->uploadUrl;
        objectUpload.progress = forward;
        objectUpload.keepUrl = [&journal = m_journal, id = entry.application, ordinal = object->ordinal](
                                   const QString& url) { return journal.uploading(id, ordinal, url); };
        const RegistryAnswer<QString> uploaded = co_await m_client.uploadObject(objectUpload);
        if (!uploaded.result)
            co_return stopFor(uploaded);
        object->bufferId = *uploaded.result;
        const Result<void> stored =
            co_await m_journal.uploaded(entry.application, object->ordinal, object->bufferId);
        if (!stored)
            co_return Stop{stored, {}, {}};
        sent += object->size;
    }
    co_return Stop{};
}

QCoro::Task<PacketTransfer::Stop>
PacketTransfer::checkReceipt(const OutboxEntry& entry, const SealedPacket& packet, const QByteArray& sent)
{
    if (m_cancel.isCancelled())
        co_return Stop{interrupted(), {}, {}};
    const RegistryAnswer<HeldEnrollment> held =
        co_await m_client.readBack(entry.application, entry.transaction);
    if (!held.result)
        co_return stopFor(held);
    const Result<void> fits = checkSigned(entry, *held.result, packet.manifest);
    if (!fits)
        co_return Stop{fits, {}, {}};
    // Where the registry's signature vouches for the bytes, another carrier's references are as good.
    const Result<bool> same = held.result->receipt ? isSamePacket(held.result->document, packet.document)
                                                   : isSameDocument(held.result->document, sent);
    const Result<bool> fellBack = isOpening(held.result->document, packet.document);
    if (fellBack && *fellBack && !held.result->isFinalized) {
        const Error error{ErrorCode::RegistryFailed, u"enrollment is as it was created"_s};
        co_return Stop{error, {}, {}, GoOn::AtBeginning};
    }
    if (!same || !*same)
        co_return Stop{Error{ErrorCode::ReceiptMismatch, u"registry holds something else"_s}, {}, {}};
    if (!held.result->isFinalized) {
        const Error error{ErrorCode::RegistryFailed, u"enrollment is not finalized"_s};
        co_return Stop{error, {}, {}, GoOn::AtFinalize};
    }
    const Result<void> stored =
        co_await m_journal.delivered(entry.application, held.result->body, held.result->receiptJws);
    co_return Stop{stored, {}, {}};
}

QCoro::Task<TransferOutcome> PacketTransfer::settle(OutboxEntry entry, Stop stop)
{
    using End = TransferOutcome::End;
    const Error error = stop.result.error();
    const ApplicationId id = entry.application;
    if (error.code == ErrorCode::Cancelled)
        co_return TransferOutcome{End::Interrupted, error, {}};

    TransferOutcome outcome{End::Postponed, error, {}};
    Result<void> stored;
    if (stop.goOn == GoOn::WhereItWas && classify(error) == FailureKind::ThisApplication) {
        const bool isRefused = error.code == ErrorCode::RegistryRefused;
        outcome.end = isRefused ? End::Refused : End::Quarantined;
        stored = co_await m_journal.setAside(id, error, stop.registryWords,
                                             isRefused ? ApplicationEvent::RegistryRefused
                                                       : ApplicationEvent::Quarantine);
    } else {
        // Progress in this run means that failures are counted anew.
        const Result<OutboxEntry> now = co_await m_journal.entry(id);
        outcome.nextAttempt =
            m_retry.nextAttempt(m_clock.nowUtc(), now ? now->attempts : entry.attempts, stop.notBefore);
        switch (stop.goOn) {
        case GoOn::WhereItWas:
            stored = co_await m_journal.postponed(id, error, stop.registryWords, outcome.nextAttempt);
            break;
        case GoOn::AtFinalize: stored = co_await m_journal.steppedBack(id, error, outcome.nextAttempt); break;
        case GoOn::AtBeginning:
            stored = co_await m_journal.startedOver(id, error, outcome.nextAttempt);
            break;
        }
    }
    // The store has the state from before: it goes on from there, and the store's trouble is the news.
    if (!stored)
        co_return TransferOutcome{End::Interrupted, stored.error(), {}};
    co_return outcome;
}

} // namespace thunhan
