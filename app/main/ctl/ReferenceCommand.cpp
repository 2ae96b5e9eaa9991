// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/keys/AtomicFile.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/OpenedStation.h"
#include "app/main/ctl/Terminal.h"
#include "app/workflow/ReferenceImport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 largestSignature = 4096;

QDate todayHere(const QDateTime& now)
{
    return now.toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).date();
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject troubleJson(const ReferenceTrouble& trouble)
{
    return {{u"edition"_s, dayText(trouble.edition)},
            {u"used"_s, dayText(trouble.used)},
            {u"line"_s, trouble.refusal.line},
            {u"cause"_s, toError(trouble.refusal).detail}};
}

QJsonObject headerJson(const ReferenceHeader& header, bool shipped)
{
    return {{u"document"_s, toName(header.kind)},
            {u"edition"_s, dayText(header.edition)},
            {u"valid_from"_s, dayText(header.validFrom)},
            {u"valid_to"_s, dayText(header.validTo)},
            {u"verified"_s, header.verified},
            {u"shipped"_s, shipped},
            {u"sha256"_s, QString::fromLatin1(header.sha256.toHex())}};
}

// What is in use, what else was taken, and what of it cannot be used.
QJsonObject useJson(const ReferenceData& shipped, const QList<StoredReference>& stored, QDate today)
{
    const ReferenceInUse use = layReferences(shipped, stored, today);
    QJsonArray documents;
    for (const ReferenceKind kind : allReferenceKinds) {
        const ReferenceHeader header = use.data.headers().value(kind);
        documents.append(headerJson(header, header == shipped.headers().value(kind)));
    }
    QJsonArray taken;
    for (const StoredReference& one : stored)
        taken.append(QJsonObject{{u"document"_s, toName(one.kind)},
                                 {u"edition"_s, dayText(one.edition)},
                                 {u"signed"_s, !one.signature.isEmpty()},
                                 {u"taken_at"_s, one.takenAt.toString(Qt::ISODate)}});
    QJsonArray troubles;
    for (const ReferenceTrouble& trouble : use.troubles)
        troubles.append(troubleJson(trouble));
    return {{u"in_use"_s, documents}, {u"taken"_s, taken}, {u"troubles"_s, troubles}};
}

void printUse(const QJsonObject& use)
{
    for (const QJsonValue& value : use[u"in_use"_s].toArray()) {
        const QJsonObject one = value.toObject();
        print(u"%1 edition %2  %3  %4"_s.arg(one[u"document"_s].toString(), -6)
                  .arg(one[u"edition"_s].toString(), one[u"shipped"_s].toBool() ? u"shipped"_s : u"taken"_s,
                       one[u"verified"_s].toBool() ? u"verified"_s : u"not all of it verified"_s));
    }
    for (const QJsonValue& value : use[u"troubles"_s].toArray()) {
        const QJsonObject one = value.toObject();
        complain(u"The edition of %1 cannot be used (%2). The one of %3 is used. Import a newer one."_s.arg(
            one[u"edition"_s].toString(), one[u"cause"_s].toString(), one[u"used"_s].toString()));
    }
}

QJsonObject verdictJson(const ReferenceVerdict& verdict)
{
    if (verdict.refusal)
        return {{u"taken"_s, false},
                {u"line"_s, verdict.refusal->line},
                {u"place"_s, verdict.refusal->pointer},
                {u"cause"_s, toError(*verdict.refusal).detail}};
    QJsonObject told = headerJson(verdict.header, false);
    told.insert(u"taken"_s, verdict.news);
    told.insert(u"composed"_s, verdict.header.composed);
    return told;
}

