// SPDX-License-Identifier: GPL-3.0-or-later
// Against programs that behave as NFIQ 2 does, and as it must not.
#include "capture/finger/quality/Nfiq2.h"

#include "capture/finger/FingerAssessor.h"
#include "tests/capture/finger/RidgeDrawing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TestNfiq2 : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;

    QString program(const QByteArray& script)
    {
        const QString path = m_place.filePath(u"nfiq2"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write("#!/bin/sh\n" + script + '\n');
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    static Frame frame()
    {
        Frame frame;
        frame.image = RidgeDrawing{}.paint();
        frame.ppi = 500;
        return frame;
    }

private Q_SLOTS:
    void theScoreIsTheProgramsAndItSawThePicture()
    {
        const QString seen = m_place.filePath(u"seen.png"_s);
        const auto score =
            nfiq2Score(program("test \"$1\" = -i && cp \"$2\" '" + seen.toUtf8() + "' && echo 63"), frame());
        QVERIFY(score);
        QCOMPARE(score->algorithm, u"NFIQ2"_s);
        QCOMPARE(score->value, 63.0);
        QImage picture(seen);
        QCOMPARE(picture.size(), QSize(320, 320));
        QCOMPARE(picture.dotsPerMeterX(), 19685);
    }

    void whatIsNoScoreIsAFailure_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("nothing") << QByteArray("true");
        QTest::newRow("words") << QByteArray("echo fine");
        QTest::newRow("too much") << QByteArray("echo 255");
        QTest::newRow("an exit code") << QByteArray("echo 50; exit 3");
        QTest::newRow("a crash") << QByteArray("echo 50; kill -9 $$");
    }
    void whatIsNoScoreIsAFailure()
    {
        QFETCH(QByteArray, script);
        const auto score = nfiq2Score(program(script), frame());
        QVERIFY(!score);
        QCOMPARE(score.error().code, ErrorCode::DeviceFailed);
    }

    void aProgramThatHangsIsEnded()
    {
        const auto score = nfiq2Score(program("exec sleep 600"), frame(), std::chrono::milliseconds(200));
        QVERIFY(!score);
        QCOMPARE(score.error().code, ErrorCode::DeviceHung);
    }

    void aMissingProgramIsTold()
    {
        const auto score = nfiq2Score(m_place.filePath(u"none"_s), frame());
        QVERIFY(!score);
        QCOMPARE(score.error().code, ErrorCode::DeviceMissing);
        QCOMPARE(findNfiq2(u"anywhere/nfiq2"_s), u"anywhere/nfiq2"_s);
    }

    void bothAreRecordedAndOursIsTheGate()
    {
        CapturePolicy policy;
        policy.nfiq2Program = program("echo 7");
        const FingerAssessment with = assessFinger(frame(), policy, FingerPosition::RightIndex);
        const FingerAssessment without = assessFinger(frame(), CapturePolicy(), FingerPosition::RightIndex);
        QVERIFY(with.nfiq2);
        QCOMPARE(with.score, without.score);
        QCOMPARE(with.passed, without.passed);
        QCOMPARE(with.qualityScores().size(), without.qualityScores().size() + 1);
        QCOMPARE(with.qualityScores().last().algorithm, u"NFIQ2"_s);
        policy.nfiq2Program = program("exit 1");
        QVERIFY(!assessFinger(frame(), policy, FingerPosition::RightIndex).nfiq2);
    }
};

QTEST_GUILESS_MAIN(TestNfiq2)
#include "test_Nfiq2.moc"
