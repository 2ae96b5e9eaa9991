// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan_torture ROUNDS [SEED]: kills a rehearsed station at random moments with SIGKILL, every fourth time
// while it rotates its key, every fourth while it changes a passphrase, and looks after each for everything
// that was acknowledged. Prints what it counted; ends with 0 only when nothing was lost. The short form is a
// test.
#include "app/audit/AuditLog.h"
#include "app/keys/StoreKey.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/DocumentRepository.h"
#include "app/store/OperatorRepository.h"
#include "app/store/PacketRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "tests/support/TestPki.h"
#include "tests/torture/TortureFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>
#include <array>
#include <cstdio>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int roundsPerFolder = 20;   // then a new one: looking at everything again takes its time
constexpr int patience = 60000;       // ms
constexpr int longestLife = 400;      // ms after its first word
constexpr int longestRotation = 1500; // ms: some end, most are hit on the way

const std::array<QString, 4> kinds{u"work"_s, u"change"_s, u"work"_s, u"rotate"_s};

struct Counts {
    int rounds = 0, captures = 0, submitted = 0, approved = 0, rotations = 0, changes = 0;
    int lost = 0, broken = 0;

    QByteArray toJson() const
    {
        return QJsonDocument(QJsonObject{{u"rounds"_s, rounds},
                                         {u"captures_acknowledged"_s, captures},
                                         {u"submissions_acknowledged"_s, submitted},
                                         {u"approvals_acknowledged"_s, approved},
                                         {u"rotations_acknowledged"_s, rotations},
                                         {u"passphrase_changes_acknowledged"_s, changes},
                                         {u"lost"_s, lost},
                                         {u"stores_not_whole"_s, broken}})
            .toJson(QJsonDocument::Compact);
    }
};

// What one folder's station said, over all its lives.
struct Acknowledged {
    QHash<SampleId, QByteArray> samples;
    QHash<DocumentId, QByteArray> pages;
    QHash<ApplicationId, bool> submitted; // true: approved, too
};

Result<void> setUp(const TortureFolder& folder)
{
    const SecureBytes key = SecureBytes::random(storeKeySize);
    THUNHAN_TRY(KeySlots::create(folder.keySlotsPath(), key, TortureFolder::administrator(),
                                 TortureFolder::passphrase(), TortureFolder::cost()));
    THUNHAN_TRY_ASSIGN(const auto store, Store::create(folder.path, key));
    StationIdentity identity;
    identity.id = StationId::fromString(u"019cacd1-5c00-7000-8000-00000000057a"_s);
    const TestCertificate station = issueTestCertificate({u"Tortured station"_s});
    identity.signingKey = SecureBytes::copyOf(QByteArrayView(station.key));
    identity.certificate = station.certificate;
    identity.registryEncryptionCertificate = issueTestCertificate({u"Registry"_s}).certificate;
    auto saved = store->transact([&](Database& database) -> Result<void> {
        THUNHAN_TRY(StationRepository(database).saveIdentity(identity));
        return OperatorRepository(database).save({TortureFolder::administrator(), true});
    });
    saved.waitForFinished();
    return saved.result();
}

void note(const QByteArray& line, Acknowledged& said, Counts& counts)
{
    const QList<QByteArray> words = line.split(' ');
    const auto text = [&](int i) { return QString::fromLatin1(words.value(i)); };
    if (words.first() == saidSample) {
        said.samples.insert(SampleId::fromString(text(2)), QByteArray::fromHex(words.value(3)));
        ++counts.captures;
    } else if (words.first() == saidPage) {
        said.pages.insert(DocumentId::fromString(text(2)), QByteArray::fromHex(words.value(3)));
        ++counts.captures;
    } else if (words.first() == saidSubmitted) {
        said.submitted.insert(ApplicationId::fromString(text(1)), false);
        ++counts.submitted;
    } else if (words.first() == saidApproved) {
        said.submitted.insert(ApplicationId::fromString(text(1)), true);
        ++counts.approved;
    } else if (words.first() == saidRotated) {
        ++counts.rotations;
    } else if (words.first() == saidChanged) {
        ++counts.changes;
    }
}

