// SPDX-License-Identifier: GPL-3.0-or-later
// Names that the store and the protocol keep: each value has one, no two share one, and it reads back.
#include "app/domain/KindProposal.h"
#include "app/domain/OperatorProfile.h"

#include <QSet>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// Enumerators stand without gaps from 0 to `last`.
template <class Enum, class FromName>
void walk(Enum last, FromName fromName, const QString& lastName)
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const QString name = toName(value);
        names.insert(name);
        QCOMPARE(fromName(name), value);
        QCOMPARE(name, name.toUpper());
        QVERIFY(!fromName(name.toLower()));
        QVERIFY(!fromName(QString(name + u' ')));
    }
    QCOMPARE(names.size(), static_cast<int>(last) + 1);
    QCOMPARE(toName(last), lastName);
    QVERIFY(!fromName(u""));
    QVERIFY(!fromName(QString(100000, u'A')));
}

} // namespace

class TestDomainNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sex() { walk(Sex::Female, sexFromName, u"F"_s); }
    void kind() { walk(ApplicationKind::NumberNotice, applicationKindFromName, u"NUMBER_NOTICE"_s); }
    void channel() { walk(SourceChannel::OneStopShop, sourceChannelFromName, u"ONE_STOP_SHOP"_s); }
    void state() { walk(ApplicationState::Purged, applicationStateFromName, u"PURGED"_s); }
    void step() { walk(EnrollmentStep::ReadBack, enrollmentStepFromName, u"READ_BACK"_s); }
    void condition() { walk(ExceptionCondition::Other, exceptionConditionFromName, u"OTHER"_s); }
    void modality() { walk(BiometricModality::Signature, biometricModalityFromName, u"SIGNATURE"_s); }
    void impression() { walk(Impression::LiveScanRolled, impressionFromName, u"LIVE_SCAN_ROLLED"_s); }
    void origin() { walk(SampleOrigin::Virtual, sampleOriginFromName, u"VIRTUAL"_s); }
    void document() { walk(DocumentType::Other, documentTypeFromName, u"OTHER"_s); }
    void finger() { walk(FingerPosition::LeftLittle, fingerPositionFromName, u"LEFT_LITTLE"_s); }
    void role() { walk(Role::Administrator, roleFromName, u"ADMINISTRATOR"_s); }
    void rule() { walk(RuleId::RecordDiffers, ruleFromName, u"RECORD_DIFFERS"_s); }
    void confirmation() { walk(ConfirmationKind::CannotSign, confirmationFromName, u"CANNOT_SIGN"_s); }
    void outcome() { walk(ReviewOutcome::Rejected, reviewOutcomeFromName, u"REJECTED"_s); }

    void band() { walk(AgeBand::Mandatory, ageBandFromName, u"MANDATORY"_s); }
    void demand() { walk(Demand::Required, demandFromName, u"REQUIRED"_s); }
    void signer() { walk(Signer::Representative, signerFromName, u"REPRESENTATIVE"_s); }
    void details() { walk(RequestDetails::Notice, requestDetailsFromName, u"NOTICE"_s); }
    void cause() { walk(ProposalCause::NoBiometrics, proposalCauseFromName, u"NO_BIOMETRICS"_s); }
    void cardStatus() { walk(CardStatus::Withdrawn, cardStatusFromName, u"WITHDRAWN"_s); }

    void sitesReadBack()
    {
        QList<BiometricSite> sites{BiometricSite(),
                                   EyePosition::Right,
                                   EyePosition::Left,
                                   FingerGroup::PlainRightFour,
                                   FingerGroup::PlainLeftFour,
                                   FingerGroup::PlainThumbs};
        for (const FingerPosition position : allFingerPositions)
            sites.append(position);
        QSet<QString> names;
        for (const BiometricSite& site : sites) {
            names.insert(siteName(site));
            const auto read = biometricSiteFromName(siteName(site));
            QVERIFY(read.has_value());
            QVERIFY(*read == site);
        }
        QCOMPARE(names.size(), sites.size());
        QVERIFY(!biometricSiteFromName(u"TOE"));
    }

    void handsAndThumbs()
    {
        QVERIFY(!isLeft(FingerPosition::RightLittle) && isLeft(FingerPosition::LeftThumb));
        QVERIFY(isThumb(FingerPosition::RightThumb) && isThumb(FingerPosition::LeftThumb));
        QVERIFY(!isThumb(FingerPosition::LeftIndex));
    }
};

QTEST_GUILESS_MAIN(TestDomainNames)
#include "test_DomainNames.moc"
