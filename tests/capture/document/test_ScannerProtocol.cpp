// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/ScannerProtocol.h"

#include <QTest>
#include <algorithm>

using namespace thunhan;

namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QImage smallPage(QImage::Format format)
{
    QImage image(37, 21, format); // rows end within a padded line
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y,
                                format == QImage::Format_RGB888 ? QColor(x * 5, y * 7, 99)
                                                                : QColor(x * 5, x * 5, x * 5));
    }
    return image;
}

QByteArray encode(const ScannerReport& report)
{
    QByteArray bytes;
    sendReport(report, [&bytes](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

QByteArray bodyOf(const QByteArray& message)
{
    return message.mid(4);
}

// As a pipe brings them, at most `piece` bytes at once.
QList<ScannerReport> read(ScannerReportParser& parser, QByteArrayView bytes, std::size_t piece = 4096)
{
    QList<ScannerReport> reports;
    while (!bytes.isEmpty() && !parser.isBroken()) {
        const std::span<char> room = parser.room();
        const std::size_t count = std::min({room.size(), piece, static_cast<std::size_t>(bytes.size())});
        std::copy_n(bytes.begin(), count, room.begin());
        bytes = bytes.sliced(static_cast<qsizetype>(count));
        if (auto report = parser.filled(count))
            reports.append(std::move(*report));
    }
    return reports;
}

} // namespace

class TestScannerProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReportComesBack()
    {
        QList<ScannerReport> reports{scanner::Listed{{{u"test:0"_s, u"Maker Model"_s}, {u"test:1"_s, {}}}},
                                     scanner::Listed(),
                                     scanner::Progress{0},
                                     scanner::Progress{100},
                                     scanner::Page{smallPage(QImage::Format_RGB888), 300},
                                     scanner::Page{smallPage(QImage::Format_Grayscale8), 75},
                                     scanner::Done()};
        for (const ErrorCode code :
             {ErrorCode::Cancelled, ErrorCode::DeviceMissing, ErrorCode::DeviceBusy, ErrorCode::DeviceFailed,
              ErrorCode::ScannerNoPaper, ErrorCode::ScannerJammed, ErrorCode::ScannerCoverOpen})
            reports.append(scanner::Failed{{code, u"detail"_s}});
        QByteArray bytes;
        for (const ScannerReport& report : std::as_const(reports))
            bytes += encode(report);
        for (const std::size_t piece : {1, 7, 111, 4096}) {
            ScannerReportParser parser;
            const QList<ScannerReport> back = read(parser, bytes, piece);
            QVERIFY(!parser.isBroken());
            QCOMPARE(back.size(), reports.size());
            for (int i = 0; i < reports.size(); ++i) {
                QCOMPARE(back[i].index(), reports[i].index());
                QCOMPARE(encode(back[i]), encode(reports[i]));
            }
        }
    }

    void pixelsGoWhereTheyBelong()
    {
        const QImage image = smallPage(QImage::Format_RGB888);
        ScannerReportParser parser;
        const QList<ScannerReport> reports = read(parser, encode(scanner::Page{image, 300}));
        QCOMPARE(reports.size(), 1);
        const auto& page = std::get<scanner::Page>(reports[0]);
        QCOMPARE(page.image, image);
        QCOMPARE(page.image.format(), QImage::Format_RGB888);
        QCOMPARE(page.ppi, 300);
    }

    void jobsComeBack()
    {
        const auto list = decodeJob(bodyOf(encodeJob(scanner::List())));
        QVERIFY(list && std::holds_alternative<scanner::List>(*list));
        const scanner::Scan scan{u"test:1"_s, {150, false, {105, 148.5}, true}};
        const auto back = decodeJob(bodyOf(encodeJob(scan)));
        QVERIFY(back);
        const auto& job = std::get<scanner::Scan>(*back);
        QCOMPARE(job.device, scan.device);
        QCOMPARE(job.settings.ppi, 150);
        QCOMPARE(job.settings.colour, false);
        QCOMPARE(job.settings.area, QSizeF(105, 148.5));
        QCOMPARE(job.settings.fromFeeder, true);
    }

    void whatIsNoJobIsRefused()
    {
        const scanner::Scan scan{u"test:1"_s, {}};
        const QByteArray good = bodyOf(encodeJob(scan));
        QVERIFY(decodeJob(good));
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!decodeJob(good.first(size)));
        QVERIFY(!decodeJob(good + 'x'));
        QVERIFY(!decodeJob("\2"));
        for (const ScanSettings& settings :
             {ScanSettings{0, true, {210, 297}, false}, ScanSettings{100000, true, {210, 297}, false},
              ScanSettings{300, true, {0, 297}, false}, ScanSettings{300, true, {210, qQNaN()}, false},
              ScanSettings{300, true, {210, qInf()}, false}})
            QVERIFY(!decodeJob(bodyOf(encodeJob(scanner::Scan{u"test:1"_s, settings}))));
    }

    void hostileBytesBreakIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray page = encode(scanner::Page{smallPage(QImage::Format_RGB888), 300});
        constexpr int width = 4 + 1;
        constexpr int height = width + 4;
        constexpr int ppi = height + 4 + 1;
        const auto changed = [](QByteArray bytes, qsizetype at, const QByteArray& to) {
            return bytes.replace(at, to.size(), to);
        };
        QTest::newRow("empty message") << QByteArray(4, '\0');
        QTest::newRow("longer than any message") << QByteArray("\0\1\0\1", 4) + QByteArray(70000, '\0');
        QTest::newRow("unknown kind") << encodeMessage("\5");
        QTest::newRow("bytes left over") << encodeMessage(bodyOf(encode(scanner::Done())) + 'x');
        QTest::newRow("too short") << encodeMessage(bodyOf(encode(scanner::Progress{1})).chopped(1));
        QTest::newRow("more than all of it") << encode(scanner::Progress{101});
        QTest::newRow("no width") << changed(page, width, QByteArray(4, '\0'));
        QTest::newRow("negative height") << changed(page, height, QByteArray(4, '\xFF'));
        QTest::newRow("huge") << changed(page, width, QByteArray("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF", 8));
        QTest::newRow("no resolution") << changed(page, ppi, QByteArray(4, '\0'));
        QTest::newRow("unknown error") << encode(scanner::Failed{{ErrorCode::StoreDamaged, {}}});
        QTest::newRow("too many scanners")
            << encodeMessage(QByteArray("\0\0\0\0\x0B", 5) + QByteArray(11 * 8, '\xFF'));
    }

    void hostileBytesBreakIt()
    {
        QFETCH(QByteArray, bytes);
        ScannerReportParser parser;
        QVERIFY(read(parser, bytes).isEmpty());
        QVERIFY(parser.isBroken());
        QVERIFY(!parser.filled(1)); // for good
    }
};

QTEST_GUILESS_MAIN(TestScannerProtocol)
#include "test_ScannerProtocol.moc"