int lostOf(Database& database, const Acknowledged& said)
{
    int lost = 0;
    for (const auto& [id, digest] : said.samples.asKeyValueRange()) {
        const auto image = SampleRepository(database).loadImage(id);
        lost += !image || image->digest() != digest;
    }
    for (const auto& [id, digest] : said.pages.asKeyValueRange()) {
        const auto image = DocumentRepository(database).loadImage(id);
        lost += !image || image->digest() != digest;
    }
    for (const auto& [id, approved] : said.submitted.asKeyValueRange()) {
        const auto application = ApplicationRepository(database).load(id);
        const bool there =
            application && (application->state == ApplicationState::Queued ||
                            (!approved && application->state == ApplicationState::PendingReview));
        lost += !there || (approved && !PacketRepository(database).load(id));
    }
    return lost;
}

bool isWhole(Database& database)
{
    const auto verdict = AuditLog(database).verify();
    return database.checkIntegrity().ok() && verdict && verdict->firstBroken == 0;
}

void lookAfter(const TortureFolder& folder, const Acknowledged& said, Counts& counts)
{
    const auto key = folder.unlock(SystemClock());
    const auto store = key ? Store::open(folder.path, *key) : Result<std::unique_ptr<Store>>(key.error());
    if (!store) {
        std::fprintf(stderr, "the store does not open: %s\n", qPrintable(store.error().detail));
        ++counts.broken;
        return;
    }
    auto looked = (*store)->run([&](Database& database) -> Result<void> {
        counts.lost += lostOf(database, said);
        counts.broken += isWhole(database) ? 0 : 1;
        return {};
    });
    looked.waitForFinished();
}

bool killOnce(const TortureFolder& folder, const QString& kind, int number, QRandomGenerator& random,
              Acknowledged& said, Counts& counts)
{
    QProcess station;
    station.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    station.start(QStringLiteral(THUNHAN_TORTURED_STATION), {folder.path, kind, QString::number(number)});
    if (!station.waitForStarted(patience))
        return false;
    // What works says its first word soon; the others may be hit before they do.
    if (kind == u"work"_s && !station.waitForReadyRead(patience))
        return false;
    QThread::msleep(random.bounded(kind == u"rotate"_s ? longestRotation : longestLife));
    const bool lived = station.state() == QProcess::Running;
    station.kill();
    station.waitForFinished(patience);
    for (const QByteArray& line : station.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            note(line, said, counts);
    }
    ++counts.rounds;
    return lived;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const int rounds = program.arguments().value(1).toInt();
    if (rounds < 1) {
        std::fputs("thunhan_torture ROUNDS [SEED]\n", stderr);
        return 2;
    }
    const quint32 seed = program.arguments().size() > 2 ? program.arguments().at(2).toUInt() : 1;
    QRandomGenerator random(seed);
    Counts counts;
    while (counts.rounds < rounds) {
        const QTemporaryDir place;
        const TortureFolder folder{place.path()};
        if (const auto made = setUp(folder); !made) {
            std::fprintf(stderr, "set-up: %s\n", qPrintable(made.error().detail));
            return 1;
        }
        Acknowledged said;
        for (int i = 0; i < roundsPerFolder && counts.rounds < rounds; ++i) {
            if (!killOnce(folder, kinds.at(std::size_t(i) % kinds.size()), counts.rounds + 1, random, said,
                          counts)) {
                std::fputs("the station ended by itself\n", stderr);
                return 1;
            }
            lookAfter(folder, said, counts);
        }
    }
    std::printf("%s\n", counts.toJson().constData());
    return counts.lost == 0 && counts.broken == 0 && counts.captures > 0 ? 0 : 1;
}
