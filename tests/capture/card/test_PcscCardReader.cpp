// SPDX-License-Identifier: GPL-3.0-or-later
// The card reader's contract, held by a real pcscd with a software reader, both in namespaces of this test's
// own.
#include "capture/card/PcscCardReader.h"
#include "tests/capture/card/PrivatePcsc.h"
#include "tests/capture/card/ScriptedCard.h"
#include "tests/support/ManualClock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestPcscCardReader : public QObject
{
    Q_OBJECT

    QString m_obstacle;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();
    static constexpr int patience = 20000;
    const QByteArray m_select = QByteArray::fromHex("00a4040007a0000002471001");

    static Result<QByteArray> answerOf(QFuture<Result<QByteArray>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience); }();
        return future.isResultReadyAt(0) ? future.result()
                                         : Result<QByteArray>(ErrorCode::Internal, u"no answer"_s);
    }

    // In hexadecimal; or what went wrong.
    static QByteArray saidBy(QFuture<Result<QByteArray>> future)
    {
        const Result<QByteArray> answer = answerOf(std::move(future));
        return answer
                   ? answer->toHex()
                   : QByteArray(errorName(answer.error().code).data()) + ' ' + answer.error().detail.toUtf8();
    }

public:
    explicit TestPcscCardReader(QString obstacle) : m_obstacle(std::move(obstacle)) {}

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_obstacle.isEmpty())
            QSKIP(qPrintable(m_obstacle));
    }

    void withoutTheServiceItIsAbsentUntilItStarts()
    {
        PcscCardReader reader({{}, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        QCOMPARE(reader.status().state, DeviceState::Absent);
        QSignalSpy states(&reader, &Device::statusChanged);
        reader.open();
        QTRY_COMPARE_WITH_TIMEOUT(states.size(), 2, patience); // Opening, Absent
        QCOMPARE(reader.status().state, DeviceState::Absent);
        QCOMPARE(reader.status().error->code, ErrorCode::DeviceMissing);
        QCOMPARE(answerOf(reader.transmit(m_select)).error().code, ErrorCode::DeviceMissing);

        PrivatePcsc service;
        QVERIFY(service.start());
        QTRY_COMPARE_WITH_TIMEOUT(reader.status().state, DeviceState::Ready, patience);
        QVERIFY(reader.status().info.name.contains(u"Virtual PCD"_s));
        QVERIFY(!reader.status().error);
        QVERIFY(!reader.cardPresent());

        service.stop(); // the service goes: the reader is gone
        QTRY_COMPARE_WITH_TIMEOUT(reader.status().state, DeviceState::Absent, patience);
        QCOMPARE(reader.status().error->code, ErrorCode::DeviceRemoved);
        QVERIFY(service.start());
        QTRY_COMPARE_WITH_TIMEOUT(reader.status().state, DeviceState::Ready, patience);
    }

    void onlyTheReaderThatWasChosen()
    {
        PrivatePcsc service;
        QVERIFY(service.start());
        PcscCardReader other({u"no such reader"_s, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        PcscCardReader reader({u"virtual pcd"_s, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        other.open();
        reader.open();
        QTRY_COMPARE_WITH_TIMEOUT(reader.status().state, DeviceState::Ready, patience);
        QCOMPARE(other.status().state, DeviceState::Absent);
    }

    void cardsComeAndGo()
    {
        PrivatePcsc service;
        QVERIFY(service.start());
        PcscCardReader reader({{}, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        QSignalSpy inserted(&reader, &CardReader::cardInserted), removed(&reader, &CardReader::cardRemoved);
        reader.open();
        QTRY_COMPARE_WITH_TIMEOUT(reader.status().state, DeviceState::Ready, patience);
        ScriptedCard card;
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 1, patience);
        QCOMPARE(inserted[0][0].toByteArray(), ScriptedCard::atr());
        QCOMPARE(reader.atr(), ScriptedCard::atr());

        QCOMPARE(saidBy(reader.transmit(m_select)), QByteArray("9000"));
        QCOMPARE(saidBy(reader.transmit(QByteArray::fromHex("00b0000000"))), QByteArray("6d00"));
        QCOMPARE(answerOf(reader.transmit(QByteArray::fromHex("00a4"))).error().code,
                 ErrorCode::MalformedInput);
        QCOMPARE(answerOf(reader.transmit(QByteArray(70000, '\0'))).error().code, ErrorCode::MalformedInput);

        card.remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
        QVERIFY(!reader.cardPresent());
        QCOMPARE(reader.status().state, DeviceState::Ready);
        QCOMPARE(answerOf(reader.transmit(m_select)).error().code, ErrorCode::DeviceMissing);
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 2, patience);
        QCOMPARE(saidBy(reader.transmit(m_select)), QByteArray("9000"));
    }

    void pulledOutInMidCommand()
    {
        PrivatePcsc service;
        QVERIFY(service.start());
        PcscCardReader reader({{}, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        QSignalSpy inserted(&reader, &CardReader::cardInserted), removed(&reader, &CardReader::cardRemoved);
        reader.open();
        ScriptedCard card;
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 1, patience);
        const auto first = reader.transmit(QByteArray::fromHex("00ee000000"));
        const auto second = reader.transmit(m_select); // waits behind it
        QVERIFY(!answerOf(first).ok());
        QVERIFY(!answerOf(second).ok());
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 2, patience);
        QCOMPARE(saidBy(reader.transmit(m_select)), QByteArray("9000"));
    }

    void silenceHasADeadline()
    {
        PrivatePcsc service;
        QVERIFY(service.start());
        PcscCardReader reader({{}, SampleOrigin::Virtual, 800ms, 50ms}, m_clock);
        QSignalSpy inserted(&reader, &CardReader::cardInserted), removed(&reader, &CardReader::cardRemoved);
        reader.open();
        ScriptedCard card;
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 1, patience);
        QCOMPARE(saidBy(reader.transmit(m_select)), QByteArray("9000"));
        const auto answer = reader.transmit(QByteArray::fromHex("00dd000000"));
        QTest::qWait(300);
        QVERIFY(!answer.isFinished());
        m_clock->advance(900ms);
        QCOMPARE(answerOf(answer).error().code, ErrorCode::DeviceHung);
        QCOMPARE(reader.status().state, DeviceState::Failed);
        card.remove(); // another card, and all is well
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 2, patience);
        QCOMPARE(reader.status().state, DeviceState::Ready);
        QCOMPARE(saidBy(reader.transmit(m_select)), QByteArray("9000"));
    }

    void closingAnswersWhatIsOpen()
    {
        PrivatePcsc service;
        QVERIFY(service.start());
        PcscCardReader reader({{}, SampleOrigin::Virtual, 8s, 50ms}, m_clock);
        QSignalSpy inserted(&reader, &CardReader::cardInserted);
        reader.open();
        ScriptedCard card;
        QVERIFY(card.insert());
        QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 1, patience);
        const auto answer = reader.transmit(QByteArray::fromHex("00dd000000"));
        reader.close();
        QCOMPARE(answerOf(answer).error().code, ErrorCode::Cancelled);
        QCOMPARE(reader.status().state, DeviceState::Absent);
        card.remove(); // lets the command inside pcscd go
    }
};

int main(int argc, char** argv)
{
    const QString obstacle = enterPrivateNamespaces();
    QCoreApplication application(argc, argv);
    TestPcscCardReader test(obstacle);
    return QTest::qExec(&test, argc, argv);
}
#include "test_PcscCardReader.moc"
