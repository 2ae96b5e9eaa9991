// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads survive the end of the registry at any point.
#include "sync/training/TrainingUploads.h"

#include "app/base/Sha256.h"
#include "sync/training/TrainingStore.h"
#include "tests/support/ManualClock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class TrainingUploadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        QVERIFY(m_store->create({u"e"_s, "station", "certificate", u"t"_s, "{}", ManualClock::start(), {}}));
        m_upload = {u"u"_s, u"e"_s, 6, sha256("abcdef"), "application/cms"};
        QVERIFY(m_store->uploads().begin(m_upload));
    }

    void goesOnAfterARestart()
    {
        append("abc");
        reopen();
        const auto found = find();
        QVERIFY(found);
        QCOMPARE(found->offset, 3);
        QCOMPARE(found->length, 6);
        QCOMPARE(found->digest, m_upload.digest);
        QCOMPARE(found->mediaType, m_upload.mediaType);
        append("def");
        QCOMPARE(*m_store->uploads().bytes(*find()), QByteArray("abcdef"));
    }

    void isABufferWhenItIsFinished()
    {
        append("abcdef");
        QVERIFY(!*m_store->holdsBuffer(u"e"_s, u"u"_s));
        QVERIFY(m_store->uploads().finish(*find(), ManualClock::start()));
        QCOMPARE(find().error().code, ErrorCode::NotFound);
        reopen();
        QVERIFY(*m_store->holdsBuffer(u"e"_s, u"u"_s));
        QVERIFY(!*m_store->holdsBuffer(u"other"_s, u"u"_s));
        const auto buffer = m_store->buffer(u"e"_s, u"u"_s);
        QVERIFY(buffer);
        QCOMPARE(buffer->content, QByteArray("abcdef"));
        QCOMPARE(buffer->mediaType, u"application/cms"_s);
        QCOMPARE(*m_store->bufferBytes(u"e"_s), 6);
        QCOMPARE(m_store->buffer(u"other"_s, u"u"_s).error().code, ErrorCode::NotFound);
    }

    void beginsAnewWhenItsEndWasCutOff()
    {
        append("abcdef");
        QDir files(m_folder->filePath(u"uploads"_s));
        QVERIFY(files.rename(u"u.part"_s, u"u"_s)); // and no row
        reopen();
        QCOMPARE(find()->offset, 0);
        append("abcdef");
        QVERIFY(m_store->uploads().finish(*find(), ManualClock::start()));
        QCOMPARE(m_store->buffer(u"e"_s, u"u"_s)->content, QByteArray("abcdef"));
    }

    void leavesNothingWhenItIsDropped()
    {
        append("abc");
        QVERIFY(m_store->uploads().drop(m_upload));
        QCOMPARE(find().error().code, ErrorCode::NotFound);
        QVERIFY(QDir(m_folder->filePath(u"uploads"_s)).isEmpty());
    }

private:
    void reopen()
    {
        m_store.reset();
        auto store = TrainingStore::open(m_folder->path());
        QVERIFY(store);
        m_store = std::move(store).value();
    }
    void append(const QByteArray& piece) { QVERIFY(m_store->uploads().append(*find(), piece)); }
    Result<StoredUpload> find() { return m_store->uploads().find(u"e"_s, u"u"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrainingStore> m_store;
    StoredUpload m_upload;
};

QTEST_GUILESS_MAIN(TrainingUploadsTest)
#include "test_TrainingUploads.moc"
