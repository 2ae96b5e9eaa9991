// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqSegments.h"

#include <QList>
#include <QtEndian>
#include <array>
#include <cmath>
#include <limits>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Error malformed(const QString& what)
{
    return {ErrorCode::MalformedInput, u"WSQ: "_s + what};
}

// Reads big-endian numbers. Beyond the end it gives zeros and is no longer intact.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_rest(bytes) {}

    bool intact() const { return m_intact; }
    bool atEnd() const { return m_rest.isEmpty(); }
    quint8 byte() { return number<quint8>(); }
    quint16 word() { return number<quint16>(); }
    quint32 longWord() { return number<quint32>(); }
    // A value and, before it, how many decimal places it has. Divided step by step, as every decoder does it.
    template <class T>
    double decimal()
    {
        const int places = byte();
        return static_cast<double>(number<T>()) / std::pow(10.0, places);
    }

private:
    template <class T>
    T number()
    {
        constexpr auto size = static_cast<qsizetype>(sizeof(T));
        if (m_rest.size() < size) {
            m_intact = false;
            m_rest = {};
            return 0;
        }
        const T value = qFromBigEndian<T>(m_rest.data());
        m_rest = m_rest.sliced(size);
        return value;
    }

    QByteArrayView m_rest;
    bool m_intact = true;
};

template <class T>
void append(QByteArray& out, T value)
{
    std::array<char, sizeof(T)> bytes{};
    qToBigEndian<T>(value, bytes.data());
    out.append(bytes.data(), bytes.size());
}

// As many decimal places as the digits of T allow.
template <class T>
void appendDecimal(QByteArray& out, double value)
{
    quint8 places = 0;
    constexpr double most = std::numeric_limits<T>::max();
    while (value > 0 && places < 20 && std::round(value * 10) <= most) {
        value *= 10;
        ++places;
    }
    append<quint8>(out, places);
    append<T>(out, static_cast<T>(std::min(std::round(value), most)));
}

void appendSegment(QByteArray& out, WsqMarker marker, const QByteArray& content)
{
    appendMarker(out, marker);
    append<quint16>(out, static_cast<quint16>(content.size() + 2));
    out.append(content);
}

void appendTap(QByteArray& out, float tap)
{
    append<quint8>(out, tap < 0 ? 1 : 0);
    appendDecimal<quint32>(out, std::abs(static_cast<double>(tap)));
}

template <std::size_t taps>
bool readTaps(Cursor& cursor, std::array<float, taps>& filter)
{
    for (float& tap : filter) {
        const quint8 sign = cursor.byte();
        const double size = cursor.decimal<quint32>();
        if (sign > 1 || size > 16) // no filter amplifies like this
            return false;
        tap = static_cast<float>(sign == 0 ? size : -size);
    }
    return true;
}

} // namespace

void appendMarker(QByteArray& out, WsqMarker marker)
{
    append<quint16>(out, static_cast<quint16>(marker));
}

void appendNote(QByteArray& out, const WsqFrame& frame, int ppi, double bitRate)
{
    QByteArray text("NIST_COM 9\n");
    text += "PIX_WIDTH " + QByteArray::number(frame.width) + "\nPIX_HEIGHT " +
            QByteArray::number(frame.height) + "\nPIX_DEPTH 8\nPPI " + QByteArray::number(ppi) +
            "\nLOSSY 1\nCOLORSPACE GRAY\nCOMPRESSION WSQ\nWSQ_BITRATE " + QByteArray::number(bitRate, 'f', 6);
    appendSegment(out, WsqMarker::Comment, text);
}

void appendFilters(QByteArray& out, const WsqFilters& filters)
{
    QByteArray content;
    append<quint8>(content, 2 * filters.low.size() - 1);
    append<quint8>(content, 2 * filters.high.size() - 1);
    for (const float tap : filters.low)
        appendTap(content, tap);
    for (const float tap : filters.high)
        appendTap(content, tap);
    appendSegment(out, WsqMarker::TransformTable, content);
}

void appendQuantisation(QByteArray& out, const WsqQuantisation& quantisation)
{
    QByteArray content;
    append<quint8>(content, 2);
    append<quint16>(content, static_cast<quint16>(std::lround(100 * quantisation.centre)));
    for (std::size_t k = 0; k < WsqTree::subbandCount; ++k) {
        const WsqBin bin = k < quantisation.bins.size() ? quantisation.bins[k] : WsqBin();
        appendDecimal<quint16>(content, bin.width);
        appendDecimal<quint16>(content, bin.zeroWidth);
    }
    appendSegment(out, WsqMarker::QuantisationTable, content);
}

void appendFrame(QByteArray& out, const WsqFrame& frame)
{
    QByteArray content;
    append<quint8>(content, static_cast<quint8>(frame.black));
    append<quint8>(content, static_cast<quint8>(frame.white));
    append<quint16>(content, static_cast<quint16>(frame.height));
    append<quint16>(content, static_cast<quint16>(frame.width));
    appendDecimal<quint16>(content, frame.shift);
    appendDecimal<quint16>(content, frame.scale);
    append<quint8>(content, static_cast<quint8>(frame.algorithm));
    append<quint16>(content, static_cast<quint16>(frame.software));
    appendSegment(out, WsqMarker::StartOfFrame, content);
}

