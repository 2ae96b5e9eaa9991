// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/TwinCard.h"

#include "capture/card/OcrB.h"
#include "capture/twin/TwinRandom.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr auto families = std::to_array<const char16_t*>(
    {u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Hoàng", u"Vũ", u"Đặng", u"Bùi", u"Đỗ", u"Quách", u"Ông", u"Kpă"});
constexpr auto middles = std::to_array<const char16_t*>(
    {u"Văn", u"Thị", u"Hữu", u"Quang", u"Xuân", u"Ngọc Bảo", u"Đình", u"Minh", u""});
constexpr auto given = std::to_array<const char16_t*>(
    {u"Anh",  u"Bình",  u"Cường", u"Dũng", u"Giang", u"Hạnh", u"Khôi",  u"Liễu",  u"Mỹ", u"Nguyệt",
     u"Oanh", u"Phước", u"Quỳnh", u"Sửu",  u"Tuyết", u"Uyên", u"Vượng", u"Xuyến", u"Ý",  u"Đức"});
constexpr auto places = std::to_array<const char16_t*>(
    {u"Tổ 5, Hòa Cường, Đà Nẵng", u"Thôn Đông, Điện Bàn Tây, Đà Nẵng",
     u"Số 12 đường Hoa Sen, Ninh Kiều, Cần Thơ", u"Bản Nà Ngần, Mường Phăng, Điện Biên",
     u"Khu phố 3, Thủ Đức, Thành phố Hồ Chí Minh"});

template <std::size_t N>
QString oneOf(const std::array<const char16_t*, N>& words, TwinRandom& random)
{
    return QString::fromUtf16(words.at(random.next() % N));
}

QDate someDay(int firstYear, int lastYear, TwinRandom& random)
{
    const QDate first(firstYear, 1, 1);
    const auto days = static_cast<quint64>(first.daysTo(QDate(lastYear, 12, 31)));
    return first.addDays(static_cast<qint64>(random.next() % days));
}

// Fine waves as of security print: enough to be in a reader's way as on a real card.
void drawGround(QPainter& painter, TwinRandom& random)
{
    const double phase = random.uniform(0, 6);
    for (int line = 0; line < 46; ++line) {
        QPainterPath wave(QPointF(0, line * 1.2));
        for (double x = 0; x <= cardWidth; x += 1.5)
            wave.lineTo(x, line * 1.2 + 1.4 * std::sin(x / 6.0 + line * 0.35 + phase));
        painter.strokePath(wave, QPen(QColor(196, 204, 200), 0.12));
    }
}

void drawWords(QPainter& painter, QPointF at, const QString& words, double height, bool bold = false)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(100);
    font.setBold(bold);
    QPainterPath path;
    path.addText(0, 0, font, words);
    const double scale = height / 100;
    painter.save();
    painter.translate(at);
    painter.scale(scale, scale);
    painter.fillPath(path, QColor(40, 44, 48));
    painter.restore();
}

void drawQr(QPainter& painter, const QRectF& place, const QByteArray& text)
{
    // As cards have it: bytes without a declared character set.
    std::wstring bytes;
    for (const char byte : text)
        bytes += static_cast<wchar_t>(static_cast<unsigned char>(byte));
    const ZXing::BitMatrix code = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setEncoding(ZXing::CharacterSet::ISO8859_1)
                                      .setEccLevel(2)
                                      .setMargin(0)
                                      .encode(bytes, 0, 0);
    const double module = place.width() / code.width();
    painter.fillRect(place.adjusted(-4 * module, -4 * module, 4 * module, 4 * module), Qt::white);
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            if (code.get(x, y)) // a hair wider: no light between neighbours
                painter.fillRect(
                    QRectF(place.x() + x * module, place.y() + y * module, module * 1.02, module * 1.02),
                    QColor(18, 18, 18));
        }
    }
}

void drawZone(QPainter& painter, const OcrBOutlines& outlines, const MrzLines& lines)
{
    const double left = (cardWidth - mrzLineLength * mrzPitch) / 2 + mrzPitch / 2;
    const double firstLine = cardHeight - 4.2 - 2 * mrzLineHeight;
    for (int line = 0; line < mrzLineCount; ++line) {
        for (int column = 0; column < mrzLineLength; ++column) {
            const QChar character = lines.at(static_cast<std::size_t>(line)).at(column);
            painter.save();
            painter.translate(left + column * mrzPitch, firstLine + line * mrzLineHeight);
            painter.fillPath(outlines.at(static_cast<std::size_t>(ocrBCharacters.indexOf(character))),
                             QColor(26, 26, 28));
            painter.restore();
        }
    }
}

