// SPDX-License-Identifier: GPL-3.0-or-later
// A station out of its backup, and every way in which a backup may not be what the station wrote.
#include "app/workflow/StationRestore.h"

#include "app/base/Sha256.h"
#include "app/keys/StationSignature.h"
#include "app/store/LineageRepository.h"
#include "app/workflow/BackupLayout.h"
#include "tests/app/workflow/BackupFixture.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 0x40);
    return bytes;
}

} // namespace

class StationRestoreTest : public QObject
{
    Q_OBJECT

    using Harm = std::function<bool(const QString& folder)>;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<BackupFixture>();
        const auto done = m_fixture->backUp();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        m_folder = done->folder;
        m_place = std::make_unique<QTemporaryDir>();
        m_to = m_place->filePath(u"new"_s);
    }

    void allOfItIsThereWithTheAuthoritysKey()
    {
        QVERIFY(await(m_fixture->store->transact(
            [](Database& d) { return LineageRepository(d).begin(QUuid::createUuid()); })));
        QVERIFY(m_fixture->backUp());
        const auto restored = m_fixture->restore(m_to);
        QVERIFY2(restored.ok(), restored ? "" : qPrintable(restored.error().detail));
        auto store = Store::open(m_to, m_fixture->folder.key);
        QVERIFY(store);
        for (const char* table : {"application", "sample", "sample_image", "operator", "station_identity"})
            QCOMPARE(m_fixture->rows(**store, table), m_fixture->rows(*m_fixture->store, table));
        const auto image = await((*store)->run([](Database& d) {
            return SampleRepository(d).loadImage(sampleApplication(2).samples.first().id);
        }));
        QCOMPARE(image->bytes(), sampleImage(sampleApplication(2).samples.first()));
        QCOMPARE(m_fixture->told(**store).first(), AuditAction::BackupRestored);
        const auto verdict = await((*store)->run([](Database& d) { return AuditLog(d).verify(); }));
        QVERIFY(verdict->findings.isEmpty());
        // Of a later generation, with a session of its own.
        const auto lineage = await(
            (*store)->transact([](Database& d) { return LineageRepository(d).begin(QUuid::createUuid()); }));
        const auto old = await(m_fixture->store->transact(
            [](Database& d) { return LineageRepository(d).begin(QUuid::createUuid()); }));
        QVERIFY(lineage->generation > old->generation);
        QVERIFY(lineage->session != old->session);
        // And its people sign in.
        const auto keySlots = KeySlots::load(QDir(m_to).filePath(m_fixture->slotsName()));
        QVERIFY(keySlots->unlock(m_fixture->boss.id, BackupFixture::passphrase(), m_fixture->clock).value() ==
                m_fixture->folder.key);
        QCOMPARE(QFile::permissions(m_to) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFileInfo::exists(m_to + u".making"_s));
    }

    void anOfficersPassphraseOpensItAsWellAndAWrongOneLeavesNothing()
    {
        auto found = findBackup(m_folder);
        QVERIFY(found);
        RestoreOrders orders = m_fixture->byRecoveryKey(m_to);
        orders.unlock = [this](const KeySlots& keySlots) {
            return keySlots.unlock(m_fixture->boss.id,
                                   SecureBytes::copyOf(QByteArrayView("gió mùa đông bắc")), m_fixture->clock);
        };
        QCOMPARE(restoreStation(*found, orders, m_fixture->clock).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(QDir(m_place->path()).isEmpty());
        orders.unlock = [this](const KeySlots& keySlots) {
            return keySlots.unlock(m_fixture->boss.id, BackupFixture::passphrase(), m_fixture->clock);
        };
        QVERIFY(restoreStation(*found, orders, m_fixture->clock));
        const TestCertificate stranger = issueTestCertificate({u"Another authority"_s});
        m_fixture->authority.key = stranger.key;
        QCOMPARE(m_fixture->restore(m_place->filePath(u"other"_s)).error().code, ErrorCode::RecoveryKeyWrong);
    }

    void anExistingStationIsNotTouched()
    {
        const QByteArray before = readAll(m_fixture->folder.file(m_fixture->slotsName()));
        QCOMPARE(m_fixture->restore(m_fixture->folder.path()).error().code, ErrorCode::StoreExists);
        QCOMPARE(readAll(m_fixture->folder.file(m_fixture->slotsName())), before);
        QVERIFY(QDir().mkpath(m_to)); // an empty folder may be there
        QVERIFY(m_fixture->restore(m_to));
        QCOMPARE(m_fixture->restore(m_to).error().code, ErrorCode::StoreExists);
    }

    void whatIsNoBackupIsSaidToBeNone()
    {
        const QTemporaryDir empty;
        QCOMPARE(findBackup(empty.path()).error().code, ErrorCode::BackupMissing);
        QCOMPARE(findBackup(empty.filePath(u"nowhere"_s)).error().code, ErrorCode::BackupMissing);
        QVERIFY(QDir(empty.path()).mkpath(u"thunhan/backups/x/20260101.part"_s));
        QCOMPARE(findBackup(empty.path()).error().code, ErrorCode::BackupIncomplete);
    }

    void theNewestWholeOneIsTaken()
    {
        const QString older = m_place->filePath(u"older"_s);
        QVERIFY(QDir().rename(m_folder, older));
        const auto newer = m_fixture->backUp();
        QVERIFY(QDir().rename(older, m_folder)); // as if it could not be removed
        QCOMPARE(findBackup(m_fixture->stick.path())->folder, newer->folder);
        QVERIFY(QFile::remove(QDir(newer->folder).filePath(u"store.db"_s)));
        QCOMPARE(findBackup(m_fixture->stick.path())->folder, m_folder);
    }

    void aHarmedCopyIsRefusedWithItsCause_data()
    {
        QTest::addColumn<Harm>("harm");
        QTest::addColumn<ErrorCode>("cause");
        const auto file = [](const QString& folder, const char* name) {
            return QDir(folder).filePath(QLatin1StringView(name));
        };
        const auto change = [file](const char* name, auto work) -> Harm {
            return [=](const QString& folder) {
                const QString path = file(folder, name);
                return overwrite(path, work(readAll(path)));
            };
        };
        const auto half = [](const QByteArray& bytes) { return bytes.first(bytes.size() / 2); };
        const auto flip = [](const QByteArray& bytes) { return flipped(bytes, bytes.size() / 2); };
        for (const char* name : {"store.db", "store.keycheck", "keyslots.json", "station.json"}) {
            QTest::addRow("%s truncated", name) << change(name, half) << ErrorCode::BackupIncomplete;
            QTest::addRow("%s changed", name) << change(name, flip) << ErrorCode::BackupChanged;
            QTest::addRow("%s grown", name)
                << change(name, [](const QByteArray& b) { return b + 'x'; }) << ErrorCode::BackupChanged;
            QTest::addRow("%s gone", name)
                << Harm([=](const QString& folder) { return QFile::remove(file(folder, name)); })
                << ErrorCode::BackupIncomplete;
            QTest::addRow("%s a link", name) << Harm([=](const QString& folder) {
                const QString path = file(folder, name);
                return QFile::rename(path, path + u".there"_s) && QFile::link(path + u".there"_s, path);
            }) << ErrorCode::BackupIncomplete;
        }
        QTest::newRow("store zeroed")
            << change("store.db", [](const QByteArray& b) { return QByteArray(b.size(), 0); })
            << ErrorCode::BackupChanged;
        QTest::newRow("manifest changed") << change("manifest.json", flip) << ErrorCode::BackupChanged;
        QTest::newRow("manifest truncated") << change("manifest.json", half) << ErrorCode::BackupChanged;
        QTest::newRow("manifest gone")
            << Harm([=](const QString& folder) { return QFile::remove(file(folder, "manifest.json")); })
            << ErrorCode::BackupMissing;
        QTest::newRow("signature changed") << change("manifest.sig", flip) << ErrorCode::BackupChanged;
        QTest::newRow("signature gone")
            << Harm([=](const QString& folder) { return QFile::remove(file(folder, "manifest.sig")); })
            << ErrorCode::BackupIncomplete;
        QTest::newRow("of a later program") << change("manifest.json", [](QByteArray text) {
            return text.replace("thunhan.backup/1", "thunhan.backup/2");
        }) << ErrorCode::StoreNewer;
        QTest::newRow("of a later schema") << change("manifest.json", [](QByteArray text) {
            const qsizetype at = text.indexOf("\"schema\":") + 9;
            return text.replace(at, text.indexOf(',', at) - at, "9999");
        }) << ErrorCode::StoreNewer;
    }
    void aHarmedCopyIsRefusedWithItsCause()
    {
        QFETCH(Harm, harm);
        QFETCH(ErrorCode, cause);
        QVERIFY(harm(m_folder));
        const auto restored = m_fixture->restore(m_to, m_folder);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, cause);
        QVERIFY(QDir(m_place->path()).isEmpty());
    }

    // Whoever changes a file may change its digest in the manifest, but cannot sign.
    void aManifestThatWasMadeAnewIsNotTheStations()
    {
        QVERIFY(overwrite(QDir(m_folder).filePath(u"station.json"_s), "[]"));
        auto manifest = findBackup(m_folder)->manifest;
        for (BackupFile& file : manifest.files) {
            if (file.name == "station.json"_L1)
                file.digest = sha256("[]");
        }
        QVERIFY(overwrite(backup::manifest(m_folder), *manifest.toCanonical()));
        QCOMPARE(m_fixture->restore(m_to, m_folder).error().code, ErrorCode::BackupChanged);
    }

    void filesOfTwoStationsDoNotMakeOne()
    {
        BackupFixture other;
        other.authority = m_fixture->authority;
        const auto keySlots = KeySlots::load(other.folder.file(other.slotsName()));
        QVERIFY(keySlots->setRecovery(other.folder.key, other.authority.certificate));
        const auto theirs = other.backUp();
        QVERIFY(theirs);
        auto manifest = findBackup(m_folder)->manifest;
        const QByteArray swapped = readAll(QDir(theirs->folder).filePath(u"keyslots.json"_s));
        QVERIFY(overwrite(QDir(m_folder).filePath(u"keyslots.json"_s), swapped));
        for (BackupFile& file : manifest.files) {
            if (file.name == "keyslots.json"_L1)
                file = {file.name, swapped.size(), sha256(swapped)};
        }
        QVERIFY(overwrite(backup::manifest(m_folder), *manifest.toCanonical()));
        QCOMPARE(m_fixture->restore(m_to, m_folder).error().code, ErrorCode::BackupForeign);
        QVERIFY(QDir(m_place->path()).isEmpty());
        // A manifest of this station over all of the other one's files.
        auto theirManifest = findBackup(theirs->folder)->manifest;
        theirManifest.station = m_fixture->station;
        QVERIFY(overwrite(backup::manifest(theirs->folder), *theirManifest.toCanonical()));
        QCOMPARE(m_fixture->restore(m_to, theirs->folder).error().code, ErrorCode::BackupForeign);
    }

private:
    std::unique_ptr<BackupFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
    QString m_to;
};

QTEST_GUILESS_MAIN(StationRestoreTest)
#include "test_StationRestore.moc"
