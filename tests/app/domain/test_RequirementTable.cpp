// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RequirementTable.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

Requirements cardAsks()
{
    Requirements asks;
    asks.fields[std::size_t(FieldKey::FullName)] = Demand::Required;
    asks.fields[std::size_t(FieldKey::Email)] = Demand::Offered;
    asks.fingers = Demand::Required;
    asks.portrait = Demand::Required;
    asks.iris = Demand::Offered;
    asks.signer = Signer::Applicant;
    asks.documents = {{{u"b"_s}, {DocumentType::CorrectionDecision}, Demand::Required},
                      {{}, {}, Demand::Offered}};
    asks.confirmations = {ConfirmationKind::BiometricConsent, ConfirmationKind::DataReadBack};
    return asks;
}

Requirements eidAsks()
{
    Requirements asks;
    asks.fields[std::size_t(FieldKey::Email)] = Demand::Required;
    asks.portrait = Demand::Offered;
    asks.signer = Signer::Applicant;
    asks.confirmations = {ConfirmationKind::DataReadBack, ConfirmationKind::NeatDress};
    return asks;
}

RequirementTable table()
{
    CapacityRow capacity;
    capacity.documents = {{{}, {DocumentType::Authorisation}, Demand::Required}};
    return {{{ApplicationKind::CardExchange, {AgeBand::Mandatory, AgeBand::OnRequest}, cardAsks(), {}, true},
             {ApplicationKind::EidLevel2, {AgeBand::Mandatory}, eidAsks(), {}, true}},
            capacity,
            {{ApplicationKind::CardExchange, ApplicationKind::EidLevel2}}};
}

} // namespace

class TestRequirementTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKindHasTheAgesOfItsRows()
    {
        QVERIFY(table().allows(ApplicationKind::EidLevel2, AgeBand::Mandatory));
        QVERIFY(!table().allows(ApplicationKind::EidLevel2, AgeBand::OnRequest));
        QCOMPARE(table().kindsFor(AgeBand::OnRequest), QList{ApplicationKind::CardExchange});
        QCOMPARE(table().kindsFor(AgeBand::NoBiometrics), QList<ApplicationKind>());
    }

    void aBundleNeedsBothKindsAtThatAge()
    {
        using Kinds = QList<ApplicationKind>;
        QCOMPARE(table().bundlesFor(ApplicationKind::CardExchange, AgeBand::Mandatory),
                 Kinds{ApplicationKind::EidLevel2});
        QCOMPARE(table().bundlesFor(ApplicationKind::CardExchange, AgeBand::OnRequest), Kinds());
        QCOMPARE(table().bundlesFor(ApplicationKind::EidLevel2, AgeBand::Mandatory), Kinds());
    }

    void thePapersAreThoseOfTheReason()
    {
        const auto papers = [](const QString& reason) {
            return table()
                .requirementsFor(ApplicationKind::CardExchange, reason, AgeBand::Mandatory, false)
                .documents.size();
        };
        QCOMPARE(papers(u"b"_s), 2);
        QCOMPARE(papers(u"g"_s), 1);
    }

    void withoutCapacitySomebodyElseSignsAndShowsHisRight()
    {
        const Requirements asks =
            table().requirementsFor(ApplicationKind::CardExchange, u"g"_s, AgeBand::Mandatory, true);
        QCOMPARE(asks.representative, Demand::Required);
        QCOMPARE(asks.signer, Signer::Representative);
        QCOMPARE(asks.documents.last().anyOf, QList{DocumentType::Authorisation});
    }

    void aKindThatAnAgeDoesNotHaveCapturesNothing()
    {
        const Requirements asks =
            table().requirementsFor(ApplicationKind::EidLevel2, {}, AgeBand::OnRequest, false);
        QCOMPARE(asks.of(FieldKey::Email), Demand::Required);
        QVERIFY(!asks.asksForBiometrics());
        QCOMPARE(asks.steps(),
                 (QList{EnrollmentStep::Find, EnrollmentStep::PersonalData, EnrollmentStep::ReadBack}));
    }

    void twoRequestsOfAVisitAskForTheMoreOfEach()
    {
        Requirements both = cardAsks();
        both.unite(eidAsks());
        QCOMPARE(both.of(FieldKey::FullName), Demand::Required);
        QCOMPARE(both.of(FieldKey::Email), Demand::Required);
        QCOMPARE(both.of(BiometricModality::Face), Demand::Required);
        QCOMPARE(both.of(BiometricModality::Iris), Demand::Offered);
        QCOMPARE(both.confirmations, (QList{ConfirmationKind::BiometricConsent,
                                            ConfirmationKind::DataReadBack, ConfirmationKind::NeatDress}));
        Requirements otherWay = eidAsks();
        otherWay.unite(cardAsks());
        QCOMPARE(otherWay.fields, both.fields);
        QCOMPARE(otherWay.steps(), both.steps());
    }

    void theStepsAreThoseWithSomethingToDo()
    {
        using enum EnrollmentStep;
        QCOMPARE(cardAsks().steps(),
                 (QList{Find, PersonalData, Fingerprints, Portrait, Documents, ReadBack}));
        QCOMPARE(eidAsks().steps(), (QList{Find, PersonalData, Portrait, ReadBack}));
        QCOMPARE(Requirements().steps(), (QList{Find, PersonalData, ReadBack}));
        QCOMPARE(Requirements().of(BiometricModality::Signature), Demand::NotAsked);
    }
};

QTEST_APPLESS_MAIN(TestRequirementTable)
#include "test_RequirementTable.moc"
