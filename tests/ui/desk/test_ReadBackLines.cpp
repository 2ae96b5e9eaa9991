// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReadBackLines.h"

#include "app/domain/ApplicationRules.h"
#include "app/domain/RequirementTable.h"
#include "tests/support/SampleApplications.h"
#include "ui/desk/DeskText.h"

#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

QList<ReadBackLine> linesOf(const Application& application)
{
    const RuleContext rules = sampleRules();
    return readBackLines(application, requirementsFor(application, rules),
                         checkApplication(application, rules), ReferenceData());
}

QStringList labelsOf(const QList<ReadBackLine>& lines)
{
    QStringList labels;
    for (const ReadBackLine& line : lines)
        labels.append(line.label);
    return labels;
}

} // namespace

class TestReadBackLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingThatWasDeclaredIsLeftUnread()
    {
        Application application = sampleApplication(5);
        Applicant& a = application.applicant;
        a.occupation = u"Thợ may"_s;
        a.features = u"Nốt ruồi"_s;
        a.integratedDocuments = {{u"HEALTH_INSURANCE"_s, u"DN1"_s}};
        const QList<ReadBackLine> lines = linesOf(application);
        QString all;
        for (const ReadBackLine& line : lines)
            all += line.value + u'\n';
        for (const Relative& relative : a.relatives)
            QVERIFY2(all.contains(relative.fullName), "a relative");
        for (const QString& value : {a.fullName, a.personalNumber.grouped(), a.birthDate.toDisplay(),
                                     a.occupation, a.features, u"DN1"_s})
            QVERIFY(all.contains(value));
        QCOMPARE(labelsOf(lines).removeDuplicates(), 0);
    }

    void theDigitCorrectsItsLine()
    {
        const QList<ReadBackLine> lines = linesOf(sampleApplication(5));
        QVERIFY(lines.size() > ReadBackList::keyed);
        QCOMPARE(lines.at(0).field, FieldKey::FullName);
        QCOMPARE(lines.at(2).field, FieldKey::PersonalNumber);
        QCOMPARE(lines.at(8).field, FieldKey::Phone);
    }

    void whatIsNeitherAskedForNorThereIsNoLine()
    {
        Application application = sampleApplication(5);
        application.applicant.ethnicity = {};
        application.applicant.religion = {};
        const QString people = linesOf(application).at(3).label;
        QCOMPARE(linesOf(application).at(3).value, u"– · –"_s); // a card asks for them
        application.kind = ApplicationKind::EidLevel2;
        QVERIFY(!labelsOf(linesOf(application)).contains(people));
        QVERIFY(labelsOf(linesOf(application)).contains(fieldLabel(FieldKey::PersonalNumber)));
    }

    void theUnusualIsSaid()
    {
        Application application = sampleApplication(5);
        application.applicant.phone.clear();
        application.applicant.phoneAbsence = u"NO_PHONE"_s;
        application.applicant.birthDate = PartialDate::make(1987).value();
        application.applicant.relatives.first().fullName = u"Jan Müller"_s;
        const QList<ReadBackLine> lines = linesOf(application);
        const auto noteOf = [&lines](FieldKey field) {
            const auto found = std::find_if(lines.begin(), lines.end(), [field](const ReadBackLine& line) {
                return line.field == field;
            });
            return found == lines.end() ? QString() : found->note;
        };
        QVERIFY(!noteOf(FieldKey::Phone).isEmpty());
        QVERIFY(!noteOf(FieldKey::BirthDate).isEmpty());
        QVERIFY(!noteOf(FieldKey::Relatives).isEmpty());
        QVERIFY(noteOf(FieldKey::FullName).isEmpty());
    }
};

QTEST_MAIN(TestReadBackLines)
#include "test_ReadBackLines.moc"
