// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a future's value to an object without caring which of the two ends first. QFuture::then() with a
// context object does not survive that object in Qt 6.4; this does, and is what the house uses instead.
#pragma once

#include "app/base/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <memory>
#include <type_traits>
#include <utility>

namespace thunhan
{

// Calls `done` with the value of `answer`, once, from the event loop of the owner's thread (never before this
// returns); not at all when the owner is gone by then. Call on that thread. `done` may destroy the owner.
//
// A future that ends without a value (cancelled, its maker gone) is delivered as ErrorCode::Cancelled when it
// was to bring a Result, so that an owner who waits is never left waiting; otherwise it is not delivered.
template <class T, class Done>
void deliver(const QFuture<T>& answer, QObject& owner, Done done)
{
    auto* watcher = new QFutureWatcher<T>(&owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &owner,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> ended = watcher->future();
                         if (ended.resultCount() > 0)
                             done(ended.result());
                         else if constexpr (isResult<T>)
                             done(T(ErrorCode::Cancelled, QStringLiteral("ended without an answer")));
                     });
    watcher->setFuture(answer);
}

// A promise that is always kept: whoever waits gets ErrorCode::Cancelled when it goes without an outcome.
template <class Outcome>
class KeptPromise final
{
    static_assert(isResult<Outcome>);

public:
    KeptPromise() { m_promise.start(); }
    ~KeptPromise()
    {
        if (!m_kept)
            keep(Outcome(ErrorCode::Cancelled, QStringLiteral("nobody left to answer")));
    }
    KeptPromise(const KeptPromise&) = delete;
    KeptPromise& operator=(const KeptPromise&) = delete;

    QFuture<Outcome> future() const { return m_promise.future(); }
    void keep(Outcome outcome)
    {
        m_kept = true;
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

private:
    QPromise<Outcome> m_promise;
    bool m_kept = false;
};

// deliver(), and a future of what `done` (a function that returns a Result) made of the answer. It always
// ends with a value: ErrorCode::Cancelled when the owner goes first. It ends on the owner's thread.
template <class T, class Done>
auto deliverOn(const QFuture<T>& answer, QObject& owner, Done done)
    -> QFuture<std::invoke_result_t<Done&, const T&>>
{
    using Outcome = std::invoke_result_t<Done&, const T&>;
    auto promise = std::make_shared<KeptPromise<Outcome>>();
    QFuture<Outcome> future = promise->future();
    deliver(answer, owner, [promise = std::move(promise), done = std::move(done)](const T& value) mutable {
        promise->keep(done(value));
    });
    return future;
}

} // namespace thunhan
