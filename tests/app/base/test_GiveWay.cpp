// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/GiveWay.h"

#include <QTest>
#include <algorithm>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace thunhan
{
namespace
{

int niceOfThisThread()
{
    return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

} // namespace

class GiveWayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movesTheCallingThreadAlone();
};

void GiveWayTest::movesTheCallingThreadAlone()
{
    const int before = niceOfThisThread();
    int within = 0;
    int again = 0;
    std::thread([&] {
        giveWay();
        within = niceOfThisThread();
        giveWay();
        again = niceOfThisThread();
    }).join();
    QCOMPARE(within, std::max(before, 8)); // the tests themselves may run behind others
    QCOMPARE(again, within);
    QCOMPARE(niceOfThisThread(), before);
}

} // namespace thunhan

QTEST_APPLESS_MAIN(thunhan::GiveWayTest)
#include "test_GiveWay.moc"
