// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardScanSession.h"
#include "capture/card/OcrB.h"
#include "tests/capture/card/DamagedCards.h"
#include "tests/capture/portrait/ScriptedCamera.h"

#include <QSignalSpy>
#include <QtTest>

using namespace thunhan;

class TestCardScanSession : public QObject
{
    Q_OBJECT

    std::shared_ptr<const MrzReader> m_reader;
    QThreadPool m_pool;
    TwinCard m_card = inventCard({11});
    QImage m_front, m_back, m_otherBack, m_desk;

    struct Bench {
        explicit Bench(TestCardScanSession& test)
            : session(camera, test.m_pool),
              codes(&session, &CardScanSession::codeRead),
              zones(&session, &CardScanSession::zoneRead)
        {
            session.setZoneReader(test.m_reader);
            QObject::connect(&session, &CardScanSession::hint, &session,
                             [this](CardHint hint) { hints << hint; });
        }
        // Shows one picture and waits until it was looked at.
        void show(const QImage& image)
        {
            const qsizetype before = hints.size();
            camera.show(image);
            QTRY_COMPARE_WITH_TIMEOUT(hints.size(), before + 1, 20000);
        }
        ScriptedCamera camera;
        CardScanSession session;
        QSignalSpy codes, zones;
        QList<CardHint> hints;
    };

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = MrzReader::load(debianOcrBPath());
        QVERIFY2(reader.ok(), "package fonts-ocr-b is needed");
        m_reader = std::make_shared<const MrzReader>(*reader);
        m_front = drawCardFront(m_card.front, 14);
        m_back = drawCardBack(writeMrz(m_card.back), 14).value();
        m_otherBack = drawCardBack(writeMrz(inventCard({12}).back), 14).value();
        m_desk = QImage(640, 480, QImage::Format_RGB888);
        m_desk.fill(Qt::gray);
    }

    void bothSidesOfOneCard()
    {
        Bench bench(*this);
        bench.session.begin();
        QVERIFY(bench.camera.previewing);
        bench.show(m_desk);
        bench.show(m_front);
        QCOMPARE(bench.codes.size(), 1);
        QVERIFY(bench.codes[0][0].value<CardQr>() == m_card.front);
        bench.show(m_back);
        QCOMPARE(bench.zones.size(), 0); // one picture is not enough
        bench.show(m_back);
        QCOMPARE(bench.zones.size(), 1);
        QVERIFY(bench.zones[0][0].value<Mrz>() == m_card.back);
        bench.show(m_back);
        bench.show(m_front);
        QCOMPARE(bench.hints, (QList{CardHint::NoCard, CardHint::Read, CardHint::ReadOnceMore, CardHint::Read,
                                     CardHint::Read, CardHint::Read}));
        QCOMPARE(bench.codes.size() + bench.zones.size(), 2); // once each
    }

    void picturesThatDisagreeDoNotAddUp()
    {
        Bench bench(*this);
        bench.session.begin();
        bench.show(m_back);
        bench.show(m_otherBack);
        bench.show(m_back);
        QCOMPARE(bench.zones.size(), 0);
        bench.show(m_back);
        QCOMPARE(bench.zones.size(), 1);
        QVERIFY(bench.zones[0][0].value<Mrz>() == m_card.back);
    }

    void aZoneThatContradictsItselfIsSaid()
    {
        MrzLines lines = writeMrz(m_card.back);
        lines[1][29] = lines[1].at(29) == u'1' ? u'4' : u'1';
        Bench bench(*this);
        bench.session.begin();
        bench.show(drawCardBack(lines, 14).value());
        QCOMPARE(bench.hints, QList{CardHint::ChecksFailed});
    }

    void anotherCodeIsSaid()
    {
        CardQr other = m_card.front;
        other.fullName.clear();
        Bench bench(*this);
        bench.session.begin();
        bench.show(drawCardFront(other, 14));
        QCOMPARE(bench.hints, QList{CardHint::OtherCode});
    }

    // Of what came while one picture was looked at, only the last is looked at.
    void theNewestPictureWins()
    {
        Bench bench(*this);
        bench.session.begin();
        bench.camera.show(m_desk);
        bench.camera.show(m_front);
        bench.camera.show(m_desk);
        QTRY_COMPARE_WITH_TIMEOUT(bench.hints.size(), 2, 20000);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.hints, (QList{CardHint::NoCard, CardHint::NoCard}));
        QCOMPARE(bench.codes.size(), 0);
    }

    void nothingComesAfterTheEnd()
    {
        Bench bench(*this);
        bench.session.begin();
        bench.camera.show(m_front);
        bench.session.end();
        QVERIFY(!bench.camera.previewing);
        bench.camera.show(m_front);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(bench.hints.size() + bench.codes.size(), 0);
        // The next card is another one.
        bench.session.begin();
        bench.show(m_front);
        QCOMPARE(bench.codes.size(), 1);
    }

    void whoHasEnoughMayEndWithinTheSignal()
    {
        Bench bench(*this);
        connect(&bench.session, &CardScanSession::codeRead, &bench.session, [&] { bench.session.begin(); });
        bench.session.begin();
        bench.show(m_front);
        QVERIFY(bench.codes[0][0].value<CardQr>() == m_card.front);
        bench.show(m_front);
        QCOMPARE(bench.codes.size(), 2);
    }

    void mayGoWhileLooking()
    {
        {
            Bench bench(*this);
            bench.session.begin();
            bench.camera.show(m_back);
        }
        m_pool.waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestCardScanSession)
#include "test_CardScanSession.moc"