void printVerdict(const ReferenceVerdict& verdict)
{
    if (verdict.refusal) {
        complain(u"%1. Nothing of it was taken over; mend the file and import it again."_s.arg(
            toError(*verdict.refusal).detail));
        return;
    }
    if (!verdict.news) {
        print(u"This document is here already."_s);
        return;
    }
    print(u"%1, edition %2: taken. The next start of thunhan uses it."_s.arg(
        toName(verdict.header.kind), dayText(verdict.header.edition)));
    if (verdict.header.composed > 0)
        print(u"%1 texts were not in NFC and were composed."_s.arg(verdict.header.composed));
}

Result<QJsonObject> show(const QCommandLineParser& parser, const StationFolder& folder)
{
    THUNHAN_TRY_ASSIGN(const ReferenceData shipped, ReferenceData::shipped());
    THUNHAN_TRY_ASSIGN(const OpenedStation station,
                       openStation(parser, folder, Role::Administrator, Right::SeeApplications));
    THUNHAN_TRY_ASSIGN(const QList<StoredReference> stored, readStore(*station.store, storedReferences));
    return useJson(shipped, stored, todayHere(SystemClock().nowUtc()));
}

Result<ReferenceVerdict> import(const QCommandLineParser& parser, const StationFolder& folder)
{
    ReferenceOffer offer;
    THUNHAN_TRY_ASSIGN(offer.document,
                       readSmallFile(parser.positionalArguments().at(1), ReferenceReader::largestFile));
    if (parser.isSet(u"signature"_s)) {
        THUNHAN_TRY_ASSIGN(offer.signature, readSmallFile(parser.value(u"signature"_s), largestSignature));
        offer.signature = offer.signature.trimmed();
    }
    THUNHAN_TRY_ASSIGN(const ReferenceData shipped, ReferenceData::shipped());
    THUNHAN_TRY_ASSIGN(const OpenedStation station,
                       openStation(parser, folder, Role::Administrator, Right::ManageStation));
    offer.by = station.person.id;
    offer.at = SystemClock().nowUtc();
    offer.today = todayHere(offer.at);
    auto taken = station.store->transact(
        [shipped, offer](Database& database) { return takeReference(database, shipped, offer); });
    taken.waitForFinished();
    return taken.takeResult();
}

class ReferenceCommand final : public Command
{
public:
    QString name() const override { return u"reference"_s; }
    QString summary() const override { return u"Shows the reference data in use, or imports a document."_s; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(u"show|import"_s, u"What to do."_s);
        parser.addPositionalArgument(u"FILE"_s, u"The document to import (JSON)."_s, u"[FILE]"_s);
        parser.addOptions(
            {{u"signature"_s, u"The authority's signature of FILE (detached JWS)."_s, u"FILE"_s},
             {u"json"_s, u"As JSON, for other programs."_s}});
        addSignInOptions(parser);
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        const QStringList words = parser.positionalArguments();
        const bool asJson = parser.isSet(u"json"_s);
        if (words == QStringList{u"show"_s}) {
            const auto use = show(parser, folder);
            if (!use)
                return failed(use.error());
            asJson ? printJson(*use) : printUse(*use);
            return use->value(u"troubles"_s).toArray().isEmpty() ? ExitCode::Done : ExitCode::Failed;
        }
        if (words.size() == 2 && words.first() == u"import"_s) {
            const auto verdict = import(parser, folder);
            if (!verdict)
                return failed(verdict.error());
            asJson ? printJson(verdictJson(*verdict)) : printVerdict(*verdict);
            return verdict->refusal ? ExitCode::Failed : ExitCode::Done;
        }
        complain(u"It takes 'show', or 'import' and a file. Try thunhanctl reference --help."_s);
        return ExitCode::Usage;
    }

private:
    static ExitCode failed(const Error& error)
    {
        complain(error);
        return ExitCode::Failed;
    }
    static void printJson(const QJsonObject& object)
    {
        print(QString::fromUtf8(QJsonDocument(object).toJson()).trimmed());
    }
};

} // namespace

std::unique_ptr<Command> makeReferenceCommand()
{
    return std::make_unique<ReferenceCommand>();
}

} // namespace thunhan
