// SPDX-License-Identifier: GPL-3.0-or-later
// Sticks that are pulled, full or not what they were: whatever arrives was sealed so, and the next try brings
// the rest.
#include "sync/media/MediaLayout.h"
#include "tests/sync/media/MediaRig.h"

#include <QDirIterator>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class MediaFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportMayEndAtEveryAccess_data();
    void anExportMayEndAtEveryAccess();
    void theStickMayBePulledAtEveryAccessOfAnImport();
    void whatWasChangedIsNotTakenIn_data();
    void whatWasChangedIsNotTakenIn();
    void readsNoLinksAndNoPipes();
    void canBeEnded();

private:
    static QStringList filesOn(const QTemporaryDir& stick)
    {
        QStringList files;
        for (QDirIterator all(stick.path(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
            files.append(QDir(stick.path()).relativeFilePath(all.next()));
        files.sort();
        return files;
    }
};

void MediaFaultsTest::anExportMayEndAtEveryAccess_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("half");
    QTest::newRow("full") << ErrorCode::DiskFull << true;
    QTest::newRow("pulled") << ErrorCode::FileUnwritable << false;
}

void MediaFaultsTest::anExportMayEndAtEveryAccess()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const bool, half);
    MediaRig rig;
    rig.away.queueMany(2);
    int failing = 1;
    for (;; ++failing) {
        const QTemporaryDir folder;
        const auto stick = openMediaFolder(folder.path()).value();
        FailingMedia bad(*stick, failing, code, half);
        const auto written = rig.exportFromAway(bad);
        QCOMPARE(written.ok(), !bad.hasFailed());
        if (written)
            break;
        QCOMPARE(written.error().code, code);
        // Nothing of it can be mistaken for a batch.
        QCOMPARE(rig.import(*rig.office->store, *stick).value(), ImportReport());
        const auto again = rig.exportFromAway(*stick);
        QVERIFY(again);
        QCOMPARE(again->packets, 2);
        for (const QString& file : filesOn(folder))
            QVERIFY2(!file.contains(u".part"_s), qPrintable(file));
        QCOMPARE(filesOn(folder).size(), 3 + 2 * 4);
    }
    QVERIFY(failing > 15);
    QVERIFY(rig.exportFromAway(*rig.media));
    QCOMPARE(rig.import(*rig.office->store)->taken, 2);
}

void MediaFaultsTest::theStickMayBePulledAtEveryAccessOfAnImport()
{
    MediaRig rig;
    rig.away.queueMany(2);
    QVERIFY(rig.exportFromAway(*rig.media));
    for (int failing = 1;; ++failing) {
        const auto reader = rig.makeStation();
        FailingMedia bad(*rig.media, failing, ErrorCode::FileUnreadable, false);
        const auto report = rig.import(*reader->store, bad);
        const int before = report ? report->taken : 0;
        const auto again = rig.import(*reader->store);
        QVERIFY(again);
        QCOMPARE(again->known, before);
        QCOMPARE(again->taken, 2 - before);
        QVERIFY(again->refused.isEmpty());
        if (!bad.hasFailed()) {
            QCOMPARE(before, 2);
            break;
        }
    }
}

void MediaFaultsTest::whatWasChangedIsNotTakenIn_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("half of it") << 0;
    QTest::newRow("one bit") << 1;
    QTest::newRow("empty") << 2;
    QTest::newRow("longer") << 3;
    QTest::newRow("gone") << 4;
    QTest::newRow("swapped with the next") << 5;
}

void MediaFaultsTest::whatWasChangedIsNotTakenIn()
{
    QFETCH(const int, change);
    MediaRig rig;
    rig.away.queueMany(2);
    QVERIFY(rig.exportFromAway(*rig.media));
    // The first packet's, and the three of the batch, which sort behind both packets.
    QStringList files = filesOn(rig.stick);
    QCOMPARE(files.size(), 11);
    files.remove(4, 4);
    constexpr qint64 any = 1'000'000;
    for (int i = 0; i < files.size(); ++i) {
        const QByteArray whole = rig.media->read(files[i], any).value();
        const QString next = files[(i + 1) % files.size()];
        const QByteArray nextWhole = rig.media->read(next, any).value();
        QByteArray changed = whole;
        changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 1);
        const QByteArray contents[]{whole.first(whole.size() / 2), changed, {}, whole + 'x', {}, nextWhole};
        QVERIFY(change == 4 ? rig.media->remove(files[i]) : rig.media->write(files[i], contents[change]));
        if (change == 5)
            QVERIFY(rig.media->write(next, whole));

        const auto reader = rig.makeStation();
        const auto report = rig.import(*reader->store);
        QVERIFY2(report, qPrintable(files[i]));
        const bool isOfPacket = i < 4;
        if (change == 3 && files[i].endsWith(u"station.pem"_s)) // as good with a byte behind it
            QCOMPARE(report->taken, 2);
        else if (change == 5 && i == 3) // reaches into the batch's own files
            QCOMPARE(report->taken, 0);
        else
            QCOMPARE(report->taken, isOfPacket ? 1 : 0); // one bad packet keeps no other from being taken
        const bool isNotCarried = change == 4 && files[i].endsWith(u"document.json"_s);
        QVERIFY2(report->taken == 2 || isNotCarried || report->refused.size() == 1, qPrintable(files[i]));

        QVERIFY(rig.media->write(files[i], whole) && rig.media->write(next, nextWhole));
        QCOMPARE(rig.import(*reader->store)->taken, 2 - report->taken);
    }
}

void MediaFaultsTest::readsNoLinksAndNoPipes()
{
    const QTemporaryDir folder;
    const auto stick = openMediaFolder(folder.path()).value();
    QVERIFY(stick->write(u"plain"_s, "content"));
    QVERIFY(QFile::link(folder.filePath(u"plain"_s), folder.filePath(u"link"_s)));
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QCOMPARE(stick->read(u"plain"_s, 7).value(), QByteArray("content"));
    QCOMPARE(stick->read(u"plain"_s, 6).error().code, ErrorCode::MalformedInput);
    QCOMPARE(stick->read(u"none"_s, 7).error().code, ErrorCode::NotFound);
    QCOMPARE(stick->read(u"link"_s, 7).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(stick->read(u"folder"_s, 7).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(openMediaFolder(folder.filePath(u"none"_s)).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(stick->folders(u"."_s).value(), QStringList{u"folder"_s});
    QCOMPARE(stick->folders(u"none"_s).value(), QStringList());
}

void MediaFaultsTest::canBeEnded()
{
    MediaRig rig;
    rig.away.queueMany(1);
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(MediaExport(*rig.away.store, *rig.media, rig.away.clock, rig.away.random, cancel)
                 .run(rig.officer)
                 .error()
                 .code,
             ErrorCode::Cancelled);
    QVERIFY(rig.exportFromAway(*rig.media));
    QCOMPARE(MediaImport(*rig.office->store, *rig.media, rig.away.clock, rig.away.random, cancel)
                 .run(rig.officer)
                 .error()
                 .code,
             ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(MediaFaultsTest)
#include "test_MediaFaults.moc"
