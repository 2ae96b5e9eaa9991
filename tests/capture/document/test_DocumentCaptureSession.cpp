// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"
#include "capture/document/DocumentCaptureSession.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SeededRandom.h"

#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 60'000; // for a loaded machine

// Delivers what the test tells it to.
class ScriptedScanner final : public DocumentScanner
{
public:
    DeviceStatus status() const override { return {}; }
    void open() override {}
    void close() override {}
    void scan(const ScanSettings& settings) override { asked = settings; }
    void cancel() override { cancelled = true; }
    void deliver(const QImage& image)
    {
        Q_EMIT page({image, 150, u"Scripted"_s, SampleOrigin::Virtual, ManualClock::start(), 0});
    }
    ScanSettings asked;
    bool cancelled = false;
};

// A page on dark ground, told from others by its width.
QImage pageOfWidth(int width)
{
    QImage picture(600, 700, QImage::Format_RGB888);
    picture.fill(QColor(40, 40, 40));
    QPainter painter(&picture);
    painter.fillRect(QRect(50, 50, width, 500), QColor(240, 240, 236));
    return picture;
}

} // namespace

class TestDocumentCaptureSession : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random;
    QThreadPool m_pool;
    const OperatorId m_operator{QUuid::createUuidV5(QUuid(), u"operator"_s)};

    struct Bench {
        explicit Bench(TestDocumentCaptureSession& test)
            : session(scanner, test.m_pool, test.m_clock, test.m_random, {}),
              finished(&session, &DocumentCaptureSession::finished),
              failed(&session, &DocumentCaptureSession::failed)
        {
            QObject::connect(
                &session, &DocumentCaptureSession::pageReady, &session,
                [this](const DocumentScan& scan, const QByteArray& bytes, const ProcessedPage& page) {
                    scans << scan;
                    encoded << bytes;
                    pages << page;
                });
        }
        ScriptedScanner scanner;
        DocumentCaptureSession session;
        QSignalSpy finished, failed;
        QList<DocumentScan> scans;
        QList<QByteArray> encoded;
        QList<ProcessedPage> pages;
    };

private Q_SLOTS:
    void pagesComeInOrderBeforeTheEnd()
    {
        Bench bench(*this);
        bench.session.scan(DocumentType::BirthCertificate, 3, m_operator, {150, true, {210, 297}, true});
        QCOMPARE(bench.scanner.asked.ppi, 150);
        QVERIFY(bench.scanner.asked.fromFeeder);
        for (int width : {300, 350, 400})
            bench.scanner.deliver(pageOfWidth(width));
        Q_EMIT bench.scanner.finished();
        QCOMPARE(bench.finished.size(), 0); // its pages are still on the pool
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, patience);
        QCOMPARE(bench.scans.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const DocumentScan& scan = bench.scans[i];
            QCOMPARE(scan.page, 3 + i);
            QVERIFY(std::abs(scan.size.width() - (300 + 50 * i)) < 8); // cut, and in order
            QVERIFY(bench.pages[i].edgesFound);
            QCOMPARE(scan.type, DocumentType::BirthCertificate);
            QCOMPARE(scan.ppi, 150);
            QCOMPARE(scan.origin, SampleOrigin::Virtual);
            QCOMPARE(scan.device, u"Scripted"_s);
            QCOMPARE(scan.capturedBy, m_operator);
            QCOMPARE(scan.mediaType, u"image/jpeg"_s);
            QCOMPARE(scan.imageDigest, sha256(bench.encoded[i]));
            QCOMPARE(QImage::fromData(bench.encoded[i], "JPG").size(), scan.size);
        }
        QVERIFY(bench.scans[0].id != bench.scans[1].id);
        QVERIFY(!bench.session.running());
    }

    void aFailureComesAfterTheGoodPages()
    {
        Bench bench(*this);
        bench.session.scan(DocumentType::Other, 1, m_operator, {});
        bench.scanner.deliver(pageOfWidth(300));
        Q_EMIT bench.scanner.failed({ErrorCode::ScannerJammed, {}});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.failed[0][0].value<Error>().code, ErrorCode::ScannerJammed);
        QCOMPARE(bench.scans.size(), 1);
        QVERIFY(!bench.session.running());
        bench.session.scan(DocumentType::Other, 2, m_operator, {});
        Q_EMIT bench.scanner.finished();
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, patience);
    }

    void oneScanAtATime()
    {
        Bench bench(*this);
        bench.session.scan(DocumentType::OldCard, 1, m_operator, {300, true, {85, 54}, false});
        bench.session.scan(DocumentType::Other, 1, m_operator, {75, false, {10, 10}, false});
        QCOMPARE(bench.failed.size(), 1);
        QCOMPARE(bench.failed[0][0].value<Error>().code, ErrorCode::DeviceBusy);
        QCOMPARE(bench.scanner.asked.ppi, 300);
        bench.session.cancel();
        QVERIFY(bench.scanner.cancelled);
        Q_EMIT bench.scanner.failed({ErrorCode::Cancelled, {}});
        QCOMPARE(bench.failed.size(), 2);
    }

    void anUnaskedPageIsNobodys()
    {
        Bench bench(*this);
        bench.scanner.deliver(pageOfWidth(300));
        Q_EMIT bench.scanner.finished();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(bench.scans.isEmpty());
        QCOMPARE(bench.finished.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDocumentCaptureSession)
#include "test_DocumentCaptureSession.moc"
