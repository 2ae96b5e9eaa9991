// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CleanDataCheck.h"
#include "tests/support/SampleApplications.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

CleanDataReport fullReport()
{
    CleanDataReport report;
    report.madeAt = QDateTime(QDate(2026, 3, 2), QTime(8, 30, 1, 250), Qt::UTC);
    report.rulesEdition = QDate(2026, 1, 31);
    report.errors = 1;
    report.openWarnings = 2;
    report.answeredWarnings = 3;
    report.hints = 4;
    report.gaps = 5;
    report.duplicates = {{sampleApplication(1).id, u"HC03-0302-0007"_s, true, false}};
    report.comparedAt = report.madeAt.addDays(-1);
    return report;
}

CleanDataReport check(const Application& application, const QList<Duplicate>& duplicates = {})
{
    return checkCleanData(application, sampleRules(), duplicates, application.updatedAt);
}

} // namespace

class TestCleanDataReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itReadsBack()
    {
        for (const CleanDataReport& report : {fullReport(), CleanDataReport()}) {
            const auto read = cleanDataFromJson(toJson(report));
            QVERIFY(read);
            QCOMPARE(*read, report);
        }
    }

    void anythingElseIsDamage()
    {
        const QJsonObject whole = toJson(fullReport());
        for (const QString& member : whole.keys()) {
            QJsonObject changed = whole;
            changed.remove(member);
            QCOMPARE(cleanDataFromJson(changed).error().code, ErrorCode::StoreDamaged);
            changed.insert(member, QJsonObject{{u"a"_s, 1}});
            QCOMPARE(cleanDataFromJson(changed).error().code, ErrorCode::StoreDamaged);
        }
    }

    void theSummaryNamesNoOtherApplication()
    {
        const CleanDataReport report = fullReport();
        const QByteArray text = QJsonDocument(toSummaryJson(report)).toJson();
        QVERIFY(!text.contains("0007"));
        QVERIFY(!text.contains(report.duplicates.first().application.toString().toUtf8()));
        QCOMPARE(toSummaryJson(report).value("duplicateCount"_L1).toInt(), 1);
        QCOMPARE(toSummaryJson(report).value("clean"_L1).toBool(true), false);
    }

    void theFourChecksComeOutApart()
    {
        Application application = sampleApplication(4);
        CleanDataReport report = check(application);
        QVERIFY(report.isCorrect() && report.isComplete() && report.isClean());
        QVERIFY(!report.isLive()); // nothing has compared it yet
        QCOMPARE(report.rulesEdition, sampleRules().book->edition);

        RecordReading reading;
        reading.source = RecordSource::CardQr;
        reading.readAt = QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
        application.readings = {reading};
        QVERIFY(!check(application).isLive()); // a card may be old
        reading.source = RecordSource::Registry;
        application.readings.append(reading);
        QCOMPARE(check(application).comparedAt, reading.readAt);
        application.readings.clear();

        application.applicant.sex = *application.applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
        report = check(application);
        QCOMPARE(report.openWarnings, 1);
        QVERIFY(!report.isCorrect() && !report.isComplete());

        application.warningReasons = {
            {RuleId::NumberSexClash, FieldKey::PersonalNumber, u"NUMBER_REESTABLISHED"_s, {}, {}, {}}};
        report = check(application);
        QCOMPARE(report.answeredWarnings, 1);
        QVERIFY(report.isCorrect() && report.isComplete());

        application.applicant.email = u"nobody"_s;
        QCOMPARE(check(application).errors, 1);
        application.applicant.email.clear();
        application.documents.clear();
        report = check(application, fullReport().duplicates);
        QVERIFY(report.isCorrect() && !report.isComplete() && !report.isClean());
        QCOMPARE(report.gaps, 1);
    }
};

QTEST_APPLESS_MAIN(TestCleanDataReport)
#include "test_CleanDataReport.moc"
