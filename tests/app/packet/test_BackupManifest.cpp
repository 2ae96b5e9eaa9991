// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BackupManifest.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class BackupManifestTest : public QObject
{
    Q_OBJECT

    static BackupManifest sample()
    {
        return {StationId(QUuid::fromString(u"0192a000-0000-7000-8000-000000000001"_s)),
                QDateTime({2026, 3, 2}, {1, 2, 3, 4}, Qt::UTC),
                13,
                {{u"store.db"_s, 4096, QByteArray(32, 'd')}, {u"keyslots.json"_s, 0, QByteArray(32, 'k')}}};
    }

private Q_SLOTS:
    void itIsReadAsItWasWritten()
    {
        const auto text = sample().toCanonical();
        QVERIFY(text);
        QCOMPARE(BackupManifest::parse(*text).value(), sample());
        QCOMPARE(sample().size(), 4096);
        QVERIFY(BackupManifest::signedText(*text).startsWith("thunhan backup 1\n{"));
    }

    void whatIsNotSoundIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("path") << QByteArray("store.db") << QByteArray("../store.db");
        QTest::newRow("hidden") << QByteArray("store.db") << QByteArray(".store.db");
        QTest::newRow("twice") << QByteArray("keyslots.json") << QByteArray("store.db");
        QTest::newRow("negative") << QByteArray("4096") << QByteArray("-1");
        QTest::newRow("fraction") << QByteArray("4096") << QByteArray("40.5");
        QTest::newRow("no station") << QByteArray("0192a000") << QByteArray("zz");
        QTest::newRow("no time") << QByteArray("2026-03-02") << QByteArray("2026-13-02");
        QTest::newRow("no schema") << QByteArray("\"schema\":13") << QByteArray("\"schema\":0");
        QTest::newRow("short digest") << QByteArray("6464") << QByteArray("");
        QTest::newRow("another format") << QByteArray("thunhan.backup/1") << QByteArray("thunhan.batch/1");
        QTest::newRow("blank") << QByteArray("{") << QByteArray("{ ");
        QTest::newRow("something more") << QByteArray("\"files\"") << QByteArray("\"extra\":1,\"files\"");
    }
    void whatIsNotSoundIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = *sample().toCanonical();
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QCOMPARE(BackupManifest::parse(text).error().code, ErrorCode::MalformedInput);
    }

    void oneOfALaterProgramIsSaidToBeThat()
    {
        const QByteArray text = (*sample().toCanonical()).replace("backup/1", "backup/2");
        QCOMPARE(BackupManifest::parse(text).error().code, ErrorCode::StoreNewer);
    }

    void noMoreThanItMayHold()
    {
        BackupManifest many = sample();
        for (int i = 0; i < BackupManifest::mostFiles; ++i)
            many.files.append({u"f%1"_s.arg(i), 1, QByteArray(32, 'f')});
        QCOMPARE(many.toCanonical().error().code, ErrorCode::MalformedInput);
        QCOMPARE(BackupManifest::parse(QByteArray(BackupManifest::largest + 1, ' ')).error().code,
                 ErrorCode::MalformedInput);
    }
};

QTEST_GUILESS_MAIN(BackupManifestTest)
#include "test_BackupManifest.moc"
