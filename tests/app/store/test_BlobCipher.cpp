// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/BlobCipher.h"

#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class BlobCipherTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatWasSealedForThisBlobAlone()
    {
        const ApplicationId one = storeSample(1).id;
        const ApplicationId other = storeSample(2).id;
        const QByteArray plain(5000, 'p');
        const QByteArray sealed = cipher().seal(one, u"a"_s, plain).value();
        QVERIFY(!sealed.contains(plain.first(16)));
        QVERIFY(sealed != cipher().seal(one, u"a"_s, plain).value());
        QCOMPARE(cipher().open(one, u"a"_s, sealed).value(), plain);
        QCOMPARE(cipher().open(one, u"b"_s, sealed).error().code, ErrorCode::StoreDamaged);
        QCOMPARE(cipher().open(other, u"a"_s, sealed).error().code, ErrorCode::StoreDamaged);
        QByteArray changed = sealed;
        changed[30] = char(~changed[30]);
        QCOMPARE(cipher().open(one, u"a"_s, changed).error().code, ErrorCode::StoreDamaged);
        QCOMPARE(cipher().open(one, u"a"_s, sealed.first(20)).error().code, ErrorCode::StoreDamaged);
        QCOMPARE(cipher().open(one, u"a"_s, {}).error().code, ErrorCode::StoreDamaged);
    }

    void nothingOpensWithoutItsKey()
    {
        const Application application = storeSample(1);
        const QByteArray sealed = cipher().seal(application.id, u"a"_s, "x").value();
        QVERIFY(cipher().destroyKey(application.id));
        QCOMPARE(cipher().open(application.id, u"a"_s, sealed).error().code, ErrorCode::StoreDamaged);
        // A new key is another one.
        QVERIFY(cipher().seal(application.id, u"a"_s, "x"));
        QCOMPARE(cipher().open(application.id, u"a"_s, sealed).error().code, ErrorCode::StoreDamaged);
    }

    void theStoreHoldsNoPictureInItsOwnKeyAlone()
    {
        const Application application = storeSample(1);
        auto rows =
            database().query("SELECT image FROM sample_image UNION ALL SELECT image FROM document_image");
        QVERIFY(rows);
        int seen = 0;
        while (rows->step().value()) {
            ++seen;
            QVERIFY(!rows->blob(0).contains("PNG"));
        }
        QCOMPARE(seen, application.samples.size() + application.documents.size());
    }

private:
    BlobCipher cipher() { return BlobCipher(database()); }
};

QTEST_GUILESS_MAIN(BlobCipherTest)
#include "test_BlobCipher.moc"
