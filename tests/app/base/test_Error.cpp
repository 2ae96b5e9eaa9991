// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Error.h"

#include <QtTest>
#include <algorithm>
#include <cctype>
#include <set>

using namespace thunhan;

class TestError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreUniqueWords()
    {
        std::set<std::string_view> names;
        for (const ErrorCode code : allErrorCodes) {
            const std::string_view name = errorName(code);
            QVERIFY(!name.empty());
            QVERIFY(std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c); }));
            names.insert(name);
        }
        QCOMPARE(names.size(), allErrorCodes.size());
    }

    void namesBelongToTheirCodes()
    {
        QCOMPARE(errorName(ErrorCode::Internal), std::string_view("Internal"));
        QCOMPARE(errorName(ErrorCode::WrongPassphrase), std::string_view("WrongPassphrase"));
        QCOMPARE(errorName(allErrorCodes.back()), std::string_view("ReceiptMismatch"));
    }

    void comparesCodeAndDetail()
    {
        const Error error{ErrorCode::DiskFull, QStringLiteral("write")};
        QCOMPARE(error, error);
        QVERIFY(error != (Error{ErrorCode::DiskFull, {}}));
        QVERIFY(error != (Error{ErrorCode::StoreBusy, QStringLiteral("write")}));
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "test_Error.moc"
