// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PipeSignalBlock.h"

#include <QtTest>
#include <array>
#include <atomic>
#include <thread>
#include <unistd.h>

using namespace thunhan;

namespace
{

std::atomic<int> delivered = 0;

void count(int)
{
    ++delivered;
}

// What writing to a pipe without a reader answers.
int brokenPipeError()
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return 0;
    ::close(ends[0]);
    const int error = ::write(ends[1], "x", 1) < 0 ? errno : 0;
    ::close(ends[1]);
    return error;
}

} // namespace

class TestPipeSignalBlock : public QObject
{
    Q_OBJECT

    struct sigaction m_before {
    };

private Q_SLOTS:
    void init()
    {
        delivered = 0;
        struct sigaction counting {
        };
        counting.sa_handler = count;
        QCOMPARE(sigaction(SIGPIPE, &counting, &m_before), 0);
    }
    void cleanup() { sigaction(SIGPIPE, &m_before, nullptr); }

    void aBrokenPipeIsAnErrorOnlyWhileItLives()
    {
        {
            const PipeSignalBlock block;
            QCOMPARE(brokenPipeError(), EPIPE);
        }
        QCOMPARE(delivered.load(), 0); // not even afterwards
        QCOMPARE(brokenPipeError(), EPIPE);
        QCOMPARE(delivered.load(), 1);
    }

    void threadsStartedMeanwhileAreSpared()
    {
        const PipeSignalBlock block;
        int error = 0;
        std::thread([&error] { error = brokenPipeError(); }).join();
        QCOMPARE(error, EPIPE);
        QCOMPARE(delivered.load(), 0);
    }

    void theOuterOneHoldsWhenTheInnerOneEnds()
    {
        const PipeSignalBlock outer;
        {
            const PipeSignalBlock inner;
        }
        QCOMPARE(brokenPipeError(), EPIPE);
        QCOMPARE(delivered.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPipeSignalBlock)
#include "test_PipeSignalBlock.moc"
