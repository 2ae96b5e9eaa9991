// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/TrainingRecords.h"

#include "app/main/RehearsalPeople.h"
#include "sync/client/RecordLookUp.h"

#include <QTest>

using namespace thunhan;

class TrainingRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsThoseWhoComeToARehearsal()
    {
        const TrainingPeople people = trainingRecords();
        QCOMPARE(people.size(), 40);
        int moved = 0;
        for (quint64 seed = 1; seed <= 40; ++seed) {
            const RehearsalCitizen citizen = rehearsalCitizen(seed);
            QVERIFY(people.contains(citizen.personalNumber));
            // As the desk reads it.
            const RecordReading reading = readingOf(people.value(citizen.personalNumber));
            QCOMPARE(reading.values.fullName, citizen.fullName);
            QCOMPARE(reading.values.personalNumber.digits(), citizen.personalNumber);
            QVERIFY(reading.speaksOf(FieldKey::BirthDate));
            QVERIFY(reading.speaksOf(FieldKey::Ethnicity));
            QCOMPARE(reading.values.relatives.size(), 2);
            QCOMPARE(reading.speaksOf(FieldKey::Occupation), seed % 4 != 0);
            moved += reading.values.permanentAddress.declared == citizen.street ? 0 : 1;
        }
        QCOMPARE(moved, 13);
    }

    void saysTheSameEachTime() { QCOMPARE(trainingRecords(), trainingRecords()); }
};

QTEST_GUILESS_MAIN(TrainingRecordsTest)
#include "test_TrainingRecords.moc"