QImage emptySide(double pixelsPerMm)
{
    QImage side(qRound(cardWidth * pixelsPerMm), qRound(cardHeight * pixelsPerMm), QImage::Format_Grayscale8);
    side.fill(QColor(222, 226, 224));
    return side;
}

} // namespace

TwinCard inventCard(TwinPerson person)
{
    TwinRandom random{person.seed, 0xCA4D};
    TwinCard card;
    CardQr& front = card.front;
    const QString family = oneOf(families, random);
    const QString rest = (oneOf(middles, random) + u' ' + oneOf(given, random)).simplified();
    front.fullName = family + u' ' + rest;
    front.sex = random.uniform() < 0.5 ? Sex::Male : Sex::Female;
    const QDate born = someDay(1940, 2009, random);
    front.birthDate = PartialDate::make(born.year(), born.month(), born.day()).value();
    const int century = (born.year() / 100 - 19) * 2 + (front.sex == Sex::Female ? 1 : 0);
    front.number = PersonalNumber::parse(u"048%1%2%3"_s.arg(century)
                                             .arg(born.year() % 100, 2, 10, QChar(u'0'))
                                             .arg(random.next() % 1'000'000, 6, 10, QChar(u'0')))
                       .value();
    if (random.uniform() < 0.6)
        front.oldCmnd = u"2%1"_s.arg(random.next() % 100'000'000, 8, 10, QChar(u'0'));
    front.address = oneOf(places, random);
    front.issued = someDay(2021, 2024, random);
    if (random.uniform() < 0.3)
        front.further = QStringList{QString(), oneOf(families, random) + u' ' + oneOf(given, random)};
    front.raw = QString::fromUtf8(writeCardQr(front));

    card.back.number = front.number;
    card.back.birthDate = front.birthDate;
    card.back.sex = front.sex;
    if (born.year() > 1964)
        card.back.expires = born.addYears(born.year() > 1984 ? 40 : 60);
    card.back.surname = mrzName(family);
    card.back.givenNames = mrzName(rest);
    card.back.nameMayBeCut = !writeMrz(card.back)[2].endsWith(u'<');
    return card;
}

QImage drawCardFront(const CardQr& card, double pixelsPerMm)
{
    QImage side = emptySide(pixelsPerMm);
    TwinRandom random{card.number.digits().toULongLong(), 1};
    QPainter painter(&side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixelsPerMm, pixelsPerMm);
    drawGround(painter, random);
    drawWords(painter, {23, 6}, u"THẺ DÙNG ĐỂ TẬP HUẤN"_s, 2.6, true);
    drawWords(painter, {23, 10}, u"KHÔNG CÓ GIÁ TRỊ · TRAINING CARD"_s, 2.2);
    painter.fillRect(QRectF(4, 16, 20, 28), QColor(150, 156, 158));
    drawWords(painter, {27, 24}, card.number.digits(), 4.2, true);
    drawWords(painter, {27, 30}, card.fullName.toUpper(), 3.0, true);
    drawWords(painter, {27, 35}, card.birthDate.toDisplay(), 2.8);
    drawWords(painter, {27, 40}, card.sex == Sex::Male ? u"Nam · Việt Nam"_s : u"Nữ · Việt Nam"_s, 2.8);
    drawWords(painter, {27, 45}, card.address, 2.4);
    drawQr(painter, QRectF(66, 3.5, 16, 16), writeCardQr(card));
    return side;
}

Result<QImage> drawCardBack(const MrzLines& zone, double pixelsPerMm)
{
    THUNHAN_TRY_ASSIGN(const OcrBOutlines outlines, loadOcrB(debianOcrBPath()));
    QImage side = emptySide(pixelsPerMm);
    TwinRandom random{zone[0].mid(5, 9).toULongLong(), 2};
    QPainter painter(&side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixelsPerMm, pixelsPerMm);
    drawGround(painter, random);
    drawWords(painter, {4, 6}, u"THẺ DÙNG ĐỂ TẬP HUẤN / TRAINING CARD"_s, 2.4, true);
    drawWords(painter, {4, 11}, u"Đặc điểm nhân dạng: sẹo chấm cách 1 cm trên sau đuôi mắt trái"_s, 2.0);
    painter.fillRect(QRectF(5, 15, 13, 11), QColor(188, 176, 128));
    for (int line = 0; line < 4; ++line)
        painter.fillRect(QRectF(5, 16.5 + line * 2.6, 13, 0.25), QColor(120, 110, 80));
    for (int finger = 0; finger < 2; ++finger) {
        for (double radius = 0.5; radius < 6; radius += 0.55) {
            painter.setPen(QPen(QColor(90, 92, 94), 0.22));
            painter.drawEllipse(QPointF(52 + finger * 18, 21), radius * 0.8, radius);
        }
    }
    drawZone(painter, outlines, zone);
    return side;
}

} // namespace thunhan
