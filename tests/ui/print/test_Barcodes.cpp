// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Barcodes.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestBarcodes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void barsBeginAndEndDark()
    {
        const auto code = code128Of(u"HC03-0910-0213"_s);
        QVERIFY(code.ok());
        QCOMPARE(code->height, 1);
        QVERIFY(code->at(0, 0) && code->at(code->width - 1, 0));
        // Start, symbols and check of 11 modules each, the stop of 13.
        QCOMPARE((code->width - 13) % 11, 0);
    }

    void qrIsSquareWithItsCorners()
    {
        const auto code = qrOf(u"HC03-0910-0213|2026-03-11"_s);
        QVERIFY(code.ok());
        QCOMPARE(code->width, code->height);
        QCOMPARE((code->width - 17) % 4, 0);
        for (int i = 0; i < 7; ++i)
            QVERIFY(code->at(i, 0) && code->at(0, i) && code->at(code->width - 1 - i, 0));
    }

    void whatDoesNotFitIsRefused()
    {
        QVERIFY(!code128Of({}).ok());
        QVERIFY(!qrOf({}).ok());
        QCOMPARE(code128Of(u"Đặng"_s).error().code, ErrorCode::FieldInvalid);
        QCOMPARE(qrOf(QString(9000, u'x')).error().code, ErrorCode::FieldInvalid);
        QVERIFY(!code128Of(QString(5000, u'x')).ok());
    }
};

QTEST_GUILESS_MAIN(TestBarcodes)
#include "test_Barcodes.moc"
