// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqSegments.h"

#include <QTest>
#include <cmath>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Behind marker and length, which are looked at first.
QByteArray contentOf(const QByteArray& segment, WsqMarker marker)
{
    constexpr qsizetype head = 4;
    const auto word = [&segment](qsizetype at) {
        return (static_cast<unsigned char>(segment[at]) << 8) + static_cast<unsigned char>(segment[at + 1]);
    };
    if (segment.size() < head || word(0) != static_cast<int>(marker) || word(2) != segment.size() - 2)
        return {};
    return segment.sliced(head);
}

// Whatever is left out or added, a reader of fixed contents notices.
template <class Read>
bool refusesOtherLengths(const QByteArray& content, Read read)
{
    for (qsizetype length = 0; length < content.size(); ++length) {
        if (read(QByteArrayView(content).first(length)).ok())
            return false;
    }
    return !read(content + '\0').ok();
}

} // namespace

class TestWsqSegments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesComeBack()
    {
        WsqFrame frame;
        frame.width = 832;
        frame.height = 768;
        frame.shift = 127.25F;
        frame.scale = 1.125F;
        QByteArray segment;
        appendFrame(segment, frame);
        const QByteArray content = contentOf(segment, WsqMarker::StartOfFrame);
        QCOMPARE(content.size(), qsizetype(15));
        const auto read = readFrame(content);
        QVERIFY(read);
        QCOMPARE(read->width, 832);
        QCOMPARE(read->height, 768);
        QVERIFY(std::abs(read->shift - 127.25F) < 0.005F);
        QVERIFY(std::abs(read->scale - 1.125F) < 0.0001F);
        QVERIFY(refusesOtherLengths(content, readFrame));
    }

    void filtersComeBack()
    {
        QByteArray segment;
        appendFilters(segment, standardWsqFilters());
        const QByteArray content = contentOf(segment, WsqMarker::TransformTable);
        QCOMPARE(content.size(), qsizetype(56));
        QCOMPARE(int(content[0]), 9);
        QCOMPARE(int(content[1]), 7);
        const auto read = readFilters(content);
        QVERIFY(read);
        QVERIFY(*read == standardWsqFilters());
        QVERIFY(refusesOtherLengths(content, readFilters));
    }

    void filtersThatAmplifyWithoutEndAreRefused()
    {
        WsqFilters filters = standardWsqFilters();
        filters.low[2] = 1e6F;
        QByteArray segment;
        appendFilters(segment, filters);
        QVERIFY(!readFilters(contentOf(segment, WsqMarker::TransformTable)));
    }

    void binsComeBack()
    {
        WsqQuantisation quantisation;
        quantisation.bins[0] = {12.3456F, 14.8147F};
        quantisation.bins[59] = {0.0123456F, 65000};
        QByteArray segment;
        appendQuantisation(segment, quantisation);
        const QByteArray content = contentOf(segment, WsqMarker::QuantisationTable);
        QCOMPARE(content.size(), qsizetype(387));
        const auto read = readQuantisation(content);
        QVERIFY(read);
        QCOMPARE(read->centre, 0.44F);
        QVERIFY(std::abs(read->bins[0].width - 12.346F) < 1e-5F);
        QVERIFY(std::abs(read->bins[59].width - 0.012346F) < 1e-6F);
        QCOMPARE(read->bins[59].zeroWidth, 65000.0F);
        QCOMPARE(read->bins[30].width, 0.0F);
        QVERIFY(refusesOtherLengths(content, readQuantisation));
    }

    void codeBooksComeBack()
    {
        WsqCodeBook book;
        book.counts[1] = 2;
        book.counts[15] = 1;
        book.symbols = {1, 181, 254};
        QByteArray segment;
        appendCodeBook(segment, 1, book);
        const QByteArray content = contentOf(segment, WsqMarker::HuffmanTable);
        const auto read = readCodeBooks(content);
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(1));
        QCOMPARE(read->front().first, 1);
        QVERIFY(read->front().second == book);
        QCOMPARE(readCodeBooks(content + content)->size(), std::size_t(2)); // several share a segment
        QVERIFY(refusesOtherLengths(content, readCodeBooks));
        QVERIFY(!readCodeBooks(QByteArray(1, '\x08') + content.mid(1)));
        QVERIFY(!readCodeBooks(QByteArray(1, '\0') + QByteArray(16, '\xFF') + QByteArray(16 * 255, '\1')));
    }

    void blockHeadersAndRestartIntervalsComeBack()
    {
        QByteArray segment;
        appendBlockStart(segment, 1);
        const QByteArray content = contentOf(segment, WsqMarker::StartOfBlock);
        QCOMPARE(readBlockStart(content).value(), 1);
        QVERIFY(refusesOtherLengths(content, readBlockStart));
        QCOMPARE(readRestartInterval(QByteArray::fromHex("0102")).value(), 258);
        QVERIFY(refusesOtherLengths(QByteArray::fromHex("0102"), readRestartInterval));
    }

    void theCommentTellsWhatTheFileIs()
    {
        WsqFrame frame;
        frame.width = 640;
        frame.height = 480;
        QByteArray segment;
        appendNote(segment, frame, 1000, 0.75);
        const auto note = readNote(contentOf(segment, WsqMarker::Comment));
        QVERIFY(note);
        QCOMPARE(note->width, 640);
        QCOMPARE(note->height, 480);
        QCOMPARE(note->ppi, 1000);
    }

    void otherCommentsBindNobody()
    {
        QVERIFY(!readNote("made by a scanner"));
        QVERIFY(!readNote({}));
        const auto note = readNote("NIST_COM 3\nPIX_WIDTH many\nPPI -1\nPIX_HEIGHT\n\n");
        QVERIFY(note);
        QVERIFY(!note->width && !note->height && !note->ppi);
    }
};

QTEST_APPLESS_MAIN(TestWsqSegments)
#include "test_WsqSegments.moc"
