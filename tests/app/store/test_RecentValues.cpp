// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecentValues.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

Applicant from(const QString& commune, const QString& ethnicity = {})
{
    Applicant applicant;
    applicant.permanentAddress.unitCode = commune;
    applicant.ethnicity = {u"VN-ETHNIC-121-1979"_s, ethnicity};
    return applicant;
}

} // namespace

class TestRecentValues : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLatestComesFirstAndOnce()
    {
        RecentValues recent(database());
        QVERIFY(recent.list()->isEmpty());
        for (const QString& commune : {u"1"_s, u"2"_s, u"3"_s, u"1"_s})
            QVERIFY(recent.note(from(commune, u"5"_s)));
        QCOMPARE(recent.list()->value(FieldKey::PermanentAddress), (QStringList{u"1"_s, u"3"_s, u"2"_s}));
        QCOMPARE(recent.list()->value(FieldKey::Ethnicity), QStringList{u"5"_s});
        QVERIFY(!recent.list()->contains(FieldKey::Origin)); // nothing was chosen
    }

    void fieldsAreApart()
    {
        RecentValues recent(database());
        Applicant applicant = from(u"1"_s);
        applicant.origin.unitCode = u"2"_s;
        applicant.nationalities = {{u"ISO"_s, u"VNM"_s}, {u"ISO"_s, u"FRA"_s}};
        QVERIFY(recent.note(applicant));
        QCOMPARE(recent.list()->value(FieldKey::PermanentAddress), QStringList{u"1"_s});
        QCOMPARE(recent.list()->value(FieldKey::Origin), QStringList{u"2"_s});
        QCOMPARE(recent.list()->value(FieldKey::Nationality), (QStringList{u"FRA"_s, u"VNM"_s}));
    }

    void noMoreThanAFewAreKept()
    {
        RecentValues recent(database());
        for (int code = 0; code < 100; ++code)
            QVERIFY(recent.note(from(QString::number(code), QString::number(code % 3))));
        const QStringList communes = recent.list()->value(FieldKey::PermanentAddress);
        QCOMPARE(communes.size(), RecentValues::keptPerField);
        QCOMPARE(communes.first(), u"99"_s);
        QCOMPARE(recent.list()->value(FieldKey::Ethnicity).size(), 3);
        QCOMPARE(count("recent_value"), RecentValues::keptPerField + 3);
    }
};

QTEST_GUILESS_MAIN(TestRecentValues)
#include "test_RecentValues.moc"
