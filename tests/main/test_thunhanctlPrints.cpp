// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at prints without a station.
#include "capture/twin/FingerprintSynthesizer.h"
#include "tests/main/CtlStation.h"

#include <QJsonArray>
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
        QTest::newRow("nothing to judge") << QStringList{u"assess"_s, u"finger"_s};
        QTest::newRow("one to compare") << QStringList{u"match"_s, u"a"_s};
        QTest::newRow("no such table") << QStringList{u"calibrate"_s, u"colours"_s};
        QTest::newRow("no people") << QStringList{u"calibrate"_s, u"separation"_s, u"--people"_s, u"0"_s};
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

    void printsAreJudged()
    {
        const CtlOutcome outcome =
            runCtl({u"assess"_s, u"finger"_s, path(u"index.png"_s), path(u"thumb.png"_s), u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonArray all = QJsonDocument::fromJson(outcome.out.toUtf8()).array();
        QCOMPARE(all.size(), 2);
        for (const QJsonValue& value : all) {
            const QJsonObject one = value.toObject();
            QCOMPARE(one[u"algorithm"_s].toString(), u"thunhan.finger"_s);
            QCOMPARE(one[u"ppi"_s].toInt(), 500);
            QVERIFY(one[u"passed"_s].toBool());
            QVERIFY(one[u"score"_s].toInt() > 60);
            QVERIFY(one[u"minutiae"_s].toInt() > 10);
            QVERIFY(one[u"measures"_s].toArray().size() > 8);
            QVERIFY(one[u"causes"_s].toArray().isEmpty());
            QVERIFY(one[u"ms"_s].toDouble() > 0);
        }
        QImage plate(400, 500, QImage::Format_Grayscale8);
        plate.fill(244);
        QVERIFY(plate.save(path(u"plate.png"_s)));
        QVERIFY(runCtl({u"assess"_s, u"finger"_s, path(u"plate.png"_s)}).out.contains(u"blank"_s));
        QCOMPARE(runCtl({u"assess"_s, u"finger"_s, path(u"none.png"_s)}).code, 1);
    }

    void printsAreCompared()
    {
        const auto verdict = [this](const QString& a, const QString& b) {
            return runCtl({u"match"_s, path(a), path(b), u"--json"_s}).json()[u"verdict"_s].toString();
        };
        QCOMPARE(verdict(u"index.png"_s, u"again.png"_s), u"same"_s);
        QCOMPARE(verdict(u"index.png"_s, u"thumb.png"_s), u"different"_s);
        QCOMPARE(verdict(u"index.png"_s, u"plate.png"_s), u"unchecked"_s);
        QCOMPARE(runCtl({u"match"_s, path(u"index.png"_s), path(u"none.png"_s)}).code, 1);
    }

    void theTablesArePrinted()
    {
        const CtlOutcome outcome = runCtl({u"calibrate"_s, u"separation"_s, u"--people"_s, u"1"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(u"plain-rolled"_s));
        QVERIFY(outcome.out.contains(u"not known again 0, taken for another 0"_s));
    }
};

QTEST_GUILESS_MAIN(ThunhanctlPrintsTest)
#include "test_thunhanctlPrints.moc"
