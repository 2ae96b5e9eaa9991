// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqHuffman.h"

#include <QTest>

using namespace thunhan;

namespace
{

std::vector<std::int32_t> readBack(const QByteArray& bytes, const WsqCodeBook& book, std::size_t room)
{
    std::vector<std::int32_t> indices(room, -1);
    std::size_t at = 0;
    WsqBitReader bits(bytes);
    const auto reader = WsqTokenReader::make(book);
    if (!reader || !reader->read(bits, indices, at) || at != room)
        return {};
    return indices;
}

double kraftSum(const WsqCodeBook& book)
{
    double sum = 0;
    for (std::size_t i = 0; i < book.counts.size(); ++i)
        sum += book.counts[i] / static_cast<double>(2U << i);
    return sum;
}

} // namespace

class TestWsqHuffman : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfIndexAndRunComesBack()
    {
        std::vector<std::int32_t> indices;
        for (const int value : {1, -1, 73, 74, 75, -73, -74, 255, 256, -255, -256, 65535, -65535})
            indices.push_back(value);
        for (const std::size_t run : {1, 100, 101, 255, 256, 65535, 65536, 200000}) {
            indices.insert(indices.end(), run, 0);
            indices.push_back(2);
        }
        indices.push_back(0);
        const auto tokens = tokensOf(indices);
        WsqHistogram histogram{};
        count(tokens, histogram);
        const WsqCodeBook book = makeCodeBook(histogram);
        QByteArray bytes;
        writeTokens(tokens, book, bytes);
        QCOMPARE(readBack(bytes, book, indices.size()), indices);
        QVERIFY(readBack(bytes, book, indices.size() - 1).empty());
        QVERIFY(readBack(bytes, book, indices.size() + 1).empty());
        QVERIFY(readBack(bytes.chopped(1), book, indices.size()).empty());
    }

    void smallIndicesAndRunsHaveOneSymbolEach()
    {
        const std::vector<std::int32_t> indices{0, 0, 0, -73, 74, 1};
        const auto tokens = tokensOf(indices);
        QCOMPARE(tokens.size(), std::size_t(4));
        QCOMPARE(int(tokens[0].symbol), 3);
        QCOMPARE(int(tokens[1].symbol), 107);
        QCOMPARE(int(tokens[2].symbol), 254);
        QCOMPARE(int(tokens[3].symbol), 181);
    }

    void codesAreAtMostSixteenBits()
    {
        // Weights like Fibonacci's give the longest codes there can be.
        WsqHistogram histogram{};
        std::uint64_t a = 1;
        std::uint64_t b = 1;
        std::vector<std::int32_t> indices;
        for (std::size_t symbol = 150; symbol < 190; ++symbol) {
            histogram[symbol] = a;
            b += a;
            a = b - a;
            if (symbol != 180)
                indices.push_back(static_cast<std::int32_t>(symbol) - 180);
        }
        const WsqCodeBook book = makeCodeBook(histogram);
        QCOMPARE(book.symbols.size(), std::size_t(40));
        QVERIFY(kraftSum(book) < 1); // the code of all ones is free
        QByteArray bytes;
        writeTokens(tokensOf(indices), book, bytes);
        QCOMPARE(readBack(bytes, book, indices.size()), indices);
    }

    void aSingleSymbolHasACodeToo()
    {
        const std::vector<std::int32_t> indices(9, 5);
        WsqHistogram histogram{};
        const auto tokens = tokensOf(indices);
        count(tokens, histogram);
        const WsqCodeBook book = makeCodeBook(histogram);
        QCOMPARE(book.symbols, std::vector<std::uint8_t>{185});
        QByteArray bytes;
        writeTokens(tokens, book, bytes);
        QCOMPARE(readBack(bytes, book, indices.size()), indices);
    }

    void frequentSymbolsHaveTheShorterCodes()
    {
        WsqHistogram histogram{};
        histogram[1] = 1000;
        histogram[181] = 100;
        histogram[179] = 90;
        histogram[182] = 1;
        const WsqCodeBook book = makeCodeBook(histogram);
        QCOMPARE(int(book.symbols.front()), 1);
        QCOMPARE(int(book.counts[0]), 1);
        QCOMPARE(int(book.symbols.back()), 182);
    }

    void booksThatCannotBeAreRefused()
    {
        WsqCodeBook crowded;
        crowded.counts[0] = 3;
        crowded.symbols = {1, 2, 3};
        QVERIFY(!WsqTokenReader::make(crowded));
        WsqCodeBook full;
        full.counts[0] = 2;
        full.symbols = {1, 2};
        QVERIFY(!WsqTokenReader::make(full));
        WsqCodeBook unnamed;
        unnamed.counts[1] = 2;
        unnamed.symbols = {1};
        QVERIFY(!WsqTokenReader::make(unnamed));
    }

    void symbolsThatMeanNothingAreRefused()
    {
        for (const std::uint8_t symbol : {0, 255}) {
            WsqCodeBook book;
            book.counts[0] = 1;
            book.symbols = {symbol};
            QVERIFY(readBack(QByteArray(1, '\x7F'), book, 1).empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestWsqHuffman)
#include "test_WsqHuffman.moc"
