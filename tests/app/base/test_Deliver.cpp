// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Deliver.h"

#include <QCoreApplication>
#include <QThread>
#include <QtTest>
#include <optional>
#include <thread>

using namespace thunhan;

namespace
{

using Answer = Result<int>;

template <class T>
std::unique_ptr<QPromise<T>> begun()
{
    auto promise = std::make_unique<QPromise<T>>();
    promise->start();
    return promise;
}

template <class T>
void end(QPromise<T>& promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

// Everything posted so far has been handled, also what that posted.
void turn()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

} // namespace

class TestDeliver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aValueArrivesOnTheOwnersThread()
    {
        const auto promise = begun<Answer>();
        QObject owner;
        std::optional<Answer> got;
        const QThread* where = nullptr;
        deliver(promise->future(), owner, [&](const Answer& answer) {
            got = answer;
            where = QThread::currentThread();
        });
        std::thread([&] { end(*promise, Answer(7)); }).join();
        QVERIFY(!got); // waits for the owner's loop
        QTRY_VERIFY(got);
        QCOMPARE(got->value(), 7);
        QCOMPARE(where, QThread::currentThread());
        turn();
        QVERIFY(owner.children().isEmpty());
    }

    void aValueThatIsThereArrivesFromTheLoopAndOnce()
    {
        QObject owner;
        int calls = 0;
        deliver(QtFuture::makeReadyFuture(Answer(7)), owner, [&](const Answer&) { ++calls; });
        QCOMPARE(calls, 0);
        turn();
        QCOMPARE(calls, 1);
    }

    void answersArriveInTheOrderTheyEnded()
    {
        const auto first = begun<Answer>();
        const auto second = begun<Answer>();
        QObject owner;
        QList<int> got;
        for (const auto* promise : {first.get(), second.get()})
            deliver(promise->future(), owner, [&](const Answer& answer) { got.append(*answer); });
        end(*second, Answer(2));
        end(*first, Answer(1));
        turn();
        QCOMPARE(got, QList<int>({2, 1}));
    }

    void anOwnerThatWentBeforeTheEndIsNotCalled()
    {
        const auto promise = begun<Answer>();
        auto owner = std::make_unique<QObject>();
        bool called = false;
        const auto held = std::make_shared<int>(1);
        deliver(promise->future(), *owner, [&called, held](const Answer&) { called = true; });
        QCOMPARE(held.use_count(), 2L);
        owner.reset();
        QCOMPARE(held.use_count(), 1L); // what `done` held goes with the owner
        end(*promise, Answer(7));
        turn();
        QVERIFY(!called);
    }

    void anOwnerThatWentBeforeItsLoopTurnedIsNotCalled()
    {
        const auto promise = begun<Answer>();
        auto owner = std::make_unique<QObject>();
        bool called = false;
        deliver(promise->future(), *owner, [&](const Answer&) { called = true; });
        end(*promise, Answer(7));
        owner.reset();
        turn();
        QVERIFY(!called);
    }

    void ownersGoWhileAnswersArrive()
    {
        for (int round = 0; round < 200; ++round) {
            const auto promise = begun<Answer>();
            auto owner = std::make_unique<QObject>();
            deliver(promise->future(), *owner, [](const Answer&) {});
            auto chained = deliverOn(promise->future(), *owner, [](const Answer& answer) { return answer; });
            std::thread worker([&] { end(*promise, Answer(round)); });
            turn();
            owner.reset();
            worker.join();
            turn();
            QVERIFY(chained.isFinished());
            QVERIFY(chained.result().ok() || chained.result().error().code == ErrorCode::Cancelled);
        }
    }

    void theOwnerMayGoInTheCall()
    {
        auto owner = std::make_unique<QObject>();
        std::optional<Answer> got;
        deliver(QtFuture::makeReadyFuture(Answer(7)), *owner, [&](const Answer& answer) {
            owner.reset();
            got = answer;
        });
        turn();
        QVERIFY(!owner);
        QCOMPARE(got->value(), 7);
    }

    void aCancelledResultIsAnError()
    {
        auto promise = begun<Answer>();
        QObject owner;
        std::optional<Answer> got;
        deliver(promise->future(), owner, [&](const Answer& answer) { got = answer; });
        promise.reset(); // its maker went
        turn();
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, ErrorCode::Cancelled);
    }

    void aCancelledPlainValueIsNotDelivered()
    {
        auto promise = begun<int>();
        QObject owner;
        bool called = false;
        deliver(promise->future(), owner, [&](int) { called = true; });
        promise.reset();
        turn();
        QVERIFY(!called);
        QVERIFY(owner.children().isEmpty());
    }

    void aChainEndsWithWhatWasMadeOfTheAnswer()
    {
        const auto promise = begun<int>();
        QObject owner;
        const auto doubled = deliverOn(promise->future(), owner, [](int value) { return Answer(2 * value); });
        end(*promise, 7);
        QVERIFY(!doubled.isFinished());
        QTRY_VERIFY(doubled.isFinished());
        QCOMPARE(doubled.result().value(), 14);
    }

    void aChainWhoseOwnerWentEndsWithAnError()
    {
        const auto promise = begun<Answer>();
        auto owner = std::make_unique<QObject>();
        QObject caller;
        std::optional<Answer> got;
        deliver(deliverOn(promise->future(), *owner, [](const Answer& answer) { return answer; }), caller,
                [&](const Answer& answer) { got = answer; });
        owner.reset();
        turn();
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, ErrorCode::Cancelled);
        end(*promise, Answer(7));
        turn();
        QVERIFY(!*got);
    }

    void aChainOfACancelledValueEndsWithAnError()
    {
        auto promise = begun<int>();
        QObject owner;
        const auto chained = deliverOn(promise->future(), owner, [](int value) { return Answer(value); });
        promise.reset();
        turn();
        QVERIFY(chained.isFinished());
        QCOMPARE(chained.result().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDeliver)
#include "test_Deliver.moc"
