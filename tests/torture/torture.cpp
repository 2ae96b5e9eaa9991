// SPDX-License-Identifier: GPL-3.0-or-later
// thunhan_torture [--window] ROUNDS [SEED]: kills a station at random moments with SIGKILL and looks after
// each for everything that was acknowledged. The station is its services, which every fourth time rotate the
// key and every fourth change a passphrase; or the program itself with its window, rehearsing. Prints what it
// counted; ends with 0 only when nothing was lost. The short forms are tests.
#include "app/keys/StoreKey.h"
#include "app/main/StationFolder.h"
#include "app/main/TrainingStation.h"
#include "app/store/OperatorRepository.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "tests/support/TestPki.h"
#include "tests/torture/Acknowledged.h"
#include "tests/torture/TortureFolder.h"

#include <QCoreApplication>
#include <QFile>
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
constexpr int longestWindow = 40000;  // ms: two whole applications and a little

const std::array<QString, 4> kinds{u"work"_s, u"change"_s, u"work"_s, u"rotate"_s};

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

void lookAfter(const QString& root, const Result<SecureBytes>& key, const Acknowledged& said,
               TortureCounts& counts)
{
    const auto store = key ? Store::open(root, *key) : Result<std::unique_ptr<Store>>(key.error());
    if (!store) {
        std::fprintf(stderr, "the store does not open: %s\n", qPrintable(store.error().detail));
        ++counts.broken;
        return;
    }
    auto looked = (*store)->run([&](Database& database) -> Result<void> {
        counts.lost += said.lostIn(database);
        counts.broken += isWhole(database) ? 0 : 1;
        return {};
    });
    looked.waitForFinished();
}

void noteAll(const QByteArray& text, Acknowledged& said, TortureCounts& counts)
{
    for (const QByteArray& line : text.split('\n')) {
        if (!line.isEmpty())
            said.note(line, counts);
    }
}

bool killOnce(const TortureFolder& folder, const QString& kind, int number, QRandomGenerator& random,
              Acknowledged& said, TortureCounts& counts)
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
    noteAll(station.readAllStandardOutput(), said, counts);
    ++counts.rounds;
    return lived;
}

// A folder after the other, each with many lives.
bool tortureServices(int rounds, QRandomGenerator& random, TortureCounts& counts)
{
    while (counts.rounds < rounds) {
        const QTemporaryDir place;
        const TortureFolder folder{place.path()};
        if (const auto made = setUp(folder); !made) {
            std::fprintf(stderr, "set-up: %s\n", qPrintable(made.error().detail));
            return false;
        }
        Acknowledged said;
        for (int i = 0; i < roundsPerFolder && counts.rounds < rounds; ++i) {
            if (!killOnce(folder, kinds.at(std::size_t(i) % kinds.size()), counts.rounds + 1, random, said,
                          counts)) {
                std::fputs("the station ended by itself\n", stderr);
                return false;
            }
            lookAfter(folder.path, folder.unlock(SystemClock()), said, counts);
        }
    }
    return true;
}

// The program itself, its window driven through one or two applications, the review and the sending.
bool tortureWindow(int rounds, QRandomGenerator& random, TortureCounts& counts)
{
    while (counts.rounds < rounds) {
        const QTemporaryDir place;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"TMPDIR"_s, u"HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, place.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess window;
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QStringLiteral(THUNHAN), {u"--rehearse"_s, place.filePath(u"r"_s), u"--applications"_s,
                                               QString::number(1 + counts.rounds % 2), u"--seed"_s,
                                               QString::number(counts.rounds + 1)});
        if (!window.waitForStarted(patience))
            return false;
        if (window.waitForFinished(random.bounded(longestWindow)) &&
            (window.exitStatus() != QProcess::NormalExit || window.exitCode() != 0)) {
            std::fputs("the program ended by itself\n", stderr);
            return false;
        }
        window.kill();
        window.waitForFinished(patience);
        ++counts.rounds;
        const StationFolder station(place.filePath(u"r/station"_s));
        QFile shown(place.filePath(u"r/shown.log"_s));
        if (!station.isInitialised() || !shown.open(QIODevice::ReadOnly))
            continue; // ended before anybody could sign in
        Acknowledged said;
        noteAll(shown.readAll(), said, counts);
        const auto keySlots = KeySlots::load(station.keySlotsPath());
        const auto people = keySlots ? keySlots->list() : keySlots.error();
        lookAfter(station.root(),
                  people ? keySlots->unlock(people->first().profile.id,
                                            SecureBytes::copyOf(trainingPassphrase().toUtf8()), SystemClock())
                         : people.error(),
                  said, counts);
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    QStringList arguments = program.arguments().mid(1);
    const bool inWindow = arguments.removeAll(u"--window"_s) > 0;
    const int rounds = arguments.value(0).toInt();
    if (rounds < 1) {
        std::fputs("thunhan_torture [--window] ROUNDS [SEED]\n", stderr);
        return 2;
    }
    QRandomGenerator random(arguments.size() > 1 ? arguments.at(1).toUInt() : 1);
    TortureCounts counts;
    if (!(inWindow ? tortureWindow : tortureServices)(rounds, random, counts))
        return 1;
    std::printf("%s\n", counts.toJson().constData());
    return counts.lost == 0 && counts.broken == 0 && counts.captures > 0 ? 0 : 1;
}
