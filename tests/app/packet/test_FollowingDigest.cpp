// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/FollowingDigest.h"

#include <QSemaphore>
#include <QTest>

using namespace thunhan;

class FollowingDigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesMakeTheWhole();
    void worksWithoutAFreeThread();
    void endsWithoutBeingAsked();

private:
    QByteArray m_buffer = [] {
        QByteArray bytes(300000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 7 + i / 251);
        return bytes;
    }();
    QByteArray digestInPieces(QThreadPool& pool, qsizetype size)
    {
        FollowingDigest digest(pool);
        for (qsizetype at = 0; at < m_buffer.size(); at += size)
            digest.filled(QByteArrayView(m_buffer).sliced(at, std::min(size, m_buffer.size() - at)));
        return digest.result();
    }
};

void FollowingDigestTest::piecesMakeTheWhole()
{
    QThreadPool pool;
    for (const qsizetype size : {qsizetype(1), qsizetype(1000), qsizetype(65536), m_buffer.size()})
        QCOMPARE(digestInPieces(pool, size), sha256(m_buffer));
    QCOMPARE(FollowingDigest(pool).result(), sha256({}));
}

void FollowingDigestTest::worksWithoutAFreeThread()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore busy;
    QSemaphore done;
    pool.start([&] {
        busy.release();
        done.acquire();
    });
    busy.acquire();
    QCOMPARE(digestInPieces(pool, 1000), sha256(m_buffer));
    done.release();
}

// As it is left when an encryption fails half way: the buffer may go right after it.
void FollowingDigestTest::endsWithoutBeingAsked()
{
    QThreadPool pool;
    for (int i = 0; i < 100; ++i) {
        const QByteArray gone(m_buffer.constData(), 50000);
        FollowingDigest digest(pool);
        digest.filled(gone);
    }
    QVERIFY(pool.waitForDone());
    QCOMPARE(pool.activeThreadCount(), 0);
}

QTEST_GUILESS_MAIN(FollowingDigestTest)
#include "test_FollowingDigest.moc"
