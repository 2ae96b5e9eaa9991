// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitJpeg2000.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QtTest>
#include <opencv2/imgcodecs.hpp>

using namespace thunhan;

namespace
{

// By a reader that is not the writer's: OpenCV's.
QImage decoded(const QByteArray& file)
{
    const std::vector<uchar> bytes(file.begin(), file.end());
    const cv::Mat bgr = cv::imdecode(bytes, cv::IMREAD_COLOR);
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
        .convertToFormat(QImage::Format_RGB888);
}

double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < 3 * a.width(); ++x)
            sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
    }
    return sum / (3.0 * a.width() * a.height());
}

} // namespace

class TestPortraitJpeg2000 : public QObject
{
    Q_OBJECT

    const QImage m_portrait = drawPortrait({3}, {}, {400, 600}).convertToFormat(QImage::Format_RGB888);

private Q_SLOTS:
    void keepsWithinTheBytesAndWastesFew_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {8'000, 15'000, 30'000})
            QTest::addRow("%d", bytes) << bytes;
    }
    void keepsWithinTheBytesAndWastesFew()
    {
        QFETCH(int, bytes);
        const auto file = encodePortraitJpeg2000(m_portrait, bytes);
        QVERIFY(file.ok());
        QVERIFY2(file->size() <= bytes && file->size() > bytes * 0.9,
                 qPrintable(QString::number(file->size())));
        const QImage seen = decoded(*file);
        QCOMPARE(seen.size(), m_portrait.size());
        QVERIFY2(meanDifference(seen, m_portrait) < 4, "the colours or the picture are others");
    }

    void moreBytesShowMore()
    {
        double before = 255;
        for (const int bytes : {4'000, 12'000, 48'000}) {
            const auto file = encodePortraitJpeg2000(m_portrait, bytes);
            QVERIFY(file.ok());
            const double now = meanDifference(decoded(*file), m_portrait);
            QVERIFY2(now < before, qPrintable(QString::number(bytes)));
            before = now;
        }
    }

    void plentyOfRoomIsNotFilledUp()
    {
        const auto file = encodePortraitJpeg2000(m_portrait, 10'000'000);
        QVERIFY(file.ok());
        QVERIFY(file->size() < m_portrait.sizeInBytes());
        QVERIFY(meanDifference(decoded(*file), m_portrait) < 0.6);
    }

    void theSmallestPicturesHaveNoLevelsToSpare()
    {
        for (const QSize size : {QSize(1, 1), QSize(2, 3), QSize(40, 60)}) {
            QImage small(size, QImage::Format_RGB888);
            small.fill(Qt::lightGray);
            const auto file = encodePortraitJpeg2000(small, 20'000);
            QVERIFY2(file.ok(), qPrintable(QString::number(size.width())));
            QCOMPARE(decoded(*file).size(), size);
        }
    }

    void whatCannotBeIsRefused()
    {
        QCOMPARE(encodePortraitJpeg2000({}, 10'000).error().code, ErrorCode::ImageUnreadable);
        QCOMPARE(encodePortraitJpeg2000(m_portrait, 20).error().code, ErrorCode::ImageUnreadable);
        QCOMPARE(encodePortraitJpeg2000(m_portrait, 0).error().code, ErrorCode::ImageUnreadable);
    }
};

QTEST_APPLESS_MAIN(TestPortraitJpeg2000)
#include "test_PortraitJpeg2000.moc"
