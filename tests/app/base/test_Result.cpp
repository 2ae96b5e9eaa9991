// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Result.h"

#include <QtTest>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

Result<int> half(int number)
{
    if (number % 2 != 0)
        return {ErrorCode::FieldInvalid, u"odd"_s};
    return number / 2;
}

Result<QString> quarterAsText(int number)
{
    THUNHAN_TRY_ASSIGN(const int once, half(number));
    THUNHAN_TRY_ASSIGN(const int twice, half(once));
    return QString::number(twice);
}

Result<void> quarterWorks(int number, int& reached)
{
    THUNHAN_TRY(half(number));
    ++reached;
    THUNHAN_TRY(half(number / 2));
    ++reached;
    return {};
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsAValueOrAnError()
    {
        const Result<int> good = 4;
        QVERIFY(good.ok());
        QVERIFY(good);
        QCOMPARE(good.value(), 4);
        QCOMPARE(*good, 4);

        const Result<int> bad = Error{ErrorCode::DiskFull, u"write"_s};
        QVERIFY(!bad.ok());
        QVERIFY(!bad);
        QCOMPARE(bad.error(), (Error{ErrorCode::DiskFull, u"write"_s}));
    }

    void errorOfVoid()
    {
        QVERIFY(Result<void>().ok());
        const Result<void> bad(ErrorCode::StoreBusy);
        QVERIFY(!bad.ok());
        QCOMPARE(bad.error().code, ErrorCode::StoreBusy);
        QVERIFY(bad.error().detail.isEmpty());
    }

    void anErrorMayBeAValueToo()
    {
        // The side is kept apart from the type.
        const Result<QString> text = u"fine"_s;
        QVERIFY(text.ok());
        QCOMPARE(text->size(), 4);
    }

    void moveOnlyValuesMoveOut()
    {
        Result<std::unique_ptr<int>> owner = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = std::move(owner).value();
        QCOMPARE(*taken, 7);
    }

    void tryAssignGoesOnOrLeaves()
    {
        QCOMPARE(quarterAsText(8).value(), u"2"_s);
        QCOMPARE(quarterAsText(6).error().code, ErrorCode::FieldInvalid);
        QCOMPARE(quarterAsText(7).error().detail, u"odd"_s);
    }

    void tryLeavesAtTheFirstError()
    {
        int reached = 0;
        QVERIFY(quarterWorks(8, reached).ok());
        QCOMPARE(reached, 2);
        reached = 0;
        QVERIFY(!quarterWorks(6, reached).ok());
        QCOMPARE(reached, 1);
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "test_Result.moc"
