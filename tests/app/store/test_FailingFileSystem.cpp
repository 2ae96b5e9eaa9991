// SPDX-License-Identifier: GPL-3.0-or-later
// A real file system that fails under the store: full, out of medium, without power. What was acknowledged is
// there afterwards, and the store is whole.
#include "app/base/Sha256.h"
#include "tests/app/store/LoopDisk.h"
#include "tests/app/store/RepositoryTest.h"

#include <atomic>
#include <thread>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

bool canMount = false;

} // namespace

class FailingFileSystemTest : public QObject
{
    Q_OBJECT

    const SecureBytes m_key = SecureBytes::random(storeKeySize);
    const Application m_application = sampleApplication(1);
    const QByteArray m_image = QByteArray(qsizetype{100} * 1024, 'i');
    QList<BiometricSample> m_acknowledged;
    // From then on the kernel may still call a flush a success that it had begun before.
    std::atomic<bool> m_isCutting = false;

private Q_SLOTS:
    void initTestCase()
    {
        if (!canMount)
            QSKIP("mounting needs root");
        const LoopDisk probe(8, 32);
        if (!probe.isReady())
            QSKIP("no loop device, or no mkfs.ext4");
    }
    void init()
    {
        m_acknowledged.clear();
        m_isCutting = false;
    }

    void aFullDiskKeepsWhatItHas()
    {
        LoopDisk disk(16, 64);
        const QString ballast = QDir(disk.path()).filePath(u"ballast"_s);
        QVERIFY(overwrite(ballast, QByteArray(qsizetype{2} * 1024 * 1024, 'b')));
        {
            auto store = start(disk);
            QVERIFY(store);
            const Result<void> last = saveUntilRefused(*store);
            QCOMPARE(last.error().code, ErrorCode::DiskFull);
            QVERIFY(m_acknowledged.size() > 10);
            QVERIFY(QFile::remove(ballast));
            QVERIFY(save(*store)); // the same station goes on
        }
        verify(disk);
    }

    void aWornOutDiskKeepsWhatWasAcknowledged()
    {
        LoopDisk disk(48, 8);
        {
            auto store = start(disk);
            QVERIFY(store);
            const Result<void> last = saveUntilRefused(*store);
            QVERIFY(!last);
            QVERIFY(m_acknowledged.size() > 5);
            static_cast<void>(save(*store)); // only what is acknowledged counts
        }
        QVERIFY(disk.unmount());
        QVERIFY(disk.heal());
        QVERIFY(disk.mount());
        verify(disk);
    }

    void aPowerCutTakesNothingThatWasAcknowledged_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {0, 1, 5, 12})
            QTest::addRow("%d saves", after) << after;
    }
    void aPowerCutTakesNothingThatWasAcknowledged()
    {
        QFETCH(int, after);
        LoopDisk disk(32, 64);
        {
            auto store = start(disk);
            QVERIFY(store);
            for (int i = 0; i < after; ++i)
                QVERIFY(save(*store));
            bool isCut = false;
            std::thread cut([&] { // while the next ones are written
                m_isCutting = true;
                isCut = disk.cutPower();
            });
            const Result<void> last = saveUntilRefused(*store);
            cut.join();
            QVERIFY(isCut);
            QVERIFY(!last);
        }
        QVERIFY(disk.unmount());
        QVERIFY(disk.mount());
        verify(disk);
    }

private:
    std::unique_ptr<Store> start(const LoopDisk& disk) const
    {
        Result<std::unique_ptr<Store>> store = Store::create(disk.path(), m_key);
        if (!store || !await((*store)->transact([application = m_application](Database& d) {
                return ApplicationRepository(d).insert(application);
            })))
            return nullptr;
        return std::move(store).value();
    }

    Result<void> save(Store& store)
    {
        BiometricSample sample = m_application.samples.first();
        sample.id = SampleId(QUuid::createUuid());
        sample.imageDigest = sha256(m_image);
        const Result<void> saved =
            await(store.transact([id = m_application.id, sample, image = m_image](Database& d) {
                return SampleRepository(d).insert(id, sample, image);
            }));
        if (saved && !m_isCutting)
            m_acknowledged.append(sample);
        return saved;
    }

    Result<void> saveUntilRefused(Store& store)
    {
        for (;;) {
            if (Result<void> saved = save(store); !saved)
                return saved;
        }
    }

    void verify(const LoopDisk& disk) const
    {
        auto store = Store::open(disk.path(), m_key);
        QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().detail));
        const auto clean = await((*store)->run([](Database& d) { return d.checkIntegrity(); }));
        QVERIFY2(clean.ok(), clean ? "" : qPrintable(clean.error().detail));
        for (const BiometricSample& sample : m_acknowledged) {
            const auto image = await(
                (*store)->run([id = sample.id](Database& d) { return SampleRepository(d).loadImage(id); }));
            QVERIFY(image);
            QCOMPARE(image->bytes(), m_image);
        }
    }
};

int main(int argc, char** argv)
{
    canMount = LoopDisk::keepMountsToOurselves();
    const QCoreApplication application(argc, argv);
    FailingFileSystemTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_FailingFileSystem.moc"
