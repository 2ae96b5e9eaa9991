// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/PageProcessor.h"

#include <QPainter>
#include <QtTest>
#include <cmath>

using namespace thunhan;

namespace
{

constexpr QSize pageSize(630, 891); // A4 at 76 ppi

QImage printedPage()
{
    QImage page(pageSize, QImage::Format_RGB888);
    page.fill(QColor(246, 245, 240));
    QPainter painter(&page);
    for (int line = 0; line < 26; ++line) {
        for (int word = 0; word < 9; ++word) // bars as dense as a line of print
            painter.fillRect(QRect(60 + word * 57, 70 + line * 29, 8 + (word * 7 + line * 3) % 42, 9),
                             QColor(30, 30, 40));
    }
    painter.fillRect(QRect(60, 30, 90, 25), QColor(180, 20, 20)); // marks the upper left
    return page;
}

// The page laid onto a dark cloth, turned about its middle.
QImage onCloth(double degrees, const QImage& page = printedPage())
{
    QImage picture(1000, 1200, QImage::Format_RGB888);
    picture.fill(QColor(52, 60, 66));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(500, 600);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-page.width() / 2.0, -page.height() / 2.0), page);
    return picture;
}

double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < b.height(); y += 3) {
        for (int x = 0; x < b.width(); x += 3)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (b.width() / 3.0 * (b.height() / 3.0));
}

} // namespace

class TestPageProcessor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void straightensATurnedPage_data()
    {
        QTest::addColumn<double>("degrees");
        for (double degrees : {0.0, 3.0, -7.5, 14.0})
            QTest::addRow("%g", degrees) << degrees;
    }

    void straightensATurnedPage()
    {
        QFETCH(double, degrees);
        const ProcessedPage page = processPage(onCloth(degrees), {});
        QVERIFY(page.edgesFound);
        QVERIFY2(std::abs(page.angle - degrees) < 0.5, qPrintable(QString::number(page.angle)));
        QVERIFY(std::abs(page.image.width() - pageSize.width()) <= 8);
        QVERIFY(std::abs(page.image.height() - pageSize.height()) <= 8);
        // The same page lies there again: the red mark is upper left, and the lines are where they were.
        QVERIFY(page.image.pixelColor(105, 42).red() > page.image.pixelColor(105, 42).blue() + 80);
        QVERIFY(difference(page.image.scaled(pageSize), printedPage()) < 25);
    }

    void straightensASlantedPhotograph()
    {
        const QPolygonF from({{0, 0}, {629, 0}, {629, 890}, {0, 890}});
        const QPolygonF to({{220, 150}, {800, 190}, {880, 1080}, {130, 1030}});
        QTransform slant;
        QVERIFY(QTransform::quadToQuad(from, to, slant));
        QImage picture(1000, 1200, QImage::Format_RGB888);
        picture.fill(QColor(70, 50, 40));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(slant);
        painter.drawImage(0, 0, printedPage());
        painter.end();
        const ProcessedPage page = processPage(picture, {});
        QVERIFY(page.edgesFound);
        for (int i = 0; i < 4; ++i)
            QVERIFY2(QLineF(page.corners[static_cast<std::size_t>(i)], to[i]).length() < 8,
                     qPrintable(QString::number(i)));
    }

    void pageThatFillsThePictureStaysAsItIs()
    {
        const ProcessedPage page = processPage(printedPage(), {});
        QVERIFY(!page.edgesFound);
        QCOMPARE(page.angle, 0.0);
        QCOMPARE(page.image, printedPage());
    }

    void nothingOnTheClothStaysAsItIs()
    {
        QImage cloth(800, 800, QImage::Format_RGB888);
        cloth.fill(QColor(50, 55, 60));
        QPainter painter(&cloth);
        painter.setBrush(Qt::white);
        painter.drawEllipse(QRect(100, 100, 500, 500)); // a plate is no page
        painter.end();
        const ProcessedPage page = processPage(cloth, {});
        QVERIFY(!page.edgesFound);
        QCOMPARE(page.image, cloth);
        QVERIFY(!processPage(QImage(), {}).edgesFound);
    }

    void greyPagesStayGrey()
    {
        const ProcessedPage page = processPage(onCloth(5).convertToFormat(QImage::Format_Grayscale8), {});
        QVERIFY(page.edgesFound);
        QCOMPARE(page.image.format(), QImage::Format_Grayscale8);
    }

    void tellsWhatIsNotSharp()
    {
        QVERIFY(processPage(printedPage(), {}).sharp);
        const QImage blurred = printedPage()
                                   .scaled(pageSize / 9, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                   .scaled(pageSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(!processPage(blurred, {}).sharp);
        QImage empty(pageSize, QImage::Format_RGB888);
        empty.fill(QColor(240, 240, 240));
        QVERIFY(processPage(empty, {}).sharp);
    }

    void tellsWhatAReflectionHides()
    {
        QVERIFY(!processPage(printedPage(), {}).glare);
        QImage page = printedPage();
        QPainter painter(&page);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(QRect(200, 300, 220, 200));
        painter.end();
        QVERIFY(processPage(page, {}).glare);
    }

    void encodesWithItsResolution()
    {
        const QByteArray bytes = encodePage(printedPage(), 300, {});
        const QImage page = QImage::fromData(bytes, "JPG");
        QCOMPARE(page.size(), pageSize);
        QCOMPARE(qRound(page.dotsPerMeterX() * 0.0254), 300);
        QVERIFY(encodePage({}, 300, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageProcessor)
#include "test_PageProcessor.moc"
