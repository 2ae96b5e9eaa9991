// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DiskUse.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestDiskUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTheStoresFilesAndWhatIsFree();
    void aFolderThatIsGoneHasNothing();
};

void TestDiskUse::countsTheStoresFilesAndWhatIsFree()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const auto& [name, size] : {std::pair(u"store.db"_s, 3000), std::pair(u"store.db-wal"_s, 500)}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(size, 'x')), size);
    }
    const DiskUse use = diskProbeOf(folder.path())();
    QCOMPARE(use.taken, 3500);
    QVERIFY(use.free > 0);
}

void TestDiskUse::aFolderThatIsGoneHasNothing()
{
    const DiskUse use = diskUseOf(u"/nonexistent/folder"_s);
    QCOMPARE(use.taken, 0);
    QCOMPARE(use.free, 0);
}

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::TestDiskUse)
#include "test_DiskUse.moc"
