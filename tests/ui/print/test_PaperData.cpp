// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/PaperFixture.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestPaperData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPlaceHasItsText()
    {
        const PaperData data = sampleData(longApplication());
        for (const QString& place : paperPlaces())
            QVERIFY2(data.values.contains(place), qPrintable(place));
        QCOMPARE(data.values.size(), paperPlaces().size());
        for (const QString& list : paperLists())
            QVERIFY(data.lists.contains(list));
    }

    void theSlipTellsDayAndFee()
    {
        Application application = sampleApplication(1);
        PaperData data = sampleData(application);
        QCOMPARE(data.values[u"due_date"_s], u"11/03/2026"_s); // Monday, 2 March, and seven working days
        QCOMPARE(data.values[u"fee"_s], u"50.000 đồng"_s);
        QCOMPARE(data.values[u"day"_s] + u'/' + data.values[u"month"_s], u"02/3"_s);
        QVERIFY(data.values[u"due_note"_s].isEmpty());

        application.feeExemption = u"A"_s;
        data = sampleData(application);
        QCOMPARE(data.values[u"fee"_s], u"Miễn lệ phí"_s);
        QCOMPARE(data.values[u"fee_note"_s], u"Hộ nghèo"_s);

        application.kind = ApplicationKind::CardReissue; // no row: the office has to say
        QCOMPARE(sampleData(application).values[u"fee"_s], u"Theo thông báo của cơ quan"_s);
    }

    // A second print on a later day promises what the first one did.
    void theDayItWasHandedInCounts()
    {
        Application application = sampleApplication(1);
        application.submittedAt = QDateTime(QDate(2026, 3, 2), QTime(5, 0), Qt::UTC);
        RuleContext later = paperRules();
        later.today = QDate(2026, 6, 1);
        const PaperData data = paperData(application, sampleOffice(), later, shippedReference());
        QCOMPARE(data.values[u"due_date"_s], u"11/03/2026"_s);
        QCOMPARE(data.values[u"month"_s], u"3"_s);
    }

    void aDayBeyondTheCalendarIsSaidToBeUncertain()
    {
        RuleContext rules = paperRules();
        rules.today = QDate(2026, 12, 28);
        const PaperData data = paperData(sampleApplication(1), sampleOffice(), rules, shippedReference());
        QVERIFY(!data.values[u"due_note"_s].isEmpty());
    }

    void listsWhatTheTableAsksFor()
    {
        Application application = sampleApplication(1);
        QList<PaperRow> rows = sampleData(application).lists[u"requirements"_s];
        QCOMPARE(rows.size(), 8);
        QVERIFY(rows[0].ticked && rows[1].ticked); // ten prints and a portrait
        QVERIFY(rows[2].text.endsWith(u"(khi có yêu cầu)"_s));
        QVERIFY(!rows[2].ticked); // no iris
        QCOMPARE(rows[3].text, u"Giấy tờ: giấy khai sinh hoặc quyết định thay đổi, cải chính hộ tịch"_s);
        QVERIFY(rows[7].ticked); // signed

        application.samples.clear();
        application.documents.clear();
        rows = sampleData(application).lists[u"requirements"_s];
        for (const qsizetype row : {0, 1, 2, 3, 4, 7})
            QVERIFY2(!rows[row].ticked, qPrintable(rows[row].text));
    }

    void theLastLineTakesThePapersThatAreLeft()
    {
        Application application = sampleApplication(1);
        application.applicant.integratedDocuments = {{u"HEALTH_INSURANCE"_s, u"DN1"_s},
                                                     {u"DRIVING_LICENCE"_s, u"2"_s},
                                                     {u"DEPENDANTS"_s, u"3"_s},
                                                     {u"SOCIAL_INSURANCE"_s, u"4"_s}};
        const PaperData data = sampleData(application);
        QCOMPARE(data.values[u"integrated_1"_s], u"Thẻ bảo hiểm y tế: DN1"_s);
        QCOMPARE(data.values[u"integrated_2"_s], u"Giấy phép lái xe: 2"_s);
        QCOMPARE(data.values[u"integrated_3"_s], u"Người phụ thuộc: 3; Sổ bảo hiểm xã hội: 4"_s);
        QVERIFY(sampleData(sampleApplication(1)).values[u"integrated_1"_s].isEmpty());
    }

    void whatIsNotDeclaredStaysEmpty()
    {
        const PaperData data = sampleData(Application());
        for (const QString& place : {u"full_name"_s, u"sex"_s, u"male"_s, u"female"_s, u"birth_date"_s,
                                     u"permanent_address"_s, u"phone"_s, u"father_name"_s, u"notice_to"_s})
            QVERIFY2(data.values[place].isEmpty(), qPrintable(place));
    }

    void unknownIsSaid()
    {
        Application application = sampleApplication(1);
        application.applicant.origin = {{}, {}, true};
        application.applicant.religion = {{}, {}, true};
        const PaperData data = sampleData(application);
        QCOMPARE(data.values[u"origin"_s], u"Không rõ"_s);
        QCOMPARE(data.values[u"religion"_s], u"Không rõ"_s);
    }

    void capitalsKeepTheirMarks()
    {
        Application application = sampleApplication(1);
        application.applicant.fullName = u"Đặng Ngữ Ưỡng Ẩn"_s;
        QCOMPARE(sampleData(application).values[u"full_name"_s], u"ĐẶNG NGỮ ƯỠNG ẨN"_s);
    }

    void bracesOfAValueAreItsOwn()
    {
        PaperData data;
        data.values = {{u"full_name"_s, u"{fee} a"_s}, {u"fee"_s, u"7"_s}};
        QCOMPARE(data.filled(u"x {full_name} {fee} {none}y {"_s), u"x {fee} a 7 y {"_s);
    }
};

QTEST_MAIN(TestPaperData)
#include "test_PaperData.moc"
