// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at prints without a station.
#include "capture/twin/FingerprintSynthesizer.h"
#include "tests/main/CtlStation.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlPrintsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    QString path(const QString& name) const { return m_place.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        FingerprintSynthesizer person(TwinPerson{11});
        QVERIFY(person.impression(FingerPosition::RightIndex, 0).save(path(u"index.png"_s)));
        QVERIFY(person.impression(FingerPosition::RightIndex, 1).save(path(u"again.png"_s)));
        QVERIFY(person.impression(FingerPosition::LeftThumb, 0).save(path(u"thumb.png"_s)));
    }

    void whatIsNotUnderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing to do") << QStringList{u"wsq"_s};
        QTest::newRow("nothing known") << QStringList{u"wsq"_s, u"fold"_s, u"a"_s, u"b"_s};
        QTest::newRow("no output") << QStringList{u"wsq"_s, u"encode"_s, u"a"_s};
        QTest::newRow("no rate") << QStringList{u"wsq"_s, u"encode"_s,     u"a"_s,
                                                u"b"_s,   u"--bit-rate"_s, u"x"_s};
        QTest::newRow("no resolution")
            << QStringList{u"wsq"_s, u"encode"_s, u"a"_s, u"b"_s, u"--ppi"_s, u"7"_s};
        QTest::newRow("no station is looked at")
            << QStringList{u"wsq"_s, u"encode"_s, u"a"_s, u"b"_s, u"--data"_s, u"x"_s};
    }
    void whatIsNotUnderstood()
    {
        QFETCH(QStringList, arguments);
        const CtlOutcome outcome = runCtl(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(u"thunhanctl"_s));
        QVERIFY(outcome.out.isEmpty());
    }

    void aPrintIsPackedAndUnpacked()
    {
        const CtlOutcome packed = runCtl(
            {u"wsq"_s, u"encode"_s, path(u"index.png"_s), path(u"index.wsq"_s), u"--ppi"_s, u"1000"_s});
        QVERIFY2(packed.code == 0, qPrintable(packed.err));
        QVERIFY(QFileInfo(path(u"index.wsq"_s)).size() < QFileInfo(path(u"index.png"_s)).size() / 4);
        const CtlOutcome unpacked =
            runCtl({u"wsq"_s, u"decode"_s, path(u"index.wsq"_s), path(u"back.png"_s)});
        QVERIFY2(unpacked.code == 0, qPrintable(unpacked.err));
        const QImage back(path(u"back.png"_s));
        QCOMPARE(back.size(), QImage(path(u"index.png"_s)).size());
        QCOMPARE(back.dotsPerMeterX(), 39370);
    }

    void aFileThatCannotBeReadIsTold()
    {
        QFile broken(path(u"broken.wsq"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray::fromHex("ffa0ffa8"));
        broken.close();
        for (const QString& name : {u"broken.wsq"_s, u"missing.wsq"_s}) {
            const CtlOutcome outcome = runCtl({u"wsq"_s, u"decode"_s, path(name), path(u"out.png"_s)});
            QCOMPARE(outcome.code, 1);
            QVERIFY(!outcome.err.isEmpty());
            QVERIFY(!QFile::exists(path(u"out.png"_s)));
        }
    }
};

QTEST_GUILESS_MAIN(ThunhanctlPrintsTest)
#include "test_thunhanctlPrints.moc"
