// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/QueueSearch.h"

#include "capture/finger/match/PrintTemplate.h"
#include "tests/capture/finger/match/SampleMinutiae.h"

#include <QTest>

using namespace thunhan;

namespace
{

ApplicationId application(int number)
{
    return ApplicationId(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, static_cast<uchar>(number)));
}

QueuePrint print(int owner, quint64 finger)
{
    return {application(owner), encodeTemplate(laidOtherwise(sampleMinutiae(finger), 0.08F, 4, -6))};
}

} // namespace

class TestQueueSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePersonWhoWaitsAlreadyIsFound()
    {
        const QList<QueuePrint> queue{print(1, 11), print(1, 12), print(2, 21), print(2, 22)};
        const QueueVerdict verdict = searchQueue({sampleMinutiae(22), sampleMinutiae(31)}, queue, {});
        QVERIFY(verdict.complete);
        QCOMPARE(verdict.same, QList{application(2)});
        QVERIFY(verdict.unchecked.isEmpty());
    }

    void strangersAreNotFound()
    {
        const QueueVerdict verdict = searchQueue({sampleMinutiae(31)}, {print(1, 11), print(2, 21)}, {});
        QVERIFY(verdict.same.isEmpty());
        QVERIFY(verdict.unchecked.isEmpty());
    }

    void whatCannotBeComparedIsUnchecked()
    {
        const QueuePrint damaged{application(3), "no template"};
        const QueuePrint empty{application(4), encodeTemplate({})};
        const QueueVerdict verdict = searchQueue({sampleMinutiae(11)}, {print(1, 21), damaged, empty}, {});
        QCOMPARE(QSet(verdict.unchecked.begin(), verdict.unchecked.end()),
                 (QSet{application(3), application(4)}));
        // A probe that tells nothing leaves everybody unchecked.
        QCOMPARE(searchQueue({Minutiae()}, {print(1, 21)}, {}).unchecked, QList{application(1)});
    }

    void cancelledIsNotComplete()
    {
        CancelToken cancel;
        cancel.cancel();
        QVERIFY(!searchQueue({sampleMinutiae(11)}, {print(1, 11)}, cancel).complete);
    }
};

QTEST_APPLESS_MAIN(TestQueueSearch)
#include "test_QueueSearch.moc"
