// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzReader.h"
#include "capture/card/OcrB.h"
#include "tests/capture/card/DamagedCards.h"

#include <QPainter>
#include <QtTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestMrzReader : public QObject
{
    Q_OBJECT

    std::optional<MrzReader> m_reader;

    QList<Tally> readBacks(quint64 first, int count, const QList<double>& damages) const
    {
        return readDamaged(CardSide::Back, first, count, damages,
                           [reader = *m_reader](const QImage& picture) { return reader.read(picture).mrz; });
    }
    static QImage flat(const MrzLines& lines)
    {
        CardShot shot;
        shot.noise = 2;
        return photographCard(drawCardBack(lines, 14).value(), shot, {1920, 1080}, TwinRandom{1});
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = MrzReader::load(debianOcrBPath());
        QVERIFY2(reader.ok(), "package fonts-ocr-b is needed");
        m_reader = *reader;
    }

    void aMissingFontIsAnError()
    {
        const auto reader = MrzReader::load(u"no/such/font.otf"_s);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
    }

    void readsUnderEveryAngle_data()
    {
        QTest::addColumn<double>("turn");
        for (int turn = 0; turn < 360; turn += 24)
            QTest::addRow("%d degrees", turn) << double(turn);
    }

    void readsUnderEveryAngle()
    {
        QFETCH(double, turn);
        const TwinCard card = inventCard({3});
        CardShot shot;
        shot.width = 0.44;
        shot.turn = turn;
        shot.noise = 2;
        const QImage side = drawCardBack(writeMrz(card.back), 14).value();
        const MrzLook look = m_reader->read(photographCard(side, shot, {1920, 1080}, TwinRandom{1}));
        QVERIFY(look.mrz.has_value());
        QVERIFY(*look.mrz == card.back);
    }

    void mildDamageReads() { QCOMPARE(readBacks(1000, 16, {0.5})[0].right, 16); }

    // Hand-held, bad and hopeless pictures: 108 of them.
    void neverWrong()
    {
        const QList<Tally> tallies = readBacks(2000, 36, {1.0, 1.4, 2.0});
        for (const Tally& tally : tallies)
            QCOMPARE(tally.wrong, 0);
        QVERIFY(tallies[0].right > 32);
        QVERIFY(tallies[2].none > 9); // the damage is one
    }

    // Pictures in which the likeliest characters pass every check and are wrong, for the names have none:
    // blur, glare and an H that the picture's edge turns into a W.
    void whatOnlySeemsReadableIsNotRead()
    {
        const MrzReader careless = MrzReader::load(debianOcrBPath(), {0, 0, 0}).value();
        int misread = 0;
        for (const auto& [number, damage] :
             {std::pair(2067, 1.9), std::pair(2071, 2.3), std::pair(2082, 2.3), std::pair(2092, 1.9),
              std::pair(2155, 1.9), std::pair(2178, 2.3)}) {
            const TwinCard card = inventCard({quint64(number)});
            const QImage picture = photographed(drawSide(card, CardSide::Back), quint64(number), damage);
            const auto guessed = careless.read(picture).mrz;
            misread += guessed && *guessed != card.back ? 1 : 0;
            const auto read = m_reader->read(picture).mrz;
            QVERIFY2(!read || *read == card.back, qPrintable(QString::number(number)));
        }
        QVERIFY(misread > 0); // they are traps indeed
    }

    void aZoneCutByTheEdgeIsNotRead()
    {
        const TwinCard card = inventCard({2092});
        CardShot shot;
        const QImage side = drawSide(card, CardSide::Back);
        int read = 0, cut = 0;
        for (double shift = 0; shift < 0.24; shift += 0.02) {
            shot.shiftX = -shift;
            const MrzLook look = m_reader->read(photographCard(side, shot, cardPicture, TwinRandom{1}));
            QVERIFY(!look.mrz || *look.mrz == card.back);
            ++(look.mrz ? read : cut);
        }
        QVERIFY(read > 3 && cut > 2);
    }

    // All letters that a name may have, each beside those it is like.
    void tellsAllLettersApart()
    {
        MrzLines lines = writeMrz(inventCard({8}).back);
        for (const QString& names :
             {u"OQDCGUVYXKHNMWRBPFEILTJZSA<<AB"_s, u"QO<DO<BE<PR<IT<LI<UV<NM<GC<ZS"_s}) {
            lines[2] = names.leftJustified(30, u'<');
            const MrzLook look = m_reader->read(flat(lines));
            QVERIFY(look.mrz.has_value());
            QCOMPARE(writeMrz(*look.mrz)[2], lines[2]);
        }
    }

    // Some printers set lines a sixth of an inch apart instead of a quarter.
    void readsCloserLines()
    {
        const TwinCard card = inventCard({21});
        const MrzLines lines = writeMrz(card.back);
        const OcrBOutlines outlines = loadOcrB(debianOcrBPath()).value();
        QImage picture(1920, 1080, QImage::Format_Grayscale8);
        picture.fill(QColor(210, 210, 210));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int line = 0; line < mrzLineCount; ++line) {
            for (int column = 0; column < mrzLineLength; ++column) {
                painter.resetTransform();
                painter.scale(18, 18);
                painter.translate(14 + column * mrzPitch, 20 + line * 4.233);
                const auto glyph = ocrBCharacters.indexOf(lines.at(std::size_t(line)).at(column));
                painter.fillPath(outlines.at(std::size_t(glyph)), QColor(30, 30, 30));
            }
        }
        painter.end();
        const MrzLook look = m_reader->read(picture);
        QVERIFY(look.mrz.has_value());
        QVERIFY(*look.mrz == card.back);
    }

    void aWrongCheckDigitIsNoReading_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("document number") << 0 << 14;
        QTest::newRow("personal number") << 0 << 29;
        QTest::newRow("birth") << 1 << 6;
        QTest::newRow("expiry") << 1 << 14;
        QTest::newRow("composite") << 1 << 29;
    }

    void aWrongCheckDigitIsNoReading()
    {
        QFETCH(int, line);
        QFETCH(int, column);
        MrzLines lines = writeMrz(inventCard({9}).back);
        QVERIFY(m_reader->read(flat(lines)).mrz.has_value());
        QChar& digit = lines.at(std::size_t(line))[column];
        digit = QChar(u'0' + (digit.digitValue() + 3) % 10);
        const MrzLook look = m_reader->read(flat(lines));
        QVERIFY(look.charactersSure); // it is read well, and it is wrong
        QVERIFY(look.checks.layout);
        QVERIFY(!look.checks.all());
        QVERIFY(!look.mrz);
    }

    // Letters where digits belong are not taken for the digits they look like.
    void aForeignCharacterIsNotSure()
    {
        MrzLines lines = writeMrz(inventCard({9}).back);
        lines[0][3] = u'U'; // IDVUM
        const MrzLook look = m_reader->read(flat(lines));
        QVERIFY(!look.charactersSure);
        QVERIFY(!look.mrz);
    }

    void otherPicturesAreNotRead()
    {
        QVERIFY(!m_reader->read({}).zoneFound);
        for (const QSize size : {QSize(1, 1), QSize(3, 900), QSize(640, 480)}) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(Qt::gray);
            QVERIFY(!m_reader->read(picture).zoneFound);
        }
        QVERIFY(!m_reader->read(drawCardFront(inventCard({2}).front, 14)).mrz);
        // A page full of print.
        QImage page(1920, 1080, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.setFont(QFont(u"Noto Sans"_s, 18));
        for (int line = 0; line < 24; ++line)
            painter.drawText(40, 60 + 42 * line,
                             u"CONG HOA XA HOI CHU NGHIA VIET NAM 0123456789 Doc lap Tu do Hanh phuc 2026"_s);
        painter.end();
        QVERIFY(!m_reader->read(page).mrz);
    }

    void cancelledIsEmpty()
    {
        CancelToken cancel;
        cancel.cancel();
        QVERIFY(!m_reader->read(flat(writeMrz(inventCard({9}).back)), cancel).zoneFound);
    }
};

QTEST_MAIN(TestMrzReader)
#include "test_MrzReader.moc"
