// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/StrongId.h"
#include "app/base/Uuid7.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SeededRandom.h"

#include <QHash>
#include <QSet>
#include <QtEndian>
#include <QtTest>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

static_assert(!std::is_convertible_v<ApplicationId, SampleId>);

class TestUuid7 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesTimeVersionAndVariant()
    {
        // The time of RFC 9562's example in appendix A.6: 2022-02-22 19:22:22 UTC, 017F22E279B0.
        const ManualClock clock(QDateTime::fromMSecsSinceEpoch(0x017F22E279B0, Qt::UTC));
        SeededRandom random;
        for (int i = 0; i < 200; ++i) {
            const QUuid id = makeUuid7(clock, random);
            const QByteArray bytes = id.toRfc4122();
            QCOMPARE(bytes.left(6).toHex(), QByteArray("017f22e279b0"));
            QCOMPARE(uchar(bytes[6]) >> 4, 7);
            QCOMPARE(uchar(bytes[8]) >> 6, 2);
        }
    }

    void laterIdsSortBehind()
    {
        ManualClock clock;
        SeededRandom random;
        QUuid last = makeUuid7(clock, random);
        for (int i = 0; i < 200; ++i) {
            clock.advance(std::chrono::milliseconds(1 + i * i));
            const QUuid next = makeUuid7(clock, random);
            QVERIFY(last < next);
            QVERIFY(last.toString() < next.toString()); // as text columns sort
            last = next;
        }
    }

    void chanceKeepsOneMillisecondApart()
    {
        const ManualClock clock;
        SeededRandom random;
        QSet<QUuid> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(makeUuid7(clock, random));
        QCOMPARE(ids.size(), 1000);
    }

    void strongIdsReadWhatTheyWrite()
    {
        const ManualClock clock;
        SeededRandom random;
        const auto id = makeId<ApplicationId>(clock, random);
        QVERIFY(!id.isNull());
        QCOMPARE(id.toString().size(), 36);
        QCOMPARE(ApplicationId::fromString(id.toString()), id);
        QCOMPARE(QSet<ApplicationId>({id, ApplicationId(id.uuid())}).size(), 1);
    }

    void malformedIdsAreNull_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("braces") << u"{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}"_s;
        QTest::newRow("short") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398"_s;
        QTest::newRow("not hexadecimal") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398g"_s;
        QTest::newRow("no dashes") << u"017f22e279b07cc398c4dc0c0c07398f0000"_s;
        QTest::newRow("path") << u"../../../../../../../../etc/shadow/.."_s;
    }

    void malformedIdsAreNull()
    {
        QFETCH(QString, text);
        QVERIFY(ApplicationId::fromString(text).isNull());
    }
};

QTEST_GUILESS_MAIN(TestUuid7)
#include "test_Uuid7.moc"
