// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/PaperFixture.h"
#include "ui/print/PaperPrinter.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <ZXing/ReadBarcode.h>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

QString codeIn(const QImage& page, ZXing::BarcodeFormat format)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::Result code = ZXing::ReadBarcode(
        {grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine())},
        ZXing::DecodeHints().setFormats(format));
    const ZXing::ByteArray& bytes = code.bytes();
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

// What a tool of poppler says of the file.
QString toldBy(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        return u"%1 failed: package poppler-utils is needed"_s.arg(tool);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPapers : public QObject
{
    Q_OBJECT

    const PaperLayouts m_layouts = shippedReference().papers();
    QTemporaryDir m_folder;

    QString pdfFile(Paper paper, const PaperData& data)
    {
        const QString path = m_folder.filePath(toName(paper) + u".pdf"_s);
        QFile file(path);
        const auto pdf = paperPdf(m_layouts.papers[paper], data);
        return pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() ? path : QString();
    }

    static QList<Application> extremes()
    {
        Application empty;
        Application veryLong = longApplication();
        veryLong.applicant.fullName = u"Ưỡng Ngoằng "_s.repeated(17).trimmed(); // 203 letters
        return {sampleApplication(1), longApplication(), empty, veryLong};
    }

    static void eachPaper()
    {
        QTest::addColumn<Paper>("paper");
        for (const Paper paper : allPapers)
            QTest::newRow(qPrintable(toName(paper))) << paper;
    }

private Q_SLOTS:
    // No place reaches over another or over the edge that printers cannot print on.
    void placesKeepApart_data() { eachPaper(); }
    void placesKeepApart()
    {
        QFETCH(Paper, paper);
        const QRectF printable = QRectF(0, 0, paperWidth, paperHeight).adjusted(5, 5, -5, -5);
        for (const QList<PaperItem>& page : m_layouts.papers[paper].pages) {
            for (qsizetype i = 0; i < page.size(); ++i) {
                const QRectF place =
                    page[i].place; // a line has no height, and Qt holds such a place to be nowhere
                QVERIFY2(printable.contains(place.topLeft()) && printable.contains(place.bottomRight()),
                         qPrintable(page[i].value));
                for (qsizetype j = 0; j < i; ++j) {
                    const bool around =
                        page[i].kind == PaperItemKind::Frame || page[j].kind == PaperItemKind::Frame;
                    const QRectF common = page[i].place & page[j].place;
                    QVERIFY2(
                        around || common.width() * common.height() < 0.01,
                        qPrintable(page[j].label + page[j].value + u" / "_s + page[i].label + page[i].value));
                }
            }
        }
    }

    void nothingIsCut_data() { eachPaper(); }
    void nothingIsCut()
    {
        QFETCH(Paper, paper);
        for (const Application& application : extremes()) {
            const PaperData data = sampleData(application);
            QByteArray pdf;
            QBuffer buffer(&pdf);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QPdfWriter writer(&buffer);
            const auto placed = printPaper(writer, m_layouts.papers[paper], data);
            QVERIFY(placed.ok());
            QVERIFY(placed->size() > 10);
            for (const PlacedWords& words : *placed) {
                QVERIFY2(words.place.adjusted(-0.1, -0.4, 0.1, 0.4).contains(words.ink),
                         qPrintable(
                             u"%1 at %2,%3"_s.arg(toName(paper)).arg(words.place.x()).arg(words.place.y())));
            }
        }
    }

    // Names of fifty letters and long addresses are still read without effort.
    void longValuesStayReadable_data() { eachPaper(); }
    void longValuesStayReadable()
    {
        QFETCH(Paper, paper);
        QCOMPARE(longApplication().applicant.fullName.size(), 50);
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        const PaperData data = sampleData(longApplication());
        for (const QList<PaperItem>& page : m_layouts.papers[paper].pages) {
            for (const PlacedWords& words : paintPaper(painter, 4, page, data))
                QVERIFY2(
                    !words.cramped,
                    qPrintable(
                        u"%1 points at %2,%3"_s.arg(words.points).arg(words.place.x()).arg(words.place.y())));
        }
    }

    void codesAreReadFromTheFile()
    {
        const Application application = sampleApplication(1);
        const QString file = pdfFile(Paper::AppointmentSlip, sampleData(application));
        QVERIFY(!file.isEmpty());
        const QString page = m_folder.filePath(u"slip"_s);
        toldBy(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, u"-singlefile"_s, file, page});
        const QImage seen(page + u".pgm"_s);
        QVERIFY2(!seen.isNull(), "package poppler-utils is needed");
        QCOMPARE(codeIn(seen, ZXing::BarcodeFormat::Code128), application.fileNumber);
        const QString due = sampleData(application).values[u"due_iso"_s];
        QCOMPARE(codeIn(seen, ZXing::BarcodeFormat::QRCode), application.fileNumber + u'|' + due);
        // The preview shows the same.
        const QImage preview =
            paperImage(m_layouts.papers[Paper::AppointmentSlip], 0, sampleData(application), 150);
        QCOMPARE(codeIn(preview, ZXing::BarcodeFormat::Code128), application.fileNumber);
        const QImage sheet =
            paperImage(m_layouts.papers[Paper::ReceiptSheet], 0, sampleData(application), 200);
        QCOMPARE(codeIn(sheet, ZXing::BarcodeFormat::Code128), application.fileNumber);
    }

    void fontsAreEmbedded_data() { eachPaper(); }
    void fontsAreEmbedded()
    {
        QFETCH(Paper, paper);
        const QString fonts = toldBy(u"pdffonts"_s, {pdfFile(paper, sampleData(longApplication()))});
        const QStringList rows = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY2(!rows.isEmpty(), qPrintable(fonts));
        for (const QString& row : rows) {
            QVERIFY2(row.contains(u"NotoSans"_s), qPrintable(row));
            QVERIFY2(row.contains(QRegularExpression(u"\\syes\\s+(yes|no)\\s+yes\\s"_s)), qPrintable(row));
        }
    }

    // The words are in the file as words: a reader finds them, letter by letter.
    void theFileHoldsTheWords()
    {
        const Application application = longApplication();
        const QString text =
            toldBy(u"pdftotext"_s,
                   {u"-layout"_s, pdfFile(Paper::AppointmentSlip, sampleData(application)), u"-"_s})
                .normalized(QString::NormalizationForm_C);
        QVERIFY(text.contains(application.applicant.fullName.toUpper()));
        QVERIFY(text.contains(u"50.000 đồng"_s));
        QVERIFY(text.contains(u"11/03/2026"_s)); // seven working days after 2 March
    }

    void theFileTellsNothingBeside()
    {
        const Application application = longApplication();
        const QString info = toldBy(u"pdfinfo"_s, {pdfFile(Paper::ReceiptSheet, sampleData(application))});
        QVERIFY2(info.contains(u"CC01"_s), qPrintable(info));
        QVERIFY(info.contains(u"Pages:           2"_s));
        for (const QString& word : application.applicant.fullName.split(u' '))
            QVERIFY(word.size() < 3 || !info.contains(word));
        QVERIFY(!info.contains(application.fileNumber));
        QVERIFY(!info.contains(application.applicant.personalNumber.digits()));
    }

    // On A4 upright, each place counted from the paper's corner, whatever the device was set to before.
    void settingsOfTheDeviceMoveNothing()
    {
        const PaperData data = sampleData(sampleApplication(1));
        const auto pictureOf = [&](const QString& name, const QPageLayout& before) {
            const QString file = m_folder.filePath(name);
            QPdfWriter writer(file);
            writer.setPageLayout(before);
            if (!printPaper(writer, m_layouts.papers[Paper::AppointmentSlip], data))
                return QImage();
            toldBy(u"pdftoppm"_s, {u"-r"_s, u"75"_s, u"-gray"_s, u"-singlefile"_s, file, file});
            return QImage(file + u".pgm"_s);
        };
        const QImage plain =
            pictureOf(u"plain"_s, {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
        const QImage other = pictureOf(
            u"other"_s, {QPageSize(QPageSize::A5), QPageLayout::Landscape, QMarginsF(20, 30, 20, 20)});
        QVERIFY2(!plain.isNull(), "package poppler-utils is needed");
        QVERIFY(plain.height() > plain.width());
        QCOMPARE(other, plain);
    }

    void aPageThatIsNotThereIsNull()
    {
        QVERIFY(paperImage(m_layouts.papers[Paper::EidForm], 1, {}, 50).isNull());
        QVERIFY(paperImage(m_layouts.papers[Paper::EidForm], -1, {}, 50).isNull());
    }

    void aDeviceThatRefusesIsAnError()
    {
        QPdfWriter writer(m_folder.filePath(u"no/such/folder/file.pdf"_s));
        const auto placed =
            printPaper(writer, m_layouts.papers[Paper::EidForm], sampleData(sampleApplication(1)));
        QVERIFY(!placed.ok());
        QCOMPARE(placed.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_MAIN(TestPapers)
#include "test_Papers.moc"
