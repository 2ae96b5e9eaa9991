// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/MessageReader.h"

#include <QtTest>
#include <algorithm>

using namespace thunhan;

namespace
{

// As a pipe brings them: no more than there is room for, and at most `piece` bytes at once.
QList<QByteArray> read(MessageReader& reader, QByteArrayView bytes, std::size_t piece)
{
    QList<QByteArray> messages;
    while (!bytes.isEmpty() && !reader.isBroken()) {
        const std::span<char> room = reader.room();
        const std::size_t count = std::min({room.size(), piece, static_cast<std::size_t>(bytes.size())});
        std::copy_n(bytes.begin(), count, room.begin());
        bytes = bytes.sliced(static_cast<qsizetype>(count));
        if (const auto message = reader.filled(count))
            messages.append(*message);
    }
    return messages;
}

} // namespace

class TestMessageReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesComeBackFromAnyPieces()
    {
        const QList<QByteArray> messages{"a", QByteArray(1000, 'b'), QByteArray("\0\0", 2)};
        QByteArray bytes;
        for (const QByteArray& message : messages)
            bytes += encodeMessage(message);
        for (const std::size_t piece : {1, 3, 4, 5, 4096}) {
            MessageReader reader(1000);
            QCOMPARE(read(reader, bytes, piece), messages);
            QVERIFY(!reader.isBroken());
        }
    }

    void takesNothingOfWhatFollows()
    {
        MessageReader reader(1000);
        QCOMPARE(reader.room().size(), std::size_t(4));
        QCOMPARE(read(reader, QByteArrayView("\0\0\0\5", 4), 4), QList<QByteArray>());
        QCOMPARE(reader.room().size(), std::size_t(5));
        QCOMPARE(read(reader, QByteArrayView("abc", 3), 3), QList<QByteArray>());
        QCOMPARE(reader.room().size(), std::size_t(2));
    }

    void noMessageIsEmptyOrTooLong()
    {
        MessageReader empty(1000);
        QVERIFY(read(empty, QByteArrayView("\0\0\0\0", 4), 4).isEmpty());
        QVERIFY(empty.isBroken());
        MessageReader tooLong(1000);
        QVERIFY(read(tooLong, encodeMessage(QByteArray(1001, 'x')), 4096).isEmpty());
        QVERIFY(tooLong.isBroken());
        QVERIFY(!tooLong.filled(4)); // for good
    }
};

QTEST_GUILESS_MAIN(TestMessageReader)
#include "test_MessageReader.moc"
