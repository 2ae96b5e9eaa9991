// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Applicant.h"
#include "tests/support/SampleApplications.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// An applicant with every single field filled in.
Applicant fullApplicant()
{
    Applicant a = sampleApplicant(5);
    a.otherName = u"Tên khác"_s;
    a.oldCmnd = u"012345678"_s;
    a.nationalities.append({u"ISO-3166-1-ALPHA3"_s, u"FRA"_s});
    a.bloodGroup = BloodGroup::Ab;
    a.previousCard = {u"048302006127"_s, PartialDate::parseIso(u"2021-05-04").value(),
                      PartialDate::parseIso(u"2031").value(), CardStatus::Damaged};
    Relative spouse;
    spouse.role = RelativeRole::Spouse;
    spouse.fullName = u"Người Nhà"_s;
    spouse.personalNumber = PersonalNumber::parse(u"048187000123").value();
    spouse.oldCmnd = u"987654321"_s;
    spouse.nationality.unknown = true;
    a.relatives.append(spouse);
    a.temporaryAddress = {QString(), u"Nhà trọ"_s};
    a.householdRelation = u"Chủ hộ"_s;
    a.residenceFile = u"HS-1"_s;
    a.education = u"12/12"_s;
    a.features = u"Nốt ruồi"_s;
    a.phoneAbsence = u"NO_PHONE"_s;
    a.email = u"ai@example.vn"_s;
    a.integratedDocuments = {{u"HEALTH_INSURANCE"_s, u"DN4797934512345"_s},
                             {u"DRIVING_LICENCE"_s, u"790123456789"_s}};
    return a;
}

} // namespace

class TestApplicantJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldComesBack()
    {
        const Applicant source = fullApplicant();
        Applicant copy;
        for (const FieldKey field : allFields()) {
            const QJsonValue value = fieldToJson(source, field);
            QVERIFY2(!value.isNull(), qPrintable(toName(field)));
            QVERIFY(fieldToJson(copy, field).isNull());
            QVERIFY(fieldFromJson(copy, field, value).ok());
            QCOMPARE(fieldToJson(copy, field), value);
        }
        QCOMPARE(copy, source);
    }

    void nullEmptiesAField()
    {
        Applicant applicant = fullApplicant();
        for (const FieldKey field : allFields())
            QVERIFY(fieldFromJson(applicant, field, QJsonValue()).ok());
        QCOMPARE(applicant, Applicant());
    }

    void unknownIsAValueOfItsOwn()
    {
        Applicant applicant;
        applicant.origin.unknown = true;
        applicant.religion.unknown = true;
        for (const FieldKey field : {FieldKey::Origin, FieldKey::Religion}) {
            const QJsonValue value = fieldToJson(applicant, field);
            QCOMPARE(value, QJsonValue(QJsonObject{{u"unknown"_s, true}}));
            Applicant copy;
            QVERIFY(fieldFromJson(copy, field, value).ok());
            QCOMPARE(fieldToJson(copy, field), value);
        }
    }

    void everyNameIsItsOwn()
    {
        QSet<QString> names;
        for (const FieldKey field : allFields()) {
            names.insert(toName(field));
            QCOMPARE(fieldFromName(toName(field)), field);
        }
        QCOMPARE(names.size(), fieldCount);
        QVERIFY(!fieldFromName(u"FULL_NAME"));
        QVERIFY(!fieldFromName(u""));
    }

    void everyChoiceComesBack()
    {
        for (const QString& name : {u"A"_s, u"B"_s, u"AB"_s, u"O"_s})
            QVERIFY(roundTrips(FieldKey::BloodGroup, name));
        for (const QString& name : {u"SINGLE"_s, u"MARRIED"_s, u"DIVORCED"_s, u"WIDOWED"_s})
            QVERIFY(roundTrips(FieldKey::MaritalStatus, name));
        for (const QString& name : {u"M"_s, u"F"_s})
            QVERIFY(roundTrips(FieldKey::Sex, name));
        for (const auto role : {RelativeRole::Father, RelativeRole::Mother, RelativeRole::Spouse,
                                RelativeRole::Child, RelativeRole::Representative}) {
            Applicant source;
            source.relatives = {Relative{role, u"Ai Đó"_s, {}, {}, {}}};
            Applicant copy;
            QVERIFY(fieldFromJson(copy, FieldKey::Relatives, fieldToJson(source, FieldKey::Relatives)).ok());
            QCOMPARE(copy, source);
        }
    }

    void anotherShapeIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const QJsonValue number(7);
        const QJsonArray list{u"x"_s};
        const QJsonObject object{{u"unit"_s, u"48"_s}};
        for (const FieldKey field : allFields()) {
            const QString name = toName(field);
            QTest::addRow("%s number", qPrintable(name)) << name << number;
            QTest::addRow("%s bool", qPrintable(name)) << name << QJsonValue(true);
            const QJsonValue own = fieldToJson(fullApplicant(), field);
            if (!own.isObject())
                QTest::addRow("%s object", qPrintable(name)) << name << QJsonValue(object);
            QTest::addRow("%s list", qPrintable(name)) << name << QJsonValue(list);
            if (!own.isString())
                QTest::addRow("%s text", qPrintable(name)) << name << QJsonValue(u"x"_s);
        }
        const auto add = [](const char* row, const QString& field, const QJsonValue& value) {
            QTest::newRow(row) << field << value;
        };
        add("number of 11 digits", u"personal_number"_s, u"12345678901"_s);
        add("no such day", u"birth_date"_s, u"2001-02-30"_s);
        add("no such sex", u"sex"_s, u"X"_s);
        add("no such blood", u"blood_group"_s, u"C"_s);
        add("no such status", u"marital_status"_s, u"single"_s);
        add("code as number", u"religion"_s, QJsonObject{{u"system"_s, u"s"_s}, {u"code"_s, 1}});
        add("unknown as text", u"religion"_s, QJsonObject{{u"unknown"_s, u"true"_s}});
        add("unit as list", u"origin"_s, QJsonObject{{u"unit"_s, list}});
        add("unknown as number", u"origin"_s, QJsonObject{{u"unknown"_s, 1}});
        add("card number as object", u"previous_card"_s, QJsonObject{{u"number"_s, object}});
        add("card status unknown", u"previous_card"_s, QJsonObject{{u"status"_s, u"EATEN"_s}});
        add("card date malformed", u"previous_card"_s, QJsonObject{{u"issued"_s, u"yesterday"_s}});
        add("integrated document without a text", u"integrated_documents"_s,
            QJsonArray{QJsonObject{{u"type"_s, 1}}});
        add("relative without role", u"relatives"_s, QJsonArray{QJsonObject{{u"full_name"_s, u"x"_s}}});
        add("relative of no known role", u"relatives"_s, QJsonArray{QJsonObject{{u"role"_s, u"AUNT"_s}}});
        add("second relative malformed", u"relatives"_s,
            QJsonArray{QJsonObject{{u"role"_s, u"FATHER"_s}},
                       QJsonObject{{u"role"_s, u"MOTHER"_s}, {u"personal_number"_s, u"1"_s}}});
        add("second nationality malformed", u"nationality"_s,
            QJsonArray{QJsonObject{{u"code"_s, u"VNM"_s}}, 3});
    }

    void anotherShapeIsRefusedAndChangesNothing()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const Applicant before = fullApplicant();
        Applicant applicant = before;
        const auto result = fieldFromJson(applicant, *fieldFromName(field), value);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::FieldInvalid);
        QCOMPARE(applicant, before);
    }

private:
    static bool roundTrips(FieldKey field, const QString& name)
    {
        Applicant applicant;
        return fieldFromJson(applicant, field, name).ok() && fieldToJson(applicant, field) == name;
    }
};

QTEST_GUILESS_MAIN(TestApplicantJson)
#include "test_ApplicantJson.moc"