void appendCodeBook(QByteArray& out, int table, const WsqCodeBook& book)
{
    QByteArray content;
    append<quint8>(content, static_cast<quint8>(table));
    for (const quint8 count : book.counts)
        append<quint8>(content, count);
    for (const quint8 symbol : book.symbols)
        append<quint8>(content, symbol);
    appendSegment(out, WsqMarker::HuffmanTable, content);
}

void appendBlockStart(QByteArray& out, int table)
{
    appendSegment(out, WsqMarker::StartOfBlock, QByteArray(1, static_cast<char>(table)));
}

Result<WsqFrame> readFrame(QByteArrayView content)
{
    Cursor cursor(content);
    WsqFrame frame;
    frame.black = cursor.byte();
    frame.white = cursor.byte();
    frame.height = cursor.word();
    frame.width = cursor.word();
    frame.shift = static_cast<float>(cursor.decimal<quint16>());
    frame.scale = static_cast<float>(cursor.decimal<quint16>());
    frame.algorithm = cursor.byte();
    frame.software = cursor.word();
    if (!cursor.intact() || !cursor.atEnd())
        return malformed(u"frame header of another length"_s);
    if (frame.shift > 255 || frame.scale > 255)
        return malformed(u"greys beyond eight bits"_s);
    return frame;
}

Result<WsqFilters> readFilters(QByteArrayView content)
{
    Cursor cursor(content);
    WsqFilters filters;
    if (cursor.byte() != 2 * filters.low.size() - 1 || cursor.byte() != 2 * filters.high.size() - 1)
        return malformed(u"filters other than 9 and 7 taps"_s);
    const bool read = readTaps(cursor, filters.low) && readTaps(cursor, filters.high);
    if (!read || !cursor.intact() || !cursor.atEnd())
        return malformed(u"filter table damaged"_s);
    return filters;
}

Result<WsqQuantisation> readQuantisation(QByteArrayView content)
{
    Cursor cursor(content);
    WsqQuantisation quantisation;
    const double centre = cursor.decimal<quint16>();
    if (centre > 1)
        return malformed(u"bin centre outside of its bin"_s);
    quantisation.centre = static_cast<float>(centre);
    for (std::size_t k = 0; k < WsqTree::subbandCount; ++k) {
        const WsqBin bin{static_cast<float>(cursor.decimal<quint16>()),
                         static_cast<float>(cursor.decimal<quint16>())};
        if (k < quantisation.bins.size())
            quantisation.bins[k] = bin;
        else if (bin.width > 0)
            return malformed(u"a subband that is never coded"_s);
    }
    if (!cursor.intact() || !cursor.atEnd())
        return malformed(u"quantisation table of another length"_s);
    return quantisation;
}

Result<std::vector<std::pair<int, WsqCodeBook>>> readCodeBooks(QByteArrayView content)
{
    constexpr int mostTables = 8;
    std::vector<std::pair<int, WsqCodeBook>> books;
    Cursor cursor(content);
    while (cursor.intact() && !cursor.atEnd()) {
        const int table = cursor.byte();
        if (table >= mostTables)
            return malformed(u"table number too large"_s);
        WsqCodeBook book;
        std::size_t total = 0;
        for (quint8& count : book.counts) {
            count = cursor.byte();
            total += count;
        }
        if (total > 256)
            return malformed(u"more codes than symbols"_s);
        for (std::size_t i = 0; i < total; ++i)
            book.symbols.push_back(cursor.byte());
        books.emplace_back(table, std::move(book));
    }
    if (!cursor.intact() || books.empty())
        return malformed(u"code table cut off"_s);
    return books;
}

Result<int> readBlockStart(QByteArrayView content)
{
    if (content.size() != 1)
        return malformed(u"block header of another length"_s);
    return static_cast<int>(static_cast<unsigned char>(content[0]));
}

Result<int> readRestartInterval(QByteArrayView content)
{
    Cursor cursor(content);
    const int interval = cursor.word();
    if (!cursor.intact() || !cursor.atEnd())
        return malformed(u"restart interval of another length"_s);
    return interval;
}

std::optional<WsqNote> readNote(QByteArrayView content)
{
    if (!content.startsWith("NIST_COM "))
        return {};
    WsqNote note;
    for (const QByteArray& line : content.toByteArray().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        bool isNumber = false;
        const int value = line.mid(blank + 1).trimmed().toInt(&isNumber);
        if (blank < 0 || !isNumber)
            continue;
        const QByteArray key = line.left(blank);
        if (key == "PIX_WIDTH")
            note.width = value;
        else if (key == "PIX_HEIGHT")
            note.height = value;
        else if (key == "PPI" && value > 0)
            note.ppi = value;
    }
    return note;
}

} // namespace thunhan
